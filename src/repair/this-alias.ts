import type { Analysis } from "../analyze.ts";
import type { EnvironmentProfile } from "../catalog/schema.ts";
import type { FunctionFact } from "../evaluate/facts.ts";
import { contains } from "../program/contains.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import type { Use } from "../program/model.ts";
import { capturesOf } from "../evaluate/captures.ts";
import type { NoRepair, ThisAlias } from "./plan.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Plans a variable in place of the `this` that an arrow function mentions, where the engine cannot ship that: measured on Pulumi, which
 * asks for it itself. Null where there is nothing to do; or why it cannot be done.
 */
export function aliasOfThis(
  { module }: Analysis,
  { task, root }: CapturedHandleFinding,
  { lexicalThis }: EnvironmentProfile,
): ThisAlias | NoRepair | null {
  if (root.kind !== "this" || lexicalThis === "travels") return null;
  const [fact, ...others] = task.facts;
  const [body, uses] = fact?.kind === "function" ? [fact.module.functionBody(fact.function), thisUses(fact)] : [null, []];
  const isHere = body?.kind === "arrow" && body.origin.file === module.program.file;
  if (!isHere || others.length > 0 || !uses.every(({ origin }) => contains(body.origin, origin)))
    return none("this engine cannot ship the `this` that the function mentions");
  const mentions = uses.map(({ origin }) => ({ ...origin, end: origin.start + "this".length }));
  return { task: body.origin, mentions };
}

function thisUses(fact: FunctionFact): readonly Use[] {
  return capturesOf(fact).find(({ kind }) => kind === "this")?.uses ?? [];
}
