import type { ModuleIndex } from "../program/module-index.ts";
import type { Evaluator } from "./evaluator.ts";

/** How many modules may be looked at for what they do to another one's objects. The nearest come first. */
const mostModules = 60;

/**
 * The module that is linted, and those of the project that it imports, directly or through others: they have run when it runs, and
 * may have changed what any of them exports. Nearest first, and no more than can be read in passing.
 */
export function reachableModules(evaluator: Evaluator): readonly ModuleIndex[] {
  const { entry } = evaluator.modules;
  if (entry === null) return [];
  const found = new Set([entry]);
  // A set grows while it is walked.
  for (const module of found) {
    for (const source of module.program.imports) {
      if (found.size >= mostModules) return [...found];
      const imported = evaluator.modules.load(source, module.program.file);
      if (imported !== null) found.add(imported);
    }
  }
  return [...found];
}
