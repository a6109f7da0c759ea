import { elementsOf } from "../evaluate/elements.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Fact, FunctionFact } from "../evaluate/facts.ts";
import type { Task } from "../shipments/shipment.ts";

/** The functions that a task can be; a bound one by the function behind it, a list by the functions in it, alone or as `{ name, func }`. */
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
      return fact.literal.kind === "array" ? elementsOf(evaluator, [fact]).flatMap((element) => functionsIn(evaluator, element)) : [];
    default:
      return [];
  }
}

/** An element of a list of tasks: a function, or an object that holds one. */
function functionsIn(evaluator: Evaluator, element: Fact): readonly FunctionFact[] {
  if (element.kind === "function") return [element];
  if (element.kind !== "container" || element.literal.kind !== "object") return [];
  return element.literal.properties.flatMap((property) =>
    property.kind === "value"
      ? evaluator.evaluate(property.value, element.module, element.frame).filter((fact) => fact.kind === "function")
      : [],
  );
}
