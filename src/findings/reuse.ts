import type { Evaluator } from "../evaluate/evaluator.ts";
import { contains } from "../program/contains.ts";
import type { Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { workDescribedBy } from "../shipments/receivers.ts";
import { keepsDataset } from "./collect-in-loop.ts";
import { actionNames, methodOf } from "./dataset-calls.ts";
import type { Problem } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { holdersIn, keyOf, onlyValueOf, type Holder, type HolderKey } from "./holders.ts";
import { madeBy } from "./lineage.ts";
import { isDeclaredIn, loopsAround } from "./loops.ts";
import { together } from "./together.ts";

/** A dataset that is made anew for each of several actions. */
export interface ReuseFinding extends Problem {
  readonly name: string;
  readonly actions: number;
  /** True where one of them stands in a loop, so that there are more. */
  readonly isRepeated: boolean;
  /** What makes that expensive: `textFile`, `join`. */
  readonly source: string;
}

/** Methods that read from outside. */
const reads =
  /^(?:textFile|wholeTextFiles|binaryFiles|binaryRecords|hadoopFile|newAPIHadoopFile|sequenceFile|objectFile|csv|json|parquet|orc|jdbc|load|table|sql|lineStream)$/u;
/** Methods that send records around. */
const shuffles =
  /^(?:join|leftOuterJoin|rightOuterJoin|fullOuterJoin|cogroup|coGroup|groupBy|groupByKey|reduceByKey|aggregateByKey|combineByKey|sortBy|sortByKey|distinct|repartition|cartesian|intersection|subtract)$/u;
/** Actions that stop as soon as they have seen a few records. */
const looks = /^(?:first|head|isEmpty|take|takeAsList)$/u;

/** One finding for each variable, or field, with a dataset that several actions make anew. */
export function findReuses(ground: Ground): ReuseFinding[] {
  const { module, evaluator } = ground;
  return holdersIn(module).flatMap((holder) => evaluator.withBudget(() => findAt(ground, holder), []));
}

function findAt(ground: Ground, holder: Holder): ReuseFinding[] {
  const { module, evaluator } = ground;
  const made = madeBy(evaluator, holder.value, module).map(({ value }) => methodOf(value));
  const source = made.find((name) => reads.test(name) || shuffles.test(name));
  // What is no more than a file's name costs what reading it costs; a chain of work costs more.
  if (source === undefined || made.length < 2 || made.some((name) => keepsDataset.has(name))) return [];
  const uses = module.program.calls.flatMap((call) => useOf(module, call, holder.key) ?? usesByHelper(evaluator, module, call, holder.key));
  if (uses.some(({ method }) => keepsDataset.has(method))) return [];
  const actions = actionNames(evaluator);
  const isSpread = made.some((name) => shuffles.test(name));
  const runs = together(
    module,
    uses.filter(
      ({ call, method }) => !isFallback(module, call) && ((actions.has(method) && (isSpread || !looks.test(method))) || isWriting(call)),
    ),
  );
  const [through] = runs;
  if (through === undefined) return [];
  const isRepeated = runs.some(({ call }) => isInLoop(ground, call, holder));
  // All go through one dataset that is made of it: that is the one to keep.
  const isPassedOn = through.through !== null && runs.every((run) => run.through === through.through);
  if ((runs.length < 2 && !isRepeated) || isPassedOn) return [];
  const certainty = workDescribedBy(evaluator, holder.value, module);
  return certainty === null ? [] : [{ certainty, place: holder.origin, name: holder.name, actions: runs.length, isRepeated, source }];
}

/** True for an action in a loop that the dataset was made before. */
function isInLoop({ module }: Ground, call: Call, { key }: Holder): boolean {
  return loopsAround(module, call.at.branch).some((loop) => typeof key === "string" || !isDeclaredIn(module, loop, key));
}

/** True where it only runs because something has failed. */
function isFallback(module: ModuleIndex, call: Call): boolean {
  return module.program.tries.some(({ handler }) => handler !== null && contains(handler, call.origin));
}

/** `df.write.mode("overwrite").parquet(path)`: a writer runs the work, too. */
function isWriting(call: Call): boolean {
  if (!/^(?:csv|insertInto|jdbc|json|orc|parquet|save|saveAsTable|text)$/u.test(methodOf(call))) return false;
  let current: Value = call;
  while (current.kind === "call" && current.callee.kind === "member") current = current.callee.object;
  return current.kind === "member" && current.name === "write";
}

/** How a call uses a dataset that a variable or a field holds. */
interface DatasetUse {
  readonly call: Call;
  readonly method: string;
  /** What holds a further dataset that it goes through; null where it begins with the dataset itself. */
  readonly through: HolderKey | null;
}

/** How a call uses the dataset: in its own chain, or in one that made another dataset. Null where it does not. */
function useOf(module: ModuleIndex, call: Call, key: HolderKey): DatasetUse[] | null {
  let through: HolderKey | null = null;
  for (let steps = 0; steps < 10; steps += 1) {
    const root = beginningOf(through === null ? call : (onlyValueOf(module, through) ?? call));
    if (root === null || root === through) return null;
    if (root === key) return [{ call, method: methodOf(call), through }];
    through = root;
  }
  return null;
}

/** What the chain of calls begins with. */
function beginningOf(value: Value): HolderKey | null {
  let current = value;
  for (;;) {
    const key = keyOf(current);
    if (key !== null) return key;
    if (current.kind === "member") current = current.object;
    else if (current.kind === "await") current = current.value;
    else if (current.kind === "call" && current.callee.kind === "member") current = current.callee.object;
    else return null;
  }
}

/** What a function of the project does with the dataset that it is given. */
function usesByHelper(evaluator: Evaluator, module: ModuleIndex, call: Call, key: HolderKey): DatasetUse[] {
  const index = call.arguments.findIndex(({ value }) => keyOf(value) === key);
  if (index === -1 || call.construct || call.callee.kind === "super") return [];
  const [fact, another] = evaluator.evaluate(call.callee, module, null);
  if (fact?.kind !== "function" || another !== undefined) return [];
  const parameter = fact.module.functionBody(fact.function).parameters[index]?.binding ?? null;
  if (parameter === null) return [];
  const inner = fact.module.callsWithin(fact.function).flatMap((made) => useOf(fact.module, made, parameter) ?? []);
  return inner.map(({ method }) => ({ call, method, through: null }));
}
