import { ancestry } from "../evaluate/classes.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { HandleFact, InstanceFact, OpeningPlace } from "../evaluate/facts.ts";
import type { ObjectFact } from "../evaluate/objects.ts";
import type { Item, Root, Travel } from "../travel/tree.ts";
import { openedBefore } from "../travel/warm.ts";
import type { WarmLazyHandleFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";

/** One finding for each task and captured name that leads to a handle which is opened on first use, and is open by then. */
export function findWarmLazyHandles(ground: Ground): WarmLazyHandleFinding[] {
  const findings = new Map<number, WarmLazyHandleFinding>();
  for (const travel of ground.travels) {
    if (travel.shipment.engine.profile.kind !== "environment") continue;
    for (const root of travel.roots) {
      const finding = ground.evaluator.withBudget(() => findIn(ground, travel, root), null);
      if (finding !== null && !findings.has(finding.place.start)) findings.set(finding.place.start, finding);
    }
  }
  return [...findings.values()].sort((a, b) => a.place.start - b.place.start);
}

function findIn({ evaluator, module }: Ground, { shipment, task }: Travel, root: Root): WarmLazyHandleFinding | null {
  for (const { handle, owner, opening } of lazyOpenings(evaluator, root.items)) {
    const openedBy = openedBefore(evaluator, shipment.via ?? shipment, owner, opening);
    if (openedBy === null) continue;
    const [use] = root.uses;
    const isHere = use !== undefined && use.origin.file === module.program.file && shipment.via === null;
    const place = isHere ? use.origin : task.value.origin;
    return { shipment, certainty: "likely", place, handle, name: root.name, openedBy };
  }
  return null;
}

/** A handle that is opened on first use: where, and by which object it is kept; null for a variable. */
interface LazyOpening {
  readonly handle: HandleFact;
  readonly owner: ObjectFact | null;
  readonly opening: OpeningPlace;
}

/** The lazy openings of what travels: in variables that functions mention, and in members of objects that travel as a whole. */
function lazyOpenings(evaluator: Evaluator, items: readonly Item[]): LazyOpening[] {
  return items.flatMap(({ fact, step, isWhole, items: inner }): LazyOpening[] => {
    if (fact.kind === "handle") {
      const { lazy, place } = fact;
      return step.kind === "accessor" || !lazy || place === null ? [] : [{ handle: fact, owner: null, opening: place }];
    }
    const own = fact.kind === "instance" && isWhole ? openingsOfMembers(evaluator, fact) : [];
    return [...own, ...lazyOpenings(evaluator, inner)];
  });
}

/** `get log() { return (this._log ??= open()); }`, and methods that do the same. */
function openingsOfMembers(evaluator: Evaluator, owner: InstanceFact): LazyOpening[] {
  return ancestry(evaluator, owner).ancestors.flatMap(({ module, body }) =>
    body.methods
      .filter(({ isStatic }) => !isStatic)
      .flatMap((method) =>
        module.writesIn(method.function).flatMap(({ target, value, lazy }): LazyOpening[] => {
          if (!lazy || target.kind !== "property" || target.object.kind !== "this") return [];
          const handle = evaluator.evaluate(value, module, null).find((fact) => fact.kind === "handle");
          return handle === undefined ? [] : [{ handle, owner, opening: { module, function: method.function } }];
        }),
      ),
  );
}
