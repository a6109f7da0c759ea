/**
 * The program: what a source file says, without its syntax.
 *
 *   source ─▶ syntax/ lowers ─▶ **Program** ─▶ evaluate/ ─▶ shipments/ ─▶ travel/ ─▶ findings/ ─▶ rules/, repair/, report/
 *
 * A program is immutable plain data: it can be printed (`program/print.ts`), compared and cached, and it holds no
 * syntax nodes. The same program comes out of espree, typescript-eslint and oxlint trees.
 * Bindings, functions, classes and branches stand in tables and are named by their index.
 */

import type { Value, Call, ObjectLiteral } from "./values.ts";

export type {
  Argument,
  ArrayLiteral,
  Call,
  CallResult,
  Choose,
  Data,
  Literal,
  Member,
  ObjectLiteral,
  ObjectProperty,
  ParameterValue,
  Value,
} from "./values.ts";

/** A place in a file. Offsets are UTF-16 code units; lines and columns count from 1. */
export interface Origin {
  /** Path of the file as the host names it. */
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

/** Index into `Program.bindings`. */
export type BindingId = number;
/** Index into `Program.functions`; 0 is the module itself. */
export type FunctionId = number;
/** Index into `Program.classes`. */
export type ClassId = number;
/** Index into `Program.calls`. */
export type CallId = number;
/** Index into `Program.objects`. */
export type ObjectId = number;
/** Index into `Program.branches`; 0 is the module's straight line. */
export type BranchId = number;

/** When and under what conditions something happens: the key to every question of order. */
export interface Point {
  /** Source offset at which it has happened. Within one function's straight line, less means earlier. */
  readonly order: number;
  readonly branch: BranchId;
}

export interface Program {
  readonly file: string;
  readonly bindings: readonly Binding[];
  readonly functions: readonly FunctionBody[];
  readonly classes: readonly ClassBody[];
  readonly branches: readonly Branch[];
  /** Every assignment in the file, in source order. */
  readonly writes: readonly Write[];
  /** Every call and construction in the file; `Call.id` is the index. */
  readonly calls: readonly Call[];
  /** Every object literal in the file; `ObjectLiteral.id` is the index. */
  readonly objects: readonly ObjectLiteral[];
  /** Every `try` statement in the file, the inner ones first. */
  readonly tries: readonly TryStatement[];
  /** Every specifier that the file imports, hands on or requires. */
  readonly imports: readonly string[];
  /** What the module offers to others. */
  readonly exports: readonly Export[];
}

/** A run of code that may or may not happen as a whole: an arm of an `if`, a loop's body, a function's body. */
export interface Branch {
  readonly parent: BranchId | null;
  /** The function whose code stands in this branch. */
  readonly function: FunctionId;
  /** `body` is the root branch of a function. Arms of one statement share `fork` and exclude each other. `dead` never runs. */
  readonly kind: "body" | "arm" | "loop" | "dead";
  readonly fork: number | null;
  /** True where the branch always leaves the function (return, throw), so nothing in it is seen after it. */
  readonly leaves: boolean;
}

/** A `try` statement, by the places of its blocks. */
export interface TryStatement {
  readonly block: Origin;
  readonly handler: Origin | null;
  /** Its `finally`, which runs however the block ends. */
  readonly finalizer: Origin | null;
}

export type BindingKind =
  "const" | "let" | "var" | "using" | "parameter" | "function" | "class" | "import" | "catch" | "enum" | "namespace";

/** A declared name. */
export interface Binding {
  readonly id: BindingId;
  readonly name: string;
  readonly kind: BindingKind;
  /** The function whose scope declares it; 0 for module scope. */
  readonly function: FunctionId;
  readonly origin: Origin;
  /** Its declared type, where one is written. */
  readonly annotation: TypeName | null;
  /** True for `declare const x`, which gives a name to something that exists elsewhere. */
  readonly ambient: boolean;
  /** Tags of the doc comment before the declaration, without the at sign: "handle", "transient". */
  readonly tags: readonly string[];
}

/** A type as it is written: `RDD<number>` is `{ name: ["RDD"], arguments: [number] }`. Aliases of the same file are resolved. */
export interface TypeName {
  readonly name: readonly string[];
  /** Type arguments; the element of an array type. Null for a type that names nothing. */
  readonly arguments: readonly (TypeName | null)[];
  /** The binding of the first part, so that a user's own `Pool` is not pg's. Null for a global or an unresolved name. */
  readonly binding: BindingId | null;
  /** Any of several: `Pool | undefined` has two. Arrays and built-in types have names too: `Array`, `number`. */
  readonly alternatives: readonly TypeName[];
  /** What an object type, or an interface of the same file, says of its properties: those whose type names something. */
  readonly members: readonly TypeMember[];
}

/** A property of an object type. */
export interface TypeMember {
  readonly name: string;
  readonly type: TypeName;
}

/** An assignment: of a variable, of a property, or of some unnamed element of a container. */
export interface Write {
  readonly target: WriteTarget;
  readonly value: Value;
  readonly at: Point;
  readonly origin: Origin;
  /** True where it happens only while its target is still empty: `x ??= open()`, `if (!this.x) this.x = open()`. */
  readonly lazy: boolean;
}

export type WriteTarget =
  | { readonly kind: "binding"; readonly binding: BindingId }
  /** `object.name = …`. `name` is null for a computed key. */
  | { readonly kind: "property"; readonly object: Value; readonly name: string | null }
  /** `Object.assign(object, value)`: all properties of the value become properties of the object. */
  | { readonly kind: "spread"; readonly object: Value }
  /** `object.push(value)`, `object.add(value)`, `object.set(key, value)`: the value becomes an element. */
  | { readonly kind: "element"; readonly object: Value }
  /** `delete object.name`: the value is undefined. */
  | { readonly kind: "delete"; readonly object: Value; readonly name: string | null };

export type FunctionKind =
  | "module"
  | "function"
  | "arrow"
  | "method"
  | "getter"
  | "setter"
  | "constructor"
  /** The field initialisers of a class, which run as part of construction (or of the class's definition, for statics). */
  | "initialiser"
  | "static block";

export interface FunctionBody {
  readonly id: FunctionId;
  readonly kind: FunctionKind;
  /** Its own name, or that of the variable or property it initialises; null where it has none. */
  readonly name: string | null;
  /** The function around it; null for the module. */
  readonly parent: FunctionId | null;
  /** The branch in which the function expression or declaration stands. */
  readonly definedIn: BranchId;
  /** The root branch of its body. */
  readonly body: BranchId;
  /** The class whose member it is. */
  readonly class: ClassId | null;
  readonly isStatic: boolean;
  /** The object literal whose method it is, so that its `this` is known. */
  readonly object: ObjectId | null;
  readonly async: boolean;
  readonly generator: boolean;
  readonly parameters: readonly Parameter[];
  /** Its declared result, where one is written. */
  readonly returnType: TypeName | null;
  /** What the body itself reads, in source order; bodies of nested functions keep their own. */
  readonly uses: readonly Use[];
  /** What the body itself reads of names that no scope of the file declares, in source order. */
  readonly globals: readonly GlobalUse[];
  readonly returns: readonly Value[];
  readonly yields: readonly Value[];
  /** Directives at the top of its body, or of the file: "use server", "worklet". */
  readonly directives: readonly string[];
  /** True where `with` or a direct `eval` makes names undecidable. */
  readonly dynamicScope: boolean;
  readonly origin: Origin;
  /** The argument of a call that the function expression is, if it is one. */
  readonly passedTo: { readonly call: CallId; readonly index: number } | null;
}

export interface Parameter {
  /** The name it is bound to; null for a pattern, whose bindings have writes of their own. */
  readonly binding: BindingId | null;
  readonly rest: boolean;
  /** The value where no argument is passed; null where there is none. */
  readonly fallback: Value | null;
  readonly annotation: TypeName | null;
  readonly tags: readonly string[];
  /** What stands behind each at sign before it: `Inject(Db)`. */
  readonly decorators: readonly Value[];
}

export interface ClassBody {
  readonly id: ClassId;
  readonly name: string | null;
  readonly superClass: Value | null;
  /** The function around the class. */
  readonly function: FunctionId;
  readonly construct: FunctionId | null;
  /** Runs the instance's field initialisers. */
  readonly initialiser: FunctionId;
  readonly fields: readonly Field[];
  readonly methods: readonly Method[];
  /** `constructor(private db: Pool)`: a field whose value is the parameter. */
  readonly parameterProperties: readonly { readonly name: string; readonly index: number; readonly origin: Origin }[];
  readonly origin: Origin;
}

export interface Field {
  /** With its `#` where it is private; null for a computed name. */
  readonly name: string | null;
  readonly value: Value | null;
  readonly isStatic: boolean;
  readonly annotation: TypeName | null;
  /** True where it may stay empty: `db?: Pool`, `db: Pool | undefined`. */
  readonly optional: boolean;
  readonly accessibility: "public" | "protected" | "private" | null;
  /** False where it has decorators, or is declared with `accessor`, `abstract`, `declare` or `override`. */
  readonly isPlain: boolean;
  /** True where it is declared with `abstract`: a class that extends this one has it, and this one holds nothing. */
  readonly isAbstract?: boolean;
  readonly tags: readonly string[];
  /** What stands behind each at sign before it: `Inject(Db)`. */
  readonly decorators: readonly Value[];
  readonly origin: Origin;
}

export interface Method {
  /** `[Symbol.dispose]` where a well-known symbol names it; null for any other computed name. */
  readonly name: string | null;
  readonly kind: "method" | "getter" | "setter";
  readonly isStatic: boolean;
  readonly function: FunctionId;
  /** What stands behind each at sign before it: `DBOS.step()`. */
  readonly decorators: readonly Value[];
}

/** How a task or helper uses a name that it mentions. */
export type Access = "read" | "call" | "write" | "update" | "typeof";

/** One mention of a name or of `this` in running code; type positions are none. */
export interface Use {
  readonly root:
    | { readonly kind: "binding"; readonly binding: BindingId }
    | { readonly kind: "this"; readonly function: FunctionId }
    /** `exports` or `module.exports` of CommonJS: the module itself as an object. */
    | { readonly kind: "exports" };
  /** The static properties that are read from it: `p.a.b` is `["a", "b"]`. Ends before a computed property. */
  readonly path: readonly string[];
  /** What happens to the end of the path. */
  readonly access: Access;
  /** The value of the root. */
  readonly value: Value;
  readonly at: Point;
  /** The name or the `this`. */
  readonly origin: Origin;
  /** Source offsets at which the steps of the path end, one for each. */
  readonly pathEnds: readonly number[];
  /** False in code that never runs. A serialiser looks at it all the same. */
  readonly isReachable: boolean;
  /** True where a property whose name is computed is read from the end of the path: `table[key]`. */
  readonly isIndexed?: boolean;
}

/** One mention of a name that no scope of the file declares: `process.pid`. */
export interface GlobalUse extends Pick<Use, "path" | "access" | "at" | "origin" | "isReachable"> {
  readonly name: string;
  /** The module that `require("x")` asks for. */
  readonly source?: string;
}

export type Export =
  | { readonly kind: "value"; readonly name: string; readonly value: Value }
  /** `export { a as b } from "./x"`, with `name` `*` for `export * from`. */
  | { readonly kind: "again"; readonly name: string; readonly source: string; readonly imported: string };
