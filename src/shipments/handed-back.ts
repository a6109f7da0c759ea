import { elementsOf } from "../evaluate/elements.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Certainty, Fact, FunctionFact } from "../evaluate/facts.ts";
import type { Frame } from "../evaluate/frames.ts";
import type { Call } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** A call in the text of a function, and whether it certainly runs when the function does. */
interface Inside {
  readonly inner: Call;
  readonly sure: Certainty;
}

/**
 * The calls in the text of a function. Functions that it hands back, alone or in an object, run only if somebody calls them: `isOffered`
 * tells that other modules get the function, and may.
 */
export function callsInside(
  evaluator: Evaluator,
  { module, function: id }: FunctionFact,
  frame: Frame,
  isOffered: () => boolean,
): Inside[] {
  const calls = module.callsWithin(id);
  const surely = (inner: Call): Inside => ({ inner, sure: "certain" });
  if (calls.every(({ at }) => module.functionOf(at.branch) === id)) return calls.map(surely);
  const returned = module.functionBody(id).returns.flatMap((value) => evaluator.evaluate(value, module, frame));
  const own = (facts: readonly Fact[]): FunctionFact[] =>
    facts.filter((fact): fact is FunctionFact => fact.kind === "function" && fact.module === module && fact.function !== id);
  const alone = own(returned);
  const held = own(elementsOf(evaluator, returned));
  const standsIn = ({ at }: Call, functions: readonly FunctionFact[]): boolean =>
    functions.some((inner) => module.isInside(inner.function, module.functionOf(at.branch)));
  return calls.flatMap((inner): Inside[] => {
    if (!standsIn(inner, [...alone, ...held])) return [surely(inner)];
    return standsIn(inner, alone) && isOffered() ? [{ inner, sure: "likely" }] : [];
  });
}

/** True where a call yields something that its module exports, so that other modules can call it. */
export function isExported(module: ModuleIndex, call: Call): boolean {
  return module.program.exports.some((item) => {
    if (item.kind !== "value") return false;
    const { value } = item;
    return value === call || (value.kind === "read" && module.writesOfBinding(value.binding).some((write) => write.value === call));
  });
}
