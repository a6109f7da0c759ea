import type { Boundary } from "../schema.ts";

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

/** Access paths that yield a value by calling one of several methods: `paths("SparkContext", ["textFile"])` → `["SparkContext.textFile()"]`. */
export function calling(receiver: string, names: readonly string[]): string[] {
  return names.map((name) => `${member(receiver, name)}()`);
}

function member(receiver: string, name: string): string {
  return receiver.endsWith("#") ? `${receiver}${name}` : `${receiver}.${name}`;
}
