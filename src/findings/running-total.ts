import { branchesWithin } from "../program/branches.ts";
import { contains } from "../program/contains.ts";
import type { BindingId, BranchId, Value, Write } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** True for a number that a loop over a group adds up: `let sum = 0; for (const v of group) sum += v; return sum;`. */
export function isRunningTotal(module: ModuleIndex, binding: BindingId, isGroup: (value: Value) => boolean): boolean {
  const [start, step, another] = module.writesOfBinding(binding);
  if (start === undefined || step === undefined || another !== undefined || !isNumber(start.value)) return false;
  return loopsAround(module, step).some((loop) => {
    const visited = module.program.writes.filter(({ at, value }) => at.branch === loop && value.kind === "element" && isGroup(value.of));
    const elements = visited.flatMap(({ target }) => (target.kind === "binding" ? [target.binding] : []));
    return isStep(step.value, elements) && (visited.length > 0 || readsByIndex(module, step, isGroup) || isVisitor(module, loop, isGroup));
  });
}

/** A number, and `-Infinity`. */
function isNumber(value: Value): boolean {
  if (value.kind === "literal") return typeof value.value === "number";
  if (value.kind === "data") return value.text === undefined && value.isBoolean !== true && value.isObject !== true;
  return value.kind === "global" && value.name === "Infinity";
}

/** Arithmetic, `Math.max(top, v)`, or the element itself where it is the greatest so far. */
function isStep(value: Value, elements: readonly BindingId[]): boolean {
  if (value.kind === "data") return true;
  if (value.kind === "read") return elements.includes(value.binding);
  if (value.kind !== "call" || value.callee.kind !== "member") return false;
  const { object, name } = value.callee;
  return object.kind === "global" && object.name === "Math" && (name === "max" || name === "min");
}

/** The loops, and the functions that a list calls, around a write. */
function loopsAround(module: ModuleIndex, { at }: Write): BranchId[] {
  return branchesWithin(module, at.branch, 0).flatMap(({ id, kind }) => (kind === "loop" || kind === "body" ? [id] : []));
}

/** `sum += group[i]`. */
function readsByIndex(module: ModuleIndex, { origin }: Write, isGroup: (value: Value) => boolean): boolean {
  return module.program.functions.some(({ uses }) =>
    uses.some((use) => use.isIndexed === true && use.path.length === 0 && contains(origin, use.origin) && isGroup(use.value)),
  );
}

/** `group.forEach((v) => { sum += v; })`. */
function isVisitor(module: ModuleIndex, branch: BranchId, isGroup: (value: Value) => boolean): boolean {
  const { passedTo, body } = module.functionBody(module.functionOf(branch));
  const visitor = passedTo === null || body !== branch ? undefined : module.program.calls[passedTo.call];
  return visitor?.callee.kind === "member" && visitor.callee.name === "forEach" && isGroup(visitor.callee.object);
}
