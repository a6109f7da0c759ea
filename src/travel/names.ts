import type { Fact, FunctionFact } from "../evaluate/facts.ts";
import type { Origin, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Capture } from "../evaluate/captures.ts";
import type { Step } from "./tree.ts";

/** The step from a function to something that it mentions. */
export function captureStep(fact: FunctionFact, capture: Capture): Step {
  const origin: Origin = capture.uses[0]?.origin ?? fact.module.functionBody(fact.function).origin;
  return { kind: "capture", name: capture.name, by: fact.module.functionBody(fact.function).name, origin };
}

/** The name of what is shipped as an object: its variable, or its class. */
export function shippedName(module: ModuleIndex, fact: Fact, value: Value): string {
  const variable = value.kind === "read" ? module.program.bindings[value.binding] : undefined;
  if (variable !== undefined && variable.kind !== "parameter") return variable.name;
  const className = fact.kind === "instance" ? fact.module.program.classes[fact.class]?.name : null;
  return className ?? "the shipped object";
}

/** A bound value goes by its variable's name where it has one. */
export function boundStep(fact: Fact): Step {
  const [hop] = fact.hops;
  return hop?.kind === "variable" ? { kind: "root", name: hop.name } : { kind: "argument" };
}

/** An object as it stands before the dot. */
export function receiverName(module: ModuleIndex, value: Value): string {
  if (value.kind === "read") return module.program.bindings[value.binding]?.name ?? "its object";
  if (value.kind === "this") return "this";
  if (value.kind === "member" && value.name !== null) return `${receiverName(module, value.object)}.${value.name}`;
  return "its object";
}
