import { callsOf } from "../evaluate/callers.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { FunctionFact } from "../evaluate/facts.ts";
import { contains } from "../program/contains.ts";
import type { BindingId, Call, FunctionBody, Origin, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { usesOf, type Acquisition } from "../travel/lifetime.ts";
import { pathBehind } from "./handle-paths.ts";
import type { TaskCase } from "./in-tasks.ts";

/** Methods by which an iterator gives another one, and reads nothing yet. */
const lazyMethods = new Set(["map", "filter", "flatMap", "take", "drop"]);
/** Methods of containers that give an iterator. */
const iteratorMethods = new Set(["values", "entries", "keys"]);
/** Methods of promises that give another one. */
const continuations = new Set(["then", "catch", "finally"]);
/** Methods of clients that do their work later. */
export const asynchronous =
  /^(?:query|execute|exec|run|send|publish|find|insert|update|delete|get|set|put|all|one|many|any|request|count|aggregate|save|commit|fetch|produce|sendToQueue|read|write|upsert|select|create|toArray)/u;
/** Methods of clients whose result is read record by record, by access path. */
const cursors = /^(?:mongodb#.*\.(?:find|aggregate|listCollections)|(?:better-sqlite3|node:sqlite)#.*\.iterate)$/u;

/** What still needs a handle when a value is handed out. */
export interface Pending {
  readonly kind: "iterator" | "generator" | "promise";
  readonly call: Call;
}

/** What a value has yet to do with a handle; null where that is nothing, or cannot be told. */
export function pendingIn(given: TaskCase, acquisition: Acquisition, value: Value): Pending | null {
  const { evaluator } = given.ground;
  const { running, handle } = acquisition;
  const { module } = running;
  if (value.kind === "object") return iterableObject(acquisition, value);
  const call = callBehind(module, value);
  if (call === null) {
    const written = value.kind === "read" ? onlyValue(module, value.binding) : null;
    return written?.kind === "object" ? iterableObject(acquisition, written) : null;
  }
  const { callee } = call;
  if (callee.kind === "member" && callee.name !== null && continuations.has(callee.name)) {
    const inner = pendingIn(given, acquisition, callee.object);
    if (inner?.kind === "promise") return inner;
    // `client.connect().then(() => client.query(…))`
    const goesOn =
      callee.object.kind === "call" && callee.object.callee.kind === "member" && isOnHandle(acquisition, callee.object.callee.object);
    return goesOn && callee.name === "then" && call.arguments.some(({ value: next }) => mentions(acquisition, next.origin))
      ? { kind: "promise", call }
      : null;
  }
  const generator = calledFunction(evaluator, acquisition, call, ({ generator: is }) => is);
  if (generator !== null && needs(acquisition, call, generator)) return { kind: "generator", call };
  if (isLazyIterator(given, acquisition, call)) return mentions(acquisition, call.origin) ? { kind: "iterator", call } : null;
  const asyncFunction = calledFunction(evaluator, acquisition, call, ({ async, generator: is }) => async && !is);
  if (asyncFunction !== null && needs(acquisition, call, asyncFunction)) return { kind: "promise", call };
  const passedOn = pendingInResult(given, acquisition, call);
  if (passedOn !== null) return passedOn;
  if (callee.kind !== "member" || callee.name === null) return null;
  if (callee.object.kind === "global" && callee.object.name === "Promise" && /^all|^race|^any/u.test(callee.name)) {
    return call.arguments.some(({ value: list }) => listMentions(acquisition, list)) ? { kind: "promise", call } : null;
  }
  if (!isOnHandle(acquisition, callee.object)) return null;
  const path = pathBehind(evaluator, callee, module, running.frame);
  if (path !== null && cursors.test(path)) return { kind: "iterator", call };
  return handle.handle.entry.closeIsAsync === true && asynchronous.test(callee.name) ? { kind: "promise", call } : null;
}

/** `f(db)` of a function that is handed to a helper: what its own result has yet to do with the handle. */
function pendingInResult(given: TaskCase, acquisition: Acquisition, call: Call): Pending | null {
  const index = call.arguments.findIndex(({ value }) => value.kind === "read" && value.binding === acquisition.binding.id);
  if (index === -1) return null;
  const fact = calledFunction(given.ground.evaluator, acquisition, call, ({ generator, async }) => !generator && !async);
  if (fact === null) return null;
  const { module, function: id, lexical } = fact;
  const { parameters, returns } = module.functionBody(id);
  const parameter = parameters[index]?.binding ?? null;
  const binding = parameter === null ? undefined : module.program.bindings[parameter];
  if (binding === undefined || (module === acquisition.running.module && id === acquisition.owner)) return null;
  const inner: Acquisition = { ...acquisition, running: { module, function: id, frame: lexical, through: null }, binding, owner: id };
  for (const value of returns) {
    const pending = pendingIn(given, inner, value);
    if (pending !== null) return pending;
  }
  return null;
}

/** True for a key that is computed, or is one of the language's symbols. */
function isOfSymbol(name: string | null): boolean {
  return name === null || name === "[Symbol.iterator]" || name === "[Symbol.asyncIterator]";
}

/** `{ *[Symbol.iterator]() { … } }`, `{ next() { … } }`: nothing has been read from it. */
function iterableObject(acquisition: Acquisition, value: Extract<Value, { kind: "object" }>): Pending | null {
  const { module } = acquisition.running;
  const generator = value.properties.find(
    (property) =>
      property.kind === "value" &&
      property.value.kind === "closure" &&
      (property.name === "next" || (isOfSymbol(property.name) && module.functionBody(property.value.function).generator)),
  );
  if (generator?.kind !== "value" || !mentions(acquisition, generator.value.origin)) return null;
  const call = module.program.calls.find(({ origin }) => contains(generator.value.origin, origin));
  return call === undefined ? null : { kind: "generator", call };
}

/** The handle itself, or what calls and members lead to from it: `client.db("shop").collection("orders")`. */
function isOnHandle(acquisition: Acquisition, value: Value, depth = 0): boolean {
  if (depth > 10) return false;
  switch (value.kind) {
    case "read": {
      if (value.binding === acquisition.binding.id) return true;
      const written = onlyValue(acquisition.running.module, value.binding);
      return written?.kind === "call" && isOnHandle(acquisition, written, depth + 1);
    }
    case "member":
      return isOnHandle(acquisition, value.object, depth + 1);
    case "call":
      return value.callee.kind === "member" && isOnHandle(acquisition, value.callee.object, depth + 1);
    default:
      return false;
  }
}

/** A list that mentions the handle: itself, where the variable gets its value, or in what is put into it. */
function listMentions(acquisition: Acquisition, list: Value): boolean {
  const { module } = acquisition.running;
  const call = callBehind(module, list);
  if (mentions(acquisition, list.origin) || (call !== null && mentions(acquisition, call.origin))) return true;
  return list.kind === "read" && elementsPutInto(module, list.binding).some((value) => mentions(acquisition, value.origin));
}

/** What `list.push(…)` puts into a variable's list. */
export function elementsPutInto(module: ModuleIndex, binding: BindingId): Value[] {
  return module.program.writes.flatMap(({ target, value }) =>
    target.kind === "element" && target.object.kind === "read" && target.object.binding === binding ? [value] : [],
  );
}

/** The call that made a value, through variables that are set once. */
function callBehind(module: ModuleIndex, value: Value, depth = 0): Call | null {
  if (value.kind === "call") return value;
  if (value.kind !== "read" || depth > 5) return null;
  const written = onlyValue(module, value.binding);
  return written === null ? null : callBehind(module, written, depth + 1);
}

function onlyValue(module: ModuleIndex, binding: BindingId): Value | null {
  const [write, another] = module.writesOfBinding(binding);
  return write === undefined || another !== undefined ? null : write.value;
}

function calledFunction(
  evaluator: Evaluator,
  { running: { module, frame } }: Acquisition,
  call: Call,
  isWanted: (body: FunctionBody) => boolean,
): FunctionFact | null {
  if (call.construct || call.callee.kind === "super") return null;
  const [fact, another] = evaluator.evaluate(call.callee, module, frame);
  if (fact?.kind !== "function" || another !== undefined) return null;
  return isWanted(fact.module.functionBody(fact.function)) ? fact : null;
}

/** True where a called function gets the handle, or mentions it. */
function needs(acquisition: Acquisition, call: Call, { module, function: id }: FunctionFact): boolean {
  if (mentions(acquisition, call.origin)) return true;
  return module === acquisition.running.module && mentions(acquisition, module.functionBody(id).origin);
}

/** True where a piece of code mentions the handle, or something that works only as long as it is open: a prepared statement, a function that uses it. */
function mentions({ running: { module, function: id }, binding }: Acquisition, place: Origin): boolean {
  const handedOut = module.program.writes.flatMap(({ target, value }) =>
    target.kind === "binding" &&
    isHandedOut(module, value, binding.id) &&
    module.isInside(id, module.program.bindings[target.binding]?.function ?? 0)
      ? [target.binding]
      : [],
  );
  return [binding.id, ...handedOut].some((name) => usesOf(module, name, place).length > 0);
}

/** A prepared statement, `new Lookup(db)`, `(o) => db.get(o)`. */
function isHandedOut(module: ModuleIndex, value: Value, binding: BindingId): boolean {
  if (value.kind === "closure") return usesOf(module, binding, module.functionBody(value.function).origin).length > 0;
  if (value.kind === "call" && value.construct) {
    return value.arguments.some(({ value: given }) => given.kind === "read" && given.binding === binding);
  }
  return isPrepared(value, binding);
}

/** `db.prepare("…")`, `client.db("shop")`: it works only as long as the handle is open. */
function isPrepared(value: Value, binding: BindingId): boolean {
  if (value.kind !== "call" || value.callee.kind !== "member" || value.callee.name === null) return false;
  if (!/^(?:prepare|db|collection|table|multi|pipeline|createChannel|getRepository)$/u.test(value.callee.name)) return false;
  const { object } = value.callee;
  return (object.kind === "read" && object.binding === binding) || isPrepared(object, binding);
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

/** The parameter by which a task gets its records as an iterator, and that of a helper which it passes them to. */
function isRecords(given: TaskCase, module: ModuleIndex, value: Value, depth = 0): boolean {
  if (value.kind !== "read" || depth > 5) return false;
  const { shipment, fact, ground } = given;
  const binding = module.program.bindings[value.binding];
  if (shipment.boundary.records !== "iterator" || binding?.kind !== "parameter") return false;
  const type = binding.annotation?.name.at(-1);
  if (type?.includes("Iterat") === false) return false;
  const { parameters } = module.functionBody(binding.function);
  if (module === fact.module && binding.function === fact.function) return parameters.at(-1)?.binding === binding.id;
  const index = parameters.findIndex((parameter) => parameter.binding === binding.id);
  return callsOf(ground.evaluator, module, binding.function).some(({ call, isCallback }) => {
    const passed = isCallback ? undefined : call.arguments[index]?.value;
    return passed !== undefined && isRecords(given, module, passed, depth + 1);
  });
}
