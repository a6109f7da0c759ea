import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Fact, FunctionFact, HandleFact } from "../evaluate/facts.ts";
import { isDead } from "../program/branches.ts";
import { contains } from "../program/contains.ts";
import type { Binding, BindingId, Call, FunctionId, Origin, Use, Value, Write } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { usesIn } from "./derived.ts";
import { isKeptOutside } from "./kept.ts";
import { runningIn, type Running } from "./running.ts";

/** A handle that a task opens, and the variable of its own that holds it. */
export interface Acquisition {
  readonly running: Running;
  readonly handle: HandleFact;
  readonly binding: Binding;
  /** The one assignment of the variable. */
  readonly write: Write;
  /** The function whose variable it is. */
  readonly owner: FunctionId;
  /** Where the variable holds an object that has opened it: the field, and the methods of the object that close it. */
  readonly field?: { readonly name: string; readonly closers: ReadonlySet<string> };
}

/** A place at which an acquired handle is closed. */
export interface Closing {
  /** The call that closes it; null for the end of the block of a `using` declaration. */
  readonly call: Call | null;
  readonly origin: Origin;
  /** Where it stands. */
  readonly kind: "straight" | "finally" | "catch" | "nested" | "using";
  /** The block whose end, however it comes, is followed by a `finally` with this closing. */
  readonly guarded: Origin | null;
}

/** Names of methods by which things are closed; a handle may have several of them. */
export const closingNames = new Set([
  "abort",
  "close",
  "closeSync",
  "destroy",
  "destroySoon",
  "disconnect",
  "dispose",
  "drain",
  "end",
  "finalize",
  "kill",
  "logout",
  "quit",
  "release",
  "releaseConnection",
  "shutdown",
  "stop",
  "terminate",
  "unbind",
  "unsubscribe",
]);

/** What a task opens while it runs, and holds in a variable of its own. What is kept for later tasks is nobody's to close. */
export function acquisitionsIn(evaluator: Evaluator, task: FunctionFact): Acquisition[] {
  const all = runningIn(evaluator, task);
  return all.flatMap((running) => {
    const { module, frame } = running;
    return module.writesWithin(running.function).flatMap((write): Acquisition[] => {
      const owner = module.functionOf(write.at.branch);
      if (write.target.kind !== "binding" || write.lazy) return [];
      const binding = module.program.bindings[write.target.binding];
      if (binding === undefined || binding.kind === "parameter" || binding.kind === "catch") return [];
      const call = openingCall(write.value);
      if (call === null || binding.function !== owner || module.writesOfBinding(binding.id).length > 1 || isDead(module, write.at.branch)) {
        return [];
      }
      const handle = handleOf(evaluator.evaluate(write.value, module, frame));
      if (handle === null || handle.lazy || !isOpenedBy(all, task, handle) || isHelperKept(task, running)) return [];
      return [{ running, handle, binding, write, owner }];
    });
  });
}

function openingCall(value: Value): Call | null {
  if (value.kind === "await") return openingCall(value.value);
  return value.kind === "call" ? value : null;
}

/** The one handle that a value is. */
function handleOf(facts: readonly Fact[]): HandleFact | null {
  const [first, second] = facts;
  return first?.kind === "handle" && second === undefined ? first : null;
}

/** True where a handle is opened while the task runs, and by something that does not keep it. */
function isOpenedBy(all: readonly Running[], task: FunctionFact, { place, call }: HandleFact): boolean {
  if (place === null || call === null) return false;
  const runs = all.some(({ module, function: id }) => module === place.module && module.isInside(id, place.function));
  return runs && !isKeptOutside(task, place.module, call);
}

/** True in a helper whose result something outside the task keeps: `connection ??= open()`. */
function isHelperKept(task: FunctionFact, { frame }: Running): boolean {
  for (let own = frame; own?.call !== null && own?.call !== undefined && own.callerModule !== null; own = own.caller) {
    if (isKeptOutside(task, own.callerModule, own.call)) return true;
  }
  return false;
}

/** Where an acquired handle is closed, in source order. */
export function closingsOf(evaluator: Evaluator, acquisition: Acquisition): Closing[] {
  const { running, binding, owner, write } = acquisition;
  const { module } = running;
  if (binding.kind === "using") return [{ call: null, origin: binding.origin, kind: "using", guarded: null }];
  return module.callsWithin(owner).flatMap((call): Closing[] => {
    const home = module.functionOf(call.at.branch);
    if (call.origin.start < write.origin.start || !isClosing(evaluator, acquisition, call)) return [];
    if (home !== owner && !isCalledOnTheSpot(module, home, owner)) return [{ call, origin: call.origin, kind: "nested", guarded: null }];
    const tried = module.program.tries.find(({ handler, finalizer }) => within(finalizer, call) || within(handler, call));
    if (tried === undefined) return [{ call, origin: call.origin, kind: "straight", guarded: null }];
    const kind = within(tried.finalizer, call) ? "finally" : "catch";
    return [{ call, origin: call.origin, kind, guarded: tried.block }];
  });
}

