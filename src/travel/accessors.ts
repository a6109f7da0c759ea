import { ancestry, classChain } from "../evaluate/classes.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Fact, InstanceFact } from "../evaluate/facts.ts";
import type { Use } from "../program/model.ts";

/** Uses of an object, those of an accessor that only hands out a field as uses of the field: `this.db` for `get db() { return this._db; }`. */
export function behindAccessors(evaluator: Evaluator, objects: readonly Fact[], uses: readonly Use[]): readonly Use[] {
  const instances = objects.filter((fact) => fact.kind === "instance");
  if (instances.length === 0) return uses;
  return uses.map((use) => {
    const [name, ...rest] = use.path;
    const field =
      name === undefined ? null : instances.map((instance) => fieldBehind(evaluator, instance, name)).find((found) => found !== null);
    return typeof field === "string" ? { ...use, path: [field, ...rest] } : use;
  });
}

/** The field that the accessor of an instance returns; null where it does something else, or where there is none of that name. */
function fieldBehind(evaluator: Evaluator, instance: InstanceFact, name: string): string | null {
  for (const { module, body } of ancestry(evaluator, instance).ancestors) {
    const accessor = body.methods.find((method) => method.name === name && method.kind === "getter" && !method.isStatic);
    if (accessor === undefined) continue;
    const [returned, ...others] = module.functionBody(accessor.function).returns;
    return others.length === 0 && returned?.kind === "member" && returned.object.kind === "this" ? returned.name : null;
  }
  return null;
}

/** True where some object hands out a property by an accessor: nothing is stored under that name. */
export function hasAccessor(evaluator: Evaluator, objects: readonly Fact[], name: string): boolean {
  return objects.some((object) => {
    if (object.kind !== "instance" && object.kind !== "class") return false;
    const chain = object.kind === "instance" ? ancestry(evaluator, object).ancestors : classChain(evaluator, object);
    const isStatic = object.kind === "class";
    return chain.some(({ body }) =>
      body.methods.some((method) => method.kind === "getter" && method.name === name && method.isStatic === isStatic),
    );
  });
}
