import type { ESLint, Linter } from "eslint";
import { checks, recommendedOptions, strictOptions } from "./checks/index.ts";

/** The names of the presets. */
export type ConfigName = "recommended" | "strict";

/** The presets of the plugin. They carry no parser: a project's own config says how its files are read. */
export function createConfigs(plugin: ESLint.Plugin): Record<ConfigName, Linter.Config> {
  const plugins = { distributed: plugin };
  const recommended = checks.filter((check) => check.recommended).map(({ name }) => name);
  const all = checks.map(({ name }) => name);
  return {
    recommended: { name: "distributed/recommended", plugins, rules: rulesOf(recommended, recommendedOptions) },
    strict: { name: "distributed/strict", plugins, rules: rulesOf(all, strictOptions) },
  };
}

function rulesOf(names: readonly string[], options: Readonly<Record<string, object>>): Linter.RulesRecord {
  return Object.fromEntries(
    names.map((name): [string, Linter.RuleEntry] => {
      const own = options[name];
      return [`distributed/${name}`, own === undefined ? "error" : ["error", own]];
    }),
  );
}
