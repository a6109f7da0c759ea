import { append } from "./append.ts";
import type { ClassId, Program, Value, Write } from "./model.ts";

/** What the text alone tells about the object that a write changes. */
export type WriteOwner =
  /** What this literal or construction made, since a constant holds it and nothing else. */
  | { readonly kind: "made"; readonly by: Value }
  /** `this` in a member of this class. */
  | { readonly kind: "instance"; readonly class: ClassId }
  | { readonly kind: "open" };

/** Writes to objects, by the object as far as the text tells it: a file with thousands of objects looks at each write once. */
export interface WritesByOwner {
  /**
   * Writes that may change what a literal or construction made; for an instance, also those to `this` in its classes.
   * With a name, only those to a property of that name, to elements, and of all properties at once.
   */
  into(made: Value | null, classes: readonly ClassId[], name?: string | null): readonly Write[];
  /** Writes to elements and computed keys of what a literal or construction surely made. */
  elementsInto(made: Value | null): readonly Write[];
  /** Those of which the text does not tell what they change. */
  readonly openElements: readonly Write[];
}

export function writesByOwner(program: Program): WritesByOwner {
  const made = new Map<Value, Write[]>();
  const instance = new Map<ClassId, Write[]>();
  const open = new Map<string | null, Write[]>();
  const held = heldByConstants(program);
  for (const write of program.writes) {
    if (write.target.kind === "binding") continue;
    const owner = ownerOf(program, held, write.target.object);
    if (owner.kind === "open") append(open, nameOf(write), write);
    else if (owner.kind === "made") append(made, owner.by, write);
    else append(instance, owner.class, write);
  }
  const allOpen = [...open.values()].flat();
  return {
    elementsInto: (value) => (value === null ? [] : (made.get(value) ?? []).filter(isElement)),
    openElements: (open.get(null) ?? []).filter(isElement),
    into(value, classes, name) {
      const own = [...(value === null ? [] : (made.get(value) ?? [])), ...classes.flatMap((id) => instance.get(id) ?? [])];
      if (name === undefined) return [...own, ...allOpen];
      const named = own.filter((write) => nameOf(write) === name || nameOf(write) === null);
      return [...named, ...(open.get(name) ?? []), ...(name === null ? [] : (open.get(null) ?? []))];
    },
  };
}

function isElement({ target }: Write): boolean {
  return target.kind === "element" || (target.kind === "property" && target.name === null);
}

/** The property that is written; null for elements, computed keys and whole objects. */
function nameOf({ target }: Write): string | null {
  return target.kind === "property" || target.kind === "delete" ? target.name : null;
}

/** The literals and constructions that constants are initialised with. */
function heldByConstants(program: Program): ReadonlyMap<number, Value> {
  const held = new Map<number, Value>();
  for (const { target, value } of program.writes) {
    if (target.kind !== "binding" || program.bindings[target.binding]?.kind !== "const") continue;
    const isMade = value.kind === "object" || value.kind === "array" || (value.kind === "call" && value.construct);
    if (isMade) held.set(target.binding, value);
  }
  return held;
}

function ownerOf(program: Program, held: ReadonlyMap<number, Value>, object: Value): WriteOwner {
  if (object.kind === "read") {
    const by = held.get(object.binding);
    return by === undefined ? { kind: "open" } : { kind: "made", by };
  }
  if (object.kind !== "this") return { kind: "open" };
  const body = program.functions[object.function];
  return body === undefined || body.class === null || body.isStatic ? { kind: "open" } : { kind: "instance", class: body.class };
}
