import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { eslint, lint, place } from "./support/eslint.ts";
import { closeProject, openProject, type Project } from "./support/project.ts";

const rule = "distributed/no-captured-handle";

/** An `eslint.config.js` with the preset and more pieces of configuration. */
const configWith = (...more: object[]): string => `
import { defineConfig } from "eslint/config";
import distributed from "eslint-plugin-distributed";
export default defineConfig(distributed.configs.recommended, ${JSON.stringify(more)});
`;

/** Wrong settings, by the field that the one sentence has to name. */
const wrongSettings = [
  { field: "settings.distributed.engine", settings: { engine: [] }, because: "there is no such setting" },
  { field: "settings.distributed.fix", settings: { fix: "always" }, because: 'but got "always"' },
  { field: "settings.distributed.engines.0.kind", settings: { engines: [{ name: "spark", kind: "cloud" }] }, because: 'but got "cloud"' },
  {
    field: "settings.distributed.handles.0.path",
    settings: { handles: [{ path: "pool", form: "new", what: "a pool" }] },
    because: "access path",
  },
  {
    field: "settings.distributed.receivers.0.name",
    settings: { receivers: [{ name: "(", engine: "spark" }] },
    because: "regular expression",
  },
  { field: "settings.distributed", settings: "spark", because: 'but got "spark"' },
];

const unreadable = {
  "call.js": "const rdd = sc.parallelize([1]);\nrdd.map((x) => processor.",
  "class.js": 'class Processor {\n  logger = fs.createWriteStream("dummy.log"',
  "conflict.js": "<<<<<<< ours\nrdd.map(f);\n=======\nrdd.map(g);\n>>>>>>> theirs\n",
};

const harmless = {
  "empty.js": "",
  "mark.js": "\uFEFF",
  "comment.js": "// rdd.map(f)\n",
  "undeclared.js": "rdd.map(missing);\nrdd.map();\nrdd.map(...all);\n",
};

describe.each(["9.22.0", "10.15.0"])("bad input in ESLint %s", (version) => {
  let project: Project;
  beforeAll(async () => {
    project = await openProject("multiplier-javascript", { eslint: version });
  }, 300_000);
  afterAll(async () => {
    await closeProject(project);
  });

  it("says once a file, in one sentence that names the field, that a setting is wrong", async () => {
    const program = await project.read("src/constructor.js");
    for (const index of wrongSettings.keys()) await project.write(`settings/${String(index)}.js`, program);
    const entries = wrongSettings.map(({ settings }, index) => ({
      files: [`settings/${String(index)}.js`],
      settings: { distributed: settings },
    }));
    await project.write("settings.config.js", configWith(...entries));
    const { code, stderr, messages } = await lint(project, ["--config", "settings.config.js", "settings"]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(messages.map(place)).toEqual(wrongSettings.map((_, index) => `${String(index)}.js:1:1 ${rule}`));
    for (const [index, { field, because }] of wrongSettings.entries()) {
      const found = messages[index];
      expect(found?.messageId).toBe("wrongSettings");
      expect(found?.message.startsWith(`${field}: `)).toBe(true);
      expect(found?.message).toContain(because);
      expect(found?.message).toMatch(/^[^\n]*[^.]\.$/u);
    }
  });

  it.each([
    { options: { allowed: ["pg#Pool"] }, names: /additional properties.*"allowed"|additionalProperty.*allowed/su },
    { options: { minConfidence: "sure" }, names: /"sure" should be equal to one of the allowed values/u },
  ])("lets ESLint refuse wrong options by their name: $options", async ({ options, names }) => {
    await project.write("options.config.js", configWith({ rules: { [rule]: ["error", options] } }));
    const { code, stdout, stderr } = await eslint(project, ["--config", "options.config.js", "src/constructor.js"]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`Key "${rule}"`);
    expect(stderr).toMatch(names);
    expect(stderr).not.toMatch(/TypeError|eslint-plugin-distributed\/dist/u);
  });

  it("leaves a file that does not parse to the parser", async () => {
    for (const [file, text] of Object.entries(unreadable)) await project.write(`unreadable/${file}`, text);
    const { code, stderr, messages } = await lint(project, ["unreadable"]);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
    expect(messages.map(({ file, ruleId, fatal }) => ({ file, ruleId, fatal }))).toEqual(
      Object.keys(unreadable).map((file) => ({ file, ruleId: null, fatal: true })),
    );
  });

  it("is silent about files that have nothing to ship", async () => {
    for (const [file, text] of Object.entries(harmless)) await project.write(`harmless/${file}`, text);
    expect(await lint(project, ["harmless"])).toEqual({ code: 0, stderr: "", messages: [], outputs: {} });
  });
});
