import type { Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { TaskCase } from "./in-tasks.ts";

/** Methods that bring records of one key together, each value by itself: nothing is combined before it is sent. */
export const sendsEveryValue = new Set([
  "cogroup",
  "coGroup",
  "fullOuterJoin",
  "groupByKey",
  "groupWith",
  "join",
  "leftOuterJoin",
  "partitionBy",
  "rightOuterJoin",
  "subtractByKey",
]);
/** Methods that combine the values of one key where they are, and send the results. */
const combines = new Set(["aggregateByKey", "combineByKey", "combining", "countByKey", "foldByKey", "reduceByKey", "reduceByKeyLocally"]);
const sorts = new Set(["sortByKey"]);

/** What a task gives as the key of a record, in every way that it returns. */
export function keysOf({ shipment, fact }: TaskCase): Value[] {
  const { returns, generator } = fact.module.functionBody(fact.function);
  if (generator) return [];
  const { key } = shipment.boundary;
  if (key === "result") return [...returns];
  const isPair = key === "first of pair" || consumersOf(shipment.module, shipment.call).some(isByKey);
  return isPair ? returns.flatMap(firstOfPair) : [];
}

/** `[key, value]`, also in a list of such pairs. */
function firstOfPair(value: Value): Value[] {
  if (value.kind === "choose") return value.options.flatMap(firstOfPair);
  if (value.kind !== "array") return [];
  const first = value.elements[0]?.value;
  return first === undefined ? [] : first.kind === "array" ? firstOfPair(first) : value.elements.length === 2 ? [first] : [];
}

function isByKey({ callee }: Call): boolean {
  const name = callee.kind === "member" ? (callee.name ?? "") : "";
  return sendsEveryValue.has(name) || combines.has(name) || sorts.has(name);
}

/** True where a call combines the values of one key before they are sent. */
export function isCombining({ callee }: Call): boolean {
  return callee.kind === "member" && combines.has(callee.name ?? "");
}

/** The calls of methods on what a call gives, directly or through a variable that is set once. */
export function consumersOf(module: ModuleIndex, call: Call): Call[] {
  const names = module
    .writesOfValue(call)
    .flatMap(({ target }) => (target.kind === "binding" && module.writesOfBinding(target.binding).length === 1 ? [target.binding] : []));
  return [...module.callsOn(call), ...names.flatMap((binding) => module.callsOnBinding(binding))];
}
