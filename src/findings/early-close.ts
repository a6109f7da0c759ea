import type { Evaluator } from "../evaluate/evaluator.ts";
import type { FunctionFact } from "../evaluate/facts.ts";
import { reach } from "../evaluate/order.ts";
import { contains } from "../program/contains.ts";
import type { Call, Origin, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { acquisitionsIn, closingsOf, usesOf, type Acquisition, type Closing } from "../travel/lifetime.ts";
import type { EarlyCloseFinding, Place } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { runsInNode } from "./node-tasks.ts";

/** Methods by which an iterator gives another one, and reads nothing yet. */
const lazyMethods = new Set(["map", "filter", "flatMap", "take", "drop"]);
/** Methods of containers that give an iterator. */
const iteratorMethods = new Set(["values", "entries", "keys"]);
/** Methods of clients that do their work later. */
export const asynchronous =
  /^(?:query|execute|exec|run|send|publish|find|insert|update|delete|get|set|put|all|one|many|any|request|count|aggregate|save|commit|fetch|produce|sendToQueue|read|write|upsert|select|create)/u;

/** What still needs a handle after a function has returned. */
interface Pending {
  readonly kind: EarlyCloseFinding["pending"];
  readonly call: Call;
}

/** One finding for each handle that is closed before what the function returns has used it. */
export function findEarlyCloses(ground: Ground): EarlyCloseFinding[] {
  return inTasks(ground, runsInNode, findIn);
}

function findIn(given: TaskCase): EarlyCloseFinding[] {
  const { ground, shipment, fact } = given;
  return acquisitionsIn(ground.evaluator, fact).flatMap((acquisition): EarlyCloseFinding[] => {
    const { running, owner, handle, binding } = acquisition;
    const { module } = running;
    const body = module.functionBody(owner);
    if (body.generator) return [];
    for (const value of body.returns) {
      const pending = pendingIn(given, acquisition, value);
      const closing =
        pending === null ? undefined : closingsOf(ground.evaluator, acquisition).find((one) => closesFirst(acquisition, one, value.origin));
      if (pending === null || closing === undefined || isSettledBefore(module, acquisition, pending, closing)) continue;
      const isLikely = [shipment.certainty, fact.certainty, handle.certainty].includes("likely");
      return [
        {
          shipment,
          certainty: isLikely ? "likely" : "certain",
          place: placeOf(given, acquisition, closing),
          handle,
          name: binding.name,
          closing: closing.call?.calleeText ?? null,
          pending: pending.kind,
          needs: pending.call.calleeText,
        },
      ];
    }
    return [];
  });
}

function placeOf({ ground, task, fact }: TaskCase, { running }: Acquisition, { call, origin }: Closing): Place {
  if (fact.module !== ground.module) return task.value.origin;
  return running.through?.calleeOrigin ?? call?.calleeOrigin ?? origin;
}

/** True where the handle is certainly closed when the function hands its result out. */
function closesFirst({ running: { module }, owner }: Acquisition, { kind, call, guarded }: Closing, result: Origin): boolean {
  switch (kind) {
    case "using":
      return true;
    case "finally":
      return guarded !== null && contains(guarded, result);
    case "straight":
      return call !== null && reach(module, call, { order: result.start, branch: module.functionBody(owner).body }) === "always";
    case "catch":
    case "nested":
      return false;
  }
}

/** What a returned value has yet to do with the handle. */
function pendingIn(given: TaskCase, acquisition: Acquisition, value: Value): Pending | null {
  const { evaluator } = given.ground;
  const { running, binding, handle } = acquisition;
  const { module } = running;
  const call = callBehind(module, value);
  if (call === null) return null;
  const generator = calledFunction(evaluator, acquisition, call, ({ generator: is }) => is);
  if (generator !== null && needs(acquisition, call, generator)) return { kind: "generator", call };
  if (isLazyIterator(given, acquisition, call)) return mentions(acquisition, call.origin) ? { kind: "iterator", call } : null;
  const asyncFunction = calledFunction(evaluator, acquisition, call, ({ async, generator: is }) => async && !is);
  if (asyncFunction !== null && needs(acquisition, call, asyncFunction)) return { kind: "promise", call };
  const { callee } = call;
  if (callee.kind !== "member" || callee.name === null) return null;
  if (callee.object.kind === "global" && callee.object.name === "Promise" && /^all|^race|^any/u.test(callee.name)) {
    return call.arguments.some(({ value: list }) => listMentions(acquisition, list)) ? { kind: "promise", call } : null;
  }
  const isOnHandle = callee.object.kind === "read" && callee.object.binding === binding.id;
  const isAsync = handle.handle.entry.closeIsAsync === true && asynchronous.test(callee.name);
  return isOnHandle && isAsync ? { kind: "promise", call } : null;
}

/** A list that mentions the handle, itself or where the variable gets its value. */
function listMentions(acquisition: Acquisition, list: Value): boolean {
  const call = callBehind(acquisition.running.module, list);
  return mentions(acquisition, list.origin) || (call !== null && mentions(acquisition, call.origin));
}

/** The call that made a value, through variables that are set once. */
function callBehind(module: ModuleIndex, value: Value, depth = 0): Call | null {
  if (value.kind === "call") return value;
  if (value.kind !== "read" || depth > 5) return null;
  const [write, another] = module.writesOfBinding(value.binding);
  return write === undefined || another !== undefined ? null : callBehind(module, write.value, depth + 1);
}

function calledFunction(
  evaluator: Evaluator,
  { running: { module, frame } }: Acquisition,
  call: Call,
  isWanted: (body: { readonly generator: boolean; readonly async: boolean }) => boolean,
): FunctionFact | null {
  if (call.construct || call.callee.kind === "super") return null;
  const [fact, another] = evaluator.evaluate(call.callee, module, frame);
  if (fact?.kind !== "function" || another !== undefined) return null;
  return isWanted(fact.module.functionBody(fact.function)) ? fact : null;
}

/** True where a called function gets the handle, or mentions it. */
function needs(acquisition: Acquisition, call: Call, { module, function: id }: FunctionFact): boolean {
  if (call.arguments.some(({ value }) => mentions(acquisition, value.origin))) return true;
  return module === acquisition.running.module && mentions(acquisition, module.functionBody(id).origin);
}

function mentions({ running: { module }, binding }: Acquisition, place: Origin): boolean {
  return usesOf(module, binding.id, place).length > 0;
}

/** A chain of lazy methods that begins with the records of the partition, where those come as an iterator, or with some other iterator. */
function isLazyIterator(given: TaskCase, acquisition: Acquisition, call: Call): boolean {
  const { callee } = call;
  if (callee.kind !== "member" || callee.name === null || !lazyMethods.has(callee.name)) return false;
  return isIterator(given, acquisition, callee.object);
}

function isIterator(given: TaskCase, acquisition: Acquisition, value: Value): boolean {
  const { module } = acquisition.running;
  if (isRecords(given, module, value)) return true;
  const call = callBehind(module, value);
  if (call === null || call.callee.kind !== "member" || call.callee.name === null) return false;
  const { object, name } = call.callee;
  if (object.kind === "global" && object.name === "Iterator") return name === "from";
  if (iteratorMethods.has(name)) return call.arguments.length === 0 && !(object.kind === "global" && object.name === "Object");
  if (isLazyIterator(given, acquisition, call)) return true;
  const generator = calledFunction(given.ground.evaluator, acquisition, call, ({ generator: is, async }) => is && !async);
  return generator !== null;
}

/** The parameter by which a task gets its records as an iterator. */
function isRecords({ shipment: { boundary }, fact }: TaskCase, module: ModuleIndex, value: Value): boolean {
  if (boundary.records !== "iterator" || module !== fact.module || value.kind !== "read") return false;
  const binding = module.program.bindings[value.binding];
  const { parameters } = module.functionBody(fact.function);
  const last = parameters.at(-1);
  if (binding === undefined || last?.binding !== binding.id) return false;
  const type = binding.annotation?.name.at(-1);
  return type?.includes("Iterat") ?? true;
}

/** True where what is pending is read once more before the closing, as by `await Promise.all(out)` or `[...out]`. */
function isSettledBefore(module: ModuleIndex, { running, owner, binding }: Acquisition, { call }: Pending, closing: Closing): boolean {
  if (closing.kind !== "straight" || running.module !== module) return false;
  return module.writesIn(owner).some(({ target, value, origin }) => {
    if (target.kind !== "binding" || target.binding === binding.id) return false;
    const isPart = value === call || usesOf(module, target.binding, call.origin).length > 0;
    const later = usesOf(module, target.binding, module.functionBody(owner).origin).filter((use) => !contains(call.origin, use.origin));
    return isPart && later.some((use) => use.origin.start > origin.end && use.origin.end < closing.origin.start);
  });
}
