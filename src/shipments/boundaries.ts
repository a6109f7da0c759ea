import type { Catalog, CatalogedBoundary } from "../catalog/index.ts";
import { memberPath } from "../catalog/paths.ts";
import type { Boundary } from "../catalog/schema.ts";
import { ancestry } from "../evaluate/classes.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import { isOpaque, type Certainty, type Fact, type FunctionFact } from "../evaluate/facts.ts";
import type { Frame } from "../evaluate/frames.ts";
import { propertyOf } from "../evaluate/properties.ts";
import { factsOfType, typeOf } from "../evaluate/typed.ts";
import type { Call, FunctionId, Member } from "../program/model.ts";
import { nameOf, type ModuleIndex } from "../program/module-index.ts";
import type { TypeAnswer } from "../types/oracle.ts";
import { keptMethods } from "./kept-receivers.ts";
import { isDirected } from "./marked.ts";
import { receiverOfUnknownEngine } from "./receivers.ts";
import { runsHere } from "./runs-here.ts";
import { typedReceiver, type Receiver } from "./typed-receivers.ts";

/** A boundary that a call is, and how sure that is. */
export interface MatchedBoundary {
  readonly found: CatalogedBoundary;
  readonly certainty: Certainty;
  /** How far the arguments stand from where the boundary expects them: 1 in `map.call(rdd, f)`. */
  readonly shift: number;
}

/** A look at the name alone, before anything is evaluated. Constructions may be of a subclass of any name. */
export function couldShip(module: ModuleIndex, call: Call, { boundaryNames, anyNamePackages }: Catalog): boolean {
  if (call.construct) return call.arguments.length > 0;
  const { callee } = call;
  if (callee.kind === "member") {
    if (callee.name !== "call") {
      if (callee.name === null || boundaryNames.has(callee.name)) return true;
      return call.arguments.length > 0 && module.program.imports.some((source) => anyNamePackages.has(source));
    }
    // A variable may hold a method under any name.
    const method = nameOf(module.program, callee.object);
    return callee.object.kind === "read" || (method !== null && boundaryNames.has(method));
  }
  if (callee.kind === "read") {
    // A variable may rename what it holds: `const ship = rdd.map.bind(rdd)`.
    return call.arguments.length > 0 && module.program.bindings[callee.binding]?.kind !== "class";
  }
  return callee.kind === "global" ? boundaryNames.has(callee.name) : false;
}

/** The boundaries that a call is: by the access path of what is called, else by what its receiver looks like. */
export function boundariesOf(evaluator: Evaluator, call: Call, module: ModuleIndex, frame: Frame | null): MatchedBoundary[] {
  const form = call.construct ? "new" : "call";
  const callees = calleeFacts(evaluator, call, module, frame);
  const known = callees
    .flatMap((fact) => [...knownBoundaries(evaluator, fact, form, 0), ...sentArguments(evaluator, fact, call, module)])
    .filter(({ found }) => !isOfClassItself(evaluator, found.boundary, call, module, frame));
  if (known.length > 0) return hasDeclaredReceiver(evaluator, call, module, frame) ? known.map(certainly) : known;
  if (call.construct) return [];
  if (call.callee.kind === "member" && call.callee.name === "call") {
    const called = evaluator.evaluate(call.callee.object, module, frame);
    return called.flatMap((fact) => [...knownBoundaries(evaluator, fact, form, 1), ...likeDataset(evaluator, methodOf(fact), frame, 1)]);
  }
  const bound = callees.flatMap((fact) => {
    if (fact.kind !== "bound") return [];
    const shift = -fact.arguments.length;
    return [...knownBoundaries(evaluator, fact.target, form, shift), ...likeDataset(evaluator, methodOf(fact.target), frame, shift)];
  });
  if (bound.length > 0 || call.callee.kind !== "member") return bound;
  const kept = keptMethods(evaluator, call.callee, module).flatMap((fact) => knownBoundaries(evaluator, fact, "call", 0));
  if (kept.length > 0) return onePerEngine(kept);
  if (callees.length > 0 && callees.every((fact) => fact.kind === "function" && runsHere(evaluator, fact))) return [];
  const weaker = likeDataset(evaluator, { member: call.callee, module }, frame, 0);
  return weaker.some(({ certainty }) => certainty === "certain") ? weaker : typedBoundaries(evaluator, call.callee, module, frame, weaker);
}

