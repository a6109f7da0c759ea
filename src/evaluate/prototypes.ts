import type { Call, FunctionBody, ObjectLiteral, Value, Write } from "../program/model.ts";
import { nameOf, type ModuleIndex } from "../program/module-index.ts";
import type { Evaluator } from "./evaluator.ts";
import type { ConstructedFact, Fact, FunctionFact } from "./facts.ts";

/** What `this` is in a function that is used as a constructor, or that stands on the prototype of one. */
export function constructorOfThis(evaluator: Evaluator, module: ModuleIndex, body: FunctionBody): readonly Fact[] {
  if (body.kind !== "function") return [];
  for (const { target } of module.writesOfClosure(body.id)) {
    if (target.kind !== "property" || target.object.kind !== "member" || target.object.name !== "prototype") continue;
    return constructedBy(evaluator.evaluate(target.object.object, module, null));
  }
  const isConstructed = [body.name, ...module.writesOfClosure(body.id).map(({ target }) => targetName(module, target))].some(
    (name) => name !== null && module.callsNamed(name).some((call) => call.construct),
  );
  return isConstructed || hasPrototype(evaluator, module, body)
    ? [{ kind: "constructed", module, function: body.id, construction: null, certainty: "certain", hops: [] }]
    : [];
}

/** What `this` is in a method of an object literal that is the prototype of a function: `Sink.prototype = { write() {} }`. */
export function prototypeOfThis(evaluator: Evaluator, module: ModuleIndex, literal: ObjectLiteral): readonly Fact[] {
  return module.program.writes.flatMap((write): readonly Fact[] => {
    const owner = write.value.kind === "object" && write.value.id === literal.id ? prototypeOwner(write) : null;
    return owner === null ? [] : constructedBy(evaluator.evaluate(owner, module, null));
  });
}

function constructedBy(owners: readonly Fact[]): Fact[] {
  return owners.flatMap((owner): Fact[] =>
    owner.kind === "function"
      ? [{ kind: "constructed", module: owner.module, function: owner.function, construction: null, certainty: "certain", hops: [] }]
      : [],
  );
}

/** The function whose prototype a write changes: `F.prototype = …`, `F.prototype.name = …`, `Object.assign(F.prototype, …)`. */
export function prototypeOwner({ target }: Write): Value | null {
  if (target.kind === "binding") return null;
  if (target.kind === "property" && target.name === "prototype") return target.object;
  return target.object.kind === "member" && target.object.name === "prototype" ? target.object.object : null;
}

/** True for a function whose prototype is given methods: it is meant to be constructed. */
function hasPrototype(evaluator: Evaluator, module: ModuleIndex, body: FunctionBody): boolean {
  return module.program.writes.some((write) => {
    const owner = prototypeOwner(write);
    if (owner === null || nameOf(module.program, owner) !== body.name) return false;
    return evaluator
      .evaluate(owner, module, null)
      .some((fact) => fact.kind === "function" && fact.module === module && fact.function === body.id);
  });
}

function targetName(module: ModuleIndex, target: ModuleIndex["program"]["writes"][number]["target"]): string | null {
  if (target.kind === "binding") return module.program.bindings[target.binding]?.name ?? null;
  return target.kind === "property" ? target.name : null;
}

/** A function, in the file in which it stands. */
export type FunctionPlace = Pick<FunctionFact, "module" | "function">;

function isPlace(a: FunctionPlace, b: FunctionPlace): boolean {
  return a.module === b.module && a.function === b.function;
}

/** The functions that a function inherits from, nearest first: by `util.inherits`, or by what its prototype is made of. */
export function basesOf(evaluator: Evaluator, { module, function: id }: FunctionPlace): readonly FunctionPlace[] {
  return evaluator.rememberOf(evaluator.bases, module, id, () => findBases(evaluator, { module, function: id }), []);
}

function findBases(evaluator: Evaluator, derived: FunctionPlace): readonly FunctionPlace[] {
  const bases: FunctionPlace[] = [];
  const waiting = [derived];
  for (let current = waiting.pop(); current !== undefined; current = waiting.pop()) {
    for (const base of directBases(evaluator, current)) {
      if (isPlace(base, derived) || bases.some((known) => isPlace(known, base))) continue;
      bases.push(base);
      waiting.push(base);
    }
  }
  return bases;
}

function directBases(evaluator: Evaluator, derived: FunctionPlace): FunctionPlace[] {
  const { module } = derived;
  const isIt = (value: Value): boolean => functionsIn(evaluator, value, module).some((found) => isPlace(found, derived));
  const assigned = module.program.writes.flatMap((write) => {
    const base = assignedBase(write);
    const owner = base === null ? null : prototypeOwner(write);
    return base === null || owner === null || !isIt(owner) ? [] : functionsIn(evaluator, base, module);
  });
  const declared = callsOfInherits(module).flatMap((call) => {
    const [heir, base] = call.arguments;
    if (heir === undefined || base === undefined || !isIt(heir.value)) return [];
    return isInherits(evaluator, call, module) ? functionsIn(evaluator, base.value, module) : [];
  });
  return [...assigned, ...declared];
}

