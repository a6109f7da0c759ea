import { createFindingRule } from "../adapter/finding-rule.ts";
import type { NestedDatasetFinding } from "../findings/finding.ts";
import { findNestedDatasets } from "../findings/nested-dataset.ts";
import { wordNestedDataset } from "../report/nested-dataset.ts";

/** Reports a task that uses a dataset, a context or a pipeline. */
export const noNestedDataset = createFindingRule<NestedDatasetFinding>({
  name: "no-nested-dataset",
  description: "disallow datasets and contexts inside functions that run on the workers",
  options: {},
  messages: {
    nestedDataset:
      "`{{name}}` exists on the driver alone{{helper}}: where `{{boundary}}` runs this function, there is nothing that could carry out `{{use}}`. Compute the value before, and capture the result, or use a join.",
  },
  find: findNestedDatasets,
  words: (finding) => ({ messageId: "nestedDataset", data: wordNestedDataset(finding) }),
});
