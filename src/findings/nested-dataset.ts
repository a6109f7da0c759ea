import type { Certainty } from "../evaluate/facts.ts";
import type { Use, Value } from "../program/model.ts";
import { makesDataset } from "../shipments/dataset-signs.ts";
import { workDescribedBy } from "../shipments/receivers.ts";
import { runningIn, type Running } from "../travel/running.ts";
import type { NestedDatasetFinding, Place } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { pathOf } from "./places.ts";

/** One finding for each task and dataset, context or pipeline that it mentions, itself or in a helper. */
export function findNestedDatasets(ground: Ground): NestedDatasetFinding[] {
  return inTasks(ground, ({ engine }) => engine.describesWork === true, findIn);
}

function findIn(given: TaskCase): NestedDatasetFinding[] {
  const { ground, fact } = given;
  const found = new Map<string, NestedDatasetFinding>();
  for (const running of runningIn(ground.evaluator, fact)) {
    for (const use of usesFromOutside(given, running)) {
      const dataset = datasetIn(given, running, use);
      if (dataset !== null && !found.has(dataset.name)) found.set(dataset.name, findingOf(given, running, use, dataset));
    }
  }
  return [...found.values()];
}

/** What a function mentions that is declared outside it and outside the task. */
function usesFromOutside({ fact: task }: TaskCase, { module, function: id }: Running): Use[] {
  return module.program.functions
    .filter((body) => module.isInside(id, body.id))
    .flatMap(({ uses }) => uses)
    .filter(({ root, access, path }) => {
      if (access === "typeof" && path.length === 0) return false;
      const declaring =
        root.kind === "binding" ? module.program.bindings[root.binding]?.function : root.kind === "this" ? root.function : 0;
      return (
        declaring !== undefined && !module.isInside(id, declaring) && !(module === task.module && module.isInside(task.function, declaring))
      );
    })
    .sort((a, b) => a.origin.start - b.origin.start);
}

interface Dataset {
  readonly name: string;
  readonly certainty: Certainty;
  /** How many steps of the path lead to it. */
  readonly steps: number;
}

/** The dataset that a mention leads to: the name itself, or one of the first properties that are read from it. */
function datasetIn({ ground: { evaluator } }: TaskCase, { module }: Running, use: Use): Dataset | null {
  const root = use.root.kind === "binding" ? (module.program.bindings[use.root.binding]?.name ?? "") : "this";
  let value: Value = use.value;
  for (let steps = 0; steps <= Math.min(2, use.path.length); steps += 1) {
    const certainty = workDescribedBy(evaluator, value, module);
    const name = use.path[steps];
    const isContext = name !== undefined && makesDataset.has(name) && steps === use.path.length - 1 && use.access === "call";
    if (certainty !== null || isContext) {
      return { name: [root, ...use.path.slice(0, steps)].join("."), certainty: certainty ?? "likely", steps };
    }
    if (name === undefined) return null;
    value = { kind: "member", object: value, name, at: use.at, origin: { ...use.origin, end: use.pathEnds[steps] ?? use.origin.end } };
  }
  return null;
}

function findingOf(
  { ground, shipment, task, fact }: TaskCase,
  running: Running,
  use: Use,
  { name, certainty, steps }: Dataset,
): NestedDatasetFinding {
  const place: Place =
    fact.module !== ground.module
      ? task.value.origin
      : running.through === null
        ? pathOf({ ...use, pathEnds: use.pathEnds.slice(0, steps) })
        : running.through.calleeOrigin;
  return {
    shipment,
    certainty: [certainty, shipment.certainty, fact.certainty].includes("likely") ? "likely" : "certain",
    place,
    name,
    use: [name, ...use.path.slice(steps, steps + 1)].join("."),
    helper: running.through?.calleeText ?? null,
  };
}
