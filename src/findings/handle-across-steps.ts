import { rootOf } from "../program/module-index.ts";
import { callsOf } from "../evaluate/callers.ts";
import type { FunctionFact, HandleFact } from "../evaluate/facts.ts";
import { contains } from "../program/contains.ts";
import type { Call, Value } from "../program/model.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { changesIn, type Change } from "../travel/changes.ts";
import { replayedAround } from "../travel/replayed.ts";
import { runningIn, type Running } from "../travel/running.ts";
import type { HandleAcrossStepsFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { oncePerFile } from "./once.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { usersOf } from "./mutation-uses.ts";
import { functionsOf } from "./task-functions.ts";
import { outsideObject, outsideVariable, pathOfThis, type Outside, type OutsideThing } from "./outside.ts";
import { placeOfChange } from "./places.ts";

/** One finding for each step that opens what something else in the same run needs. A handle that it returns is another rule's. */
export const findHandlesAcrossSteps = oncePerFile((ground: Ground): readonly HandleAcrossStepsFinding[] => {
  const isStep = ({ engine, boundary }: Shipment): boolean => engine.profile.kind === "journal" && boundary.isReplayed !== true;
  return inTasks(ground, isStep, (step) => [...keptIn(step), ...connectedIn(step)]);
});

/** Handles that the step keeps in a variable or an object from outside, where somebody else reads them. */
function keptIn(step: TaskCase): HandleAcrossStepsFinding[] {
  const { ground, shipment, task, fact } = step;
  const outside: Outside = { evaluator: ground.evaluator, task: fact, within: null };
  return changesIn(ground.evaluator, fact).flatMap((change): HandleAcrossStepsFinding[] => {
    if (change.lazy || change.value === null) return [];
    const { module, frame } = change.running;
    const handle = ground.evaluator.evaluate(change.value, module, frame).find((found) => found.kind === "handle");
    const thing = handle === undefined ? null : keeper(outside, change);
    if (handle === undefined || thing === null || !isReadElsewhere(step, thing)) return [];
    const certainty = handle.certainty === "likely" ? "likely" : shipment.certainty;
    return [{ shipment, certainty, place: placeOfChange(ground.module, task, fact, change), handle, variable: thing.name }];
  });
}

function keeper(outside: Outside, { target, running, facts, name }: Change): OutsideThing | null {
  if (target.kind === "variable") return outsideVariable(outside, running, target.binding);
  const thing = outsideObject(outside, running, target.object, facts);
  return thing?.name === "this" ? { ...thing, name: pathOfThis(target.object, name) } : thing;
}

/** Another step, or the body between the steps, reads it too. Of `this` that is taken for granted: it was kept for somebody. */
function isReadElsewhere({ ground: { module }, fact }: TaskCase, { binding }: OutsideThing): boolean {
  if (binding === null) return true;
  return usersOf(module, binding.id).some(({ use, user }) => !fact.module.isInside(fact.function, user) && use.access !== "write");
}

/** Connections that the step makes as a side effect: of a client from outside, or of a package that keeps it to itself. */
function connectedIn(step: TaskCase): HandleAcrossStepsFinding[] {
  const { ground, shipment, task, fact } = step;
  if (fact.module !== ground.module) return [];
  return runningIn(ground.evaluator, fact).flatMap((running) =>
    running.module.callsWithin(running.function).flatMap((call): HandleAcrossStepsFinding[] => {
      const handle = connectedBy(step, running, call);
      const here = running.through ?? call;
      const isAlone =
        doesNothingElse(fact.module.callsWithin(fact.function), here) &&
        doesNothingElse(running.module.callsWithin(running.function), call);
      if (handle === null || !isAlone || !goesOn(step) || isMadeAgain(step, handle)) return [];
      const certainty = handle.certainty === "likely" || task.facts.length > 1 ? "likely" : shipment.certainty;
      return [{ shipment, certainty, place: here.calleeOrigin, handle, variable: null }];
    }),
  );
}

function connectedBy({ ground: { evaluator }, fact }: TaskCase, { module, frame }: Running, call: Call): HandleFact | null {
  if (call.callee.kind !== "member") return null;
  const { name, object } = call.callee;
  const client = evaluator
    .evaluate(object, module, frame)
    .find((found): found is HandleFact => found.kind === "handle" && found.handle.entry.connect === name);
  if (client !== undefined) return isOpenedIn(fact, client) ? null : client;
  const result = evaluator.evaluate({ kind: "await", value: call, origin: call.origin }, module, frame);
  return result.find((found): found is HandleFact => found.kind === "handle" && found.handle.entry.isKeptByPackage === true) ?? null;
}

function isOpenedIn({ module, function: id }: FunctionFact, { opened }: HandleFact): boolean {
  return opened !== null && contains(module.functionBody(id).origin, opened);
}

/** A step, or a helper, that also uses what it connected looks after itself: nothing but talk may stand beside the connection. */
function doesNothingElse(calls: readonly Call[], connecting: Call): boolean {
  const root = rootOf(connecting.callee);
  return calls.every(
    (call) => contains(connecting.origin, call.origin) || contains(call.origin, connecting.origin) || isTalk(call) || isSetUp(call, root),
  );
}

const talk = new Set(["log", "info", "debug", "warn", "error", "trace"]);

/** A message to whoever looks after the program, or an error about to be thrown. */
export function isTalk({ callee, construct }: Call): boolean {
  if (construct) return callee.kind === "global" && callee.name.endsWith("Error");
  return callee.kind === "member" && callee.name !== null && talk.has(callee.name);
}

/** What belongs to a connection: its settings, what to do about its failures, and the end of the process if there is none. */
function isSetUp({ callee }: Call, connected: Value): boolean {
  if (callee.kind !== "member" || callee.name === null) return false;
  const root = rootOf(callee);
  if (root.kind === "global") return root.name === "process" && callee.name === "exit";
  const isSame = root.kind === "read" && connected.kind === "read" && root.binding === connected.binding;
  return isSame && ["on", "once", "set"].includes(callee.name);
}

/** Every step that comes later in the same run connects for itself: the first connection is one of several. */
function isMadeAgain({ ground, shipment, fact }: TaskCase, { handle }: HandleFact): boolean {
  const around = replayedAround(shipment, fact);
  const later = ground.shipments
    .filter(({ engine, call }) => engine === shipment.engine && call.origin.start > shipment.call.origin.start)
    .flatMap((other) => casesOf(ground, other))
    .filter((other) => replayedAround(other.shipment, other.fact) === around);
  return later.length > 0 && later.every((other) => connects(other, handle));
}

function casesOf(ground: Ground, shipment: Shipment): TaskCase[] {
  return shipment.tasks.flatMap((task) => functionsOf(ground.evaluator, task).map((fact) => ({ ground, shipment, task, fact })));
}

function connects(step: TaskCase, handle: HandleFact["handle"]): boolean {
  return runningIn(step.ground.evaluator, step.fact).some((running) =>
    running.module.callsWithin(running.function).some((call) => connectedBy(step, running, call)?.handle === handle),
  );
}

/** Something comes after the step, for which the connection was made; of a function that is only marked as a step, after a call of it. */
function goesOn({ ground: { module, evaluator }, shipment, fact }: TaskCase): boolean {
  const { call } = shipment.via ?? shipment;
  const isMarked = shipment.boundary.tasks.length === 0;
  const steps = isMarked ? callsOf(evaluator, module, fact.function).map((site) => site.call) : [call];
  return steps.some((step) => {
    const around = isMarked ? module.functionOf(step.at.branch) : replayedAround(shipment, fact);
    return module.program.calls.some(
      (other) => other.origin.start > step.origin.end && (around === null || module.isInside(around, module.functionOf(other.at.branch))),
    );
  });
}
