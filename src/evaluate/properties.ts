import { memberPath } from "../catalog/paths.ts";
import type { Member, Origin, Point, Value, Write } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { ancestry, mayBeSame, type Ancestor } from "./classes.ts";
import { handleOfAnnotation } from "./annotations.ts";
import type { Evaluator } from "./evaluator.ts";
import {
  allBehind,
  data,
  weakened,
  type ClassFact,
  type ConstructedFact,
  type ContainerFact,
  type Fact,
  type InstanceFact,
} from "./facts.ts";
import { frameOf, type Frame } from "./frames.ts";
import { hasRun } from "./has-run.ts";
import { reach } from "./order.ts";

/** An object of the project whose properties can be looked up. */
export type ObjectFact = InstanceFact | ConstructedFact | ContainerFact | ClassFact;

/** When a property is read, and by whom. */
export interface Moment {
  readonly at: Point;
  readonly module: ModuleIndex;
  readonly frame: Frame | null;
}

/** What `object.name` yields. */
export function readProperty(evaluator: Evaluator, value: Member, module: ModuleIndex, frame: Frame | null): readonly Fact[] {
  if (value.object.kind === "super") return superMember(evaluator, value, module, frame);
  const objects = evaluator.evaluate(value.object, module, frame);
  return propertyOf(evaluator, objects, value.name, { at: value.at, module, frame }, value);
}

/** What a property of some objects holds. `asked` stands for the answer where nothing is known. */
export function propertyOf(
  evaluator: Evaluator,
  objects: readonly Fact[],
  name: string | null,
  moment: Moment,
  asked: Value,
): readonly Fact[] {
  return objects.flatMap((object): readonly Fact[] => {
    evaluator.step();
    const facts = propertyOfOne(evaluator, object, name, moment, asked);
    return object.certainty === "likely" ? weakened(facts) : facts;
  });
}

function propertyOfOne(evaluator: Evaluator, object: Fact, name: string | null, moment: Moment, asked: Value): readonly Fact[] {
  switch (object.kind) {
    case "instance":
    case "constructed":
    case "container":
    case "class": {
      if (name === null) return elementsOf(evaluator, [object]);
      const facts = projectProperty(evaluator, object, name, moment, true);
      const hop = { kind: "field", name, origin: asked.origin } as const;
      if (facts.length > 0) return allBehind([...facts], hop).map((fact) => keepWay(fact, object));
      return [{ kind: "unknown", value: asked, module: moment.module, annotation: null, certainty: "certain", hops: [] }];
    }
    case "collection":
      return name === null || /^\d+$/u.test(name) ? object.elements : [];
    case "external":
      return name === null ? [] : [evaluator.external(memberPath(object.path, name))];
    case "handle":
      return name === null ? [] : [evaluator.external(memberPath(object.handle.type, name))];
    case "unknown":
      return [{ kind: "unknown", value: asked, module: moment.module, annotation: null, certainty: "certain", hops: [] }];
    case "promise":
    case "function":
    case "bound":
      return [];
    case "data":
      return [data];
  }
}

/** Puts the way to the object before the way to its property. */
function keepWay(fact: Fact, object: Fact): Fact {
  return object.hops.length === 0 || fact.kind === "data" ? fact : { ...fact, hops: [...object.hops, ...fact.hops] };
}

function superMember(evaluator: Evaluator, value: Member, module: ModuleIndex, frame: Frame | null): readonly Fact[] {
  if (value.object.kind !== "super" || value.name === null) return [];
  const { name } = value;
  const self = evaluator.evaluate({ kind: "this", function: value.object.function, origin: value.origin }, module, frame);
  const instance = self.find((fact) => fact.kind === "instance");
  if (instance === undefined) return [];
  const { ancestors } = ancestry(evaluator, instance);
  const from = ancestors.findIndex(({ body, module: home }) => home === module && value.object.kind === "super" && body.id === value.object.class);
  for (const { module: home, body, lexical } of ancestors.slice(from + 1)) {
    const method = body.methods.find((candidate) => candidate.name === name && candidate.kind === "method");
    if (method !== undefined) return [{ kind: "function", module: home, function: method.function, lexical, certainty: "certain", hops: [] }];
  }
  return [];
}

/** A value that a property may have, from where it stands in the program. */
interface Candidate {
  readonly value: Value;
  readonly module: ModuleIndex;
  readonly frame: Frame | null;
  /** It is there on all paths. */
  readonly always: boolean;
  readonly lazy: boolean;
}

