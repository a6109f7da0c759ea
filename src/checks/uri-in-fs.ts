import type { UriInFsFinding } from "../findings/finding.ts";
import { findUrisInFs } from "../findings/uri-in-fs.ts";
import { traceReported } from "../report/trace.ts";
import { anything, type Check } from "./check.ts";

/** An address of a store that Node's file system is asked for. */
export const uriInFs: Check<UriInFsFinding> = {
  ...anything,
  name: "no-uri-in-fs",
  description: "disallow addresses such as `s3://bucket/key` in functions of `node:fs`",
  messages: {
    uriInFs: {
      what: "`{{call}}` does not know `{{scheme}}`: it looks for a local directory named `{{directory}}`, and fails with ENOENT, or makes one.",
      remedy: "Use the client of the store, or let the engine read the address.",
    },
  },
  find: findUrisInFs,
  words: ({ call, scheme }) => ({ messageId: "uriInFs", data: { call, scheme, directory: scheme.slice(0, -2) } }),
  trace: (finding) => traceReported(finding, "reported here"),
};
