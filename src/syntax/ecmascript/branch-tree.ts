import type { Branch, BranchId, FunctionId } from "../../program/model.ts";

/** The branches of a program, and the one in which the walk stands. */
export class BranchTree {
  readonly branches: (Omit<Branch, "leaves"> & { leaves: boolean })[] = [];
  private readonly dead = new Set<BranchId>();
  private forks = 0;
  private standing: BranchId = 0;

  /** The branch in which the walk stands. */
  get current(): BranchId {
    return this.standing;
  }

  /** The branch that would be added next: to ask afterwards whether it left. */
  get next(): BranchId {
    return this.branches.length;
  }

  /** False where the walk stands in code that never runs. */
  get isReachable(): boolean {
    return !this.dead.has(this.standing);
  }

  newFork(): number {
    this.forks += 1;
    return this.forks;
  }

  add(kind: Branch["kind"], fork: number | null, functionId: FunctionId, parent: BranchId | null): BranchId {
    const id = this.branches.push({ parent, function: functionId, kind, fork, leaves: false }) - 1;
    if (kind === "dead" || (parent !== null && this.dead.has(parent))) this.dead.add(id);
    return id;
  }

  /** Walks code that stands in a branch. */
  within<T>(branch: BranchId, walk: () => T): T {
    const outer = this.standing;
    this.standing = branch;
    const result = walk();
    this.standing = outer;
    return result;
  }

  /** Notes that the current branch always leaves its function. */
  leave(): void {
    const branch = this.branches[this.standing];
    if (branch?.kind === "arm") branch.leaves = true;
  }

  leaves(branch: BranchId): boolean {
    return this.branches[branch]?.leaves ?? false;
  }
}
