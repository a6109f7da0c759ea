import type { Analysis } from "../analyze.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { FunctionFact } from "../evaluate/facts.ts";
import type { Call, Choose, Value } from "../program/model.ts";
import type { Risk } from "./plan.ts";
import { firstOf } from "./risks.ts";

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

/** What an opening that looks at the process finds over there. */
export const ofProcess = "the worker has a `process` of its own, with another environment";

/** Functions of Node's file system, and of a package that has them all. */
const fromFileSystem = /^(?:node:)?fs(?:-extra|\/promises)?#/u;

const makingDirectories = ["mkdir", "mkdirSync", "ensureDir", "ensureDirSync"];

/** What opens a handle may, by the first use, open another one, or do something else beside it: how so. */
export function whatDiffers(analysis: Analysis, opening: Value): Risk {
  if (opening.kind === "call")
    return firstOf(
      doesMore(analysis, opening) ? `\`${opening.calleeText}\` does more than open it, which would happen later` : null,
      whatArgumentsDiffer(analysis, opening),
      whatIsMadeHere(analysis, opening),
    );
  if (opening.kind !== "choose") return differenceIn(analysis, opening);
  return firstOf(
    hasPlainTest(analysis, opening) ? null : "what decides whether it is opened may be different there",
    ...opening.options.map((option) => whatDiffers(analysis, option)),
  );
}

/** What calls something, or looks at the process, in the arguments of an opening: at first use it may give another result, or do something else. */
export function whatArgumentsDiffer(analysis: Analysis, { arguments: given }: Call): Risk {
  return firstOf(...given.map(({ value }) => differenceIn(analysis, value)));
}

/** The directory of a file, which is made beside the opening and does not move along with it. */
function whatIsMadeHere({ evaluator, module }: Analysis, { callee, at, arguments: [file] }: Call): Risk {
  const isOfFiles = (value: Value): boolean =>
    evaluator.evaluate(value, module, null).some((fact) => fact.kind === "external" && fromFileSystem.test(fact.path));
  if (!isOfFiles(callee)) return null;
  const around = [0, module.functionOf(at.branch)];
  const making = makingDirectories
    .flatMap((name) => module.callsNamed(name))
    .filter((call) => around.includes(module.functionOf(call.at.branch)) && isOfFiles(call.callee))
    .find(({ arguments: [directory] }) => !isOutside(file?.value, directory?.value));
  return making === undefined ? null : `the directory that \`${making.calleeText}\` makes may be missing there`;
}

/** True where two texts say that a file does not stand in a directory. */
function isOutside(file: Value | undefined, directory: Value | undefined): boolean {
  if (file?.kind !== "literal" || directory?.kind !== "literal") return false;
  const [inner, outer] = [file, directory].map(({ value }) => String(value).replace(/^\.\//u, ""));
  return inner !== undefined && outer !== undefined && !inner.startsWith(outer);
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

function differenceIn(analysis: Analysis, value: Value): Risk {
  const inside = (values: readonly Value[]): Risk => firstOf(...values.map((inner) => differenceIn(analysis, inner)));
  switch (value.kind) {
    case "call":
      if (isPure(analysis, value)) return inside(value.arguments.map((argument) => argument.value));
      return `the worker ${value.construct ? "makes" : "calls"} \`${value.calleeText}\` itself, which may give something else there`;
    case "await":
      return "what it is opened with has to be waited for";
    case "object":
      return firstOf(
        ...value.properties.map((property) =>
          property.kind === "value" || property.kind === "spread"
            ? differenceIn(analysis, property.value)
            : "what it is opened with has accessors",
        ),
      );
    case "array":
      return inside(value.elements.flatMap((element) => (element === null ? [] : [element.value])));
    case "choose":
      return inside(value.options);
    case "data":
      return inside(value.between ?? []);
    case "member":
      return isOfProcess(value) ? ofProcess : differenceIn(analysis, value.object);
    default:
      return null;
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
