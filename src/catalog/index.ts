import type { Boundary, Engine, HandleEntry, HandleForm, HandlePackage, Mark } from "./schema.ts";
import { callPath, memberPath, packagePath, typePath } from "./paths.ts";
import { DeclaredTypes } from "./declared-types.ts";

/** A handle entry with the package that it belongs to. */
export interface CatalogedHandle {
  readonly package: string;
  readonly entry: HandleEntry;
  /** The path under which methods of the handle are looked up: `pg#Pool`. */
  readonly type: string;
  /** True where each use has a handle of its own. */
  readonly isPerUse: boolean;
  /** True where it stays open until it is closed. */
  readonly mustBeClosed: boolean;
}

/** A boundary with its engine. */
export interface CatalogedBoundary {
  readonly engine: Engine;
  readonly boundary: Boundary;
  /** The path of the result's type, if it has one. */
  readonly returns: string | null;
}

/** A mark with its engine, as the boundary that it is. */
export interface CatalogedMark {
  readonly engine: Engine;
  readonly mark: Mark;
  readonly boundary: Boundary;
}

/** Look-up tables over the catalogue's data. All paths are canonical: aliases of a package are resolved. */
export interface Catalog {
  readonly engines: readonly Engine[];
  /** The package behind an import specifier: `fs` is `node:fs`. Null for relative paths. */
  packageOf(source: string): string | null;
  /** True for packages that have an entry of any kind; others may be code of the project, under a name of its own. */
  knowsPackage(name: string): boolean;
  handle(form: HandleForm, path: string): CatalogedHandle | undefined;
  /** The handle that a type stands for: `pg#Pool` in `db: Pool`. */
  handleOfType(path: string): CatalogedHandle | undefined;
  boundary(form: Boundary["form"], path: string): readonly CatalogedBoundary[];
  /** What ships functions without a call. */
  readonly marks: readonly CatalogedMark[];
  /** The type that an access path yields: `skale#context()` is `skale:Context`. Paths that yield no known type come back unchanged. */
  canonical(path: string): string;
  /** True for a type that exists on the driver alone: a dataset, a context. */
  describesWork(path: string): boolean;
  /** The argument that a function of an engine returns as it is; undefined for every other function. */
  passedThrough(path: string): number | undefined;
  /** The type that constructing, or an annotation with, this path means. */
  typeDeclaredAs(path: string): string | undefined;
  /** The path of a type, a handle's or an engine's, by the package and the file that declare it; null where there is none. */
  declaredType(packageName: string, name: string, file: string): string | null;
  /** Packages whose import makes a file worth a look. */
  readonly enginePackages: ReadonlySet<string>;
  /** Paths of what ships something without an import: `structuredClone`, `process.send`. */
  readonly globalPaths: ReadonlySet<string>;
  /** Last names of everything that can ship something when it is called. */
  readonly boundaryNames: ReadonlySet<string>;
  /** Packages some of whose objects ship something under whatever name they are called. */
  readonly anyNamePackages: ReadonlySet<string>;
  /** Names by which the project's settings recognise datasets. */
  readonly receiverNames: readonly ReceiverName[];
  /** Names by which engines recognise their receivers: `page`. */
  readonly engineReceivers: readonly EngineReceiver[];
}

/** A variable whose name matches is taken for a receiver of the type, where nothing else is known of it. */
export interface ReceiverName {
  readonly pattern: RegExp;
  readonly path: string;
}

/** A receiver that an engine recognises by its name, with what is called on it and the method that gives it to a callback, if only such a one counts. */
export interface EngineReceiver extends ReceiverName {
  readonly methods: readonly string[];
  readonly givenBy: string | null;
}

/** Modules of Node that hold no handles, and whose functions the evaluator knows by their path. */
const modulesWithoutHandles: readonly (readonly [alias: string, name: string])[] = [["util", "node:util"]];

