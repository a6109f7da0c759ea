import type { CatalogedHandle } from "../catalog/index.ts";
import { packagePath } from "../catalog/paths.ts";
import type { Binding } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { ClassFact, FunctionFact } from "./facts.ts";

/** The handle that a function or a class of the project is declared to make, by the tag `@handle` where it is declared; else null. */
export function taggedHandle(fact: FunctionFact | ClassFact): CatalogedHandle | null {
  const { module } = fact;
  if (!hasTags(module)) return null;
  const binding = module.program.writes
    .filter(({ value }) =>
      fact.kind === "function"
        ? value.kind === "closure" && value.function === fact.function
        : value.kind === "class" && value.class === fact.class,
    )
    .map(({ target }) => (target.kind === "binding" ? module.program.bindings[target.binding] : undefined))
    .find((candidate) => candidate?.tags.includes("handle") === true);
  return binding === undefined ? null : handleOf(module, binding, fact.kind);
}

const known = new WeakMap<ModuleIndex, boolean>();

/** Hardly any file has tags. */
function hasTags(module: ModuleIndex): boolean {
  const answer = known.get(module) ?? module.program.bindings.some(({ tags }) => tags.includes("handle"));
  known.set(module, answer);
  return answer;
}

function handleOf({ program }: ModuleIndex, { name }: Binding, kind: "function" | "class"): CatalogedHandle {
  const what = kind === "class" ? `a \`${name}\`` : `what \`${name}\` opens`;
  return {
    package: program.file,
    entry: { name, form: kind === "class" ? "new" : "call", what },
    type: packagePath(program.file, name),
    isPerUse: false,
    mustBeClosed: false,
  };
}
