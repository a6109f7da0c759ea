import type { Origin } from "../program/model.ts";
import type { Risk } from "./plan.ts";

/** Fields that are opened at construction become accessors that open on first use. */
export interface LazyAccessorPlan {
  readonly kind: "lazy accessor";
  readonly risk: Risk;
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
  readonly risk: Risk;
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
  /** True where other files import the variable by its name, and are to import the function in its place. */
  readonly isShared: boolean;
}

/** A variable that holds an object becomes a function that makes the object on first use, with all that it is made of. */
export interface LazyObjectPlan {
  readonly kind: "lazy object";
  /** Never null: what makes the object may do more than open what it holds. */
  readonly risk: string;
  readonly name: string;
  /** Name of the function that gives the object: `getProcessor`. */
  readonly getter: string;
  /** Name of the object that keeps it, and the property of that. */
  readonly holder: string;
  readonly property: string;
  /** Name of the function that makes it. */
  readonly maker: string;
  /** The variable with its value. */
  readonly declared: Origin;
  /** What the function that makes it does, in order: `declared` is one of them. Each is the heart of a statement. */
  readonly steps: readonly Origin[];
  /** True where making it takes time: every use is awaited. */
  readonly isAwaited: boolean;
  /** Where the worker mentions the variable. */
  readonly uses: readonly Origin[];
  /** Functions among those that mention it that have to become asynchronous. */
  readonly waiting: readonly Origin[];
  /** The functions and members of classes that run while it is made. */
  readonly code: readonly Origin[];
  /** Where the driver closes it, which must not make it. */
  readonly closers: readonly Closing[];
  readonly imports: readonly ImportRewrite[];
}

/** Properties of object literals that hold a handle become methods that open it on first use; every mention becomes a call. */
export interface LazyMethodPlan {
  readonly kind: "lazy method";
  readonly risk: Risk;
  readonly properties: readonly LazyProperty[];
  readonly imports: readonly ImportRewrite[];
}

export interface LazyProperty {
  readonly name: string;
  /** Name of the property that keeps what is open. */
  readonly backing: string;
  /** Name of the method that gives it: `getLog`. */
  readonly method: string;
  /** False where the engine cannot ship `getLog() {}`, and has to be given `getLog: function () {}`. */
  readonly isShorthand: boolean;
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
