import type { Analysis } from "../analyze.ts";
import type { HandleFact } from "../evaluate/facts.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import { findFreeNames } from "../findings/free-name.ts";
import type { Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { movableOpening } from "./moved-opening.ts";
import { writtenTask } from "./partition-task.ts";
import type { KeptOpening, WorkerGlobalPlan } from "./opening-plans.ts";
import { firstOf, riskOf } from "./risks.ts";
import type { NoRepair } from "./plan.ts";

type Literal = Extract<Value, { kind: "literal" }>;

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Plans to open a file where only the text of a task travels: the task opens it the first time that it runs on a worker, and keeps it on
 * `globalThis` for the next time. Nothing closes it: it lives as long as the worker.
 *
 * Only a file descriptor is kept so. What is written to a stream and has not reached the file when the worker ends is lost: measured with
 * skale 1.2.2, a fourth of 100,000 lines. And only what every worker may open without harm to the others: a file that is opened to be
 * written anew is emptied by each of them.
 */
export function planWorkerGlobal(analysis: Analysis, finding: CapturedHandleFinding): WorkerGlobalPlan | NoRepair {
  const { shipment, task } = finding;
  const { profile } = shipment.engine;
  if (profile.kind !== "source") return none("the engine ships more than the text of a function");
  if (profile.globals !== "node" && finding.carried.handle.handle.package !== "global")
    return none("where the function runs there is nothing of Node");
  if (profile.keepsGlobals !== true) return none("this engine ships only the text of a function");
  const body = writtenTask(analysis, finding);
  if (body === null) return none("the function is not written out at the call");
  if (body.async || body.generator) return none("this engine takes only plain functions");
  const [missing] = findFreeNames(analysis).filter((other) => other.task === task);
  if (missing !== undefined) return none(`the function needs \`${missing.name}\` as well, which is not on the worker`);
  const found = analysis.capturedHandles.filter((candidate) => candidate.task === task);
  const handles: KeptOpening[] = [];
  let risk = firstOf(...found.map(riskOf));
  for (const other of found) {
    const moved = movableOpening(analysis, other, body.id);
    if ("because" in moved) return moved;
    const { call } = moved.handle;
    if (moved.isAwaited || call === null) return none("it is opened asynchronously");
    const opened = openedThere(analysis, moved.handle, call, profile.scope ?? []);
    if ("because" in opened) return opened;
    risk ??= firstOf(moved.risk, opened.constants.length > 0 ? "what it is opened with is written out in the function" : null);
    handles.push({ ...moved.opening, ...opened, opening: call.origin });
  }
  return {
    kind: "worker global",
    risk,
    call: shipment.call.origin,
    task: task.value.origin,
    handles: handles.toSorted((a, b) => a.declared.start - b.declared.start),
  };
}

/** Flags with which a file can be opened by several workers: those that read, or append. */
const shared: ReadonlySet<unknown> = new Set(["r", "rs", "a", "as", "a+", "as+"]);

/** Whether the worker can run the text of an opening, and what it opens in a few words; or why it cannot. */
function openedThere(
  { module }: Analysis,
  { handle: { entry, package: from } }: HandleFact,
  { callee, arguments: given }: Call,
  scope: readonly string[],
): Pick<KeptOpening, "key" | "constants"> | NoRepair {
  const root = callee.kind === "member" ? callee.object : callee;
  const name = root.kind === "read" ? (module.program.bindings[root.binding]?.name ?? "") : "";
  if (callee.kind !== "member" || from !== `node:${name}` || !scope.includes(name))
    return none(name === "" ? "what opens it is not on the worker" : `\`${name}\` is not on the worker`);
  if (entry.name !== "openSync") return none("what it has still to write when the worker ends would be lost");
  const literals = given.map(({ value }) => literalOf(module, value));
  const values = literals.map((literal) => literal?.value);
  if (values.includes(undefined)) return none("its opening needs more than the worker has");
  const constants = given.flatMap(({ value }, index) => {
    const literal = literals[index];
    return literal === undefined || literal === null || literal === value ? [] : [{ use: value.origin, literal: literal.origin }];
  });
  if (values.length > 1 && !shared.has(values[1])) return none("each worker would empty the file that the others write to");
  return { key: `${name}.${entry.name}(${values.map(String).join(", ")})`, constants };
}

/** A literal, or that of a constant. */
function literalOf(module: ModuleIndex, value: Value): Literal | null {
  if (value.kind === "literal") return value;
  if (value.kind !== "read" || module.program.bindings[value.binding]?.kind !== "const") return null;
  const [write] = module.writesOfBinding(value.binding);
  return write?.value.kind === "literal" ? write.value : null;
}
