import type { Evaluator } from "../evaluate/evaluator.ts";
import { textOf } from "../evaluate/texts.ts";
import type { Call, Value } from "../program/model.ts";
import { nameOf, type ModuleIndex } from "../program/module-index.ts";
import { methodOf, valueOf } from "./dataset-calls.ts";
import type { Ground } from "./ground.ts";
import { madeBy, type Part } from "./lineage.ts";
import { elementsPutInto } from "./pending.ts";

/** Methods that give a few records, however many there were. */
const few = /^(?:take\w*|top|first|head|tail|limit|describe|summary|emptyRDD|emptyDataFrame)$/u;
/** Methods whose argument is a list that the driver has. */
const ofList = /^(?:parallelize|makeRDD|createDataFrame|createDataset)$/u;
/** Methods that give no more records than there were. */
const keepsSize =
  /^(?:map\w*|filter|where|keyBy|values|keys|cache|persist|checkpoint|localCheckpoint|unpersist|repartition\w*|coalesce|distinct|drop\w*|sort\w*|orderBy|select\w*|alias|as|withColumn\w*|toDF|toDS|rdd|sample|reduceByKey|zipWithIndex|na|fillna|hint)$/u;
/** How many elements of a list, or numbers of a range, are few. */
const fewElements = 1000;

/** True for a dataset that is known to have a few records: a list that is written out, the first ten of another, one row with a total. */
export function isSmallDataset(ground: Ground, value: Value, module: ModuleIndex = ground.module, depth = 0): boolean {
  if (depth > 30) return false;
  const isSmall = (inner: Value, home = module): boolean => isSmallDataset(ground, inner, home, depth + 1);
  if (value.kind === "await") return isSmall(value.value);
  if (value.kind === "read") {
    const written = valueOf(module, value.binding);
    return written !== null && isSmall(written);
  }
  if (value.kind !== "call" || value.callee.kind === "super") return false;
  const method = methodOf(value);
  if (value.callee.kind === "member") {
    if (few.test(method)) return true;
    if (ofList.test(method)) return isShortList(ground, value.arguments[0]?.value, module, depth);
    if (method === "range") return isShortRange(value);
    if (method === "sql") return /\blimit\s+\d{1,3}\b/iu.test(statementOf(ground.evaluator, value, module) ?? "");
    if (method === "agg") return !isGrouped(value.callee.object);
    if (keepsSize.test(method)) return isSmall(value.callee.object);
  }
  const [fact, another] = ground.evaluator.evaluate(value.callee, module, null);
  if (fact?.kind !== "function" || another !== undefined) return false;
  const { returns } = fact.module.functionBody(fact.function);
  return returns.length > 0 && returns.every((result) => isSmall(result, fact.module));
}

/** A list that is written out, what an action has brought of a small dataset, or a list that is made of one of these. */
function isShortList(ground: Ground, value: Value | undefined, module: ModuleIndex, depth: number): boolean {
  if (value === undefined) return false;
  if (isSmallDataset(ground, value, module, depth + 1)) return true;
  if (value.kind === "read" && elementsPutInto(module, value.binding).length > 0) return false;
  if (value.kind === "call" && value.callee.kind === "member") {
    const { name, object } = value.callee;
    if (name === "collect") return isSmallDataset(ground, object, module, depth + 1);
    if (["map", "filter", "slice", "sort"].includes(name ?? "")) return isShortList(ground, object, module, depth + 1);
  }
  const facts = ground.evaluator.evaluate(value, module, null);
  return (
    facts.length > 0 &&
    facts.every(
      (fact) =>
        fact.kind === "container" &&
        fact.literal.kind === "array" &&
        fact.literal.elements.length <= fewElements &&
        fact.literal.elements.every((element) => element?.spread !== true),
    )
  );
}

/** `range(10)`, `range(0, 10)`. */
function isShortRange({ arguments: given }: Call): boolean {
  const ends = given.slice(0, 2).map(({ value }) => (value.kind === "literal" ? value.value : null));
  return ends.length > 0 && ends.every((end) => typeof end === "number" && end <= fewElements);
}

