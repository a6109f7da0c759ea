import type { Certainty } from "../evaluate/facts.ts";
import type { Origin } from "../program/model.ts";
import type { Shipment, Task } from "../shipments/shipment.ts";
import type { Carried, Root } from "../travel/tree.ts";

/** Something wrong with what a task takes along: what a rule reports, in the editor and on the command line alike. */
export interface CapturedHandleFinding {
  readonly rule: "no-captured-handle";
  readonly shipment: Shipment;
  readonly task: Task;
  readonly root: Root;
  /** The handle that the message names, and how many more the same root carries. */
  readonly carried: Carried;
  readonly more: number;
  readonly certainty: Certainty;
  /** False where the task mentions it only in code that never runs: the engine takes it along all the same. */
  readonly isReachable: boolean;
  /** Where it is reported; only offsets of the file that is linted. */
  readonly place: Pick<Origin, "file" | "start" | "end">;
}
