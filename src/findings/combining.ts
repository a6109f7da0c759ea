import type { Evaluator } from "../evaluate/evaluator.ts";
import type { FunctionFact } from "../evaluate/facts.ts";
import type { BindingId, Call, Value } from "../program/model.ts";
import { nameOf, type ModuleIndex } from "../program/module-index.ts";
import { atDatasetCalls, methodOf, placeOfMethod, valueOf } from "./dataset-calls.ts";
import type { WorkFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { consumersOf } from "./keys.ts";
import { isRunningTotal } from "./running-total.ts";

/** Values are brought together by key, only to be made into one. */
export interface CombiningFinding extends WorkFinding {
  /** The call that groups. */
  readonly grouping: Call;
  /** What makes them into one: `reduce`, `length`. */
  readonly consumer: string;
  /** What does the same without sending every value. */
  readonly replacement: string;
}

/** One finding for each grouping whose groups are only reduced. */
export function findGroupings(ground: Ground): CombiningFinding[] {
  return atDatasetCalls(
    ground,
    (name) => ["groupByKey", "groupBy", "apply"].includes(name),
    ({ call, name, certainty }) => {
      if (name === "apply" && !groupsInBeam(ground, call)) return [];
      const consumer = collapseOf(ground.evaluator, ground.module, call);
      if (consumer === null) return [];
      const transform = name === "apply" ? call.arguments[0]?.value : undefined;
      const isBeam = transform?.kind === "call";
      const place = isBeam ? transform.calleeOrigin : placeOfMethod(call, name);
      const shown = isBeam ? transform.calleeText : name;
      return [{ certainty, place, grouping: call, name: shown, consumer, replacement: replacementOf(shown, consumer) }];
    },
  );
}

function replacementOf(name: string, consumer: string): string {
  if (name.endsWith("groupBy") && name !== "groupBy") return "`groupBy(…).combining(…)`";
  const pairs = name === "groupBy" ? "`keyBy` and " : "";
  return consumer === "length" ? `${pairs}\`mapValues(() => 1).reduceByKey((a, b) => a + b)\`` : `${pairs}\`reduceByKey\``;
}

/** `pc.apply(beam.groupBy(f))`, whose key and values come as one object. */
function groupsInBeam({ evaluator, module }: Ground, { arguments: [first] }: Call): boolean {
  if (first?.value.kind !== "call") return false;
  return evaluator
    .evaluate(first.value.callee, module, null)
    .some((fact) => fact.kind === "external" && /^apache-beam(?:\/[\w/]+)?#groupBy$/u.test(fact.path));
}

/** What a grouping is followed by, if that only makes each group into one value; null where it does something else. */
export function collapseOf(evaluator: Evaluator, module: ModuleIndex, grouping: Call): string | null {
  const [next, another] = consumersOf(module, grouping);
  if (next === undefined || another !== undefined || !["map", "mapValues"].includes(methodOf(next))) return null;
  const [task] = next.arguments;
  const facts = task === undefined ? [] : evaluator.evaluate(task.value, module, null);
  const [fact, other] = facts;
  if (fact?.kind === "external" && other === undefined && task !== undefined && methodOf(next) === "mapValues" && totals.test(fact.path))
    return nameOf(module.program, task.value);
  if (fact?.kind !== "function" || other !== undefined) return null;
  const { returns, parameters, async } = fact.module.functionBody(fact.function);
  const [result, more] = returns;
  const [parameter] = parameters;
  if (result === undefined || more !== undefined || parameter === undefined || async) return null;
  const isGroup = groupTest(fact, parameter.binding, methodOf(next), methodOf(grouping) === "apply");
  const isKey = keyTest(fact, parameter.binding);
  return collapse(evaluator, fact, valuePart(result, methodOf(next), isKey), isGroup);
}

/** Of a pair or an object that a task gives, the part that is not the key. */
function valuePart(result: Value, method: string, isKey: (value: Value) => boolean): Value {
  if (method === "mapValues") return result;
  if (result.kind === "array") return result.elements[1]?.value ?? result;
  if (result.kind !== "object") return result;
  const [value, another] = result.properties.filter(
    (property) => property.kind !== "value" || (property.name !== "key" && !isKey(property.value)),
  );
  return value?.kind === "value" && another === undefined ? value.value : result;
}

/** Tells what the key is in the text of a task that gets pairs: the first of them. */
function keyTest({ module, function: id }: FunctionFact, parameter: BindingId | null): (value: Value) => boolean {
  const isKey = (value: Value): boolean => {
    if (value.kind === "read") {
      const written = valueOf(module, value.binding);
      return written !== null && isKey(written);
    }
    if (value.kind !== "member" || value.name !== "0") return false;
    const { object } = value;
    return object.kind === "parameter" ? object.function === id : object.kind === "read" && object.binding === parameter;
  };
  return isKey;
}

/** Tells what the group is in the text of the task: its parameter, the second of a pair, or the `value` of an object. */
function groupTest(
  { module, function: id }: FunctionFact,
  parameter: BindingId | null,
  method: string,
  isBeam: boolean,
): (value: Value) => boolean {
  const isParameter = (value: Value): boolean =>
    value.kind === "parameter" ? value.function === id && value.index === 0 : value.kind === "read" && value.binding === parameter;
  const isPart = (value: Value): boolean => {
    if (value.kind === "read") {
      const written = valueOf(module, value.binding);
      return written !== null && isPart(written);
    }
    return value.kind === "member" && value.name === (isBeam ? "value" : "1") && isParameter(value.object);
  };
  return method === "mapValues" ? isParameter : isPart;
}

/** How a value is made of a group alone; null where it keeps the members, or cannot be told. */
function collapse(evaluator: Evaluator, fact: FunctionFact, value: Value, isGroup: (value: Value) => boolean): string | null {
  const { module } = fact;
  if (value.kind === "member")
    return (value.name === "length" || value.name === "size") && isListOf(value.object, isGroup) ? "length" : null;
  if (value.kind === "read") {
    const written = valueOf(module, value.binding);
    if (written?.kind === "call" || written?.kind === "member") return collapse(evaluator, fact, written, isGroup);
    return isRunningTotal(module, value.binding, isGroup) ? "a loop" : null;
  }
  if (value.kind !== "call" || value.callee.kind !== "member") return null;
  const { name, object } = value.callee;
  if (isTotalOfPackage(evaluator, module, value)) {
    const [only] = value.arguments;
    return only !== undefined && isListOf(only.value, isGroup) ? value.calleeText : null;
  }
  if (object.kind === "global" && object.name === "Math" && (name === "max" || name === "min")) {
    const [only, another] = value.arguments;
    return only?.spread === true && another === undefined && isGroup(only.value) ? `Math.${name}` : null;
  }
  if (name === "some" || name === "every") return isListOf(object, isGroup) ? name : null;
  return name === "reduce" && isListOf(object, isGroup) && joinsTwo(module, value) ? "reduce" : null;
}

/** Functions of packages that make one value of a list. */
const totals = /^(?:lodash(?:-es)?|ramda|d3-array|simple-statistics)#(?:default\.)?(?:sum|sumBy|max|min|size)$/u;

/** `_.sum(group)`. */
function isTotalOfPackage(evaluator: Evaluator, module: ModuleIndex, { callee }: Call): boolean {
  if (callee.kind === "super") return false;
  return evaluator.evaluate(callee, module, null).some((fact) => fact.kind === "external" && totals.test(fact.path));
}

/** The group itself, or a list of its members or of what was made of each: `[...group].map(f)`. */
function isListOf(value: Value, isGroup: (value: Value) => boolean): boolean {
  if (isGroup(value)) return true;
  if (value.kind === "array") {
    const [only, another] = value.elements;
    return only?.spread === true && another === undefined && isGroup(only.value);
  }
  if (value.kind !== "call" || value.callee.kind !== "member") return false;
  const { name, object } = value.callee;
  if (name === "from" && object.kind === "global" && object.name === "Array") {
    const [first] = value.arguments;
    return first !== undefined && isGroup(first.value);
  }
  return ["map", "filter", "toArray", "values"].includes(name ?? "") && isListOf(object, isGroup);
}

/** True for a `reduce` whose function gives something of constant size: arithmetic, one of the two, an object without a start. */
function joinsTwo(module: ModuleIndex, { arguments: [joiner, start] }: Call): boolean {
  if (joiner?.value.kind !== "closure") return false;
  if (start !== undefined && !isConstant(start.value)) return false;
  const { returns, parameters } = module.functionBody(joiner.value.function);
  // What asks for the position, or for the list, needs all of it.
  return (
    parameters.length === 2 &&
    returns.length > 0 &&
    returns.every((value) => {
      if (value.kind === "data") return (value.text === undefined || isNumber(start?.value)) && value.isOrdered !== true;
      if (value.kind === "choose" || value.kind === "read") return true;
      if (value.kind === "object") return start === undefined;
      return (
        value.kind === "call" &&
        value.callee.kind === "member" &&
        value.callee.object.kind === "global" &&
        value.callee.object.name === "Math"
      );
    })
  );
}

function isNumber(value: Value | undefined): boolean {
  return value?.kind === "literal" && typeof value.value === "number";
}

/** A literal, or `-Infinity`. */
function isConstant(value: Value): boolean {
  if (value.kind === "data") return value.text === undefined && value.isObject !== true;
  return value.kind === "literal" || (value.kind === "global" && value.name === "Infinity");
}
