import { globalPath, memberPath } from "../catalog/paths.ts";
import type { Member, TypeName, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { factsOfAnnotation, factsOfMember } from "./annotations.ts";
import { ancestry, classChain, type Ancestor } from "./classes.ts";
import { returnedBy } from "./calls.ts";
import { elementsOf, positionOf, unnamedElementsOf } from "./elements.ts";
import type { Evaluator } from "./evaluator.ts";
import { exportOf, moduleFact } from "./exports.ts";
import {
  allBehind,
  anyOf,
  data,
  nothing,
  oneOf,
  weakened,
  type ContainerFact,
  type Fact,
  type InstanceFact,
  type UnknownFact,
} from "./facts.ts";
import type { Frame } from "./frames.ts";
import { propertyOfFunction } from "./function-properties.ts";
import { identityOf } from "./identity.ts";
import { injectedBy } from "./injected.ts";
import { registeredFor, textKey } from "./registrations.ts";
import { inheritedBy, isObject, writesTo, type Moment, type ObjectFact } from "./objects.ts";
import { prototypeMethod } from "./prototypes.ts";
import { candidates, type Candidate, type Candidates } from "./stored.ts";

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
      if (name === null) return anyOf(elementsOf(evaluator, [object]));
      const facts = projectProperty(evaluator, object, name, moment, true);
      const hop = { kind: "field", name, origin: asked.origin } as const;
      if (facts.length > 0) return allBehind([...facts], hop).map((fact) => keepWay(fact, object));
      // What stands under a name that is not known may stand under this one.
      const unnamed = object.kind === "container" && !object.without.includes(name) ? unnamedElementsOf(evaluator, object) : [];
      if (unnamed.length > 0) return allBehind(weakened(unnamed), hop).map((fact) => keepWay(fact, object));
      const inherited = object.kind === "instance" ? memberOfBase(evaluator, object, name) : [];
      if (inherited.length > 0) return inherited;
      const declared = declaredType(evaluator, object, name);
      return [{ kind: "unknown", value: asked, module: moment.module, ...typedAs(declared), certainty: "certain", hops: [] }];
    }
    case "collection":
      if (name === null || object.isRecord === true) return weakened(elementsOf(evaluator, [object]));
      return positionOf(evaluator, object, name);
    case "module":
      return name === null ? [] : exportOf(evaluator, object.module, name);
    case "external":
      if (object.path === "global#module" && name === "exports") return [moduleFact(moment.module)];
      if (name === null) return [];
      if (object.path === cradle) {
        const registered = registeredFor(evaluator, "awilix", textKey(name));
        if (registered.length > 0) return registered;
      }
      return [evaluator.external(isGlobalObject(object.path) ? globalPath(name) : memberPath(object.path, name), asked)];
    case "handle":
      return name === null ? [] : [evaluator.external(memberPath(object.handle.type, name))];
    case "unknown": {
      const declared = name === null ? [] : factsOfMember(evaluator, object, name);
      if (declared.length > 0) return declared;
      return [{ kind: "unknown", value: asked, module: moment.module, annotation: null, certainty: "certain", hops: [] }];
    }
    case "function":
      return name === null ? [] : propertyOfFunction(evaluator, object, name);
    case "promise":
    case "bound":
      return [];
    case "data":
      return [data];
  }
}

/** What Awilix hands out under the name by which it is asked for: awilix 13.0.5 lib/container.d.ts. */
const cradle = "awilix#createContainer().cradle";

/** What an object inherits from a type of an engine: the `map` of `class Orders extends PCollection`. */
function memberOfBase(evaluator: Evaluator, object: InstanceFact, name: string): readonly Fact[] {
  return ancestry(evaluator, object).foundation.flatMap((base) => {
    const type = base.kind === "external" ? evaluator.catalog.typeDeclaredAs(base.path) : undefined;
    return type === undefined ? [] : [evaluator.external(memberPath(type, name))];
  });
}

