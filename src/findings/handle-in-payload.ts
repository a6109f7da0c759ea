import { parseSteps } from "../catalog/paths.ts";
import type { Value } from "../program/model.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { contentsOf } from "../travel/travel.ts";
import { handlesIn, type Carried } from "../travel/tree.ts";
import type { HandleInPayloadFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { transferredIn } from "./transfers.ts";

/** One finding for each value in a payload that holds a handle: a message, `workerData`, arguments, a context. */
export function findHandlesInPayloads(ground: Ground): HandleInPayloadFinding[] {
  const findings = new Map<number, HandleInPayloadFinding>();
  for (const shipment of ground.shipments) {
    // What a wrapper of another file sends is reported there; names that a text may use are told with the text.
    if (shipment.via !== null || shipment.boundary.passes === "names") continue;
    for (const path of shipment.boundary.payload ?? []) {
      const value = valueAt(shipment, path);
      const found = value === null ? [] : ground.evaluator.withBudget(() => findIn({ ground, shipment }, value), []);
      for (const finding of found) if (!findings.has(finding.place.start)) findings.set(finding.place.start, finding);
    }
  }
  return [...findings.values()].sort((a, b) => a.place.start - b.place.start);
}

interface Case {
  readonly ground: Ground;
  readonly shipment: Shipment;
}

/** The expression at a path below the call; null where there is none, or where it is a function of this side. */
function valueAt({ call }: Shipment, path: string): Value | null {
  const [first, ...rest] = parseSteps(path);
  const argument = first?.kind === "argument" ? call.arguments[first.index] : undefined;
  if (argument === undefined || argument.spread) return null;
  let { value } = argument;
  for (const step of rest) {
    if (value.kind !== "object" || step.kind !== "property") return null;
    const property = value.properties.find((candidate) => candidate.kind === "value" && candidate.name === step.name);
    if (property?.kind !== "value") return null;
    value = property.value;
  }
  return value;
}

/** Goes down into what is written out at the call, to the innermost expressions that hold a handle. */
function findIn(given: Case, value: Value): HandleInPayloadFinding[] {
  const parts = partsOf(value);
  if (parts !== null) return parts.flatMap((part) => findIn(given, part));
  const { ground, shipment } = given;
  const [carried] = handlesHeld(given, value).filter((candidate) => isLost(given, candidate));
  if (carried === undefined) return [];
  const certainty = carried.certainty === "likely" ? "likely" : shipment.certainty;
  return [{ shipment, certainty, place: value.origin.file === ground.module.program.file ? value.origin : shipment.call.origin, carried }];
}

/** The expressions in a literal; null for anything else. */
function partsOf(value: Value): readonly Value[] | null {
  if (value.kind === "array") return value.elements.flatMap((element) => (element === null ? [] : [element.value]));
  if (value.kind !== "object") return null;
  return value.properties.flatMap((property) => (property.kind === "value" || property.kind === "spread" ? [property.value] : []));
}

function handlesHeld({ ground: { evaluator }, shipment: { call, module } }: Case, value: Value): readonly Carried[] {
  const facts = evaluator.evaluate(value, module, null);
  const moment = { at: call.at, module, frame: null };
  return handlesIn(contentsOf(evaluator, facts, moment, value, nameOf(value))).filter(({ handle }) => !handle.lazy);
}

function nameOf(value: Value): string {
  return value.kind === "this" ? "this" : "the value";
}

/** A port in the transfer list arrives; the number of a file is as good in another thread of the same process. */
function isLost({ ground: { evaluator }, shipment }: Case, { handle }: Carried): boolean {
  const { profile } = shipment.engine;
  const isCloned = profile.kind === "clone" && profile.payload === "structured clone";
  if (!isCloned) return true;
  if (handle.handle.entry.clone === "number" || handle.handle.entry.type === "number") return false;
  return !transferredIn(evaluator, shipment).some((other) => other.opened === handle.opened && other.handle === handle.handle);
}
