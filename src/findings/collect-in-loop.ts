import { callsOf } from "../evaluate/callers.ts";
import { isDead } from "../program/branches.ts";
import type { Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { nameOf } from "../program/module-index.ts";
import { workDescribedBy } from "../shipments/receivers.ts";
import { usesOf } from "../travel/lifetime.ts";
import { actionNames, atDatasetCalls, methodOf, placeOfMethod, valueOf } from "./dataset-calls.ts";
import type { WorkFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { lineageOf } from "./lineage.ts";
import { isDeclaredIn, isOfRound, loopsAround, type Loop } from "./loops.ts";

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
      const loops = loopsAround(module, call.at.branch);
      const made = chainOf(module, call, loops);
      const inLoop = made === null ? null : datasetIn(ground, made, loops);
      if (inLoop !== null) return [{ certainty, place: placeOfMethod(call, name), name: call.calleeText, dataset: inLoop }];
      return loops.length > 0 ? [] : inCallers(ground, call, certainty);
    },
  );
}

/** How an action gets its dataset: what that begins with, which is there before the loop, and the calls that follow, the last one first. */
interface Chain {
  readonly root: Value;
  readonly calls: readonly Call[];
}

/** Methods of contexts and sessions, by which a dataset begins. */
const begins =
  /^(?!save)(?:sql|table|range|csv|json|jdbc|load|orc|parquet|text|parallelize|make\w+|empty\w+|create\w+|\w*(?:File|Files|Stream|Records|Range))$/u;

function chainOf(module: ModuleIndex, action: Call, loops: readonly Loop[]): Chain | null {
  const calls: Call[] = [];
  let current: Value = action;
  for (;;) {
    if (current.kind === "await") current = current.value;
    else if (current.kind === "call") {
      if (current !== action && begins.test(methodOf(current))) return { root: current, calls };
      calls.push(current);
      if (current.callee.kind !== "member") return null;
      current = current.callee.object;
    } else if (current.kind === "read") {
      const { binding } = current;
      if (!loops.some((loop) => isDeclaredIn(module, loop, binding))) return { root: current, calls };
      const written = valueOf(module, binding);
      if (written === null) return null;
      current = written;
    } else return current.kind === "member" && current.name !== null ? { root: current, calls } : null;
  }
}

/** The name of the dataset that each round of a loop begins with anew, to ask it for something else; null where it is another, or kept. */
function datasetIn(ground: Ground, made: Chain, loops: readonly Loop[]): string | null {
  const { module } = ground;
  const { root, calls } = made;
  const asked = loops.some((loop) => calls.some((call) => isAskedFor(call, (place, counts) => isOfRound(module, loop, place, counts))));
  const isAnother = loops.some((loop) => isOfRound(module, loop, root.origin, true));
  return asked && !isAnother && !isReplaced(module, root) ? datasetOf(ground, made) : null;
}

/** True where a call of a chain says by an element which records are meant; what only counts the rounds says so in a filter. */
function isAskedFor(call: Call, mentions: (place: Call["origin"], counts: boolean) => boolean): boolean {
  const asks = /^(?:filter|where|lookup|takeWhile)$/u.test(methodOf(call));
  return call.arguments.some(({ value }) => mentions(value.origin, asks));
}

/** The name of what a chain begins with, where that is a dataset that nobody keeps. */
function datasetOf({ module, evaluator }: Ground, { root, calls }: Chain): string | null {
  if (workDescribedBy(evaluator, root, module) === null) return null;
  const parts = lineageOf(evaluator, root, module);
  const isKept =
    [...calls, ...parts.map(({ value }) => value)].some((value) => value.kind === "call" && keepsDataset.has(methodOf(value))) ||
    parts.some(({ value, module: home }) => isKeptByName(home, nameOf(home.program, value)));
  return isKept ? null : root.kind === "call" ? root.calleeText : nameOf(module.program, root);
}

/** `data.cache()`, `this.data.persist()`: of a variable, or a field, of that name. */
function isKeptByName({ program }: ModuleIndex, name: string | null): boolean {
  return (
    name !== null &&
    program.calls.some(
      ({ callee }) => callee.kind === "member" && keepsDataset.has(callee.name ?? "") && nameOf(program, callee.object) === name,
    )
  );
}

/** True for what is assigned more than once: it may be another dataset in each round. */
function isReplaced(module: ModuleIndex, root: Value): boolean {
  return root.kind === "read" && module.writesOfBinding(root.binding).length > 1;
}

/** The calls, in loops, of the function that the action stands in, each with another element. */
function inCallers(ground: Ground, action: Call, certainty: LoopFinding["certainty"]): LoopFinding[] {
  const { module, evaluator } = ground;
  const home = module.functionOf(action.at.branch);
  const made = chainOf(module, action, []);
  if (home === 0 || made === null || isReplaced(module, made.root)) return [];
  const { parameters } = module.functionBody(home);
  return callsOf(evaluator, module, home).flatMap(({ call, isCallback, module: from }): LoopFinding[] => {
    if (isCallback || from !== module || isDead(module, call.at.branch)) return [];
    const loops = loopsAround(module, call.at.branch);
    const given = (index: number): Value | undefined => call.arguments[index]?.value;
    const asked = loops.some((loop) =>
      parameters.some(({ binding }, index) => {
        const value = given(index);
        if (binding === null || value === undefined) return false;
        return made.calls.some((one) =>
          isAskedFor(one, (place, counts) => usesOf(module, binding, place).length > 0 && isOfRound(module, loop, value.origin, counts)),
        );
      }),
    );
    const { root } = made;
    const passed = root.kind === "read" ? parameters.findIndex(({ binding }) => binding === root.binding) : -1;
    const begun = passed === -1 ? root : (given(passed) ?? root);
    if (!asked || loops.some((loop) => isOfRound(module, loop, begun.origin, true)) || isReplaced(module, begun)) return [];
    const dataset = datasetOf(ground, { root: begun, calls: made.calls });
    return dataset === null ? [] : [{ certainty, place: call.calleeOrigin, name: call.calleeText, dataset }];
  });
}
