import type { UriInFsFinding } from "../findings/finding.ts";
import { findUrisInFs } from "../findings/uri-in-fs.ts";
import { traceReported } from "../report/trace.ts";
import { anything, type Check } from "./check.ts";

function remedyFor(scheme: string): string {
  if (/^file/iu.test(scheme)) return "Pass a `URL`, which it knows: `new URL(…)`";
  return /^(?:https?|ftp)/iu.test(scheme) ? "Fetch the address" : "Use the client of the store, or let the engine read the address";
}

/** An address of a store that Node's file system is asked for. */
export const uriInFs: Check<UriInFsFinding> = {
  ...anything,
  name: "no-uri-in-fs",
  description: "disallow addresses such as `s3://bucket/key` in functions of `node:fs`",
  messages: {
    uriInFs: {
      what: "`{{call}}` does not know `{{scheme}}`: it looks for a local directory named `{{directory}}`, and fails with ENOENT, or makes one.",
      remedy: "{{remedy}}.",
    },
  },
  find: findUrisInFs,
  words: ({ call, scheme }) => ({
    messageId: "uriInFs",
    data: { call, scheme, directory: scheme.slice(0, -2), remedy: remedyFor(scheme) },
  }),
  trace: (finding) => traceReported(finding, "an address, not a path"),
};
