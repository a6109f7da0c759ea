import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { NoRepair } from "../../../repair/plan.ts";
import { staticName } from "../static.ts";

/** An option among the arguments of a call. */
export interface Option {
  readonly name: string;
  /** The object with the options; null where the call has none. */
  readonly object: TSESTree.ObjectExpression | null;
  /** What stands there now: one expression, or none. */
  readonly given: readonly TSESTree.Node[];
  /** True for `{ data }`. */
  readonly isShorthand: boolean;
}

/** Finds an option in the object that is an argument; or says why it is not known what it is. */
export function optionAt(
  { arguments: given }: TSESTree.CallExpression | TSESTree.NewExpression,
  position: number,
  name: string,
): Option | NoRepair {
  const elsewhere: NoRepair = { kind: "none", because: "its options stand elsewhere" };
  const object = given[position];
  if (object === undefined) return { name, object: null, given: [], isShorthand: false };
  if (object.type !== Type.ObjectExpression) return elsewhere;
  const names = object.properties.map((property) => (property.type === Type.Property ? staticName(property) : null));
  if (names.includes(null)) return elsewhere;
  const own = object.properties[names.indexOf(name)];
  if (own === undefined) return { name, object, given: [], isShorthand: false };
  if (own.type !== Type.Property || own.kind !== "init" || own.method) return elsewhere;
  return { name, object, given: [own.value], isShorthand: own.shorthand };
}
