import { describeRefusals, describeRepairs } from "../support/describe-repairs.ts";
import { returnedPrograms, stepPrograms, stepsRefused } from "./programs/steps.ts";

const acrossSteps = { rule: "no-handle-across-steps" } as const;
const returned = { rule: "no-returned-handle" } as const;

describeRepairs([
  ...stepPrograms.map((program) => ({ ...program, ...acrossSteps })),
  ...returnedPrograms.map((program) => ({ ...program, ...returned })),
]);

describeRefusals(stepsRefused.map((program) => ({ ...program, ...acrossSteps })));
