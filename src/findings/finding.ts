import type { RefusedForm } from "../catalog/schema.ts";
import type { Certainty, Fact, FunctionFact, HandleFact } from "../evaluate/facts.ts";
import type { Origin } from "../program/model.ts";
import type { Shipment, Task } from "../shipments/shipment.ts";
import type { Acquisition } from "../travel/lifetime.ts";
import type { Carried, Root } from "../travel/tree.ts";

/** Where a finding is reported; offsets of the file that is linted. */
export type Place = Pick<Origin, "file" | "start" | "end">;

/** Something wrong in a file: what a rule reports, in the editor and on the command line alike. */
export interface Problem {
  readonly certainty: Certainty;
  readonly place: Place;
  /** What ships the code that is wrong; left out where nothing has to be shipped for it to be wrong. */
  readonly shipment?: Shipment;
}

/** Something wrong with a shipment. */
export interface Finding extends Problem {
  readonly shipment: Shipment;
}

/** A task takes a handle along. */
export interface CapturedHandleFinding extends Finding {
  readonly task: Task;
  readonly root: Root;
  /** The handle that the message names, and how many more the same root carries. */
  readonly carried: Carried;
  readonly more: number;
  /** False where the task mentions it only in code that never runs: the engine takes it along all the same. */
  readonly isReachable: boolean;
}

/** A task changes something that the driver, or the next step, never sees changed. */
export interface CapturedMutationFinding extends Finding {
  /** What is changed, as it stands in the code: `errors`, `this.count`. */
  readonly name: string;
  /** Where it is declared; null for `this`. */
  readonly declared: Origin | null;
  /** The helper in which the change stands; null where that is the task's own text. */
  readonly helper: string | null;
  /** True where the task alone mentions the variable: it is the next attempt that misses the change. */
  readonly isForNextAttempt: boolean;
}

/** A handle that is opened on first use has been opened on the driver before it is shipped. */
export interface WarmLazyHandleFinding extends Finding {
  readonly handle: HandleFact;
  /** The captured name that leads to it. */
  readonly name: string;
  /** What opens it on the driver. */
  readonly openedBy: Origin;
}

/** A step hands back a handle, which a replay turns into plain data. */
export interface ReturnedHandleFinding extends Finding {
  readonly carried: Carried;
}

/** A handle is passed beside the task, or sent by itself. */
export interface HandleInPayloadFinding extends Finding {
  /** What is sent, as it stands in the code; null for an expression without a name. */
  readonly name: string | null;
  readonly carried: Carried;
}

/** A step opens what other steps need: on a replay it is skipped, and nothing is open. */
export interface HandleAcrossStepsFinding extends Finding {
  readonly handle: HandleFact;
  /** The variable that keeps it; null where it is connected as a side effect. */
  readonly variable: string | null;
}

/** A task uses a dataset or a context, which exist on the driver alone. */
export interface NestedDatasetFinding extends Finding {
  /** As it stands in the code: `rdd2`, `this.sc`. */
  readonly name: string;
  /** What is done with it there: `rdd2.count`. */
  readonly use: string;
  readonly helper: string | null;
}

/** A function, or an object that it needs, is of a form that the engine cannot ship. */
export interface UnshippableFunctionFinding extends Finding {
  /** `cloned` and `left out`: it is sent in a message, and the call throws, or nothing arrives. `native`: it is one of the language's own. */
  readonly form: RefusedForm | "native" | "without its object" | "cloned" | "left out";
  /** The task of that form, and what it is; null where it is an object that the task needs, or a part of a message. */
  readonly task: Task | null;
  readonly fact: Fact | null;
  /** The function, or the captured object, as it stands in the code. */
  readonly name: string;
}

/** A task reads from an object of the language that arrives without what it holds. */
export interface UnserializableCaptureFinding extends Finding {
  /** As it stands in the code: `prices`, `shop.prices`. */
  readonly name: string;
  /** `Map`, `Date`. */
  readonly className: string;
}

/** A task mentions the `this` around it. */
export interface CapturedThisFinding extends Finding {
  readonly task: Task;
  /** The instance, with where the task mentions it. */
  readonly root: Root;
  /** What becomes of it on this engine. */
  readonly fate: "travels" | "refused" | "lost";
  /** `this.limit`, or `this` where the whole instance is meant. */
  readonly name: string;
}

/** The text of a task mentions a name that is not on the other side. */
export interface FreeNameFinding extends Finding {
  readonly task: Task;
  /** The function that mentions it. */
  readonly fact: FunctionFact;
  readonly name: string;
  /** Where it is declared here; null for `this`, and for what Node gives to every program. */
  readonly declared: Origin | null;
  /** True where a global of the other side has the same name, so that nothing throws. */
  readonly collides: boolean;
  /** A value that is read, a function or class that no channel carries, a variable that is assigned, or what Node gives to every program. */
  readonly use: "value" | "code" | "changed" | "of Node";
}

/** A task opens for each record what could be opened once. */
export interface OpenPerRecordFinding extends Finding {
  readonly task: Task;
  readonly handle: HandleFact;
  /** The helper in which it is opened; null where that is the task's own text. */
  readonly helper: string | null;
  /** True where the task runs once per partition and opens it in a loop over the records. */
  readonly isInLoop: boolean;
}

/** A task opens something and does not close it, or not if something fails in between. */
export interface UnclosedHandleFinding extends Finding {
  readonly handle: HandleFact;
  /** The variable that holds it. */
  readonly name: string;
  readonly acquisition: Acquisition;
  /** True where whoever gets what the function returns reads it record by record, and needs the handle for that. */
  readonly isNeededLater: boolean;
  readonly when: "never" | "only without an error" | "only after an error";
}

/** A task closes what records that are not yet read, or promises that are not yet settled, still need. */
export interface EarlyCloseFinding extends Finding {
  readonly handle: HandleFact;
  /** The variable that holds it. */
  readonly name: string;
  /** What closes it, as it stands in the code; null where a `using` declaration does. */
  readonly closing: string | null;
  /** What still needs it: an iterator, a generator that has not begun, a promise. */
  readonly pending: "iterator" | "generator" | "promise";
  /** That, as it stands in the code. */
  readonly needs: string;
}

/** A path of a store that a function of the file system is given. */
export interface UriInFsFinding extends Problem {
  /** What is called: `fs.readFileSync`. */
  readonly call: string;
  /** `s3://`. */
  readonly scheme: string;
}

/** Something that a task does, at one call of it. */
export interface TaskCallFinding extends Finding {
  /** What is called, or what the call is given, as it stands in the code. */
  readonly name: string;
  /** The helper in which it stands; null where that is the task's own text. */
  readonly helper: string | null;
}

/** A key by which records are brought together is not what it should be. */
export interface KeyFinding extends TaskCallFinding {
  /** What is wrong with it, as a clause: "a boolean". */
  readonly reason: string;
}

/** Something wrong with how the driver puts its work together, at one call of a dataset's method. */
export interface WorkFinding extends Problem {
  /** The call as it stands in the code, without its arguments: `rdd.groupByKey`. */
  readonly name: string;
}
