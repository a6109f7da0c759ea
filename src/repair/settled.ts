import { branchesWithin } from "../program/branches.ts";
import { contains } from "../program/contains.ts";
import type { Binding, Point } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/**
 * True for a variable that keeps, from a point on, the value that it has there: whatever assigns it stands before that point, in the
 * function that declares it, and in no loop that could come round again.
 */
export function isSettled(module: ModuleIndex, binding: Binding, by: Point): boolean {
  const writes = module.writesOfBinding(binding.id);
  const [only, ...others] = writes;
  // What is declared with its value cannot be read before.
  if (only === undefined || (others.length === 0 && contains(only.origin, binding.origin))) return true;
  return writes.every(
    ({ at }) =>
      at.order <= by.order &&
      module.functionOf(at.branch) === binding.function &&
      !branchesWithin(module, at.branch, binding.function).some(({ kind }) => kind === "loop"),
  );
}
