import type { TaskCallFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { runsInNode } from "./node-tasks.ts";
import { callsOfTask, findingAtCall, pathsOf, type TaskCall } from "./task-calls.ts";

const ends = new Set(["node:process#exit", "node:process#abort", "node:process#reallyExit", "global#Deno.exit"]);

/** One finding for each call by which a task ends the process that it runs in. */
export function findProcessExits(ground: Ground): TaskCallFinding[] {
  return inTasks(ground, runsInNode, (given) =>
    callsOfTask(ground.evaluator, given.fact).flatMap((made) => (endsProcess(given, made) ? [findingAtCall(given, made)] : [])),
  );
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
