import type { Call } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { argumentOf } from "./builtins.ts";
import { elementsOf, partsOf } from "./elements.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Fact } from "./facts.ts";

/** Methods of arrays and iterators that call their argument with an element. */
const visitsElements = new Set([
  "map",
  "forEach",
  "filter",
  "find",
  "findLast",
  "some",
  "every",
  "flatMap",
  "findIndex",
  "sort",
  "toSorted",
]);

/** What the language passes to a callback: elements to `forEach`, the result to `then`. Null where the callee is none of its own. */
export function callbackArgument(
  evaluator: Evaluator,
  call: Call,
  receiver: readonly Fact[],
  argumentIndex: number,
  parameter: number,
  module: ModuleIndex,
): readonly Fact[] | null {
  if (call.callee.kind === "global" && call.callee.name === "queueMicrotask") return [];
  if (call.callee.kind !== "member" || call.callee.name === null) return null;
  const { name } = call.callee;
  const promised = receiver.flatMap((fact) => (fact.kind === "promise" ? [fact.of] : isPackage(fact) ? [fact] : []));
  if (name === "then" && promised.length > 0) return argumentIndex === 0 && parameter === 0 ? promised : [];
  const lists = receiver.filter((fact) => fact.kind === "collection" || (fact.kind === "container" && fact.literal.kind === "array"));
  if (lists.length === 0) return null;
  if (name === "reduce" || name === "reduceRight") {
    if (parameter > 1) return [];
    return parameter === 1 || call.arguments[1] === undefined ? elementsOf(evaluator, lists) : argumentOf(evaluator, call, 1, module, null);
  }
  if (!visitsElements.has(name)) return null;
  const keyed = lists.filter((list) => list.kind === "collection" && list.isKeyed);
  if (keyed.length > 0) return parameter > 1 ? [] : partsOf(evaluator, elementsOf(evaluator, keyed), parameter === 0 ? 1 : 0);
  const takesTwo = name === "sort" || name === "toSorted";
  return parameter === 0 || (takesTwo && parameter === 1) ? elementsOf(evaluator, lists) : [];
}

/** What `import("pg")` yields, with or without `await`. */
function isPackage(fact: Fact): boolean {
  return fact.kind === "module" || (fact.kind === "external" && fact.path.endsWith("#"));
}