/** What a property of an object of the project holds: methods and accessors if asked for, else only what is stored in it. */
export function projectProperty(
  evaluator: Evaluator,
  object: ObjectFact,
  name: string,
  moment: Moment,
  withMethods: boolean,
): readonly Fact[] {
  if (withMethods) {
    const inherited = methodOrGetter(evaluator, object, name, moment);
    if (inherited !== null) return inherited;
  }
  const facts = candidates(evaluator, object, name, moment).flatMap((candidate): readonly Fact[] => {
    const found = evaluator.evaluate(candidate.value, candidate.module, candidate.frame);
    const marked = candidate.lazy ? found.map((fact) => (fact.kind === "handle" ? { ...fact, lazy: true } : fact)) : found;
    return candidate.always ? marked : weakened(marked);
  });
  if (facts.some((fact) => fact.kind !== "unknown")) return facts;
  const annotation = declaredType(evaluator, object, name);
  if (annotation === null) return facts;
  const byType = handleOfAnnotation(evaluator, annotation.module, annotation.type);
  // A declared field that nobody here fills is only as good as its type.
  if (byType !== null && facts.length > 0) return [byType];
  return facts.map((fact) => (fact.kind === "unknown" ? { ...fact, annotation: annotation.type } : fact));
}

function declaredType(evaluator: Evaluator, object: ObjectFact, name: string): { module: ModuleIndex; type: NonNullable<Ancestor["body"]["fields"][number]["annotation"]> } | null {
  if (object.kind !== "instance") return null;
  for (const { module, body } of ancestry(evaluator, object).ancestors) {
    const annotation = body.fields.find((field) => field.name === name)?.annotation ?? null;
    if (annotation !== null) return { module, type: annotation };
  }
  return null;
}

function methodOrGetter(evaluator: Evaluator, object: ObjectFact, name: string, moment: Moment): readonly Fact[] | null {
  if (object.kind === "container") {
    if (object.literal.kind !== "object" || object.without.includes(name)) return null;
    const getter = object.literal.properties.find((property) => property.kind === "getter" && property.name === name);
    return getter?.kind === "getter" ? runGetter(evaluator, object, object.module, getter.function, object.frame, moment) : null;
  }
  if (object.kind === "constructed") return prototypeMethod(evaluator, object, name);
  const wantStatic = object.kind === "class";
  const chain: readonly Pick<Ancestor, "module" | "body" | "lexical">[] =
    object.kind === "instance" ? ancestry(evaluator, object).ancestors : classChain(evaluator, object);
  for (const { module, body, lexical } of chain) {
    if (body.fields.some((field) => field.name === name && field.isStatic === wantStatic && field.value !== null)) return null;
    const method = body.methods.find((candidate) => candidate.name === name && candidate.isStatic === wantStatic && candidate.kind !== "setter");
    if (method === undefined) continue;
    if (method.kind === "getter") return runGetter(evaluator, object, module, method.function, lexical, moment);
    return [{ kind: "function", module, function: method.function, lexical, certainty: "certain", hops: [] }];
  }
  return null;
}

/** A class and its ancestors, for statics. */
export function classChain(evaluator: Evaluator, object: ClassFact): Pick<Ancestor, "module" | "body" | "lexical">[] {
  const instance: InstanceFact = { ...object, kind: "instance", construction: null };
  return ancestry(evaluator, instance).ancestors;
}

function runGetter(
  evaluator: Evaluator,
  object: ObjectFact,
  module: ModuleIndex,
  id: number,
  lexical: Frame | null,
  moment: Moment,
): readonly Fact[] {
  const frame = evaluator.frame({
    module,
    function: id,
    call: null,
    callPoint: moment.at,
    callerModule: moment.module,
    caller: moment.frame,
    lexical,
    self: [object],
    bound: [],
  });
  return module.functionBody(id).returns.flatMap((value) => evaluator.evaluate(value, module, frame));
}

function prototypeMethod(evaluator: Evaluator, object: ConstructedFact, name: string): readonly Fact[] | null {
  const facts = object.module.writesOfProperty(name).flatMap((write): readonly Fact[] => {
    if (write.target.kind !== "property" || write.target.object.kind !== "member" || write.target.object.name !== "prototype") return [];
    const owners = evaluator.evaluate(write.target.object.object, object.module, null);
    const isOwner = owners.some((owner) => owner.kind === "function" && owner.module === object.module && owner.function === object.function);
    return isOwner ? evaluator.evaluate(write.value, object.module, null) : [];
  });
  return facts.length === 0 ? null : facts;
}

/** The values that a property may have: what it was made with, and what was assigned later. */
function candidates(evaluator: Evaluator, object: ObjectFact, name: string, moment: Moment): Candidate[] {
  const made = madeWith(evaluator, object, name);
  return afterWrites(evaluator, object, made, name, moment);
}

