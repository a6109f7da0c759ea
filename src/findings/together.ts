import { branchesWithin, isWithinBranch, type PlacedBranch } from "../program/branches.ts";
import type { Call } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** The most of some calls that one run of a function makes: those of one way through it. */
export function together<U extends { readonly call: Call }>(module: ModuleIndex, uses: readonly U[]): U[] {
  const ways = uses.map((last) => {
    const home = module.functionOf(last.call.at.branch);
    const taken = armsAround(module, last.call, home);
    return uses.filter(({ call }) => {
      if (module.functionOf(call.at.branch) !== home) return false;
      const isOnTheWay = armsAround(module, call, home).every((arm) => taken.some(({ id }) => id === arm.id));
      // Behind an arm that ends the function nothing of it runs.
      return (
        isOnTheWay &&
        !taken.some((arm) => arm.leaves && !isWithinBranch(module, call.at.branch, arm.id) && call.origin.start > last.call.origin.start)
      );
    });
  });
  return ways.toSorted((a, b) => b.length - a.length)[0] ?? [];
}

function armsAround(module: ModuleIndex, call: Call, home: number): PlacedBranch[] {
  return branchesWithin(module, call.at.branch, home).filter(({ kind }) => kind !== "loop");
}
