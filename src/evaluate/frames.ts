import type { Call, FunctionId, Point } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Fact } from "./facts.ts";

/** One activation of a function: what its parameters and its `this` are, and from where it runs. */
export interface Frame {
  readonly module: ModuleIndex;
  readonly function: FunctionId;
  /** The call that made it; null where the function is not called but shipped or read. */
  readonly call: Call | null;
  /** When it runs, as seen by its caller. */
  readonly callPoint: Point | null;
  readonly callerModule: ModuleIndex | null;
  readonly caller: Frame | null;
  /** Where the function was made: the frames of the functions around it. */
  readonly lexical: Frame | null;
  /** What `this` is; null where that follows from the kind of the function alone. */
  readonly self: readonly Fact[] | null;
  /** Arguments that `bind` supplied, before those of the call. */
  readonly bound: readonly (readonly Fact[])[];
  /** Number of frames below it, to keep recursion finite. */
  readonly depth: number;
}

/** The frame of a function among a frame and those around it. */
export function frameOf(frame: Frame | null, module: ModuleIndex, id: FunctionId): Frame | null {
  for (let current = frame; current !== null; current = current.lexical) {
    if (current.module === module && current.function === id) return current;
  }
  return null;
}

/** The frame of a function among a frame, those around it, and those that have led to it. */
export function frameAmong(frame: Frame | null, module: ModuleIndex, id: FunctionId): Frame | null {
  for (let current = frame; current !== null; current = current.caller) {
    const found = frameOf(current, module, id);
    if (found !== null) return found;
  }
  return null;
}
