import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "./support/command.ts";
import { lint, place } from "./support/eslint.ts";
import { closeProject, openProject, type Project } from "./support/project.ts";

const rule = "distributed/no-captured-handle";
const files = ["src/constructor.ts", "src/initialiser.ts", "src/serialised.ts"];
const reported = [`constructor.ts:19:25 ${rule}`, `initialiser.ts:16:47 ${rule}`, `serialised.ts:15:66 ${rule}`];

describe.each([
  { version: "9.22.0", typescript: "5.9.3" },
  { version: "9.39.5", typescript: "6.0.3" },
  { version: "10.15.0", typescript: "6.0.3" },
])("TypeScript with the preset of the README, in ESLint $version beside TypeScript $typescript", ({ version, typescript }) => {
  let project: Project;
  beforeAll(async () => {
    project = await openProject("multiplier-typescript", { eslint: version, typescript });
  }, 300_000);
  afterAll(async () => {
    await closeProject(project);
  });

  it("ends with 1, and reports the three programs but never an array's map", async () => {
    const { code, stderr, messages } = await lint(project);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(messages.map(place)).toEqual(reported);
    for (const { message, endLine, endColumn, line, column } of messages) {
      expect(message).toContain("`processor` → `processor.logger`, a file stream opened ");
      expect({ endLine, length: (endColumn ?? 0) - column }).toEqual({ endLine: line, length: "processor".length });
    }
    expect(messages[0]?.message).toContain("in the constructor (constructor.ts:8:19)");
    expect(messages[1]?.message).toContain("by a field initialiser (initialiser.ts:6:29)");
    expect(messages[2]?.message).toContain("Pulumi");
  });

  it("repairs with --fix, ends with 0, and what it wrote compiles", async () => {
    const { code, stderr, messages } = await lint(project, [".", "--fix"]);
    expect({ code, stderr, messages }).toEqual({ code: 0, stderr: "", messages: [] });
    const repaired = await Promise.all(files.map((file) => project.read(file)));
    for (const text of repaired) {
      expect(text).toMatch(
        /private get logger\(\): fs\.WriteStream \{[^}]*this\._logger[^}]*fs\.createWriteStream\("dummy\.log"\)[^}]*\}/u,
      );
      expect(text).toMatch(/^ {2}(?:private )?_logger(?:\?:|: ).*fs\.WriteStream/mu);
      expect(text).not.toMatch(/this\.logger = |readonly logger|logger: fs|#logger|\bdeclare\b/u);
      expect(text.match(/createWriteStream\(/gu)).toHaveLength(1);
    }
    expect(await run(project.bin("tsc"), ["-p", "."], { cwd: project.folder })).toEqual({ code: 0, stdout: "", stderr: "" });
  });
});

describe("TypeScript in ESLint 10, with more options of the command", () => {
  let project: Project;
  beforeAll(async () => {
    project = await openProject("multiplier-typescript", { eslint: "10.15.0", typescript: "6.0.3" });
  }, 300_000);
  afterAll(async () => {
    await closeProject(project);
  });

  it("reports the same from two threads, and would repair all with --fix-dry-run", async () => {
    const { code, messages } = await lint(project, [".", "--concurrency", "2"]);
    expect(code).toBe(1);
    expect(messages.map(place)).toEqual(reported);
    const dry = await lint(project, [".", "--fix-dry-run"]);
    expect({ code: dry.code, messages: dry.messages, outputs: Object.keys(dry.outputs) }).toEqual({
      code: 0,
      messages: [],
      outputs: ["constructor.ts", "initialiser.ts", "serialised.ts"],
    });
    expect(await project.read("src/constructor.ts")).toContain("this.logger = fs.createWriteStream");
  });

  it("leaves a half-typed file to the parser", async () => {
    await project.write("src/draft.ts", `${await project.read("src/constructor.ts")}\nrdd.map((x) => processor.`);
    const { code, messages } = await lint(project, ["src/draft.ts"]);
    expect(code).toBe(1);
    expect(messages.map(({ ruleId, fatal }) => ({ ruleId, fatal }))).toEqual([{ ruleId: null, fatal: true }]);
  });
});
