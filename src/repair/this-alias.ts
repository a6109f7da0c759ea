import type { Analysis } from "../analyze.ts";
import type { EnvironmentProfile } from "../catalog/schema.ts";
import { contains } from "../program/contains.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import { capturesOf } from "../travel/captures.ts";
import type { NoRepair, ThisAlias } from "./plan.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Plans a variable in place of the `this` that an arrow function mentions, where the engine cannot ship that: measured on Pulumi, which
 * asks for it itself. Null where there is nothing to do; or why it cannot be done.
 */
export function aliasOfThis(
  { module }: Analysis,
  { shipment, task, root }: CapturedHandleFinding,
  { lexicalThis }: EnvironmentProfile,
): ThisAlias | NoRepair | null {
  if (root.kind !== "this" || lexicalThis === "travels") return null;
  const isHere = shipment.via === null && shipment.shift === 0 && shipment.module === module;
  const uses = task.facts.flatMap((fact) => (fact.kind === "function" ? capturesOf(fact) : [])).find(({ kind }) => kind === "this")?.uses;
  if (!isHere || task.value.kind !== "closure" || uses === undefined || !uses.every(({ origin }) => contains(task.value.origin, origin)))
    return none("this engine cannot ship the `this` that the function mentions");
  const mentions = uses.map(({ origin }) => ({ ...origin, end: origin.start + "this".length }));
  return { task: task.value.origin, mentions };
}
