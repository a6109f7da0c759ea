import { describe, expect, it } from "vitest";
import { engines } from "../../src/catalog/engines/index.ts";
import { createCatalog } from "../../src/catalog/index.ts";
import { parseSteps } from "../../src/catalog/paths.ts";
import type { Boundary, Engine } from "../../src/catalog/schema.ts";

/** A path below a call, as the schema describes it: `argument[n](.name | .return | .parameter[n] | .*)*`. */
const belowACall = /^argument\[\d+\](?:\.(?:parameter\[\d+\]|[$A-Za-z_][$\w]*|\*))*$/u;

/** What a path may be made of behind its root: names, positions in a list, calls, the parameters of callbacks, and any name. */
const members = /^(?:\(\)|(?:^|\.)(?:[$A-Za-z_][$\w]*|\d+)(?:\(\))?|\.(?:argument|parameter)\[\d+\]|\.\*)*$/u;

function doubles(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function pathsBelowTheCall({ tasks, payload = [], runsHere = [] }: Boundary): string[] {
  return [...tasks, ...payload, ...runsHere];
}

function typePaths({ types }: Engine): string[] {
  return Object.values(types).flatMap(({ declaredAs, from }) => [...declaredAs, ...from]);
}

/** The engine's own type that an access path starts with, or null if it starts with a package. */
function typeRoot(path: string): string | null {
  return path.includes("#") ? null : (path.split(/[.(]/u)[0] ?? path);
}

/** Types as other engines name them: `playwright-electron:Application`. */
const typesOfEngines = new Set(engines.flatMap(({ name, types }) => Object.keys(types).map((type) => `${name}:${type}`)));

describe("the catalogue of engines", () => {
  it("names every engine once", () => {
    expect(doubles(engines.map(({ name }) => name))).toEqual([]);
  });

  it("has the default engine", () => {
    expect(engines.map(({ name }) => name)).toContain("spark");
  });
});

describe.each(engines.map((engine) => [engine.name, engine] as const))("the engine %s", (_, engine) => {
  it("lists no boundary twice", () => {
    expect(doubles(engine.boundaries.map(({ callee, form, tasks }) => `${form} ${callee} ${tasks.join(" ")}`))).toEqual([]);
  });

  it("starts each callee with a type of its own or a package", () => {
    const roots = engine.boundaries.map(({ callee }) => typeRoot(callee)).filter((root) => root !== null);
    expect(roots.filter((root) => !(root in engine.types))).toEqual([]);
  });

  it("starts each path to a type with a type of its own or of another engine, or a package", () => {
    const roots = typePaths(engine)
      .map(typeRoot)
      .filter((root) => root !== null);
    expect(roots.filter((root) => !(root in engine.types) && !typesOfEngines.has(root))).toEqual([]);
  });

  it("writes access paths as names, calls and callback parameters", () => {
    const paths = [...engine.boundaries.map(({ callee }) => callee), ...typePaths(engine)];
    expect(paths.filter((path) => !members.test(path.slice(path.search(/[#:][^#:]*$/u) + 1)))).toEqual([]);
  });

  it("returns only types that it has", () => {
    const returned = engine.boundaries.map(({ returns }) => returns).filter((type) => type !== undefined);
    expect(returned.filter((type) => !(type in engine.types))).toEqual([]);
  });

  it("writes tasks, payloads and callbacks as paths below the call", () => {
    const paths = engine.boundaries.flatMap(pathsBelowTheCall);
    expect(paths.filter((path) => !belowACall.test(path))).toEqual([]);
    expect(paths.map((path) => parseSteps(path).length).filter((length) => length === 0)).toEqual([]);
  });

  it("says of each boundary what is shipped, sent along or run here", () => {
    expect(engine.boundaries.filter((boundary) => pathsBelowTheCall(boundary).length === 0)).toEqual([]);
  });

  it("never runs a task on this side, nor sends it along as a payload", () => {
    const mixed = engine.boundaries.filter(({ tasks, payload = [], runsHere = [] }) =>
      tasks.some((task) => payload.includes(task) || runsHere.includes(task)),
    );
    expect(mixed).toEqual([]);
  });

  it("has boundaries or marks", () => {
    expect(engine.boundaries.length + (engine.marks ?? []).length).toBeGreaterThan(0);
  });

  it("gives the source of each boundary: a package with its version and file, a file of a repository, or a page of a manual", () => {
    const source = /^(?:(?:(?:@[\w.-]+\/)?[\w-]+ \d+\.\d+\.\d+|[\w-]+\/[\w-]+) \S+\.\w+|\w+ manual \d+\.\d+, \S+)$/u;
    const rows = [...engine.boundaries, ...(engine.marks ?? [])];
    expect(rows.map((row) => row.source).filter((text) => !source.test(text))).toEqual([]);
  });

  it("lists no method both as returning its type and with a type to return", () => {
    const both = engine.boundaries.filter(({ callee, returns }) => {
      const [type = "", method = ""] = callee.split(".");
      return returns !== undefined && (engine.types[type]?.returnsItself ?? []).includes(method);
    });
    expect(both).toEqual([]);
  });

  it("takes names only for types that it has, and exposes names only by their methods", () => {
    const roots = [...(engine.receivers ?? []).map(({ type }) => type), ...(engine.exposes ?? []).map(typeRoot)].filter(
      (root) => root !== null,
    );
    expect(roots.filter((root) => !(root in engine.types))).toEqual([]);
    expect((engine.exposes ?? []).filter((path) => !/\.argument\[\d+\]$/u.test(path))).toEqual([]);
  });

  it("gives no path to two types", () => {
    const declared = Object.values(engine.types).flatMap(({ declaredAs }) => declaredAs);
    const yielded = Object.values(engine.types).flatMap(({ from }) => from);
    expect([...doubles(declared), ...doubles(yielded)]).toEqual([]);
  });

  it("can reach each of its types, but for those that only a name or an annotation leads to", () => {
    const returned = new Set([...engine.boundaries.map(({ returns }) => returns), ...(engine.receivers ?? []).map(({ type }) => type)]);
    const unreachable = Object.entries(engine.types)
      .filter(([name, { declaredAs, from }]) => declaredAs.length + from.length === 0 && !returned.has(name))
      .map(([name]) => name);
    expect(unreachable).toEqual([]);
  });

  it("says what the user will see, in a sentence without a full stop that has a place for the handle", () => {
    expect(engine.profile.failure.handle).toMatch(/^(?:[A-Z]|`).*[^.]$/u);
    expect(engine.profile.failure.handle.split("{handle}")).toHaveLength(2);
  });
});

describe("the look-up tables", () => {
  const catalog = createCatalog([], engines);

  it("follow a chain of datasets from the context to a task", () => {
    const dataset = catalog.canonical("spark:SparkContext.textFile()");
    const distinct = catalog.canonical(`${dataset}.distinct()`);
    const pairs = catalog.canonical(`${distinct}.mapToPair()`);
    expect([dataset, distinct, pairs]).toEqual(["spark:RDD", "spark:RDD", "spark:RDD"]);
    expect(catalog.boundary("call", `${pairs}.reduceByKey`)[0]?.boundary.tasks).toEqual(["argument[0]", "argument[1]"]);
  });

  it("follow a pipeline from the parameter of the runner's callback to a task and its context", () => {
    const runner = catalog.canonical("apache-beam#createRunner()");
    const root = catalog.canonical(`${runner}.run.argument[0].parameter[0]`);
    const collection = catalog.canonical(`${root}.apply()`);
    expect([runner, root, collection]).toEqual(["beam:Runner", "beam:Root", "beam:PCollection"]);
    expect(catalog.boundary("call", `${collection}.map`)[0]?.boundary.payload).toEqual(["argument[1]"]);
  });

  it.each(["@pulumi/aws#s3.Bucket", "@pulumi/aws/s3#Bucket"])("know a bucket by %s", (path) => {
    expect(catalog.typeDeclaredAs(path)).toBe("pulumi:AwsBucket");
    expect(catalog.canonical(`${path}.get()`)).toBe("pulumi:AwsBucket");
  });

  it("take the whole provider of a dynamic resource for the task", () => {
    expect(catalog.boundary("new", "@pulumi/pulumi#dynamic.Resource")[0]?.boundary.tasks).toEqual(["argument[0]"]);
    expect(catalog.boundary("new", "@pulumi/pulumi/dynamic#Resource")[0]?.boundary.tasks).toEqual(["argument[0]"]);
  });

  it("find the arguments that skale sends beside a function", () => {
    const dataset = catalog.canonical(`${catalog.canonical("skale#context()")}.parallelize()`);
    expect(dataset).toBe("skale:Dataset");
    expect(catalog.boundary("call", `${dataset}.map`)[0]?.boundary.payload).toEqual(["argument[1]"]);
  });

  it("keep the combiner of skale's aggregate on the driver", () => {
    const [aggregate] = catalog.boundary("call", "skale:Dataset.aggregate");
    expect(aggregate?.boundary.tasks).toEqual(["argument[0]"]);
    expect(aggregate?.boundary.runsHere).toContain("argument[1]");
  });
});
