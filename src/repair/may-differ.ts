import type { Analysis } from "../analyze.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { FunctionFact } from "../evaluate/facts.ts";
import type { Call, Choose, Value } from "../program/model.ts";

/** Functions whose result depends on nothing but their arguments. */
const pure = new Set([
  "String",
  "Number",
  "Boolean",
  "parseInt",
  "parseFloat",
  "join",
  "resolve",
  "basename",
  "dirname",
  "extname",
  "normalize",
  "format",
]);

/** True where what opens a handle may, by the first use, open another one, or do something else beside it. */
export function openingMayDiffer(analysis: Analysis, opening: Value): boolean {
  if (opening.kind === "call") return doesMore(analysis, opening) || opening.arguments.some(({ value }) => mayDiffer(analysis, value));
  if (opening.kind !== "choose") return mayDiffer(analysis, opening);
  return !hasPlainTest(analysis, opening) || opening.options.some((option) => openingMayDiffer(analysis, option));
}

/** True for a call of a function of the project that does something beside opening: it would do that later, or not at all. */
function doesMore({ evaluator, module }: Analysis, { callee }: Call): boolean {
  return evaluator.evaluate(callee, module, null).some((fact) => fact.kind === "function" && hasEffects(evaluator, fact));
}

function hasEffects(evaluator: Evaluator, { module, function: id }: FunctionFact): boolean {
  const isOwn = (value: Value): boolean => {
    if (value.kind === "member") return isOwn(value.object);
    const binding = value.kind === "read" ? module.program.bindings[value.binding] : undefined;
    return binding !== undefined && binding.kind !== "parameter" && module.isInside(id, binding.function);
  };
  const isOpening = (call: Call): boolean => evaluator.evaluate(call, module, null).some(({ kind }) => kind === "handle");
  return (
    module
      .writesWithin(id)
      .some(({ target }) =>
        target.kind === "binding" ? !module.isInside(id, module.program.bindings[target.binding]?.function ?? 0) : !isOwn(target.object),
      ) || module.callsWithin(id).some((call) => !isPure({ module, evaluator }, call) && !isOpening(call) && !isOwn(call.callee))
  );
}

/** True for a choice by nothing but a name, or a path from one: `verbose ? …`, `options.log ?? …`. */
function hasPlainTest({ module }: Analysis, { origin, options: [first] }: Choose): boolean {
  const isBehind = (end: number): boolean => first !== undefined && end < first.origin.start && first.origin.start - end <= " ? ".length;
  return (
    first?.origin.start === origin.start ||
    module.program.functions.some(({ uses }) =>
      uses.some((use) => use.origin.start === origin.start && use.access === "read" && isBehind(use.pathEnds.at(-1) ?? use.origin.end)),
    )
  );
}

/** True where a value calls something, or looks at the process, which may give another result, or do something else, at first use. */
export function mayDiffer(analysis: Analysis, value: Value): boolean {
  const differs = (inner: Value): boolean => mayDiffer(analysis, inner);
  switch (value.kind) {
    case "call":
      return !isPure(analysis, value) || value.arguments.some((argument) => differs(argument.value));
    case "await":
      return true;
    case "object":
      return value.properties.some((property) =>
        property.kind === "value" || property.kind === "spread" ? differs(property.value) : true,
      );
    case "array":
      return value.elements.some((element) => element !== null && differs(element.value));
    case "choose":
      return value.options.some(differs);
    case "data":
      return value.between?.some(differs) ?? false;
    case "member":
      return isOfProcess(value) || differs(value.object);
    default:
      return false;
  }
}

function isPure({ module, evaluator }: Pick<Analysis, "module" | "evaluator">, { callee, construct }: Call): boolean {
  if (construct) return false;
  if (callee.kind === "global") return pure.has(callee.name);
  return evaluator
    .evaluate(callee, module, null)
    .some(
      (fact) =>
        fact.kind === "external" &&
        /^(?:node:)?path#/u.test(fact.path) &&
        !fact.path.endsWith("#resolve") &&
        pure.has(fact.path.split(/[#.]/u).at(-1) ?? ""),
    );
}

/** `process.env.URL`: a worker has an environment of its own. */
function isOfProcess(value: Value): boolean {
  return value.kind === "member" && value.object.kind === "global" && value.object.name === "process";
}
