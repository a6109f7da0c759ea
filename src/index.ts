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

const distributed: DistributedPlugin = {
  meta: { name: packageJson.name, version: packageJson.version, namespace: "distributed" },
  rules,
  // The presets name the very object that is exported, so that a config may list the plugin beside them.
  get configs() {
    return configs;
  },
};

const configs = createConfigs(distributed);

export default distributed;