/** `df.groupBy("city").agg(…)` has a row for each city. */
function isGrouped(value: Value): boolean {
  return value.kind === "call" && /^(?:groupBy|groupByKey|rollup|cube|pivot)$/u.test(methodOf(value));
}

/** Methods after which a dataset is small, or as large as its number of keys or partitions. */
const bounds =
  /^(?:take\w*|top|first|head|tail|limit|sample|sampleByKey|lookup|reduce|fold|aggregate|tree(?:Reduce|Aggregate)|(?:reduce|aggregate|combine|fold|count)ByKey|countByValue|groupBy|groupByKey|rollup|cube|pivot|distinct|dropDuplicates|agg|count|keys|describe|summary|printSchema|parallelize|makeRDD|createDataFrame|createDataset|range|emptyRDD|emptyDataFrame)$/u;

/** True for a dataset that is known to be no larger than the number of its keys or partitions, or than what the driver asked for. */
export function isBounded({ evaluator }: Ground, value: Value, module: ModuleIndex): boolean {
  return madeBy(evaluator, value, module).some((made) => bounds.test(methodOf(made.value)) || boundsItself(evaluator, made));
}

function boundsItself(evaluator: Evaluator, { module, value: call }: Part<Call>): boolean {
  switch (methodOf(call)) {
    case "sql":
      return isBoundedStatement(statementOf(evaluator, call, module));
    case "select":
    case "selectExpr":
      return call.arguments.length > 0 && call.arguments.every(({ value: column }) => isTotal(evaluator, column, module));
    case "mapPartitions":
    case "mapPartitionsWithIndex":
      return givesFew(evaluator, call, module);
    default:
      return false;
  }
}

function statementOf(evaluator: Evaluator, { arguments: [first] }: Call, module: ModuleIndex): string | null {
  return first === undefined ? null : (textOf(evaluator, first.value, module, null)?.join("?") ?? null);
}

const total = String.raw`(?:count|sum|max|min|avg|mean|first|last|std\w*|var\w*|approx\w*|percentile\w*|any_value|bool_\w+|corr|covar\w*)\s*\(`;
const asksForTotal = new RegExp(`^\\s*(?:with\\b[\\s\\S]*\\)\\s*)?select\\s+${total}`, "iu");

/** A statement of which nothing is known, one with a limit or by key, a total, and whatever is no query: `SHOW TABLES`. */
function isBoundedStatement(text: string | null): boolean {
  if (text === null || !/\w/u.test(text)) return true;
  return (
    !/^[\s(]*(?:select|from|with|table)\b/iu.test(text) ||
    /\blimit\b|\bgroup\s+by\b|\bselect\s+distinct\b/iu.test(text) ||
    asksForTotal.test(text)
  );
}

/** `max("n")`, `count("*").alias("n")`, `"count(*)"`. */
function isTotal(evaluator: Evaluator, value: Value, module: ModuleIndex): boolean {
  if (value.kind !== "call") {
    const text = textOf(evaluator, value, module, null)?.join("?");
    return text !== undefined && new RegExp(`^\\s*${total}`, "iu").test(text);
  }
  const { callee } = value;
  if (callee.kind === "member" && /^(?:alias|as|cast|name)$/u.test(callee.name ?? "")) return isTotal(evaluator, callee.object, module);
  const name = nameOf(module.program, callee);
  return name !== null && new RegExp(`^${total}`, "iu").test(`${name.replace(/^countDistinct$/u, "count")}(`);
}

/** A function that gives a list of a few records for a partition: `(it) => [count(it)]`. */
function givesFew(evaluator: Evaluator, { arguments: [task] }: Call, module: ModuleIndex): boolean {
  const [fact, another] = task === undefined ? [] : evaluator.evaluate(task.value, module, null);
  if (fact?.kind !== "function" || another !== undefined) return false;
  const { returns, generator } = fact.module.functionBody(fact.function);
  return (
    !generator &&
    returns.length > 0 &&
    returns.every((value) => value.kind === "array" && value.elements.every((element) => element?.spread !== true))
  );
}
