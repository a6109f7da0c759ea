import type { FunctionFact } from "../evaluate/facts.ts";
import type { Shipment, Task } from "../shipments/shipment.ts";
import type { Finding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { functionsOf } from "./task-functions.ts";

/** One function that one task of a shipment can be. */
export interface TaskCase {
  readonly ground: Ground;
  readonly shipment: Shipment;
  readonly task: Task;
  readonly fact: FunctionFact;
}

/** What a policy finds in the functions of some shipments, each within a budget of its own; one finding a place and name, in source order. `functions` says which functions of a task are looked at. */
export function inTasks<F extends Finding & { readonly name?: string }>(
  ground: Ground,
  isWanted: (shipment: Shipment) => boolean,
  find: (given: TaskCase) => readonly F[],
  functions: (ground: Ground, shipment: Shipment, task: Task) => readonly FunctionFact[] = ({ evaluator }, _, task) =>
    functionsOf(evaluator, task),
): F[] {
  const findings = new Map<string, F>();
  for (const shipment of ground.shipments.filter(isWanted)) {
    for (const task of shipment.tasks) {
      const ask = (): F[] => functions(ground, shipment, task).flatMap((fact) => find({ ground, shipment, task, fact }));
      for (const finding of ground.evaluator.withBudget(ask, [])) {
        const key = `${String(finding.place.start)} ${finding.name ?? ""}`;
        if (!findings.has(key)) findings.set(key, finding);
      }
    }
  }
  return [...findings.values()].sort((a, b) => a.place.start - b.place.start);
}
