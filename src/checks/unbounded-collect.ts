import type { WorkFinding } from "../findings/finding.ts";
import { findUnboundedCollects } from "../findings/unbounded-collect.ts";
import { traceReported } from "../report/trace.ts";
import { anything, type Check } from "./check.ts";

/** A whole dataset that is brought to the driver. */
export const unboundedCollect: Check<WorkFinding> = {
  ...anything,
  name: "no-unbounded-collect",
  description: "disallow bringing a whole dataset to the driver",
  recommended: false,
  messages: {
    collectsAll: {
      what: "`{{name}}` copies the whole dataset into the memory of the driver.",
      remedy: "Take a part of it with `take`, combine it first, or let the engine save it.",
    },
  },
  find: findUnboundedCollects,
  words: ({ name }) => ({ messageId: "collectsAll", data: { name } }),
  trace: (finding) => traceReported(finding, "brings all records to the driver"),
};