function isGlobalObject(path: string): boolean {
  return path === "global#globalThis" || path === "global#global";
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
  const from = ancestors.findIndex(
    ({ body, module: home }) => home === module && value.object.kind === "super" && body.id === value.object.class,
  );
  for (const { module: home, body, lexical } of ancestors.slice(from + 1)) {
    const method = body.methods.find((candidate) => candidate.name === name && candidate.kind === "method");
    if (method !== undefined)
      return [{ kind: "function", module: home, function: method.function, lexical, certainty: "certain", hops: [] }];
  }
  return [];
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
    const member = methodOrGetter(evaluator, object, name, moment);
    if (member !== null) return member;
  }
  const found = candidates(evaluator, object, name, moment);
  const own = storedFacts(evaluator, found);
  const inherited = found.settled || object.kind !== "container" ? [] : inheritedProperty(evaluator, object, name, moment, withMethods);
  const facts = own.length > 0 && inherited.length > 0 ? weakened([...own, ...inherited]) : [...own, ...inherited];
  if (facts.some((fact) => fact.kind !== "unknown")) return facts;
  const injected = injectedField(evaluator, object, name);
  if (injected.length > 0) return injected;
  const annotation = declaredType(evaluator, object, name);
  if (annotation === null) return facts;
  // A declared field that nobody here fills is only as good as its type; one that is filled later, or may stay empty, is empty.
  const isFilled = facts.length > 0 || isFilledElsewhere(evaluator, object, name, annotation.optional);
  const byType = factsOfAnnotation(evaluator, annotation.module, annotation.type).filter((fact) => isFilled || fact.kind === "external");
  if (byType.length > 0) return byType;
  if (facts.length === 0 && annotation.staysEmpty) return [nothing];
  return facts.map((fact) => (fact.kind === "unknown" ? { ...fact, ...typedAs(annotation) } : fact));
}

/** A declared type as an unknown value keeps it, with the file in which its names mean something. */
function typedAs(declared: Declared | null): Pick<UnknownFact, "annotation" | "typedIn"> {
  return declared === null ? { annotation: null } : { annotation: declared.type, typedIn: declared.module };
}

function inheritedProperty(
  evaluator: Evaluator,
  object: ContainerFact,
  name: string,
  moment: Moment,
  withMethods: boolean,
): readonly Fact[] {
  if (object.without.includes(name)) return [];
  const key = `inherited ${name} of ${identityOf(object)}`;
  const ask = (): readonly Fact[] =>
    inheritedBy(evaluator, object).flatMap((base) => (isObject(base) ? projectProperty(evaluator, base, name, moment, withMethods) : []));
  return evaluator.once(key, ask, []);
}

/** What the values are that a property may have. */
function storedFacts(evaluator: Evaluator, { values, settled }: Candidates): readonly Fact[] {
  const factsOf = ({ value, module, frame, lazy, always, isOwn }: Candidate): readonly Fact[] => {
    const found = evaluator.evaluate(value, module, frame);
    const marked = lazy ? found.map((fact) => (fact.kind === "handle" ? { ...fact, lazy: true } : fact)) : found;
    return always || (settled && isOwn) ? marked : weakened(marked);
  };
  const own = values.filter(({ isOwn }) => isOwn).map(factsOf);
  return [...(settled ? oneOf(own) : own.flat()), ...values.filter(({ isOwn }) => !isOwn).flatMap(factsOf)];
}

/** What a container puts into a field that has a decorator for it. */
function injectedField(evaluator: Evaluator, object: ObjectFact, name: string): readonly Fact[] {
  if (object.kind !== "instance") return [];
  return ancestry(evaluator, object).ancestors.flatMap(({ module, body }) =>
    body.fields
      .filter((field) => field.name === name && !field.isStatic)
      .flatMap(({ decorators }) => injectedBy(evaluator, module, decorators)),
  );
}

interface Declared {
  readonly module: ModuleIndex;
  readonly type: TypeName;
  readonly optional: boolean;
  /** True for a private field that starts empty, of an object whose methods have not filled it. */
  readonly staysEmpty: boolean;
}

function declaredType(evaluator: Evaluator, object: ObjectFact, name: string): Declared | null {
  if (object.kind !== "instance") return null;
  for (const { module, body } of ancestry(evaluator, object).ancestors) {
    // An accessor takes the place of an abstract field: what it gives is stored under another name.
    if (body.methods.some((method) => method.name === name && !method.isStatic)) return null;
    const field = body.fields.find((candidate) => candidate.name === name);
    if (!field?.annotation) continue;
    const isPrivate = field.accessibility === "private" || name.startsWith("#");
    const staysEmpty = isPrivate && field.isPlain && field.optional && object.construction !== null;
    return { module, type: field.annotation, optional: field.optional, staysEmpty };
  }
  return null;
}

/** A field that has to be there and that nothing here writes gets its value from elsewhere: from a container, or a subclass. */
function isFilledElsewhere(evaluator: Evaluator, object: ObjectFact, name: string, optional: boolean): boolean {
  return !optional && !object.module.writesOfProperty(name).some((write) => writesTo(evaluator, write, object, object.module, null));
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
    const method = body.methods.find(
      (candidate) => candidate.name === name && candidate.isStatic === wantStatic && candidate.kind !== "setter",
    );
    if (method === undefined) continue;
    if (method.kind === "getter") return runGetter(evaluator, object, module, method.function, lexical, moment);
    return [{ kind: "function", module, function: method.function, lexical, certainty: "certain", hops: [] }];
  }
  return null;
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
  return returnedBy(evaluator, module, id, frame);
}
