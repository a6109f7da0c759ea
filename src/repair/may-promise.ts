import type { Analysis } from "../analyze.ts";
import type { Fact, FunctionFact } from "../evaluate/facts.ts";
import { typeOf } from "../evaluate/typed.ts";
import { givesPromise } from "../findings/floating-promise.ts";
import type { BindingId, Call, FunctionBody, TypeName, Value } from "../program/model.ts";
import { isPlain, isPlainVariable, parameterKey, plainGlobals, type CodeAround } from "./plain-values.ts";

/** Whether something is a promise. */
export type Promised = "yes" | "no" | "unknown";

/** Whether what a task gives back for a record is a promise, also where it is not `async`. */
export function resultOf({ evaluator, module }: Analysis, body: FunctionBody): Promised {
  const records = new Set(body.parameters.map((_, index) => parameterKey(body.id, index)));
  return ofFunction({ evaluator, module, plain: records }, body);
}

/** Methods of a promise, each of which gives another one. */
const ofPromise = new Set(["then", "catch", "finally"]);
/** Modules and functions of Node that give promises, beside those that give one whatever they are called with. */
const laterInNode = /promise|subtle|#once|^node:(?:test|timers)/u;

function ofFunction(around: CodeAround, body: FunctionBody): Promised {
  if (body.generator) return "no";
  if (body.async) return "yes";
  return (
    (body.returnType === null ? null : declared(body.returnType)) ??
    around.evaluator.once(
      `result of ${around.module.program.file} ${String(body.id)}`,
      () => oneOf(body.returns.map((value) => ofValue(around, value))),
      "no",
    )
  );
}

function ofValue(around: CodeAround, value: Value): Promised {
  switch (value.kind) {
    case "call":
      return sharpened(around, value, ofCall(around, value));
    case "choose":
      return oneOf(value.options.map((option) => ofValue(around, option)));
    case "read":
      return ofVariable(around, value.binding) ?? sharpened(around, value, "unknown");
    case "member":
      return isPlain(around, value) ? "no" : sharpened(around, value, "unknown");
    case "global":
      return value.name === "undefined" || plainGlobals.has(value.name) ? "no" : "unknown";
    case "element":
    case "parameter":
    case "rest":
      return isPlain(around, value) ? "no" : "unknown";
    case "import":
    case "super":
    case "unknown":
      return sharpened(around, value, "unknown");
    default:
      return "no";
  }
}

/** Null where nothing of the variable says it. */
function ofVariable(around: CodeAround, id: BindingId): Promised | null {
  const { evaluator, module } = around;
  const binding = module.program.bindings[id];
  if (binding === undefined || binding.kind === "import") return null;
  const told = binding.annotation === null ? null : declared(binding.annotation);
  const writes = module.writesOfBinding(id);
  if (told !== null) return told;
  if (writes.length === 0) return isPlainVariable(around, id) ? "no" : null;
  return evaluator.once(
    `value of ${module.program.file} ${String(id)}`,
    () => oneOf(writes.map(({ value }) => ofValue(around, value))),
    "no",
  );
}

function ofCall(around: CodeAround, call: Call): Promised {
  const { callee, construct } = call;
  if (callee.kind === "global") {
    if (construct) return callee.name === "Promise" ? "yes" : "no";
    if (callee.name === "fetch") return "yes";
    return plainGlobals.has(callee.name) ? "no" : "unknown";
  }
  if (construct) return "no";
  if (callee.kind === "member") {
    const { object, name } = callee;
    if (ofPromise.has(name ?? "") || (object.kind === "global" && object.name === "Promise")) return "yes";
    if (name?.endsWith("Sync") === true) return "no";
    if (isPlain(around, object)) return name === "reduce" && call.arguments.some(({ value }) => isAsync(around, value)) ? "yes" : "no";
  }
  return oneOf(
    around.evaluator.evaluate(callee, around.module, null).map((fact) => ofCallee(around, fact, call)),
    "unknown",
  );
}

function ofCallee(around: CodeAround, fact: Fact, call: Call): Promised {
  switch (fact.kind) {
    case "function":
      return ofFunction(within(around, fact, call), fact.module.functionBody(fact.function));
    case "external":
      if (givesPromise.test(fact.path)) return "yes";
      return fact.path.startsWith("node:") && !laterInNode.test(fact.path) ? "no" : "unknown";
    default:
      return "unknown";
  }
}

/** The surroundings of a function that is called: its parameters are what it is called with. */
function within(around: CodeAround, { module, function: id }: FunctionFact, { arguments: given }: Call): CodeAround {
  const spread = given.findIndex((argument) => argument.spread);
  const known = spread === -1 ? given : given.slice(0, spread);
  const plain = known.flatMap(({ value }, index) => (isPlain(around, value) ? [parameterKey(id, index)] : []));
  return { ...around, module, plain: new Set([...(module === around.module ? around.plain : []), ...plain]) };
}

function isAsync({ module }: CodeAround, value: Value): boolean {
  return value.kind === "closure" && module.functionBody(value.function).async;
}

/** What the compiler knows of an expression of which nothing else says it. */
function sharpened({ evaluator }: CodeAround, value: Value, known: Promised): Promised {
  const type = known === "unknown" ? typeOf(evaluator, value) : null;
  if (type === null || type.length === 0) return known;
  if (type.some(({ has }) => has("then"))) return "yes";
  return type.some(({ isOpen }) => isOpen) ? known : "no";
}

/** Types that a declared result can have without being a promise. */
const plainTypes = new Set([
  ...["Array", "Date", "Iterable", "Map", "ReadonlyArray", "Record", "Set"],
  ...["bigint", "boolean", "never", "null", "number", "string", "symbol", "undefined", "void"],
]);

/** What a written type says; null where it only gives a name to something. */
function declared({ name, alternatives }: TypeName): Promised | null {
  if (alternatives.length > 0) {
    const told = alternatives.map(declared);
    return told.includes("yes") ? "yes" : told.includes(null) ? null : "no";
  }
  const last = name.at(-1) ?? "";
  if (last === "Promise" || last === "PromiseLike") return "yes";
  return plainTypes.has(last) ? "no" : null;
}

/** A promise if one of several is; `none` where there are none. */
function oneOf(all: readonly Promised[], none: Promised = "no"): Promised {
  if (all.length === 0) return none;
  return all.find((one) => one === "yes") ?? all.find((one) => one === "unknown") ?? "no";
}
