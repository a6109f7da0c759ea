import { createFindingRule } from "../adapter/finding-rule.ts";
import { nestedDataset } from "../checks/nested-dataset.ts";

/** Reports a task that uses a dataset, a context or a pipeline. */
export const noNestedDataset = createFindingRule(nestedDataset);
