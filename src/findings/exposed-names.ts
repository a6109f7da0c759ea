import type { Engine } from "../catalog/schema.ts";
import type { ModuleIndex } from "../program/module-index.ts";

const known = new WeakMap<ModuleIndex, Map<string, ReadonlySet<string>>>();

/** Names that the file gives to the other side for good: `page.exposeFunction("md5", md5)`. */
export function exposedNames(module: ModuleIndex, engine: Engine): ReadonlySet<string> {
  const engines = known.get(module) ?? new Map<string, ReadonlySet<string>>();
  known.set(module, engines);
  const names = engines.get(engine.name) ?? new Set((engine.exposes ?? []).flatMap((path) => namesBy(module, path)));
  engines.set(engine.name, names);
  return names;
}

/** The last name of the path and the argument say enough: whoever calls `exposeFunction` gives a name away. */
function namesBy(module: ModuleIndex, path: string): string[] {
  const [, method, index] = /([$\w]+)\.argument\[(\d+)\]$/u.exec(path) ?? [];
  if (method === undefined) return [];
  return module.callsNamed(method).flatMap((call): string[] => {
    const value = call.arguments[Number(index)]?.value;
    if (value?.kind === "literal") return [String(value.value)];
    if (value?.kind !== "object") return [];
    return value.properties.flatMap((property) => (property.kind !== "spread" && property.name !== null ? [property.name] : []));
  });
}
