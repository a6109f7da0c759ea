import type { Call } from "../program/model.ts";
import { nameOf, type ModuleIndex } from "../program/module-index.ts";
import { factsOfAnnotation } from "./annotations.ts";
import { receiverOf } from "./calls.ts";
import type { Evaluator } from "./evaluator.ts";
import { mayBeSame } from "./classes.ts";
import type { Fact } from "./facts.ts";
import type { Frame } from "./frames.ts";
import { handedOutFor } from "./injected.ts";
import { instanceOf, keyOf, packageBehind, registeredFor } from "./registrations.ts";

/** What containers call the method that hands out an instance: tsyringe, InversifyJS, NestJS, Angular, TypeDI, Awilix. */
const lookUps = new Set(["build", "get", "getAsync", "getInstance", "inject", "make", "resolve", "resolveAsync"]);

/**
 * What a container hands out for a token, a class or a type: `container.resolve(Pool)`, `inject(Pool)`, `container.get<Pool>("pool")`.
 * Never more than likely, since the container may be told to hand out something else.
 */
export function lookedUp(evaluator: Evaluator, call: Call, module: ModuleIndex, frame: Frame | null): readonly Fact[] {
  const name = nameOf(module.program, call.callee);
  if (call.construct || name === null || !lookUps.has(name)) return [];
  const [token] = call.arguments;
  const container = packageBehind(evaluator, receiverOf(evaluator, call, module, frame));
  const key = token === undefined || container === null ? null : keyOf(evaluator, token.value, module, frame);
  const registered = container === null || key === null ? [] : registeredFor(evaluator, container, key);
  if (registered.length > 0) return registered;
  const [typeArgument] = call.typeArguments;
  const byType = factsOfAnnotation(evaluator, module, typeArgument ?? null).filter((fact) => fact.kind !== "data");
  if (byType.length > 0 || token === undefined) return byType;
  return handedOutFor(evaluator, null, token.value, module, frame);
}

/** Of the objects of several classes that a container of the project keeps, those of the class that it is asked with: `container.get(Clock)`. */
export function askedFor(
  evaluator: Evaluator,
  call: Call,
  facts: readonly Fact[],
  module: ModuleIndex,
  frame: Frame | null,
): readonly Fact[] {
  const name = nameOf(module.program, call.callee);
  const [token] = call.arguments;
  if (token === undefined || name === null || !lookUps.has(name) || facts.filter(({ kind }) => kind === "instance").length < 2)
    return facts;
  const wanted = evaluator.evaluate(token.value, module, frame).flatMap(instanceOf);
  const isWanted = (fact: Fact): boolean =>
    fact.kind !== "instance" || wanted.some((one) => one.kind === "instance" && mayBeSame(evaluator, one, fact));
  return facts.some((fact) => fact.kind === "instance" && isWanted(fact)) ? facts.filter(isWanted) : facts;
}
