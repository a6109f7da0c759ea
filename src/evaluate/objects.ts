import type { Point, Write } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { ancestry, classChain, mayBeSame } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import { exportedNames } from "./exports.ts";
import { identityOf } from "./identity.ts";
import type { ClassFact, ConstructedFact, ContainerFact, Fact, InstanceFact } from "./facts.ts";
import type { Frame } from "./frames.ts";
import { basesOf, makersOf, prototypeOwner } from "./prototypes.ts";

/** An object of the project whose properties can be looked up. */
export type ObjectFact = InstanceFact | ConstructedFact | ContainerFact | ClassFact;

/** When a property is read, and by whom. */
export interface Moment {
  readonly at: Point;
  readonly module: ModuleIndex;
  readonly frame: Frame | null;
}

/** The modules in whose code `this` can be the object: its own, and those of its base classes. */
export function homesOf(evaluator: Evaluator, object: ObjectFact): readonly ModuleIndex[] {
  if (object.kind === "constructed") {
    const others = [...basesOf(evaluator, object), ...makersOf(evaluator, object)];
    return [...new Set([object.module, ...others.map(({ module }) => module)])];
  }
  if (object.kind !== "instance") return [object.module];
  return [...new Set([object.module, ...ancestry(evaluator, object).ancestors.map(({ module }) => module)])];
}

/** The modules that may change an object: those in whose code `this` can be it, and the one that is linted, whatever it imports. */
export function changersOf(evaluator: Evaluator, object: ObjectFact): readonly ModuleIndex[] {
  const homes = homesOf(evaluator, object);
  const { entry } = evaluator.modules;
  return entry === null || homes.includes(entry) ? homes : [...homes, entry];
}

/** The writes of a module that may change an object, as far as the text tells: with a name, those that may concern a property of it. */
export function writesThatMayChange(evaluator: Evaluator, object: ObjectFact, home: ModuleIndex, name?: string | null): readonly Write[] {
  switch (object.kind) {
    case "container":
      return home.writesByOwner.into(object.literal, [], name);
    case "class":
      return home.writesByOwner.into(null, [], name);
    case "constructed":
    case "instance": {
      const { construction } = object;
      if (construction === null)
        return name === undefined
          ? home.program.writes
          : [...home.writesOfProperty(name), ...(name === null ? [] : home.writesOfProperty(null))];
      const classes = object.kind === "constructed" ? [] : ancestry(evaluator, object).ancestors.filter(({ module }) => module === home);
      return home.writesByOwner.into(
        construction.call,
        classes.map(({ body }) => body.id),
        name,
      );
    }
  }
}

/** True where the target of a write can be the object. */
export function writesTo(evaluator: Evaluator, write: Write, object: ObjectFact, module: ModuleIndex, frame: Frame | null): boolean {
  const { target } = write;
  if (target.kind === "binding") return false;
  return evaluator.evaluate(target.object, module, frame).some((fact) => isSameObject(evaluator, fact, object));
}

/** `F.prototype.name = …` gives a method to what `F` constructs; the function itself keeps nothing. */
export function isPrototype(write: Write): boolean {
  return prototypeOwner(write) !== null;
}

/** True where two facts can mean the same object. */
export function isSameObject(evaluator: Evaluator, a: Fact, b: Fact): boolean {
  if (a.kind === "instance" && b.kind === "instance") return mayBeSame(evaluator, a, b);
  if (a.kind === "constructed" && b.kind === "constructed") {
    const isOfOne = a.module === b.module && a.function === b.function;
    if (a.construction !== null && b.construction !== null) return isOfOne && a.construction.call === b.construction.call;
    // `this` in a method of a base can be any object that inherits from it.
    return isOfOne || inherits(evaluator, a, b) || inherits(evaluator, b, a);
  }
  if (a.kind === "container" && b.kind === "container") return a.literal === b.literal;
  if (a.kind === "class" && b.kind === "class") return a.module === b.module && a.class === b.class;
  if (a.kind === "collection" && b.kind === "collection") return a.origin !== null && a.origin === b.origin;
  return false;
}

function inherits(evaluator: Evaluator, derived: ConstructedFact, base: ConstructedFact): boolean {
  if (base.construction !== null) return false;
  return basesOf(evaluator, derived).some((place) => place.module === base.module && place.function === base.function);
}

export function isObject(fact: Fact): fact is ObjectFact {
  return fact.kind === "instance" || fact.kind === "constructed" || fact.kind === "container" || fact.kind === "class";
}

