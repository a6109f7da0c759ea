import type { Settings } from "../settings.ts";
import { engines as ownEngines } from "./engines/index.ts";
import { defaultProfile, spark } from "./engines/spark.ts";
import { handlePackages as ownHandles } from "./handles/index.ts";
import { createCatalog, type Catalog, type ReceiverName } from "./index.ts";
import { typePath } from "./paths.ts";
import type { Boundary, Engine, HandlePackage, Profile } from "./schema.ts";

const plain = createCatalog(ownHandles, ownEngines);

const catalogs = new WeakMap<Settings, Catalog>();

/** The catalogue as the settings of a project extend it. Entries of the project come first. */
export function catalogFor(settings: Settings): Catalog {
  const known = catalogs.get(settings) ?? extend(settings);
  catalogs.set(settings, known);
  return known;
}

const ownNames: ReadonlySet<string> = new Set(ownEngines.map(({ name }) => name));

/** The sentence for an engine that a setting names and that neither the catalogue nor the settings describe; null where there is none. */
export function unknownEngine({ engines = [], boundaries = [], receivers = [] }: Settings): string | null {
  const isKnown = (name: string): boolean => ownNames.has(name) || engines.some((engine) => engine.name === name);
  for (const [field, entries] of Object.entries({ boundaries, receivers })) {
    const index = entries.findIndex(({ engine }) => !isKnown(engine));
    const entry = entries[index];
    if (entry === undefined) continue;
    const where = `settings.distributed.${field}.${String(index)}.engine`;
    return `${where}: there is no engine "${entry.engine}". Name one of the catalogue, or describe it in settings.distributed.engines.`;
  }
  return receivers.length === 0 ? null : withoutReceivers(receivers, [...engines.map(engineFrom), ...ownEngines]);
}

/** The sentence for an engine that ships nothing by methods of an object, so that there is no receiver to recognise. */
function withoutReceivers(receivers: readonly Setting<"receivers">[], engines: readonly Engine[]): string | null {
  for (const [index, { engine: name }] of receivers.entries()) {
    const engine = engines.find((candidate) => candidate.name === name);
    if (engine === undefined || receiverType(engine) !== null) continue;
    return `settings.distributed.receivers.${String(index)}.engine: "${name}" has no receivers. Name the call in settings.distributed.boundaries.`;
  }
  return null;
}

