import type { Value } from "../program/model.ts";
import { nameOf, type ModuleIndex } from "../program/module-index.ts";
import { returnedBy } from "./calls.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Fact } from "./facts.ts";
import type { Frame } from "./frames.ts";
import { instanceOf, keyOf, packageBehind, registeredFor } from "./registrations.ts";

/** What a container puts where a decorator asks for it: `@Inject(Db) private db: Queries`, `@inject("db") db`. */
export function injectedBy(evaluator: Evaluator, module: ModuleIndex, decorators: readonly Value[]): readonly Fact[] {
  return decorators.flatMap((decorator): readonly Fact[] => {
    if (decorator.kind !== "call" || !/^inject$/iu.test(nameOf(module.program, decorator.callee) ?? "")) return [];
    const token = decorator.arguments[0]?.value;
    const container = packageBehind(evaluator, evaluator.evaluate(decorator.callee, module, null));
    return token === undefined || container === null ? [] : handedOutFor(evaluator, container, token, module, null);
  });
}

/** What a container of a package hands out for a token: what it was told, or else, for a class, an object of that. */
export function handedOutFor(
  evaluator: Evaluator,
  container: string | null,
  token: Value,
  module: ModuleIndex,
  frame: Frame | null,
): readonly Fact[] {
  const key = container === null ? null : keyOf(evaluator, token, module, frame);
  const registered = container === null || key === null ? [] : registeredFor(evaluator, container, key);
  if (registered.length > 0) return registered;
  return evaluator.evaluate(later(module, token), module, frame).flatMap((fact): readonly Fact[] => {
    const named = fact.kind === "function" ? returnedBy(evaluator, fact.module, fact.function, fact.lexical) : [fact];
    return named.flatMap((one): readonly Fact[] => {
      const handle = one.kind === "external" ? evaluator.catalog.handle("new", one.path) : undefined;
      if (handle === undefined) return instanceOf(one);
      return [{ kind: "handle", handle, opened: null, place: null, call: null, lazy: false, certainty: "likely", hops: [] }];
    });
  });
}

/** The function inside `forwardRef(() => Db)`, by which files that import each other name their classes. */
function later({ program }: ModuleIndex, token: Value): Value {
  const isLater = token.kind === "call" && /^(?:forwardRef|delay)$/u.test(nameOf(program, token.callee) ?? "");
  return isLater ? (token.arguments[0]?.value ?? token) : token;
}
