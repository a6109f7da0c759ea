import type { Binding, ClassBody, Use } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { FieldUse } from "./field-uses.ts";
import { usesWithin } from "./opening-uses.ts";
import type { Listener, NoRepair } from "./plan.ts";
import type { Kept } from "./where-kept.ts";

/** Methods that attach a listener, and do nothing else. */
const attaching = new Set(["on", "once", "addListener", "prependListener", "prependOnceListener"]);

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * What the constructor does with the field, where that is to attach listeners: they can be attached where the handle is opened
 * instead. Anything else would open it at once.
 */
export function listenersOf(
  module: ModuleIndex,
  body: ClassBody,
  uses: readonly FieldUse[],
  { local, assignment }: Pick<Kept, "local" | "assignment">,
): readonly Listener[] | NoRepair {
  const { construct } = body;
  const listeners: Listener[] = [];
  const ofLocal = local === null ? [] : usesOfLocal(module, local).filter(({ use }) => use.origin.start !== assignment?.value.origin.start);
  for (const { use, user, path } of [...uses, ...ofLocal].toSorted((a, b) => a.use.origin.start - b.use.origin.start)) {
    const isAttached =
      use.access === "call" && path.length === 2 && attaching.has(path[1] ?? "") && (use.root.kind === "this" || isLocalUse(use, local));
    const isAlways = construct !== null && user === construct && use.at.branch === module.functionBody(construct).body;
    const call = module.callsNamed(path[1] ?? "").find(({ calleeOrigin }) => calleeOrigin.start === use.origin.start);
    if (!isAttached || !isAlways || call === undefined) return none("the constructor uses it");
    const isLocal = usesWithin(module, construct, call).some(
      ({ root, origin }) =>
        root.kind === "binding" && origin.start !== use.origin.start && module.program.bindings[root.binding]?.function === construct,
    );
    if (isLocal) return none("a listener needs what only the constructor knows");
    listeners.push({
      call: call.origin,
      field: {
        ...use.origin,
        end: isLocalUse(use, local) ? use.origin.start + (local?.name.length ?? 0) : (use.pathEnds[0] ?? use.origin.end),
      },
    });
  }
  return listeners;
}

function isLocalUse({ root }: Use, local: Binding | null): boolean {
  return local !== null && root.kind === "binding" && root.binding === local.id;
}

/** The mentions of the variable that holds the handle before the field does, as if they were mentions of the field. */
function usesOfLocal({ program }: ModuleIndex, local: Binding): FieldUse[] {
  return program.functions.flatMap(({ id, uses }) =>
    uses
      .filter((use) => isLocalUse(use, local))
      .map((use): FieldUse => ({ use, user: id, path: [local.name, ...use.path], isKnown: true })),
  );
}
