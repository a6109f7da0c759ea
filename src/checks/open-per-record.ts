import type { OpenPerRecordFinding } from "../findings/finding.ts";
import { findOpensPerRecord } from "../findings/open-per-record.ts";
import { wordOpenPerRecord } from "../report/open-per-record.ts";
import { traceHandle } from "../report/trace.ts";
import { anything, explainMissingFix, type Check } from "./check.ts";

interface Options {
  readonly allow: readonly string[];
}

/** A connection that is opened anew for each record. */
export const openPerRecord: Check<OpenPerRecordFinding, Options> = {
  ...anything,
  name: "no-open-per-record",
  description: "disallow opening the same connection, client or file anew for each record",
  options: {
    allow: {
      type: "array",
      items: { type: "string" },
      uniqueItems: true,
      description: 'Handles that may be opened for each record, by access path: "pg#Client".',
    },
    explainMissingFix,
  },
  messages: {
    openPerRecord: {
      what: "`{{boundary}}` runs this once per record, and opens {{handle}} each time{{helper}}: a million records are a million of them.",
      remedy: "{{remedy}}.",
    },
  },
  find: findOpensPerRecord,
  isWanted: ({ handle: { handle } }, { allow = [] }) =>
    !allow.includes(handle.type) && !allow.includes(`${handle.package}#${handle.entry.name}`),
  words: (finding) => ({ messageId: "openPerRecord", data: wordOpenPerRecord(finding) }),
  trace: (finding) => traceHandle(finding, finding.handle, "opened for each record"),
};
