import type { FunctionFact } from "../evaluate/facts.ts";
import { frameOf, type Frame } from "../evaluate/frames.ts";
import { contains } from "../program/contains.ts";
import type { BindingId, Call, Value, WriteTarget } from "../program/model.ts";
import { type ModuleIndex, rootOf } from "../program/module-index.ts";
import { usesIn } from "./derived.ts";

/** Methods that put their argument where others find it again. */
const keeps = new Set(["add", "push", "register", "save", "set", "store", "unshift"]);

/**
 * True where something outside a task keeps what a call in it opens: a variable, a cache, the worker's own context. What a constructor
 * keeps in its object is kept by whoever keeps the object. `frame` is the activation that the call stands in.
 */
export function isKeptOutside(task: FunctionFact, module: ModuleIndex, call: Call, frame: Frame | null = null): boolean {
  const own = frameOf(frame, module, module.functionOf(call.at.branch));
  if (own?.call?.construct !== true || own.callerModule === null) return isKeptAround(task, module, call, false);
  return isKeptAround(task, module, call, true) || isKeptOutside(task, own.callerModule, own.call, own.caller);
}

function isKeptAround(task: FunctionFact, module: ModuleIndex, call: Call, isConstruction: boolean): boolean {
  const home = module.functionOf(call.at.branch);
  const writes = module.writesIn(home);
  const names = writes.flatMap(({ target, value }) =>
    target.kind === "binding" && contains(value.origin, call.origin) ? [target.binding] : [],
  );
  const isIt = (value: Value): boolean => contains(value.origin, call.origin) || (value.kind === "read" && names.includes(value.binding));
  if (writes.some(({ value, target, lazy }) => isIt(value) && (lazy || isOutsideTarget(task, module, target, isConstruction)))) return true;
  return module.program.calls.some(
    ({ callee, arguments: args, at }) =>
      callee.kind === "member" &&
      callee.name !== null &&
      keeps.has(callee.name) &&
      module.functionOf(at.branch) === home &&
      args.some(({ value }) => isIt(value)) &&
      usesIn({ module, place: callee.object.origin }).every(({ root }) => root.kind !== "binding" || isOutside(task, module, root.binding)),
  );
}

/** True for a variable of the module, or of a function around the task. */
function isOutside(task: FunctionFact, module: ModuleIndex, id: BindingId): boolean {
  const owner = module.program.bindings[id]?.function ?? 0;
  return owner === 0 || (module === task.module && owner !== task.function && module.isInside(owner, task.function));
}

function isOutsideTarget(task: FunctionFact, module: ModuleIndex, target: WriteTarget, isConstruction: boolean): boolean {
  if (target.kind === "binding") return isOutside(task, module, target.binding);
  const root = rootOf(target.object);
  if (isConstruction && root.kind === "this") return false;
  return root.kind !== "read" || module.program.bindings[root.binding]?.kind === "parameter" || isOutside(task, module, root.binding);
}
