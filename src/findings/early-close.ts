import { reach } from "../evaluate/order.ts";
import { contains } from "../program/contains.ts";
import type { Origin, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { acquisitionsIn, closingsOf, usesOf, type Acquisition, type Closing } from "../travel/lifetime.ts";
import type { EarlyCloseFinding, Place } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { runsInNode } from "./node-tasks.ts";
import { elementsPutInto, pendingIn, type Pending } from "./pending.ts";

/** One finding for each handle that is closed before what the function returns has used it. */
export function findEarlyCloses(ground: Ground): EarlyCloseFinding[] {
  return inTasks(ground, runsInNode, findIn);
}

function findIn(given: TaskCase): EarlyCloseFinding[] {
  const { ground, shipment, fact } = given;
  return acquisitionsIn(ground.evaluator, fact).flatMap((acquisition): EarlyCloseFinding[] => {
    const { running, owner, handle, binding } = acquisition;
    const { module } = running;
    const body = module.functionBody(owner);
    const closings = closingsOf(ground.evaluator, acquisition);
    if (closings.length === 0) return [];
    const results = body.generator
      ? body.yields.flatMap((value): Use[] =>
          value.kind === "element" ? [{ value: value.of, from: value.origin, isReturned: false }] : [],
        )
      : body.returns.map((value): Use => ({ value, from: value.origin, isReturned: true }));
    for (const { value, from, isReturned } of [...results, ...awaitedIn(acquisition)]) {
      const pending = pendingIn(given, acquisition, value);
      const before = closings.filter(({ kind }) => isReturned || kind === "straight");
      const closing = pending === null ? undefined : before.find((one) => closesFirst(acquisition, one, from));
      if (pending === null || closing === undefined || isSettledBefore(module, acquisition, pending, closing)) continue;
      const isLikely = [shipment.certainty, fact.certainty, handle.certainty].includes("likely");
      return [
        {
          shipment,
          certainty: isLikely ? "likely" : "certain",
          place: placeOf(given, acquisition, closing),
          handle,
          name: binding.name,
          closing: closing.call?.calleeText ?? null,
          pending: pending.kind,
          needs: pending.call.calleeText,
        },
      ];
    }
    return [];
  });
}

function placeOf({ ground, task, fact }: TaskCase, { running }: Acquisition, { call, origin }: Closing): Place {
  if (fact.module !== ground.module) return task.value.origin;
  return running.through?.calleeOrigin ?? call?.calleeOrigin ?? origin;
}

/** Where a value is read that may still need a handle: by whoever gets it, or in the function itself. */
interface Use {
  readonly value: Value;
  readonly from: Origin;
  readonly isReturned: boolean;
}

/** What the function itself reads or waits for: `for (const x of rows)`, `await Promise.all(jobs)`, `await job`. */
function awaitedIn({ running: { module }, owner }: Acquisition): Use[] {
  const visited = module.writesIn(owner).flatMap(({ value, origin }) => {
    const inner = value.kind === "element" ? value.of : value.kind === "await" ? value.value : null;
    return inner?.kind === "read" ? [{ value: inner, from: origin, isReturned: false }] : [];
  });
  const together = module.program.calls.flatMap((call) => {
    const { callee, at, origin } = call;
    const isPromise = callee.kind === "member" && callee.object.kind === "global" && callee.object.name === "Promise";
    return isPromise && module.functionOf(at.branch) === owner ? [{ value: call, from: origin, isReturned: false }] : [];
  });
  return [...visited, ...together];
}

/** True where the handle is certainly closed when the function hands its result out. */
function closesFirst({ running: { module }, owner }: Acquisition, { kind, call, guarded }: Closing, result: Origin): boolean {
  switch (kind) {
    case "using":
      return true;
    case "finally":
      return guarded !== null && contains(guarded, result);
    case "straight":
      return call !== null && reach(module, call, { order: result.start, branch: module.functionBody(owner).body }) === "always";
    case "catch":
    case "nested":
      return false;
  }
}

/** True where what is pending is read once more before the closing, as by `await Promise.all(out)` or `[...out]`. */
function isSettledBefore(module: ModuleIndex, { running, owner, binding }: Acquisition, { call }: Pending, closing: Closing): boolean {
  if (closing.kind !== "straight" || running.module !== module) return false;
  const lists = call.arguments.flatMap(({ value }) =>
    value.kind === "read" && elementsPutInto(module, value.binding).length > 0 ? [value.binding] : [],
  );
  const isWaitedFor = module.program.calls.some(
    (other) =>
      other.result !== "discarded" &&
      other.origin.end < closing.origin.start &&
      other.arguments.some(({ value }) => value.kind === "read" && lists.includes(value.binding)),
  );
  if (isWaitedFor) return true;
  return module.writesIn(owner).some(({ target, value, origin }) => {
    if (target.kind !== "binding" || target.binding === binding.id || value.kind === "parameter") return false;
    const isPart = value === call || usesOf(module, target.binding, call.origin).length > 0;
    const later = usesOf(module, target.binding, module.functionBody(owner).origin).filter(
      (use) => !contains(call.origin, use.origin) && !(use.access === "call" && use.path[0] === "push"),
    );
    return isPart && later.some((use) => use.origin.start > origin.end && use.origin.end < closing.origin.start);
  });
}