/** Builds the tables. The same path may not have two meanings: the first entry wins, and a test looks for doubles. */
export function createCatalog(
  handlePackages: readonly HandlePackage[],
  engines: readonly Engine[],
  receiverNames: readonly ReceiverName[] = [],
): Catalog {
  const aliases = new Map(modulesWithoutHandles);
  const packages = new Set<string>();
  const handles = new Map<string, CatalogedHandle>();
  const handleTypes = new Map<string, CatalogedHandle>();
  for (const { package: name, aliases: others = [], isPerUse = false, mustBeClosed = false, handles: entries } of handlePackages) {
    packages.add(name);
    for (const alias of others) aliases.set(alias, name);
    for (const entry of entries) {
      const type = entry.type?.includes("#") === true ? entry.type : packagePath(name, entry.type ?? entry.name);
      const cataloged: CatalogedHandle = { package: name, entry, type, isPerUse, mustBeClosed };
      setIfAbsent(handles, `${entry.form} ${packagePath(name, entry.name)}`, cataloged);
      if (!isPrimitiveType(entry.type)) setIfAbsent(handleTypes, type, cataloged);
      // The name of a class is its type, too, also under the name of the default export: `db: Redis`.
      if (entry.form === "new") setIfAbsent(handleTypes, packagePath(name, entry.name), cataloged);
    }
  }
  const boundaries = new Map<string, CatalogedBoundary[]>();
  const types = new Map<string, string>();
  const declared = new Map<string, string>();
  const passing = new Map<string, number>();
  const workTypes = new Set<string>();
  const enginePackages = new Set<string>();
  const boundaryNames = new Set<string>();
  const anyNamePackages = new Set<string>();
  const globalPaths = new Set<string>();
  for (const engine of engines) {
    const canonicalRoot = (path: string): string => rootedPath(engine, path);
    for (const [name, type] of Object.entries(engine.types)) {
      const own = typePath(engine.name, name);
      if (engine.describesWork === true) workTypes.add(own);
      for (const path of type.declaredAs) setIfAbsent(declared, canonicalRoot(path), own);
      for (const path of type.from) setIfAbsent(types, canonicalRoot(path), own);
      for (const method of type.returnsItself ?? []) setIfAbsent(types, callPath(memberPath(own, method)), own);
    }
    for (const { callee, argument } of engine.passesThrough ?? []) passing.set(canonicalRoot(callee), argument);
    for (const boundary of engine.boundaries) {
      const callee = canonicalRoot(boundary.callee);
      const returns = boundary.returns === undefined ? null : typePath(engine.name, boundary.returns);
      const key = `${boundary.form} ${callee}`;
      if (callee.endsWith(".*")) for (const root of packagesOf(engine)) anyNamePackages.add(root);
      else boundaryNames.add(lastName(callee));
      if (callee.startsWith("global#")) globalPaths.add(callee.slice("global#".length));
      boundaries.set(key, [...(boundaries.get(key) ?? []), { engine, boundary, returns }]);
      if (returns !== null) setIfAbsent(types, callPath(callee), returns);
    }
    for (const root of packagesOf(engine)) enginePackages.add(root);
  }
  const packageOf = (source: string): string | null => (/^(?:\.|\/|#|file:)/u.test(source) ? null : (aliases.get(source) ?? source));
  const declaredTypes = new DeclaredTypes([...handleTypes.keys(), ...declared.keys()], packageOf);
  return {
    engines,
    marks: engines.flatMap((engine) => (engine.marks ?? []).map((mark) => ({ engine, mark, boundary: boundaryOf(mark) }))),
    enginePackages,
    boundaryNames,
    anyNamePackages,
    globalPaths,
    receiverNames,
    engineReceivers: engines.flatMap((engine) =>
      (engine.receivers ?? []).map(({ name, type, givenBy = null }) => ({
        pattern: name,
        givenBy,
        path: typePath(engine.name, type),
        methods: engine.boundaries.flatMap(({ callee }) => (callee.startsWith(`${type}.`) ? [lastName(callee)] : [])),
      })),
    ),
    packageOf,
    knowsPackage: (name) => packages.has(name) || enginePackages.has(name) || name.startsWith("node:"),
    handle: (form, path) => handles.get(`${form} ${path}`),
    handleOfType: (path) => handleTypes.get(path),
    boundary: (form, path) => boundaries.get(`${form} ${path}`) ?? boundaries.get(`${form} ${anyMember(path)}`) ?? [],
    canonical: (path) => types.get(path) ?? path,
    describesWork: (path) => workTypes.has(path),
    passedThrough: (path) => passing.get(path),
    typeDeclaredAs: (path) => declared.get(path),
    declaredType: (packageName, name, file) => declaredTypes.find(packageName, name, file),
  };
}

/** What is marked is shipped itself: no argument of a call is. */
function boundaryOf({ name, returnsResult = false, isReplayed = false, source }: Mark): Boundary {
  return { callee: name, form: "call", tasks: [], returnsResult, isReplayed, source };
}

/** `RDD.map` becomes `spark:RDD.map`; paths of packages, and of other engines' types, stay as they are. */
function rootedPath(engine: Engine, path: string): string {
  return /[#:]/u.test(path) ? path : typePath(engine.name, path);
}

/** The name that stands at the call: `map` of `spark:RDD.map`; a package's own name where the package itself is called. */
function lastName(path: string): string {
  return path.split(/[#.:]/u).at(-1) ?? "";
}

/** `jest-worker#Worker.parse` under whatever name: `jest-worker#Worker.*`. */
function anyMember(path: string): string {
  return `${path.slice(0, path.lastIndexOf("."))}.*`;
}

function packagesOf(engine: Engine): string[] {
  return pathsOf(engine).flatMap((path) => (path.includes("#") ? path.slice(0, path.indexOf("#")) : []));
}

function pathsOf(engine: Engine): string[] {
  return [
    ...engine.boundaries.map(({ callee }) => callee),
    ...(engine.marks ?? []).flatMap(({ by, name }) => (by === "decorator" ? [name] : [])),
    ...Object.values(engine.types).flatMap(({ declaredAs, from }) => [...declaredAs, ...from]),
  ];
}

/** A file descriptor's type is `number`, which says nothing about where a number came from. */
function isPrimitiveType(type: string | undefined): boolean {
  return type === "number" || type === "string";
}

function setIfAbsent<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}
