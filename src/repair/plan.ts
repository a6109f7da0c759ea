import type { PartitionHook } from "../catalog/schema.ts";
import type { Origin } from "../program/model.ts";
import type { ImportRewrite, LazyAccessorPlan, LazyFunctionPlan, LazyMethodPlan } from "./lazy-plans.ts";

export type {
  Closing,
  GettingMethod,
  ImportRewrite,
  LazyAccessorPlan,
  LazyField,
  LazyFunctionPlan,
  LazyMethodPlan,
  LazyProperty,
  LazyVariable,
  Listener,
  OpenedType,
  StoredArgument,
  ThisAlias,
} from "./lazy-plans.ts";

/** What to change, in terms of the program: `syntax/ecmascript/edits` turns it into text. */
export type RepairPlan =
  | ArrowPlan
  | CloseInFinallyPlan
  | CombinePlan
  | FunctionPropertyPlan
  | LazyAccessorPlan
  | LazyFunctionPlan
  | LazyMethodPlan
  | LocalCopyPlan
  | PassArgumentPlan
  | PerPartitionPlan
  | TransferPlan
  | WorkerFactoryPlan;

/** Values that a task's text mentions are passed to it instead, through the channel that the engine has. */
export interface PassArgumentPlan {
  readonly kind: "pass argument";
  /** True where the values surely can be sent, and nothing else can change. */
  readonly safe: boolean;
  readonly call: Origin;
  /** The function, written out at the call. */
  readonly task: Origin;
  readonly names: readonly string[];
  readonly channel: Channel;
  /** True where TypeScript would ask for the type of each parameter. */
  readonly isUntyped: boolean;
}

/** How values reach a task. `position` is the argument of the call where they begin, `parameter` that of the task. */
export type Channel =
  /** One value: several become one object. */
  | { readonly kind: "one"; readonly position: number; readonly parameter: number }
  /** One argument for each. */
  | { readonly kind: "each"; readonly position: number; readonly parameter: number }
  /** A list of all. */
  | { readonly kind: "list"; readonly position: number; readonly parameter: number };

/** The task becomes the body of a loop in a function that runs once per partition, and that opens and closes what the task needs. */
export interface PerPartitionPlan {
  readonly kind: "per partition";
  /** True where nothing but the reported problem can change: it may be applied without asking. */
  readonly safe: boolean;
  readonly call: Origin;
  /** The function, written out at the call. */
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
  /** True where nothing but the reported problem can change: it may be applied without asking. */
  readonly safe: boolean;
  readonly call: Origin;
  /** The callback, written out as a property. */
  readonly task: Origin;
  /** In the order in which they are opened. */
  readonly handles: readonly MovedOpening[];
}

/** Fields that a task reads are taken out of their object before the call. */
export interface LocalCopyPlan {
  readonly kind: "local copy";
  /** True where nothing but the reported problem can change: it may be applied without asking. */
  readonly safe: boolean;
  readonly call: Origin;
  /** The function, written out at the call. */
  readonly task: Origin;
  /** `this`, or the variable that holds the object. */
  readonly object: string;
  /** True where something beside the constructor assigns one of the fields. */
  readonly mayChange: boolean;
  /** Each mention of a field, from the object on: `this.factor`. */
  readonly uses: readonly { readonly name: string; readonly origin: Origin }[];
}

/** A method that is shipped by itself, bound or not, becomes an arrow function that calls it on its object. */
export interface ArrowPlan {
  readonly kind: "arrow";
  /** True where nothing but the reported problem can change: it may be applied without asking. */
  readonly safe: boolean;
  /** What stands at the boundary: `processor.multiply.bind(processor)`. */
  readonly shipped: Origin;
  /** The method on its object: `processor.multiply`. */
  readonly callee: Origin;
  /** The method's function, which names the parameters. */
  readonly method: Origin;
}

/** A method of an object literal becomes a property that holds a function. */
export interface FunctionPropertyPlan {
  readonly kind: "function property";
  /** True where nothing but the reported problem can change: it may be applied without asking. */
  readonly safe: boolean;
  /** The method's function. */
  readonly method: Origin;
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

/** What comes after the opening of a handle goes into a `try`, with a `finally` that closes it. */
export interface CloseInFinallyPlan {
  readonly kind: "close in finally";
  /** True where nothing but the reported problem can change: it may be applied without asking. */
  readonly safe: boolean;
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
}

/** Values that are grouped and then reduced are combined where they are. */
export interface CombinePlan {
  readonly kind: "combine";
  /** True where the result is the same by the arithmetic of numbers: it may be applied without asking. */
  readonly safe: boolean;
  /** The call that groups, and the one behind it that makes one value of a group. */
  readonly grouping: Origin;
  readonly consumer: Origin;
  /** True where the engine's `reduceByKey` asks for a first value. */
  readonly needsInitial: boolean;
}

/** What a call sends and cannot copy is handed over, in the call's transfer list. */
export interface TransferPlan {
  readonly kind: "transfer";
  readonly safe: boolean;
  readonly call: Origin;
  /** Each as it stands in the call: a name, or a path from one. */
  readonly values: readonly Origin[];
  /** Where the list stands: `argument[1]`, `argument[1].transferList`. */
  readonly list: string;
}

/** Why there is no repair: one clause that follows "No quick fix: ". */
export interface NoRepair {
  readonly kind: "none";
  readonly because: string;
}
