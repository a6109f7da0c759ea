import type { Analysis } from "../analyze.ts";
import type { Boundary } from "../catalog/schema.ts";
import type { Fact } from "../evaluate/facts.ts";
import type { FreeNameFinding } from "../findings/finding.ts";
import { findFreeNames } from "../findings/free-name.ts";
import { capturesOf } from "../travel/captures.ts";
import type { Channel, NoRepair, PassArgumentPlan } from "./plan.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Plans to pass to a task what its text mentions: all values that are missing there, in one go. The task has to be written out at
 * the call in the linted file, and everything that is passed has to be data as far as anything is known of it.
 */
export function planPassArgument(analysis: Analysis, finding: FreeNameFinding): PassArgumentPlan | NoRepair {
  const { shipment, task, fact } = finding;
  if (finding.use === "code") return none("a function or a class cannot be sent");
  if (finding.use === "changed") return none("the variable is assigned there");
  if (finding.declared === null) return none("`this` cannot be passed");
  if (shipment.via !== null || task.value.kind !== "closure" || fact.module !== analysis.module)
    return none("the function is not written out at the call");
  const channel = channelOf(shipment.boundary);
  if (channel === null) return none("this call passes nothing on");
  const missing = findFreeNames(analysis).filter((other) => other.task === task && other.use === "value" && other.declared !== null);
  const kinds = missing.map(({ name }) => sendable(analysis, finding, name));
  if (kinds.includes("no")) return none("it is no plain data");
  return {
    kind: "pass argument",
    safe: finding.certainty === "certain" && kinds.every((kind) => kind === "yes") && channel.kind !== "list",
    call: shipment.call.origin,
    task: task.value.origin,
    names: missing.map(({ name }) => name),
    channel,
  };
}

/** The channel that begins with an argument of the call. */
function channelOf({ passes, payload = [], gives = 0 }: Boundary): Channel | null {
  const position = Number(/^argument\[(\d+)\]$/u.exec(payload[0] ?? "")?.[1]);
  if (!Number.isInteger(position) || passes === undefined || passes === "names") return null;
  return { kind: passes, position, parameter: gives };
}

/** Whether a captured value arrives as it is. */
function sendable({ evaluator, module }: Analysis, { fact }: FreeNameFinding, name: string): "yes" | "maybe" | "no" {
  const capture = capturesOf(fact).find((candidate) => candidate.kind === "captured" && candidate.name === name);
  const [use] = capture?.uses ?? [];
  if (use === undefined) return "no";
  const facts = evaluator.evaluate(use.value, module, fact.lexical);
  if (facts.length > 0 && facts.every(({ kind }) => kind === "data")) return "yes";
  return facts.some(isObject) ? "no" : "maybe";
}

/** What loses its methods, or cannot be sent at all. */
function isObject({ kind }: Fact): boolean {
  return kind !== "data" && kind !== "unknown" && kind !== "external" && kind !== "container" && kind !== "collection";
}
