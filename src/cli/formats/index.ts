import type { Format } from "./format.ts";
import { github } from "./github.ts";
import { gitlab } from "./gitlab.ts";
import { json } from "./json.ts";
import { junit } from "./junit.ts";
import { pretty } from "./pretty.ts";
import { sarif } from "./sarif.ts";

/** The formats of `check`, by their names. */
export const formats = { pretty, json, sarif, github, gitlab, junit } as const satisfies Record<string, Format>;

/** The name of a format. */
export type FormatName = keyof typeof formats;

/** The names of the formats, for people. */
export const formatNames: readonly string[] = Object.keys(formats);

/** True for the name of a format. */
export function isFormatName(name: string): name is FormatName {
  return name in formats;
}
