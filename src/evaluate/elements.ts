import { memberPath } from "../catalog/paths.ts";
import type { Value, Write } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Evaluator } from "./evaluator.ts";
import { collectionOf, type CollectionFact, type ContainerFact, type ExternalFact, type Fact } from "./facts.ts";
import type { Frame } from "./frames.ts";
import { isSameObject } from "./objects.ts";
import { propertyOf } from "./properties.ts";
import { runsOn } from "./runs-on.ts";
import { Sorted } from "./sorted.ts";

/** Some element of a container or collection: array elements, properties, what was pushed or set later; of a Map, pairs. */
export function elementsOf(evaluator: Evaluator, objects: readonly Fact[]): readonly Fact[] {
  return objects.flatMap((object): readonly Fact[] => {
    evaluator.step();
    if (object.kind === "collection") return [...object.elements, ...addedElements(evaluator, object)];
    if (object.kind === "external") return elementOfType(evaluator, object);
    if (object.kind !== "container") return [];
    const { literal, module, frame } = object;
    const own =
      literal.kind === "array"
        ? literal.elements.flatMap((element, index) => {
            if (element === null || object.without.includes(String(index))) return [];
            const facts = evaluator.evaluate(element.value, module, frame);
            return element.spread ? elementsOf(evaluator, facts) : facts;
          })
        : literal.properties.flatMap((property) => {
            if (property.kind !== "value" || property.name === "__proto__") return [];
            if (property.name !== null && object.without.includes(property.name)) return [];
            return evaluator.evaluate(property.value, module, frame);
          });
    return [...own, ...addedElements(evaluator, object)];
  });
}

/** An element of a list that a package gave: each is what the catalogue says of the first. */
function elementOfType({ catalog }: Evaluator, list: ExternalFact): Fact[] {
  const first = memberPath(list.path, "0");
  const type = catalog.canonical(first);
  return type === first ? [] : [{ ...list, path: type }];
}

/** What a container holds beside its named properties and its elements at known positions. */
export function unnamedElementsOf(evaluator: Evaluator, object: ContainerFact): readonly Fact[] {
  const { literal, module, frame } = object;
  const values: readonly { value: Value; spread: boolean }[] =
    literal.kind === "array"
      ? literal.elements.filter((element) => element !== null && element.spread).filter((element) => element !== null)
      : literal.properties.flatMap((property) =>
          property.kind === "value" && property.name === null ? [{ value: property.value, spread: false }] : [],
        );
  const own = values.flatMap(({ value, spread }) => {
    const facts = evaluator.evaluate(value, module, frame);
    return spread ? elementsOf(evaluator, facts) : facts;
  });
  return [...own, ...addedElements(evaluator, object)];
}

/** Everything that a collection holds: of a Map, its keys and its values. */
export function heldBy(evaluator: Evaluator, object: CollectionFact): readonly Fact[] {
  const elements = elementsOf(evaluator, [object]);
  return object.isKeyed ? elements.flatMap((pair) => [...partOf(evaluator, pair, 0), ...partOf(evaluator, pair, 1)]) : elements;
}

/** The keys (0) or the values (1) of a Map, or of anything else that holds pairs. */
export function partsOf(evaluator: Evaluator, pairs: readonly Fact[], part: 0 | 1): readonly Fact[] {
  return pairs.flatMap((pair) => partOf(evaluator, pair, part));
}

function partOf(evaluator: Evaluator, pair: Fact, part: 0 | 1): readonly Fact[] {
  if (pair.kind === "collection") return pair.positions?.[part] ?? pair.elements;
  if (pair.kind !== "container") return [];
  const at = { order: pair.literal.origin.end, branch: pair.module.functionBody(pair.frame?.function ?? 0).body };
  return propertyOf(evaluator, [pair], String(part), { at, module: pair.module, frame: pair.frame }, pair.literal);
}

/** What stands at a position of a collection; some element where positions are not known. */
export function positionOf(evaluator: Evaluator, object: CollectionFact, name: string): readonly Fact[] {
  if (!/^\d+$/u.test(name)) return [];
  return object.positions === null ? elementsOf(evaluator, [object]) : (object.positions[Number(name)] ?? []);
}

/** The same collection without its first elements. */
export function restOf(object: CollectionFact, without: readonly string[]): CollectionFact {
  if (object.positions === null) return object;
  const positions = object.positions.slice(without.length);
  return collectionOf(positions.flat(), positions);
}

/** What `push`, `add`, `set` and computed assignments have put into a container. */
function addedElements(evaluator: Evaluator, object: Fact): readonly Fact[] {
  if (object.kind !== "container" && object.kind !== "collection") return [];
  const { entry } = evaluator.modules;
  if (object.module === null) return [];
  const near = addedIn(evaluator, object, object.module);
  return entry === null || entry === object.module ? near : [...near, ...addedIn(evaluator, object, entry)];
}

/** The same, as far as one module does it. */
function addedIn(evaluator: Evaluator, object: ContainerFact | CollectionFact, module: ModuleIndex): readonly Fact[] {
  return elementWrites(evaluator, object, module).flatMap((write): readonly Fact[] => {
    if (write.target.kind === "binding") return [];
    const targets = evaluator.evaluate(write.target.object, module, null);
    if (!targets.some((fact) => isSameObject(evaluator, fact, object))) return [];
    if (evaluator.isWorkerFunction(module, module.functionOf(write.at.branch))) return [];
    return framesOf(evaluator, object, write, module).flatMap((frame) => evaluator.evaluate(write.value, module, frame));
  });
}

/** The runs of a method that put something into what one object keeps; without a frame where it is open on which object it runs. */
function framesOf(
  evaluator: Evaluator,
  { frame: made }: ContainerFact | CollectionFact,
  { target, at }: Write,
  module: ModuleIndex,
): readonly (Frame | null)[] {
  const keeper = made?.self?.find((fact) => fact.kind === "instance" && fact.construction !== null);
  const writer = module.functionOf(at.branch);
  if (keeper === undefined || target.kind === "binding" || !isOfThis(target.object, writer)) return [null];
  return runsOn(evaluator, module, writer, keeper) ?? [null];
}

function isOfThis(value: Value, writer: number): boolean {
  return value.kind === "member" ? isOfThis(value.object, writer) : value.kind === "this" && value.function === writer;
}

/** Writes that may put something into a container: those into it by the text, and those whose target is open. */
function elementWrites(evaluator: Evaluator, object: ContainerFact | CollectionFact, module: ModuleIndex): readonly Write[] {
  const key = containerOf(object);
  const { writesByOwner } = module;
  const { openElements } = writesByOwner;
  if (key === null || openElements.length === 0) return [...writesByOwner.elementsInto(key), ...openElements];
  const sorted =
    evaluator.elementWrites.get(module) ??
    new Sorted<Write>(openElements, (write) => (write.target.kind === "binding" ? write.value : write.target.object), containerOf);
  evaluator.elementWrites.set(module, sorted);
  return [...writesByOwner.elementsInto(key), ...sorted.candidates(evaluator, module, key)];
}

/** What made a container, by which the same one is recognised. */
function containerOf(fact: Fact): Value | null {
  if (fact.kind === "container") return fact.literal;
  return fact.kind === "collection" ? fact.origin : null;
}
