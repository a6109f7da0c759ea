import type { Call, FunctionBody, FunctionId, Use } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** What the opening mentions, also in functions that stand inside it. */
export function usesWithin(module: ModuleIndex, opener: FunctionId, call: Call): Use[] {
  const inner = (id: FunctionId): FunctionBody[] =>
    module
      .childFunctions(id)
      .filter(({ origin }) => isInsideCall(origin, call))
      .flatMap((child) => [child, ...inner(child.id)]);
  return [module.functionBody(opener), ...inner(opener)]
    .flatMap(({ uses }) => uses)
    .filter(({ origin, root }) => isInsideCall(origin, call) && !(root.kind === "this" && root.function !== opener));
}

/** True for what stands within the text of a call. */
export function isInsideCall({ start, end }: { readonly start: number; readonly end: number }, { origin }: Call): boolean {
  return start >= origin.start && end <= origin.end;
}
