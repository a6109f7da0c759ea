import type { Binding, Value } from "../program/model.ts";
import { changesIn, isChangedBy, type Change } from "../travel/changes.ts";
import { replayedAround } from "../travel/replayed.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { changedCopy } from "./changed-copies.ts";
import type { CapturedMutationFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { isUsedAsList } from "./list-signs.ts";
import { isForNextAttempt, isHandedBack, isKeptToItself, isReadLater, isWorkerCache, usersOf } from "./mutation-uses.ts";
import { outsideObject, outsideVariable, pathOfThis, type Outside, type OutsideThing } from "./outside.ts";
import { placeOfChange } from "./places.ts";

/** Properties by which signals, refs and shared values are meant to be written. */
const madeForWriting = new Set(["value", "current"]);

/** One finding for each task and thing that it changes outside itself. Where only text travels, `no-free-variable` speaks. */
export function findCapturedMutations(ground: Ground): CapturedMutationFinding[] {
  return inTasks(ground, () => true, findIn);
}

function findIn(given: TaskCase): CapturedMutationFinding[] {
  const { ground, shipment, task, fact } = given;
  const outside = outsideOf(given);
  const found = new Map<string, CapturedMutationFinding>();
  for (const change of changesIn(ground.evaluator, fact)) {
    const thing = change.lazy || putsHandle(given, change) ? null : (lostThing(given, outside, change) ?? copyOf(given, change));
    if (thing === null || found.has(thing.name)) continue;
    found.set(thing.name, {
      shipment,
      certainty: shipment.certainty === "likely" || fact.certainty === "likely" ? "likely" : "certain",
      place: placeOfChange(ground.module, task, fact, change),
      name: thing.name,
      declared: thing.binding?.origin ?? null,
      helper: change.running.through?.calleeText ?? null,
      isForNextAttempt: change.target.kind === "variable" && isForNextAttempt(given, thing),
    });
  }
  return [...found.values()];
}

/** What a change is lost on: what the driver, or a replay, keeps as it was. Null where the engine keeps nothing apart. */
function outsideOf({ ground: { evaluator }, shipment, fact }: TaskCase): Outside | null {
  switch (shipment.engine.profile.kind) {
    case "environment":
      return { evaluator, task: fact, within: null };
    case "journal": {
      const within = replayedAround(shipment, fact);
      return within === null ? null : { evaluator, task: fact, within };
    }
    case "bundle":
      return { evaluator, task: fact, within: null };
    case "source":
    case "clone":
      return null;
  }
}

/** A handle that is put somewhere is told by the rules about handles. */
function putsHandle({ ground: { evaluator } }: TaskCase, { value, running }: Change): boolean {
  return value !== null && evaluator.evaluate(value, running.module, running.frame).some((fact) => fact.kind === "handle");
}

/** A copy of what the caller goes on with. */
function copyOf(given: TaskCase, change: Change): OutsideThing | null {
  const isPlain = change.by === "property" || change.facts.some((fact) => isChangedBy(fact, change.name));
  const binding = isPlain ? changedCopy(given, change) : null;
  return binding === null ? null : { name: binding.name, binding };
}

function lostThing(given: TaskCase, outside: Outside | null, change: Change): OutsideThing | null {
  if (outside === null) return null;
  const { target, running } = change;
  const thing =
    target.kind === "variable" ? outsideVariable(outside, running, target.binding) : lostObject(given, outside, change, target.object);
  if (thing === null || isHandedBack(given.ground, given.shipment, given.fact, thing)) return null;
  if (isKeptToItself(given, change, thing) || isKeptByBundle(given.ground, given.shipment, change, thing)) return null;
  if (outside.within !== null) return thing;
  if (isWorkerCache(given.fact, change, thing)) return null;
  // An object may keep count for itself; it is the driver that has to care.
  const isOfMethod = running.through !== null && running.module.functionBody(running.function).class !== null;
  return isOfMethod && !isReadLater(given.ground, given.shipment, thing) ? null : thing;
}

/**
 * What a compiler takes over is a copy of what stands around the function. Helpers may be called on this side again; signals, stores and
 * the like are made to be changed, so that only variables and plain objects count; module scope may be there as it is.
 */
function isKeptByBundle(
  ground: Ground,
  { engine: { profile } }: Shipment,
  { running, target, facts }: Change,
  { binding }: OutsideThing,
): boolean {
  if (profile.kind !== "bundle") return false;
  if (running.through !== null || binding === null) return true;
  if (profile.resumesComponents === true && isResumed(ground, binding, target.kind)) return true;
  if (target.kind === "object" && !facts.some(({ kind }) => kind === "container")) return true;
  return profile.moduleScope === "imported again" && binding.function === 0;
}

/**
 * What no component and no hook declares runs as it stands, as in a test. An object of theirs counts only where they read from it
 * themselves, and hand it to nobody who might make a store of it; what a hook gave them may be one.
 */
function isResumed({ module, evaluator }: Ground, { id, function: owner }: Binding, kind: Change["target"]["kind"]): boolean {
  const isHook = /^(?:use)?[A-Z]/u.test(module.functionBody(owner).name ?? "");
  if (!isHook && !evaluator.isWorkerFunction(module, owner)) return true;
  if (kind === "variable") return false;
  if (module.writesOfBinding(id).some(({ value }) => value.kind === "call" && /(?:^|\.)use[A-Z]/u.test(value.calleeText))) return true;
  const own = usersOf(module, id).filter(({ user, use }) => user === owner && use.access === "read");
  return own.length === 0 || own.some(({ use }) => use.path.length === 0);
}

function lostObject(given: TaskCase, outside: Outside, change: Change, object: Value): OutsideThing | null {
  const {
    shipment,
    ground: { evaluator },
  } = given;
  const { facts, running, name } = change;
  const { profile } = shipment.engine;
  if (facts.some(({ kind }) => kind === "handle")) return null;
  const isList = facts.some((fact) => isChangedBy(fact, name) || isReplayed(evaluator.catalog, fact));
  if (change.by === "method" && !isList && !(profile.kind === "journal" && isUsedAsList(given, change))) return null;
  const isPlain = facts.some(({ kind }) => kind === "container" || kind === "instance" || kind === "constructed");
  if (name !== null && madeForWriting.has(name) && !isPlain) return null;
  const thing = outsideObject(outside, running, object, facts);
  if (thing?.name !== "this") return thing;
  if (profile.kind === "environment" && profile.lexicalThis !== "travels") return null;
  return { ...thing, name: pathOfThis(object, name) };
}

/** What came back from a step is plain data, whatever it was there: its lists are lists. */
function isReplayed(catalog: Ground["evaluator"]["catalog"], fact: Change["facts"][number]): boolean {
  if (fact.kind !== "external") return false;
  const [callee] = fact.path.split("()");
  return (
    callee !== undefined && callee !== fact.path && catalog.boundary("call", callee).some(({ boundary }) => boundary.returnsResult === true)
  );
}
