import { rootOf } from "../program/module-index.ts";
import { ancestry } from "../evaluate/classes.ts";
import { isOf, type CollectionFact, type DataFact, type FunctionFact } from "../evaluate/facts.ts";
import { isObject, ownNames } from "../evaluate/objects.ts";
import { propertyOf } from "../evaluate/properties.ts";
import { contains } from "../program/contains.ts";
import { isDead } from "../program/branches.ts";
import type { Call, Origin, Value } from "../program/model.ts";
import type { Shipment, Task } from "../shipments/shipment.ts";
import { usesWithin } from "../evaluate/captures.ts";
import { memberNames } from "../travel/members.ts";
import { pathValue } from "../travel/paths.ts";
import { runningIn, type Running } from "../travel/running.ts";
import { handlesIn } from "../travel/tree.ts";
import type { UnserializableCaptureFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { outsideObject, type OutsideThing } from "./outside.ts";
import { placeOfChange } from "./places.ts";
import { functionsOf } from "./task-functions.ts";

/** Methods that every object has, and those by which `no-captured-mutation` tells a change. */
const ownedElsewhere = new Set([
  "add",
  "append",
  "clear",
  "constructor",
  "delete",
  "hasOwnProperty",
  "isPrototypeOf",
  "set",
  "toString",
  "valueOf",
]);
/** Properties that are read from inside: of a Map or a Set, of bytes, of an address. */
const properties = new Set(
  "size length byteLength hash host hostname href origin password pathname port protocol search searchParams username".split(" "),
);
/** Functions of the language that read what their first argument holds. */
const readers = new Set(["Array.from", "Object.fromEntries"]);
/** Classes of the language whose constructors do so. */
const copying = new Set(["Date", "Headers", "Map", "Set", "URLSearchParams"]);

/** Something from which a task reads what it holds. */
interface Reading {
  readonly object: Value;
  readonly origin: Origin;
}

/** One finding for each task and object that it reads from, where the engine ships the object empty. */
export function findUnserializableCaptures(ground: Ground): UnserializableCaptureFinding[] {
  return inTasks(ground, ({ engine: { profile } }) => profile.kind === "environment" && profile.loses !== undefined, findIn, codeOf);
}

/** The functions of a task; of an object, its methods, as those of a provider are. */
function codeOf({ evaluator }: Ground, { call, module }: Shipment, task: Task): readonly FunctionFact[] {
  const methods = task.facts.filter(isObject).flatMap((object) => {
    const names = object.kind === "instance" ? memberNames(ancestry(evaluator, object).ancestors) : [...ownNames(evaluator, object)];
    const moment = { at: call.at, module, frame: null };
    return names.flatMap((name) => (name === null ? [] : propertyOf(evaluator, [object], name, moment, task.value)));
  });
  return [...functionsOf(evaluator, task), ...methods.filter((fact): fact is FunctionFact => fact.kind === "function")];
}

function findIn(given: TaskCase): UnserializableCaptureFinding[] {
  const { ground, shipment, task, fact } = given;
  const { profile } = shipment.engine;
  if (profile.kind !== "environment") return [];
  const found = new Map<string, UnserializableCaptureFinding>();
  const running = runningIn(ground.evaluator, fact);
  for (const activation of running) {
    for (const reading of readingsIn(activation)) {
      const facts = ground.evaluator.evaluate(reading.object, activation.module, activation.frame);
      const lost = facts.filter((candidate) => isOf(candidate, profile.loses ?? []));
      const [first] = lost;
      if (first === undefined || lost.length < facts.length || lost.some((candidate) => isMadeBy(running, candidate))) continue;
      const name = nameOf(given, activation, reading.object, lost);
      if (name === null || found.has(name)) continue;
      found.set(name, {
        shipment,
        certainty: [shipment, fact, ...lost].some(({ certainty }) => certainty === "likely") ? "likely" : "certain",
        place: placeOfChange(ground.module, task, fact, {
          running: activation,
          origin: reading.origin,
          target: { kind: "object", object: reading.object },
        }),
        name,
        className: first.className ?? "",
      });
    }
  }
  return [...found.values()];
}

/** Made by the task itself while it runs, as what is kept in an object on first use. */
function isMadeBy(running: readonly Running[], { made }: CollectionFact | DataFact): boolean {
  return made !== undefined && running.some(({ module, function: id }) => contains(module.functionBody(id).origin, made));
}

/** `prices.get("tug")`, `prices.size`, `for (const price of prices)`, `Array.from(prices)`. */
function readingsIn({ module, function: id }: Running): Reading[] {
  const inCalls = module.callsWithin(id).flatMap((call) => (isDead(module, call.at.branch) ? [] : readingBy(call)));
  const inLoops = module.writesWithin(id).flatMap(({ value, at }): Reading[] => {
    const element = rootOf(value);
    return element.kind === "element" && !isDead(module, at.branch) ? [{ object: element.of, origin: element.of.origin }] : [];
  });
  const ofProperties = usesWithin(module, id).flatMap((use): Reading[] => {
    const read = use.access === "read" ? use.path : use.path.slice(0, -1);
    const index = use.isReachable ? read.findIndex((name) => properties.has(name)) : -1;
    if (index < 0) return [];
    return [{ object: index === 0 ? use.value : pathValue(use, index - 1), origin: use.origin }];
  });
  return [...inCalls, ...inLoops, ...ofProperties].sort((a, b) => a.origin.start - b.origin.start);
}

function readingBy({ callee, arguments: [first], construct, calleeText, origin, calleeOrigin }: Call): Reading[] {
  const isReader = construct ? callee.kind === "global" && copying.has(callee.name) : readers.has(calleeText);
  if (isReader) return first === undefined || first.spread ? [] : [{ object: first.value, origin }];
  if (construct || callee.kind !== "member" || callee.name === null || ownedElsewhere.has(callee.name)) return [];
  return [{ object: callee.object, origin: calleeOrigin }];
}

/** How the object is called, if it was made outside the task and nothing else is wrong with what leads to it. */
function nameOf(
  { ground, shipment, task, fact }: TaskCase,
  running: Running,
  object: Value,
  facts: readonly (CollectionFact | DataFact)[],
): string | null {
  const { evaluator, travels } = ground;
  const thing = importedBy(running, object) ?? outsideObject({ evaluator, task: fact, within: null }, running, object, facts);
  // `no-captured-this` tells the `this` around the task.
  if (thing === null || thing.name === "this") return null;
  const roots = travels.find((travel) => travel.task === task && travel.shipment === shipment)?.roots ?? [];
  const holdsHandle = roots.some((captured) => captured.name === thing.name && handlesIn(captured.items).length > 0);
  return holdsHandle || isSetBy(running, fact, thing) ? null : thing.name;
}

/** What another module of the project made is shipped like everything else. */
function importedBy({ module }: Running, object: Value): OutsideThing | null {
  const root = rootOf(object);
  const binding = root.kind === "read" ? module.program.bindings[root.binding] : undefined;
  return binding?.kind === "import" ? { name: binding.name, binding } : null;
}

/** A variable that the task sets may be another one by then. */
function isSetBy({ module, function: runs }: Running, fact: FunctionFact, { binding }: OutsideThing): boolean {
  if (binding === null) return false;
  const writers = module.writesOfBinding(binding.id).map(({ at }) => module.functionOf(at.branch));
  return writers.some((id) => module.isInside(runs, id) || (module === fact.module && module.isInside(fact.function, id)));
}
