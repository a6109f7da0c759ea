import type { CatalogedBoundary } from "../catalog/index.ts";
import { memberPath } from "../catalog/paths.ts";
import { ancestry } from "../evaluate/classes.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Certainty, Fact } from "../evaluate/facts.ts";
import type { Frame } from "../evaluate/frames.ts";
import type { Call } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { receiverOfUnknownEngine } from "./receivers.ts";

/** A boundary that a call is, and how sure that is. */
export interface MatchedBoundary {
  readonly found: CatalogedBoundary;
  readonly certainty: Certainty;
}

/** A look at the name alone, before anything is evaluated. Constructions may be of a subclass of any name. */
export function couldShip(module: ModuleIndex, call: Call, boundaryNames: ReadonlySet<string>): boolean {
  if (call.construct) return call.arguments.length > 0;
  const { callee } = call;
  if (callee.kind === "member") return callee.name === null || boundaryNames.has(callee.name);
  if (callee.kind === "read") {
    // A variable may rename what it holds: `const ship = rdd.map.bind(rdd)`.
    return call.arguments.length > 0 && module.program.bindings[callee.binding]?.kind !== "class";
  }
  return callee.kind === "global" ? boundaryNames.has(callee.name) : false;
}

/** The boundaries that a call is: by the access path of what is called, else by what its receiver looks like. */
export function boundariesOf(evaluator: Evaluator, call: Call, module: ModuleIndex, frame: Frame | null): MatchedBoundary[] {
  const form = call.construct ? "new" : "call";
  const known = calleeFacts(evaluator, call, module, frame).flatMap((fact) =>
    fact.kind === "external" ? evaluator.catalog.boundary(form, fact.path).map((found) => ({ found, certainty: fact.certainty })) : [],
  );
  if (known.length > 0) return known;
  const receiver = receiverOfUnknownEngine(evaluator, call, module);
  if (receiver === null || call.callee.kind !== "member" || call.callee.name === null) return [];
  const path = memberPath(receiver.path, call.callee.name);
  return evaluator.catalog.boundary("call", path).map((found) => ({ found, certainty: receiver.certainty }));
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