function within(block: Origin | null, { origin }: Call): boolean {
  return block !== null && contains(block, origin);
}

/** `await Promise.all([a.close(), b.close()].map(…))` and the like stay in the function; functions that are passed on do not. */
function isCalledOnTheSpot(module: ModuleIndex, inner: FunctionId, owner: FunctionId): boolean {
  return module.callsOfClosure(inner).some((call) => module.functionOf(call.at.branch) === owner);
}

function isClosing(evaluator: Evaluator, { running, handle, binding, field }: Acquisition, call: Call): boolean {
  const { entry } = handle.handle;
  const { callee } = call;
  if (
    callee.kind === "member" &&
    (callee.name === null ||
      field?.closers.has(callee.name) === true ||
      closingNames.has(callee.name) ||
      callee.name === entry.close?.split(".").at(-1))
  ) {
    if (usesOf(running.module, binding.id, callee.object.origin).length > 0) return true;
  }
  if (entry.closeWith === undefined) return false;
  const called = evaluator.evaluate(callee, running.module, running.frame);
  const closes = called.some((fact) => fact.kind === "external" && fact.path.toLowerCase().includes("close"));
  return closes && call.arguments.some(({ value }) => usesOf(running.module, binding.id, value.origin).length > 0);
}

/** The mentions of a variable in a piece of code. */
export function usesOf(module: ModuleIndex, id: BindingId, place: Origin): Use[] {
  return usesIn({ module, place }).filter(({ root }) => root.kind === "binding" && root.binding === id);
}

/**
 * True where somebody else may get hold of the variable's value and close it: it is returned, assigned, or passed to a function of which
 * that is not known. What is called on it, or read from it, gives it to nobody.
 */
export function isHandedOn(evaluator: Evaluator, acquisition: Acquisition): boolean {
  const { running, binding, owner, write } = acquisition;
  const { module } = running;
  if (isPartReturned(evaluator, acquisition)) return true;
  return usesOf(module, binding.id, module.functionBody(owner).origin).some((use) => {
    if (use.access === "typeof" || contains(write.origin, use.origin)) return false;
    if (use.access === "write" || use.access === "update") return true;
    if (use.path.length > 0) return false;
    if (use.access === "call") return true;
    return !isOnlyUsedBy(evaluator, acquisition, use);
  });
}

/** True where the function returns what the handle has handed out, and needs it to stay open: a connection of a database. */
function isPartReturned(evaluator: Evaluator, { running: { module, frame }, binding, owner }: Acquisition): boolean {
  return module
    .functionBody(owner)
    .returns.some((value) =>
      evaluator
        .evaluate(value, module, frame)
        .some(
          (fact) =>
            fact.kind === "handle" &&
            fact.call?.callee.kind === "member" &&
            usesOf(module, binding.id, fact.call.callee.object.origin).length > 0,
        ),
    );
}

/**
 * True where a mention is the argument of a function of the project that only calls methods of it, and none that closes, or of one that
 * works with a descriptor, as `fs.writeSync(fd, …)` does.
 */
function isOnlyUsedBy(evaluator: Evaluator, { running: { module, frame }, handle }: Acquisition, use: Use): boolean {
  for (const call of module.program.calls) {
    const index = call.arguments.findIndex(
      ({ value, spread }) =>
        !spread && value.kind === "read" && value.origin.start === use.origin.start && value.origin.end === use.origin.end,
    );
    if (index === -1) continue;
    const callees = evaluator.evaluate(call.callee, module, frame);
    const isDescriptor = handle.handle.entry.closeWith !== undefined;
    return (
      callees.length > 0 &&
      callees.every(
        (fact) =>
          (fact.kind === "function" && leavesOpen(fact, index)) ||
          (isDescriptor && fact.kind === "external" && /^node:fs#(?:\w*Sync|read|write|writev|readv|fstat|fsync|fchmod)$/u.test(fact.path)),
      )
    );
  }
  return false;
}

function leavesOpen({ module, function: id }: FunctionFact, index: number): boolean {
  const parameter = module.functionBody(id).parameters[index];
  if (isDeclaredOnly(module, id)) return false;
  if (parameter === undefined) return true;
  if (parameter.binding === null || parameter.rest) return false;
  return usesOf(module, parameter.binding, module.functionBody(id).origin).every(
    ({ path, access }) => path.length > 0 && access !== "write" && !path.some((name) => closingNames.has(name)),
  );
}

/** `declare function audit(db: Database): void`: what it does stands elsewhere. */
function isDeclaredOnly(module: ModuleIndex, id: FunctionId): boolean {
  return module
    .writesOfClosure(id)
    .some(({ target }) => target.kind === "binding" && module.program.bindings[target.binding]?.ambient === true);
}
