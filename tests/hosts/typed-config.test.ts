import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./support/command.ts";
import { closeProject, install, openProject, type Installed, type Project } from "./support/project.ts";

describe.each([
  { typescript: "5.9.3", eslint: "9.22.0" },
  { typescript: "6.0.3", eslint: "10.15.0" },
  { typescript: "7.0.2", eslint: "10.15.0" },
])("beside TypeScript $typescript and ESLint $eslint", (versions) => {
  let installed: Installed;
  let project: Project;
  beforeAll(async () => {
    installed = await install("typed-config", versions);
    project = await openProject("typed-config", versions);
  }, 300_000);
  afterAll(async () => {
    await closeProject(project);
  });

  it("is installed without a conflict and without a warning", () => {
    const { code, stdout, stderr } = installed.install;
    expect(code).toBe(0);
    expect(`${stdout}${stderr}`).not.toMatch(/ERESOLVE|peer|warn.*eslint-plugin-distributed/iu);
  });

  it("brings no TypeScript and no typescript-eslint along", async () => {
    const lock = await readFile(join(installed.folder, "package-lock.json"), "utf8");
    expect(lock).not.toContain("@typescript-eslint/");
    expect(lock.match(/"node_modules\/(?:[^"]*\/)?typescript"/gu)).toHaveLength(1);
  });

  it("gives types that a strict program and defineConfig take, with the declarations of libraries checked", async () => {
    const { stdout: version } = await run(project.bin("tsc"), ["--version"], { cwd: project.folder });
    expect(version.trim()).toBe(`Version ${versions.typescript}`);
    expect(await run(project.bin("tsc"), ["-p", "."], { cwd: project.folder })).toEqual({ code: 0, stdout: "", stderr: "" });
  });
});
