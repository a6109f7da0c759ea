import type { FunctionId } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { callsAnywhere } from "./callers.ts";
import { activate, receiverOf } from "./calls.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Fact } from "./facts.ts";
import type { Frame } from "./frames.ts";
import { isSameObject } from "./objects.ts";

/** The activations in which a method runs on one object, by the calls in the project; null where that is open. */
export function runsOn(evaluator: Evaluator, module: ModuleIndex, method: FunctionId, object: Fact): readonly (Frame | null)[] | null {
  const sites = callsAnywhere(evaluator, module, method);
  if (sites.length === 0) return null;
  const runs: (Frame | null)[] = [];
  for (const { call, isCallback, module: caller } of sites) {
    const receivers = isCallback ? [] : receiverOf(evaluator, call, caller, null);
    if (receivers.length === 0 || receivers.some(isAnyObject)) return null;
    if (!receivers.some((fact) => isSameObject(evaluator, fact, object))) continue;
    const callees = evaluator.evaluate(call.callee, caller, null);
    const callee = callees.find((fact) => fact.kind === "function" && fact.module === module && fact.function === method);
    runs.push(callee?.kind === "function" ? activate(evaluator, callee, call, receivers, caller, null, []) : null);
  }
  return runs;
}

/** Some object of a class, or something that nothing is known of. */
function isAnyObject(fact: Fact): boolean {
  return fact.kind === "unknown" || (fact.kind === "instance" && fact.construction === null);
}
