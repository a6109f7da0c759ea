import type { TaskCallFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { runsInNode } from "./node-tasks.ts";
import { callsOfTask, findingAtCall, pathsOf, type TaskCall } from "./task-calls.ts";

const ends = new Set(["node:process#exit", "node:process#abort", "node:process#reallyExit", "global#Deno.exit"]);

/** One finding for each call by which a task ends the process that it runs in. */
export function findProcessExits(ground: Ground): TaskCallFinding[] {
  return inTasks(ground, runsInNode, (given) =>
    callsOfTask(ground.evaluator, given.fact).flatMap((made) => {
      if (endsProcess(given, made) || takesErrorsOver(given, made)) return [findingAtCall(given, made)];
      return endsPassedBy(given, made);
    }),
  );
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

function endsProcess({ ground, shipment }: TaskCase, made: TaskCall): boolean {
  const { callee, arguments: args } = made.call;
  if (callee.kind !== "member" && callee.kind !== "read") return false;
  // A step may share its helpers with the start of the program, which may well end it.
  if (shipment.engine.profile.kind === "journal" && made.running.through !== null) return false;
  const paths = pathsOf(ground.evaluator, made);
  if (paths.some((path) => ends.has(path))) return true;
  const [target] = args;
  const isOwn = target?.value.kind === "member" && target.value.name === "pid";
  return isOwn && paths.includes("node:process#kill");
}
