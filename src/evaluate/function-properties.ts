import type { BindingId, Write } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Evaluator } from "./evaluator.ts";
import { oneOf, type Fact, type FunctionFact } from "./facts.ts";

const written = new WeakMap<ModuleIndex, ReadonlyMap<BindingId, readonly Write[]>>();

/** Assignments to properties of variables: `handler.db = …`. */
function writesByVariable(module: ModuleIndex): ReadonlyMap<BindingId, readonly Write[]> {
  const known = written.get(module);
  if (known !== undefined) return known;
  const made = new Map<BindingId, Write[]>();
  for (const write of module.program.writes) {
    const { target } = write;
    if (target.kind !== "property" || target.name === null || target.name === "prototype" || target.object.kind !== "read") continue;
    const writes = made.get(target.object.binding);
    if (writes === undefined) made.set(target.object.binding, [write]);
    else writes.push(write);
  }
  written.set(module, made);
  return made;
}

function writesTo({ module, function: id }: FunctionFact): readonly Write[] {
  return module
    .writesOfClosure(id)
    .flatMap(({ target }) => (target.kind === "binding" ? (writesByVariable(module).get(target.binding) ?? []) : []));
}

/** The names of the properties that a function was given: `handler.db = …`. */
export function namesOfFunction(fact: FunctionFact): ReadonlySet<string> {
  return new Set(writesTo(fact).map(({ target }) => (target.kind === "property" ? (target.name ?? "") : "")));
}

/** What a property of a function holds. */
export function propertyOfFunction(evaluator: Evaluator, fact: FunctionFact, name: string): readonly Fact[] {
  const { module } = fact;
  const writes = writesTo(fact).filter(
    ({ target, at }) =>
      target.kind === "property" && target.name === name && !evaluator.isWorkerFunction(module, module.functionOf(at.branch)),
  );
  return oneOf(writes.map(({ value }) => evaluator.evaluate(value, module, fact.lexical)));
}
