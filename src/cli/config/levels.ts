import { commonOptions, type OptionSchema } from "../../checks/check.ts";
import { checks } from "../../checks/index.ts";
import type { Level } from "./setup.ts";

const severities: Readonly<Record<string, Level["severity"]>> = {
  off: "off",
  warn: "warning",
  error: "error",
  0: "off",
  1: "warning",
  2: "error",
};

/** Reads what a config says of a rule: `"error"`, `["error", { … }]`; or gives the sentence that says what is wrong with it. */
export function readLevel(name: string, value: unknown): Level | string {
  const check = checks.find((candidate) => candidate.name === name);
  if (check === undefined) return "there is no such rule.";
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  const [given, options = {}] = list;
  const severity = severities[String(given)];
  if (severity === undefined) return `${JSON.stringify(given)} is no severity.`;
  if (typeof options !== "object" || options === null) return "its options are an object.";
  const schemas: Readonly<Record<string, OptionSchema>> = { ...check.options, ...commonOptions };
  for (const [option, set] of Object.entries(options)) {
    const schema = schemas[option];
    if (schema === undefined) return `it has no option ${JSON.stringify(option)}.`;
    if (!agrees(set, schema)) return `its option ${JSON.stringify(option)} is ${expectation(schema)}.`;
  }
  return { severity, options };
}

function agrees(value: unknown, { type, enum: words }: OptionSchema): boolean {
  if (type === "array") return Array.isArray(value) && value.every((item) => typeof item === "string");
  return typeof value === type && (words === undefined || (typeof value === "string" && words.includes(value)));
}

function expectation({ type, enum: words }: OptionSchema): string {
  if (words !== undefined) return `one of ${words.map((word) => JSON.stringify(word)).join(", ")}`;
  return type === "array" ? "a list of strings" : `a ${type}`;
}
