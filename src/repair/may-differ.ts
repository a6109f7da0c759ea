import type { Analysis } from "../analyze.ts";
import type { Call, Value } from "../program/model.ts";
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

/** What calls something, or looks at the process, in the arguments of an opening: at first use it may give another result, or do something else. */
export function whatDiffers(analysis: Analysis, { arguments: given }: Call): Risk {
  return firstOf(...given.map(({ value }) => differenceIn(analysis, value)));
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
    case "member":
      return isOfProcess(value) ? ofProcess : differenceIn(analysis, value.object);
    default:
      return null;
  }
}

function isPure({ module, evaluator }: Analysis, { callee, construct }: Call): boolean {
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
