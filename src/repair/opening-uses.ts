import type { FunctionBody, FunctionId, Use, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** What the opening mentions, also in functions that stand inside it. */
export function usesWithin(module: ModuleIndex, opener: FunctionId, opening: Pick<Value, "origin">): Use[] {
  const inner = (id: FunctionId): FunctionBody[] =>
    module
      .childFunctions(id)
      .filter(({ origin }) => isInside(origin, opening))
      .flatMap((child) => [child, ...inner(child.id)]);
  return [module.functionBody(opener), ...inner(opener)]
    .flatMap(({ uses }) => uses)
    .filter(({ origin, root }) => isInside(origin, opening) && !(root.kind === "this" && root.function !== opener));
}

/** True for what stands within the text of an expression. */
export function isInside({ start, end }: { readonly start: number; readonly end: number }, { origin }: Pick<Value, "origin">): boolean {
  return start >= origin.start && end <= origin.end;
}
