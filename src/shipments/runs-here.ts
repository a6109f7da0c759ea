import type { Evaluator } from "../evaluate/evaluator.ts";
import type { FunctionFact } from "../evaluate/facts.ts";
import type { BindingId, Call, FunctionId, Use } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { isSomethingElse } from "./receivers.ts";

/** Methods of lists that call the function that they are given, here and now. */
const callsItsArgument = new Set([
  "every",
  "filter",
  "find",
  "flatMap",
  "forEach",
  "map",
  "reduce",
  "reduceRight",
  "some",
  "sort",
  "toSorted",
]);

/**
 * True for a method of the project's own that does nothing with the functions that it is given but call them, itself or through the methods
 * of lists: `map(f) { return new Dataset(this.rows.map(f)); }` ships nothing, whatever its class is called.
 */
export function runsHere(evaluator: Evaluator, { module, function: id }: FunctionFact): boolean {
  const given = module.functionBody(id).parameters.flatMap(({ binding }) => (binding === null ? [] : [usesOf(module, id, binding)]));
  const called = given.map((uses) => uses.map((use) => isCalled(evaluator, module, id, use))).filter((calls) => calls.includes(true));
  return called.length > 0 && called.flat().every((isCall) => isCall);
}

function usesOf(module: ModuleIndex, id: FunctionId, binding: BindingId): Use[] {
  return module.program.functions
    .filter((body) => module.isInside(id, body.id))
    .flatMap(({ uses }) => uses)
    .filter(({ root }) => root.kind === "binding" && root.binding === binding);
}

function isCalled(evaluator: Evaluator, module: ModuleIndex, id: FunctionId, { access, path, origin }: Use): boolean {
  if (access === "call") return path.length === 0;
  const takesIt = ({ arguments: args }: Call): boolean =>
    args.some(({ value }) => value.origin.start === origin.start && value.kind === "read");
  const callee = module.callsWithin(id).find(takesIt)?.callee;
  const isOfList = callee?.kind === "member" && callee.name !== null && callsItsArgument.has(callee.name);
  return isOfList && isSomethingElse(evaluator, callee.object, module);
}
