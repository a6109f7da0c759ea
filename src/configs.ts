import type { ESLint, Linter } from "eslint";
import { rules } from "./rules/index.ts";

/** The names of the presets. */
export type ConfigName = "recommended" | "strict";

/** What `strict` asks beyond `recommended`: rules with the options that make them stricter. */
const stricter: Linter.RulesRecord = {
  "distributed/no-cartesian": ["error", { report: "always" }],
  "distributed/no-captured-this": ["error", { report: "always" }],
};

/** What `recommended` asks with options that make it milder than the rule by itself: a step is retried as a whole, and many may be. */
const milder: Linter.RulesRecord = {
  "distributed/no-nonidempotent-effect": ["error", { durableSteps: "ignore" }],
};

/** The presets of the plugin. They carry no parser: a project's own config says how its files are read. */
export function createConfigs(plugin: ESLint.Plugin): Record<ConfigName, Linter.Config> {
  const recommended = Object.fromEntries(
    Object.entries(rules)
      .filter(([, rule]) => rule.meta?.docs?.recommended === true)
      .map(([name]): [string, "error"] => [`distributed/${name}`, "error"]),
  );
  const all = Object.fromEntries(Object.keys(rules).map((name): [string, "error"] => [`distributed/${name}`, "error"]));
  const plugins = { distributed: plugin };
  return {
    recommended: { name: "distributed/recommended", plugins, rules: { ...recommended, ...milder } },
    strict: { name: "distributed/strict", plugins, rules: { ...all, ...stricter } },
  };
}
