import type { Origin } from "../program/model.ts";

/** The place of an expression. */
export type Place = Pick<Origin, "file" | "start" | "end">;

/** A declaration of a type: a class, an interface, an alias. */
export interface DeclaredType {
  readonly name: string;
  /**
   * What declares it: the package of the file, the module of a `declare module "fs"`, `global` for the language and its environment.
   * Null where the file belongs to no package that has a name.
   */
  readonly packageName: string | null;
  readonly file: string;
  /** True for code of the project, false for a package's declarations and for those of the language. */
  readonly isProject: boolean;
  /** True for a class; an interface or an alias only says what an object looks like. */
  readonly isClass: boolean;
  /** What stands between the angle brackets: `Pool` in `Promise<Pool>`. Null where nothing does, or nothing is known of it. */
  readonly argument: (index: number) => TypeAnswer | null;
}

/** What is known of one type. */
export interface KnownType {
  /** The declarations of the type, then those of its bases, nearest first. */
  readonly line: readonly DeclaredType[];
  /** True where it says only what a value looks like, so that the value may be of any other type as well. */
  readonly isOpen: boolean;
  /** True where values of the type have a member of that name. */
  readonly has: (member: string) => boolean;
}

/** What the type of an expression is: one, or any of several. */
export type TypeAnswer = readonly KnownType[];

/** How far a type says which values there are. */
export interface TypeValues {
  /** How many constants it lists: two for a boolean, the members of an enumeration. Null where it lists none, or others are possible. */
  readonly constants: number | null;
  /** True where the value may be missing: `null`, `undefined`. */
  readonly isOptional: boolean;
}

/**
 * Tells the types of expressions. Whatever implements it, it sharpens what the evaluator leaves open, or takes a weaker sign back;
 * `any`, `unknown`, errors and files that it does not know say nothing.
 */
export interface TypeOracle {
  /** The type of the expression that stands at a place; null where nothing is known. */
  typeAt(place: Place): TypeAnswer | null;
  /** Which values the expression at a place can have by its type; null where nothing is known. */
  valuesAt(place: Place): TypeValues | null;
}

/** Where there is no type information. */
export const noTypes: TypeOracle = { typeAt: () => null, valuesAt: () => null };
