import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./support/command.ts";
import { documentationOf, eslint, lint, place } from "./support/eslint.ts";
import { closeProject, openProject, type Project } from "./support/project.ts";

const rule = "distributed/no-captured-handle";
const reported = [
  `constructor.js:18:47 ${rule}`,
  `initialiser.js:16:25 ${rule}`,
  `required.cjs:16:47 ${rule}`,
  `serialised.js:16:67 ${rule}`,
];

describe.each([
  { version: "9.22.0", hasConcurrency: false },
  { version: "9.39.5", hasConcurrency: true },
  { version: "10.15.0", hasConcurrency: true },
])("plain JavaScript with the preset alone, in ESLint $version", ({ version, hasConcurrency }) => {
  let project: Project;
  beforeAll(async () => {
    project = await openProject("multiplier-javascript", { eslint: version });
  }, 300_000);
  afterAll(async () => {
    await closeProject(project);
  });

  it("is the version that is asked for", async () => {
    expect((await eslint(project, ["--version"])).stdout.trim()).toBe(`v${version}`);
  });

  it("ends with 1, and reports the four programs but never an array's map", async () => {
    const { code, stderr, messages } = await lint(project);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(messages.map(place)).toEqual(reported);
    expect(messages.map(({ messageId }) => messageId)).toEqual(reported.map(() => "capturedHandle"));
    expect(messages[0]?.message).toContain("`processor` → `processor.logger`");
    expect(messages[0]?.message).toContain("constructor.js:6:19");
  });

  it("knows the page of the rule", async () => {
    expect((await documentationOf(project))[rule]).toMatch(/^https:.*docs\/rules\/no-captured-handle\.md$/u);
  });

  it("shows the rule in --print-config", async () => {
    const { code, stdout } = await eslint(project, ["--print-config", "src/constructor.js"]);
    expect(code).toBe(0);
    const printed: unknown = JSON.parse(stdout);
    expect(printed).toMatchObject({ rules: { [rule]: [2, {}] } });
    expect(printed).toHaveProperty("plugins", expect.arrayContaining([expect.stringContaining("eslint-plugin-distributed")]));
  });

  it("would repair with --fix-dry-run, and writes nothing", async () => {
    const before = await project.read("src/constructor.js");
    const { code, messages, outputs } = await lint(project, [".", "--fix-dry-run"]);
    expect(messages).toEqual([]);
    expect(code).toBe(0);
    expect(Object.keys(outputs)).toEqual(["constructor.js", "initialiser.js", "required.cjs", "serialised.js"]);
    expect(outputs["constructor.js"]).toContain("get logger()");
    expect(await project.read("src/constructor.js")).toBe(before);
  });

  if (hasConcurrency) {
    it("reports the same from two threads", async () => {
      const { code, messages } = await lint(project, [".", "--concurrency", "2"]);
      expect(code).toBe(1);
      expect(messages.map(place)).toEqual(reported);
    });
  }

  it("reads a text from the standard input", async () => {
    const { code, messages } = await lint(
      project,
      ["--stdin", "--stdin-filename", "src/piped.js"],
      await project.read("src/constructor.js"),
    );
    expect(code).toBe(1);
    expect(messages.map(place)).toEqual([`piped.js:18:47 ${rule}`]);
    expect(messages[0]?.message).toContain("piped.js:6:19");
  });

  it("repairs with --fix, ends with 0, and has nothing left to change", async () => {
    const { code, messages } = await lint(project, [".", "--fix"]);
    expect({ code, messages }).toEqual({ code: 0, messages: [] });
    const files = ["src/constructor.js", "src/initialiser.js", "src/required.cjs", "src/serialised.js"];
    const repaired = await Promise.all(files.map((file) => project.read(file)));
    for (const text of repaired) {
      expect(text).toMatch(/get logger\(\) \{[^}]*this\._logger[^}]*createWriteStream\("dummy\.log"\)[^}]*\}/u);
      expect(text).not.toMatch(/this\.logger = |^ {2}logger = |#logger/mu);
      expect(text.match(/createWriteStream\(/gu)).toHaveLength(1);
    }
    expect((await eslint(project, [".", "--fix"])).code).toBe(0);
    expect(await Promise.all(files.map((file) => project.read(file)))).toEqual(repaired);
  });

  it.each(["constructor.js", "initialiser.js", "required.cjs"])(
    "leaves %s a program that still multiplies and still logs",
    async (file) => {
      await project.write("run.js", `import { main } from "./src/${file}";\nconsole.log(main({ parallelize: (rows) => rows }).join());\n`);
      const { stdout, stderr } = await run(process.execPath, ["run.js"], { cwd: project.folder });
      expect({ stdout, stderr }).toEqual({ stdout: "2,4,6\n", stderr: "" });
      expect(await project.read("dummy.log")).toBe("1\n2\n3\n");
    },
  );
});
