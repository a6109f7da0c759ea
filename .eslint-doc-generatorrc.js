import { format, resolveConfig } from "prettier";

/** @type {import("eslint-doc-generator").GenerateOptions} */
export default {
  pathRuleDoc: "docs/rules/{name}.md",
  ruleDocSectionInclude: ["Incorrect", "Correct", "Options", "Limits", "When not to use it"],
  urlConfigs: "https://github.com/eslint-plugin-distributed/eslint-plugin-distributed#presets",
  postprocess: async (content, path) => format(content, { ...(await resolveConfig(path)), filepath: path, parser: "markdown" }),
};
