import type { Origin } from "../program/model.ts";
import type {
  BundleHooksPlan,
  CloseInFinallyPlan,
  ImportRewrite,
  OpenedType,
  PerPartitionPlan,
  WorkerFactoryPlan,
  WorkerGlobalPlan,
} from "./opening-plans.ts";

/** What to change, in terms of the program: `syntax/ecmascript/edits` turns it into text. */
export type RepairPlan =
  | ArrowPlan
  | BundleHooksPlan
  | CloseInFinallyPlan
  | CombinePlan
  | FunctionPropertyPlan
  | LazyAccessorPlan
  | LazyFunctionPlan
  | LocalCopyPlan
  | ModuleInTaskPlan
  | PassArgumentPlan
  | PerPartitionPlan
  | WorkerFactoryPlan
  | WorkerGlobalPlan;

/** Fields that are opened at construction become accessors that open on first use. */
export interface LazyAccessorPlan {
  readonly kind: "lazy accessor";
  /** True where nothing but the reported problem can change: it may be applied without asking. */
  readonly safe: boolean;
  readonly classes: readonly LazyClass[];
  /** Imports to rewrite, so that the accessor's code can be shipped. */
  readonly imports: readonly ImportRewrite[];
  /** The arrow function whose `this` the engine cannot ship, and which mentions a variable in its place; null where there is none. */
  readonly alias: ThisAlias | null;
}

/** `const self = this;` before the call, and `self` for every `this` of the task. */
export interface ThisAlias {
  readonly task: Origin;
  /** Every mention of the `this` around the task. */
  readonly mentions: readonly Origin[];
}

/** The fields of one class that are opened on first use. */
export interface LazyClass {
  readonly class: Origin;
  readonly fields: readonly LazyField[];
}

export interface LazyField {
  readonly name: string;
  /** True for a field of the class itself, which is reached by the name of the class. */
  readonly isStatic: boolean;
  /** Name of the plain property behind the accessor. Never `#private`: such a property dies on every engine. */
  readonly backing: string;
  /** The field's declaration in the class; null where only the constructor mentions it. */
  readonly declaration: Origin | null;
  /** `this.name = …` in the constructor; null where the declaration opens it. */
  readonly assignment: Origin | null;
  /** The expression that opens it. */
  readonly opening: Origin;
  /** The constructor's variable that it goes through, by its name in its declaration; null where it goes through none. */
  readonly local: Origin | null;
  /** What the backing property's type is made from, where no type is declared. */
  readonly openedType: OpenedType;
  /** Constructor parameters inside the opening, and the field that stands for each outside the constructor. */
  readonly arguments: readonly StoredArgument[];
  /** Where it is closed, which must not open it. */
  readonly closers: readonly Closing[];
  /** What the constructor attaches to it, which is attached where it is opened instead. */
  readonly listeners: readonly Listener[];
  /** A method that gives what the accessor gives, for an engine that would call the accessor while it serialises; null where none is needed. */
  readonly method: GettingMethod | null;
}

/** `getLog()`, and the names that become a call of it. */
export interface GettingMethod {
  readonly name: string;
  readonly uses: readonly Origin[];
}

/** `this.log.on("error", …)`, and in it `this.log`. */
export interface Listener {
  readonly call: Origin;
  readonly field: Origin;
}

/** Variables that hold a handle become functions that open it on first use; every use on the worker becomes a call. */
export interface LazyFunctionPlan {
  readonly kind: "lazy function";
  readonly safe: boolean;
  readonly variables: readonly LazyVariable[];
  readonly imports: readonly ImportRewrite[];
}

export interface LazyVariable {
  readonly name: string;
  /** Name of the function that gives the handle: `getPool`. */
  readonly getter: string;
  /** Name of the object that keeps it. A variable would not do: measured on Pulumi, each call finds it empty again. */
  readonly holder: string;
  /** The property of that object. */
  readonly property: string;
  /** Name of the function that only opens it, where TypeScript has to read its type off one. */
  readonly opener: string;
  /** The expression that opens it, which is the whole value of the variable. */
  readonly opening: Origin;
  readonly openedType: OpenedType;
  /** True where the value is a promise: every use is awaited. */
  readonly isAwaited: boolean;
  /** Where the worker mentions the variable. */
  readonly uses: readonly Origin[];
  /** Where the driver closes it, which must not open it. */
  readonly closers: readonly Closing[];
  /** True where the driver needs the variable itself: it stays, and the function stands behind it. */
  readonly isKept: boolean;
}

/** A mention of the handle that has to look at what is open, and must not open it. */
export interface Closing {
  /** `this.name`, or the variable. */
  readonly origin: Origin;
  /** `this.name.end()`; else `fs.closeSync(this.name)`, or a test such as `if (this.name)`. */
  readonly kind: "method" | "other";
  /** True where closing gives a promise. */
  readonly isAsync: boolean;
  /** False where it may open the handle, if need be. */
  readonly required: boolean;
}

export interface StoredArgument {
  readonly use: Origin;
  /** The field that holds the value. */
  readonly field: string;
  /** The parameter that has to be stored in it; null where it is stored already. */
  readonly parameter: { readonly name: string; readonly origin: Origin } | null;
}

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

/** A task takes modules of Node from `process` instead of naming what its file imports. */
export interface ModuleInTaskPlan {
  readonly kind: "module in task";
  /** Never true: a worker of an older Node has no `process.getBuiltinModule`. */
  readonly safe: false;
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

/** Why there is no repair: one clause that follows "No quick fix: ". */
export interface NoRepair {
  readonly kind: "none";
  readonly because: string;
}
