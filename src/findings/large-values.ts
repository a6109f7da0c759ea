import type { ArrayLiteral, Call, ObjectLiteral, Use, Value } from "../program/model.ts";
import { nameOf, type ModuleIndex } from "../program/module-index.ts";
import { workDescribedBy } from "../shipments/receivers.ts";
import { methodOf, valueOf } from "./dataset-calls.ts";
import { isSmallDataset } from "./dataset-size.ts";
import type { Ground } from "./ground.ts";
import { madeBy, sourcesOf } from "./lineage.ts";

/** How many elements a literal has that is worth a broadcast. */
const many = 200;

/** Where a value stands, and how it is used where it is sent to. */
interface Sent {
  readonly ground: Ground;
  readonly module: ModuleIndex;
  readonly uses: readonly Use[];
  readonly depth: number;
}

/** A long literal, the content of a file, a dataset that was collected, and what is made of one of these. */
export function isLarge(ground: Ground, module: ModuleIndex, value: Value, uses: readonly Use[]): boolean {
  return isLargeAs({ ground, module, uses, depth: 0 }, value);
}

function isLargeAs(sent: Sent, value: Value): boolean {
  const { ground, module, uses } = sent;
  if (sent.depth > 20) return false;
  const inner = (part: Value, home = module): boolean => isLargeAs({ ...sent, module: home, depth: sent.depth + 1 }, part);
  switch (value.kind) {
    case "await":
      return inner(value.value);
    case "array":
    case "object":
      return lengthOf(value) >= many || spreadIn(value).some((part) => inner(part));
    case "read": {
      const written = valueOf(module, value.binding);
      return written !== null && inner(written);
    }
    case "import":
      return value.source.endsWith(".json") ? isTable(uses, value.name !== "default" && value.name !== "*") : isLongLiteral(sent, value);
    case "member":
      if (isFileContent(module, value.object)) return isTable(uses, true);
      return value.object.kind === "this" && only(sourcesOf(ground.evaluator, value, module), ([part, home]) => inner(part, home));
    case "call":
      return isFileContent(module, value) ? isTable(uses, false) : isLargeResult(sent, value, inner);
    default:
      return false;
  }
}

/** True where there is one of them, and it holds for that. */
function only<T>([first, another]: readonly T[], holds: (one: T) => boolean): boolean {
  return first !== undefined && another === undefined && holds(first);
}

/** Methods of lists that give as many elements, or some of them. */
const ofLists = new Set([
  "concat",
  "entries",
  "filter",
  "flat",
  "flatMap",
  "map",
  "reverse",
  "slice",
  "sort",
  "toReversed",
  "toSorted",
  "values",
]);

function isLargeResult(sent: Sent, call: Call, inner: (part: Value, home?: ModuleIndex) => boolean): boolean {
  const { ground, module } = sent;
  const { callee, arguments: args } = call;
  const [first, second] = args.map((argument) => argument.value);
  const method = methodOf(call);
  if (callee.kind === "member" && /^collect(?:AsMap|AsList)?$/u.test(method)) {
    return workDescribedBy(ground.evaluator, callee.object, module) !== null && !isSome(ground, callee.object, module);
  }
  if (callee.kind === "global" && /^(?:Map|Set|Array)$/u.test(callee.name)) {
    return first !== undefined && (isManyOf(callee.name === "Array" ? first : undefined) || inner(first));
  }
  if (callee.kind === "member" && callee.object.kind === "global" && first !== undefined) {
    if (callee.object.name === "Array" && method === "from") return isManyOf(lengthIn(first)) || inner(first);
    if (callee.object.name === "Object")
      return ["fromEntries", "entries", "values", "keys", "freeze", "groupBy"].includes(method) && inner(first);
  }
  if (callee.kind === "member") {
    if (method === "fill") return inner(callee.object);
    if (ofLists.has(method)) return isLines(module, call) || inner(callee.object);
    if (method === "split") return isLines(module, call);
    // A table that is made of a list: `rows.reduce((table, row) => …, {})`.
    if (method === "reduce") return ["object", "array"].includes(second?.kind ?? "") && inner(callee.object);
  }
  if (call.construct || callee.kind === "super") return false;
  return only(ground.evaluator.evaluate(callee, module, null), (fact) => {
    if (fact.kind !== "function") return false;
    return only(fact.module.functionBody(fact.function).returns, (result) => result !== call && inner(result, fact.module));
  });
}

