import type { TaskCallFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { fileFunction, pathText, readsFile, type PathText } from "./file-calls.ts";
import { callsOfTask, findingAtCall, pathsOf, type TaskCall } from "./task-calls.ts";

/** A task reads a file of the driver. */
export interface LocalPathFinding extends TaskCallFinding {
  /** The path as far as it is known. */
  readonly path: string;
}

/** One finding for each file that a task reads by a path that only the driver's working directory or program gives a meaning. */
export function findLocalPaths(ground: Ground): LocalPathFinding[] {
  // What the project sends to the workers is there, under the name that it was sent under.
  if (ground.module.callsNamed("addFile").length > 0) return [];
  return inTasks(ground, ({ engine }) => engine.describesWork === true, findIn);
}

function findIn(given: TaskCase): LocalPathFinding[] {
  const { evaluator } = given.ground;
  const calls = callsOfTask(evaluator, given.fact).flatMap((made) => {
    const [name] = pathsOf(evaluator, made).flatMap((path) => fileFunction(path) ?? []);
    return name === undefined ? [] : [{ made, name }];
  });
  // Who tests whether the file is there, or makes it first, has thought of it.
  if (calls.some(({ name }) => !readsFile.test(name))) return [];
  return calls.flatMap(({ made }) => {
    const text = pathOf(given, made);
    return text === null || !isOfDriver(text) ? [] : [{ ...findingAtCall(given, made), path: describe(text) }];
  });
}

function pathOf({ ground: { evaluator } }: TaskCase, { running, call }: TaskCall): PathText | null {
  const [first] = call.arguments;
  return first === undefined ? null : pathText(evaluator, first.value, running.module, running.frame);
}

function isOfDriver({ base, parts: [first = ""] }: PathText): boolean {
  return base !== null || /^(?:\.{1,2}\/|~\/|[a-z]:[\\/]|[\w-]+(?:\/|\.\w+))/iu.test(first);
}

function describe({ base, parts }: PathText): string {
  const text = parts.join("…");
  switch (base) {
    case "program":
      return `__dirname${text}`;
    case "working directory":
      return `process.cwd()${text}`;
    case "home":
      return `~${text}`;
    case "temporary":
      return `a folder that the driver made${text === "" ? "" : `, ${text}`}`;
    case null:
      return text;
  }
}
