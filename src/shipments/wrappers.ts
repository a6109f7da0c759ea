import { receiverOf } from "../evaluate/calls.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Fact, FunctionFact } from "../evaluate/facts.ts";
import type { Frame } from "../evaluate/frames.ts";
import type { Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { boundariesOf, couldShip } from "./boundaries.ts";
import type { Shipment, Task } from "./shipment.ts";
import { TaskHolders } from "./task-holders.ts";
import { tasksOf } from "./tasks.ts";

/**
 * Shipments inside functions of other modules that a call hands something to: the team's own `submit(task)`, and `pipeline.run()` on
 * an object that was given its tasks before.
 * Every one is found anew for the call, in the activation that the call makes, so that any number of hops, default
 * parameters and options objects are followed by the evaluator alone.
 */
export function wrappedShipments(evaluator: Evaluator, call: Call, module: ModuleIndex): Shipment[] {
  const search: Search = { evaluator, call, module, holders: new TaskHolders(evaluator, module), seen: new Set() };
  return calledElsewhere(evaluator, call, module, null)
    .filter((callee) => callee.module !== module)
    .filter((callee) => handsOver(search, call, callee, module, null))
    .flatMap((callee) => shipmentsInside(search, callee, call, module, null));
}

interface Search {
  readonly evaluator: Evaluator;
  /** The call in the linted file. */
  readonly call: Call;
  readonly module: ModuleIndex;
  readonly holders: TaskHolders;
  readonly seen: Set<Frame>;
}

/**
 * Something that could be a task, or hold one, is handed over among the arguments, in the object whose method is called, or in what
 * encloses the function that is called.
 */
function handsOver(
  { evaluator, module: home, holders }: Search,
  call: Call,
  callee: FunctionFact,
  module: ModuleIndex,
  frame: Frame | null,
): boolean {
  if (callee.lexical !== null || holders.areArguments(call, module, frame)) return true;
  if (call.construct || call.callee.kind !== "member" || callee.module.functionBody(callee.function).class === null) return false;
  if (module === home && frame === null) return holders.isGivenBefore(call.callee.object);
  const receivers = receiverOf(evaluator, call, module, frame);
  return receivers.length === 0 || receivers.some((receiver) => holders.isFact(receiver));
}

/** The functions of the project that a call runs. */
function calledElsewhere(evaluator: Evaluator, call: Call, module: ModuleIndex, frame: Frame | null): FunctionFact[] {
  return evaluator.evaluate(call.callee, module, frame).flatMap((fact): FunctionFact[] => {
    if (fact.kind === "function") return [fact];
    if (fact.kind !== "class" || !call.construct) return [];
    const construct = fact.module.program.classes[fact.class]?.construct ?? null;
    return construct === null ? [] : [{ ...fact, kind: "function", function: construct }];
  });
}

function shipmentsInside(search: Search, callee: FunctionFact, call: Call, callerModule: ModuleIndex, caller: Frame | null): Shipment[] {
  const { evaluator } = search;
  const { module } = callee;
  const self = receiverOf(evaluator, call, callerModule, caller);
  const frame = evaluator.frame({
    module,
    function: callee.function,
    call,
    callPoint: call.at,
    callerModule,
    caller,
    lexical: callee.lexical,
    self: self.length > 0 ? self : null,
    bound: [],
  });
  if (frame === null || search.seen.has(frame)) return [];
  search.seen.add(frame);
  return module
    .callsWithin(callee.function)
    .flatMap((inner) => [...direct(search, inner, module, frame), ...further(search, inner, module, frame)]);
}

function direct(search: Search, inner: Call, module: ModuleIndex, frame: Frame): Shipment[] {
  const { evaluator } = search;
  if (!couldShip(module, inner, evaluator.catalog) || isOnPlainValue(search, inner, module, frame)) return [];
  return boundariesOf(evaluator, inner, module, frame).flatMap((match) => {
    const { boundary, engine } = match.found;
    const { certainty, shift } = match;
    const tasks = tasksOf(evaluator, match, inner, module, frame).flatMap((task) => ownTask(search, task));
    return tasks.length === 0
      ? []
      : [{ engine, boundary, module, call: inner, via: { call: search.call, module: search.module }, certainty, shift, tasks }];
  });
}

/** `rdd.map(task)` on the list that this very call hands over ships nothing, whatever the parameter is called. */
function isOnPlainValue({ evaluator }: Search, { callee }: Call, module: ModuleIndex, frame: Frame): boolean {
  if (callee.kind !== "member") return false;
  const receivers = evaluator.evaluate(callee.object, module, frame);
  return receivers.length > 0 && receivers.every(({ kind }) => kind === "container" || kind === "collection" || kind === "data");
}

function further(search: Search, inner: Call, module: ModuleIndex, frame: Frame): Shipment[] {
  return calledElsewhere(search.evaluator, inner, module, frame)
    .filter((callee) => handsOver(search, inner, callee, module, frame))
    .flatMap((callee) => shipmentsInside(search, callee, inner, module, frame));
}

/** Only what comes from the linted file is reported there; the rest is the wrapper's own. */
function ownTask({ evaluator, call, module }: Search, task: Task): Task[] {
  const facts = task.facts.filter((fact) => moduleOf(fact) === module);
  if (facts.length === 0) return [];
  const argument = call.arguments.find(({ value }) =>
    evaluator.evaluate(value, module, null).some((fact) => facts.some((own) => isSame(own, fact))),
  );
  if (argument !== undefined) return [{ value: argument.value, facts }];
  return facts.map((fact): Task => ({ value: whereItStands(fact) ?? call.arguments[0]?.value ?? call, facts: [fact] }));
}

/** The function itself, where a wrapper was given it earlier; null for what stands nowhere by itself. */
function whereItStands(fact: Fact): Value | null {
  if (fact.kind === "bound") return whereItStands(fact.target);
  if (fact.kind !== "function") return null;
  return { kind: "closure", function: fact.function, origin: fact.module.functionBody(fact.function).origin };
}

function moduleOf(fact: Fact): ModuleIndex | null {
  switch (fact.kind) {
    case "function":
    case "container":
      return fact.module;
    case "instance":
    case "constructed":
      return fact.construction?.module ?? null;
    case "bound":
      return moduleOf(fact.target);
    default:
      return null;
  }
}

function isSame(a: Fact, b: Fact): boolean {
  if (a.kind === "function" && b.kind === "function") return a.module === b.module && a.function === b.function;
  if (a.kind === "container" && b.kind === "container") return a.literal === b.literal;
  if (a.kind === "instance" && b.kind === "instance") return a.construction?.call === b.construction?.call;
  return a.kind === "bound" && b.kind === "bound" && a.origin === b.origin;
}
