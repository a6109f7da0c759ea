import type { PartitionHook } from "../catalog/schema.ts";
import type { Origin } from "../program/model.ts";

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
  | WorkerFactoryPlan;

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
  /** True where that is a choice, which may give nothing. */
  readonly isChoice: boolean;
  /** The constructor's variable that it goes through, by its name in its declaration; null where it goes through none. */
  readonly local: Origin | null;
  /** The constructor's parameter whose default opens it, by its name; null where there is none. */
  readonly parameter: Origin | null;
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

/** Properties of object literals that hold a handle become methods that open it on first use; every mention becomes a call. */
export interface LazyMethodPlan {
  readonly kind: "lazy method";
  readonly safe: boolean;
  readonly properties: readonly LazyProperty[];
  readonly imports: readonly ImportRewrite[];
}

export interface LazyProperty {
  readonly name: string;
  /** Name of the property that keeps what is open. */
  readonly backing: string;
  /** Name of the method that gives it: `getLog`. */
  readonly method: string;
  /** The expression that opens it, which is the whole value of the property. */
  readonly opening: Origin;
  readonly openedType: OpenedType;
  /** The name in each mention that becomes a call. */
  readonly uses: readonly Origin[];
  /** Where it is closed, which must not open it, with the name in it. */
  readonly closers: readonly { readonly name: Origin; readonly closing: Closing }[];
  /** The same name, as a property of other objects. */
  readonly elsewhere: readonly Origin[];
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

export type OpenedType =
  /** `new Pool()` is a `Pool`. */
  | { readonly kind: "class"; readonly callee: Origin }
  /** `new Pool()` is an `InstanceType<typeof Pool>` where `Pool` is a variable. */
  | { readonly kind: "instance"; readonly callee: Origin }
  /** A file descriptor is a number. */
  | { readonly kind: "plain"; readonly name: string }
  /** A choice between one of those and nothing. */
  | { readonly kind: "or nothing"; readonly of: OpenedType; readonly nothing: "null" | "undefined" }
  /** The type has to be declared. */
  | { readonly kind: "unknown" }
  /** `fs.createWriteStream()` is an `fs.WriteStream`; `namespace` is the text before the dot. */
  | { readonly kind: "member"; readonly namespace: string; readonly name: string }
  /** `createWriteStream()` is a `ReturnType<typeof createWriteStream>`. */
  | { readonly kind: "result"; readonly callee: Origin };

export interface StoredArgument {
  readonly use: Origin;
  /** The field that holds the value. */
  readonly field: string;
  /** The parameter that has to be stored in it; null where it is stored already. */
  readonly parameter: { readonly name: string; readonly origin: Origin } | null;
}

/** Something that is taken out of a module in a form that the engine cannot ship; it is to be reached through the module as a whole. */
export interface ImportRewrite {
  /** Its name where it is imported, or taken out of what `require` gives. */
  readonly local: Origin;
  /** The module. */
  readonly source: string;
  /** What it is called there; `*` for the module itself. */
  readonly imported: string;
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

/** Why there is no repair: one clause that follows "No quick fix: ". */
export interface NoRepair {
  readonly kind: "none";
  readonly because: string;
}
