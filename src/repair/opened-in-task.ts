import type { Analysis } from "../analyze.ts";
import type { OpenPerRecordFinding } from "../findings/finding.ts";
import { textsOf } from "../evaluate/texts.ts";
import { functionsOf } from "../findings/task-functions.ts";
import type { Call, FunctionId, Value } from "../program/model.ts";
import { acquisitionsIn, closingsOf, usesOf, type Acquisition, type Closing } from "../travel/lifetime.ts";
import { closingCallOf } from "./closing-call.ts";
import { isInMemory } from "./in-memory.ts";
import { whatArgumentsDiffer } from "./may-differ.ts";
import { setsUp } from "./moved-opening.ts";
import type { OpenedInTask, RepeatedOpening } from "./opening-plans.ts";
import { usesWithin } from "./opening-uses.ts";
import { begins, ends } from "./step-uses.ts";
import type { NoRepair, Risk } from "./plan.ts";
import { firstOf, riskOf } from "./risks.ts";

/** What a task opens for each record, as it can be opened once for several. */
export interface OpenedForRecords {
  readonly kind: "opened";
  readonly acquisition: Acquisition;
  readonly opening: RepeatedOpening;
  /** True where it is waited for until it is open, or where its methods answer later. */
  readonly isAwaited: boolean;
  readonly risk: Risk;
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Whether what a function opens for each record can be opened once for several, if its statements allow it. */
export function openedForRecords(
  analysis: Analysis,
  finding: OpenPerRecordFinding,
  isOwner: (id: FunctionId) => boolean,
): OpenedForRecords | NoRepair {
  const { task, handle } = finding;
  const { call } = handle;
  const { entry } = handle.handle;
  const acquisition = functionsOf(analysis.evaluator, task)
    .flatMap((fact) => acquisitionsIn(analysis.evaluator, fact))
    .find(({ owner, write, running }) => running.module === analysis.module && isOwner(owner) && openedBy(write.value) === call);
  if (acquisition === undefined || call === null) return none("it is not kept in a variable of the function");
  const { binding, write, owner } = acquisition;
  if (binding.kind === "using") return none("it is not opened by a statement of its own");
  if (isInMemory(analysis, handle)) return none("each record has a memory of its own");
  const changed = changedName(analysis, owner, call);
  if (changed !== null) return none(`\`${changed}\`, which its opening needs, is assigned again`);
  const kept = whatStays(analysis, acquisition);
  if (kept !== null) return none(`what \`${kept}\` does in it for one record would still be there for the next one`);
  const inTask = endsOf(analysis, acquisition);
  if ("because" in inTask) return inTask;
  const isSynchronous = entry.isSynchronous ?? false;
  return {
    kind: "opened",
    acquisition,
    opening: {
      name: binding.name,
      declared: binding.origin,
      isRemoved: true,
      closers: [],
      opener: call.calleeOrigin,
      isSynchronous,
      close: closingCallOf(entry),
      inTask,
    },
    isAwaited: write.value.kind === "await" || !isSynchronous,
    risk: firstOf(
      riskOf(finding),
      isSynchronous && handle.handle.package !== "node:fs" ? null : "all records have it in common then",
      whatArgumentsDiffer(analysis, call),
    ),
  };
}

function openedBy(value: Value): Call | null {
  if (value.kind === "await") return openedBy(value.value);
  return value.kind === "call" ? value : null;
}

/** The name of a variable that the opening mentions and that does not keep its value. */
function changedName({ module }: Analysis, owner: FunctionId, call: Call): string | null {
  for (const { root } of usesWithin(module, owner, call)) {
    const binding = root.kind === "binding" ? module.program.bindings[root.binding] : undefined;
    if (binding !== undefined && module.writesOfBinding(binding.id).length > 1) return binding.name;
  }
  return null;
}

/** What a database keeps for a connection until that is closed, and refuses to make twice: a table for the time being, another file. */
const stays = /\bcreate\s+temp|\battach\s|\bdeclare\s/iu;

/** The method that leaves something behind in the connection, for which the next record has to have one of its own; null where none does. */
function whatStays({ evaluator, module }: Analysis, { binding, owner }: Acquisition): string | null {
  const said = module.callsWithin(owner).flatMap(({ callee, calleeText, arguments: [first] }) => {
    if (callee.kind !== "member" || callee.object.kind !== "read" || callee.object.binding !== binding.id || first === undefined) return [];
    return textsOf(evaluator, first.value, module, null).map((text) => ({ calleeText, text: text?.join("…") ?? "" }));
  });
  const isWhole = said.some(({ text }) => ends.test(text));
  return said.find(({ text }) => stays.test(text) || (!isWhole && begins.test(text)))?.calleeText ?? null;
}

/** How the task connects and closes what it opens, if it does; or why that cannot be done once for all records. */
function endsOf({ evaluator }: Analysis, acquisition: Acquisition): OpenedInTask | NoRepair {
  const { running, binding, handle, owner } = acquisition;
  const { module } = running;
  const [closing, another] = closingsOf(evaluator, acquisition);
  if (another !== undefined) return none("it is closed in several places");
  if (closing !== undefined && !isOnItsWay(closing)) return none("it is not closed at the end of the function");
  const { connect } = handle.handle.entry;
  const uses = usesOf(module, binding.id, module.functionBody(owner).origin);
  const readies = uses.filter(({ path: [name = ""] }) => name === connect || setsUp.has(name));
  const [ready, more] = readies;
  if (more !== undefined || (ready !== undefined && ready.path[0] !== connect)) return none("statements of their own set it up");
  const connecting = module.program.calls.find(
    ({ callee, origin }) =>
      ready !== undefined &&
      callee.kind === "member" &&
      callee.name === connect &&
      origin.start <= ready.origin.start &&
      origin.end >= ready.origin.end,
  );
  return { connecting: connecting?.origin ?? null, closing: closing?.call?.origin ?? null };
}

function isOnItsWay({ kind, call }: Closing): boolean {
  return call !== null && (kind === "straight" || kind === "finally");
}
