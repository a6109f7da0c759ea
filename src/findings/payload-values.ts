import { parseSteps } from "../catalog/paths.ts";
import type { ObjectProperty, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Shipment } from "../shipments/shipment.ts";

/** One of the innermost expressions of what is written out at a call. */
export interface SentPart {
  readonly value: Value;
  /** Names that are given other values after it, where it is spread. */
  readonly replaced: ReadonlySet<string>;
}

/** What the call gives to the other side beside the task: `page.evaluate(f, a, b)` gives both. */
export function valuesSent(shipment: Shipment): Value[] {
  const { boundary, call, shift } = shipment;
  return (boundary.payload ?? []).flatMap((path) => {
    const [first] = parseSteps(path);
    if (boundary.passes === "each" && first?.kind === "argument") {
      return call.arguments.slice(first.index + shift).flatMap(({ value, spread }) => (spread ? [] : [value]));
    }
    const value = valueAt(shipment, path);
    return value === null ? [] : [value];
  });
}

/** What stands at a path below the call: an expression, or a property of a variable with the options. Null where there is none. */
function valueAt({ call, shift }: Shipment, path: string): Value | null {
  const [first, ...rest] = parseSteps(path);
  const argument = first?.kind === "argument" ? call.arguments[first.index + shift] : undefined;
  if (argument === undefined || argument.spread) return null;
  let { value } = argument;
  for (const step of rest) {
    if (step.kind !== "property") return null;
    if (value.kind !== "object") {
      value = { kind: "member", object: value, name: step.name, at: call.at, origin: value.origin };
      continue;
    }
    const property = value.properties.find((candidate) => candidate.kind === "value" && candidate.name === step.name);
    if (property?.kind !== "value") return null;
    value = property.value;
  }
  return value;
}

/** Goes down into what is written out at the call, to its innermost expressions. */
export function partsOf(value: Value, replaced: ReadonlySet<string> = new Set()): SentPart[] {
  if (value.kind === "array") return value.elements.flatMap((element) => (element === null ? [] : partsOf(element.value)));
  return value.kind === "object" ? partsOfProperties(value.properties) : [{ value, replaced }];
}

/** A property that follows a spread replaces what the spread has under the same name. */
function partsOfProperties(properties: readonly ObjectProperty[]): SentPart[] {
  return properties.flatMap((property, index) => {
    if (property.kind === "value") return partsOf(property.value);
    if (property.kind !== "spread") return [];
    const later = properties.slice(index + 1).flatMap((other) => (other.kind === "spread" || other.name === null ? [] : [other.name]));
    return partsOf(property.value, new Set(later));
  });
}

/** A variable, or a path from a variable or from `this`, as it stands in the code. */
export function nameOf(module: ModuleIndex, value: Value): string | null {
  switch (value.kind) {
    case "read":
      return module.program.bindings[value.binding]?.name ?? null;
    case "this":
      return "this";
    case "member": {
      const object = nameOf(module, value.object);
      return object === null || value.name === null ? null : `${object}.${value.name}`;
    }
    default:
      return null;
  }
}
