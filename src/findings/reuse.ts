import { branchesWithin } from "../program/branches.ts";
import type { BindingId, Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { workDescribedBy } from "../shipments/receivers.ts";
import { keepsDataset } from "./collect-in-loop.ts";
import { actionNames, madeBy, methodOf } from "./dataset-calls.ts";
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
      const made = madeBy(module, value);
      const source = made.map(methodOf).find((name) => expensive.test(name));
      // What is no more than a file's name costs what reading it costs; a chain of work costs more.
      if (source === undefined || made.length < 2 || made.some((call) => keepsDataset.has(methodOf(call)))) return [];
      const uses = module.program.calls.filter((call) => startsWith(call, binding.id));
      if (uses.some((call) => keepsDataset.has(methodOf(call)))) return [];
      const runs = together(
        module,
        uses.filter((call) => actions.has(methodOf(call))),
      );
      if (runs.length < 2) return [];
      const certainty = workDescribedBy(evaluator, value, module);
      return certainty === null ? [] : [{ certainty, place: binding.origin, name: binding.name, actions: runs.length, source }];
    }, []),
  );
}

/** True for a call in a chain that begins with the variable. */
function startsWith(call: Call, binding: BindingId): boolean {
  let current: Value = call;
  while (current.kind === "call" && current.callee.kind === "member") current = current.callee.object;
  return current.kind === "read" && current.binding === binding;
}

/** The actions of one function that do not exclude each other: those that stand in no branch. */
function together(module: ModuleIndex, calls: readonly Call[]): Call[] {
  const [first] = calls;
  if (first === undefined) return [];
  const home = module.functionOf(first.at.branch);
  return calls.filter(
    (call) =>
      module.functionOf(call.at.branch) === home && branchesWithin(module, call.at.branch, home).every(({ kind }) => kind === "loop"),
  );
}
