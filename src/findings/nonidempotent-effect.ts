import type { Evaluator } from "../evaluate/evaluator.ts";
import { branchesWithin } from "../program/branches.ts";
import { clearsFirst, repeatedEffect, type Effect } from "./effects.ts";
import type { TaskCallFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { methodOf } from "./dataset-calls.ts";
import { statementKind } from "./statements.ts";
import { callsOfTask, findingAtCall, type TaskCall } from "./task-calls.ts";

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
  const { evaluator } = ground;
  const calls = callsOfTask(evaluator, fact);
  if (calls.some((made) => clearsFirst(evaluator, made))) return [];
  return calls.flatMap((made) => {
    const effect = repeatedEffect(evaluator, made, isResultOfEach(given, made));
    if (effect === null || looksFirst(evaluator, made, calls) || mayBeStep(given, made)) return [];
    return [{ ...findingAtCall(given, made), effect, isDurableStep: shipment.engine.profile.kind === "journal" }];
  });
}

/** True for what a task returns that runs for its effect alone: `rdd.foreach((x) => post(x))`. */
function isResultOfEach({ shipment: { call }, fact }: TaskCase, made: TaskCall): boolean {
  if (!/^forEach|^foreach/u.test(methodOf(call)) || made.running.function !== fact.function) return false;
  return fact.module
    .functionBody(fact.function)
    .returns.some((value) => value === made.call || (value.kind === "await" && value.value === made.call));
}

/** True for what a replayed function hands over to be called, or leaves to a helper: either may be a step of its own, or a transaction. */
function mayBeStep({ shipment: { boundary }, fact }: TaskCase, { running: { module, through }, call }: TaskCall): boolean {
  return boundary.isReplayed === true && (through !== null || module.functionOf(call.at.branch) !== fact.function);
}

/** Functions that tell what is there. */
const looks = /^(?:find|exists?$|has(?:[A-Z]|$)|count|select|lookup|check|was|is[A-Z]|already|sismember)/u;

/** True for what is done under a condition, in a function that has looked before at what is there. */
function looksFirst(evaluator: Evaluator, { running, call }: TaskCall, calls: readonly TaskCall[]): boolean {
  const { module } = running;
  const home = module.functionOf(call.at.branch);
  const isConditional = branchesWithin(module, call.at.branch, home).some(({ kind }) => kind === "arm");
  const leaves = module.program.branches.some(({ function: owner, leaves: ends, kind }) => owner === home && ends && kind === "arm");
  if (!isConditional && !leaves) return false;
  return calls.some(
    (other) =>
      other.running === running &&
      module.functionOf(other.call.at.branch) === home &&
      other.call.origin.end < call.origin.start &&
      (statementKind(evaluator, other) === "asks" || looks.test(nameOf(other))),
  );
}

function nameOf({ running: { module }, call: { callee } }: TaskCall): string {
  if (callee.kind === "member") return callee.name ?? "";
  if (callee.kind === "global") return callee.name;
  return callee.kind === "read" ? (module.program.bindings[callee.binding]?.name ?? "") : "";
}
