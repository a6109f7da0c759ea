import type { Branch, BranchId, FunctionId, Origin } from "./model.ts";
import { contains } from "./contains.ts";
import type { ModuleIndex } from "./module-index.ts";

/** A branch with its number. */
export interface PlacedBranch extends Branch {
  readonly id: BranchId;
}

/** The branches around a point, innermost first: those of a function, and of the functions between it and the point. */
export function branchesWithin({ program }: ModuleIndex, branch: BranchId, outermost: FunctionId): PlacedBranch[] {
  const found: PlacedBranch[] = [];
  for (let id: BranchId | null = branch; id !== null;) {
    const current: Branch | undefined = program.branches[id];
    if (current === undefined) return found;
    if (current.kind === "body" && current.function === outermost) return found;
    found.push({ ...current, id });
    id = current.parent;
  }
  return found;
}

/** True in code that never runs. */
export function isDead(module: ModuleIndex, branch: BranchId): boolean {
  return branchesWithin(module, branch, 0).some(({ kind }) => kind === "dead");
}

/** The `finally` blocks that run however a place is left, innermost first. */
export function finalizersAround({ program }: ModuleIndex, place: Origin): Origin[] {
  return program.tries.flatMap(({ block, handler, finalizer }) => {
    const isGuarded = contains(block, place) || (handler !== null && contains(handler, place));
    return finalizer !== null && isGuarded ? [finalizer] : [];
  });
}
