import type { Value } from "../program/model.ts";
import { collapseOf } from "./combining.ts";
import type { KeyFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { consumersOf, isCombining, keysOf, sendsEveryValue } from "./keys.ts";
import { methodOf } from "./dataset-calls.ts";

const joins = new Set(["cogroup", "coGroup", "fullOuterJoin", "groupWith", "join", "leftOuterJoin", "rightOuterJoin"]);

/** One finding for each key that has too few values to spread the work. */
export function findSkewedKeys(ground: Ground): KeyFinding[] {
  return inTasks(ground, ({ engine }) => engine.describesWork === true, findIn);
}

function findIn(given: TaskCase): KeyFinding[] {
  const { ground, shipment, task, fact } = given;
  const { call, module } = shipment;
  const consumers = consumersOf(module, call);
  const name = methodOf(call);
  // A sorted dataset is split by ranges, and what is combined where it is sends next to nothing.
  if (name.startsWith("sort") || consumers.some(isCombining) || (name === "groupBy" && collapseOf(ground.evaluator, module, call) !== null))
    return [];
  const isPair = shipment.boundary.key !== "result";
  if (isPair && !consumers.some((next) => sendsEveryValue.has(methodOf(next)))) return [];
  const keys = keysOf(given);
  const reason = reasonOf(
    keys,
    consumers.some((next) => joins.has(methodOf(next))),
  );
  const [first] = keys;
  if (reason === null || first === undefined) return [];
  const certainty = shipment.certainty === "likely" || fact.certainty === "likely" ? "likely" : "certain";
  const place = fact.module === ground.module ? first.origin : task.value.origin;
  return [{ shipment, certainty, place, name: call.calleeText, helper: null, reason }];
}

/** Why the keys are few, as a clause; null where they need not be. */
function reasonOf(keys: readonly Value[], isJoined: boolean): string | null {
  const constants = keys.flatMap(constantsOf);
  if (keys.length > 0 && constants.every((constant) => constant !== null)) {
    const count = new Set(constants).size;
    return count === 1
      ? "the same for every record, so that one task does all the work"
      : `one of ${String(count)}, so that ${String(count)} tasks do all the work`;
  }
  if (keys.length > 0 && keys.every(isBoolean)) return "true or false, so that two tasks do all the work";
  const filled = keys.find((key) => key.kind === "choose" && key.options.some(isEmpty));
  return filled !== undefined && isJoined ? "filled in where it is missing, so that one task gets all records without it" : null;
}

/** The constants that a key can be; null among them for anything else. */
function constantsOf(key: Value): (string | null)[] {
  if (key.kind === "literal") return [JSON.stringify(key.value ?? null)];
  return key.kind === "choose" ? key.options.flatMap(constantsOf) : [null];
}

function isBoolean(key: Value): boolean {
  if (key.kind === "data") return key.isBoolean === true;
  if (key.kind === "literal") return typeof key.value === "boolean";
  return key.kind === "call" && key.callee.kind === "global" && key.callee.name === "Boolean";
}

function isEmpty(value: Value): boolean {
  return value.kind === "literal" && (value.value === null || value.value === undefined || value.value === "");
}
