import type { Boundary, Engine, EngineType } from "../schema.ts";
import { args, calls, constructions } from "./rows.ts";

const sdk = "apache-beam 2.49.0 dist/src/apache_beam";

/** Modules that hand out the same names: the package, `apache-beam/runners` (which is the package again), and one file at a time. */
const root = ["apache-beam#", "apache-beam/runners#"];

function under(modules: readonly string[], names: readonly string[]): string[] {
  return [...root, ...modules.map((module) => `apache-beam/${module}#`)].flatMap((prefix) => names.map((name) => `${prefix}${name}`));
}

/** Functions that make a transform, and ship what they are given. */
function transforms(modules: readonly string[], names: readonly string[], shape: Parameters<typeof calls>[2]): Boundary[] {
  return [...root, ...modules.map((module) => `apache-beam/${module}#`)].flatMap((prefix) => calls(prefix, names, shape));
}

const types: Record<string, EngineType> = {
  Runner: {
    declaredAs: under(["runners/runner"], ["Runner"]),
    from: [
      ...under(["runners/runner"], ["createRunner()"]),
      "apache-beam/runners/runner#defaultRunner()",
      "apache-beam/runners/runner#loopbackRunner()",
      "apache-beam/runners/direct_runner#directRunner()",
      "apache-beam/runners/dataflow#dataflowRunner()",
      "apache-beam/runners/flink#flinkRunner()",
      "apache-beam/runners/universal#universalRunner()",
    ],
  },
  Root: {
    declaredAs: under(["pvalue"], ["Root"]),
    from: [
      "Runner.run.argument[0].parameter[0]",
      "Runner.runAsync.argument[0].parameter[0]",
      "Root.apply.argument[0].parameter[0]",
      "Root.applyAsync.argument[0].parameter[0]",
      "PCollection.root()",
    ],
  },
  PCollection: {
    declaredAs: under(["pvalue"], ["PCollection"]),
    from: ["PCollection.apply.argument[0].parameter[0]", "PCollection.applyAsync.argument[0].parameter[0]"],
  },
  /** `P([a, b])`: several collections, to which a transform is applied. */
  PValueWrapper: {
    declaredAs: [],
    from: under(["pvalue"], ["P()"]),
  },
  GroupBy: {
    declaredAs: under(["transforms", "transforms/group_and_combine"], ["GroupBy", "GroupGlobally"]),
    from: under(["transforms", "transforms/group_and_combine"], ["groupGlobally()"]),
  },
};

const pardo = ["transforms", "transforms/pardo"];
const grouping = ["transforms", "transforms/group_and_combine"];
const windowing = ["transforms", "transforms/window"];

const boundaries: Boundary[] = [
  ...calls("PCollection", ["map", "flatMap"], {
    tasks: args(0),
    perRecord: "itself",
    payload: args(1),
    returns: "PCollection",
    source: `${sdk}/pvalue.d.ts`,
  }),
  // Newer than 2.49.0.
  ...calls("PCollection", ["filter"], {
    tasks: args(0),
    perRecord: "itself",
    payload: args(1),
    returns: "PCollection",
    source: "apache/beam sdks/typescript/src/apache_beam/pvalue.ts",
  }),

  // A function given to `apply` builds a part of the pipeline, here; what ships are the transforms inside.
  ...["Root", "PCollection", "PValueWrapper"].flatMap((type) =>
    calls(type, ["apply", "applyAsync"], { runsHere: args(0), returns: "PCollection", source: `${sdk}/pvalue.d.ts` }),
  ),
  ...calls("Runner", ["run", "runAsync"], { runsHere: args(0), source: `${sdk}/runners/runner.d.ts` }),

  ...transforms(pardo, ["parDo"], {
    tasks: args(0),
    perRecord: { method: "process" },
    // GenericParDoOperator in worker/operators.js calls both without waiting, and `finishBundle` only where no record has thrown.
    bundle: { start: "startBundle", finish: "finishBundle" },
    payload: args(1),
    source: `${sdk}/transforms/pardo.d.ts`,
  }),
  ...transforms(pardo, ["withContext"], { tasks: args(0), payload: args(1), source: `${sdk}/transforms/pardo.d.ts` }),
  ...transforms(pardo, ["partition"], { tasks: args(0), perRecord: "itself", source: `${sdk}/transforms/pardo.d.ts` }),

  ...transforms(grouping, ["groupBy"], {
    tasks: args(0),
    perRecord: "itself",
    key: "result",
    returns: "GroupBy",
    source: `${sdk}/transforms/group_and_combine.d.ts`,
  }),
  ...transforms(grouping, ["coGroupBy", "binaryCombineFn"], { tasks: args(0), source: `${sdk}/transforms/group_and_combine.d.ts` }),
  ...[...root, ...grouping.map((module) => `apache-beam/${module}#`)].flatMap((prefix) =>
    constructions(prefix, ["GroupBy"], {
      tasks: args(0),
      perRecord: "itself",
      key: "result",
      source: `${sdk}/transforms/group_and_combine.d.ts`,
    }),
  ),
  ...calls("GroupBy", ["combining"], { tasks: args(0, 1), returns: "GroupBy", source: `${sdk}/transforms/group_and_combine.d.ts` }),
  ...calls("apache-beam/transforms/internal#", ["combinePerKey"], { tasks: args(0), source: `${sdk}/transforms/internal.d.ts` }),

  ...transforms(windowing, ["windowInto", "assignTimestamps"], { tasks: args(0), source: `${sdk}/transforms/window.d.ts` }),

  // Elements travel inside a closure.
  ...transforms(["transforms", "transforms/create"], ["create"], { payload: args(0), source: `${sdk}/transforms/create.js` }),
  ...calls("apache-beam/testing/assert#", ["assertContentsSatisfies"], { tasks: args(0), source: `${sdk}/testing/assert.js` }),
  ...calls("apache-beam/testing/assert#", ["assertDeepEqual"], { payload: args(0), source: `${sdk}/testing/assert.js` }),
];

/**
 * The TypeScript SDK: `ts-closure-transform` notes what a function captures when it is compiled, `serialize-closures` writes it out.
 * A captured object travels whole, but for fields whose names start with two underscores.
 */
export const beam: Engine = {
  name: "beam",
  title: "Apache Beam",
  describesWork: true,
  profile: {
    kind: "environment",
    narrows: false,
    runsAccessors: false,
    moduleScope: "travels",
    lexicalThis: "lost",
    refuses: ["bound", "shorthand", "private"],
    registersClasses: true,
    registration: "requireForSerialization",
    transientPrefix: "__",
    failure: {
      handle: "Beam cannot serialise {handle}: the pipeline fails while it is built, or the worker gets a dead copy",
    },
    remedy: "Open it in `startBundle`, or on first use",
    openOnce: "Open it in `startBundle`, and close it in `finishBundle`",
    awaitsTasks: false,
  },
  types,
  boundaries,
  passesThrough: under(["transforms", "transforms/transform"], ["withName"]).map((callee) => ({ callee, argument: 1 })),
};
