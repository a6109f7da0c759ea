import type { ModuleIndex } from "../program/module-index.ts";
import type { Evaluator } from "./evaluator.ts";
import type { ModuleSource } from "./module-source.ts";

/** How many modules may be looked at for what they do to another one's objects. The nearest come first. */
const mostModules = 60;

const known = new WeakMap<ModuleSource, readonly ModuleIndex[]>();

/**
 * The module that is linted, and those of the project that it imports, directly or through others: they have run when it runs, and
 * may have changed what any of them exports. Nearest first, and no more than can be read in passing.
 */
export function reachableModules({ modules }: Evaluator): readonly ModuleIndex[] {
  const before = known.get(modules);
  if (before !== undefined) return before;
  const found = modules.entry === null ? [] : nearest(modules, modules.entry);
  known.set(modules, found);
  return found;
}

function nearest(modules: ModuleSource, entry: ModuleIndex): readonly ModuleIndex[] {
  const found = new Set([entry]);
  // A set grows while it is walked.
  for (const module of found) {
    for (const source of module.program.imports) {
      if (found.size >= mostModules) return [...found];
      const imported = modules.load(source, module.program.file);
      if (imported !== null) found.add(imported);
    }
  }
  return [...found];
}
