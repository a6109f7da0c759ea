import type { SourceProfile } from "../catalog/schema.ts";
import type { FunctionFact } from "../evaluate/facts.ts";
import { contains } from "../program/contains.ts";
import type { FunctionBody, FunctionId, GlobalUse } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** Ways to mention the global object. */
const globalObjects = new Set(["frames", "globalThis", "self", "window"]);

/**
 * What a function mentions of the names that Node gives to every program, where its engine lacks them: the first mention of each. Silent
 * where something speaks for such a name over there: the function asks for it, the file makes one, or it drives Electron, whose windows
 * may have them.
 */
export function nodeNamesMissingIn({ module, function: id }: FunctionFact, { globals, lacks = [] }: SourceProfile): GlobalUse[] {
  if (lacks.length === 0) return [];
  const uses = globalsWithin(module, id);
  const missing = new Map<string, GlobalUse>();
  for (const use of uses) {
    if (!lacks.includes(use.name) || missing.has(use.name) || !use.isReachable) continue;
    if (isAskedFor(uses, use.name) || mayFail(module, id, use)) continue;
    if (globals === "browser" && (isReplaced(use) || isOfLoader(module, use))) continue;
    missing.set(use.name, use);
  }
  const names = [...missing.keys()];
  return names.length === 0 || drivesElectron(module) ? [] : [...missing.values()].filter(({ name }) => !isMade(module, name));
}

/** Every mention in a function and in those inside it. */
function globalsWithin(module: ModuleIndex, id: FunctionId): GlobalUse[] {
  const uses: GlobalUse[] = [];
  const collect = (body: FunctionBody): void => {
    uses.push(...body.globals);
    for (const child of module.childFunctions(body.id)) collect(child);
  };
  collect(module.functionBody(id));
  return uses.sort((a, b) => a.origin.start - b.origin.start);
}

/** `typeof process`, `window.process`, `"process" in window`. */
function isAskedFor(uses: readonly GlobalUse[], name: string): boolean {
  return uses.some((use) => {
    if (use.name === name) return use.path.length === 0 && (use.access === "typeof" || use.access === "write");
    return globalObjects.has(use.name) && (use.path[0] ?? name) === name;
  });
}

/** What bundlers put a text in the place of: `process.env.NODE_ENV`, and variables with the prefixes that frameworks give to the browser. */
function isReplaced({ name, path: [first, second] }: GlobalUse): boolean {
  return (
    name === "process" && first === "env" && second !== undefined && /^NODE_ENV$|^(?:[A-Z]+_)?PUBLIC_|^REACT_APP_|^VITE_/u.test(second)
  );
}

/** Pages that load their modules themselves have a `require` of their own: it takes lists, and names that are no files. */
function isOfLoader(module: ModuleIndex, { name, access, source }: GlobalUse): boolean {
  if (name !== "require") return false;
  const isFile = source !== undefined && /^\.{1,2}\/|^node:/u.test(source);
  return access !== "call" || !(isFile || isModuleOfNode(source)) || module.callsNamed("require").length > 0;
}

const modulesOfNode = new Set(
  "assert buffer child_process crypto fs fs/promises http https net os path stream url util worker_threads zlib".split(" "),
);

function isModuleOfNode(source: string | undefined): boolean {
  return source !== undefined && modulesOfNode.has(source);
}

/** Inside a `try` of the function that has a `catch`. */
function mayFail(module: ModuleIndex, id: FunctionId, { origin }: GlobalUse): boolean {
  const text = module.functionBody(id).origin;
  return module.program.tries.some(({ block, handler }) => handler !== null && contains(text, block) && contains(block, origin));
}

/** `window.process = …`, `Object.assign(window, { Buffer })`. */
function isMade(module: ModuleIndex, name: string): boolean {
  const { program } = module;
  return (
    module.writesOfProperty(name).length > 0 ||
    program.objects.some(({ properties }) => properties.some((property) => property.kind !== "spread" && property.name === name))
  );
}

/** `import { _electron } from "playwright"`, `browser.electron`. */
function drivesElectron(module: ModuleIndex): boolean {
  const { bindings, imports } = module.program;
  const isElectron = (name: string): boolean => /electron/iu.test(name);
  return imports.some(isElectron) || bindings.some(({ name }) => isElectron(name)) || module.usesOfMember("electron").length > 0;
}
