import type { Engine } from "../catalog/schema.ts";
import type { Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** Names that a file gives to the other side for good. */
export interface ExposedNames {
  readonly names: ReadonlySet<string>;
  /** True where some are known only when the program runs: `for (const name of names) page.exposeFunction(name, …)`. */
  readonly hasOthers: boolean;
}

const known = new WeakMap<ModuleIndex, Map<string, ExposedNames>>();

/** Names that the file gives to the other side for good: `page.exposeFunction("md5", md5)`. */
export function exposedNames(module: ModuleIndex, engine: Engine): ExposedNames {
  const engines = known.get(module) ?? new Map<string, ExposedNames>();
  known.set(module, engines);
  const exposed = engines.get(engine.name) ?? findExposed(module, engine);
  engines.set(engine.name, exposed);
  return exposed;
}

function findExposed(module: ModuleIndex, engine: Engine): ExposedNames {
  const names = (engine.exposes ?? []).flatMap((path) => namesBy(module, path));
  return { names: new Set(names.filter((name) => name !== null)), hasOthers: names.includes(null) };
}

/** The last name of the path and the argument say enough: whoever calls `exposeFunction` gives a name away. Null for one that is not known. */
function namesBy(module: ModuleIndex, path: string): (string | null)[] {
  const [, method, index] = /([$\w]+)\.argument\[(\d+)\]$/u.exec(path) ?? [];
  if (method === undefined) return [];
  return module.callsNamed(method).flatMap((call): (string | null)[] => {
    const value = call.arguments[Number(index)]?.value;
    if (value === undefined) return [];
    if (value.kind !== "object") return [textOf(module, value)];
    return value.properties.flatMap((property) => (property.kind !== "spread" && property.name !== null ? [property.name] : []));
  });
}

/** A name that is written out, there or in a constant. */
function textOf(module: ModuleIndex, value: Value): string | null {
  if (value.kind === "literal") return String(value.value);
  if (value.kind !== "read") return null;
  const [write, ...others] = module.writesOfBinding(value.binding);
  return others.length === 0 && write?.value.kind === "literal" ? String(write.value.value) : null;
}