/** A few records of a dataset, or a sample. */
function isSome(ground: Ground, value: Value, module: ModuleIndex): boolean {
  return (
    isSmallDataset(ground, value, module) ||
    madeBy(ground.evaluator, value, module).some((made) =>
      /^(?:sample|sampleByKey|limit|take\w*|top|parallelize|makeRDD)$/u.test(methodOf(made.value)),
    )
  );
}

/** True where a task looks something up in it, or hands it on whole. Who reads one property of a file reads its settings. */
function isTable(uses: readonly Use[], isPart: boolean): boolean {
  return uses.some(({ path, access, isIndexed }) => isIndexed === true || access === "call" || (!isPart && path.length === 0));
}

function lengthOf(value: ArrayLiteral | ObjectLiteral): number {
  const parts =
    value.kind === "array"
      ? value.elements.map((element) => element?.value)
      : value.properties.map((property) => (property.kind === "value" ? property.value : undefined));
  return parts.reduce((sum, part) => sum + (part?.kind === "array" || part?.kind === "object" ? lengthOf(part) : 1), 0);
}

/** `[...rows]`, `{ ...table }`. */
function spreadIn(value: ArrayLiteral | ObjectLiteral): Value[] {
  if (value.kind === "array") return value.elements.flatMap((element) => (element?.spread === true ? [element.value] : []));
  return value.properties.flatMap((property) => (property.kind === "spread" ? [property.value] : []));
}

/** A literal that another module exports. */
function isLongLiteral({ ground, module }: Sent, value: Value): boolean {
  return only(ground.evaluator.evaluate(value, module, null), (fact) => fact.kind === "container" && lengthOf(fact.literal) >= many);
}

/** The length in `Array.from({ length: 1000 })`. */
function lengthIn(value: Value): Value | undefined {
  if (value.kind !== "object") return undefined;
  const property = value.properties.find((one) => one.kind === "value" && one.name === "length");
  return property?.kind === "value" ? property.value : undefined;
}

function isManyOf(value: Value | undefined): boolean {
  return value?.kind === "literal" && typeof value.value === "number" && value.value >= many;
}

const reads = /^readFile(?:Sync)?$/u;

/** `JSON.parse(readFileSync("words.json", "utf8"))`, and through a variable with the text. */
function isFileContent(module: ModuleIndex, value: Value): boolean {
  if (value.kind === "await") return isFileContent(module, value.value);
  if (value.kind !== "call" || value.callee.kind !== "member" || value.callee.name !== "parse") return false;
  const { object } = value.callee;
  const [first] = value.arguments;
  return object.kind === "global" && object.name === "JSON" && first !== undefined && reads.test(nameOfCall(module, first.value));
}

/** `readFileSync("words.txt", "utf8").split("\n")`, with what is done to each line. */
function isLines(module: ModuleIndex, { callee }: Call): boolean {
  if (callee.kind !== "member") return false;
  const { object, name } = callee;
  if (name === "split") return reads.test(nameOfCall(module, object));
  return object.kind === "call" && ["map", "filter", "flatMap", "slice"].includes(name ?? "") && isLines(module, object);
}

/** What reads a text: `readFileSync` for `(await readFile(path)).toString().trim()`. */
function nameOfCall(module: ModuleIndex, value: Value): string {
  if (value.kind === "await") return nameOfCall(module, value.value);
  if (value.kind === "read") {
    const written = valueOf(module, value.binding);
    return written === null || written.kind === "read" ? "" : nameOfCall(module, written);
  }
  if (value.kind !== "call") return "";
  const { callee } = value;
  if (callee.kind === "member" && (callee.name === "toString" || callee.name === "trim")) return nameOfCall(module, callee.object);
  return nameOf(module.program, callee) ?? "";
}
