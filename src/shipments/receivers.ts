import { callbackParameterPath, packagePath } from "../catalog/paths.ts";
import { declaredElsewhere, typeFacts } from "../evaluate/annotations.ts";
import { callsOf } from "../evaluate/callers.ts";
import { ancestry } from "../evaluate/classes.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import { isOpaque, type Certainty, type Fact, type InstanceFact, type UnknownFact } from "../evaluate/facts.ts";
import type { Frame } from "../evaluate/frames.ts";
import { factsOfType, typeOf } from "../evaluate/typed.ts";
import { writtenType } from "../evaluate/written-types.ts";
import type { Call, FunctionId, Member, ParameterValue, TypeName, Value } from "../program/model.ts";
import { nameOf, type ModuleIndex } from "../program/module-index.ts";
import {
  ambiguous,
  becomesDataset,
  datasetName,
  datasetType,
  dstream,
  makesDataset,
  onlyDatasets,
  rdd,
  streamType,
} from "./dataset-signs.ts";
import { typedReceiver, type Receiver } from "./typed-receivers.ts";

/**
 * What the receiver of a method call is taken for where no package says it, by the strongest evidence there is: its
 * declared type, where it came from, methods that only datasets have, its name. Anything known to be something else is a veto.
 */
export function receiverOfUnknownEngine(
  evaluator: Evaluator,
  { object, name }: Member,
  module: ModuleIndex,
  frame: Frame | null,
): Receiver | null {
  const bySetting = configuredReceiver(evaluator, object, module);
  if (bySetting !== null) return bySetting;
  const byEngine = name === null ? null : namedReceiver(evaluator, object, name, module);
  if (byEngine !== null) return byEngine;
  if (isStream(evaluator, object, module)) return { path: dstream, certainty: "certain" };
  const known = asDataset(evaluator, object, module, frame);
  if (known === "no") return null;
  if (known !== null) return { path: rdd, certainty: known };
  if (name !== null && onlyDatasets.has(name) && !ambiguous.has(name)) return { path: rdd, certainty: "likely" };
  return null;
}

/** A stream of datasets, by its declared type. */
function isStream(evaluator: Evaluator, value: Value, module: ModuleIndex): boolean {
  const declared = value.kind === "read" ? (module.program.bindings[value.binding]?.annotation ?? null) : null;
  if (declared !== null) return streamType.test(declared.name.at(-1) ?? "");
  return evaluator
    .evaluate(value, module, null)
    .some((fact) => fact.kind === "unknown" && streamType.test(fact.annotation?.name.at(-1) ?? ""));
}

/** A name that the project's settings list. They are asked first among names, but never against a known type or origin. */
function configuredReceiver(evaluator: Evaluator, object: Value, module: ModuleIndex): Receiver | null {
  const name = nameOf(module.program, object);
  if (name === null) return null;
  const configured = evaluator.catalog.receiverNames.find(({ pattern }) => pattern.test(name));
  if (configured === undefined || asDataset(evaluator, object, module) === "no") return null;
  return { path: configured.path, certainty: "likely" };
}

/** A name by which an engine is known: `page`. Only where nothing at all is known of the value. */
function namedReceiver(evaluator: Evaluator, object: Value, method: string, module: ModuleIndex): Receiver | null {
  const name = nameOf(module.program, object);
  const named =
    name === null
      ? undefined
      : evaluator.catalog.engineReceivers.find(({ pattern, methods }) => pattern.test(name) && methods.includes(method));
  if (named === undefined) return null;
  const isOpen = evaluator.evaluate(object, module, null).every((fact) => {
    if (named.givenBy !== null && !isGivenBy(evaluator, fact, named.givenBy)) return false;
    if (fact.kind === "external") return fact.path === packagePath("global", name ?? "") || evaluator.isOfUnknownPackage(fact.path);
    return fact.kind === "unknown" && ["any", undefined].includes(fact.annotation?.name.at(-1));
  });
  return isOpen ? { path: named.path, certainty: "likely" } : null;
}

/** True for what comes from a parameter of a function that a method of the name is called with. */
function isGivenBy(evaluator: Evaluator, fact: Fact, method: string): boolean {
  if (fact.kind === "external") return fact.path.includes(`.${method}.argument[`);
  const given = fact.kind === "unknown" ? parameterBehind(fact.module, fact.value) : null;
  if (fact.kind !== "unknown" || given === null) return false;
  return callsOf(evaluator, fact.module, given).some(
    ({ isCallback, call: { callee } }) => isCallback && callee.kind === "member" && callee.name === method,
  );
}