/** True for a property whose assignment runs a setter, and stores nothing by itself. */
export function hasSetter(evaluator: Evaluator, object: ObjectFact, name: string): boolean {
  switch (object.kind) {
    case "container":
      return object.literal.kind === "object" && object.literal.properties.some((found) => found.kind === "setter" && found.name === name);
    case "instance":
    case "class": {
      const chain = object.kind === "instance" ? ancestry(evaluator, object).ancestors : classChain(evaluator, object);
      const isStatic = object.kind === "class";
      return chain.some(({ body }) =>
        body.methods.some((method) => method.kind === "setter" && method.name === name && method.isStatic === isStatic),
      );
    }
    case "constructed":
      return false;
  }
}

/** What an object literal inherits from: `{ __proto__: base }`, which is also what `Object.create(base)` makes. */
export function inheritedBy(evaluator: Evaluator, { literal, module, frame }: ContainerFact): readonly Fact[] {
  if (literal.kind !== "object") return [];
  const property = literal.properties.find((candidate) => candidate.kind === "value" && candidate.name === "__proto__");
  return property?.kind === "value" ? evaluator.evaluate(property.value, module, frame) : [];
}

/** The names of everything that may be stored in an object: its own properties, not methods of its class. */
export function ownNames(evaluator: Evaluator, object: ObjectFact): ReadonlySet<string> {
  const frame = object.kind === "container" ? evaluator.frameId(object.frame) : 0;
  const nothing: ReadonlySet<string> = new Set<string>();
  return evaluator.remember(evaluator.names, `${identityOf(object)} ${String(frame)}`, () => findNames(evaluator, object), nothing);
}

/** The names that a spread, or `Object.assign`, takes over from a value: those of an object, or what a module exports. */
export function copiedNames(evaluator: Evaluator, fact: Fact): ReadonlySet<string> {
  if (fact.kind === "module") return exportedNames(evaluator, fact.module);
  return isObject(fact) ? ownNames(evaluator, fact) : new Set();
}

function findNames(evaluator: Evaluator, object: ObjectFact): ReadonlySet<string> {
  evaluator.step();
  const names = new Set<string>();
  switch (object.kind) {
    case "container":
      if (object.literal.kind === "array") {
        for (const index of object.literal.elements.keys()) names.add(String(index));
      } else {
        for (const property of object.literal.properties) {
          if (property.kind === "spread") {
            for (const fact of evaluator.evaluate(property.value, object.module, object.frame)) {
              for (const name of copiedNames(evaluator, fact)) names.add(name);
            }
          } else if (property.kind === "value" && property.name === "__proto__") {
            for (const fact of inheritedBy(evaluator, object))
              if (isObject(fact)) for (const name of ownNames(evaluator, fact)) names.add(name);
          } else if (property.kind === "value" && property.name !== null) {
            names.add(property.name);
          }
        }
      }
      break;
    case "class":
      for (const { body } of classChain(evaluator, object)) {
        for (const field of body.fields) if (field.isStatic && field.name !== null) names.add(field.name);
      }
      break;
    case "instance":
      for (const { body } of ancestry(evaluator, object).ancestors) {
        for (const field of body.fields)
          if (!field.isStatic && field.name !== null && !field.tags.includes("transient")) names.add(field.name);
        for (const property of body.parameterProperties) names.add(property.name);
      }
      break;
    case "constructed": {
      for (const { module, function: maker } of makersOf(evaluator, object)) {
        for (const { target } of module.program.writes) {
          if (target.kind !== "property" || target.name === null || target.object.kind !== "this") continue;
          if (target.object.function === maker) names.add(target.name);
        }
      }
      break;
    }
  }
  for (const home of changersOf(evaluator, object)) {
    for (const write of writesThatMayChange(evaluator, object, home)) {
      const { target } = write;
      if (target.kind === "property" && target.name !== null && !names.has(target.name) && !isPrototype(write)) {
        if (hasSetter(evaluator, object, target.name)) continue;
        if (writesTo(evaluator, write, object, home, null)) names.add(target.name);
      } else if (target.kind === "spread" && writesTo(evaluator, write, object, home, null)) {
        for (const fact of evaluator.evaluate(write.value, home, constructionAround(evaluator, object, home, write))) {
          for (const name of copiedNames(evaluator, fact)) names.add(name);
        }
      }
    }
  }
  if (object.kind === "container") for (const name of object.without) names.delete(name);
  return names;
}

/** The construction of the object in whose constructor a write stands, so that parameters are what it was called with. */
function constructionAround(evaluator: Evaluator, object: ObjectFact, home: ModuleIndex, { at }: Write): Frame | null {
  if (object.kind !== "instance") return null;
  const writer = home.functionOf(at.branch);
  return ancestry(evaluator, object).ancestors.find(({ module, body }) => module === home && body.construct === writer)?.frame ?? null;
}
