import type { Analysis } from "../analyze.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import type { BindingId, Value } from "../program/model.ts";
import { handlesIn, type Carried } from "../travel/tree.ts";
import { movableVariable } from "./moved-opening.ts";
import { openedType } from "./opened-type.ts";
import type { BundleHooksPlan, TypedOpening } from "./opening-plans.ts";
import type { NoRepair } from "./plan.ts";
import { whyNotRegistered } from "./registered.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Plans to open the handles that the records of an object need before the first record of a bundle, and to close them after the last:
 * Beam's `startBundle` and `finishBundle`. All of them are moved in one go.
 *
 * It is never done without asking: where a record throws, nobody closes them, for then there is no `finishBundle`.
 */
export function planBundleHooks(analysis: Analysis, finding: CapturedHandleFinding): BundleHooksPlan | NoRepair {
  const { module } = analysis;
  const { shipment, task } = finding;
  const { boundary, engine } = shipment;
  const { bundle, perRecord } = boundary;
  if (bundle === undefined || typeof perRecord !== "object" || engine.profile.kind !== "environment")
    return none("there is no method that runs before the first record");
  const isHere = shipment.via === null && shipment.module === module;
  if (!isHere || task.value.kind !== "object") return none("the object is not written out at the call");
  const { properties } = task.value;
  const process = properties.find((property) => property.kind === "value" && property.name === perRecord.method);
  const work: Value | null = process?.kind === "value" ? process.value : null;
  if (work?.kind !== "closure") return none(`\`${perRecord.method}\` is not written out in the object`);
  const body = module.functionBody(work.function);
  if (body.kind === "method") return none("it is written as a method, which this engine cannot ship");
  if (body.kind === "arrow") return none("an arrow function cannot reach its object");
  if (body.async) return none("the engine waits for nothing that an object does");
  if (body.uses.some(({ root }) => root.kind === "this")) return none("the function uses `this`");
  const names = properties.flatMap((property) => ("name" in property ? [property.name] : [null]));
  if (names.includes(null)) return none("what else the object has is not known");
  if (names.includes(bundle.start) || names.includes(bundle.finish)) return none("the object does something of its own around the records");
  const handles: TypedOpening[] = [];
  for (const carried of handlesIn(finding.root.items).filter(({ handle }) => !handle.lazy)) {
    const variable = capturedBy(analysis, carried, perRecord.method);
    if (variable === null) return none("the object reaches the handle through something else");
    const moved = movableVariable(analysis, carried.handle, variable, work.function);
    if ("because" in moved) return moved;
    const { opening, handle, isAwaited } = moved;
    if (isAwaited || handle.call === null || !opening.isSynchronous) return none("the engine waits for nothing that an object does");
    if (names.includes(opening.name)) return none(`the object has a \`${opening.name}\` already`);
    const problem = whyNotRegistered(analysis, handle.call, engine.profile);
    if (problem !== null) return none(problem);
    handles.push({ ...opening, opening: handle.call.origin, openedType: openedType(module, handle.call, handle) });
  }
  return {
    kind: "bundle hooks",
    risk: "where a record throws, nobody closes what is open",
    process: work.origin,
    hooks: bundle,
    handles: handles.toSorted((a, b) => a.declared.start - b.declared.start),
  };
}

/** The variable that the method of an object mentions, if that is the handle itself. */
function capturedBy({ module }: Analysis, { steps }: Carried, method: string): BindingId | null {
  const [, field, capture, ...others] = steps;
  if (field?.kind !== "field" || field.name !== method || capture?.kind !== "capture" || others.length > 0) return null;
  const use = module.useAt(capture.origin.start);
  return use?.root.kind === "binding" ? use.root.binding : null;
}
