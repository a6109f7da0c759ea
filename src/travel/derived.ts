import { frameOf, type Frame } from "../evaluate/frames.ts";
import type { FunctionFact } from "../evaluate/facts.ts";
import { contains } from "../program/contains.ts";
import type { BindingId, FunctionId, Origin, Use } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** A piece of code in one activation. */
interface Piece {
  readonly module: ModuleIndex;
  readonly place: Origin;
  readonly frame: Frame | null;
}

/**
 * Whether a piece of code that runs as part of a task depends on what the engine passes to the task: the record, the partition.
 * Where that cannot be told, it counts as depending.
 */
export function dependsOnInput(task: FunctionFact, piece: Piece): boolean {
  return depends(task, piece, new Set());
}

function depends(task: FunctionFact, piece: Piece, seen: Set<string>): boolean {
  return usesIn(piece).some(({ root }) => {
    switch (root.kind) {
      case "binding":
        return bindingDepends(task, piece, root.binding, seen);
      case "this": {
        const { frame, module } = piece;
        const own = frameOf(frame, module, root.function);
        if (own?.call === null || own?.call === undefined || own.callerModule === null) return false;
        const caller = { module: own.callerModule, frame: own.caller };
        // What a constructor was given is what its object has.
        if (own.call.construct) return own.call.arguments.some(({ value }) => depends(task, { ...caller, place: value.origin }, seen));
        return own.call.callee.kind === "member" && depends(task, { ...caller, place: own.call.calleeOrigin }, seen);
      }
      case "exports":
        return false;
    }
  });
}

/** Every mention of a name in a piece of code, also in functions that stand in it. */
export function usesIn({ module, place }: Pick<Piece, "module" | "place">): Use[] {
  return module.program.functions.flatMap(({ origin, uses }) =>
    contains(origin, place) || contains(place, origin) ? uses.filter((use) => contains(place, use.origin)) : [],
  );
}

function bindingDepends(task: FunctionFact, piece: Piece, id: BindingId, seen: Set<string>): boolean {
  const { module, frame } = piece;
  const binding = module.program.bindings[id];
  if (binding === undefined || binding.function === 0) return false;
  // What stands around the task is there before any record.
  if (module === task.module && !module.isInside(task.function, binding.function) && module.isInside(binding.function, task.function)) {
    return false;
  }
  const key = `${module.program.file} ${String(id)}`;
  if (seen.has(key)) return false;
  seen.add(key);
  if (binding.kind === "parameter") return parameterDepends(task, module, binding.function, id, frame, seen);
  return module.writesOfBinding(id).some(({ value }) => {
    const inner = value.kind === "closure" ? module.functionBody(value.function).origin : value.origin;
    return depends(task, { module, place: inner, frame }, seen);
  });
}

function parameterDepends(
  task: FunctionFact,
  module: ModuleIndex,
  owner: FunctionId,
  id: BindingId,
  frame: Frame | null,
  seen: Set<string>,
): boolean {
  if (module === task.module && owner === task.function) return true;
  const own = frameOf(frame, module, owner);
  if (own?.call && own.callerModule !== null) {
    const index = module.functionBody(owner).parameters.findIndex(({ binding }) => binding === id);
    const passed = index === -1 ? own.call.arguments : own.call.arguments.slice(index, index + 1);
    const { callerModule, caller } = own;
    return passed.some(({ value }) => depends(task, { module: callerModule, place: value.origin, frame: caller }, seen));
  }
  const { passedTo } = module.functionBody(owner);
  const call = passedTo === null ? undefined : module.program.calls[passedTo.call];
  return call === undefined || depends(task, { module, place: call.calleeOrigin, frame }, seen);
}
