import type { Boundary, PartitionHook, SourceProfile } from "../schema.ts";

/** What a row says beside the name of what is called. `tasks` is left out where nothing is shipped as a task. */
type Shape = Omit<Boundary, "callee" | "form" | "tasks"> & Partial<Pick<Boundary, "tasks">>;

/** `args(0, 2)` → `["argument[0]", "argument[2]"]`. */
export function args(...indexes: readonly number[]): string[] {
  return indexes.map((index) => `argument[${String(index)}]`);
}

/** Calls of the same shape: the methods of one type, or the exports of one package if the receiver ends in `#`. */
export function calls(receiver: string, names: readonly string[], shape: Shape): Boundary[] {
  return names.map((name) => ({ tasks: [], ...shape, callee: member(receiver, name), form: "call" }));
}

/** Constructions of the same shape, which are `super(…)` calls in a subclass. */
export function constructions(root: string, names: readonly string[], shape: Shape): Boundary[] {
  return names.map((name) => ({ tasks: [], ...shape, callee: member(root, name), form: "new" }));
}

/** Calls of the same shape, each with the method that does the same once per partition. */
export function hooked(receiver: string, hooks: Readonly<Record<string, PartitionHook>>, shape: Shape): Boundary[] {
  return Object.entries(hooks).flatMap(([name, hook]) => calls(receiver, [name], { ...shape, hook }));
}

/** Access paths that yield a value by calling one of several methods: `paths("SparkContext", ["textFile"])` → `["SparkContext.textFile()"]`. */
export function calling(receiver: string, names: readonly string[]): string[] {
  return names.map((name) => `${member(receiver, name)}()`);
}

/** Parameters of callbacks, by the arguments that may be the callback: `parameters("step.run", [1])` → `["step.run.argument[1].parameter[0]"]`. */
export function parameters(callee: string, callbacks: readonly number[], parameter = 0): string[] {
  return callbacks.map((argument) => `${callee}.argument[${String(argument)}].parameter[${String(parameter)}]`);
}

/** Access paths of one of a list's elements: `elements("Pages")` → `["Pages.0", "Pages.at()", …]`. */
export function elements(list: string): string[] {
  const visitors = ["filter", "find", "forEach", "map"].flatMap((method) => parameters(`${list}.${method}`, [0]));
  return [...["0", "1", "2"].map((index) => `${list}.${index}`), ...calling(list, ["at", "find", "pop", "shift"]), ...visitors];
}

function member(receiver: string, name: string): string {
  return receiver.endsWith("#") ? `${receiver}${name}` : `${receiver}.${name}`;
}

/** Methods of Spark's datasets, each with the one that does the same per partition. */
export const records: Readonly<Record<string, PartitionHook>> = {
  map: { method: "mapPartitions", gives: "result" },
  flatMap: { method: "mapPartitions", gives: "elements" },
};
/** The same of those that keep records, or leave them out. */
export const kept: Readonly<Record<string, PartitionHook>> = { filter: { method: "mapPartitions", gives: "record" } };
/** The same of those that make pairs. */
export const pairs: Readonly<Record<string, PartitionHook>> = {
  mapToPair: { method: "mapPartitionsToPair", gives: "result" },
  flatMapToPair: { method: "mapPartitionsToPair", gives: "elements" },
};
/** The same of those that make numbers. */
export const doubles: Readonly<Record<string, PartitionHook>> = {
  mapToDouble: { method: "mapPartitionsToDouble", gives: "result" },
  flatMapToDouble: { method: "mapPartitionsToDouble", gives: "elements" },
};
/** The same of those that give nothing. */
export const each: Readonly<Record<string, PartitionHook>> = { foreach: { method: "foreachPartition", gives: "nothing" } };

/** Classes of the language that keep what they hold in slots of their own, which Pulumi's serialiser and its descendant do not see: each was measured. */
export const slotted = ["Date", "FormData", "Headers", "Map", "Set", "URL", "URLSearchParams", "Uint8Array", "WeakMap", "WeakSet"] as const;

/** Names that Node gives to every program, and that are not in a page: measured in Chromium with Playwright and Puppeteer. */
export const namesOfNode = ["Buffer", "__dirname", "__filename", "clearImmediate", "process", "require", "setImmediate"] as const;

/**
 * How functions travel to the page of a browser: as text. `remedy` says what to do instead, `error` what the page says of a name that
 * it does not have.
 */
export function pageProfile(remedy: string, error: "ReferenceError: {name} is not defined" | "{name} is not defined"): SourceProfile {
  return {
    kind: "source",
    globals: "browser",
    lacks: namesOfNode,
    refuses: ["bound"],
    failure: {
      handle: "The call fails: only the function's text is sent to the page, and {handle} does not exist there",
      freeName: `The call fails in the page with "${error}"`,
    },
    remedy,
  };
}
