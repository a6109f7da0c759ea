import { applyEdits, modify, parse, type JSONPath, type ParseError } from "jsonc-parser";
import { checks } from "../../checks/index.ts";
import { prefix } from "../config/setup.ts";
import { Problem } from "../problem.ts";

const plugin = "eslint-plugin-distributed";

/** An oxlint config with the plugin and its recommended rules. What is set already stays; comments too. */
export function extendOxlint(text: string, name: string): string {
  const errors: ParseError[] = [];
  const value: unknown = parse(text.trim() === "" ? "{}" : text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || typeof value !== "object" || value === null) throw new Problem(`${name} is no JSON: it is not changed.`);
  const plugins: readonly unknown[] = "jsPlugins" in value && Array.isArray(value.jsPlugins) ? value.jsPlugins : [];
  const rules = "rules" in value && typeof value.rules === "object" && value.rules !== null ? value.rules : {};
  let extended = text.trim() === "" ? "{}" : text;
  if (!plugins.includes(plugin)) extended = set(extended, ["jsPlugins"], [...plugins, plugin]);
  for (const rule of checks.map((check) => `${prefix}${check.name}`)) {
    if (!(rule in rules)) extended = set(extended, ["rules", rule], "error");
  }
  return extended.endsWith("\n") ? extended : `${extended}\n`;
}

function set(text: string, path: JSONPath, value: unknown): string {
  return applyEdits(text, modify(text, path, value, { formattingOptions: { insertSpaces: true, tabSize: 2 } }));
}
