import { elementsOf } from "../evaluate/elements.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Fact, FunctionFact } from "../evaluate/facts.ts";
import type { Task } from "../shipments/shipment.ts";

/** The functions that a task can be; a bound one by the function behind it, a list by the functions in it. */
export function functionsOf(evaluator: Evaluator, { facts }: Task): FunctionFact[] {
  return facts.flatMap((fact) => functionsBehind(evaluator, fact));
}

function functionsBehind(evaluator: Evaluator, fact: Fact): FunctionFact[] {
  switch (fact.kind) {
    case "function":
      return [fact];
    case "bound":
      return functionsBehind(evaluator, fact.target);
    case "container":
      return fact.literal.kind === "array" ? elementsOf(evaluator, [fact]).filter((element) => element.kind === "function") : [];
    default:
      return [];
  }
}
