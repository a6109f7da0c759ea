import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Fact } from "../evaluate/facts.ts";
import type { BindingId, Call, FunctionId, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** The code that values stand in, and what is known of the parameters of its functions. */
export interface CodeAround {
  readonly evaluator: Evaluator;
  readonly module: ModuleIndex;
  /** The parameters that are plain, each by `parameterKey`. */
  readonly plain: ReadonlySet<string>;
}

/** Functions and objects of the language of which nothing gives a promise. */
export const plainGlobals: ReadonlySet<string> = new Set([
  ...["Array", "BigInt", "Boolean", "Buffer", "Date", "JSON", "Map", "Math", "Number", "Object", "RegExp", "Set", "String", "Symbol"],
  ...["console", "decodeURIComponent", "encodeURIComponent", "isFinite", "isNaN", "parseFloat", "parseInt", "structuredClone"],
]);

/** Names a parameter among those of a module. */
export function parameterKey(id: FunctionId, index: number): string {
  return `${String(id)}:${String(index)}`;
}

/** True for what has no methods that give promises: data, records, lists, and what a handle gives that answers at once. */
export function isPlain(around: CodeAround, value: Value): boolean {
  switch (value.kind) {
    case "literal":
    case "data":
    case "array":
      return true;
    case "element":
    case "rest":
      return isPlain(around, value.of);
    case "parameter":
      return around.plain.has(parameterKey(value.function, value.index));
    case "global":
      return plainGlobals.has(value.name);
    case "member":
      return isPlain(around, value.object);
    case "call":
      return isKnownPlain(around, value) || isPlainCall(around, value);
    case "read":
      return isKnownPlain(around, value) || isPlainVariable(around, value.binding);
    default:
      return false;
  }
}

/** A function of the language, or a method of something plain. */
function isPlainCall(around: CodeAround, { callee }: Call): boolean {
  if (callee.kind === "global") return plainGlobals.has(callee.name);
  return callee.kind === "member" && isPlain(around, callee.object);
}

/** The same of what a variable holds. */
export function isPlainVariable(around: CodeAround, id: BindingId): boolean {
  const { evaluator, module, plain } = around;
  const binding = module.program.bindings[id];
  if (binding === undefined) return false;
  const index = module.functionBody(binding.function).parameters.findIndex((parameter) => parameter.binding === id);
  if (index !== -1) return plain.has(parameterKey(binding.function, index));
  const writes = module.writesOfBinding(id);
  // What a variable gets from itself says nothing new.
  return evaluator.once(
    `plain ${module.program.file} ${String(id)}`,
    () => writes.length > 0 && writes.every(({ value }) => isPlain(around, value)),
    true,
  );
}

function isKnownPlain({ evaluator, module }: CodeAround, value: Value): boolean {
  const facts = evaluator.evaluate(value, module, null);
  return facts.length > 0 && facts.every(answersAtOnce);
}

/** True for a handle whose methods answer at once, for data and for lists. */
function answersAtOnce(fact: Fact): boolean {
  switch (fact.kind) {
    case "data":
    case "collection":
      return true;
    case "container":
      return fact.literal.kind === "array";
    case "handle":
      return fact.handle.entry.isSynchronous === true;
    default:
      return false;
  }
}
