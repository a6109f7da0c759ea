import { createFindingRule } from "../adapter/finding-rule.ts";
import { uriInFs } from "../checks/uri-in-fs.ts";

/** Reports an address of a store that Node's file system is asked for. */
export const noUriInFs = createFindingRule(uriInFs);
