import type { FunctionFact } from "../evaluate/facts.ts";
import { endOf } from "../evaluate/order.ts";
import type { Value } from "../program/model.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { contentsOf } from "../travel/travel.ts";
import { handlesIn, type Carried } from "../travel/tree.ts";
import type { Place, ReturnedHandleFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { findHandlesAcrossSteps } from "./handle-across-steps.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";

/**
 * One finding for each returned expression of a task that yields a handle, where the result is serialised. A step that only connects
 * something is told by `no-handle-across-steps`.
 */
export function findReturnedHandles(ground: Ground): ReturnedHandleFinding[] {
  const connecting = new Set(findHandlesAcrossSteps(ground).flatMap(({ shipment, variable }) => (variable === null ? [shipment] : [])));
  return inTasks(ground, (shipment) => shipment.boundary.returnsResult === true && !connecting.has(shipment), findIn);
}

function findIn({ ground, shipment, task, fact }: TaskCase): ReturnedHandleFinding[] {
  const body = fact.module.functionBody(fact.function);
  if (body.generator || task.keepsResult === true) return [];
  return body.returns.flatMap((value): ReturnedHandleFinding[] => {
    const [carried] = handlesReturned(ground, fact, value).filter((candidate) => !mayBeReturned(shipment, candidate));
    if (carried === undefined || staysOnWorker(shipment)) return [];
    const isLikely = [shipment.certainty, fact.certainty, carried.certainty].includes("likely");
    const place: Place = fact.module === ground.module ? value.origin : task.value.origin;
    return [{ shipment, certainty: isLikely ? "likely" : "certain", place, carried }];
  });
}

/** Methods of datasets that are run along with what makes their records: nothing is serialised in between. */
const runAlong = new Set(["map", "flatMap", "filter", "foreach", "foreachPartition", "mapPartitions"]);

/** Nothing but such methods are called on the dataset that a call makes, there or under the name that it is given. */
function staysOnWorker({ call, engine, module }: Shipment): boolean {
  if (engine.profile.kind !== "environment") return false;
  const names = module.program.writes.flatMap(({ target, value }) => (value === call && target.kind === "binding" ? [target.binding] : []));
  const consumers = module.program.calls.flatMap(({ callee }) => {
    if (callee.kind !== "member") return [];
    const { object } = callee;
    return object === call || (object.kind === "read" && names.includes(object.binding)) ? [callee.name] : [];
  });
  return consumers.length > 0 && consumers.every((name) => name !== null && runAlong.has(name));
}

function handlesReturned({ evaluator }: Ground, { module, function: id, lexical }: FunctionFact, value: Value): readonly Carried[] {
  const facts = evaluator.evaluate(value, module, lexical);
  const moment = { at: endOf(module, id), module, frame: lexical };
  return handlesIn(contentsOf(evaluator, facts, moment, value, "the result")).filter(({ handle }) => !handle.lazy);
}

/** A kind of handle that the engine knows how to keep; in a page, an object of the page, which nobody waits for on this side. */
function mayBeReturned({ engine: { profile } }: Shipment, { handle }: Carried): boolean {
  if (profile.kind === "source") return profile.globals === "browser";
  return (profile.keeps ?? []).includes(handle.handle.type);
}
