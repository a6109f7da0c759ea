import type { Ancestor } from "../evaluate/classes.ts";
import type { FunctionId } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** A class, with the module in which it stands. */
type Declared = Pick<Ancestor, "module" | "body">;

/** The names of the members of some classes; null for one that is computed. */
export function memberNames(line: readonly Declared[]): (string | null)[] {
  return line.flatMap(({ body: { fields, methods } }) => [...fields, ...methods].map(({ name }) => name));
}

/** `[Symbol.dispose]`, for engines that know `Symbol.iterator` alone. */
export function isNamedBySymbol(name: string | null): boolean {
  return name?.startsWith("[Symbol.") === true && name !== "[Symbol.iterator]";
}

/** `super.run()`, in a function or in one inside it; a constructor's `super()` is none. */
export function callsSuper(module: ModuleIndex, id: FunctionId): boolean {
  return module.callsWithin(id).some(({ callee }) => callee.kind === "member" && callee.object.kind === "super");
}