/**
 * What the type of the receiver makes of a call that the program leaves open: a boundary of its engine, or none where the type is that of
 * something else. Weaker signs count only where the type tells nothing.
 */
function typedBoundaries(
  evaluator: Evaluator,
  member: Member,
  module: ModuleIndex,
  frame: Frame | null,
  weaker: MatchedBoundary[],
): MatchedBoundary[] {
  const { name, object, at } = member;
  if (name === null || !evaluator.knowsTypes || !evaluator.evaluate(object, module, frame).every(isUndescribed)) return weaker;
  const type = typeOf(evaluator, object);
  if (type === null) return weaker;
  const methods = propertyOf(evaluator, factsOfType(evaluator, type), name, { at, module, frame }, member);
  const known = methods.flatMap((fact) => knownBoundaries(evaluator, fact, "call", 0));
  if (known.length > 0) return type.length === 1 ? known.map(certainly) : known;
  const receiver = typedReceiver(type);
  if (receiver === "no") return weaker.filter(({ found }) => isOfNamesake(type, found.boundary));
  return receiver === null ? weaker : methodsOf(evaluator, receiver, name, 0);
}

/** `Worker.mockReturnValue(…)` is no method of a worker, whatever methods those may have. */
function isOfClassItself(evaluator: Evaluator, { callee }: Boundary, call: Call, module: ModuleIndex, frame: Frame | null): boolean {
  if (!callee.endsWith(".*") || !callee.includes("#") || call.callee.kind !== "member") return false;
  const type = callee.slice(0, -2);
  return evaluator.evaluate(call.callee.object, module, frame).some((fact) => fact.kind === "external" && fact.path === type);
}

/** A receiver that is declared as a handle of a package: `page: Page`. Its handle is only likely, its methods are certain. */
function hasDeclaredReceiver(evaluator: Evaluator, { callee }: Call, module: ModuleIndex, frame: Frame | null): boolean {
  if (callee.kind !== "member") return false;
  const receivers = evaluator.evaluate(callee.object, module, frame);
  return receivers.length === 1 && receivers.every((fact) => fact.kind === "handle" && fact.opened === null);
}

/** One boundary of each engine: a page that was opened and one that was found ship alike. No longer certain where there are several engines. */
function onePerEngine(matches: readonly MatchedBoundary[]): MatchedBoundary[] {
  const byEngine = new Map(matches.map((match) => [match.found.engine, match]));
  return [...byEngine.values()].map((match) => (byEngine.size > 1 ? { ...match, certainty: "likely" } : certainly(match)));
}

function certainly(match: MatchedBoundary): MatchedBoundary {
  return { ...match, certainty: "certain" };
}

function knownBoundaries(evaluator: Evaluator, fact: Fact, form: "new" | "call", shift: number): MatchedBoundary[] {
  if (fact.kind === "function" && form === "call") return taggedBoundaries(evaluator, fact, shift);
  // Some handles are functions.
  const path = fact.kind === "external" ? fact.path : fact.kind === "handle" ? fact.handle.type : null;
  if (path === null) return [];
  return evaluator.catalog.boundary(form, path).map((found) => ({ found, certainty: fact.certainty, shift }));
}

/** A function of the project that says of a parameter, by the tag `@ships`, that it is shipped: as Spark does, since no more is said. */
function taggedBoundaries(evaluator: Evaluator, { module, function: id, certainty }: FunctionFact, shift: number): MatchedBoundary[] {
  const tasks = module
    .functionBody(id)
    .parameters.flatMap(({ tags }, index) => (tags.includes("ships") ? [`argument[${String(index)}]`] : []));
  const engine = evaluator.catalog.engines.find(({ name }) => name === "spark");
  if (tasks.length === 0 || engine === undefined) return [];
  return [{ found: { engine, boundary: { callee: "@ships", form: "call", tasks, source: "@ships" }, returns: null }, certainty, shift }];
}