/** The type of an engine that a receiver is taken for: the one of that name, else the one with the most boundaries; null where none has any. */
function receiverType({ types, boundaries }: Engine, name: string | null = null): string | null {
  if (name !== null && name in types) return name;
  const [main] = Object.keys(types)
    .map((type) => ({ type, count: boundaries.filter(({ callee }) => callee.startsWith(`${type}.`)).length }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
  return main?.type ?? null;
}

function extend(settings: Settings): Catalog {
  const { engines = [], boundaries = [], receivers = [], handles = [] } = settings;
  if (engines.length + boundaries.length + receivers.length + handles.length === 0) return plain;
  const added = engines.map(engineFrom);
  const all = [...added, ...ownEngines].map((engine) => withBoundaries(engine, boundaries, receivers));
  return createCatalog(
    [...handles.map(packageFrom), ...ownHandles],
    all,
    receivers.flatMap((receiver) => receiverName(receiver, all)),
  );
}

type Setting<Key extends keyof Settings> = NonNullable<Settings[Key]>[number];

/** An engine of the project's own has datasets with the methods that all of them share, and ships as its setting says. */
function engineFrom(setting: Setting<"engines">): Engine {
  return { ...spark, name: setting.name, title: setting.name, profile: profileFrom(setting) };
}

function profileFrom({ kind, failure, narrows, moduleScope, lexicalThis }: Setting<"engines">): Profile {
  const { remedy } = spark.profile;
  switch (kind) {
    case "environment":
      return {
        ...defaultProfile,
        narrows: narrows ?? defaultProfile.narrows,
        moduleScope: moduleScope ?? defaultProfile.moduleScope,
        lexicalThis: lexicalThis ?? defaultProfile.lexicalThis,
        failure: { handle: failure ?? "The job fails: {handle} cannot be shipped" },
      };
    case "source": {
      const handle = failure ?? "The worker fails: {handle} does not exist there";
      return {
        kind,
        globals: "node",
        refuses: ["bound"],
        failure: { handle, freeName: "The worker fails: {name} is not defined there" },
        remedy,
      };
    }
    case "bundle":
      return {
        kind,
        narrows: narrows ?? false,
        moduleScope: moduleScope === "travels" ? moduleScope : "imported again",
        failure: { handle: failure ?? "The function fails: {handle} cannot be serialised" },
        remedy,
      };
    case "clone":
      return { kind, payload: "structured clone", failure: { handle: failure ?? "The call fails: {handle} cannot be cloned" }, remedy };
    case "journal":
      return { kind, failure: { handle: failure ?? "After a replay {handle} is plain data" }, remedy };
  }
}

function withBoundaries(engine: Engine, boundaries: readonly Setting<"boundaries">[], receivers: readonly Setting<"receivers">[]): Engine {
  const settings = boundaries.filter((boundary) => boundary.engine === engine.name);
  const own = settings.flatMap(boundariesFrom);
  const types = { ...engine.types };
  for (const setting of settings) {
    const method = methodOfClass(setting.path);
    if (method === null) continue;
    types[method.type] = { declaredAs: [method.path], from: [] };
    own.push(...boundariesFrom({ ...setting, path: `${method.type}.${method.name}` }).filter(({ form }) => form === "call"));
  }
  for (const { type: path, engine: name } of receivers) {
    const key = name === engine.name && path !== undefined ? receiverType(engine, path.split(/[#.]/u).at(-1)) : null;
    const type = key === null ? undefined : types[key];
    if (key !== null && type !== undefined && path !== undefined) types[key] = { ...type, declaredAs: [...type.declaredAs, path] };
  }
  return { ...engine, types, boundaries: [...own, ...engine.boundaries] };
}

/** The class in the path of a method, `acme-jobs#Queue.submit`, by which its objects are recognised; null for other paths. */
function methodOfClass(path: string): { readonly path: string; readonly type: string; readonly name: string } | null {
  const [, owner, name] = /^(.+[#.][A-Z][\w$]*)\.([\w$]+)$/u.exec(path) ?? [];
  return owner === undefined || name === undefined ? null : { path: owner, type: owner.replaceAll(/\W+/gu, "_"), name };
}

/** A path stands for a call, for a construction and for the `super(…)` of a subclass. */
function boundariesFrom({ path, task, payload, runsHere }: Setting<"boundaries">): Boundary[] {
  const boundary = {
    callee: path,
    tasks: task === undefined ? ["argument[0]"] : typeof task === "string" ? [task] : task,
    ...(payload === undefined ? {} : { payload }),
    ...(runsHere === undefined ? {} : { runsHere }),
    source: "settings.distributed.boundaries",
  };
  return [
    { ...boundary, form: "call" },
    { ...boundary, form: "new" },
  ];
}

function packageFrom({ path, form, what, close }: Setting<"handles">): HandlePackage {
  const at = path.indexOf("#");
  return {
    package: path.slice(0, at),
    source: "settings.distributed.handles",
    handles: [{ name: path.slice(at + 1), form, what, ...(close === undefined ? {} : { close }) }],
  };
}

function receiverName({ name, engine: engineName }: Setting<"receivers">, engines: readonly Engine[]): ReceiverName[] {
  const engine = engines.find((candidate) => candidate.name === engineName);
  const type = engine === undefined ? null : receiverType(engine);
  return name === undefined || type === null ? [] : [{ pattern: new RegExp(name, "u"), path: typePath(engineName, type) }];
}
