import { dependsOnInput } from "../travel/derived.ts";
import { howOften } from "../travel/each-record.ts";
import { isKeptOutside } from "../travel/kept.ts";
import type { OpenPerRecordFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import type { TaskCase } from "./in-tasks.ts";
import { inRecordTasks } from "./record-tasks.ts";
import { callsOfTask, openedBy, placeOfCall, type TaskCall } from "./task-calls.ts";

/** One finding for each call that opens, record by record, what does not depend on the record and is not kept. */
export function findOpensPerRecord(ground: Ground): OpenPerRecordFinding[] {
  return inRecordTasks(ground, findIn);
}

function findIn(given: TaskCase): OpenPerRecordFinding[] {
  const { ground, shipment, task, fact } = given;
  const isInLoop = shipment.boundary.perPartition === true;
  return callsOfTask(ground.evaluator, fact).flatMap((made): OpenPerRecordFinding[] => {
    const { running, call } = made;
    const handle = openedBy(ground.evaluator, made);
    if (handle === null || handle.lazy || handle.handle.isPerUse || isOfHandle(ground, made)) return [];
    const often = howOften(fact, running, call);
    if (often === "sometimes" || (isInLoop && often !== "each record")) return [];
    const piece = { module: running.module, place: call.origin, frame: running.frame };
    if (dependsOnInput(fact, piece) || isKeptOutside(fact, running.module, call, running.frame)) return [];
    const isLikely = [shipment.certainty, fact.certainty, handle.certainty].includes("likely");
    const helper = running.through?.calleeText ?? null;
    return [
      { shipment, task, certainty: isLikely ? "likely" : "certain", place: placeOfCall(given, made, true), handle, helper, isInLoop },
    ];
  });
}

/** What an open handle hands out, such as a client of a pool, is taken and given back for each record. */
function isOfHandle({ evaluator }: Ground, { running, call: { callee } }: TaskCall): boolean {
  if (callee.kind !== "member") return false;
  return evaluator.evaluate(callee.object, running.module, running.frame).some(({ kind }) => kind === "handle");
}
