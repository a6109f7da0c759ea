import type { Place } from "./oracle.ts";

/** A declaration as a compiler gives it, with what stands for its type parameters. */
export interface Declaration<T> {
  readonly name: string;
  readonly file: string;
  /** The module of a `declare module "fs"` around it, or `global` for `declare global`; null where it stands in neither. */
  readonly ambientModule: string | null;
  readonly isClass: boolean;
  readonly arguments: () => readonly T[];
}

/**
 * The questions that are put to a compiler, whichever it is. `T` is its own type of types, which is handed back to it and to nothing
 * else: types of two compilers never meet.
 */
export interface Compiler<T> {
  /** The type of the expression at a place; null where the compiler does not know the file in this state, or nothing stands there. */
  typeAt(place: Place): T | null;
  /** The type without `null` and `undefined`; that of a type parameter is its bound, that of a number the interface `Number`. */
  apparent(type: T): T;
  /** The members of a union; null for every other type. */
  alternatives(type: T): readonly T[] | null;
  /** The members of an intersection; none for every other type. */
  parts(type: T): readonly T[];
  /** Where the alias, class or interface is declared by whose name the type goes; none for one without a name. */
  declarations(type: T): readonly Declaration<T>[];
  /** What a class or an interface extends. */
  bases(type: T): readonly T[];
  has(type: T, member: string): boolean;
  /** The members of a union, or the type alone, each as it is written; a constant is one value, as `"open"` or `true`. */
  members(type: T): readonly { readonly text: string; readonly isConstant: boolean }[];
}