/** A call of a marked function that sends its arguments: of a step, in a workflow. */
function sentArguments(evaluator: Evaluator, fact: Fact, call: Call, module: ModuleIndex): MatchedBoundary[] {
  if (fact.kind !== "function" || call.construct || call.arguments.length === 0) return [];
  return evaluator.catalog.marks.flatMap((found) => {
    const { engine, mark, boundary } = found;
    if (mark.sendsArgumentsFrom === undefined || !isDirected(evaluator, found, fact)) return [];
    if (!isWithin(module, call, mark.sendsArgumentsFrom, mark.name)) return [];
    const payload = call.arguments.map((_, index) => `argument[${String(index)}]`);
    return [
      { found: { engine, boundary: { ...boundary, returnsResult: false, payload }, returns: null }, certainty: fact.certainty, shift: 0 },
    ];
  });
}

/** True where a call stands in a function with the first directive, and not in one with the second inside that. */
function isWithin(module: ModuleIndex, call: Call, directive: string, other: string): boolean {
  for (let id: FunctionId | null = module.functionOf(call.at.branch); id !== null; id = module.functionBody(id).parent) {
    const { directives } = module.functionBody(id);
    if (directives.includes(directive)) return true;
    if (directives.includes(other)) return false;
  }
  return false;
}

interface Method {
  readonly member: Member;
  readonly module: ModuleIndex;
}

/** The method that a value was read as: `rdd.map` in `const { map } = rdd`. */
function methodOf(fact: Fact): Method | null {
  return fact.kind === "unknown" && fact.value.kind === "member" ? { member: fact.value, module: fact.module } : null;
}

function likeDataset(evaluator: Evaluator, method: Method | null, frame: Frame | null, shift: number): MatchedBoundary[] {
  if (method === null || method.member.name === null) return [];
  const receiver = receiverOfUnknownEngine(evaluator, method.member, method.module, frame);
  return receiver === null ? [] : methodsOf(evaluator, receiver, method.member.name, shift);
}

/** True for a type of some package that is called like the boundary's: a fork's `Page` may well be one, and takes nothing back. */
function isOfNamesake(type: TypeAnswer, { callee }: Boundary): boolean {
  return type.some(({ line }) =>
    line.some(({ name, isProject, packageName }) => !isProject && packageName !== "global" && callee.startsWith(`${name}.`)),
  );
}

/** True where nothing is known of a value, or only the way to it from a package or from a type of an engine: `Fixtures.adminPage`. */
function isUndescribed(fact: Fact): boolean {
  return isOpaque(fact) || (fact.kind === "external" && fact.path.includes("."));
}

function methodsOf({ catalog }: Evaluator, { path, certainty }: Receiver, name: string, shift: number): MatchedBoundary[] {
  return catalog.boundary("call", memberPath(path, name)).map((found) => ({ found, certainty, shift }));
}

/** What is called; for `super(…)`, and for a class that leaves construction to its base, the base. */
function calleeFacts(evaluator: Evaluator, call: Call, module: ModuleIndex, frame: Frame | null): readonly Fact[] {
  if (call.callee.kind === "super") {
    const derived = module.program.classes[call.callee.class];
    return derived?.superClass ? evaluator.evaluate(derived.superClass, module, null) : [];
  }
  const facts = evaluator.evaluate(call.callee, module, frame);
  if (!call.construct) return facts;
  return facts.flatMap((fact): readonly Fact[] => {
    if (fact.kind !== "class") return [fact];
    const { ancestors, foundation } = ancestry(evaluator, { ...fact, kind: "instance", construction: null });
    return ancestors.every(({ body }) => body.construct === null) ? foundation : [];
  });
}
