import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eslint, lint, place } from "./support/eslint.ts";
import { closeProject, openProject, type Project } from "./support/project.ts";

const rule = "distributed/no-captured-handle";

/** An `eslint.config.js` with the preset and one more piece of configuration. */
const configWith = (more: object): string => `
import { defineConfig } from "eslint/config";
import distributed from "eslint-plugin-distributed";
export default defineConfig(distributed.configs.recommended, ${JSON.stringify(more)});
`;

describe.each(["9.22.0", "10.15.0"])("bad input in ESLint %s", (version) => {
  let project: Project;
  beforeAll(async () => {
    project = await openProject("multiplier-javascript", { eslint: version });
  }, 300_000);
  afterAll(async () => {
    await closeProject(project);
  });

  it.each([
    { settings: { engine: [] }, field: "settings.distributed.engine", sentence: "there is no such setting" },
    { settings: { fix: "always" }, field: "settings.distributed.fix", sentence: "but got \"always\"" },
    { settings: { engines: [{ name: "spark", kind: "cloud" }] }, field: "settings.distributed.engines.0.kind", sentence: "but got \"cloud\"" },
    { settings: { handles: [{ path: "pool", form: "new", what: "a pool" }] }, field: "settings.distributed.handles.0.path", sentence: "access path" },
    { settings: { receivers: [{ name: "(", engine: "spark" }] }, field: "settings.distributed.receivers.0.name", sentence: "regular expression" },
    { settings: "spark", field: "settings.distributed", sentence: "but got \"spark\"" },
  ])("says once a file, in one sentence, that $field is wrong", async ({ settings, field, sentence }) => {
    await project.write("wrong.config.js", configWith({ settings: { distributed: settings } }));
    const { code, stderr, messages } = await lint(project, ["--config", "wrong.config.js", "src/constructor.js"]);
    expect({ code, stderr, places: messages.map(place) }).toEqual({ code: 1, stderr: "", places: [`constructor.js:1:1 ${rule}`] });
    const [problem] = messages;
    expect(problem).toMatchObject({ messageId: "wrongSettings" });
    expect(problem?.message.startsWith(`${field}: `)).toBe(true);
    expect(problem?.message).toContain(sentence);
    expect(problem?.message).toMatch(/^[^\n]*[^.]\.$/u);
  });

  it.each([
    { options: { allowed: ["pg#Pool"] }, names: "allowed" },
    { options: { allow: "pg#Pool" }, names: "allow" },
    { options: { minConfidence: "sure" }, names: "sure|minConfidence|likely" },
  ])("lets ESLint refuse a wrong option by its name: $names", async ({ options, names }) => {
    await project.write("wrong.config.js", configWith({ rules: { [rule]: ["error", options] } }));
    const { code, stdout, stderr } = await eslint(project, ["--config", "wrong.config.js", "src/constructor.js"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`Key "${rule}"`);
    expect(stderr).toMatch(new RegExp(names, "u"));
    expect(stderr).not.toMatch(/TypeError|eslint-plugin-distributed\/dist/u);
  });

  it.each([
    { what: "a half-typed call", text: "const rdd = sc.parallelize([1]);\nrdd.map((x) => processor." },
    { what: "an open class", text: "class Processor {\n  logger = fs.createWriteStream(\"dummy.log\"" },
    { what: "a merge conflict", text: "<<<<<<< ours\nrdd.map(f);\n=======\nrdd.map(g);\n>>>>>>> theirs\n" },
  ])("leaves $what to the parser", async ({ text }) => {
    const { code, stderr, messages } = await lint(project, ["--stdin", "--stdin-filename", "src/draft.js"], text);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatchObject({ ruleId: null, fatal: true });
  });

  it.each([
    { what: "an empty file", text: "" },
    { what: "a file with only a byte order mark", text: "\uFEFF" },
    { what: "a file with only a comment that ships", text: "// rdd.map(f)\n" },
    { what: "a file that ships nothing it has", text: "rdd.map(missing);\nrdd.map();\nrdd.map(...all);\n" },
  ])("is silent about $what", async ({ text }) => {
    const { code, stderr, messages } = await lint(project, ["--stdin", "--stdin-filename", "src/draft.js"], text);
    expect({ code, stderr, messages }).toEqual({ code: 0, stderr: "", messages: [] });
  });
});
