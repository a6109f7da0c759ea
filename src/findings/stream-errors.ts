import type { Evaluator } from "../evaluate/evaluator.ts";
import { contains } from "../program/contains.ts";
import type { BindingId, Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { usesOf } from "../travel/lifetime.ts";
import type { TaskCallFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { fileFunction } from "./file-calls.ts";
import { inTasks } from "./in-tasks.ts";
import { runsInNode } from "./node-tasks.ts";
import { callsOfTask, findingAtCall, pathsOf, type TaskCall } from "./task-calls.ts";

const listens = new Set(["on", "once", "addListener", "prependListener"]);

/** One finding for each file stream of a task whose error nobody hears. */
export function findDeafStreams(ground: Ground): TaskCallFinding[] {
  return inTasks(ground, runsInNode, (given) =>
    callsOfTask(ground.evaluator, given.fact).flatMap((made) => (isDeaf(ground.evaluator, made) ? [findingAtCall(given, made)] : [])),
  );
}

function isDeaf(evaluator: Evaluator, made: TaskCall): boolean {
  const names = pathsOf(evaluator, made).map(fileFunction);
  if (!names.some((name) => name === "createReadStream" || name === "createWriteStream")) return false;
  const { module } = made.running;
  const end = endOfChain(module, made.call);
  if (end === "heard") return false;
  if (end === "piped") return true;
  const [write, another] = module.program.writes.filter(({ value }) => value === end);
  if (write === undefined) return end !== made.call && end.result === "discarded";
  if (another !== undefined || write.target.kind !== "binding" || module.writesOfBinding(write.target.binding).length !== 1) return false;
  return staysUnheard(module, write.target.binding, made.call);
}

/** Methods of a stream that give it again, beside those that listen. */
const givesItself = new Set(["setEncoding", "setDefaultEncoding", "resume", "pause"]);

/** Follows `.on(…)`, which gives the stream again, up to `.pipe(…)`, which gives another, or to its end. */
function endOfChain(module: ModuleIndex, stream: Call): Call | "heard" | "piped" {
  let current = stream;
  for (;;) {
    const next = module.program.calls.find(({ callee }) => callee.kind === "member" && callee.object === current);
    if (next?.callee.kind !== "member" || next.callee.name === null) return current;
    if (next.callee.name === "pipe" || (next.callee.name === "end" && next.result === "discarded")) return "piped";
    if (!listens.has(next.callee.name) && !givesItself.has(next.callee.name)) return current;
    if (listens.has(next.callee.name) && isError(next)) return "heard";
    current = next;
  }
}

function isError({ arguments: [event] }: Call): boolean {
  return event === undefined || event.value.kind !== "literal" || event.value.value === "error";
}

/** A variable of which only methods are called, none of which listens to its errors, and that is handed to nobody. */
function staysUnheard(module: ModuleIndex, binding: BindingId, stream: Call): boolean {
  const owner = module.functionOf(stream.at.branch);
  const uses = usesOf(module, binding, module.functionBody(owner).origin);
  if (uses.length === 0) return false;
  const isOf = (value: Value): boolean => value.kind === "read" && value.binding === binding;
  return uses.every((use) => {
    if (use.access !== "call" || use.path.length !== 1) return false;
    const call = module.program.calls.find(
      ({ callee }) => callee.kind === "member" && isOf(callee.object) && contains(callee.origin, use.origin),
    );
    if (call === undefined) return false;
    const [method = ""] = use.path;
    if (listens.has(method)) return endOfChain(module, call) !== "heard" && !isError(call);
    return ["pipe", "write", "end", "resume", "pause", "setEncoding", "cork", "uncork", "close", "destroy"].includes(method);
  });
}
