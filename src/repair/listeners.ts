import type { ClassBody } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { FieldUse } from "./field-uses.ts";
import { usesWithin } from "./opening-uses.ts";
import type { Listener, NoRepair } from "./plan.ts";

/** Methods that attach a listener, and do nothing else. */
const attaching = new Set(["on", "once", "addListener", "prependListener", "prependOnceListener"]);

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * What the constructor does with the field, where that is to attach listeners: they can be attached where the handle is opened
 * instead. Anything else would open it at once.
 */
export function listenersOf(module: ModuleIndex, body: ClassBody, uses: readonly FieldUse[]): readonly Listener[] | NoRepair {
  const { construct } = body;
  const listeners: Listener[] = [];
  for (const { use, user, path } of uses) {
    const isAttached = use.access === "call" && path.length === 2 && attaching.has(path[1] ?? "") && use.root.kind === "this";
    const isAlways = construct !== null && user === construct && use.at.branch === module.functionBody(construct).body;
    const call = module.callsNamed(path[1] ?? "").find(({ calleeOrigin }) => calleeOrigin.start === use.origin.start);
    if (!isAttached || !isAlways || call === undefined) return none("the constructor uses it");
    const isLocal = usesWithin(module, construct, call).some(
      ({ root }) => root.kind === "binding" && module.program.bindings[root.binding]?.function === construct,
    );
    if (isLocal) return none("a listener needs what only the constructor knows");
    listeners.push({ call: call.origin, field: { ...use.origin, end: use.pathEnds[0] ?? use.origin.end } });
  }
  return listeners;
}
