import type { FunctionFact } from "../evaluate/facts.ts";
import { contains } from "../program/contains.ts";
import type { Use } from "../program/model.ts";
import { type ModuleIndex, rootOf } from "../program/module-index.ts";
import type { Task } from "../shipments/shipment.ts";
import type { Change } from "../travel/changes.ts";
import type { Place } from "./finding.ts";

/** Where a change is reported: what is changed, the helper that does it, or the task where its text stands in another file. */
export function placeOfChange(
  module: ModuleIndex,
  task: Task,
  fact: FunctionFact,
  { running, origin, target }: Pick<Change, "running" | "origin" | "target">,
): Place {
  if (fact.module !== module) return task.value.origin;
  if (running.through !== null) return running.through.calleeOrigin;
  const uses = usesIn(module, fact.function).filter((use) => contains(origin, use.origin));
  const root = target.kind === "variable" ? null : rootOf(target.object).origin;
  const written =
    root === null
      ? uses.find(
          (use) => use.access !== "read" && use.root.kind === "binding" && "binding" in target && use.root.binding === target.binding,
        )
      : uses.find((use) => use.origin.start === root.start);
  return written === undefined ? origin : pathOf(written);
}

/** A name with the properties that are read from it: `summary.total`. */
export function pathOf({ origin, pathEnds }: Use): Place {
  return { file: origin.file, start: origin.start, end: pathEnds.at(-1) ?? origin.end };
}

function usesIn(module: ModuleIndex, id: number): Use[] {
  return module.program.functions
    .filter((body) => module.isInside(id, body.id))
    .flatMap(({ uses }) => uses)
    .sort((a, b) => a.origin.start - b.origin.start);
}
