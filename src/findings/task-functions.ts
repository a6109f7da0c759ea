import type { Fact, FunctionFact } from "../evaluate/facts.ts";
import type { Task } from "../shipments/shipment.ts";

/** The functions that a task can be; a bound one by the function behind it. */
export function functionsOf({ facts }: Task): FunctionFact[] {
  return facts.flatMap(functionBehind);
}

function functionBehind(fact: Fact): FunctionFact[] {
  if (fact.kind === "bound") return functionBehind(fact.target);
  return fact.kind === "function" ? [fact] : [];
}
