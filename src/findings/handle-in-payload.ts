import { parseSteps } from "../catalog/paths.ts";
import type { ObjectProperty, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { contentsOf } from "../travel/travel.ts";
import { handlesIn, type Carried, type Step } from "../travel/tree.ts";
import type { HandleInPayloadFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { transferredIn } from "./transfers.ts";

/** One finding for each value in a payload that holds a handle: a message, `workerData`, arguments, a context. */
export function findHandlesInPayloads(ground: Ground): HandleInPayloadFinding[] {
  const findings = new Map<number, HandleInPayloadFinding>();
  for (const shipment of ground.shipments) {
    // What a wrapper of another file sends is reported there; names that a text may use are told with the text.
    if (shipment.via !== null || shipment.boundary.passes === "names") continue;
    for (const value of valuesSent(shipment)) {
      const found = ground.evaluator.withBudget(() => findIn({ ground, shipment }, value), []);
      for (const finding of found) if (!findings.has(finding.place.start)) findings.set(finding.place.start, finding);
    }
  }
  return [...findings.values()].sort((a, b) => a.place.start - b.place.start);
}

interface Case {
  readonly ground: Ground;
  readonly shipment: Shipment;
}

/** What the call gives to the other side beside the task: `page.evaluate(f, a, b)` gives both. */
function valuesSent(shipment: Shipment): Value[] {
  const { boundary, call, shift } = shipment;
  return (boundary.payload ?? []).flatMap((path) => {
    const [first] = parseSteps(path);
    if (boundary.passes === "each" && first?.kind === "argument") {
      return call.arguments.slice(first.index + shift).flatMap(({ value, spread }) => (spread ? [] : [value]));
    }
    const value = valueAt(shipment, path);
    return value === null ? [] : [value];
  });
}

/** What stands at a path below the call: an expression, or a property of a variable with the options. Null where there is none. */
function valueAt({ call, shift }: Shipment, path: string): Value | null {
  const [first, ...rest] = parseSteps(path);
  const argument = first?.kind === "argument" ? call.arguments[first.index + shift] : undefined;
  if (argument === undefined || argument.spread) return null;
  let { value } = argument;
  for (const step of rest) {
    if (step.kind !== "property") return null;
    if (value.kind !== "object") {
      value = { kind: "member", object: value, name: step.name, at: call.at, origin: value.origin };
      continue;
    }
    const property = value.properties.find((candidate) => candidate.kind === "value" && candidate.name === step.name);
    if (property?.kind !== "value") return null;
    value = property.value;
  }
  return value;
}

/** Goes down into what is written out at the call, to the innermost expressions that hold a handle. */
function findIn(given: Case, value: Value, replaced: ReadonlySet<string> = new Set()): HandleInPayloadFinding[] {
  if (value.kind === "array") return value.elements.flatMap((element) => (element === null ? [] : findIn(given, element.value)));
  if (value.kind === "object") return findInProperties(given, value.properties);
  const { ground, shipment } = given;
  const [carried] = handlesHeld(given, value).filter(
    (candidate) => isLost(given, candidate) && !candidate.steps.some((step, index) => index === 1 && isReplaced(step, replaced)),
  );
  if (carried === undefined) return [];
  const certainty = carried.certainty === "likely" ? "likely" : shipment.certainty;
  const place = value.origin.file === ground.module.program.file ? value.origin : shipment.call.origin;
  return [{ shipment, certainty, place, name: nameOf(ground.module, value), carried }];
}

/** A property that follows a spread replaces what the spread has under the same name. */
function findInProperties(given: Case, properties: readonly ObjectProperty[]): HandleInPayloadFinding[] {
  return properties.flatMap((property, index) => {
    if (property.kind === "value") return findIn(given, property.value);
    if (property.kind !== "spread") return [];
    const later = properties.slice(index + 1).flatMap((other) => (other.kind === "spread" || other.name === null ? [] : [other.name]));
    return findIn(given, property.value, new Set(later));
  });
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

/** A variable, or a path from a variable or from `this`, as it stands in the code. */
function nameOf(module: ModuleIndex, value: Value): string | null {
  switch (value.kind) {
    case "read":
      return module.program.bindings[value.binding]?.name ?? null;
    case "this":
      return "this";
    case "member": {
      const object = nameOf(module, value.object);
      return object === null || value.name === null ? null : `${object}.${value.name}`;
    }
    default:
      return null;
  }
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
