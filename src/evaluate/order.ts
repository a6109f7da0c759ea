import type { BranchId, Point, Program, Write } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** How sure it is that a write has happened when something is read, both in the same function. */
export type Reach = "always" | "sometimes" | "never";

/** Whether a write reaches a point of the same function, by order and branches. */
export function reach(module: ModuleIndex, write: Pick<Write, "at">, point: Point): Reach {
  const { program } = module;
  const writeWay = wayUp(program, write.at.branch);
  const pointWay = wayUp(program, point.branch);
  if (write.at.order > point.order) return sharesLoop(program, writeWay, pointWay) ? "sometimes" : "never";
  const common = writeWay.find((branch) => pointWay.includes(branch));
  const below = writeWay.slice(0, common === undefined ? undefined : writeWay.indexOf(common));
  if (below.length === 0) return "always";
  if (below.some((branch) => program.branches[branch]?.leaves === true)) return "never";
  const pointBelow = pointWay.slice(0, common === undefined ? undefined : pointWay.indexOf(common));
  const excluded = below.some((branch) => {
    const fork = program.branches[branch]?.fork ?? null;
    return fork !== null && pointBelow.some((other) => other !== branch && program.branches[other]?.fork === fork);
  });
  return excluded ? "never" : "sometimes";
}

/** A branch and those around it, innermost first, through the functions around it as well. */
function wayUp(program: Program, branch: BranchId): BranchId[] {
  const way: BranchId[] = [];
  for (let current: BranchId | null = branch; current !== null; current = program.branches[current]?.parent ?? null) way.push(current);
  return way;
}

function sharesLoop(program: Program, a: readonly BranchId[], b: readonly BranchId[]): boolean {
  return a.some((branch) => program.branches[branch]?.kind === "loop" && b.includes(branch));
}

/** The point after everything in a function. */
export function endOf(module: ModuleIndex, functionId: number): Point {
  return { order: Number.MAX_SAFE_INTEGER, branch: module.functionBody(functionId).body };
}

/** A write that reaches a point, and whether it does so on all paths. */
export interface ReachingWrite {
  readonly write: Write;
  readonly always: boolean;
}

/**
 * The writes that a straight-line reading leaves over: those from the last one that always happens on.
 * `settled` tells whether there is such a one, or one on every path.
 */
export function lastWrites(module: ModuleIndex, writes: readonly Write[], point: Point): { writes: ReachingWrite[]; settled: boolean } {
  const pointWay = new Set(wayUp(module.program, point.branch));
  let seen: ReachingWrite[] = [];
  let settled = false;
  for (const write of writes.toSorted((a, b) => a.at.order - b.at.order)) {
    const when = reach(module, write, point);
    if (when === "never") continue;
    if (when === "always") {
      seen = [{ write, always: true }];
      settled = true;
      continue;
    }
    const replaced = (earlier: ReachingWrite): boolean => wayUp(module.program, earlier.write.at.branch).includes(write.at.branch);
    // A slot that is filled only while it is empty leaves an earlier value in its place.
    const kept = write.lazy ? seen : seen.filter((earlier) => !replaced(earlier)).map(({ write: earlier }) => ({ write: earlier, always: false }));
    seen = [...kept, { write, always: false }];
    const fork = completedFork(module, seen, write.at.branch, pointWay);
    if (fork === null) continue;
    seen = seen.filter((entry) => armOf(module.program, entry.write.at.branch, fork) !== null);
    settled = true;
  }
  return { writes: seen, settled };
}

/** The outermost fork around a branch, but not around the point, that has a write on each of its arms. */
function completedFork(module: ModuleIndex, seen: readonly ReachingWrite[], branch: BranchId, pointWay: ReadonlySet<BranchId>): number | null {
  let found: number | null = null;
  for (const outer of wayUp(module.program, branch)) {
    if (pointWay.has(outer)) break;
    const { fork = null, kind } = module.program.branches[outer] ?? {};
    if (kind === "loop") break;
    if (fork === null) continue;
    const arms = module.armsOf(fork);
    if (arms.length < 2 || !arms.every((arm) => isWritten(module, seen, arm))) break;
    found = fork;
  }
  return found;
}

/** True where an arm always writes, or always leaves. */
function isWritten(module: ModuleIndex, seen: readonly ReachingWrite[], arm: BranchId): boolean {
  if (module.program.branches[arm]?.leaves === true) return true;
  return seen.some(({ write }) => {
    if (write.lazy) return false;
    const way = wayUp(module.program, write.at.branch);
    if (!way.includes(arm)) return false;
    for (const branch of way) {
      if (branch === arm) return true;
      const { fork = null, kind } = module.program.branches[branch] ?? {};
      if (fork === null || kind === "loop") return false;
      const arms = module.armsOf(fork);
      if (arms.length < 2 || !arms.every((other) => other === branch || isWritten(module, seen, other))) return false;
    }
    return false;
  });
}

/** The arm of a fork in which a branch stands. */
function armOf(program: Program, branch: BranchId, fork: number): BranchId | null {
  return wayUp(program, branch).find((outer) => program.branches[outer]?.fork === fork) ?? null;
}
