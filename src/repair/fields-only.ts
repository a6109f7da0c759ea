import type { Analysis } from "../analyze.ts";
import type { Finding } from "../findings/finding.ts";
import { nameOf } from "../findings/payload-values.ts";
import type { Value } from "../program/model.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { contentsOf } from "../travel/travel.ts";
import type { Item } from "../travel/tree.ts";
import { whatFieldIs } from "./field-kind.ts";
import type { FieldsOnlyPlan, NoRepair } from "./plan.ts";
import { receivedBy } from "./received.ts";
import { firstOf, riskOf } from "./risks.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Plans to send only what the other side reads: `{ n: job.n }` in the place of `job`, and nothing in the place of a property that nobody
 * reads there. The function that gets it stands at the call, or is one function of the file, or the file itself is what a thread runs; it reads
 * nothing but plain fields of it.
 */
export function planFieldsOnly(analysis: Analysis, finding: Pick<Finding, "shipment" | "place" | "certainty">): FieldsOnlyPlan | NoRepair {
  const { module } = analysis;
  const { shipment, place } = finding;
  if (shipment.via !== null || shipment.module !== module) return none("another function makes the call");
  const received = receivedBy(analysis, shipment, place.start);
  if (received === null) return none("what the other side reads of it is not known");
  const { path, value, reads, risk, receiver, isInThread } = received;
  const name = nameOf(module, value);
  if (name === null) return none("what it sends has no name of its own");
  const isAt = (outer: readonly string[], inner: readonly string[]): boolean => outer.every((step, at) => inner[at] === step);
  const whole = reads.find((read) => isAt(read.path, path) || (isAt(path, read.path) && read.path.length <= path.length));
  if (whole !== undefined) return none(`the function there needs \`${path.at(-1) ?? name}\` itself, or all of it`);
  const fields = [...new Set(reads.filter((read) => isAt(path, read.path)).map((read) => read.path[path.length] ?? ""))];
  if (fields.length === 0 && path.length === 0) return none("the function there reads nothing of it");
  const kinds = fields.map((field) => whatFieldIs(analysis, value, field));
  const odd = fields.find((_, at) => kinds[at] === "computed" || kinds[at] === "hidden");
  if (odd !== undefined) return none(`\`${odd}\`, which is read there, is no field that could be read here`);
  const live = fields.find((field) => cannotBeSent(analysis, shipment, value, field));
  if (live !== undefined) return none(`\`${live}\`, which is read there, cannot be sent either`);
  const unknown = fields.find((_, at) => kinds[at] === "unknown");
  const assigned = fields.find((_, at) => kinds[at] === "assigned later");
  const isLeftOver = fields.length === 0 && isUsedNowhereElse(analysis, value);
  return {
    kind: "fields only",
    risk: firstOf(
      riskOf(finding),
      risk,
      unknown === undefined ? null : `whether \`${unknown}\` is a plain field is not known`,
      assigned === undefined ? null : `\`${assigned}\` is assigned elsewhere, and would be sent as it is at the call`,
      isLeftOver ? `nothing else uses \`${name}\`` : null,
    ),
    call: shipment.call.origin,
    value: value.origin,
    name,
    path,
    fields,
    receiver,
    isInThread,
    isLeftOver,
  };
}

/** True for a field that could not be sent either: a handle or a function, or what holds one. */
function cannotBeSent({ evaluator, module }: Analysis, { call }: Shipment, object: Value, name: string): boolean {
  const field: Value = { kind: "member", object, name, at: call.at, origin: object.origin };
  const facts = evaluator.evaluate(field, module, null);
  const isLive = ({ fact: { kind }, items }: Item): boolean =>
    kind === "handle" || kind === "function" || kind === "bound" || kind === "class" || items.some(isLive);
  const contents = contentsOf(evaluator, facts, { at: call.at, module, frame: null }, field, name);
  return (
    contents.some(isLive) || facts.some(({ kind }) => kind === "function" || kind === "bound" || kind === "class" || kind === "promise")
  );
}

/** True for a variable that was there to be sent, and for nothing else. */
function isUsedNowhereElse({ module }: Analysis, value: Value): boolean {
  if (value.kind !== "read") return false;
  const uses = module.program.functions
    .flatMap((body) => body.uses)
    .filter(({ root }) => root.kind === "binding" && root.binding === value.binding);
  return uses.length <= 1;
}
