import { branchesWithin } from "../program/branches.ts";
import type { BindingId, Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { workDescribedBy } from "../shipments/receivers.ts";
import { keepsDataset } from "./collect-in-loop.ts";
import { actionNames, methodOf, valueOf } from "./dataset-calls.ts";
import { madeBy } from "./lineage.ts";
import type { Problem } from "./finding.ts";
import type { Ground } from "./ground.ts";

/** A dataset that is made anew for each of several actions. */
export interface ReuseFinding extends Problem {
  readonly name: string;
  readonly actions: number;
  /** What makes that expensive: `textFile`, `join`. */
  readonly source: string;
}

/** Methods that read from outside, or send records around. */
const expensive =
  /^(?:textFile|wholeTextFiles|binaryFiles|binaryRecords|hadoopFile|newAPIHadoopFile|sequenceFile|objectFile|csv|json|parquet|orc|jdbc|load|table|sql|lineStream|join|leftOuterJoin|rightOuterJoin|fullOuterJoin|cogroup|coGroup|groupBy|groupByKey|reduceByKey|aggregateByKey|combineByKey|sortBy|sortByKey|distinct|repartition|cartesian|intersection|subtract)$/u;

/** One finding for each variable with a dataset that several actions make anew. */
export function findReuses({ module, evaluator }: Ground): ReuseFinding[] {
  const actions = actionNames(evaluator);
  return module.program.writes.flatMap((write) =>
    evaluator.withBudget((): ReuseFinding[] => {
      const { target, value } = write;
      const binding = target.kind === "binding" ? module.program.bindings[target.binding] : undefined;
      if (binding === undefined || value.kind !== "call" || module.writesOfBinding(binding.id).length > 1) return [];
      const made = madeBy(evaluator, value, module).map((part) => part.value);
      const source = made.map(methodOf).find((name) => expensive.test(name));
      // What is no more than a file's name costs what reading it costs; a chain of work costs more.
      if (source === undefined || made.length < 2 || made.some((call) => keepsDataset.has(methodOf(call)))) return [];
      const uses = module.program.calls.flatMap((call) => useOf(module, call, binding.id) ?? []);
      if (uses.some(({ call }) => keepsDataset.has(methodOf(call)))) return [];
      const runs = together(
        module,
        uses.filter(({ call }) => actions.has(methodOf(call)) || isWriting(call)),
      );
      const [through] = runs;
      // All go through one dataset that is made of it: that is the one to keep.
      const isPassedOn = through !== undefined && through.through !== null && runs.every((run) => run.through === through.through);
      if (runs.length < 2 || isPassedOn) return [];
      const certainty = workDescribedBy(evaluator, value, module);
      return certainty === null ? [] : [{ certainty, place: binding.origin, name: binding.name, actions: runs.length, source }];
    }, []),
  );
}

/** `df.write.mode("overwrite").parquet(path)`: a writer runs the work, too. */
function isWriting(call: Call): boolean {
  if (!/^(?:csv|insertInto|jdbc|json|orc|parquet|save|saveAsTable|text)$/u.test(methodOf(call))) return false;
  let current: Value = call;
  while (current.kind === "call" && current.callee.kind === "member") current = current.callee.object;
  return current.kind === "member" && current.name === "write";
}

/** How a call uses a dataset that a variable holds. */
interface Use {
  readonly call: Call;
  /** The variable with a further dataset that it goes through; null where it begins with the variable itself. */
  readonly through: BindingId | null;
}

/** How a call uses the dataset of a variable: in its own chain, or in one that made the dataset of another variable. Null where it does not. */
function useOf(module: ModuleIndex, call: Call, binding: BindingId): Use | null {
  let through: BindingId | null = null;
  for (let steps = 0; steps < 10; steps += 1) {
    const root = beginningOf(through === null ? call : (valueOf(module, through) ?? call));
    if (root === null || root === through) return null;
    if (root === binding) return { call, through };
    through = root;
  }
  return null;
}

/** The variable that a chain of calls begins with. */
function beginningOf(value: Value): BindingId | null {
  let current = value;
  for (;;) {
    if (current.kind === "member") current = current.object;
    else if (current.kind === "call" && current.callee.kind === "member") current = current.callee.object;
    else return current.kind === "read" ? current.binding : null;
  }
}

/** The actions of one function that do not exclude each other: those that stand in no branch. */
function together(module: ModuleIndex, uses: readonly Use[]): Use[] {
  const [first] = uses;
  if (first === undefined) return [];
  const home = module.functionOf(first.call.at.branch);
  return uses.filter(
    ({ call }) =>
      module.functionOf(call.at.branch) === home && branchesWithin(module, call.at.branch, home).every(({ kind }) => kind === "loop"),
  );
}