function madeWith(evaluator: Evaluator, object: ObjectFact, name: string): Candidate[] {
  switch (object.kind) {
    case "container":
      return object.without.includes(name) ? [] : literalProperty(evaluator, object, name);
    case "class":
      return staticField(evaluator, object, name);
    case "constructed":
      return constructorWrites(evaluator, object, object.module, object.function, constructedFrame(evaluator, object), name, []);
    case "instance": {
      let found: Candidate[] = [];
      for (const { module, body, frame } of ancestry(evaluator, object).ancestors.toReversed()) {
        found = fieldOfClass(evaluator, object, { module, body, frame, lexical: null }, name, found);
      }
      return found;
    }
  }
}

function fieldOfClass(evaluator: Evaluator, object: InstanceFact, { module, body, frame }: Ancestor, name: string, inherited: Candidate[]): Candidate[] {
  let found = inherited;
  const property = body.parameterProperties.find((candidate) => candidate.name === name);
  if (property !== undefined && body.construct !== null) {
    const value: Value = { kind: "parameter", function: body.construct, index: property.index, rest: false, origin: property.origin };
    const fallback = module.functionBody(body.construct).parameters[property.index]?.fallback ?? null;
    const chosen: Value = fallback === null ? value : { kind: "choose", options: [value, fallback], origin: property.origin };
    found = [{ value: chosen, module, frame: frame, always: true, lazy: false }];
  }
  const field = body.fields.findLast((candidate) => candidate.name === name && !candidate.isStatic);
  if (field?.value && !field.tags.includes("transient")) {
    found = [{ value: field.value, module, frame: initialiserFrame(evaluator, object, module, body.initialiser, frame), always: true, lazy: false }];
  }
  return body.construct === null ? found : constructorWrites(evaluator, object, module, body.construct, frame, name, found);
}

function initialiserFrame(evaluator: Evaluator, object: InstanceFact, module: ModuleIndex, id: number, construction: Frame | null): Frame | null {
  return evaluator.frame({
    module,
    function: id,
    call: construction?.call ?? null,
    callPoint: construction?.callPoint ?? null,
    callerModule: construction?.callerModule ?? null,
    caller: construction?.caller ?? null,
    lexical: construction?.lexical ?? null,
    self: [object],
    bound: [],
  });
}

function constructedFrame(evaluator: Evaluator, object: ConstructedFact): Frame | null {
  return evaluator.frame({
    module: object.module,
    function: object.function,
    call: object.construction?.call ?? null,
    callPoint: object.construction?.call.at ?? null,
    callerModule: object.construction?.module ?? null,
    caller: object.construction?.caller ?? null,
    lexical: null,
    self: [object],
    bound: [],
  });
}

/** `this.name = …` directly in a constructor, in order; an assignment that always happens replaces what was there. */
function constructorWrites(
  evaluator: Evaluator,
  object: ObjectFact,
  module: ModuleIndex,
  construct: number,
  frame: Frame | null,
  name: string,
  before: Candidate[],
): Candidate[] {
  let found = before;
  const end = { order: Number.MAX_SAFE_INTEGER, branch: module.functionBody(construct).body };
  for (const write of module.writesOfProperty(name)) {
    if (write.target.kind === "binding" || module.functionOf(write.at.branch) !== construct || !writesTo(evaluator, write, object, module, frame)) continue;
    const always = reach(module, write, end) === "always";
    const candidate: Candidate = { value: write.value, module, frame, always, lazy: false };
    found = always ? [candidate] : [...found, candidate];
  }
  return found;
}

function literalProperty(evaluator: Evaluator, object: ContainerFact, name: string): Candidate[] {
  const { literal, module, frame } = object;
  const candidate = (value: Value, always: boolean): Candidate => ({ value, module, frame, always, lazy: false });
  if (literal.kind === "array") {
    const index = Number(name);
    const spreadAt = literal.elements.findIndex((element) => element?.spread === true);
    if (!Number.isInteger(index)) return [];
    if (spreadAt >= 0 && spreadAt <= index) {
      const spread = literal.elements[spreadAt];
      return spread ? [candidate({ kind: "element", of: spread.value, origin: spread.value.origin }, false)] : [];
    }
    const element = literal.elements[index];
    return element ? [candidate(element.value, true)] : [];
  }
  let found: Candidate[] = [];
  for (const property of literal.properties) {
    if (property.kind === "spread") {
      const facts = evaluator.evaluate(property.value, module, frame);
      if (facts.some((fact) => isObject(fact) && ownNames(evaluator, fact, null).has(name))) {
        const value: Value = { kind: "member", object: property.value, name, at: pointAt(literal.origin, module, frame), origin: property.value.origin };
        found = [candidate(value, true)];
      }
    } else if (property.kind === "value" && property.name === name) {
      found = [candidate(property.value, true)];
    }
  }
  return found;
}

