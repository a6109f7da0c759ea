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

/** The sentence for an engine that a setting names and that neither the catalogue nor the settings describe; null where there is none. */
export function unknownEngine({ engines = [], boundaries = [], receivers = [] }: Settings): string | null {
  const known = new Set([...engines, ...ownEngines].map(({ name }) => name));
  for (const [field, entries] of Object.entries({ boundaries, receivers })) {
    const index = entries.findIndex(({ engine }) => !known.has(engine));
    const entry = entries[index];
    if (entry === undefined) continue;
    const where = `settings.distributed.${field}.${String(index)}.engine`;
    return `${where}: there is no engine "${entry.engine}". Name one of the catalogue, or describe it in settings.distributed.engines.`;
  }
  return null;
}

function extend(settings: Settings): Catalog {
  const { engines = [], boundaries = [], receivers = [], handles = [] } = settings;
  if (engines.length + boundaries.length + receivers.length + handles.length === 0) return plain;
  const added = engines.map(engineFrom);
  const all = [...added, ...ownEngines].map((engine) => withBoundaries(engine, boundaries, receivers));
  return createCatalog([...handles.map(packageFrom), ...ownHandles], all, receivers.flatMap(receiverName));
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
  const own = boundaries.filter((boundary) => boundary.engine === engine.name).map(boundaryFrom);
  const declared = receivers.flatMap(({ type, engine: name }) => (type !== undefined && name === engine.name ? [type] : []));
  if (own.length === 0 && declared.length === 0) return engine;
  const dataset = engine.types["RDD"];
  const types =
    dataset === undefined ? engine.types : { ...engine.types, RDD: { ...dataset, declaredAs: [...dataset.declaredAs, ...declared] } };
  return { ...engine, types, boundaries: [...own, ...engine.boundaries] };
}

function boundaryFrom({ path, task, payload, runsHere }: Setting<"boundaries">): Boundary {
  return {
    callee: path,
    form: "call",
    tasks: task === undefined ? ["argument[0]"] : typeof task === "string" ? [task] : task,
    ...(payload === undefined ? {} : { payload }),
    ...(runsHere === undefined ? {} : { runsHere }),
    source: "settings.distributed.boundaries",
  };
}

function packageFrom({ path, form, what, close }: Setting<"handles">): HandlePackage {
  const at = path.indexOf("#");
  return {
    package: path.slice(0, at),
    source: "settings.distributed.handles",
    handles: [{ name: path.slice(at + 1), form, what, ...(close === undefined ? {} : { close }) }],
  };
}

function receiverName({ name, engine }: Setting<"receivers">): ReceiverName[] {
  return name === undefined ? [] : [{ pattern: new RegExp(name, "u"), path: typePath(engine, "RDD") }];
}
