import { createFindingRule } from "../adapter/finding-rule.ts";
import type { OpenPerRecordFinding } from "../findings/finding.ts";
import { findOpensPerRecord } from "../findings/open-per-record.ts";
import { wordOpenPerRecord } from "../report/open-per-record.ts";

interface Options {
  readonly allow: readonly string[];
}

/** Reports a connection that is opened anew for each record. */
export const noOpenPerRecord = createFindingRule<OpenPerRecordFinding, Options>({
  name: "no-open-per-record",
  description: "disallow opening the same connection, client or file anew for each record",
  options: {
    allow: {
      type: "array",
      items: { type: "string" },
      uniqueItems: true,
      description: 'Handles that may be opened for each record, by access path: "pg#Client".',
    },
  },
  messages: {
    openPerRecord:
      "`{{boundary}}` runs this once per record, and opens {{handle}} each time{{helper}}: a million records are a million of them. {{remedy}}.",
  },
  find: findOpensPerRecord,
  isWanted: ({ handle: { handle } }, { allow = [] }) =>
    !allow.includes(handle.type) && !allow.includes(`${handle.package}#${handle.entry.name}`),
  words: (finding) => ({ messageId: "openPerRecord", data: wordOpenPerRecord(finding) }),
});
