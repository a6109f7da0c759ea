import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Fact, FunctionFact, HandleFact } from "../evaluate/facts.ts";
import { isDead } from "../program/branches.ts";
import type { Call, Origin } from "../program/model.ts";
import { runningIn, type Running } from "../travel/running.ts";
import type { Place, TaskCallFinding } from "./finding.ts";
import type { TaskCase } from "./in-tasks.ts";

/** A call that is made while a task runs. */
export interface TaskCall {
  readonly running: Running;
  readonly call: Call;
}

/** Every call that is made while a task runs, by itself and by its helpers. */
export function callsOfTask(evaluator: Evaluator, task: FunctionFact): TaskCall[] {
  return runningIn(evaluator, task).flatMap((running) =>
    running.module.callsWithin(running.function).flatMap((call) => (isDead(running.module, call.at.branch) ? [] : [{ running, call }])),
  );
}

/** Where a call is reported: itself, the helper in which it stands, or the task where its text stands in another file. */
export function placeOfCall(given: TaskCase, { running, call }: TaskCall, whole = false): Place {
  return placeAt(given, running.through, whole ? call.origin : call.calleeOrigin);
}

/** Where something is reported that stands at a place of a task, or of a helper that is called through a call of the task. */
export function placeAt({ ground, task, fact }: TaskCase, through: Call | null, origin: Origin): Place {
  if (fact.module !== ground.module) return task.value.origin;
  return through?.calleeOrigin ?? origin;
}

/** The access paths of what a call calls: `node:fs#writeFileSync`, `pg#Client.query`. */
export function pathsOf(evaluator: Evaluator, { running, call }: TaskCall): string[] {
  if (call.callee.kind === "super") return [];
  return evaluator.evaluate(call.callee, running.module, running.frame).flatMap((fact) => (fact.kind === "external" ? [fact.path] : []));
}

/** The handle that a call itself opens, also where it comes as a promise. */
export function openedBy(evaluator: Evaluator, { running, call }: TaskCall): HandleFact | null {
  const opened = evaluator.evaluate(call, running.module, running.frame).map(resolved);
  const handle = opened.find((fact): fact is HandleFact => fact.kind === "handle" && fact.call === call);
  return handle !== undefined && opened.length === 1 ? handle : null;
}

function resolved(fact: Fact): Fact {
  return fact.kind === "promise" ? resolved(fact.of) : fact;
}

/** A finding at a call that a task makes. */
export function findingAtCall(given: TaskCase, made: TaskCall): TaskCallFinding {
  const { shipment, fact } = given;
  return {
    shipment,
    certainty: shipment.certainty === "likely" || fact.certainty === "likely" ? "likely" : "certain",
    place: placeOfCall(given, made),
    name: made.call.calleeText,
    helper: made.running.through?.calleeText ?? null,
  };
}
