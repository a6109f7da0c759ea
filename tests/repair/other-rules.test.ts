import type { RuleName } from "../../src/rules/index.ts";
import { describeRefusals, describeRepairs } from "../support/describe-repairs.ts";
import { moduleInTaskPrograms, moduleInTaskRefused } from "./programs/module-in-task.ts";
import { besideHandlePrograms, localCopyPrograms, localCopyRefused, plainFormPrograms, plainFormRefused } from "./programs/other-forms.ts";
import { passArgumentPrograms, passArgumentRefused } from "./programs/pass-argument.ts";
import { transferPrograms, transfersRefused } from "./programs/transfers.ts";

/** The programs of another rule than `no-captured-handle`. */
function under<Program extends object>(rule: RuleName, programs: readonly Program[]): (Program & { readonly rule: RuleName })[] {
  return programs.map((program) => ({ ...program, rule }));
}

describeRepairs([
  ...besideHandlePrograms,
  ...under("no-captured-this", localCopyPrograms),
  ...under("no-unshippable-function", plainFormPrograms),
  ...under("no-free-variable", [...moduleInTaskPrograms, ...passArgumentPrograms]),
  ...under("no-handle-in-payload", transferPrograms),
]);

describeRefusals([
  ...under("no-captured-this", localCopyRefused),
  ...under("no-unshippable-function", plainFormRefused),
  ...under("no-free-variable", [...moduleInTaskRefused, ...passArgumentRefused]),
  ...under("no-handle-in-payload", transfersRefused),
]);
