import type { Call } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { argumentOf } from "./builtins.ts";
import { invoke } from "./calls.ts";
import type { Evaluator } from "./evaluator.ts";
import { weakened, type CollectionFact, type ContainerFact, type Fact } from "./facts.ts";
import type { Frame } from "./frames.ts";
import { distinctFacts } from "./identity.ts";

/**
 * What `list.reduce(callback, initial)` yields: what the callback returns for the initial value and an element; of a list
 * that may be empty also the initial value.
 */
export function reduced(
  evaluator: Evaluator,
  call: Call,
  list: ContainerFact | CollectionFact,
  elements: readonly Fact[],
  module: ModuleIndex,
  frame: Frame | null,
): readonly Fact[] {
  const initial = call.arguments[1] === undefined ? elements : argumentOf(evaluator, call, 1, module, frame);
  const returned = argumentOf(evaluator, call, 0, module, frame).flatMap((callback) =>
    callback.kind === "function" ? invoke(evaluator, callback, call, [], module, frame, [initial, elements]) : [],
  );
  if (hasElements(list)) return returned;
  const either = distinctFacts([...initial, ...returned]);
  return either.length > 1 ? weakened(either) : either;
}

/** True for a list that is written with elements, and so is not empty. */
function hasElements(list: ContainerFact | CollectionFact): boolean {
  return list.kind === "container" && list.literal.kind === "array" && list.literal.elements.some((element) => element?.spread === false);
}
