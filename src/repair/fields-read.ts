import type { BindingId, FunctionBody, Use, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** What a function does with a part of an argument: the path to it, empty for the argument itself. */
export interface PathRead {
  readonly path: readonly string[];
  /** True where what stands there is read or called as it is; false where something else than its plain fields may matter. */
  readonly isPlain: boolean;
}

/**
 * The paths below one of its parameters that a function reads, through patterns and through variables that a pattern declares. Null where
 * nobody can tell: the rest of a pattern, a parameter with a default.
 */
export function pathsRead(module: ModuleIndex, { id, parameters, dynamicScope }: FunctionBody, index: number): readonly PathRead[] | null {
  const parameter = parameters[index];
  if (dynamicScope) return null;
  if (parameter === undefined) return [];
  if (parameter.rest || parameter.fallback !== null) return null;
  if (parameter.binding !== null) return pathsOfBinding(module, parameter.binding, [], []);
  const found: PathRead[] = [];
  for (const { target, value } of module.writesIn(id)) {
    const path = pathFrom(value, (root) => root.kind === "parameter" && root.function === id && root.index === index);
    if (path === "other") continue;
    const inner = path === null || target.kind !== "binding" ? null : pathsOfBinding(module, target.binding, path, []);
    if (inner === null || path === null) return null;
    found.push(...namedAtLeast(inner, path));
  }
  return found;
}

/** A name that a pattern takes counts as read, though nothing is done with it: its type has to have it. */
function namedAtLeast(reads: readonly PathRead[], path: readonly string[]): readonly PathRead[] {
  return reads.length > 0 ? reads : [{ path, isPlain: true }];
}

/** The same of what a variable of the file holds, and only it. */
export function pathsOfVariable(module: ModuleIndex, id: BindingId): readonly PathRead[] | null {
  return pathsOfBinding(module, id, [], []);
}

function pathsOfBinding(
  module: ModuleIndex,
  id: BindingId,
  prefix: readonly string[],
  seen: readonly BindingId[],
): readonly PathRead[] | null {
  if (seen.includes(id) || module.writesOfBinding(id).length > 1) return null;
  const found: PathRead[] = [];
  for (const use of module.program.functions.flatMap(({ uses }) => uses)) {
    if (use.root.kind !== "binding" || use.root.binding !== id) continue;
    const inner = use.access === "read" && use.isIndexed !== true ? takenApart(module, use, prefix, [...seen, id]) : "nothing";
    if (inner === null) return null;
    if (inner === "nothing") found.push(readBy(use, prefix));
    else found.push(...inner);
  }
  return found;
}

/** `job.total` reads the field, and `job.run()` needs the object. */
function readBy({ path, access, isIndexed }: Use, prefix: readonly string[]): PathRead {
  const whole = [...prefix, ...path];
  const end = access === "call" ? whole.slice(0, -1) : whole;
  const isPlain = (access === "read" || access === "call" || access === "typeof") && isIndexed !== true;
  return access === "call" && path.length === 0
    ? { path: prefix, isPlain: false }
    : { path: isPlain ? end : whole.slice(0, isIndexed === true ? undefined : -1), isPlain };
}

/** `const { n, options: { limit } } = job`, `const whole = job`: what is read of the variables; "nothing" where it is read in another way. */
function takenApart(
  module: ModuleIndex,
  use: Use,
  prefix: readonly string[],
  seen: readonly BindingId[],
): readonly PathRead[] | null | "nothing" {
  const found: PathRead[] = [];
  let isTaken = false;
  for (const { target, value } of module.program.writes) {
    const path = pathFrom(value, (root) => root.kind === "read" && root.origin.start === use.origin.start);
    if (path === "other") continue;
    if (path === null) return null;
    isTaken = true;
    const whole = [...prefix, ...path];
    const inner = target.kind === "binding" ? pathsOfBinding(module, target.binding, whole, seen) : [];
    if (inner === null) return null;
    found.push(...namedAtLeast(inner, whole));
  }
  return isTaken ? found : "nothing";
}

/** The path from a root to a value; "other" where it leads elsewhere, and null where it takes all the rest, or an unknown name. */
function pathFrom(value: Value, isRoot: (root: Value) => boolean): readonly string[] | null | "other" {
  if (isRoot(value)) return [];
  switch (value.kind) {
    case "member": {
      const path = pathFrom(value.object, isRoot);
      if (path === null || path === "other") return path;
      return value.name === null ? null : [...path, value.name];
    }
    case "rest":
      return pathFrom(value.of, isRoot) === "other" ? "other" : null;
    case "element":
      return pathFrom(value.of, isRoot) === "other" ? "other" : null;
    case "choose": {
      const paths = value.options.map((option) => pathFrom(option, isRoot));
      return paths.every((path) => path === "other") ? "other" : (paths.find((path) => path !== "other") ?? null);
    }
    default:
      return "other";
  }
}
