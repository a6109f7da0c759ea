import { isDead } from "../program/branches.ts";
import type { Call } from "../program/model.ts";
import { runningIn } from "../travel/running.ts";
import type { TaskCallFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { runsInNode } from "./node-tasks.ts";
import { callsOfTask, findingAtCall, pathsOf, placeAt, type TaskCall } from "./task-calls.ts";

const ends = new Set(["node:process#exit", "node:process#abort", "node:process#reallyExit", "global#Deno.exit"]);

/** A task ends the process that it runs in, or says how that will end. */
export interface ProcessExitFinding extends TaskCallFinding {
  /** `code`: it sets the code with which the process ends some time. */
  readonly by: "call" | "code";
}

/** One finding for each call by which a task ends the process that it runs in, and for each place that sets its exit code. */
export function findProcessExits(ground: Ground): ProcessExitFinding[] {
  return inTasks(ground, runsInNode, (given) => [...endingCalls(given), ...exitCodes(given)]);
}

function endingCalls(given: TaskCase): ProcessExitFinding[] {
  const found = callsOfTask(given.ground.evaluator, given.fact).flatMap((made) => {
    if (endsProcess(given, made) || takesErrorsOver(given, made)) return [findingAtCall(given, made)];
    return endsPassedBy(given, made);
  });
  return found.map((finding) => ({ ...finding, by: "call" }));
}

/** `process.exitCode = 1`. */
function exitCodes(given: TaskCase): ProcessExitFinding[] {
  const { ground, shipment, fact } = given;
  return runningIn(ground.evaluator, fact).flatMap(({ module, function: id, frame, through }) => {
    if (isShared(given, through)) return [];
    return module.writesWithin(id).flatMap(({ target, origin, at }): ProcessExitFinding[] => {
      if (target.kind !== "property" || target.name !== "exitCode" || isDead(module, at.branch)) return [];
      const facts = ground.evaluator.evaluate(target.object, module, frame);
      if (!facts.some((one) => one.kind === "external" && /^node:process#(?:default)?$/u.test(one.path))) return [];
      const certainty = shipment.certainty === "likely" || fact.certainty === "likely" ? "likely" : "certain";
      const helper = through?.calleeText ?? null;
      return [{ shipment, certainty, place: placeAt(given, through, origin), name: "process.exitCode", helper, by: "code" }];
    });
  });
}

/** True for a helper of a step, which the start of the program may share, and that may well end the program. */
function isShared({ shipment }: TaskCase, through: Call | null): boolean {
  return shipment.engine.profile.kind === "journal" && through !== null;
}

/** `promise.catch(process.exit)`. */
function endsPassedBy({ ground, ...given }: TaskCase, made: TaskCall): TaskCallFinding[] {
  const { running, call } = made;
  return call.arguments.flatMap(({ value }) => {
    if (value.kind !== "member" && value.kind !== "read") return [];
    const facts = ground.evaluator.evaluate(value, running.module, running.frame);
    if (!facts.some((fact) => fact.kind === "external" && ends.has(fact.path))) return [];
    return [{ ...findingAtCall({ ground, ...given }, made), name: "process.exit" }];
  });
}

/** `process.on("uncaughtException", …)`: from then on the worker goes on where it would have failed. */
function takesErrorsOver({ ground, shipment }: TaskCase, made: TaskCall): boolean {
  const [event] = made.call.arguments;
  const isError = event?.value.kind === "literal" && /^(?:uncaughtException|unhandledRejection)$/u.test(String(event.value.value));
  if (!isError || shipment.engine.profile.kind === "journal") return false;
  return pathsOf(ground.evaluator, made).some((path) => /^node:process#(?:on|once|addListener)$/u.test(path));
}

function endsProcess(given: TaskCase, made: TaskCall): boolean {
  const { ground } = given;
  const { running, call } = made;
  const { callee, arguments: args } = call;
  if (callee.kind !== "member" && callee.kind !== "read") return false;
  if (isShared(given, running.through)) return false;
  const paths = pathsOf(ground.evaluator, made);
  if (paths.some((path) => ends.has(path))) return true;
  const [target] = args;
  if (target === undefined || !paths.includes("node:process#kill")) return false;
  return ground.evaluator
    .evaluate(target.value, running.module, running.frame)
    .some((fact) => fact.kind === "external" && fact.path === "node:process#pid");
}
