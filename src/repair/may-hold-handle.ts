import type { Analysis } from "../analyze.ts";
import type { BindingId, Value } from "../program/model.ts";
import { capturesOf } from "../evaluate/captures.ts";

/** True where a caller passes something live inside the variable, which a field would take along. */
export function mayHoldHandle(analysis: Analysis, variable: BindingId): boolean {
  return analysis.module.writesOfBinding(variable).some(({ value }) => valueMayHoldHandle(analysis, value));
}

/** True where a value is a handle or an object of a class, or holds one, or a function that needs one: nobody knows that it arrives as it is. */
export function valueMayHoldHandle({ module, evaluator }: Analysis, asked: Value): boolean {
  const seen = new Set<Value>();
  const holds = (value: Value): boolean => {
    if (seen.has(value)) return false;
    seen.add(value);
    return evaluator.evaluate(value, module, null).some((fact) => {
      if (fact.kind === "handle" || fact.kind === "instance" || fact.kind === "constructed") return true;
      if (fact.kind === "data") return fact.isObject === true;
      if (fact.kind === "bound") return true;
      if (fact.kind === "function" && fact.module === module)
        return capturesOf(fact).some((capture) => capture.kind === "this" || capture.uses.slice(0, 1).some((use) => holds(use.value)));
      if (fact.kind === "collection") return fact.origin?.kind === "call" && fact.origin.construct;
      if (fact.kind !== "container" || fact.module !== module) return false;
      const { literal } = fact;
      if (literal.kind === "array") return literal.elements.some((element) => element !== null && holds(element.value));
      return literal.properties.some((property) => (property.kind === "value" || property.kind === "spread") && holds(property.value));
    });
  };
  return holds(asked);
}
