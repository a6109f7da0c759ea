import type { TypeName } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { memberPath } from "../catalog/paths.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Fact, HandleFact } from "./facts.ts";

/** What a written type names, as access paths of the packages that declare it, and class facts of the project's own. */
export function typeFacts(evaluator: Evaluator, module: ModuleIndex, type: TypeName | null): readonly Fact[] {
  if (type === null) return [];
  if (type.alternatives.length > 0) return type.alternatives.flatMap((alternative) => typeFacts(evaluator, module, alternative));
  if (type.binding === null) return [];
  const writes = module.writesOfBinding(type.binding);
  const roots = writes.flatMap(({ value }) => (value.kind === "import" || value.kind === "class" ? evaluator.evaluate(value, module, null) : []));
  return roots.map((fact) => {
    if (fact.kind !== "external") return fact;
    const path = type.name.slice(1).reduce(memberPath, fact.path);
    return { ...fact, path };
  });
}

/** The handle that a declared type promises: "a `Pool` from pg, by its type". Never more than likely. */
export function handleOfAnnotation(evaluator: Evaluator, module: ModuleIndex, type: TypeName | null): HandleFact | null {
  for (const fact of typeFacts(evaluator, module, type)) {
    if (fact.kind !== "external") continue;
    const handle = evaluator.catalog.handleOfType(fact.path);
    if (handle !== undefined) {
      return { kind: "handle", handle, opened: null, place: null, call: null, lazy: false, certainty: "likely", hops: [] };
    }
  }
  return null;
}
