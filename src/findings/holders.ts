import type { BindingId, Origin, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** A variable by its number, or a field of `this` by its name. */
export type HolderKey = BindingId | string;

/** A variable, or a field of `this`, that is set once, to what a call gives. */
export interface Holder {
  readonly key: HolderKey;
  readonly name: string;
  readonly value: Value;
  readonly origin: Origin;
}

/** Every one of a file. */
export function holdersIn(module: ModuleIndex): Holder[] {
  const { writes, bindings, classes } = module.program;
  const variables = writes.flatMap(({ target, value }): Holder[] => {
    const binding = target.kind === "binding" ? bindings[target.binding] : undefined;
    if (binding === undefined || value.kind !== "call" || module.writesOfBinding(binding.id).length > 1) return [];
    return [{ key: binding.id, name: binding.name, value, origin: binding.origin }];
  });
  const fields = classes.flatMap((body) =>
    body.fields.flatMap(({ name, origin }): Holder[] => {
      const value = name === null ? null : onlyValueOf(module, name);
      return name === null || value?.kind !== "call" ? [] : [{ key: name, name: `this.${name}`, value, origin }];
    }),
  );
  return [...variables, ...fields];
}

/** What an expression reads: a variable, or a field of `this`. */
export function keyOf(value: Value): HolderKey | null {
  if (value.kind === "read") return value.binding;
  return value.kind === "member" && value.object.kind === "this" ? value.name : null;
}

/** The one value of a variable, or of all fields of a name. */
export function onlyValueOf(module: ModuleIndex, key: HolderKey): Value | null {
  const values =
    typeof key === "number"
      ? module.writesOfBinding(key).map(({ value }) => value)
      : [
          ...module.program.classes.flatMap(({ fields }) =>
            fields.flatMap(({ name, value }) => (name === key && value !== null ? [value] : [])),
          ),
          ...module.writesOfProperty(key).map(({ value }) => value),
        ];
  const [value, another] = new Set(values);
  return another === undefined ? (value ?? null) : null;
}