/** A literal stands where it stands; its branch is that of the frame's function. */
function pointAt(origin: Origin, module: ModuleIndex, frame: Frame | null): Point {
  return { order: origin.start, branch: frame === null ? module.functionBody(0).body : module.functionBody(frame.function).body };
}

function staticField(evaluator: Evaluator, object: ClassFact, name: string): Candidate[] {
  for (const { module, body, lexical } of classChain(evaluator, object)) {
    const field = body.fields.findLast((candidate) => candidate.name === name && candidate.isStatic && candidate.value !== null);
    if (field?.value) return [{ value: field.value, module, frame: lexical, always: true, lazy: false }];
  }
  return [];
}

/** Adds what was assigned outside the construction, and takes away what such an assignment has replaced. */
function afterWrites(evaluator: Evaluator, object: ObjectFact, made: Candidate[], name: string, moment: Moment): Candidate[] {
  let found = made;
  const named = object.module.writesOfProperty(name);
  const spreads = object.module.writesOfProperty(null).filter((write) => write.target.kind === "spread");
  for (const write of [...named, ...spreads].toSorted((a, b) => a.at.order - b.at.order)) {
    if (write.target.kind === "binding") continue;
    const writer = object.module.functionOf(write.at.branch);
    if (isConstruction(evaluator, object, writer)) continue;
    if (isPrototype(write) || !writesTo(evaluator, write, object, object.module, frameOf(moment.frame, object.module, writer))) continue;
    const when = timing(evaluator, write, object.module, writer, moment);
    if (when === "never") continue;
    if (write.target.kind === "spread") {
      const source = evaluator.evaluate(write.value, object.module, moment.frame);
      if (!source.some((fact) => isObject(fact) && ownNames(evaluator, fact, null).has(name))) continue;
    }
    const value: Value =
      write.target.kind === "spread" ? { kind: "member", object: write.value, name, at: write.at, origin: write.origin } : write.value;
    const frame = frameOf(moment.frame, object.module, writer);
    const candidate: Candidate = { value, module: object.module, frame, always: when === "always", lazy: write.lazy };
    found = when === "always" ? [candidate] : [...found, candidate];
  }
  return found;
}

function isPrototype({ target }: Write): boolean {
  return target.kind !== "binding" && target.object.kind === "member" && target.object.name === "prototype";
}

/** Constructors and initialisers of the object's own classes: `madeWith` has dealt with them. */
function isConstruction(evaluator: Evaluator, object: ObjectFact, writer: number): boolean {
  if (object.kind === "constructed") return writer === object.function;
  if (object.kind !== "instance") return false;
  return ancestry(evaluator, object).ancestors.some(({ module, body }) => module === object.module && body.construct === writer);
}

/** Whether a write has happened at a moment. */
function timing(evaluator: Evaluator, write: Write, module: ModuleIndex, writer: number, moment: Moment): "always" | "sometimes" | "never" {
  if (moment.module === module) {
    const point = evaluator.pointIn(writer, moment.at, module, moment.frame);
    if (point !== null) return reach(module, write, point);
  }
  return hasRun(evaluator, module, writer, moment.at, moment.frame) === "no" ? "never" : "sometimes";
}

/** True where the target of a write can be the object. */
function writesTo(evaluator: Evaluator, write: Write, object: ObjectFact, module: ModuleIndex, frame: Frame | null): boolean {
  const { target } = write;
  if (target.kind === "binding") return false;
  return evaluator.evaluate(target.object, module, frame).some((fact) => isSameObject(evaluator, fact, object));
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

/** Some element of a container or collection: array elements, unnamed properties, what was pushed or set later. */
export function elementsOf(evaluator: Evaluator, objects: readonly Fact[]): readonly Fact[] {
  return objects.flatMap((object): readonly Fact[] => {
    evaluator.step();
    if (object.kind === "collection") return [...object.elements, ...addedElements(evaluator, object)];
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
            if (property.kind !== "value" || (property.name !== null && object.without.includes(property.name))) return [];
            return evaluator.evaluate(property.value, module, frame);
          });
    return [...own, ...addedElements(evaluator, object)];
  });
}

/** What `push`, `add`, `set` and computed assignments have put into a container. */
export function addedElements(evaluator: Evaluator, object: Fact): readonly Fact[] {
  const module = object.kind === "container" || object.kind === "collection" ? object.module : null;
  if (module === null) return [];
  return module.writesOfProperty(null).flatMap((write): readonly Fact[] => {
    const { target } = write;
    if (target.kind !== "element" && !(target.kind === "property" && target.name === null)) return [];
    const targets = evaluator.evaluate(target.object, module, null);
    if (!targets.some((fact) => isSameObject(evaluator, fact, object))) return [];
    if (evaluator.isWorkerFunction(module, module.functionOf(write.at.branch))) return [];
    return evaluator.evaluate(write.value, module, null);
  });
}
