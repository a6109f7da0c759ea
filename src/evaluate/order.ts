import type { BranchId, Point, Program, Write } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** How sure it is that a write has happened when something is read, both in the same function. */
export type Reach = "always" | "sometimes" | "never";

/** Whether a write reaches a point of the same function, by order and branches. */
export function reach(module: ModuleIndex, write: Pick<Write, "at">, point: Point): Reach {
  const { program } = module;
  // On a straight line, or around the point, whatever stands before it has happened.
  if (write.at.order <= point.order && isAround(program, write.at.branch, point.branch)) return "always";
  const writeWay = wayUp(program, write.at.branch);
  const pointWay = wayUp(program, point.branch);
  if (write.at.order > point.order) return sharesLoop(program, writeWay, pointWay) ? "sometimes" : "never";
  const common = writeWay.find((branch) => pointWay.includes(branch));
  const below = writeWay.slice(0, common === undefined ? undefined : writeWay.indexOf(common));
  if (below.length === 0) return "always";
  if (below.some((branch) => program.branches[branch]?.leaves === true || program.branches[branch]?.kind === "dead")) return "never";
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

function isAround(program: Program, outer: BranchId, inner: BranchId): boolean {
  for (let current: BranchId | null = inner; current !== null; current = program.branches[current]?.parent ?? null) {
    if (current === outer) return true;
  }
  return false;
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

/** The writes of which one has the last word. */
export interface LastWrites {
  readonly writes: readonly ReachingWrite[];
  /** One of them happens on every path. */
  readonly settled: boolean;
}

/** The writes that a straight-line reading leaves over: those from the last one that always happens on. */
export function lastWrites(module: ModuleIndex, writes: readonly Write[], point: Point): LastWrites {
  const before = writes.filter((write) => write.at.order <= point.order).sort((a, b) => a.at.order - b.at.order);
  // What stands before a write that always happens is gone, and need not be weighed.
  const last = before.findLastIndex((write) => isAround(module.program, write.at.branch, point.branch));
  const straight = readStraight(module, last > 0 ? before.slice(last) : before, point);
  const earlierRounds = writes.filter((write) => write.at.order > point.order && isSeenInNextRound(module, write, straight.writes, point));
  if (earlierRounds.length === 0) return straight;
  return {
    writes: [...straight.writes, ...earlierRounds.map((write) => ({ write, always: false }))].map(sometimes),
    settled: straight.settled,
  };
}

function sometimes({ write }: ReachingWrite): ReachingWrite {
  return { write, always: false };
}

/** A write that stands below in the same loop, unless the loop writes anew before the point. */
function isSeenInNextRound({ program }: ModuleIndex, write: Write, straight: readonly ReachingWrite[], point: Point): boolean {
  const pointWay = wayUp(program, point.branch);
  if (!pointWay.some((branch) => program.branches[branch]?.kind === "loop")) return false;
  const loop = wayUp(program, write.at.branch).find((branch) => program.branches[branch]?.kind === "loop" && pointWay.includes(branch));
  if (loop === undefined) return false;
  return !straight.some((entry) => entry.always && wayUp(program, entry.write.at.branch).includes(loop));
}

function readStraight(module: ModuleIndex, writes: readonly Write[], point: Point): LastWrites {
  const { program } = module;
  const pointWay = new Set(wayUp(program, point.branch));
  let seen: ReachingWrite[] = [];
  let settled = false;
  for (const write of writes) {
    const when = reach(module, write, point);
    if (when === "never") continue;
    if (when === "always") {
      seen = [{ write, always: true }];
      settled = true;
      continue;
    }
    // A slot that is filled only while it is empty leaves an earlier value in its place.
    if (!write.lazy) {
      // The writes of one branch stand next to each other.
      while (isInBranch(program, seen.at(-1), write.at.branch)) seen.pop();
      const [first] = seen;
      if (first?.always === true) seen[0] = sometimes(first);
    }
    seen.push({ write, always: false });
    const fork = completedFork(module, seen, write.at.branch, pointWay);
    if (fork === null) continue;
    seen = seen.filter((entry) => armOf(program, entry.write.at.branch, fork) !== null);
    settled = true;
  }
  return { writes: seen, settled };
}

function isInBranch(program: Program, entry: ReachingWrite | undefined, branch: BranchId): boolean {
  return entry !== undefined && wayUp(program, entry.write.at.branch).includes(branch);
}

/** The outermost fork around a branch, but not around the point, that has a write on each of its arms. */
function completedFork(
  module: ModuleIndex,
  seen: readonly ReachingWrite[],
  branch: BranchId,
  pointWay: ReadonlySet<BranchId>,
): number | null {
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
  if (module.program.branches[arm]?.leaves === true || module.program.branches[arm]?.kind === "dead") return true;
  const fork = module.program.branches[arm]?.fork ?? null;
  // The writes of one fork stand next to each other, at the end.
  for (const { write } of seen.toReversed()) {
    const way = wayUp(module.program, write.at.branch);
    if (!way.some((branch) => fork !== null && module.program.branches[branch]?.fork === fork)) return false;
    if (!write.lazy && way.includes(arm) && isAlwaysWithin(module, seen, way, arm)) return true;
  }
  return false;
}

/** True where a write in an arm happens whenever the arm runs, or others do in its stead. */
function isAlwaysWithin(module: ModuleIndex, seen: readonly ReachingWrite[], way: readonly BranchId[], arm: BranchId): boolean {
  for (const branch of way) {
    if (branch === arm) return true;
    const { fork = null, kind } = module.program.branches[branch] ?? {};
    if (fork === null || kind === "loop") return false;
    const arms = module.armsOf(fork);
    if (arms.length < 2 || !arms.every((other) => other === branch || isWritten(module, seen, other))) return false;
  }
  return false;
}

/** The arm of a fork in which a branch stands. */
function armOf(program: Program, branch: BranchId, fork: number): BranchId | null {
  return wayUp(program, branch).find((outer) => program.branches[outer]?.fork === fork) ?? null;
}
