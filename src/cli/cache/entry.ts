import * as v from "valibot";
import type { Report } from "../check/report.ts";
import type { Basis } from "./basis.ts";

const position = v.object({ line: v.number(), column: v.number() });
const spot = v.object({ file: v.string(), start: position, end: position });
const certainty = v.picklist(["certain", "likely"]);

const report = v.object({
  rule: v.string(),
  severity: v.picklist(["error", "warning"]),
  certainty,
  engine: v.nullable(v.string()),
  message: v.string(),
  parts: v.object({ what: v.string(), failure: v.nullable(v.string()), remedy: v.string() }),
  spot,
  code: v.string(),
  trace: v.array(v.object({ role: v.picklist(["boundary", "report", "hop", "cause"]), label: v.string(), spot })),
  repairs: v.exactOptional(v.array(v.object({ title: v.string(), edits: v.array(v.object({ spot, text: v.string() })) }))),
});

const basis = v.object({
  text: v.string(),
  imports: v.array(v.object({ source: v.string(), fromFile: v.string(), toFile: v.nullable(v.string()) })),
  texts: v.array(v.object({ file: v.string(), hash: v.nullable(v.string()) })),
});

/** What is remembered of a file: what was found in it, and what that goes by. */
export interface Entry {
  readonly file: string;
  /** The hash of how the file was looked at. */
  readonly setup: string;
  /** Whether the repairs were looked for as well. */
  readonly withRepairs: boolean;
  readonly basis: Basis;
  readonly reports: readonly Report[];
  readonly shipments: number;
}

/** How an entry is written. */
export const entrySchema = v.object({
  file: v.string(),
  setup: v.string(),
  withRepairs: v.boolean(),
  basis,
  reports: v.array(report),
  shipments: v.number(),
});
