import type { ClassBody, FunctionBody, ObjectLiteral, Value, Write } from "../program/model.ts";
import { nameOf, type ModuleIndex } from "../program/module-index.ts";
import type { Evaluator } from "./evaluator.ts";
import type { ClassFact, Fact, HandleFact, InstanceFact } from "./facts.ts";
import type { Frame } from "./frames.ts";

/** What `this` is in a member of a class: some instance, or the class itself in a static member. */
export function classOfThis(module: ModuleIndex, body: FunctionBody, frame: Frame | null): readonly Fact[] {
  if (body.class === null) return [];
  const lexical = frame?.lexical ?? null;
  return body.isStatic
    ? [{ kind: "class", module, class: body.class, lexical, certainty: "certain", hops: [] }]
    : [{ kind: "instance", module, class: body.class, lexical, construction: null, certainty: "certain", hops: [] }];
}

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

/** A class of the project on the way up from an instance, with the frame that its constructor runs in. */
export interface Ancestor {
  readonly module: ModuleIndex;
  readonly body: ClassBody;
  readonly lexical: Frame | null;
  /** Arguments and `this` of its construction; null where nothing is known of them. */
  readonly frame: Frame | null;
}

/** The line of an instance's classes, its own first. Packages' classes end the list; `foundation` names them. */
export interface Ancestry {
  readonly ancestors: readonly Ancestor[];
  readonly foundation: readonly Fact[];
}

/** The classes of an instance. They depend on its class, on where that was defined, and on its construction, which is of one class only. */
export function ancestry(evaluator: Evaluator, instance: InstanceFact): Ancestry {
  const body = instance.module.program.classes[instance.class];
  if (body === undefined) return { ancestors: [], foundation: [] };
  return evaluator.rememberLine(instance.construction ?? body, instance.lexical, () => findAncestry(evaluator, instance));
}

function findAncestry(evaluator: Evaluator, instance: InstanceFact): Ancestry {
  const ancestors: Ancestor[] = [];
  const self = [instance];
  let module = instance.module;
  let body = module.program.classes[instance.class];
  let lexical = instance.lexical;
  let call = instance.construction?.call ?? null;
  let caller = instance.construction?.caller ?? null;
  let callerModule = instance.construction?.module ?? null;
  while (body !== undefined) {
    const current = body;
    if (ancestors.some((ancestor) => ancestor.body === current)) return { ancestors, foundation: [] };
    const frame = evaluator.frame({
      module,
      function: body.construct ?? body.initialiser,
      call,
      callPoint: call?.at ?? null,
      callerModule,
      caller,
      lexical,
      self,
      bound: [],
    });
    ancestors.push({ module, body, lexical, frame });
    if (body.superClass === null) return { ancestors, foundation: [] };
    const parents = evaluator.evaluate(body.superClass, module, lexical);
    const parent = parents.find((fact): fact is ClassFact => fact.kind === "class");
    if (parent === undefined) return { ancestors, foundation: parents };
    // Without a constructor of its own a class passes its arguments on; with one, `super(…)` says what it passes.
    if (body.construct !== null) {
      const superCall = superCallOf(module, body);
      call = superCall;
      caller = superCall === null ? null : frame;
      callerModule = superCall === null ? null : module;
    }
    module = parent.module;
    lexical = parent.lexical;
    body = module.program.classes[parent.class];
  }
  return { ancestors, foundation: [] };
}

/** The handle that an instance is by the class at the end of its line: `class Conn extends net.Socket`. */
export function handleBelow(evaluator: Evaluator, instance: InstanceFact): HandleFact | null {
  for (const base of ancestry(evaluator, instance).foundation) {
    const handle = base.kind === "external" ? evaluator.catalog.handle("new", base.path) : undefined;
    if (handle === undefined) continue;
    const { certainty, hops, construction } = instance;
    return { kind: "handle", handle, opened: construction?.call.origin ?? null, place: null, call: null, lazy: false, certainty, hops };
  }
  return null;
}

/** A class and its ancestors, for statics. */
export function classChain(evaluator: Evaluator, object: ClassFact): readonly Pick<Ancestor, "module" | "body" | "lexical">[] {
  const instance: InstanceFact = { ...object, kind: "instance", construction: null };
  return ancestry(evaluator, instance).ancestors;
}

/** The function that runs a class's static initialisers and static blocks. */
export function staticBlockOf(module: ModuleIndex, body: ClassBody): number | null {
  return module.program.functions.find(({ kind, class: owner }) => kind === "static block" && owner === body.id)?.id ?? null;
}

function superCallOf(module: ModuleIndex, body: ClassBody): ModuleIndex["superCalls"][number] | null {
  return module.superCalls.find((call) => call.callee.kind === "super" && call.callee.class === body.id) ?? null;
}

/** True where both can be the same object: the same construction, or one of them is any instance, of classes in one line. */
export function mayBeSame(evaluator: Evaluator, a: InstanceFact, b: InstanceFact): boolean {
  if (a.construction !== null && b.construction !== null) {
    return a.construction.call === b.construction.call && a.construction.caller === b.construction.caller;
  }
  const isAncestor = (descendant: InstanceFact, other: InstanceFact): boolean =>
    ancestry(evaluator, descendant).ancestors.some(({ module, body }) => module === other.module && body.id === other.class);
  return isAncestor(a, b) || isAncestor(b, a);
}
