import type { Analysis } from "../analyze.ts";
import type { CombiningFinding } from "../findings/combining.ts";
import { consumersOf } from "../findings/keys.ts";
import { methodOf } from "../findings/dataset-calls.ts";
import type { Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { CombinePlan, NoRepair } from "./plan.ts";
import { firstOf, riskOf } from "./risks.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** True for a count, and for what begins with a number or is one of two: `+` alone may put texts together, in whichever order they come. */
function isOfNumbers(module: ModuleIndex, result: Value): boolean {
  if (result.kind !== "call") return result.kind === "member";
  const [reducer, initial] = result.arguments;
  const body = reducer?.value.kind === "closure" ? module.functionBody(reducer.value.function) : null;
  if (body?.returns[0]?.kind === "call") return true;
  // What is read from a value may be a text, whatever the sum begins with.
  return initial !== undefined && body?.uses.every(({ path }) => path.length === 0) === true;
}

/**
 * Plans to combine values where they are instead of grouping them first: `groupByKey().mapValues((vs) => vs.reduce(f))` is
 * `reduceByKey(f)`, or `aggregateByKey` where the result is of another kind than the values. Whether `f` may be applied in any order is seen where the plan is carried out: sums, products, the least and the
 * greatest, and counting.
 */
export function planCombining({ module, evaluator }: Analysis, finding: CombiningFinding): CombinePlan | NoRepair {
  const { grouping } = finding;
  if (methodOf(grouping) !== "groupByKey") return none("it groups by a function, and not by the key of pairs");
  if (grouping.arguments.length > 0) return none("it says how many partitions there are");
  const [consumer] = consumersOf(module, grouping);
  if (consumer === undefined || consumer.callee.kind !== "member" || consumer.callee.object !== grouping) {
    return none("the groups are kept in a variable");
  }
  if (methodOf(consumer) !== "mapValues" || consumer.arguments.length !== 1) return none("what reduces the groups gets their keys, too");
  const { callee } = grouping;
  const [task] = consumer.arguments;
  const [result] = task?.value.kind === "closure" ? module.functionBody(task.value.function).returns : [];
  const receivers = callee.kind === "member" ? evaluator.evaluate(callee.object, module, null) : [];
  return {
    kind: "combine",
    risk: firstOf(
      riskOf(finding),
      result !== undefined && isOfNumbers(module, result) ? null : "whether the values are numbers is not known",
    ),
    grouping: grouping.origin,
    consumer: consumer.origin,
    needsInitial: receivers.some((fact) => fact.kind === "external" && /^skale(?:-engine)?:/u.test(fact.path)),
  };
}
