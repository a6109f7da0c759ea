import type { Analysis } from "../analyze.ts";
import type { HandleFact } from "../evaluate/facts.ts";
import { branchesWithin } from "../program/branches.ts";
import { contains } from "../program/contains.ts";
import type { Call, Value } from "../program/model.ts";
import { isInMemory } from "./in-memory.ts";
import { ofProcess, whatDiffers } from "./may-differ.ts";
import type { WrittenStep } from "./steps-of.ts";

/** True where a handle that was opened once is opened several times: by several steps, or by one that a loop or a visitor comes back to. */
export function isOpenedAgain({ module }: Analysis, { call }: WrittenStep, users: readonly WrittenStep[]): boolean {
  const around = module.functionOf(call.at.branch);
  const known = new Set(branchesWithin(module, call.at.branch, around).map(({ id }) => id));
  const isRepeated = (user: WrittenStep): boolean =>
    branchesWithin(module, user.call.at.branch, around).some(({ id, kind }) => !known.has(id) && (kind === "loop" || kind === "body"));
  return users.length > 1 || users.some(isRepeated);
}

/** Why what was opened once would not be the same if it were opened several times: a clause; null where it would. */
export function whyNotAgain(analysis: Analysis, value: Value, handle: HandleFact): string | null {
  const opening = value.kind === "await" ? value.value : value;
  const calls = analysis.module.program.calls.filter((call) => call !== opening && contains(value.origin, call.origin));
  const differs = whatDiffers(analysis, opening);
  if (differs !== null && (differs !== ofProcess || calls.length > 0))
    return "what it is opened with would be worked out in each of several steps";
  const { call } = handle;
  if (call === null) return "what it is opened with is not known";
  if (beginsAnew(handle, call)) return "each step would begin the file anew";
  return isInMemory(analysis, handle) ? "each step would have a memory of its own" : null;
}

/** Flags with which a file can be opened several times, and goes on where it was left. */
const appending: ReadonlySet<unknown> = new Set(["a", "as", "ax", "a+", "as+", "ax+"]);

/** True for a file that each opening begins anew: to read it from the start, or to write it from nothing. */
function beginsAnew({ handle: { package: from } }: HandleFact, { arguments: [, second] }: Call): boolean {
  if (!from.startsWith("node:fs")) return false;
  const given = second?.value;
  const option = given?.kind === "object" ? given.properties.find((one) => one.kind === "value" && one.name === "flags") : undefined;
  const flags = option?.kind === "value" ? option.value : given;
  return flags?.kind !== "literal" || !appending.has(flags.value);
}
