import type { Analysis } from "../analyze.ts";
import type { Fact } from "../evaluate/facts.ts";
import type { FunctionId } from "../program/model.ts";
import type { Item } from "../travel/tree.ts";

/** The functions of the linted file that travel: tasks, what they call, and the members of classes and object literals whose objects go along. */
export function shippedFunctions({ module, travels }: Analysis): Set<FunctionId> {
  const found = new Set<FunctionId>();
  const take = (fact: Fact): void => {
    if (fact.kind === "bound") take(fact.target);
    if (fact.kind === "function" && fact.module === module) found.add(fact.function);
    if (fact.kind === "container" && fact.module === module && fact.literal.kind === "object") {
      for (const property of fact.literal.properties)
        if (property.kind === "value" && property.value.kind === "closure") found.add(property.value.function);
    }
    if ((fact.kind !== "instance" && fact.kind !== "class") || fact.module !== module) return;
    const body = module.program.classes[fact.class];
    for (const method of body?.methods ?? []) found.add(method.function);
  };
  const walk = ({ fact, items }: Item): void => {
    take(fact);
    items.forEach(walk);
  };
  for (const { task, roots } of travels) {
    task.facts.forEach(take);
    for (const { items } of roots) items.forEach(walk);
  }
  return found;
}
