import type { NestedDatasetFinding } from "../findings/finding.ts";
import { findNestedDatasets } from "../findings/nested-dataset.ts";
import { wordNestedDataset } from "../report/nested-dataset.ts";
import { traceBoundary } from "../report/trace.ts";
import { anything, type Check } from "./check.ts";

/** A task that uses a dataset, a context or a pipeline. */
export const nestedDataset: Check<NestedDatasetFinding> = {
  ...anything,
  name: "no-nested-dataset",
  description: "disallow datasets and contexts inside functions that run on the workers",
  messages: {
    nestedDataset: {
      what: "`{{name}}` exists on the driver alone{{helper}}: where `{{boundary}}` runs this function, there is nothing that could carry out `{{use}}`.",
      remedy: "Compute the value before, and capture the result, or use a join.",
    },
  },
  find: findNestedDatasets,
  words: (finding) => ({ messageId: "nestedDataset", data: wordNestedDataset(finding) }),
  trace: (finding) => traceBoundary(finding, "used here"),
};
