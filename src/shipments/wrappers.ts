import type { Profile } from "../catalog/schema.ts";
import { argumentOf } from "../evaluate/builtins.ts";
import { activate, receiverOf } from "../evaluate/calls.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Fact, FunctionFact } from "../evaluate/facts.ts";
import type { Frame } from "../evaluate/frames.ts";
import type { Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { boundariesOf, couldShip } from "./boundaries.ts";
import { enclosedFrom, moduleOf } from "./enclosed.ts";
import { callsInside, isExported } from "./handed-back.ts";
import type { Shipment, Task } from "./shipment.ts";
import { isSame, partsOfLiteral, TaskHolders } from "./task-holders.ts";
import { tasksOf } from "./tasks.ts";

/**
 * Shipments inside functions of other modules that a call hands something to: the team's own `submit(task)`, and `pipeline.run()` on
 * an object that was given its tasks before.
 * Every one is found anew for the call, in the activation that the call makes, so that any number of hops, default
 * parameters and options objects are followed by the evaluator alone.
 */
export function wrappedShipments(evaluator: Evaluator, call: Call, module: ModuleIndex): Shipment[] {
  const search: Search = { evaluator, call, module, holders: new TaskHolders(evaluator, call, module), seen: new Set() };
  return runsOf(evaluator, call, module, null)
    .filter((run) => run.callee.module !== module && handsOver(search, call, run, module, null))
    .flatMap((run) => shipmentsInside(search, run, call, module, null));
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
function handsOver(search: Search, call: Call, { callee, self }: Run, module: ModuleIndex, frame: Frame | null): boolean {
  const { holders } = search;
  if ((callee.lexical !== null && !call.construct) || holders.areArguments(call, module, frame)) return true;
  if (call.construct || callee.module.functionBody(callee.function).class === null) return false;
  if (call === search.call && call.callee.kind === "member") return holders.isGivenBefore(call.callee.object);
  return self.length === 0 || self.some((fact) => holders.isFact(fact));
}

/** A function of the project that a call runs, with its `this` and the arguments that `bind` has supplied. */
interface Run {
  readonly callee: FunctionFact;
  readonly self: readonly Fact[];
  readonly bound: readonly (readonly Fact[])[];
}

/** What a call runs, also as `ship.call(self, task)`. */
function runsOf(evaluator: Evaluator, call: Call, module: ModuleIndex, frame: Frame | null): Run[] {
  const self = receiverOf(evaluator, call, module, frame);
  const runs = evaluator.evaluate(call.callee, module, frame).flatMap((fact) => runOf(fact, self, call.construct));
  const { callee } = call;
  if (runs.length > 0 || callee.kind !== "member" || (callee.name !== "call" && callee.name !== "apply")) return runs;
  const applied = argumentOf(evaluator, call, 0, module, frame);
  return self.flatMap((fact) => runOf(fact, applied, false));
}

function runOf(fact: Fact, self: readonly Fact[], isConstruction: boolean): Run[] {
  switch (fact.kind) {
    case "function":
      return [{ callee: fact, self, bound: [] }];
    case "bound":
      return fact.target.kind === "function" ? [{ callee: fact.target, self: fact.self, bound: fact.arguments }] : [];
    case "class": {
      const construct = fact.module.program.classes[fact.class]?.construct ?? null;
      return construct === null || !isConstruction ? [] : [{ callee: { ...fact, kind: "function", function: construct }, self, bound: [] }];
    }
    default:
      return [];
  }
}

function shipmentsInside(search: Search, run: Run, call: Call, callerModule: ModuleIndex, caller: Frame | null): Shipment[] {
  const { evaluator } = search;
  const { callee, self, bound } = run;
  const { module } = callee;
  const frame = activate(evaluator, callee, call, self, callerModule, caller, bound);
  if (frame === null || search.seen.has(frame)) return [];
  search.seen.add(frame);
  const isOffered = (): boolean => caller === null && call === search.call && isExported(search.module, call);
  return callsInside(evaluator, callee, frame, isOffered).flatMap(({ inner, sure }) => {
    const found = [...direct(search, inner, module, frame), ...further(search, inner, module, frame)];
    return sure === "certain" ? found : found.map((shipment): Shipment => ({ ...shipment, certainty: "likely" }));
  });
}

function direct(search: Search, inner: Call, module: ModuleIndex, frame: Frame): Shipment[] {
  const { evaluator } = search;
  if (!couldShip(module, inner, evaluator.catalog) || isOnPlainValue(search, inner, module, frame)) return [];
  return boundariesOf(evaluator, inner, module, frame).flatMap((match) => {
    const { boundary, engine } = match.found;
    const { certainty, shift } = match;
    const tasks = tasksOf(evaluator, match, inner, module, frame).flatMap((task) => ownTasks(search, task, engine.profile));
    const via = { call: search.call, module: search.module, frame };
    return tasks.length === 0 && boundary.payload === undefined
      ? []
      : [{ engine, boundary, module, call: inner, via, certainty, shift, tasks }];
  });
}

/** `rdd.map(task)` on the list that this very call hands over ships nothing, whatever the parameter is called. */
function isOnPlainValue({ evaluator }: Search, { callee }: Call, module: ModuleIndex, frame: Frame): boolean {
  if (callee.kind !== "member") return false;
  const receivers = evaluator.evaluate(callee.object, module, frame);
  return receivers.length > 0 && receivers.every(({ kind }) => kind === "container" || kind === "collection" || kind === "data");
}

function further(search: Search, inner: Call, module: ModuleIndex, frame: Frame): Shipment[] {
  return runsOf(search.evaluator, inner, module, frame)
    .filter((run) => handsOver(search, inner, run, module, frame))
    .flatMap((run) => shipmentsInside(search, run, inner, module, frame));
}

/** Only what comes from the linted file is reported there; the rest is the wrapper's own. */
function ownTasks(search: Search, task: Task, profile: Profile): Task[] {
  const isGiven = (fact: Fact): boolean => moduleOf(fact) === search.module || givenAs(search, fact) !== null;
  const given = task.facts.filter(isGiven);
  // A wrapper that takes its task first or last has something else in the other place: options are none.
  const own = given.some(({ kind }) => kind === "function") ? given.filter(({ kind }) => kind !== "container") : given;
  if (own.length > 0) return placed(search, own);
  const narrows = profile.kind !== "environment" || profile.narrows;
  const enclosed = task.facts.flatMap((fact) => enclosedFrom(search.evaluator, fact, isGiven, narrows));
  // Where only text travels, nothing is enclosed; what only runs here does not travel.
  const travelling = enclosed.filter((fact) => {
    if (fact.kind === "function" || fact.kind === "bound") return profile.kind === "environment" || profile.kind === "journal";
    return profile.kind === "environment" && (fact.kind === "handle" || !narrows);
  });
  return travelling.flatMap((fact) => {
    const keepsResult = !task.facts.some((outer) => returnsCallOf(search, outer, fact));
    return placed(search, [fact]).map((inner): Task => ({ ...inner, keepsResult }));
  });
}

/** True where a function returns what calling another one gives, at once or by a name. */
function returnsCallOf({ evaluator }: Search, outer: Fact, fact: Fact): boolean {
  if (outer.kind !== "function") return false;
  const { module, lexical, function: id } = outer;
  const isCall = (value: Value, isNamed = false): boolean => {
    if (value.kind === "await") return isCall(value.value, isNamed);
    if (value.kind === "read") return !isNamed && module.writesOfBinding(value.binding).some((write) => isCall(write.value, true));
    return value.kind === "call" && evaluator.evaluate(value.callee, module, lexical).some((callee) => isSame(callee, fact));
  };
  return module.functionBody(id).returns.some((value) => isCall(value));
}

/** A task of the linted file, where that says what is shipped: at the argument, at the object whose method is called, or where it stands. */
function placed(search: Search, facts: readonly Fact[]): Task[] {
  const [first] = facts.flatMap((fact) => givenAs(search, fact) ?? []);
  if (first !== undefined) return [{ value: first, facts }];
  return facts.map((fact): Task => ({ value: whereItStands(fact) ?? search.call.arguments[0]?.value ?? search.call, facts: [fact] }));
}

/** What the linted call hands over that is this very thing: an argument, a part of one, the object whose method is called. */
function givenAs({ evaluator, call, module }: Search, fact: Fact): Value | null {
  const { callee } = call;
  const values = [
    ...call.arguments.flatMap(({ value }) => [value, ...partsOfLiteral(value)]),
    ...(callee.kind === "member" ? [callee.object] : []),
  ];
  return values.find((value) => evaluator.evaluate(value, module, null).some((given) => isSame(given, fact))) ?? null;
}

/** The function itself, where a wrapper was given it earlier; null for what stands nowhere by itself. */
function whereItStands(fact: Fact): Value | null {
  if (fact.kind === "bound") return whereItStands(fact.target);
  if (fact.kind !== "function") return null;
  return { kind: "closure", function: fact.function, origin: fact.module.functionBody(fact.function).origin };
}
