import type { ModuleIndex } from "../program/module-index.ts";
import type { LazyField, StoredArgument } from "./plan.ts";

/** `_log`, or the first of `_log2`, `_log3` … that nothing in the file is called. */
export function backingName(module: ModuleIndex, owner: string | null, name: string, taken: ReadonlySet<string>, prefix = "_"): string {
  return freeMember(module, owner, name.startsWith(prefix) ? name : `${prefix}${name}`, new Set([...taken, name]));
}

/** `getLog`, or the first of `getLog2`, `getLog3` … that nothing in the file is called. */
export function getterName(module: ModuleIndex, owner: string | null, name: string, taken: ReadonlySet<string>): string {
  const bare = name.replace(/^_+/u, "");
  return freeMember(module, owner, `get${bare.charAt(0).toUpperCase()}${bare.slice(1)}`, taken);
}

function freeMember(module: ModuleIndex, owner: string | null, base: string, taken: ReadonlySet<string>): string {
  const isTaken = (candidate: string): boolean => taken.has(candidate) || isMember(module, owner, candidate);
  if (!isTaken(base)) return base;
  for (let count = 2; ; count += 1) {
    const candidate = `${base}${String(count)}`;
    if (!isTaken(candidate)) return candidate;
  }
}

/** The names that a repair itself adds to the class. */
export function namesAdded(fields: readonly LazyField[], stored: readonly StoredArgument[]): Set<string> {
  return new Set([
    ...fields.flatMap((field) => [
      field.backing,
      ...(field.method === null ? [] : [field.method.name]),
      ...field.arguments.map((argument) => argument.field),
    ]),
    ...stored.map(({ field }) => field),
  ]);
}

function isMember(module: ModuleIndex, owner: string | null, name: string): boolean {
  return (
    module.writtenProperties.has(name) ||
    module.program.classes.some(
      (other) => other.fields.some((field) => field.name === name) || other.methods.some((method) => method.name === name),
    ) ||
    module.program.classes.some((other) => other.parameterProperties.some((property) => property.name === name)) ||
    module.program.objects.some(({ properties }) => properties.some((property) => property.kind !== "spread" && property.name === name)) ||
    module.usesOfMember(name).length > 0 ||
    owner === name
  );
}
