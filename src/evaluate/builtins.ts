import { memberPath } from "../catalog/paths.ts";
import type { Call, ObjectLiteral, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { invoke, promiseOf } from "./calls.ts";
import { elementsOf, partsOf } from "./elements.ts";
import type { Evaluator } from "./evaluator.ts";
import { anyOf, collectionOf as collection, data, pairOf, type CollectionFact, type ContainerFact, type Fact } from "./facts.ts";
import { reduced } from "./reductions.ts";
import type { Frame } from "./frames.ts";
import { isObject, ownNames } from "./objects.ts";
import { propertyOf } from "./properties.ts";

/** Methods that yield one of the elements. */
const yieldsElement = new Set(["find", "findLast", "at", "pop", "shift", "get"]);
/** Methods that yield a container of the same elements. */
const keepsElements = new Set([
  "filter",
  "slice",
  "concat",
  "fill",
  "with",
  "toSpliced",
  "reverse",
  "toReversed",
  "sort",
  "toSorted",
  "values",
  "flat",
  "splice",
  "toArray",
  "take",
  "drop",
]);

/** Of the methods that keep elements, those that add their arguments, and the first one that they add. */
const addsFrom = new Map([
  ["concat", 0],
  ["fill", 0],
  ["with", 1],
  ["splice", 2],
  ["toSpliced", 2],
]);

/** Methods by which emitters, streams and sockets return themselves, so that calls can be chained. */
const returnsItself = new Set([
  "addListener",
  "off",
  "on",
  "once",
  "pause",
  "prependListener",
  "ref",
  "removeAllListeners",
  "removeListener",
  "resume",
  "setDefaultEncoding",
  "setEncoding",
  "setKeepAlive",
  "setMaxListeners",
  "setNoDelay",
  "setTimeout",
  "unref",
]);

/** What a call yields that belongs to the language itself; null where it is none of its own. */
export function builtinCall(
  evaluator: Evaluator,
  call: Call,
  receiver: readonly Fact[],
  module: ModuleIndex,
  frame: Frame | null,
): readonly Fact[] | null {
  if (call.construct || call.callee.kind !== "member" || call.callee.name === null) return null;
  const { name } = call.callee;
  const results: Fact[] = [];
  let isBuiltin = false;
  for (const fact of receiver) {
    const result = methodResult(evaluator, fact, name, call, module, frame);
    if (result === null) continue;
    isBuiltin = true;
    results.push(...result);
  }
  return isBuiltin ? results : null;
}

function methodResult(
  evaluator: Evaluator,
  receiver: Fact,
  name: string,
  call: Call,
  module: ModuleIndex,
  frame: Frame | null,
): readonly Fact[] | null {
  switch (receiver.kind) {
    case "external":
      if (name === "bind") return functionMethod(evaluator, receiver, name, call, module, frame);
      // `import("pg").then(…)`: a package stands for the promise of it as well.
      if (name === "then" && receiver.path.endsWith("#")) return promiseMethod(evaluator, receiver, name, call, module, frame);
      return staticResult(evaluator, receiver.path, name, call, module, frame);
    case "function":
      return functionMethod(evaluator, receiver, name, call, module, frame);
    case "bound":
      return name === "call" || name === "apply" ? functionMethod(evaluator, receiver.target, name, call, module, frame) : null;
    case "promise":
      return promiseMethod(evaluator, receiver.of, name, call, module, frame);
    case "collection":
      return containerMethod(evaluator, receiver, name, call, module, frame);
    case "container":
      return receiver.literal.kind === "array" ? containerMethod(evaluator, receiver, name, call, module, frame) : null;
    case "handle":
      return returnsItself.has(name) && evaluator.catalog.handle("call", memberPath(receiver.handle.type, name)) === undefined
        ? [receiver]
        : null;
    case "data":
      return [data];
    case "unknown":
      return name === "bind" ? functionMethod(evaluator, receiver, name, call, module, frame) : null;
    case "instance":
    case "constructed":
    case "class":
      return null;
    case "module":
      return name === "then" ? promiseMethod(evaluator, receiver, name, call, module, frame) : null;
  }
}

/** What an argument of a call can be; nothing where there is none. */
export function argumentOf(evaluator: Evaluator, call: Call, index: number, module: ModuleIndex, frame: Frame | null): readonly Fact[] {
  const found = call.arguments[index];
  return found === undefined ? [] : evaluator.evaluate(found.value, module, frame);
}

/** `Object.freeze(x)`, `Promise.all([…])` and their like. */
function staticResult(
  evaluator: Evaluator,
  path: string,
  name: string,
  call: Call,
  module: ModuleIndex,
  frame: Frame | null,
): readonly Fact[] | null {
  const first = (): readonly Fact[] => argumentOf(evaluator, call, 0, module, frame);
  switch (`${path}.${name}`) {
    case "global#Object.freeze":
    case "global#Object.seal":
    case "global#Object.preventExtensions":
    case "global#Object.assign":
    case "global#Object.defineProperty":
    case "global#Object.defineProperties":
    case "global#Object.setPrototypeOf":
      return first();
    case "global#Object.keys":
    case "global#Object.getOwnPropertyNames":
      return [collection([data])];
    case "global#Object.values":
      return [collection(valuesOf(evaluator, first(), module, frame, call))];
    case "global#Object.entries":
      return [collection(valuesOf(evaluator, first(), module, frame, call).map((value) => pairOf([data], [value])))];
    case "global#Array.from":
      return [collection(mapped(evaluator, call, 1, elementsOf(evaluator, first()), module, frame))];
    case "global#Iterator.from":
      return [collection(elementsOf(evaluator, first()))];
    case "global#Object.fromEntries":
      return [{ ...collection(partsOf(evaluator, elementsOf(evaluator, first()), 1)), isRecord: true }];
    case "global#Object.groupBy":
      return [{ ...collection([collection(elementsOf(evaluator, first()))]), isRecord: true }];
    case "global#Array.of":
      return [collection(call.arguments.flatMap(({ value }) => evaluator.evaluate(value, module, frame)))];
    case "global#Promise.resolve":
      return first().map(promiseOf);
    case "global#Promise.all":
    case "global#Promise.allSettled":
      return allOf(evaluator, first()).map(promiseOf);
    case "global#Promise.race":
    case "global#Promise.any":
      return elementsOf(evaluator, first()).map(promiseOf);
    case "global#Reflect.apply": {
      const target = first();
      return target.flatMap((fact) =>
        fact.kind === "function" ? invoke(evaluator, fact, call, argumentOf(evaluator, call, 1, module, frame), module, frame, []) : [],
      );
    }
    case "global#Reflect.get":
      return null;
    default:
      return null;
  }
}

/** `Promise.all` keeps the positions of an array literal. */
function allOf(evaluator: Evaluator, lists: readonly Fact[]): Fact[] {
  return lists.map((list) => {
    if (list.kind === "container" && list.literal.kind === "array") {
      return {
        ...list,
        literal: {
          ...list.literal,
          elements: list.literal.elements.map((element) =>
            element === null ? null : { ...element, value: { kind: "await" as const, value: element.value, origin: element.value.origin } },
          ),
        },
      };
    }
    return collection(elementsOf(evaluator, [list]).map((fact) => (fact.kind === "promise" ? fact.of : fact)));
  });
}

function valuesOf(evaluator: Evaluator, objects: readonly Fact[], module: ModuleIndex, frame: Frame | null, call: Call): readonly Fact[] {
  return objects.flatMap((object): readonly Fact[] => {
    if (object.kind === "collection" || (object.kind === "container" && object.literal.kind === "array"))
      return elementsOf(evaluator, [object]);
    if (!isObject(object)) return [];
    return [...ownNames(evaluator, object)].flatMap((name) => propertyOf(evaluator, [object], name, { at: call.at, module, frame }, call));
  });
}

function functionMethod(
  evaluator: Evaluator,
  target: Fact,
  name: string,
  call: Call,
  module: ModuleIndex,
  frame: Frame | null,
): readonly Fact[] | null {
  if (name === "bind") {
    const self = argumentOf(evaluator, call, 0, module, frame);
    const bound = call.arguments.slice(1).map(({ value }) => evaluator.evaluate(value, module, frame));
    return [{ kind: "bound", target, self, arguments: bound, origin: call.origin, certainty: "certain", hops: [] }];
  }
  if ((name === "call" || name === "apply") && target.kind === "function") {
    return invoke(evaluator, target, call, argumentOf(evaluator, call, 0, module, frame), module, frame, []);
  }
  return null;
}

function promiseMethod(
  evaluator: Evaluator,
  value: Fact,
  name: string,
  call: Call,
  module: ModuleIndex,
  frame: Frame | null,
): readonly Fact[] | null {
  if (name === "catch" || name === "finally") return [promiseOf(value)];
  if (name !== "then") return null;
  return argumentOf(evaluator, call, 0, module, frame).flatMap((callback) =>
    callback.kind === "function" ? invoke(evaluator, callback, call, [], module, frame, [[value]]).map(promiseOf) : [],
  );
}

/** What a callback makes of the elements; the elements themselves where there is no callback. */
function mapped(
  evaluator: Evaluator,
  call: Call,
  index: number,
  elements: readonly Fact[],
  module: ModuleIndex,
  frame: Frame | null,
): readonly Fact[] {
  if (call.arguments[index] === undefined) return elements;
  return argumentOf(evaluator, call, index, module, frame).flatMap((callback) =>
    callback.kind === "function" ? invoke(evaluator, callback, call, [], module, frame, [elements]) : [],
  );
}

/** The methods in which a Map differs from a list. */
function mapMethod(evaluator: Evaluator, pairs: readonly Fact[], name: string): readonly Fact[] | null {
  switch (name) {
    case "get":
      return anyOf(partsOf(evaluator, pairs, 1));
    case "values":
      return [collection(partsOf(evaluator, pairs, 1))];
    case "keys":
      return [collection(partsOf(evaluator, pairs, 0))];
    case "entries":
      return [collection(pairs)];
    default:
      return null;
  }
}

/** The object that an iterator gives for a step: `{ value }`. */
function iterationResult(iterator: Value, { origin }: Call, module: ModuleIndex, frame: Frame | null): ContainerFact {
  const value: Value = { kind: "element", of: iterator, origin };
  const literal: ObjectLiteral = { kind: "object", id: -1, properties: [{ kind: "value", name: "value", value }], origin };
  return { kind: "container", module, literal, frame, without: [], certainty: "certain", hops: [] };
}

function containerMethod(
  evaluator: Evaluator,
  receiver: ContainerFact | CollectionFact,
  name: string,
  call: Call,
  module: ModuleIndex,
  frame: Frame | null,
): readonly Fact[] | null {
  const elements = elementsOf(evaluator, [receiver]);
  const ofMap = receiver.kind === "collection" && receiver.isKeyed ? mapMethod(evaluator, elements, name) : null;
  if (ofMap !== null) return ofMap;
  if (name === "entries") return [collection(elements.map((element) => pairOf([data], [element])))];
  if (yieldsElement.has(name)) return anyOf(elements);
  if (name === "next" && call.callee.kind === "member") return [iterationResult(call.callee.object, call, module, frame)];
  if (keepsElements.has(name)) {
    const from = addsFrom.get(name);
    const passed = from === undefined ? [] : call.arguments.slice(from).flatMap(({ value }) => evaluator.evaluate(value, module, frame));
    return [collection([...elements, ...(name === "concat" ? elementsOf(evaluator, passed) : passed)])];
  }
  if (name === "map" || name === "flatMap") {
    const results = mapped(evaluator, call, 0, elements, module, frame);
    return [collection(name === "map" ? results : elementsOf(evaluator, results))];
  }
  if (name === "reduce" || name === "reduceRight") return reduced(evaluator, call, receiver, elements, module, frame);
  if (name === "push" || name === "unshift" || name === "set" || name === "add")
    return name === "set" || name === "add" ? [receiver] : [data];
  return ["join", "indexOf", "includes", "has", "some", "every", "keys", "forEach", "findIndex", "toString"].includes(name) ? [data] : null;
}
