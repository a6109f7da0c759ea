import type { Linter, Rule } from "eslint";
import packageJson from "../package.json" with { type: "json" };
import { createConfigs, type ConfigName } from "./configs.ts";
import { rules, type RuleName } from "./rules/index.ts";

/** The plugin, as `eslint.config.js` and oxlint's `jsPlugins` take it. */
export interface DistributedPlugin {
  readonly meta: { readonly name: string; readonly version: string; readonly namespace: "distributed" };
  readonly rules: Record<RuleName, Rule.RuleModule>;
  /** Presets for `defineConfig`. */
  readonly configs: Record<ConfigName, Linter.Config>;
}

const plugin = {
  meta: { name: packageJson.name, version: packageJson.version, namespace: "distributed" },
  rules,
} as const;

const distributed: DistributedPlugin = { ...plugin, configs: createConfigs(plugin) };

export default distributed;
