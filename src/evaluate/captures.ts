import type { FunctionFact } from "./facts.ts";
import type { BindingId, FunctionBody, FunctionId, Use } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** A name, `this`, or the exports of its module, that a function mentions and that stand outside it. */
export type Capture =
  | { readonly kind: "captured"; readonly binding: BindingId; readonly name: string; readonly uses: readonly Use[] }
  | { readonly kind: "this"; readonly name: "this"; readonly uses: readonly Use[] }
  | { readonly kind: "exports"; readonly name: "module.exports"; readonly uses: readonly Use[] };

const known = new WeakMap<FunctionBody, readonly Capture[]>();

/** What a function mentions that stands outside it, in the order of the first mention. Functions inside it count as part of it. */
export function capturesOf({ module, function: id }: FunctionFact): readonly Capture[] {
  const body = module.functionBody(id);
  const remembered = known.get(body);
  if (remembered !== undefined) return remembered;
  const captures = findCaptures(module, id);
  known.set(body, captures);
  return captures;
}

function findCaptures(module: ModuleIndex, id: FunctionId): Capture[] {
  const names = new Map<BindingId, Use[]>();
  const self: Use[] = [];
  const exported: Use[] = [];
  for (const use of usesWithin(module, id)) {
    if (use.root.kind === "this") {
      if (!module.isInside(id, use.root.function)) self.push(use);
      continue;
    }
    if (use.root.kind === "exports") {
      if (use.access !== "write") exported.push(use);
      continue;
    }
    const binding = module.program.bindings[use.root.binding];
    if (binding === undefined || binding.ambient || module.isInside(id, binding.function)) continue;
    const uses = names.get(binding.id);
    if (uses === undefined) names.set(binding.id, [use]);
    else uses.push(use);
  }
  const captures: Capture[] = [...names].map(([binding, uses]) => ({
    kind: "captured",
    binding,
    name: module.program.bindings[binding]?.name ?? "",
    uses,
  }));
  if (self.length > 0) captures.push({ kind: "this", name: "this", uses: self });
  if (exported.length > 0) captures.push({ kind: "exports", name: "module.exports", uses: exported });
  return captures.sort((a, b) => firstMention(a) - firstMention(b));
}

function firstMention({ uses }: Capture): number {
  return uses[0]?.origin.start ?? 0;
}

/** Every use in a function and in those inside it. */
export function usesWithin(module: ModuleIndex, id: FunctionId): Use[] {
  const uses: Use[] = [];
  const collect = (body: FunctionBody): void => {
    for (const use of body.uses) uses.push(use);
    for (const child of module.childFunctions(body.id)) collect(child);
  };
  collect(module.functionBody(id));
  return uses.sort((a, b) => a.origin.start - b.origin.start);
}

/** True where a function reads the `this` that it is called with. */
export function usesOwnThis(fact: FunctionFact): boolean {
  return usesOfOwnThis(fact).length > 0;
}

/** Where a function reads the `this` that it is called with. */
export function usesOfOwnThis({ module, function: id }: FunctionFact): Use[] {
  return usesWithin(module, id).filter((use) => use.root.kind === "this" && use.root.function === id);
}
