import type { Frame } from "../evaluate/frames.ts";
import type { Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { contentsOf } from "../travel/travel.ts";
import { handlesIn, type Carried, type Step } from "../travel/tree.ts";
import type { HandleInPayloadFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { oncePerFile } from "./once.ts";
import { nameOf, partsOf, valuesSent, type SentPart } from "./payload-values.ts";
import { transferredIn } from "./transfers.ts";

/** One finding for each value in a payload that holds a handle: a message, `workerData`, arguments, a context. */
export const findHandlesInPayloads = oncePerFile((ground: Ground): readonly HandleInPayloadFinding[] => {
  const findings = new Map<number, HandleInPayloadFinding>();
  for (const shipment of ground.shipments) {
    // Names that a text may use are told with the text.
    if (shipment.boundary.passes === "names") continue;
    const given: Case = { ground, shipment };
    const ask = (): HandleInPayloadFinding[] =>
      shipment.via === null
        ? valuesSent(shipment).flatMap((value) => partsOf(value).flatMap((part) => findIn(given, part)))
        : findThrough(given, shipment.via);
    for (const finding of ground.evaluator.withBudget(ask, [])) {
      if (!findings.has(finding.place.start)) findings.set(finding.place.start, finding);
    }
  }
  return [...findings.values()].sort((a, b) => a.place.start - b.place.start);
});

interface Case {
  readonly ground: Ground;
  readonly shipment: Shipment;
}

function findIn(given: Case, { value, replaced }: SentPart): HandleInPayloadFinding[] {
  const { ground, shipment } = given;
  const [carried] = heldIn(ground, value, shipment.call, shipment.module, null).filter(
    (candidate) => isLost(given, candidate) && !candidate.steps.some((step, index) => index === 1 && isReplaced(step, replaced)),
  );
  if (carried === undefined) return [];
  const certainty = carried.certainty === "likely" ? "likely" : shipment.certainty;
  const place = value.origin.file === ground.module.program.file ? value.origin : shipment.call.origin;
  return [{ shipment, certainty, place, name: nameOf(ground.module, value), carried }];
}

/**
 * What the linted call hands to a wrapper that sends it on: the parts of its arguments that hold a handle which the message holds as well.
 * What a wrapper sends of its own is reported in its file.
 */
function findThrough(given: Case, { call, module, frame }: NonNullable<Shipment["via"]>): HandleInPayloadFinding[] {
  const { ground, shipment } = given;
  const parts = call.arguments
    .flatMap(({ value }) => partsOf(value))
    .map(({ value }) => ({ value, held: heldIn(ground, value, call, module, null) }));
  if (parts.every(({ held }) => held.length === 0)) return [];
  const sent = valuesSent(shipment).flatMap((value) => heldIn(ground, value, shipment.call, shipment.module, frame));
  const lost = sent.filter((carried) => isLost(given, carried));
  return parts.flatMap(({ value, held }): HandleInPayloadFinding[] => {
    const carried = held.find((one) => lost.some((other) => isSent(one, other, module)));
    if (carried === undefined) return [];
    const certainty = carried.certainty === "likely" ? "likely" : shipment.certainty;
    return [{ shipment, certainty, place: value.origin, name: nameOf(module, value), carried }];
  });
}

/** The same handle; of one that is opened nowhere, at least one that was handed over in the linted file. */
function isSent({ handle }: Carried, { handle: other, hops }: Carried, { program: { file } }: ModuleIndex): boolean {
  if (handle.handle !== other.handle || handle.opened !== other.opened) return false;
  return handle.opened !== null || hops.some(({ kind, origin }) => kind === "argument" && origin.file === file);
}

function isReplaced(step: Step, replaced: ReadonlySet<string>): boolean {
  return step.kind === "field" && replaced.has(step.name);
}

function heldIn({ evaluator }: Ground, value: Value, call: Call, module: ModuleIndex, frame: Frame | null): readonly Carried[] {
  const facts = evaluator.evaluate(value, module, frame);
  const moment = { at: call.at, module, frame };
  const name = nameOf(module, value) ?? "an object";
  return handlesIn(contentsOf(evaluator, facts, moment, value, name)).filter(({ handle }) => !handle.lazy);
}

/** A port in the transfer list arrives; the number of a file is as good in another thread of the same process. */
function isLost({ ground: { evaluator }, shipment }: Case, { handle }: Carried): boolean {
  const { profile } = shipment.engine;
  if ((profile.keeps ?? []).includes(handle.handle.type)) return false;
  const isCloned = profile.kind === "clone" && profile.payload === "structured clone";
  if (!isCloned) return true;
  if (handle.handle.entry.clone === "number" || handle.handle.entry.type === "number") return false;
  return !transferredIn(evaluator, shipment).some((other) => other.opened === handle.opened && other.handle === handle.handle);
}