/** The function from which an assignment to a prototype takes: `Object.create(F.prototype)`, `new F()`, `….__proto__ = F.prototype`. */
function assignedBase({ target, value }: Write): Value | null {
  if (target.kind !== "property") return null;
  if (target.name === "__proto__") return ownerOfPrototype(value);
  if (target.name !== "prototype") return null;
  if (value.kind === "call" && value.construct) return value.callee;
  if (value.kind !== "object") return null;
  const inherited = value.properties.find((property) => property.kind === "value" && property.name === "__proto__");
  return inherited?.kind === "value" ? ownerOfPrototype(inherited.value) : null;
}

/** `F` of `F.prototype`. */
function ownerOfPrototype(value: Value): Value | null {
  return value.kind === "member" && value.name === "prototype" ? value.object : null;
}

/** Calls of something that is named, or was imported as, `inherits`. */
function callsOfInherits(module: ModuleIndex): readonly Call[] {
  const names = new Set(["inherits"]);
  for (const { target, value } of module.program.writes) {
    const binding = target.kind === "binding" && value.kind === "import" && value.name === "inherits" ? target.binding : null;
    if (binding !== null) names.add(module.program.bindings[binding]?.name ?? "inherits");
  }
  return [...names].flatMap((name) => module.callsNamed(name));
}

/** True for a call of `util.inherits`, or of the package of that name: it runs neither of the functions that it gets. */
export function isInherits(evaluator: Evaluator, call: Call, module: ModuleIndex): boolean {
  return evaluator
    .evaluate(call.callee, module, null)
    .some((fact) => fact.kind === "external" && (fact.path === "node:util#inherits" || fact.path === "inherits#"));
}

function functionsIn(evaluator: Evaluator, value: Value, module: ModuleIndex): FunctionFact[] {
  return evaluator.evaluate(value, module, null).filter((fact) => fact.kind === "function");
}

/** The functions that take part in constructing an object: its own, and those that it applies to `this`, as `Base.call(this)` does. */
export function makersOf(evaluator: Evaluator, object: ConstructedFact): readonly FunctionPlace[] {
  const makers: FunctionPlace[] = [object];
  // The list grows while it is walked.
  for (const { module, function: maker } of makers) {
    for (const call of module.program.calls) {
      const [self] = call.arguments;
      const applies = call.callee.kind === "member" && (call.callee.name === "call" || call.callee.name === "apply");
      if (!applies || self?.value.kind !== "this" || self.value.function !== maker) continue;
      for (const applied of functionsIn(evaluator, call.callee.object, module))
        if (!makers.some((known) => isPlace(known, applied))) makers.push(applied);
    }
  }
  return makers;
}

/** A method that stands on the prototype of the function that constructed an object, or on one that this inherits from. */
export function prototypeMethod(evaluator: Evaluator, object: ConstructedFact, name: string): readonly Fact[] | null {
  const own = methodOnPrototype(evaluator, object, name);
  if (own.length > 0) return own;
  for (const { module, function: base } of basesOf(evaluator, object)) {
    const inherited = methodOnPrototype(evaluator, { ...object, module, function: base, construction: null }, name);
    if (inherited.length > 0) return inherited;
  }
  return null;
}

function methodOnPrototype(evaluator: Evaluator, object: ConstructedFact, name: string): readonly Fact[] {
  const { module } = object;
  return module.program.writes.flatMap((write): readonly Fact[] => {
    const { target, value } = write;
    const owner = prototypeOwner(write);
    if (owner === null || (target.kind === "property" && target.name !== name && target.name !== "prototype")) return [];
    const isOwner = evaluator
      .evaluate(owner, module, null)
      .some((fact) => fact.kind === "function" && fact.module === module && fact.function === object.function);
    if (!isOwner) return [];
    return target.kind === "property" && target.name === name
      ? evaluator.evaluate(value, module, null)
      : methodOfLiteral(evaluator, value, module, name);
  });
}

/** A method of `F.prototype = { … }`, or of what `Object.assign` gives to a prototype. */
function methodOfLiteral(evaluator: Evaluator, value: Value, module: ModuleIndex, name: string): readonly Fact[] {
  return evaluator.evaluate(value, module, null).flatMap((fact): readonly Fact[] => {
    if (fact.kind !== "container" || fact.literal.kind !== "object") return [];
    const method = fact.literal.properties.find((property) => property.kind === "value" && property.name === name);
    return method?.kind === "value" && method.value.kind === "closure" ? evaluator.evaluate(method.value, fact.module, fact.frame) : [];
  });
}
