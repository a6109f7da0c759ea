import type { CatalogedHandle } from "../catalog/index.ts";
import type {
  ArrayLiteral,
  Call,
  Choose,
  ClassId,
  Data,
  FunctionId,
  Literal,
  ObjectLiteral,
  Origin,
  TypeName,
  Value,
} from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Frame } from "./frames.ts";

/** `certain`: on all paths, by construction. `likely`: conditional, by declared type only, or by a name. */
export type Certainty = "certain" | "likely";

/** One step on the way from a name to the expression that opened the handle. */
export interface Hop {
  readonly kind: "variable" | "field" | "element" | "argument" | "result" | "inherited" | "getter" | "bound";
  /** What is named: a variable, a field, a function. Empty for elements. */
  readonly name: string;
  readonly origin: Origin;
}

interface FactBase {
  readonly certainty: Certainty;
  /** The way from the evaluated expression to where the value was made, nearest first. */
  readonly hops: readonly Hop[];
}

/** One thing that a value can be. A value has several where the program leaves it open, and none where it is never made. */
export type Fact =
  | HandleFact
  | ExternalFact
  | InstanceFact
  | ConstructedFact
  | ContainerFact
  | CollectionFact
  | FunctionFact
  | BoundFact
  | ClassFact
  | ModuleFact
  | PromiseFact
  | DataFact
  | UnknownFact;

/** A live resource. */
export interface HandleFact extends FactBase {
  readonly kind: "handle";
  readonly handle: CatalogedHandle;
  /** The expression that opened it; null where only its declared type is known. */
  readonly opened: Origin | null;
  /** Where that stands. */
  readonly place: OpeningPlace | null;
  /** The opening call, for repairs. */
  readonly call: Call | null;
  /** True where the opening stands behind a test whether it is open already. */
  readonly lazy: boolean;
}
/** The function around an opening expression. */
export interface OpeningPlace {
  readonly module: ModuleIndex;
  readonly function: FunctionId;
}
/** A member of a package or of an engine's type, by its access path. */
export interface ExternalFact extends FactBase {
  readonly kind: "external";
  readonly path: string;
  /** The expression that yields it, where the catalogue does not say what that is, so that only its type can. */
  readonly value?: Value;
}
/** An object of a class of the project. */
export interface InstanceFact extends FactBase {
  readonly kind: "instance";
  readonly module: ModuleIndex;
  readonly class: ClassId;
  /** The frame in which the class was defined. */
  readonly lexical: Frame | null;
  /** The construction with its arguments; null for any instance of the class. */
  readonly construction: { readonly call: Call; readonly caller: Frame | null; readonly module: ModuleIndex } | null;
}
/** An object that `new` made from a function: `function Sink() { this.fd = … }`. */
export interface ConstructedFact extends FactBase {
  readonly kind: "constructed";
  readonly module: ModuleIndex;
  readonly function: FunctionId;
  readonly construction: { readonly call: Call; readonly caller: Frame | null; readonly module: ModuleIndex } | null;
}
/** An object or array literal. */
export interface ContainerFact extends FactBase {
  readonly kind: "container";
  readonly module: ModuleIndex;
  readonly literal: ObjectLiteral | ArrayLiteral;
  readonly frame: Frame | null;
  /** Properties that a rest pattern has taken out. */
  readonly without: readonly string[];
}
/** Something that holds elements: a Map, a Set, the result of `list.map(…)`, the records that a generator yields. */
export interface CollectionFact extends FactBase {
  readonly kind: "collection";
  /** What it yields when it is iterated: of a Map, pairs of key and value. */
  readonly elements: readonly Fact[];
  /** What stands at each position, where that is known: key and value of a pair, the arguments behind a rest parameter. */
  readonly positions: readonly (readonly Fact[])[] | null;
  /** True for a Map, whose elements are pairs. */
  readonly isKeyed: boolean;
  /** True for an object whose names are not known: its elements are its properties. */
  readonly isRecord?: boolean;
  /** The construction, by which later `add` and `set` calls find it; null for results that have no identity. */
  readonly origin: Value | null;
  readonly module: ModuleIndex | null;
  /** The activation in which it was constructed; null where it has no identity. */
  readonly frame: Frame | null;
  /** The class of the language that it was constructed from, `Map`, and where. */
  readonly className?: string;
  readonly made?: Origin;
}
export interface FunctionFact extends FactBase {
  readonly kind: "function";
  readonly module: ModuleIndex;
  readonly function: FunctionId;
  /** The frame in which the function was made. */
  readonly lexical: Frame | null;
}
/** The result of `f.bind(self, …args)`. */
export interface BoundFact extends FactBase {
  readonly kind: "bound";
  readonly target: Fact;
  readonly self: readonly Fact[];
  readonly arguments: readonly (readonly Fact[])[];
  readonly origin: Origin;
}
export interface ClassFact extends FactBase {
  readonly kind: "class";
  readonly module: ModuleIndex;
  readonly class: ClassId;
  readonly lexical: Frame | null;
}
/** A module of the project as an object: `import * as deps`, `require("./deps")`. */
export interface ModuleFact extends FactBase {
  readonly kind: "module";
  readonly module: ModuleIndex;
}
export interface PromiseFact extends FactBase {
  readonly kind: "promise";
  readonly of: Fact;
}
/** A value that is known and is no handle. */
export interface DataFact extends FactBase {
  readonly kind: "data";
  /** True for `undefined`, in whose place a default comes. */
  readonly isUndefined?: boolean;
  readonly isNull?: boolean;
  /** The expression that it is, where that is a text of which something is known. */
  readonly text?: { readonly value: Literal | Data; readonly module: ModuleIndex; readonly frame: Frame | null };
  /** Tells a symbol from all others. */
  readonly symbol?: string;
  /** True for an object of a class of the language, such as a date: not every engine can ship it. */
  readonly isObject?: boolean;
  /** The name of that class, `Date`, and where it was constructed. */
  readonly className?: string;
  readonly made?: Origin;
}
/** Nothing is known. Keeps what weaker evidence can go by: the expression, and the declared type. */
export interface UnknownFact extends FactBase {
  readonly kind: "unknown";
  readonly value: Value;
  readonly module: ModuleIndex;
  readonly annotation: TypeName | null;
  /** The file in which that type is written, where it is another: the one that says what a callback gets. */
  readonly typedIn?: ModuleIndex;
}

