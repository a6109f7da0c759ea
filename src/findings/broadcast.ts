import { capturesOf } from "../evaluate/captures.ts";
import { runningIn } from "../travel/running.ts";
import { valueOf } from "./dataset-calls.ts";
import type { TaskCallFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { isLarge } from "./large-values.ts";
import { placeAt } from "./task-calls.ts";

/** One finding for each large value that travels with every task. */
export function findBroadcasts(ground: Ground): TaskCallFinding[] {
  return inTasks(
    ground,
    ({ engine }) => engine.describesWork === true && engine.profile.kind === "environment" && engine.name !== "beam",
    findIn,
  );
}

function findIn(given: TaskCase): TaskCallFinding[] {
  const { ground, shipment, fact } = given;
  const found = runningIn(ground.evaluator, fact).flatMap(({ module, function: id, through }) =>
    capturesOf({ ...fact, module, function: id }).flatMap((capture): TaskCallFinding[] => {
      if (capture.kind !== "captured") return [];
      const value = valueOf(module, capture.binding);
      const [use] = capture.uses;
      if (value === null || use === undefined || !isLarge(ground, module, value, capture.uses)) return [];
      const certainty = shipment.certainty === "likely" || fact.certainty === "likely" ? "likely" : "certain";
      const helper = through?.calleeText ?? null;
      return [{ shipment, certainty, place: placeAt(given, through, use.origin), name: capture.name, helper }];
    }),
  );
  return found.filter(({ name }, index) => found.findIndex((other) => other.name === name) === index);
}
