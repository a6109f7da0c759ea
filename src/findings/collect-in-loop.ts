import { branchesWithin } from "../program/branches.ts";
import type { BindingId, Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { workDescribedBy } from "../shipments/receivers.ts";
import { usesOf } from "../travel/lifetime.ts";
import { actionNames, atDatasetCalls, madeBy, methodOf, placeOfMethod, valueOf } from "./dataset-calls.ts";
import type { WorkFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";

/** Methods that keep a dataset, so that it is not made anew. */
export const keepsDataset = new Set(["cache", "checkpoint", "localCheckpoint", "persist"]);

/** A job for each element of a list. */
export interface LoopFinding extends WorkFinding {
  /** The dataset that each of them reads from its source. */
  readonly dataset: string;
}

/** One finding for each action that a loop over a list runs on the same dataset, once for each element. */
export function findActionsInLoops(ground: Ground): LoopFinding[] {
  const { module, evaluator } = ground;
  const actions = actionNames(evaluator);
  return atDatasetCalls(
    ground,
    (name) => actions.has(name),
    ({ call, name, certainty }) => {
      const loops = loopsAround(ground, call);
      const made = madeInLoop(module, call, loops);
      const dataset = made === null ? undefined : module.program.bindings[made.root.binding];
      if (made === null || dataset === undefined || workDescribedBy(evaluator, made.root, module) === null) return [];
      const asks = loops.some(({ bindings }) =>
        bindings.some((binding) => made.calls.some(({ origin }) => usesOf(module, binding, origin).length > 0)),
      );
      if (!asks || isKept(module, made, call) || module.writesOfBinding(made.root.binding).length > 1) return [];
      return [{ certainty, place: placeOfMethod(call, name), name: call.calleeText, dataset: dataset.name }];
    },
  );
}

/** A loop over a list: its variables, and where it stands. */
interface Loop {
  readonly bindings: readonly BindingId[];
  readonly start: number;
  readonly end: number;
}

function loopsAround({ module }: Ground, call: Call): Loop[] {
  const { program } = module;
  return branchesWithin(module, call.at.branch, 0).flatMap(({ id, kind, function: owner }): Loop[] => {
    if (kind === "loop") {
      const visited = program.writes.filter(({ at, value }) => at.branch === id && isElement(value));
      const bindings = visited.flatMap(({ target }) => (target.kind === "binding" ? [target.binding] : []));
      const [first] = visited;
      return first === undefined ? [] : [{ bindings, start: first.origin.start, end: call.origin.end }];
    }
    const { passedTo, parameters, origin } = module.functionBody(owner);
    const visitor = kind === "body" && passedTo !== null ? program.calls[passedTo.call] : undefined;
    if (visitor === undefined || !["forEach", "map", "flatMap"].includes(methodOf(visitor))) return [];
    return [{ bindings: parameters.flatMap(({ binding }) => binding ?? []), start: origin.start, end: origin.end }];
  });
}

function isElement(value: Value): boolean {
  if (value.kind === "await") return isElement(value.value);
  return value.kind === "element" || (value.kind === "member" && isElement(value.object));
}

/** How a dataset is made in a loop: the variable from outside with which that begins, and the calls that follow. */
interface Made {
  readonly root: Extract<Value, { kind: "read" }>;
  readonly calls: readonly Call[];
}

function madeInLoop(module: ModuleIndex, call: Call, loops: readonly Loop[]): Made | null {
  const calls: Call[] = [];
  let current: Value | null = call;
  while (current !== null) {
    if (current.kind === "call") {
      calls.push(current);
      current = current.callee.kind === "member" ? current.callee.object : null;
    } else if (current.kind === "read") {
      const declared = module.program.bindings[current.binding]?.origin.start ?? 0;
      if (!loops.some(({ start, end }) => declared >= start && declared <= end)) return { root: current, calls };
      current = valueOf(module, current.binding);
    } else return null;
  }
  return null;
}

function isKept(module: ModuleIndex, { root, calls }: Made, call: Call): boolean {
  const isOf = (value: Value): boolean => value.kind === "read" && value.binding === root.binding;
  return (
    [...calls, ...madeBy(module, call)].some((made) => keepsDataset.has(methodOf(made))) ||
    module.program.calls.some(({ callee }) => callee.kind === "member" && keepsDataset.has(callee.name ?? "") && isOf(callee.object))
  );
}
