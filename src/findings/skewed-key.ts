import type { Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { collapseOf } from "./combining.ts";
import type { KeyFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { consumersOf, isCombining, keysOf, sendsEveryValue } from "./keys.ts";
import { methodOf, valueOf } from "./dataset-calls.ts";
import { madeBy } from "./lineage.ts";

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
  const keys = keysOf(given).map((key) => behind(fact.module, key));
  const isJoined = consumers.some((next) => joins.has(methodOf(next)));
  const isFiltered = madeBy(ground.evaluator, call, module).some(
    (made) => made.value !== call && ["filter", "where"].includes(methodOf(made.value)),
  );
  const reason = reasonOf(keys, isJoined && !isFiltered) ?? reasonByType(ground, keys, isJoined && !isFiltered);
  const [first] = keys;
  if (reason === null || first === undefined) return [];
  const isLikely = shipment.certainty === "likely" || fact.certainty === "likely" || reason.byType;
  const place = fact.module === ground.module ? first.origin : task.value.origin;
  return [{ shipment, certainty: isLikely ? "likely" : "certain", place, name: call.calleeText, helper: null, reason: reason.text }];
}

/** Why the keys are few, as a clause. */
interface Reason {
  readonly text: string;
  /** True where only a type says so. */
  readonly byType: boolean;
}

/** The value of a variable that is set once, and is no parameter. */
function behind(module: ModuleIndex, key: Value): Value {
  if (key.kind !== "read" || module.program.bindings[key.binding]?.kind === "parameter") return key;
  const written = valueOf(module, key.binding);
  if (written?.kind === "choose" && written.when === "undefined") return written;
  return written === null || written.kind === "parameter" || written.kind === "element" ? key : behind(module, written);
}

/** What the code itself says; null where the keys need not be few. */
function reasonOf(keys: readonly Value[], isJoined: boolean): Reason | null {
  const constants = keys.flatMap(constantsOf);
  if (keys.length > 0 && constants.every((constant) => constant !== null)) {
    return { text: few(new Set(constants).size), byType: false };
  }
  if (keys.length > 0 && keys.every(isBoolean)) return { text: "true or false, so that two tasks do all the work", byType: false };
  if (keys.length > 0 && keys.every((key) => key.kind === "data" && key.isTypeName === true)) {
    return { text: "the name of a type, of which there are no more than eight, so that as many tasks do all the work", byType: false };
  }
  const filled = keys.find((key) => key.kind === "choose" && key.options.some(isEmpty));
  return filled !== undefined && isJoined
    ? { text: "filled in where it is missing, so that one task gets all records without it", byType: false }
    : null;
}

function few(count: number): string {
  return count === 1
    ? "the same for every record, so that one task does all the work"
    : `one of ${String(count)}, so that ${String(count)} tasks do all the work`;
}

/** How many constants a type may list before its values are many enough. */
const fewConstants = 8;

/** What the types of the keys say: an enumeration, a boolean, a key that may be missing where records are joined by it. */
function reasonByType({ evaluator }: Ground, keys: readonly Value[], isJoined: boolean): Reason | null {
  const [values, another] = keys.map((key) => evaluator.types.valuesAt(key.origin));
  if (values === undefined || values === null || another !== undefined) return null;
  if (values.constants !== null && values.constants <= fewConstants)
    return { text: `${few(values.constants)} (by its type)`, byType: true };
  return values.isOptional && isJoined
    ? { text: "missing in some records (by its type), and one task gets all of those", byType: true }
    : null;
}

/** The constants that a key can be; null among them for anything else. */
function constantsOf(key: Value): (string | null)[] {
  if (key.kind === "literal") return [JSON.stringify(key.value ?? null)];
  return key.kind === "choose" ? key.options.flatMap(constantsOf) : [null];
}

/** Methods of texts, lists and expressions that answer with yes or no. */
const asks = /^(?:startsWith|endsWith|includes|some|every|has|hasOwnProperty|hasOwn|isArray|isInteger|isFinite|isNaN|isSafeInteger|test)$/u;

function isBoolean(key: Value): boolean {
  switch (key.kind) {
    case "data":
      return key.isBoolean === true;
    case "literal":
      return typeof key.value === "boolean";
    case "choose":
      return key.options.every(isBoolean);
    case "call": {
      const { callee } = key;
      if (callee.kind === "member") return asks.test(callee.name ?? "");
      return callee.kind === "global" && (callee.name === "Boolean" || callee.name === "isNaN");
    }
    default:
      return false;
  }
}

/** What stands for a key that is not there. */
function isEmpty(value: Value): boolean {
  if (value.kind !== "literal") return false;
  return /^(?:null|undefined||unknown|none|n\/a|missing|default|other|anonymous|guest|-|0|-1)$/iu.test(String(value.value));
}
