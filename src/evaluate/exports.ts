import { memberPath, packagePath } from "../catalog/paths.ts";
import type { BindingId, Value, Write } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Fact, ModuleFact } from "./facts.ts";
import { copiedNames } from "./objects.ts";
import { propertyOf } from "./properties.ts";

/**
 * What an import specifier yields: a package's member by its path, or what a module of the project exports. `value` is the import that
 * names it; null where it is only handed on.
 */
export function importedFacts(
  evaluator: Evaluator,
  source: string,
  name: string,
  importer: ModuleIndex,
  value: Value | null,
): readonly Fact[] | null {
  const packageName = evaluator.catalog.packageOf(source);
  if (packageName !== null && evaluator.catalog.knowsPackage(packageName)) return packageMember(evaluator, packageName, name, value);
  const module = evaluator.modules.load(source, importer.program.file);
  if (module !== null) return name === "*" ? wholeModule(evaluator, module) : exportOf(evaluator, module, name);
  return packageName === null ? null : packageMember(evaluator, packageName, name, value);
}

function packageMember(evaluator: Evaluator, packageName: string, name: string, value: Value | null): readonly Fact[] {
  const root = packagePath(packageName);
  return [evaluator.external(name === "*" ? root : memberPath(root, name), value)];
}

/** A module as an object. Where CommonJS has exported one value as a whole, that value. */
function wholeModule(evaluator: Evaluator, module: ModuleIndex): readonly Fact[] {
  return [moduleFact(module), ...commonJsWhole(evaluator, module)];
}

export function moduleFact(module: ModuleIndex): ModuleFact {
  return { kind: "module", module, certainty: "certain", hops: [] };
}

/** What a module exports under a name, through any number of re-exports. Cycles of re-exports yield nothing. */
export function exportOf(evaluator: Evaluator, module: ModuleIndex, name: string): readonly Fact[] {
  return evaluator.remember(evaluator.exports, `${name} of ${module.program.file}`, () => findExport(evaluator, module, name), []);
}

function findExport(evaluator: Evaluator, module: ModuleIndex, name: string): readonly Fact[] {
  const facts: Fact[] = [];
  const wildcards: string[] = [];
  for (const item of module.program.exports) {
    if (item.kind === "again" && item.name === "*") wildcards.push(item.source);
    if (item.name !== name) continue;
    if (item.kind === "value") facts.push(...evaluator.evaluate(item.value, module, null));
    else if (item.name !== "*") facts.push(...(importedFacts(evaluator, item.source, item.imported, module, null) ?? []));
  }
  for (const write of commonJsWrites(module, name)) facts.push(...evaluator.evaluate(write.value, module, null));
  for (const { value, at, origin } of commonJsCopies(module)) {
    const copied = evaluator.evaluate(value, module, null).some((fact) => copiedNames(evaluator, fact).has(name));
    if (copied) facts.push(...evaluator.evaluate({ kind: "member", object: value, name, at, origin }, module, null));
  }
  if (facts.length > 0) return facts;
  const whole = commonJsWhole(evaluator, module);
  if (whole.length > 0) return name === "default" ? whole : whole.flatMap((fact) => memberOf(evaluator, fact, name, module));
  if (name === "default") return [];
  return wildcards.flatMap((source) => importedFacts(evaluator, source, name, module, null) ?? []);
}

function memberOf(evaluator: Evaluator, fact: Fact, name: string, module: ModuleIndex): readonly Fact[] {
  const [write] = commonJsWholeWrites(module);
  if (write === undefined || fact.kind === "unknown") return [];
  const at = { order: Number.MAX_SAFE_INTEGER, branch: 0 };
  const asked: Value = { kind: "member", object: write.value, name, at, origin: write.origin };
  return propertyOf(evaluator, [fact], name, { at, module, frame: null }, asked);
}

function commonJsWhole(evaluator: Evaluator, module: ModuleIndex): readonly Fact[] {
  return commonJsWholeWrites(module).flatMap((write) => evaluator.evaluate(write.value, module, null));
}

/** `module.exports = …` */
function commonJsWholeWrites(module: ModuleIndex): Write[] {
  return module.writesOfProperty("exports").filter(({ target }) => target.kind === "property" && isGlobal(target.object, "module"));
}

/** `exports.name = …` and `module.exports.name = …` */
function commonJsWrites(module: ModuleIndex, name: string): Write[] {
  return module.writesOfProperty(name).filter(({ target }) => target.kind === "property" && isExports(target.object));
}

/** `Object.assign(exports, …)` */
function commonJsCopies(module: ModuleIndex): Write[] {
  return module.writesOfProperty(null).filter(({ target }) => target.kind === "spread" && isExports(target.object));
}

/** The names that CommonJS assignments export. */
function commonJsNames(module: ModuleIndex): string[] {
  return module.program.writes.flatMap(({ target }) =>
    target.kind === "property" && target.name !== null && isExports(target.object) ? [target.name] : [],
  );
}

/** The mentions of a variable by which CommonJS exports it: `module.exports = { pool }`, `exports.pool = pool`. */
export function commonJsMentions(module: ModuleIndex, binding: BindingId): Value[] {
  const named = module.program.writes.filter(
    ({ target }) => target.kind === "property" && target.name !== null && isExports(target.object),
  );
  const listed = commonJsWholeWrites(module).flatMap(({ value }) => (value.kind === "object" ? value.properties : []));
  const values = [...named, ...listed.filter((property) => property.kind === "value")].map(({ value }) => value);
  return values.filter((value) => value.kind === "read" && value.binding === binding);
}

/** True for the object literal that CommonJS exports as the module. */
export function isModuleObject(module: ModuleIndex, fact: Fact): boolean {
  return fact.kind === "container" && commonJsWholeWrites(module).some(({ value }) => value === fact.literal);
}

function isExports(value: Value): boolean {
  return isGlobal(value, "exports") || (value.kind === "member" && value.name === "exports" && isGlobal(value.object, "module"));
}

function isGlobal(value: Value, name: string): boolean {
  return value.kind === "global" && value.name === name;
}

/** Every name that a module exports, re-exports included. */
export function exportedNames(evaluator: Evaluator, module: ModuleIndex): Set<string> {
  return evaluator.once(
    `export names of ${module.program.file}`,
    () => {
      const names = new Set<string>(commonJsNames(module));
      for (const { value } of commonJsCopies(module)) {
        for (const fact of evaluator.evaluate(value, module, null)) for (const name of copiedNames(evaluator, fact)) names.add(name);
      }
      for (const item of module.program.exports) {
        if (item.name !== "*") {
          names.add(item.name);
        } else if (item.kind === "again") {
          const other = evaluator.modules.load(item.source, module.program.file);
          if (other !== null) for (const name of exportedNames(evaluator, other)) names.add(name);
        }
      }
      return names;
    },
    new Set<string>(),
  );
}