/** The same fact, one step further away. */
function behind<F extends Fact>(fact: F, hop: Hop): F {
  return { ...fact, hops: [hop, ...fact.hops] };
}

export function allBehind(facts: readonly Fact[], hop: Hop): Fact[] {
  return facts.map((fact) => (fact.kind === "data" || fact.kind === "unknown" || fact.kind === "external" ? fact : behind(fact, hop)));
}

/** The same facts, but no longer certain. */
export function weakened(facts: readonly Fact[]): Fact[] {
  return facts.map((fact) => (fact.certainty === "likely" ? fact : { ...fact, certainty: "likely" }));
}

/** The facts of alternatives. They stay certain where there is but one, or where each of them is a handle. */
export function oneOf(alternatives: readonly (readonly Fact[])[]): Fact[] {
  const made = alternatives.filter((facts) => facts.length > 0);
  const facts = made.flat();
  return made.length < 2 || facts.every(({ kind }) => kind === "handle") ? facts : weakened(facts);
}

/** One of several elements, of which it is open which one. */
export function anyOf(elements: readonly Fact[]): Fact[] {
  return oneOf(elements.map((element) => [element]));
}

/** The facts of a choice between values, of which the first may rule itself out. */
export function chosen(when: Choose["when"], options: readonly (readonly Fact[])[]): readonly Fact[] {
  const [first = [], ...others] = options;
  switch (when) {
    case "any":
      return oneOf(options);
    case "undefined":
      return first.length > 0 && first.every(isDefined) ? first : oneOf([first.filter((fact) => !isUndefined(fact)), ...others]);
    case "empty":
      return oneOf([first.filter(isFilled), ...others]);
    case "full":
      return oneOf([first.filter(mayBeEmpty), ...others]);
  }
}

/** True for a value in whose place no default comes. */
function isDefined(fact: Fact): boolean {
  return fact.kind !== "unknown" && !isUndefined(fact);
}

/** False for `null` and `undefined`, in whose place `??` puts something else. */
function isFilled(fact: Fact): boolean {
  return fact.kind !== "data" || (fact.isUndefined !== true && fact.isNull !== true);
}

/** False for objects, which `&&` never leaves. */
function mayBeEmpty({ kind }: Fact): boolean {
  return kind === "data" || kind === "unknown" || kind === "external";
}

/** Something that holds elements and has no identity of its own. */
export function collectionOf(elements: readonly Fact[], positions: CollectionFact["positions"] = null): CollectionFact {
  return {
    kind: "collection",
    elements,
    positions,
    isKeyed: false,
    origin: null,
    module: null,
    frame: null,
    certainty: "certain",
    hops: [],
  };
}

/** A pair of key and value, as `Object.entries` and a Map have them. */
export function pairOf(key: readonly Fact[], value: readonly Fact[]): CollectionFact {
  return collectionOf([...key, ...value], [key, value]);
}

export const data: DataFact = { kind: "data", certainty: "certain", hops: [] };

/** An object of a class of the language that holds no handle. */
export const dataObject: DataFact = { ...data, isObject: true };

/** The value of what is declared and never assigned. */
export const nothing: DataFact = { kind: "data", isUndefined: true, certainty: "certain", hops: [] };

/** True for an object of one of some classes of the language. */
export function isOf(fact: Fact, classes: readonly string[]): fact is CollectionFact | DataFact {
  return (fact.kind === "collection" || fact.kind === "data") && fact.className !== undefined && classes.includes(fact.className);
}

/** True for what a default comes in the place of. */
function isUndefined(fact: Fact): boolean {
  return fact.kind === "data" && fact.isUndefined === true;
}

/** True where a declared type may say more: nothing is known, or only that a package or a global made it. */
export function isOpaque(fact: Fact): boolean {
  return fact.kind === "unknown" || (fact.kind === "external" && fact.path.includes("#"));
}

/** True where only the type of an expression can say more. */
export function isOpen(fact: Fact): boolean {
  return fact.kind === "unknown" || (fact.kind === "external" && fact.value !== undefined);
}

/** True where a fact says something about what the value is. */
export function isKnown(fact: Fact): boolean {
  return fact.kind !== "unknown";
}
