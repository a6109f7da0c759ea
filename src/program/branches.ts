import type { Branch, BranchId, FunctionId } from "./model.ts";
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

/** True where a branch is another one, or stands inside it. */
export function isWithinBranch(module: ModuleIndex, branch: BranchId, outer: BranchId): boolean {
  return isBranchAround(module, branch, (_, id) => id === outer);
}

/** True in code that never runs. */
export function isDead(module: ModuleIndex, branch: BranchId): boolean {
  return isBranchAround(module, branch, ({ kind }) => kind === "dead");
}

function isBranchAround({ program }: ModuleIndex, branch: BranchId, isWanted: (branch: Branch, id: BranchId) => boolean): boolean {
  for (let id: BranchId | null = branch; id !== null;) {
    const current: Branch | undefined = program.branches[id];
    if (current === undefined) return false;
    if (isWanted(current, id)) return true;
    id = current.parent;
  }
  return false;
}
