import { describeRefusals, describeRepairs } from "../support/describe-repairs.ts";
import { fieldsOnlyPrograms, fieldsOnlyRefused } from "./programs/fields-only.ts";

const rule = "no-handle-in-payload" as const;

describeRepairs(fieldsOnlyPrograms.map((program) => ({ ...program, rule })));
describeRefusals(fieldsOnlyRefused.map((program) => ({ ...program, rule })));
