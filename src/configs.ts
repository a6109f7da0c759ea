import type { ESLint, Linter } from "eslint";
import { strictOptions } from "./checks/index.ts";
import { rules } from "./rules/index.ts";

/** The names of the presets. */
export type ConfigName = "recommended" | "strict";

/** What `strict` asks beyond `recommended`: rules with the options that make them stricter. */
const stricter: Linter.RulesRecord = Object.fromEntries(
  Object.entries(strictOptions).map(([name, options]): [string, ["error", object]] => [`distributed/${name}`, ["error", options]]),
);

/** The presets of the plugin. They carry no parser: a project's own config says how its files are read. */
export function createConfigs(plugin: ESLint.Plugin): Record<ConfigName, Linter.Config> {
  const recommended = Object.fromEntries(
    Object.entries(rules)
      .filter(([, rule]) => rule.meta?.docs?.recommended === true)
      .map(([name]): [string, "error"] => [`distributed/${name}`, "error"]),
  );
  const plugins = { distributed: plugin };
  return {
    recommended: { name: "distributed/recommended", plugins, rules: recommended },
    strict: { name: "distributed/strict", plugins, rules: { ...recommended, ...stricter } },
  };
}
