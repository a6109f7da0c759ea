import type { Origin } from "../program/model.ts";
import type {
  BeforeLoopPlan,
  BundleHooksPlan,
  CloseInFinallyPlan,
  PerPartitionPlan,
  WorkerFactoryPlan,
  WorkerGlobalPlan,
} from "./opening-plans.ts";
import type { OpenInStepsPlan } from "./steps-plans.ts";
import type { ImportRewrite, LazyAccessorPlan, LazyFunctionPlan, LazyMethodPlan, LazyObjectPlan } from "./lazy-plans.ts";

export type {
  Closing,
  GettingMethod,
  ImportRewrite,
  LazyAccessorPlan,
  LazyField,
  LazyFunctionPlan,
  LazyMethodPlan,
  LazyObjectPlan,
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
  | BeforeLoopPlan
  | BundleHooksPlan
  | CloseInFinallyPlan
  | CombinePlan
  | FieldsOnlyPlan
  | FunctionPropertyPlan
  | LazyAccessorPlan
  | LazyFunctionPlan
  | LazyMethodPlan
  | LazyObjectPlan
  | LocalCopyPlan
  | ModuleInTaskPlan
  | OpenInStepsPlan
  | PassArgumentPlan
  | PerPartitionPlan
  | TransferPlan
  | WorkerFactoryPlan
  | WorkerGlobalPlan;

/**
 * What may change beside the reported problem, or why that is not known: a clause that follows "but". Null where nothing can: the repair
 * may be carried out without asking.
 */
export type Risk = string | null;

/** Values that a task's text mentions are passed to it instead, through the channel that the engine has. */
export interface PassArgumentPlan {
  readonly kind: "pass argument";
  readonly risk: Risk;
  readonly call: Origin;
  /** The function, written out at the call. */
  readonly task: Origin;
  readonly names: readonly string[];
  readonly channel: Channel;
  /** True where TypeScript would ask for the type of each parameter. */
  readonly isUntyped: boolean;
}

/** How values reach a task. */
export interface Channel {
  /** One value, so that several become one object; one argument for each; a list of all. */
  readonly kind: "one" | "each" | "list";
  /** The argument of the call where they begin. */
  readonly position: number;
  /** The property of that argument that they stand in, where it is an object with options. */
  readonly option: string | null;
  /** The parameter of the task where they arrive. */
  readonly parameter: number;
}

/** A task takes modules of Node from `process` instead of naming what its file imports. */
export interface ModuleInTaskPlan {
  readonly kind: "module in task";
  /** Never null: a worker of an older Node has no `process.getBuiltinModule`. */
  readonly risk: string;
  readonly call: Origin;
  /** The function, written out at the call. */
  readonly task: Origin;
  readonly imports: readonly ImportedName[];
}

/** A name of the file, and what of which module it is; `*` for the module itself. */
export interface ImportedName extends ImportRewrite {
  readonly name: string;
}

/** Fields that a task reads are taken out of their object before the call. */
export interface LocalCopyPlan {
  readonly kind: "local copy";
  readonly risk: Risk;
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
  readonly risk: Risk;
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
  readonly risk: Risk;
  /** The method's function. */
  readonly method: Origin;
}

/** Values that are grouped and then reduced are combined where they are. */
export interface CombinePlan {
  readonly kind: "combine";
  readonly risk: Risk;
  /** The call that groups, and the one behind it that makes one value of a group. */
  readonly grouping: Origin;
  readonly consumer: Origin;
  /** True where the engine's `reduceByKey` asks for a first value. */
  readonly needsInitial: boolean;
}

/** What a call sends and cannot copy is handed over, in the call's transfer list. */
export interface TransferPlan {
  readonly kind: "transfer";
  readonly risk: Risk;
  readonly call: Origin;
  /** Each as it stands in the call: a name, or a path from one. */
  readonly values: readonly Origin[];
  /** Where the list stands: `argument[1]`, `argument[1].transferList`. */
  readonly list: string;
}

/** In the place of an object, a call sends the fields of it that are read on the other side; of what is not read there, nothing. */
export interface FieldsOnlyPlan {
  readonly kind: "fields only";
  readonly risk: Risk;
  readonly call: Origin;
  /** The object, as it stands in the call, by its name or a path from one. */
  readonly value: Origin;
  readonly name: string;
  /** How it is reached from the argument that it stands in; empty where it is that. */
  readonly path: readonly string[];
  /** None where its property goes away. */
  readonly fields: readonly string[];
  /**
   * The function that gets it, its parameter for it, and whether the function stands at a call, so that nothing else calls it; null where it
   * is read from a name that all of the file has.
   */
  readonly receiver: { readonly function: Origin; readonly parameter: number; readonly isInline: boolean } | null;
  /** True where a thread takes it from `node:worker_threads`: no expression but a declaration may mention that. */
  readonly isInThread: boolean;
  /** True for a variable that nothing else uses: TypeScript may be told to refuse those. */
  readonly isLeftOver: boolean;
}

/** Why there is no repair: one clause that follows "No quick fix: ". */
export interface NoRepair {
  readonly kind: "none";
  readonly because: string;
}

/** What is said where planning takes more steps than there are for a question. */
export const takesTooLong: NoRepair = { kind: "none", because: "what else it would change takes too long to find out" };

/** As many findings of a rule in one file get a repair; the others get it with the next lint, when those are mended. */
export const mostRepaired = 100;

/** What is said of those behind. */
export const otherwiseFirst: NoRepair = { kind: "none", because: "others before it in this file are to be mended first" };
