import type { NoRepair, RepairPlan } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { editBeforeLoop } from "./before-loop.ts";
import { editBundleHooks } from "./bundle-hooks.ts";
import { editCloseInFinally } from "./close-in-finally.ts";
import { editCombine } from "./combine.ts";
import type { Edit } from "./edit.ts";
import { editFieldsOnly } from "./fields-only.ts";
import { editLazyAccessor } from "./lazy-accessor.ts";
import { editLazyFunction } from "./lazy-function.ts";
import { editLazyMethod } from "./lazy-method.ts";
import { editLazyObject } from "./lazy-object.ts";
import { editLocalCopy } from "./local-copy.ts";
import { editModuleInTask } from "./module-in-task.ts";
import { editOpenInSteps } from "./open-in-steps.ts";
import { editPassArgument } from "./pass-argument.ts";
import { editPerPartition } from "./per-partition.ts";
import { editArrow, editFunctionProperty } from "./plain-form.ts";
import { editTransfer } from "./transfer.ts";
import { editWorkerFactory } from "./worker-factory.ts";
import { editWorkerGlobal } from "./worker-global.ts";

/** The edits that carry out a plan, in order and without overlap; or why it cannot be written without loss. */
export function editPlan(source: SourceFile, plan: RepairPlan): readonly Edit[] | NoRepair {
  switch (plan.kind) {
    case "arrow":
      return editArrow(source, plan);
    case "function property":
      return editFunctionProperty(source, plan);
    case "before loop":
      return editBeforeLoop(source, plan);
    case "bundle hooks":
      return editBundleHooks(source, plan);
    case "lazy accessor":
      return editLazyAccessor(source, plan);
    case "lazy function":
      return editLazyFunction(source, plan);
    case "lazy method":
      return editLazyMethod(source, plan);
    case "lazy object":
      return editLazyObject(source, plan);
    case "per partition":
      return editPerPartition(source, plan);
    case "worker factory":
      return editWorkerFactory(source, plan);
    case "worker global":
      return editWorkerGlobal(source, plan);
    case "close in finally":
      return editCloseInFinally(source, plan);
    case "combine":
      return editCombine(source, plan);
    case "local copy":
      return editLocalCopy(source, plan);
    case "module in task":
      return editModuleInTask(source, plan);
    case "open in steps":
      return editOpenInSteps(source, plan);
    case "fields only":
      return editFieldsOnly(source, plan);
    case "transfer":
      return editTransfer(source, plan);
    case "pass argument":
      return editPassArgument(source, plan);
  }
}
