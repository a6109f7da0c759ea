import { createFindingRule } from "../adapter/finding-rule.ts";
import { driverLocalPath } from "../checks/driver-local-path.ts";

/** Reports a task that reads a file of the driver. */
export const noDriverLocalPath = createFindingRule(driverLocalPath);