/** The function whose parameter a value is, or is a part of, also under a name that it is given once; null for all else. */
function parameterBehind(module: ModuleIndex, value: Value): FunctionId | null {
  if (value.kind === "member") return parameterBehind(module, value.object);
  if (value.kind === "parameter") return value.function;
  if (value.kind !== "read") return null;
  const binding = module.program.bindings[value.binding];
  if (binding?.kind === "parameter") return binding.function;
  const [write, ...others] = module.writesOfBinding(value.binding);
  return write === undefined || others.length > 0 || write.at.order >= value.at.order ? null : parameterBehind(module, write.value);
}

/** Whether a value is a dataset, a context or a pipeline, and how sure that is; null where it is not, or nothing is known. */
export function workDescribedBy(evaluator: Evaluator, value: Value, module: ModuleIndex): Certainty | null {
  const facts = evaluator.evaluate(value, module, null);
  const described = facts.find((fact) => fact.kind === "external" && evaluator.catalog.describesWork(fact.path));
  if (described !== undefined) return facts.length === 1 ? described.certainty : "likely";
  const verdict = asDataset(evaluator, value, module);
  if (verdict === "certain") return verdict;
  const found = (facts.every(isOpaque) ? typedWork(evaluator, value) : null) ?? verdict;
  return found === "no" ? null : found;
}

/** What the type of a value says of it. */
function typedWork(evaluator: Evaluator, value: Value): Verdict {
  const type = typeOf(evaluator, value);
  if (type === null) return null;
  const isWork = factsOfType(evaluator, type).some((fact) => fact.kind === "external" && evaluator.catalog.describesWork(fact.path));
  if (isWork) return type.length === 1 ? "certain" : "likely";
  const receiver = typedReceiver(type);
  return receiver === null || receiver === "no" ? receiver : receiver.certainty;
}

type Verdict = Certainty | "no" | null;

/** Verdicts by value, so that each link of a long chain is judged once. */
const verdicts = new WeakMap<Evaluator, WeakMap<Value, Verdict>>();

/** True where a value is known to be no dataset. */
export function isSomethingElse(evaluator: Evaluator, value: Value, module: ModuleIndex): boolean {
  return asDataset(evaluator, value, module) === "no";
}

/** Whether a value is a dataset; "no" where it is known to be something else, null where nothing is known. */
function asDataset(evaluator: Evaluator, value: Value, module: ModuleIndex, frame: Frame | null = null): Verdict {
  return frame === null ? outsideCalls(evaluator, value, module) : judge(evaluator, value, module, frame);
}

/** The same for a value outside every activation. */
function outsideCalls(evaluator: Evaluator, value: Value, module: ModuleIndex): Verdict {
  const known = verdicts.get(evaluator) ?? new WeakMap<Value, Verdict>();
  verdicts.set(evaluator, known);
  const before = known.get(value);
  if (before !== undefined) return before;
  // A value that is made from itself, as in a loop, says nothing about itself.
  known.set(value, null);
  try {
    const verdict = judge(evaluator, value, module, null);
    known.set(value, verdict);
    return verdict;
  } catch (error) {
    known.delete(value);
    throw error;
  }
}

function judge(evaluator: Evaluator, value: Value, module: ModuleIndex, frame: Frame | null): Verdict {
  const declared = writtenType(evaluator, module, value);
  const byType = declared === null ? null : typeVerdict(evaluator, declared.module, declared.type);
  if (byType !== null) return byType;
  let verdict: Verdict = null;
  for (const fact of evaluator.evaluate(value, module, frame)) {
    const found = factVerdict(evaluator, fact);
    if (found === "no") return "no";
    verdict = stronger(verdict, found);
  }
  return verdict ?? originVerdict(evaluator, value, module, frame) ?? nameVerdict(module, value);
}

function stronger(a: Verdict, b: Verdict): Verdict {
  return a === "certain" || b === null ? a : b;
}

function factVerdict(evaluator: Evaluator, fact: Fact): Verdict {
  switch (fact.kind) {
    case "unknown":
      return typeVerdict(evaluator, fact.typedIn ?? fact.module, fact.annotation) ?? unknownVerdict(evaluator, fact);
    case "instance":
      return isOfDatasets(evaluator, fact) ? "certain" : "no";
    case "external":
      return externalVerdict(evaluator, fact.path);
    case "handle":
    case "constructed":
    case "container":
    case "collection":
    case "function":
    case "bound":
    case "class":
    case "module":
    case "promise":
    case "data":
      return "no";
  }
}

/** Paths of packages that the catalogue does not know: their members may still say what they are. */
function externalVerdict(evaluator: Evaluator, path: string): Verdict {
  if (path.endsWith(callbackParameterPath(".foreachRDD", 0, 0))) return "likely";
  const members = path.slice(path.indexOf("#") + 1).split(".");
  const names = members.map((member) => member.replace(/\(\)$/u, ""));
  const made = names.findLastIndex((name) => makesDataset.has(name));
  if (made >= 0)
    return members.slice(made + 1).every((member) => evaluator.catalog.canonical(`${rdd}.${member}`) === rdd) ? "certain" : "no";
  if (path.startsWith("global#")) return null;
  return datasetType.test(names.at(-1) ?? "") ? "certain" : "no";
}

