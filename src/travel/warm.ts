import type { Evaluator } from "../evaluate/evaluator.ts";
import type { OpeningPlace } from "../evaluate/facts.ts";
import { isSameObject, type ObjectFact } from "../evaluate/objects.ts";
import { reach } from "../evaluate/order.ts";
import type { Call, FunctionId, Origin, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { runningBefore, type Running } from "./running.ts";

/**
 * Where the driver opens something that is opened on first use, before it is shipped: the call or the read that does so. Null where
 * nothing of the kind is found. `owner` is the object that keeps it; null for a variable.
 */
export function openedBefore(
  evaluator: Evaluator,
  { module, call }: { readonly module: ModuleIndex; readonly call: Call },
  owner: ObjectFact | null,
  opening: OpeningPlace,
): Origin | null {
  for (const running of runningBefore(evaluator, module, call)) {
    if (evaluator.isWorkerFunction(running.module, running.function)) continue;
    if (running.through !== null && runsOpening(evaluator, running, owner, opening)) return running.through.calleeOrigin;
    const read = readsAccessor(evaluator, running, owner, opening, call);
    if (read !== null) return running.through?.calleeOrigin ?? read;
  }
  return null;
}

/** The function that opens it runs, on this very object. */
function runsOpening(evaluator: Evaluator, running: Running, owner: ObjectFact | null, { module, function: id }: OpeningPlace): boolean {
  if (running.module !== module || running.function !== id) return false;
  return owner === null || (running.frame?.self ?? []).some((fact) => isSameObject(evaluator, fact, owner));
}

/** The accessor that opens it is read, on this very object. */
function readsAccessor(evaluator: Evaluator, running: Running, owner: ObjectFact | null, opening: OpeningPlace, call: Call): Origin | null {
  const { kind, name } = opening.module.functionBody(opening.function);
  if (kind !== "getter" || name === null || owner === null) return null;
  const { module, frame } = running;
  for (const { use, user } of module.usesOfMember(name)) {
    const isHere =
      running.through === null
        ? user === running.function && reach(module, use, call.at) !== "never"
        : runsWithin(evaluator, running, user);
    const at = use.path.indexOf(name);
    if (!isHere || at < 0 || (use.access === "write" && at === use.path.length - 1)) continue;
    const object = use.path
      .slice(0, at)
      .reduce<Value>((value, step) => ({ kind: "member", object: value, name: step, at: use.at, origin: use.origin }), use.value);
    if (evaluator.evaluate(object, module, frame).some((fact) => isSameObject(evaluator, fact, owner))) return use.origin;
  }
  return null;
}

/** True for a function and the callbacks in it; members of a class that it declares run when somebody calls them. */
function runsWithin(evaluator: Evaluator, { module, function: running }: Running, user: FunctionId): boolean {
  for (let id: FunctionId | null = user; id !== null; id = module.functionBody(id).parent) {
    if (id === running) return true;
    const { kind } = module.functionBody(id);
    if ((kind !== "arrow" && kind !== "function") || evaluator.isWorkerFunction(module, id)) return false;
  }
  return false;
}
