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
 * `settled` tells whether there is such a one.
 */
export function lastWrites(module: ModuleIndex, writes: readonly Write[], point: Point): { writes: ReachingWrite[]; settled: boolean } {
  const reaching = writes
    .map((write) => ({ write, reach: reach(module, write, point) }))
    .filter((entry) => entry.reach !== "never")
    .sort((a, b) => a.write.at.order - b.write.at.order);
  const last = reaching.findLastIndex((entry) => entry.reach === "always");
  return {
    writes: reaching.slice(Math.max(last, 0)).map((entry) => ({ write: entry.write, always: entry.reach === "always" })),
    settled: last >= 0,
  };
}
