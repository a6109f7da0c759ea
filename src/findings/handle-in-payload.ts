import type { Value } from "../program/model.ts";
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
    // What a wrapper of another file sends is reported there; names that a text may use are told with the text.
    if (shipment.via !== null || shipment.boundary.passes === "names") continue;
    for (const value of valuesSent(shipment)) {
      const found = ground.evaluator.withBudget(() => partsOf(value).flatMap((part) => findIn({ ground, shipment }, part)), []);
      for (const finding of found) if (!findings.has(finding.place.start)) findings.set(finding.place.start, finding);
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
  const [carried] = handlesHeld(given, value).filter(
    (candidate) => isLost(given, candidate) && !candidate.steps.some((step, index) => index === 1 && isReplaced(step, replaced)),
  );
  if (carried === undefined) return [];
  const certainty = carried.certainty === "likely" ? "likely" : shipment.certainty;
  const place = value.origin.file === ground.module.program.file ? value.origin : shipment.call.origin;
  return [{ shipment, certainty, place, name: nameOf(ground.module, value), carried }];
}

function isReplaced(step: Step, replaced: ReadonlySet<string>): boolean {
  return step.kind === "field" && replaced.has(step.name);
}

function handlesHeld({ ground: { evaluator }, shipment: { call, module } }: Case, value: Value): readonly Carried[] {
  const facts = evaluator.evaluate(value, module, null);
  const moment = { at: call.at, module, frame: null };
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
