import type { Analysis } from "../analyze.ts";
import type { HandleInPayloadFinding } from "../findings/finding.ts";
import { findHandlesInPayloads } from "../findings/handle-in-payload.ts";
import { branchesWithin } from "../program/branches.ts";
import { contains } from "../program/contains.ts";
import type { Binding, Use } from "../program/model.ts";
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
    const use = module.program.functions.flatMap(({ uses }) => uses).find(({ origin }) => origin.start === place.start);
    const binding = use?.root.kind === "binding" ? module.program.bindings[use.root.binding] : undefined;
    if (use === undefined || binding === undefined) return none("what it sends belongs to an object that may use it again");
    if (isUsedAgain(analysis, binding, use, shipment)) return none(`\`${name}\` is used again, and would be dead by then`);
  }
  return {
    kind: "transfer",
    risk: "it is dead here from then on",
    call: call.origin,
    values: sent.map(({ place }) => ({ ...call.origin, start: place.start, end: place.end })),
    list: boundary.transfer,
  };
}

/** True where something else mentions what is sent, or the call may come round again with the same. */
function isUsedAgain({ module }: Analysis, binding: Binding, { path }: Use, { call }: HandleInPayloadFinding["shipment"]): boolean {
  if (module.functionOf(call.at.branch) !== binding.function) return true;
  if (branchesWithin(module, call.at.branch, binding.function).some(({ kind }) => kind === "loop")) return true;
  return module.program.functions.some(({ uses }) =>
    uses.some(
      (other) =>
        other.root.kind === "binding" &&
        other.root.binding === binding.id &&
        !contains(call.origin, other.origin) &&
        path.every((name, at) => other.path[at] === undefined || other.path[at] === name),
    ),
  );
}
