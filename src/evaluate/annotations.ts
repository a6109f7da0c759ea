import type { TypeName } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { memberPath } from "../catalog/paths.ts";
import type { Evaluator } from "./evaluator.ts";
import { collectionOf, data, pairOf, weakened, type Fact, type UnknownFact } from "./facts.ts";

/** What a written type names, as access paths of the packages that declare it, and class facts of the project's own. */
export function typeFacts(evaluator: Evaluator, module: ModuleIndex, type: TypeName | null): readonly Fact[] {
  if (type === null) return [];
  if (type.alternatives.length > 0) return type.alternatives.flatMap((alternative) => typeFacts(evaluator, module, alternative));
  if (type.binding === null) return [];
  const writes = module.writesOfBinding(type.binding);
  const roots = writes.flatMap(({ value }) =>
    value.kind === "import" || value.kind === "class" ? evaluator.evaluate(value, module, null) : [],
  );
  return roots.map((fact) => {
    if (fact.kind !== "external") return fact;
    const path = type.name.slice(1).reduce(memberPath, fact.path);
    return { ...fact, path };
  });
}

/**
 * What a declared type promises: a handle ("a `Pool` from pg, by its type") or an instance of a class of the project, never
 * more than likely; a type of an engine; promises and lists of those.
 */
export function factsOfAnnotation(evaluator: Evaluator, module: ModuleIndex, type: TypeName | null): readonly Fact[] {
  if (type === null) return [];
  if (type.alternatives.length > 0) return type.alternatives.flatMap((alternative) => factsOfAnnotation(evaluator, module, alternative));
  if (type.binding === null) return inBuiltIn(evaluator, module, type);
  const meant = declaredElsewhere(evaluator, module, type);
  if (meant.type !== type) return factsOfAnnotation(evaluator, meant.module, meant.type);
  return typeFacts(evaluator, module, type).flatMap((fact): readonly Fact[] => {
    if (fact.kind === "class") return [{ ...fact, kind: "instance", construction: null, certainty: "likely" }];
    if (fact.kind !== "external") return [];
    return factsOfTypePath(evaluator, fact.path);
  });
}

/** What an imported name of a type stands for, in the file that declares it; the type itself where it is no such name. */
export function declaredElsewhere(
  evaluator: Evaluator,
  module: ModuleIndex,
  type: TypeName,
): { readonly module: ModuleIndex; readonly type: TypeName } {
  const { binding } = type;
  if (binding === null || type.name.length !== 1) return { module, type };
  if (module.program.bindings[binding]?.kind !== "import") return { module, type: exportedType(module, type) };
  const follow = (): { readonly module: ModuleIndex; readonly type: TypeName } => {
    const facts = module.writesOfBinding(binding).flatMap(({ value }) => evaluator.evaluate(value, module, null));
    for (const fact of facts) {
      if (fact.kind === "unknown" && fact.value.kind === "type") return declaredElsewhere(evaluator, fact.module, fact.value.type);
    }
    return { module, type };
  };
  // Types of two files may stand for each other.
  return evaluator.once(`type ${module.program.file} ${String(binding)}`, follow, { module, type });
}

/** A type that is mentioned by its name alone, with what its module exports under that name. */
function exportedType(module: ModuleIndex, type: TypeName): TypeName {
  if (type.members.length > 0) return type;
  const [name] = type.name;
  const found = module.program.exports.find((item) => item.kind === "value" && item.name === name && item.value.kind === "type");
  return found?.kind === "value" && found.value.kind === "type" ? found.value.type : type;
}

/** What a type of a package promises: a handle, or a type of an engine. */
export function factsOfTypePath({ catalog }: Evaluator, path: string): readonly Fact[] {
  const handle = catalog.handleOfType(path);
  if (handle !== undefined)
    return [{ kind: "handle", handle, opened: null, place: null, call: null, lazy: false, certainty: "likely", hops: [] }];
  const declared = catalog.typeDeclaredAs(path);
  return declared === undefined ? [] : [{ kind: "external", path: declared, certainty: "certain", hops: [] }];
}

/**
 * What a written object type promises of a property of a value of which nothing else is known. The names in a type mean something in the
 * file in which they stand, so that an answer about another file is none; and of several types, each has to tell something.
 */
export function factsOfMember(evaluator: Evaluator, unknown: UnknownFact, name: string): readonly Fact[] {
  if (unknown.annotation === null) return [];
  const { module, type: annotation } = declaredElsewhere(evaluator, unknown.typedIn ?? unknown.module, unknown.annotation);
  const types = membersNamed(annotation, name).flatMap((type) => (type.alternatives.length > 0 ? type.alternatives : [type]));
  const told = types.map((type) => (isOf(module, type) ? factsOfAnnotation(evaluator, module, type) : []));
  return told.some((facts) => facts.length === 0) ? [] : told.flat();
}

export function membersNamed(type: TypeName, name: string): readonly TypeName[] {
  const own = type.members.filter((member) => member.name === name).map((member) => member.type);
  return [...own, ...type.alternatives.flatMap((alternative) => membersNamed(alternative, name))];
}

function isOf(module: ModuleIndex, { binding, name }: TypeName): boolean {
  return binding === null || module.program.bindings[binding]?.name === name[0];
}

function inBuiltIn(evaluator: Evaluator, module: ModuleIndex, type: TypeName): readonly Fact[] {
  const [name] = type.name;
  if (name === undefined || type.name.length > 1) return [];
  return builtInFacts(name, (index) => factsOfAnnotation(evaluator, module, type.arguments[index] ?? null));
}

/** What a type of the language promises: `Promise<Pool>`, `Pool[]`, `Map<string, Pool>`. `inner` tells the same of its arguments. */
export function builtInFacts(name: string, inner: (index: number) => readonly Fact[]): readonly Fact[] {
  switch (name) {
    case "string":
    case "number":
    case "boolean":
      return [data];
    case "Promise":
    case "PromiseLike":
      return inner(0).map((of) => ({ kind: "promise", of, certainty: of.certainty, hops: [] }));
    case "Array":
    case "ReadonlyArray":
    case "Set":
    case "ReadonlySet":
    case "Iterable":
      return listOf(inner(0));
    case "Map":
    case "ReadonlyMap":
      return listOf(
        inner(1).map((value) => pairOf([data], weakened([value]))),
        true,
      );
    case "Record":
      return listOf(inner(1)).map((list) => (list.kind === "collection" ? { ...list, isRecord: true } : list));
    default:
      return [];
  }
}

function listOf(elements: readonly Fact[], isKeyed = false): readonly Fact[] {
  if (elements.length === 0) return [];
  return [{ ...collectionOf(weakened(elements)), isKeyed, certainty: "likely" }];
}
