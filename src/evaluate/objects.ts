import type { Point, Write } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { ancestry, classChain, mayBeSame } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import type { ClassFact, ConstructedFact, ContainerFact, Fact, InstanceFact } from "./facts.ts";
import type { Frame } from "./frames.ts";

/** An object of the project whose properties can be looked up. */
export type ObjectFact = InstanceFact | ConstructedFact | ContainerFact | ClassFact;

/** When a property is read, and by whom. */
export interface Moment {
  readonly at: Point;
  readonly module: ModuleIndex;
  readonly frame: Frame | null;
}

/** True where the target of a write can be the object. */
export function writesTo(evaluator: Evaluator, write: Write, object: ObjectFact, module: ModuleIndex, frame: Frame | null): boolean {
  const { target } = write;
  if (target.kind === "binding") return false;
  return evaluator.evaluate(target.object, module, frame).some((fact) => isSameObject(evaluator, fact, object));
}

/** `F.prototype.name = …` gives a method to what `F` constructs; the function itself keeps nothing. */
export function isPrototype({ target }: Write): boolean {
  return target.kind !== "binding" && target.object.kind === "member" && target.object.name === "prototype";
}

/** True where two facts can mean the same object. */
export function isSameObject(evaluator: Evaluator, a: Fact, b: Fact): boolean {
  if (a.kind === "instance" && b.kind === "instance") return mayBeSame(evaluator, a, b);
  if (a.kind === "constructed" && b.kind === "constructed") {
    return a.module === b.module && a.function === b.function && (a.construction === null || b.construction === null || a.construction.call === b.construction.call);
  }
  if (a.kind === "container" && b.kind === "container") return a.literal === b.literal;
  if (a.kind === "class" && b.kind === "class") return a.module === b.module && a.class === b.class;
  if (a.kind === "collection" && b.kind === "collection") return a.origin !== null && a.origin === b.origin;
  return false;
}

export function isObject(fact: Fact): fact is ObjectFact {
  return fact.kind === "instance" || fact.kind === "constructed" || fact.kind === "container" || fact.kind === "class";
}

/** The names of everything that may be stored in an object: its own properties, not methods of its class. */
export function ownNames(evaluator: Evaluator, object: ObjectFact, moment: Moment | null): Set<string> {
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
              if (isObject(fact)) for (const name of ownNames(evaluator, fact, moment)) names.add(name);
            }
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
        for (const field of body.fields) if (!field.isStatic && field.name !== null && !field.tags.includes("transient")) names.add(field.name);
        for (const property of body.parameterProperties) names.add(property.name);
      }
      break;
    case "constructed":
      break;
  }
  for (const write of object.module.program.writes) {
    const { target } = write;
    if (target.kind === "property" && target.name !== null && !names.has(target.name) && !isPrototype(write)) {
      if (writesTo(evaluator, write, object, object.module, null)) names.add(target.name);
    } else if (target.kind === "spread" && writesTo(evaluator, write, object, object.module, null)) {
      for (const fact of evaluator.evaluate(write.value, object.module, null)) {
        if (isObject(fact)) for (const name of ownNames(evaluator, fact, moment)) names.add(name);
      }
    }
  }
  if (object.kind === "container") for (const name of object.without) names.delete(name);
  return names;
}
