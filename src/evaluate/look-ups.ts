import type { Call } from "../program/model.ts";
import { nameOf, type ModuleIndex } from "../program/module-index.ts";
import { factsOfAnnotation } from "./annotations.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Fact } from "./facts.ts";
import type { Frame } from "./frames.ts";

/** What containers call the method that hands out an instance: tsyringe, InversifyJS, NestJS, Angular, TypeDI, Awilix. */
const lookUps = new Set(["build", "get", "getAsync", "getInstance", "inject", "make", "resolve", "resolveAsync"]);

/**
 * What a container hands out for a class or a type: `container.resolve(Pool)`, `inject(Pool)`, `container.get<Pool>("pool")`.
 * Never more than likely, since the container may be told to hand out something else.
 */
export function lookedUp(evaluator: Evaluator, call: Call, module: ModuleIndex, frame: Frame | null): readonly Fact[] {
  const name = nameOf(module.program, call.callee);
  if (call.construct || name === null || !lookUps.has(name)) return [];
  const [typeArgument] = call.typeArguments;
  const byType = factsOfAnnotation(evaluator, module, typeArgument ?? null).filter((fact) => fact.kind !== "data");
  if (byType.length > 0) return byType;
  const [token] = call.arguments;
  if (token === undefined) return [];
  return evaluator.evaluate(token.value, module, frame).flatMap((fact): readonly Fact[] => {
    if (fact.kind === "class") return [{ ...fact, kind: "instance", construction: null, certainty: "likely" }];
    const handle = fact.kind === "external" ? evaluator.catalog.handle("new", fact.path) : undefined;
    if (handle === undefined) return [];
    return [{ kind: "handle", handle, opened: null, place: null, call: null, lazy: false, certainty: "likely", hops: [] }];
  });
}
