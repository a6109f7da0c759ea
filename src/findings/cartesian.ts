import type { Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { atDatasetCalls, methodOf, placeOfMethod } from "./dataset-calls.ts";
import { isSmallDataset } from "./dataset-size.ts";
import type { WorkFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { consumersOf } from "./keys.ts";

/** Every record of one dataset is paired with every record of another. */
export interface CartesianFinding extends WorkFinding {
  /** True where a filter comes next, so that most of the pairs are made for nothing. */
  readonly isFiltered: boolean;
}

/** One finding for each product of two datasets of which neither is known to be small. */
export function findCartesians(ground: Ground): CartesianFinding[] {
  return atDatasetCalls(
    ground,
    (name) => name === "cartesian" || name === "crossJoin",
    ({ call, name, certainty }) => {
      const sides = [...(call.callee.kind === "member" ? [call.callee.object] : []), ...call.arguments.map(({ value }) => value)];
      if (sides.some((side) => isSentWhole(side) || isSmallDataset(ground, side))) return [];
      return [{ certainty, place: placeOfMethod(call, name), name, isFiltered: isFiltered(ground.module, call) }];
    },
  );
}

/** `broadcast(df)`, `df.hint("broadcast")`: its author says that it is small. */
function isSentWhole(side: Value): boolean {
  if (side.kind !== "call") return false;
  const [first] = side.arguments;
  const isHint = methodOf(side) === "hint" && first?.value.kind === "literal" && /^broadcast|^mapjoin$/iu.test(String(first.value.value));
  return isHint || /(?:^|\.)broadcast$/u.test(side.calleeText);
}

/** Methods that give as many records as there were, in the same form. */
const keeps = new Set(["select", "alias", "as", "withColumn", "withColumnRenamed", "toDF", "cache", "persist", "repartition", "coalesce"]);

/** True where a filter comes next that may ask for a key that both have; one that only measures, as `distance(a, b) < 3`, has none. */
function isFiltered(module: ModuleIndex, call: Call): boolean {
  return consumersOf(module, call).some((next) => {
    const method = methodOf(next);
    if (method === "filter" || method === "where") return !onlyMeasures(module, next);
    return keeps.has(method) && isFiltered(module, next);
  });
}

function onlyMeasures(module: ModuleIndex, { arguments: [test] }: Call): boolean {
  if (test?.value.kind !== "closure") return false;
  const { returns } = module.functionBody(test.value.function);
  return returns.length > 0 && returns.every(isMeasure);
}

function isMeasure(value: Value): boolean {
  if (value.kind === "choose") return value.options.every(isMeasure);
  return value.kind === "data" && value.isBoolean === true && value.isEquality !== true;
}