function unknownVerdict(evaluator: Evaluator, fact: UnknownFact): Verdict {
  return originVerdict(evaluator, fact.value, fact.module) ?? nameVerdict(fact.module, fact.value);
}

/** Where a value came from: `sc.parallelize(…)`, or a method of a dataset that returns one. */
function originVerdict(evaluator: Evaluator, value: Value, module: ModuleIndex, frame: Frame | null = null): Verdict {
  if (value.kind === "member" && value.name !== null && becomesDataset.has(value.name)) return "likely";
  if (value.kind === "await") return originVerdict(evaluator, value.value, module, frame);
  if (value.kind === "parameter") return batchVerdict(evaluator, value, module);
  if (value.kind !== "call") return null;
  if (value.construct) return constructsDataset(module, value) ? "certain" : null;
  if (value.callee.kind !== "member" || value.callee.name === null) return null;
  const { name, object } = value.callee;
  if (makesDataset.has(name)) return "certain";
  if (evaluator.catalog.canonical(`${rdd}.${name}()`) !== rdd) return null;
  const receiver = asDataset(evaluator, object, module, frame);
  if (receiver !== null) return receiver;
  return onlyDatasets.has(name) && !ambiguous.has(name) ? "likely" : null;
}

/** The dataset of one batch: `lines.foreachRDD((batch) => …)`, a method that only streams of datasets have. */
function batchVerdict(evaluator: Evaluator, { function: id, index }: ParameterValue, module: ModuleIndex): Verdict {
  const isBatch = callsOf(evaluator, module, id).some(
    ({ isCallback, call: { callee } }) => isCallback && callee.kind === "member" && callee.name === "foreachRDD",
  );
  return index === 0 && isBatch ? "likely" : null;
}

function constructsDataset(module: ModuleIndex, { callee }: Call): boolean {
  const name = callee.kind === "member" ? callee.name : callee.kind === "read" ? module.program.bindings[callee.binding]?.name : null;
  return typeof name === "string" && datasetType.test(name);
}

function nameVerdict(module: ModuleIndex, value: Value): Verdict {
  const name = nameOf(module.program, value);
  return name !== null && datasetName.test(name) ? "likely" : null;
}

function typeVerdict(evaluator: Evaluator, module: ModuleIndex, type: TypeName | null): Verdict {
  if (type === null) return null;
  if (type.alternatives.length > 0) {
    const verdicts = type.alternatives.map((alternative) => typeVerdict(evaluator, module, alternative));
    return verdicts.includes("certain") ? "certain" : verdicts.every((verdict) => verdict === "no") ? "no" : null;
  }
  const meant = declaredElsewhere(evaluator, module, type);
  // What only describes a shape stays what it is called here.
  if (meant.type !== type && (meant.type.name.length > 0 || meant.type.alternatives.length > 0))
    return typeVerdict(evaluator, meant.module, meant.type);
  const name = type.name.at(-1) ?? "";
  const named = typeFacts(evaluator, module, type);
  // An import may rename what it brings: `import type { RDD as Rows }`.
  if ([name, ...named.flatMap(exportedName)].some((one) => datasetType.test(one))) return "certain";
  const classes = named.filter((fact) => fact.kind === "class");
  if (classes.some((fact) => isOfDatasets(evaluator, { ...fact, kind: "instance", construction: null }))) return "certain";
  // A type parameter, an alias or an interface of the project may be anything; a named type of a package or of the language is something else.
  const isOpen = type.binding === null ? !isBuiltInType(name) : classes.length === 0 && !isImported(module, type.binding);
  return isOpen ? null : "no";
}

/** True for a class that is called like a dataset, or has methods that only datasets have, or inherits from such a one. */
function isOfDatasets(evaluator: Evaluator, fact: InstanceFact): boolean {
  const { ancestors, foundation } = ancestry(evaluator, fact);
  const names = [...ancestors.map(({ body }) => body.name ?? ""), ...foundation.flatMap(exportedName)];
  const methods = ancestors.flatMap(({ body }) => body.methods);
  return names.some((name) => datasetType.test(name)) || methods.some(({ name }) => name !== null && onlyDatasets.has(name));
}

/** The name by which a package exports a type. */
function exportedName(fact: Fact): string[] {
  return fact.kind === "external" ? fact.path.split(/[#.]/u).slice(-1) : [];
}

function isImported(module: ModuleIndex, binding: number): boolean {
  return module.program.bindings[binding]?.kind === "import";
}

function isBuiltInType(name: string): boolean {
  return /^(?:Readonly)?(?:Array|Map|Set|Promise|Iterable|Iterator|Generator|Record|number|string|boolean|Function|\w+Array)$/u.test(name);
}
