import { clearsFirst, repeatedEffect, type Effect } from "./effects.ts";
import type { TaskCallFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { callsOfTask, findingAtCall } from "./task-calls.ts";

/** A task does what a retry does again. */
export interface NonidempotentEffectFinding extends TaskCallFinding {
  readonly effect: Effect;
  readonly isDurableStep: boolean;
}

/** One finding for each call of a task that adds something whenever it is made. */
export function findNonidempotentEffects(ground: Ground): NonidempotentEffectFinding[] {
  return inTasks(ground, ({ engine }) => engine.describesWork === true || engine.profile.kind === "journal", findIn);
}

function findIn(given: TaskCase): NonidempotentEffectFinding[] {
  const { ground, shipment, fact } = given;
  const calls = callsOfTask(ground.evaluator, fact);
  if (calls.some(clearsFirst)) return [];
  return calls.flatMap((made) => {
    const effect = repeatedEffect(ground.evaluator, made);
    if (effect === null) return [];
    return [{ ...findingAtCall(given, made), effect, isDurableStep: shipment.engine.profile.kind === "journal" }];
  });
}
