import type { Analysis } from "../analyze.ts";
import type { HandleInPayloadFinding } from "../findings/finding.ts";
import { findHandlesInPayloads } from "../findings/handle-in-payload.ts";
import type { HandleFact } from "../evaluate/facts.ts";
import { reach } from "../evaluate/order.ts";
import { branchesWithin, isWithinBranch } from "../program/branches.ts";
import { contains } from "../program/contains.ts";
import type { Binding, Call, Point, Value, Write } from "../program/model.ts";
import { rootOf, type ModuleIndex } from "../program/module-index.ts";
import type { NoRepair, TransferPlan } from "./plan.ts";

/** What may stand in a transfer list; a whole channel may not, and neither may the port that a thread came with. */
const transferable = /(?:MessagePort|ReadableStream|WritableStream|TransformStream|FileHandle)$/u;

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Plans to hand over what cannot be copied, in the transfer list of the call: all that it sends, in one go. What is handed over is dead
 * on this side, so nothing else may mention it, and it may be sent only once.
 */
export function planTransfer(analysis: Analysis, { shipment }: HandleInPayloadFinding): TransferPlan | NoRepair {
  const { module } = analysis;
  const { boundary, call } = shipment;
  if (boundary.transfer === undefined) return none("this call hands nothing over");
  if (shipment.via !== null || shipment.shift !== 0 || shipment.module !== module) return none("another function makes the call");
  const sent = findHandlesInPayloads(analysis).filter((other) => other.shipment.call === call);
  for (const { carried, name, place } of sent) {
    const { handle, steps } = carried;
    const { entry, type } = handle.handle;
    if (entry.clone !== "needs transfer" || !transferable.test(type) || entry.name === "parentPort")
      return none("not all that it sends can be handed over");
    if (name === null || steps.length > 1) return none("what it sends has no name of its own");
    const use = module.useAt(place.start);
    const binding = use?.root.kind === "binding" ? module.program.bindings[use.root.binding] : undefined;
    if (use === undefined || binding === undefined) return none("what it sends belongs to an object that may use it again");
    if (isUsedAgain(analysis, binding, use.path, call, handle)) return none(`\`${name}\` is used again, and would be dead by then`);
  }
  return {
    kind: "transfer",
    risk: "it is dead here from then on",
    call: call.origin,
    values: sent.map(({ place }) => ({ ...call.origin, start: place.start, end: place.end })),
    list: boundary.transfer,
  };
}

/**
 * True where something else may use what is sent, by the variable that it is sent by or by one that this was read from, or where the call
 * may come round again with the same. What each turn of a loop makes for itself is another one each time.
 */
function isUsedAgain(
  analysis: Analysis,
  binding: Binding,
  path: readonly string[],
  { origin, at }: Pick<Call, "origin" | "at">,
  handle: HandleFact,
): boolean {
  const { module } = analysis;
  if (module.functionOf(at.branch) !== binding.function) return true;
  const [write, another] = module.writesOfBinding(binding.id);
  const loops = branchesWithin(module, at.branch, binding.function).filter(({ kind }) => kind === "loop");
  const isMadeInEach = write !== undefined && another === undefined && opens(write.value, handle) && write.at.order < at.order;
  if (!loops.every(({ id }) => isMadeInEach && isWithinBranch(module, write.at.branch, id))) return true;
  const isMentioned = module.program.functions.some(({ uses }) =>
    uses.some(
      (other) =>
        other.root.kind === "binding" &&
        other.root.binding === binding.id &&
        !contains(origin, other.origin) &&
        !excludesEachOther(module, at, other.at) &&
        path.every((name, index) => other.path[index] === undefined || other.path[index] === name),
    ),
  );
  return isMentioned || module.writesOfBinding(binding.id).some((one) => isUsedBySource(analysis, one, path, handle));
}

/** The same of the variable that another one was read from: `const port = channel.port2`. */
function isUsedBySource(analysis: Analysis, { value, origin, at }: Write, path: readonly string[], handle: HandleFact): boolean {
  const root = rootOf(value);
  if (root.kind !== "read") return false;
  const source = analysis.module.program.bindings[root.binding];
  return source === undefined || isUsedAgain(analysis, source, [...pathOf(value), ...path], { origin, at }, handle);
}

/** `["port2"]` of `channel.port2`. */
function pathOf(value: Value): readonly string[] {
  return value.kind === "member" && value.name !== null ? [...pathOf(value.object), value.name] : [];
}

/** True for an expression that opens a handle each time, awaited or taken apart or not: a construction, or the opening itself. */
function opens(value: Value, handle: HandleFact): boolean {
  const root = rootOf(value);
  if (root.kind === "await") return opens(root.value, handle);
  return root.kind === "call" && (root.construct || root.origin.start === handle.opened?.start);
}

/** True for the arms of an `if`, and for what comes behind a `return`: one of them happens at most. */
function excludesEachOther(module: ModuleIndex, one: Point, other: Point): boolean {
  const [first, second] = one.order < other.order ? [one, other] : [other, one];
  return first.order < second.order && reach(module, { at: first }, second) === "never";
}
