import { ancestry } from "../evaluate/classes.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import { isOpen, type Fact } from "../evaluate/facts.ts";
import { isObject, type Moment, type ObjectFact } from "../evaluate/objects.ts";
import { propertyOf } from "../evaluate/properties.ts";
import { typedFacts } from "../evaluate/typed.ts";
import type { Use, Value } from "../program/model.ts";
import { usesOwnThis } from "../evaluate/captures.ts";
import type { Manner } from "./manner.ts";
import type { Item, Step } from "./tree.ts";

/** Packs whole values for a task, at the moment when it is shipped. */
export interface Packer {
  readonly evaluator: Evaluator;
  readonly manner: Manner;
  readonly moment: Moment;
  /** Some values as a whole, with everything inside them. */
  pack(facts: readonly Fact[], step: Step, asked: Value | null): Item[];
}

/** A capture of which the program leaves everything open: what its type says where the task reads it, or that of a path below it. */
export function packOpen(packer: Packer, facts: readonly Fact[], uses: readonly Use[], step: Step): Item[] {
  const typed = uses.slice(0, 1).flatMap((use) => typedFacts(packer.evaluator, use.value));
  const packed = packer.pack(typed.length > 0 ? typed : facts, step, null);
  return packed.length > 0 ? packed : packRead(packer, facts, uses, step);
}

/** What the types of the paths that a task reads say, where the program leaves them open: the `db` of `deps.db`. */
export function packRead(packer: Packer, facts: readonly Fact[], uses: readonly Use[], step: Step): Item[] {
  const [fact] = facts;
  if (fact === undefined) return [];
  return uses.filter(({ access }) => access === "read" || access === "call").flatMap((use) => packReadPath(packer, facts, fact, use, step));
}

function packReadPath(packer: Packer, facts: readonly Fact[], root: Fact, use: Use, step: Step): Item[] {
  let current = facts;
  for (const [index, name] of use.path.entries()) {
    // What an object of the project does not hold is empty there, whatever its type allows.
    const isOfOpen = current.length > 0 && current.every(isOpen);
    current = property(packer, current, name, use, index);
    if (!isOfOpen) continue;
    const typed = typedFacts(packer.evaluator, pathValue(use, index));
    const items = packer.pack(typed.length > 0 ? typed : current, { kind: "field", name }, null);
    if (items.length === 0) continue;
    const between = use.path
      .slice(0, index)
      .reduceRight<Item[]>((inner, field) => [{ step: { kind: "field", name: field }, fact: root, isWhole: false, items: inner }], items);
    return [{ step, fact: root, isWhole: false, items: between }];
  }
  return [];
}

/** Only the paths that the task reads, each with what is behind it; all of it where one use needs all. */
export function packPaths(packer: Packer, facts: readonly Fact[], uses: readonly Use[], step: Step): Item[] {
  const items: Item[] = [];
  for (const fact of facts) {
    const paths = isNarrowed(packer, fact) ? uses.map((use) => neededPath(packer, fact, use)) : [[]];
    if (paths.some((path) => path.length === 0)) {
      items.push(...packer.pack([fact], step, uses[0]?.value ?? null));
    } else if (isNarrowed(packer, fact)) {
      const inner = uses.flatMap((use, index) => packPath(packer, fact, paths[index] ?? [], use));
      items.push({ step, fact, isWhole: false, items: inner });
    }
  }
  return items;
}

/** True for what travels in part. An array never does: measured on Pulumi 3.248.0, which takes all of it along for the sake of `list[0]`. */
function isNarrowed({ manner }: Packer, fact: Fact): fact is ObjectFact {
  if (fact.kind === "container" && fact.literal.kind === "array") return manner.isText;
  return isObject(fact) && !(fact.kind === "class" && manner.shipsClassesWhole === true);
}

/** The part of a use's path that the engine follows. Calling a method that uses `this` needs the object before the dot. */
function neededPath(packer: Packer, fact: ObjectFact, use: Use): readonly string[] {
  if (use.access === "typeof" && use.path.length === 0) return [];
  let current: readonly Fact[] = [fact];
  const followed: string[] = [];
  for (const [index, name] of use.path.entries()) {
    const next = property(packer, current, name, use, index);
    const isCalled = index === use.path.length - 1 && use.access === "call";
    if (isCalled && next.some((found) => found.kind === "function" && usesOwnThis(found))) return followed;
    followed.push(name);
    if (!next.some((found) => isNarrowed(packer, found))) return followed;
    current = next;
  }
  return followed;
}

function packPath(packer: Packer, fact: ObjectFact, [name, ...rest]: readonly string[], use: Use, index = 0): Item[] {
  if (name === undefined) return [];
  const asked = pathValue(use, index);
  // What the object does not hold is empty, whatever its type allows.
  const found = propertyOf(packer.evaluator, [fact], name, packer.moment, asked).filter(
    (held) => held.kind !== "unknown" || held.value !== asked,
  );
  const isCalled = packer.manner.runsAccessors && isAccessor(packer, fact, name);
  const step: Step = { kind: isCalled ? "accessor" : "field", name };
  if (rest.length === 0) return packer.pack(found, step, use.value);
  return found.flatMap((next) =>
    isNarrowed(packer, next)
      ? [{ step, fact: next, isWhole: false, items: packPath(packer, next, rest, use, index + 1) }]
      : packer.pack([next], step, use.value),
  );
}

/** What a property holds: the one at a place of a use's path. */
function property(packer: Packer, objects: readonly Fact[], name: string, use: Use, index: number): readonly Fact[] {
  return propertyOf(packer.evaluator, objects, name, packer.moment, pathValue(use, index));
}

function isAccessor(packer: Packer, fact: ObjectFact, name: string): boolean {
  if (fact.kind === "container") {
    return (
      fact.literal.kind === "object" && fact.literal.properties.some((property) => property.kind === "getter" && property.name === name)
    );
  }
  if (fact.kind !== "instance") return false;
  return ancestry(packer.evaluator, fact).ancestors.some(({ body }) =>
    body.methods.some((method) => method.name === name && method.kind === "getter" && !method.isStatic),
  );
}

/** The expression that a use is up to a place of its path: `deps.db` of `deps.db.query`. */
export function pathValue({ value, path, pathEnds, at, origin }: Use, index: number): Value {
  const end = pathEnds[index] ?? origin.end;
  const object: Value =
    index === 0
      ? value
      : { kind: "member", object: value, name: path[index - 1] ?? null, at, origin: { ...origin, end: pathEnds[index - 1] ?? end } };
  return { kind: "member", object, name: path[index] ?? null, at, origin: { ...origin, end } };
}

/** The same use, as one of what its path begins with: `deps.db.query` as `query` of `deps.db`. */
export function useBelow(use: Use): Use {
  return { ...use, value: pathValue(use, 0), path: use.path.slice(1), pathEnds: use.pathEnds.slice(1) };
}
