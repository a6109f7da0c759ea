import { contains } from "../program/contains.ts";
import type { Call, Value } from "../program/model.ts";
import { acquisitionsIn, closingsOf, isHandedOn, usesOf, type Acquisition, type Closing } from "../travel/lifetime.ts";
import { objectsWithHandles } from "../travel/kept-in-object.ts";
import type { UnclosedHandleFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { runsInNode } from "./node-tasks.ts";
import { pendingIn } from "./pending.ts";
import { placeOfCall } from "./task-calls.ts";

/** One finding for each handle that a task opens for itself and leaves open, always or when something fails. */
export function findUnclosedHandles(ground: Ground): UnclosedHandleFinding[] {
  return inTasks(ground, runsInNode, findIn);
}

function findIn(given: TaskCase): UnclosedHandleFinding[] {
  const { ground, shipment, fact } = given;
  const { evaluator } = ground;
  const acquisitions = [...acquisitionsIn(evaluator, fact), ...objectsWithHandles(evaluator, fact)];
  return acquisitions.flatMap((acquisition): UnclosedHandleFinding[] => {
    const { handle, running, binding, write, field } = acquisition;
    if (!handle.handle.mustBeClosed || closesItself(acquisition) || isClosedWithAnother(ground, acquisition)) return [];
    if (isHandedOn(evaluator, acquisition)) return [];
    const closings = closingsOf(evaluator, acquisition);
    const isLikely = [shipment.certainty, fact.certainty, handle.certainty].includes("likely");
    const returned = running.module.functionBody(acquisition.owner).returns;
    const isNeededLater = returned.some((value) => {
      const pending = pendingIn(given, acquisition, value);
      return pending !== null && pending.kind !== "promise";
    });
    const name = field === undefined ? binding.name : `${binding.name}.${field.name}`;
    const certainty = isLikely ? "likely" : "certain";
    const common = { shipment, certainty, handle, name, acquisition, isNeededLater } as const;
    const opening = openingOf(write.value);
    if (opening !== null && !isListenedTo(acquisition) && closings.every(({ kind }) => kind === "catch")) {
      const when = closings.length === 0 ? "never" : "only after an error";
      return [{ ...common, place: placeOfCall(given, { running, call: opening }, true), when }];
    }
    const [first] = closings;
    if (
      first === undefined ||
      first.call === null ||
      !closings.every(({ kind }) => kind === "straight") ||
      !canFailBefore(acquisition, first)
    )
      return [];
    return [{ ...common, place: placeOfCall(given, { running, call: first.call }), when: "only without an error" }];
  });
}

/** The call at the end of some `await`s. */
function openingOf(value: Value): Call | null {
  if (value.kind === "await") return openingOf(value.value);
  return value.kind === "call" ? value : null;
}

/** A stream that is read to its end closes its file itself. */
function closesItself({ handle: { handle } }: Acquisition): boolean {
  const { close, closeWith, name } = handle.entry;
  return (close === undefined && closeWith === undefined) || /(?:^|\.)(?:create)?ReadStream$|watch/iu.test(name);
}

/** True for what an open handle hands out and takes down with it, as a browser its pages. What a pool lends has to come back. */
function isClosedWithAnother({ evaluator }: Ground, { running: { module, frame }, handle, write }: Acquisition): boolean {
  const opening = handle.call ?? openingOf(write.value);
  if (opening?.callee.kind !== "member" || handle.handle.entry.close === "release") return false;
  const owners = evaluator.evaluate(opening.callee.object, module, frame);
  return owners.some((fact) => fact.kind === "handle" && fact.handle.entry.close !== undefined);
}

/** True where something waits for its events: the other side may end it. */
function isListenedTo({ running: { module }, binding }: Acquisition): boolean {
  return module.program.calls.some(({ callee, arguments: [event] }) => {
    if (callee.kind !== "member" || callee.name === null || !["on", "once", "addListener"].includes(callee.name)) return false;
    const isError = event?.value.kind === "literal" && event.value.value === "error";
    return !isError && usesOf(module, binding.id, callee.object.origin).length > 0;
  });
}

/** True where a call stands between the opening and the closing whose error nothing catches in between. */
function canFailBefore({ running: { module }, owner, write }: Acquisition, closing: Closing): boolean {
  const { tries, calls } = module.program;
  return calls.some(
    ({ origin, at }) =>
      module.functionOf(at.branch) === owner &&
      origin.start >= write.origin.end &&
      origin.end <= closing.origin.start &&
      !tries.some(
        ({ block, handler }) =>
          handler !== null && (contains(block, origin) || contains(handler, origin)) && !contains(block, closing.origin),
      ),
  );
}
