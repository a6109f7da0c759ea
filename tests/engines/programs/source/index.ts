import { codePrograms } from "./code.ts";
import { namePrograms } from "./names.ts";
import type { SourceEngine, SourceProgram } from "./ship.ts";

/** Every program whose function travels as text, in the order in which the docs show them. */
export const sourcePrograms: readonly SourceProgram[] = [...namePrograms, ...codePrograms];

const likeGlobal = {
  "a function of the file with the name of a global":
    "A miss, and meant to be one: most bindings with the name of a global are that global, imported or made up for by a package (`URL`, `fetch`), and the worker has it as well.",
};

const noImports =
  "The function can import nothing on this engine: `A dynamic import callback was not specified`. The rules are about names that are missing there.";

const noPromises =
  "Parallel.js waits for no promise: what comes back is an empty object. The rules that are asked are about names and handles.";

/** Why the rules and an engine do not agree about a program, by its name. */
export const sourceDisagreements: Readonly<Record<SourceEngine, Readonly<Record<string, string>>>> = {
  workerpool: likeGlobal,
  "make-asynchronous": likeGlobal,
  microjob: likeGlobal,
  "node-worker-threads-pool": {
    ...likeGlobal,
    "a module of Node that the task imports": noImports,
    "a file that the task opens and closes": noImports,
    "the port of a server that the task closes": noImports,
  },
  paralleljs: {
    ...likeGlobal,
    "a module of Node that the task imports": noPromises,
    "a timer of Node": noPromises,
    "a file that the task opens and closes": noPromises,
    "the port of a server that the task closes": noPromises,
  },
  "serialize-javascript": likeGlobal,
};
