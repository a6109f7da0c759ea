import type { Analysis } from "../analyze.ts";
import type { ExternalFact, Fact, UnknownFact } from "../evaluate/facts.ts";
import { isObject, ownNames, type ObjectFact } from "../evaluate/objects.ts";
import { projectProperty } from "../evaluate/properties.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import { handlesIn, type Carried, type Item } from "../travel/tree.ts";
import { wholeOf } from "../travel/travel.ts";
import type { NoRepair, Risk } from "./plan.ts";
import { whyItemsFail } from "./what-else.ts";

/** What travels beside what did, once a method of an object is called. */
export interface Grown {
  /** The handles in it that are open where it is shipped. */
  readonly handles: readonly Carried[];
  readonly risk: Risk;
}

/**
 * What a task takes along once it calls a method of an object from which it has only read so far: an engine that narrows takes all of the
 * object then. Measured on Pulumi 3.248.0: a bound function or a member that a symbol names, which stayed behind before, fails after.
 */
export function whatGrows(
  analysis: Analysis,
  { shipment, root }: CapturedHandleFinding,
  isOwner: (fact: Fact) => boolean,
): Grown | NoRepair {
  const { evaluator } = analysis;
  const { profile } = shipment.engine;
  const parts = partsOf(root.items).filter(isOwner);
  if (profile.kind !== "environment" || parts.length === 0) return { handles: [], risk: null };
  const items = wholeOf(evaluator, shipment, parts);
  const problem = whyItemsFail(analysis, items, profile);
  if (problem !== null) return { kind: "none", because: problem };
  const unknown = items.flatMap((item) => unknownIn(analysis, item, shipment));
  const made = unknown.find(({ isMade }) => isMade);
  if (made !== undefined)
    return { kind: "none", because: `a method takes its whole object along, of which \`${made.name}\` may not arrive` };
  return {
    handles: handlesIn(items).filter(({ handle }) => !handle.lazy),
    risk: unknown[0] === undefined ? null : `its whole object travels then, of which \`${unknown[0].name}\` may not arrive`,
  };
}

function partsOf(items: readonly Item[]): Fact[] {
  return items.flatMap(({ fact, isWhole, items: inner }) => [...(isWhole ? [] : [fact]), ...partsOf(inner)]);
}

/** A field of which nothing is known. */
interface UnknownField {
  readonly name: string;
  /** True where a call of something unknown gives it: what could be anything, and not what a caller passes. */
  readonly isMade: boolean;
}

/** The fields, in an object and in what it holds, of which nothing is known. */
function unknownIn(analysis: Analysis, { fact, items }: Item, shipment: CapturedHandleFinding["shipment"]): UnknownField[] {
  const { evaluator } = analysis;
  const { call, module } = shipment.via ?? shipment;
  const valuesOf = (object: ObjectFact, name: string): UnknownField[] =>
    projectProperty(evaluator, object, name, { at: call.at, module, frame: null }, false)
      .filter(isUnknown)
      .map(({ value }) => ({ name, isMade: value?.kind === "call" }));
  const own = isObject(fact) ? [...ownNames(evaluator, fact)].flatMap((name) => valuesOf(fact, name)) : [];
  return [...own, ...items.flatMap((item) => unknownIn(analysis, item, shipment))];
}

function isUnknown(fact: Fact): fact is UnknownFact | ExternalFact {
  return fact.kind === "unknown" || (fact.kind === "external" && fact.value !== undefined);
}
