import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run, type Outcome } from "./support/command.ts";
import { lint, type Message } from "./support/eslint.ts";
import { closeProject, openProject, type Project } from "./support/project.ts";

const rule = "distributed/no-captured-handle";
const themes = ["multiplier-javascript", "multiplier-typescript"];

const label = v.object({ span: v.object({ offset: v.number(), length: v.number(), line: v.number(), column: v.number() }) });
const diagnostic = v.object({
  message: v.string(),
  code: v.optional(v.string()),
  severity: v.string(),
  filename: v.string(),
  labels: v.array(label),
});
const report = v.object({ diagnostics: v.array(diagnostic) });

/** A report as both tools tell it. */
interface Told {
  readonly file: string;
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const byPlace = (a: Told, b: Told): number => a.file.localeCompare(b.file) || a.line - b.line;
/** Oxlint ends a message with a full stop. */
const withoutStop = (message: string): string => message.replace(/\.$/u, "");

function toldByEslint({ file, ruleId, line, column, message }: Message): Told {
  return { file, rule: ruleId ?? "", line, column, message: withoutStop(message) };
}

function toldByOxlint(output: string): Told[] {
  return v.parse(report, JSON.parse(output)).diagnostics.map(({ message, code = "", filename, labels: [first] }) => ({
    file: filename.split("/").at(-1) ?? filename,
    rule: code.replace(/^(.*)\((.*)\)$/u, "$1/$2"),
    line: first?.span.line ?? 0,
    column: first?.span.column ?? 0,
    message: withoutStop(message),
  }));
}

describe("oxlint with the plugin among its jsPlugins, and no ESLint", () => {
  let project: Project;
  const oxlint = (...args: string[]): Promise<Outcome> => run(project.bin("oxlint"), args, { cwd: project.folder });

  beforeAll(async () => {
    project = await openProject("multiplier-oxlint");
    for (const theme of themes) await cp(join(import.meta.dirname, "fixtures", theme), project.path(theme), { recursive: true });
  }, 300_000);
  afterAll(async () => {
    await closeProject(project);
  });

  it("needs no ESLint", async () => {
    expect(await readdir(join(project.folder, "../node_modules"))).not.toContain("eslint");
  });

  it.each(themes)("reports what ESLint reports on the files of %s: rule, line, column and message", async (theme) => {
    const reference = await openProject(theme);
    const expected = (await lint(reference)).messages.map(toldByEslint).toSorted(byPlace);
    await closeProject(reference);
    expect(expected.length).toBeGreaterThan(2);
    const { code, stdout, stderr } = await oxlint("--format", "json", theme);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(toldByOxlint(stdout).toSorted(byPlace)).toEqual(expected);
  });

  it("says in every file that a setting is wrong, in one sentence that names the field", async () => {
    const config = { categories: { correctness: "off" }, jsPlugins: ["eslint-plugin-distributed"], rules: { [rule]: "error" } };
    await project.write("wrong.json", JSON.stringify({ ...config, settings: { distributed: { engine: [] } } }));
    const files = ["constructor.js", "initialiser.js"];
    const { code, stdout } = await oxlint(
      "--config",
      "wrong.json",
      "--format",
      "json",
      ...files.map((file) => `multiplier-javascript/src/${file}`),
    );
    expect(code).toBe(1);
    const message = "settings.distributed.engine: there is no such setting";
    expect(toldByOxlint(stdout).toSorted(byPlace)).toEqual(files.map((file) => ({ file, rule, line: 1, column: 1, message })));
  });

  it("leaves a file that does not parse to the parser", async () => {
    await project.write("draft/half.ts", "rdd.map((x) => processor.");
    const { code, stdout } = await oxlint("--format", "json", "draft");
    expect(code).toBe(1);
    expect(toldByOxlint(stdout)).toMatchObject([{ file: "half.ts", rule: "" }]);
  });

  it("repairs with --fix as ESLint does", async () => {
    for (const theme of themes) {
      const reference = await openProject(theme);
      await lint(reference, [".", "--fix"]);
      expect(await oxlint("--fix", "--format", "unix", theme)).toEqual({ code: 0, stdout: "", stderr: "" });
      for (const file of await readdir(reference.path("src"))) {
        expect(await project.read(join(theme, "src", file))).toBe(await reference.read(join("src", file)));
      }
      await closeProject(reference);
    }
  });
});

describe("oxlint beside TypeScript 7, on which typescript-eslint does not run", () => {
  let project: Project;

  beforeAll(async () => {
    project = await openProject("multiplier-oxlint", { typescript: "7.0.2" });
    await project.write("tsconfig.json", JSON.stringify({ compilerOptions: { strict: true, noEmit: true }, include: ["typed"] }));
    await project.write(
      "typed/packages.d.ts",
      `declare module "pg" { export class Pool { query(sql: string): Promise<unknown> } }
       declare module "some-spark" { export class RDD<T> { map<U>(task: (record: T) => U): RDD<U> } }`,
    );
    await project.write(
      "typed/services.ts",
      `import type { Pool } from "pg"; import type { RDD } from "some-spark";
       export declare const services: { client: Pool; rows: RDD<number>; list: number[] };`,
    );
  }, 300_000);
  afterAll(async () => {
    await closeProject(project);
  });

  it("asks that compiler what no text of the project says, and ends it with the run", async () => {
    await project.write(
      "typed/ships.ts",
      `import { services } from "./services"; services.rows.map((id) => services.client.query(String(id)));`,
    );
    await project.write(
      "typed/stays.ts",
      `import { services } from "./services"; services.list.map((id) => services.client.query(String(id)));`,
    );
    const { code, stdout, stderr } = await run(project.bin("oxlint"), ["--format", "json", "typed"], { cwd: project.folder });
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    const [told, ...others] = toldByOxlint(stdout);
    expect(others).toEqual([]);
    expect(told).toMatchObject({ file: "ships.ts", rule });
    expect(told?.message).toContain("a PostgreSQL pool, by its type");
  });
});
