import type { Analysis } from "../analyze.ts";
import type { ClassBody, Value } from "../program/model.ts";
import { isInLine, usesOfField, type Holder } from "./field-uses.ts";

/** Functions that copy the fields of an object, and see no accessor. */
const copying = ["assign", "structuredClone"];
/** Functions that list the fields of an object, and so name the field behind the accessor in its place. */
const listing = ["entries", "keys", "values", "stringify"];
/** Functions that make it impossible to add a field to an object. */
const closing = ["freeze", "preventExtensions", "seal"];
/** Functions that ask for a field, and are told of no accessor. */
const asking = ["hasOwn", "hasOwnProperty", "propertyIsEnumerable", "getOwnPropertyDescriptor"];

/** What is done with an object as a whole, where that decides whether an accessor can take the place of a field. */
export type WholeUse = "frozen" | "asked" | "copied" | "listed" | "none";

/**
 * Looks for what tells an accessor from a field: an object that nothing can be added to, a question for the field itself, a copy from
 * which the field is read again, and, which only makes a list of names differ, everything that goes through all fields.
 */
export function wholeUse(analysis: Analysis, body: ClassBody, names: readonly string[], holder: Holder = "instance"): WholeUse {
  const { module, evaluator } = analysis;
  const isInstance = (value: Value): boolean =>
    evaluator.evaluate(value, module, null).some((fact) => fact.kind === holder && isInLine(module, fact.class, body.id));
  const calls = (functions: readonly string[]): boolean =>
    functions.some((name) => module.callsNamed(name).some((call) => call.arguments.some(({ value }) => isInstance(value))));
  const isAsked = asking.some((name) =>
    module
      .callsNamed(name)
      .some((call) => call.arguments.some(({ value }) => value.kind === "literal" && names.some((field) => field === value.value))),
  );
  if (calls(closing)) return "frozen";
  if (isAsked) return "asked";
  const isSpread = module.program.objects.some(({ properties }) =>
    properties.some((property) => property.kind === "spread" && isInstance(property.value)),
  );
  if (!isSpread && !calls(copying)) return calls(listing) ? "listed" : "none";
  const isReadAgain = names.some((name) => {
    const known = new Set(usesOfField(analysis, body, name, holder).map(({ use }) => use));
    return module.usesOfMember(name).some(({ use }) => use.access !== "write" && !known.has(use));
  });
  return isReadAgain ? "copied" : "listed";
}
