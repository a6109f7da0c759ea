import type { ESLint, Linter } from "eslint";
import { rules } from "./rules/index.ts";

/** The names of the presets. */
export type ConfigName = "recommended";

/** The presets of the plugin. They carry no parser: a project's own config says how its files are read. */
export function createConfigs(plugin: ESLint.Plugin): Record<ConfigName, Linter.Config> {
  const recommended = Object.entries(rules).filter(([, rule]) => rule.meta?.docs?.recommended === true);
  return {
    recommended: {
      name: "distributed/recommended",
      plugins: { distributed: plugin },
      rules: Object.fromEntries(recommended.map(([name]): [string, "error"] => [`distributed/${name}`, "error"])),
    },
  };
}
