import type { Call } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { atDatasetCalls, placeOfMethod } from "./dataset-calls.ts";
import { isBounded } from "./dataset-size.ts";
import type { WorkFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";

const collects = new Set(["collect", "collectAsList", "collectAsMap"]);

/** One finding for each call that brings a whole dataset to the driver. */
export function findUnboundedCollects(ground: Ground): WorkFinding[] {
  return atDatasetCalls(
    ground,
    (name) => collects.has(name),
    ({ call, name, certainty }) => {
      if (call.callee.kind !== "member" || isBounded(ground, call.callee.object, ground.module)) return [];
      if (isOfDatasetItself(ground.module, call, name)) return [];
      return [{ certainty, place: placeOfMethod(call, name), name }];
    },
  );
}

/**
 * True for `this.with(…).collect()` in the class that declares both `collect` and `with(…): ItsOwnName`: the class is a dataset, its
 * methods are the engine, and how much each of them brings is for whoever calls it to say.
 */
function isOfDatasetItself(module: ModuleIndex, call: Call, name: string): boolean {
  let first = call;
  while (first.callee.kind === "member" && first.callee.object.kind === "call") first = first.callee.object;
  const { callee } = first;
  if (callee.kind !== "member" || callee.object.kind !== "this") return false;
  const id = module.functionBody(callee.object.function).class;
  const itself = id === null ? undefined : module.program.classes[id];
  if (itself?.methods.some((method) => method.name === name) !== true) return false;
  return itself.methods.some(
    (method) => method.name === callee.name && module.functionBody(method.function).returnType?.name.join(".") === itself.name,
  );
}
