import type { Profile } from "../catalog/schema.ts";
import type { Fact } from "../evaluate/facts.ts";
import { contains } from "../program/contains.ts";
import type { Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { contentsOf } from "../travel/travel.ts";
import type { Item } from "../travel/tree.ts";
import type { UnshippableFunctionFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { findHandlesInPayloads } from "./handle-in-payload.ts";
import { nameOf, partsOf, valuesSent } from "./payload-values.ts";

/** One finding for each value in a payload that is a function, or holds one, where a function cannot be sent. Handles in it come first. */
export function findFunctionsInPayloads(ground: Ground): UnshippableFunctionFinding[] {
  const told = new Set(findHandlesInPayloads(ground).map(({ place }) => place.start));
  return ground.shipments.flatMap((shipment) => {
    const form = formOf(shipment);
    if (form === null || shipment.via !== null || isForeseen(shipment)) return [];
    return valuesSent(shipment)
      .flatMap((value) => partsOf(value))
      .flatMap(({ value, replaced }): UnshippableFunctionFinding[] => {
        if (told.has(value.origin.start) || replaced.size > 0 || value.origin.file !== ground.module.program.file) return [];
        const fact = ground.evaluator.withBudget(() => functionIn(ground, shipment, value, form), null);
        if (fact === null) return [];
        const certainty = fact.certainty === "likely" ? "likely" : shipment.certainty;
        return [
          { shipment, certainty, place: value.origin, form, task: null, fact: null, name: nameOf(ground.module, value) ?? "a function" },
        ];
      });
  });
}

/** What becomes of a function in a payload: the call throws, or the function is left out. Null where it is sent as text, or nobody knows. */
function formOf({ engine: { profile }, boundary }: Shipment): "cloned" | "left out" | null {
  if (boundary.passes === "names") return null;
  return isCloned(profile) ? "cloned" : profile.kind === "clone" || leavesOut(profile) ? "left out" : null;
}

function isCloned(profile: Profile): boolean {
  return profile.kind === "clone" && profile.payload === "structured clone";
}

function leavesOut(profile: Profile): boolean {
  return profile.kind === "source" && profile.dropsFunctions === true;
}

/**
 * A function: the value itself; where the call would throw, also one that it holds, as an own property. What JSON leaves out of an
 * object is often left out on purpose.
 */
function functionIn({ evaluator, module }: Ground, { call }: Shipment, value: Value, form: "cloned" | "left out"): Fact | null {
  const facts = evaluator.evaluate(value, module, null);
  const whole = facts.every(isFunction) ? facts[0] : undefined;
  if (whole !== undefined) return whole;
  if (form === "left out") return null;
  return heldIn(contentsOf(evaluator, facts, { at: call.at, module, frame: null }, value, "a message"));
}

function heldIn(items: readonly Item[]): Fact | null {
  for (const { fact, items: inner } of items) {
    const found = isFunction(fact) ? fact : heldIn(inner);
    if (found !== null) return found;
  }
  return null;
}

function isFunction({ kind }: Fact): boolean {
  return kind === "function" || kind === "bound" || kind === "class";
}

/** A call that may throw, for all its author cares: in a `try` with a `catch`, or in a function that a test expects to throw. */
function isForeseen({ call, module }: Shipment): boolean {
  if (module.program.tries.some(({ block, handler }) => handler !== null && contains(block, call.origin))) return true;
  const { passedTo } = module.functionBody(module.functionOf(call.at.branch));
  return passedTo !== null && isExpectation(module, module.program.calls[passedTo.call]);
}

function isExpectation(module: ModuleIndex, call: Call | undefined): boolean {
  return call !== undefined && /(?:^|\.)(?:expect|throws|rejects|doesNotThrow)$/u.test(call.calleeText);
}
