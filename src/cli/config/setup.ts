import { checks, recommendedOptions, strictOptions } from "../../checks/index.ts";
import type { Settings } from "../../settings.ts";

/** How one rule is set for a file. */
export interface Level {
  readonly severity: "off" | "warning" | "error";
  /** Checked against the rule's schema. */
  readonly options: object;
}

/** How a file is looked at. Data alone, so that it passes to other threads. */
export interface Setup {
  readonly settings: Settings;
  /** By the rule's name, `no-captured-handle`. A rule that is missing is off. */
  readonly levels: Readonly<Record<string, Level>>;
}

/** What is looked for where no configuration says otherwise: the presets of the plugin. */
export function presetSetup(preset: "recommended" | "strict"): Setup {
  const options = preset === "strict" ? strictOptions : recommendedOptions;
  const levels = checks
    .filter(({ recommended }) => recommended || preset === "strict")
    .map(({ name }): [string, Level] => [name, { severity: "error", options: options[name] ?? {} }]);
  return { settings: {}, levels: Object.fromEntries(levels) };
}

/** The namespace of the rules, with its slash. */
export const prefix = "distributed/";
