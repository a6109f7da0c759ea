import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Frame } from "../evaluate/frames.ts";
import type { ObjectLiteral, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { usesOf } from "../travel/lifetime.ts";

/** A value where it stands: in its module, in an activation. */
export interface Placed<V extends Value = Value> {
  readonly value: V;
  readonly module: ModuleIndex;
  readonly frame: Frame | null;
}

/** The object literal that a value is, also through a variable that nobody else touches; null where it is not known to be one. */
export function objectBehind(evaluator: Evaluator, { value, module, frame }: Placed): Placed<ObjectLiteral> | null {
  if (value.kind === "object") return { value, module, frame };
  if (value.kind === "read") {
    const owner = module.program.bindings[value.binding]?.function ?? 0;
    if (usesOf(module, value.binding, module.functionBody(owner).origin).length > 1) return null;
  }
  const [fact, another] = evaluator.evaluate(value, module, frame);
  if (fact?.kind !== "container" || another !== undefined || fact.literal.kind !== "object") return null;
  return { value: fact.literal, module: fact.module, frame: fact.frame };
}

/** The value of a property that is written out. */
export function propertyIn({ value, module, frame }: Placed<ObjectLiteral>, name: string): Placed | null {
  const property = value.properties.findLast((candidate) => candidate.kind === "value" && candidate.name === name);
  return property?.kind === "value" ? { value: property.value, module, frame } : null;
}

/** True for a literal of which every name can be seen. */
export function isWhollyWritten(value: Value): boolean {
  if (value.kind === "array") {
    return value.elements.every((element) => element !== null && !element.spread && isWhollyWritten(element.value));
  }
  return value.kind === "object" && value.properties.every((property) => property.kind === "value" && property.name !== null);
}

/** True where an object names something, itself or in what it holds. */
export function namesAny(value: Value, names: RegExp): boolean {
  switch (value.kind) {
    case "object":
      return value.properties.some((property) => {
        if (property.kind !== "value") return false;
        return (property.name !== null && names.test(property.name)) || namesAny(property.value, names);
      });
    case "array":
      return value.elements.some((element) => element !== null && namesAny(element.value, names));
    default:
      return false;
  }
}
