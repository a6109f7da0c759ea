import type { Origin, BindingId, FunctionId, ClassId, CallId, ObjectId, Point, TypeName } from "./model.ts";

/** What an expression yields. */
export type Value =
  | Literal
  | Data
  | Read
  | This
  | Super
  | Member
  | Call
  | Await
  | Choose
  | Closure
  | ClassReference
  | ObjectLiteral
  | ArrayLiteral
  | ParameterValue
  | Element
  | ObjectRest
  | Import
  | Global
  | ExportedType
  | Unknown;

interface ValueBase {
  readonly origin: Origin;
}
/** A constant. Regular expressions and big integers are `data`. */
export interface Literal extends ValueBase {
  readonly kind: "literal";
  readonly value: string | number | boolean | null | undefined;
}
/** A computed value that cannot be a handle: arithmetic, a template, a comparison. */
export interface Data extends ValueBase {
  readonly kind: "data";
  /** True for a regular expression, which is no plain value: not every engine can send it. */
  readonly isObject?: boolean;
  /** True for a comparison or a negation. */
  readonly isBoolean?: boolean;
  /** True for a comparison that asks whether two values are the same. */
  readonly isEquality?: boolean;
  /** True for a difference, a quotient and the like: which operand comes first matters. */
  readonly isOrdered?: boolean;
  /** True for what `typeof` gives. */
  readonly isTypeName?: boolean;
  /** True for `import.meta`. */
  readonly isImportMeta?: boolean;
  /** The constant parts of a template, or of texts put together by `+`; between two of them stands a value. */
  readonly text?: readonly string[];
  /** Those values, in order. */
  readonly between?: readonly Value[];
}
export interface Read extends ValueBase {
  readonly kind: "read";
  readonly binding: BindingId;
  readonly at: Point;
}
/** `this` of the nearest function that has one of its own. */
export interface This extends ValueBase {
  readonly kind: "this";
  readonly function: FunctionId;
}
/** `super` as an object, in a member of a class. */
export interface Super extends ValueBase {
  readonly kind: "super";
  readonly class: ClassId;
  readonly function: FunctionId;
}
export interface Member extends ValueBase {
  readonly kind: "member";
  readonly object: Value;
  /** Null where it is computed from something that is no constant. */
  readonly name: string | null;
  readonly at: Point;
}
/** A call or a construction: what it allocates, if anything, is decided by evaluation. */
export interface Call extends ValueBase {
  readonly kind: "call";
  readonly id: CallId;
  readonly callee: Value;
  readonly construct: boolean;
  readonly arguments: readonly Argument[];
  /** `resolve<Pool>(…)`: what stands between the angle brackets. */
  readonly typeArguments: readonly (TypeName | null)[];
  readonly at: Point;
  /** What becomes of its result: a statement that is nothing but the call discards it, and one that awaits the call what it resolves to. */
  readonly result: CallResult;
  /** The callee expression: `rdd.map`. */
  readonly calleeOrigin: Origin;
  /** The callee as it is written, on one line and shortened: for messages. */
  readonly calleeText: string;
}
export type CallResult = "used" | "discarded" | "awaited and discarded";

export interface Argument {
  readonly value: Value;
  /** `...value`. */
  readonly spread: boolean;
}
export interface Await extends ValueBase {
  readonly kind: "await";
  readonly value: Value;
}
/** One of several, undecided: `a ? b : c`, `a ?? b`, a destructured value with a default. */
export interface Choose extends ValueBase {
  readonly kind: "choose";
  readonly options: readonly Value[];
  /**
   * `undefined`: the second comes in place of a first that is undefined, as defaults do. `empty`: or null, as behind `??`. `full`: in place of
   * a first that is something, as behind `&&`. `any`: whichever.
   */
  readonly when: "any" | "undefined" | "empty" | "full";
}
export interface Closure extends ValueBase {
  readonly kind: "closure";
  readonly function: FunctionId;
}
export interface ClassReference extends ValueBase {
  readonly kind: "class";
  readonly class: ClassId;
}
/** An object literal, or anything that holds named values the same way: JSX properties, an enum, a namespace. */
export interface ObjectLiteral extends ValueBase {
  readonly kind: "object";
  readonly id: ObjectId;
  readonly properties: readonly ObjectProperty[];
  /** True for an element of JSX. */
  readonly isElement?: boolean;
}
export type ObjectProperty =
  | { readonly kind: "value"; readonly name: string | null; readonly value: Value }
  | { readonly kind: "getter" | "setter"; readonly name: string | null; readonly function: FunctionId }
  | { readonly kind: "spread"; readonly value: Value };
export interface ArrayLiteral extends ValueBase {
  readonly kind: "array";
  /** Null is a hole. */
  readonly elements: readonly (Argument | null)[];
}
/** The argument at a position. With `rest`, an array of the arguments from there on. */
export interface ParameterValue extends ValueBase {
  readonly kind: "parameter";
  readonly function: FunctionId;
  readonly index: number;
  readonly rest: boolean;
}
/** Some element of an iterable or a container: the variable of a `for…of`, a spread element. */
export interface Element extends ValueBase {
  readonly kind: "element";
  readonly of: Value;
}
/** What `const { a, b, ...rest } = object` leaves in `rest`. */
export interface ObjectRest extends ValueBase {
  readonly kind: "rest";
  readonly of: Value;
  readonly without: readonly string[];
}
/** A binding of another module: `import`, `require` and `import()`. */
export interface Import extends ValueBase {
  readonly kind: "import";
  readonly source: string;
  /** The exported name, or `*` for the whole module. */
  readonly name: string;
}
/** A name that no scope of the file declares. */
export interface Global extends ValueBase {
  readonly kind: "global";
  readonly name: string;
}
/** What an interface or a type alias that is exported says: no value, but what a name of it stands for in other files. */
export interface ExportedType extends ValueBase {
  readonly kind: "type";
  readonly type: TypeName;
}
export interface Unknown extends ValueBase {
  readonly kind: "unknown";
  /** Why nothing is known: "computed import", "tagged template". For people who debug the analysis. */
  readonly reason: string;
}
