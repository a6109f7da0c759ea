import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ConfigArray } from "@eslint/config-array";
import { parse, printParseErrorCode, type ParseError } from "jsonc-parser";
import * as v from "valibot";
import { unknownEngine } from "../../catalog/extend.ts";
import { readSettings, SettingsProblem, type Settings } from "../../settings.ts";
import { messageOf, Problem } from "../problem.ts";
import { readLevel } from "./levels.ts";
import { prefix, type Level, type Setup } from "./setup.ts";

/** How each file is looked at; null for a file that the configuration leaves out. */
export type SetupFor = (file: string) => Setup | null;

const merged = v.object({
  rules: v.optional(v.record(v.string(), v.unknown()), {}),
  settings: v.optional(v.record(v.string(), v.unknown()), {}),
});

/**
 * Reads the rules and the settings of this plugin from an ESLint config, or from a JSON file with `rules` and `settings` as oxlint has it.
 * A config that is a module is run: that is why it has to be named.
 */
export async function loadConfig(file: string): Promise<SetupFor> {
  const entries = await entriesOf(file);
  const configs = arrayOf(entries, path.dirname(file));
  const known = new Map<string, Setup>();
  return (linted) => {
    const config: unknown = configs.getConfig(linted);
    if (config === undefined) return null;
    const parsed = v.safeParse(merged, config);
    if (!parsed.success)
      throw new Problem(`${file} is no configuration: ${v.flatten(parsed.issues).root?.[0] ?? "rules and settings are objects"}.`);
    const { rules, settings } = parsed.output;
    // A run has few different set-ups, and the catalogue of one is made once.
    const key = JSON.stringify([rules, settings["distributed"]]);
    const setup = known.get(key) ?? setupOf(rules, settings["distributed"], file);
    known.set(key, setup);
    return setup;
  };
}

async function entriesOf(file: string): Promise<unknown> {
  if (/\.jsonc?$/u.test(file) || path.basename(file).startsWith(".oxlintrc")) return readJson(file);
  try {
    const module: unknown = await import(pathToFileURL(file).href);
    return typeof module === "object" && module !== null && "default" in module ? await module.default : module;
  } catch (error) {
    throw new Problem(`The config ${file} cannot be loaded: ${messageOf(error)}`);
  }
}

function readJson(file: string): unknown {
  const errors: ParseError[] = [];
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new Problem(`The config ${file} cannot be read (${messageOf(error)}).`);
  }
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error !== undefined) {
    const line = text.slice(0, error.offset).split("\n").length;
    throw new Problem(`The config ${file} is no JSON: ${printParseErrorCode(error.error)} in line ${String(line)}.`);
  }
  return value;
}

/** The parts of a config that matter here, merged for each file as ESLint merges them. */
function arrayOf(entries: unknown, basePath: string): ConfigArray {
  const list = [entries].flat(Number.POSITIVE_INFINITY).map(relevant);
  try {
    return new ConfigArray([{ files: ["**/*.{js,cjs,mjs,jsx,ts,cts,mts,tsx}"] }, ...list], {
      basePath,
      schema: { rules: { merge: mergeShallow, validate: isObject }, settings: { merge: mergeShallow, validate: isObject } },
    }).normalizeSync();
  } catch (error) {
    throw new Problem(`The config in ${basePath} is broken: ${messageOf(error)}`);
  }
}

function relevant(entry: unknown): object {
  if (typeof entry !== "object" || entry === null) throw new Problem("A config is an object, or a list of them.");
  return Object.fromEntries(
    Object.entries(entry).filter(([key]) => ["files", "ignores", "basePath", "rules", "settings", "name"].includes(key)),
  );
}

function mergeShallow(first: object | undefined, second: object | undefined): object {
  return { ...first, ...second };
}

function isObject(value: unknown): void {
  if (typeof value !== "object" || value === null) throw new TypeError("Expected an object.");
}

function setupOf(rules: Readonly<Record<string, unknown>>, given: unknown, file: string): Setup {
  const settings = settingsOf(given, file);
  const levels = Object.entries(rules).flatMap(([name, value]): [string, Level][] => {
    if (!name.startsWith(prefix)) return [];
    const level = readLevel(name.slice(prefix.length), value);
    if (typeof level === "string") throw new Problem(`${file}: ${name}: ${level}`);
    return [[name.slice(prefix.length), level]];
  });
  return { settings, levels: Object.fromEntries(levels) };
}

function settingsOf(given: unknown, file: string): Settings {
  const settings = readSettings(given);
  if (settings instanceof SettingsProblem) throw new Problem(`${file}: ${settings.sentence}`);
  const unknown = unknownEngine(settings);
  if (unknown !== null) throw new Problem(`${file}: ${unknown}`);
  return settings;
}
