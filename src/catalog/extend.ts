import type { Settings } from "../settings.ts";
import { engines as ownEngines } from "./engines/index.ts";
import { spark } from "./engines/spark.ts";
import { handlePackages as ownHandles } from "./handles/index.ts";
import { createCatalog, type Catalog, type ReceiverName } from "./index.ts";
import { typePath } from "./paths.ts";
import type { Boundary, Engine, HandlePackage } from "./schema.ts";

const plain = createCatalog(ownHandles, ownEngines);

const catalogs = new WeakMap<Settings, Catalog>();

/** The catalogue as the settings of a project extend it. Entries of the project come first. */
export function catalogFor(settings: Settings): Catalog {
  const known = catalogs.get(settings) ?? extend(settings);
  catalogs.set(settings, known);
  return known;
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
  const failure =
    setting.failure ??
    (setting.kind === "source" ? "The worker fails: {handle} does not exist there" : "The job fails: {handle} cannot be shipped");
  return {
    ...spark,
    name: setting.name,
    title: setting.name,
    profile: {
      ...spark.profile,
      kind: setting.kind,
      narrows: setting.narrows ?? spark.profile.narrows,
      moduleScope: setting.moduleScope ?? (setting.kind === "source" ? "lost" : spark.profile.moduleScope),
      lexicalThis: setting.lexicalThis ?? (setting.kind === "source" ? "lost" : spark.profile.lexicalThis),
      failure: { handle: failure },
    },
  };
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
