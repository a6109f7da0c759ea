import type { Analysis } from "../analyze.ts";
import { isTalk } from "../findings/handle-across-steps.ts";
import { usersOf } from "../findings/mutation-uses.ts";
import { isExportedName } from "./variable-uses.ts";
import type { Binding, BindingId, Call, FunctionId, Origin, Use, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { setsUp } from "./moved-opening.ts";
import type { ClosingCall } from "./opening-plans.ts";
import type { NoRepair } from "./plan.ts";
import { isReachedBy, stepsAfter, writtenStep, type WrittenStep } from "./steps-of.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Who uses a handle that a step has opened for others. */
export interface UsersOfHandle {
  readonly kind: "users";
  /** In source order, each with the call in it that closes the handle. */
  readonly users: readonly { readonly step: WrittenStep; readonly closing: Origin | null }[];
  /** Calls that do nothing but to close it: `db.end()` between the steps, or a step for that. */
  readonly closers: readonly Origin[];
  /** Calls beside the declaration that make it ready. */
  readonly settings: readonly Origin[];
}

/** Sorts all that mentions the variable; there is no repair where anything but later steps of the same run uses it. */
export function usersOfHandle(
  analysis: Analysis,
  step: WrittenStep,
  binding: Binding,
  close: ClosingCall | null,
): UsersOfHandle | NoRepair {
  const { module } = analysis;
  if (isExportedName(module, binding)) return none(`other files can import \`${binding.name}\``);
  const later = stepsAfter(analysis, step).flatMap((shipment) => writtenStep(analysis, shipment) ?? []);
  const using = new Map<WrittenStep, Use[]>();
  const closers: Origin[] = [];
  const settings: Origin[] = [];
  for (const { use, user } of usersOf(module, binding.id)) {
    if (module.isInside(step.body.id, user) || use.origin.start === binding.origin.start) continue;
    const closing = closingAt(module, use, close);
    const there = later.find(({ body }) => module.isInside(body.id, user));
    if (there === undefined) {
      const call = closing ?? settingAt(module, use, user, binding);
      if (call === null) return none(usedOutside(use, binding));
      (closing === null ? settings : closers).push(call.origin);
      continue;
    }
    if (use.access === "write" || use.access === "update") return none(`\`${binding.name}\` is assigned in several places`);
    if (closing !== null && doesNothingBut(module, there, closing)) closers.push(there.call.origin);
    else using.set(there, [...(using.get(there) ?? []), use]);
  }
  const users: { step: WrittenStep; closing: Origin | null }[] = [];
  for (const [user, uses] of using) {
    if (!isReachedBy(analysis, user.call, step)) return none("the step that opens it stands under a condition");
    const closings = uses.flatMap((use) => closingAt(module, use, close) ?? []);
    const [closing, another] = closings;
    if (another !== undefined) return none("a step closes it in several places");
    users.push({ step: user, closing: closing?.origin ?? null });
  }
  if (users.length === 0) return none("no step uses it whose function is written out");
  return { kind: "users", users: users.toSorted((a, b) => a.step.call.origin.start - b.step.call.origin.start), closers, settings };
}

function usedOutside({ origin }: Use, { name }: Binding): string {
  return `line ${String(origin.line)} uses \`${name}\` outside of the steps whose functions are written out`;
}

/** The call that closes the variable by this mention of it: `db.end()`, `fs.closeSync(fd)`. Null where it is another mention. */
function closingAt(module: ModuleIndex, { origin, path, access }: Use, close: ClosingCall | null): Call | null {
  if (close === null) return null;
  const isIt = ({ callee, arguments: [first] }: Call): boolean =>
    close.kind === "method"
      ? access === "call" && path.length === 1 && callee.kind === "member" && callee.object.origin.start === origin.start
      : first?.value.origin.start === origin.start && first.value.origin.end === origin.end;
  return module.callsNamed(close.name).find(isIt) ?? null;
}

/** A call beside the declaration that makes the handle ready: `db.on("error", …)`. */
function settingAt(module: ModuleIndex, { origin, path, access }: Use, user: FunctionId, { function: home }: Binding): Call | null {
  const [method] = path;
  if (user !== home || access !== "call" || path.length !== 1 || method === undefined || method === "connect" || !setsUp.has(method))
    return null;
  return module.callsNamed(method).find(({ callee }) => callee.kind === "member" && callee.object.origin.start === origin.start) ?? null;
}

/** A step that was written for the closing alone. */
function doesNothingBut(module: ModuleIndex, { body }: WrittenStep, closing: Call): boolean {
  return module.callsWithin(body.id).every((call) => call === closing || isTalk(call)) && module.writesWithin(body.id).length === 0;
}

/** What a connection keeps from one statement to the next: a transaction, a subscription, a setting of the session. */
export const begins = /^\s*(?:begin|start\s*transaction)/iu;
/** The end of a transaction. */
export const ends = /^\s*(?:commit|rollback)/iu;
const sessions = /^\s*(?:savepoint|listen|set\s|prepare|declare|lock|create\s+temp|subscribe$|multi$|watch$|startSession$)/iu;

/** Why what steps do with a variable needs one connection for all of them: a clause; null where each can have its own. */
export function whyOneConnection(module: ModuleIndex, binding: BindingId, steps: readonly WrittenStep[]): string | null {
  for (const { body } of steps) {
    const said = module.callsWithin(body.id).flatMap(({ callee, arguments: [first] }) => {
      if (callee.kind !== "member" || callee.object.kind !== "read" || callee.object.binding !== binding) return [];
      return [callee.name ?? "", beginningOf(first?.value)];
    });
    const isWhole = said.some((text) => begins.test(text)) && said.some((text) => ends.test(text));
    const shared = said.find((text) => sessions.test(text) || (!isWhole && (begins.test(text) || ends.test(text))));
    if (shared !== undefined) return `\`${shared}\` in one step is meant for the connection of another`;
  }
  return null;
}

/** The text of a statement, as far as it is known. */
function beginningOf(value: Value | undefined): string {
  if (value?.kind === "literal") return String(value.value);
  return value?.kind === "data" ? (value.text?.[0] ?? "") : "";
}
