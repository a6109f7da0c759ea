import type { PartitionHook } from "../catalog/schema.ts";
import type { Origin } from "../program/model.ts";
import type { ImportRewrite, OpenedType } from "./lazy-plans.ts";
import type { Risk } from "./plan.ts";

/** The task becomes the body of a loop in a function that runs once per partition, and that opens and closes what the task needs. */
export interface PerPartitionPlan {
  readonly kind: "per partition";
  readonly risk: Risk;
  readonly call: Origin;
  /** The function, written out at the call, or the one function of the file that the call names. */
  readonly task: Origin;
  readonly hook: PartitionHook;
  /** True where the records have to be worked on one after the other, each waited for. */
  readonly isAsync: boolean;
  /** In the order in which they are opened. */
  readonly handles: readonly MovedOpening[];
}

/** A callback is made by a function that runs once per worker, and that opens what the callback needs. */
export interface WorkerFactoryPlan {
  readonly kind: "worker factory";
  /** Imports to rewrite, so that the opening's code can be shipped. */
  readonly imports: readonly ImportRewrite[];
  readonly risk: Risk;
  readonly call: Origin;
  /** The callback, written out as a property. */
  readonly task: Origin;
  /** In the order in which they are opened. */
  readonly handles: readonly MovedOpening[];
}

/** An object whose method works on each record opens what that needs before the first record of a bundle, and closes it after the last. */
export interface BundleHooksPlan {
  readonly kind: "bundle hooks";
  /** Never null: where a record throws, nobody closes what is open. */
  readonly risk: string;
  /** The function that works on a record, written out as a property of it. */
  readonly process: Origin;
  readonly hooks: { readonly start: string; readonly finish: string };
  /** In the order in which they are opened. */
  readonly handles: readonly TypedOpening[];
}

/** A variable that becomes a property. */
export interface TypedOpening extends MovedOpening {
  /** The expression that opens it. */
  readonly opening: Origin;
  readonly openedType: OpenedType;
}

/** A task opens what it needs the first time that it runs on a worker, and keeps it on the worker's global object. */
export interface WorkerGlobalPlan {
  readonly kind: "worker global";
  readonly risk: Risk;
  readonly call: Origin;
  /** The function, written out at the call. */
  readonly task: Origin;
  /** In the order in which they are opened. */
  readonly handles: readonly KeptOpening[];
}

/** What the worker keeps under a name of its own. */
export interface KeptOpening extends MovedOpening {
  /** The expression that opens it. */
  readonly opening: Origin;
  /** What the global object has it under: what opens the same has the same key, and nothing else has. */
  readonly key: string;
  /** Arguments of the opening that are constants of the file, and where the literal of each stands. */
  readonly constants: readonly { readonly use: Origin; readonly literal: Origin }[];
}

/** A variable that holds a handle, and that is to be declared somewhere else. */
export interface MovedOpening {
  readonly name: string;
  /** Its name in its declaration. */
  readonly declared: Origin;
  /** False where others use it too: it stays, and another of the same name is opened beside it. */
  readonly isRemoved: boolean;
  /** Where the driver closes it, which goes away together with it. */
  readonly closers: readonly Origin[];
  /** The function that it is opened with: `fs.openSync`. */
  readonly opener: Origin;
  /** True where nothing of it goes on after the task has returned. */
  readonly isSynchronous: boolean;
  /** How it is closed; null where it need not be. */
  readonly close: ClosingCall | null;
  /** Where the task itself opens it, for each record; left out where it is opened around the task. */
  readonly inTask?: OpenedInTask;
}

/** `pool.end()`, or `fs.closeSync(fd)`. */
export interface ClosingCall {
  readonly kind: "method" | "function";
  readonly name: string;
  readonly isAsync: boolean;
}

/** What goes with an opening that a task does for each record. */
export interface OpenedInTask {
  /** The call that connects it; null where nothing does. */
  readonly connecting: Origin | null;
  /** The call that closes it; null where nothing does. */
  readonly closing: Origin | null;
}

/** What a task opens for each record. */
export interface RepeatedOpening extends MovedOpening {
  readonly inTask: OpenedInTask;
}

/** What a loop opens each time is opened before it, and closed behind it. */
export interface BeforeLoopPlan {
  readonly kind: "before loop";
  readonly risk: Risk;
  /** The function around the loop. */
  readonly around: Origin;
  readonly handle: RepeatedOpening;
}

/** What comes after the opening of a handle goes into a `try`, with a `finally` that closes it. */
export interface CloseInFinallyPlan {
  readonly kind: "close in finally";
  readonly risk: Risk;
  readonly name: string;
  /** Its name in its declaration. */
  readonly declared: Origin;
  /** The function around, whose end is the end of the handle. */
  readonly around: Origin;
  /** The function that it is opened with: `fs.openSync`. */
  readonly opener: Origin;
  /** True where nothing of it goes on after a call of it has returned. */
  readonly isSynchronous: boolean;
  readonly close: ClosingCall;
  /** The call that closes it where nothing has failed; null where nothing does. */
  readonly closing: Origin | null;
  /** What becomes of what comes after that call: it stays behind the `try`, or, where it needs what the `try` declares, goes into it. */
  readonly rest: "stays behind" | "goes inside";
}
