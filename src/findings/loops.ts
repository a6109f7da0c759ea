import { branchesWithin, isWithinBranch } from "../program/branches.ts";
import type { BindingId, BranchId, Origin, Value, Write } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { usesOf } from "../travel/lifetime.ts";
import { methodOf } from "./dataset-calls.ts";

/** A loop, or a function that a list calls for each of its elements. */
export interface Loop {
  readonly branch: BranchId;
  /** The variables that are another element, or another key, in each round. */
  readonly elements: readonly BindingId[];
  /** The variables that only count the rounds. */
  readonly counters: readonly BindingId[];
}

/** The loops around a point, innermost first. */
export function loopsAround(module: ModuleIndex, branch: BranchId): Loop[] {
  const { program } = module;
  return branchesWithin(module, branch, 0).flatMap(({ id, kind, function: owner }): Loop[] => {
    if (kind === "loop") {
      const written = (isWanted: (write: Write) => boolean): BindingId[] =>
        program.writes.flatMap((write) =>
          write.target.kind === "binding" && isWithinBranch(module, write.at.branch, id) && isWanted(write) ? [write.target.binding] : [],
        );
      return [{ branch: id, elements: written(isVisiting), counters: written((write) => isCounting(module, write)) }];
    }
    const { passedTo } = module.functionBody(owner);
    const visitor = kind === "body" && passedTo !== null ? program.calls[passedTo.call] : undefined;
    if (visitor === undefined || !["forEach", "map", "flatMap"].includes(methodOf(visitor))) return [];
    const parameters = program.bindings.filter((binding) => binding.function === owner && binding.kind === "parameter");
    return [{ branch: id, elements: parameters.map((binding) => binding.id), counters: [] }];
  });
}

/** True for a variable that begins anew in each round of a loop. */
export function isDeclaredIn(module: ModuleIndex, { branch }: Loop, binding: BindingId): boolean {
  const declared = module.program.bindings[binding];
  if (declared === undefined) return false;
  const [first] = module.writesOfBinding(binding);
  return isWithinBranch(module, first?.at.branch ?? module.functionBody(declared.function).body, branch);
}

/** True where a piece of code mentions what is another element in each round; of what only counts them, where `counts` says so. */
export function isOfRound(module: ModuleIndex, { elements, counters }: Loop, place: Origin, counts: boolean): boolean {
  return [...elements, ...(counts ? counters : [])].some((binding) => usesOf(module, binding, place).length > 0);
}

/** `for (const k of keys)`, `for (const k in table)`, `const k = keys[i]`, `const k = keys.pop()`. */
function isVisiting({ value, origin }: Write): boolean {
  return isElement(value) || (value.kind === "data" && value.origin.start >= origin.end);
}

function isElement(value: Value): boolean {
  switch (value.kind) {
    case "element":
      return true;
    case "await":
      return isElement(value.value);
    case "member":
      return value.name === null || isElement(value.object);
    case "call":
      return value.callee.kind === "member" && (value.callee.name === "pop" || value.callee.name === "shift");
    default:
      return false;
  }
}

/** `i++`, `i += 2`: nothing but the variable itself says what comes next. */
function isCounting(module: ModuleIndex, { target, value, origin }: Write): boolean {
  if (target.kind !== "binding" || value.kind !== "data" || value.origin.start >= origin.end) return false;
  return module.program.functions.every(({ uses }) =>
    uses.every(
      (use) =>
        use.origin.start < origin.start ||
        use.origin.end > origin.end ||
        (use.root.kind === "binding" && use.root.binding === target.binding),
    ),
  );
}
