import { describeRefusals, describeRepairs } from "../support/describe-repairs.ts";
import { fieldsOnlyPrograms, fieldsOnlyRefused } from "./programs/fields-only.ts";
import { threadFieldsPrograms, threadFieldsRefused } from "./programs/thread-fields.ts";

const rule = "no-handle-in-payload" as const;

describeRepairs([...fieldsOnlyPrograms, ...threadFieldsPrograms].map((program) => ({ ...program, rule })));
describeRefusals([...fieldsOnlyRefused, ...threadFieldsRefused].map((program) => ({ ...program, rule })));
