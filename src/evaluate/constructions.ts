import type { Call } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { argumentOf } from "./builtins.ts";
import { factsOfAnnotation } from "./annotations.ts";
import { promiseOf } from "./calls.ts";
import { elementsOf } from "./elements.ts";
import type { Evaluator } from "./evaluator.ts";
import { collectionOf as collection, data, dataObject, pairOf, type Fact } from "./facts.ts";
import type { Frame } from "./frames.ts";

/** Containers of the language, and objects that hold what they are given. */
export function builtinConstruction(
  evaluator: Evaluator,
  path: string,
  call: Call,
  module: ModuleIndex,
  frame: Frame | null,
): readonly Fact[] | null {
  const first = argumentOf(evaluator, call, 0, module, frame);
  const construction = { className: path.slice(path.indexOf("#") + 1), made: call.origin };
  switch (path) {
    case "global#Map":
    case "global#WeakMap":
      return [
        {
          ...collection([...elementsOf(evaluator, first), ...promised(evaluator, call, module)]),
          isKeyed: true,
          origin: call,
          module,
          frame,
          ...construction,
        },
      ];
    case "global#Set":
    case "global#WeakSet":
    case "global#Array":
      return [
        {
          ...collection([...elementsOf(evaluator, first), ...promised(evaluator, call, module)]),
          origin: call,
          module,
          frame,
          ...construction,
        },
      ];
    case "global#FormData":
    case "global#Headers":
    case "global#URLSearchParams":
      return [{ ...collection([data]), isKeyed: true, origin: call, module, frame, ...construction }];
    case "global#WeakRef":
      return [{ ...collection(first), origin: call, module, frame, ...construction }];
    case "global#Proxy":
      return first;
    case "global#Promise":
      return resolvedValues(evaluator, first, module, frame).map(promiseOf);
    case "global#Date":
    case "global#Error":
    case "global#RegExp":
    case "global#URL":
    case "global#Uint8Array":
      return [{ ...dataObject, ...construction }];
    default:
      return null;
  }
}

/**
 * What `new Map<string, number[]>()` says of its elements, where that is no handle: a list is none, whatever it is called. Handles count only
 * once they are put in.
 */
function promised(evaluator: Evaluator, { typeArguments }: Call, module: ModuleIndex): readonly Fact[] {
  const isPlain = (fact: Fact): boolean => fact.kind === "data" || (fact.kind === "collection" && fact.elements.every(isPlain));
  const facts = factsOfAnnotation(evaluator, module, typeArguments.at(-1) ?? null);
  if (facts.length === 0 || !facts.every(isPlain)) return [];
  return typeArguments.length === 1 ? facts : [pairOf([data], facts)];
}

/** What `new Promise((resolve) => … resolve(value))` resolves with. */
function resolvedValues(evaluator: Evaluator, executors: readonly Fact[], module: ModuleIndex, frame: Frame | null): readonly Fact[] {
  return executors.flatMap((executor): readonly Fact[] => {
    if (executor.kind !== "function") return [];
    const resolve = executor.module.functionBody(executor.function).parameters[0]?.binding ?? null;
    if (resolve === null) return [];
    const name = executor.module.program.bindings[resolve]?.name ?? "";
    return executor.module
      .callsNamed(name)
      .filter((call) => call.callee.kind === "read" && call.callee.binding === resolve)
      .flatMap((call) => argumentOf(evaluator, call, 0, module, frame));
  });
}
