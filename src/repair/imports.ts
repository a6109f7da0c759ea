import type { Analysis } from "../analyze.ts";
import type { Profile } from "../catalog/schema.ts";
import type { ModuleFormat } from "../modules/format.ts";
import type { BindingId, Call, Use } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { usesWithin } from "./opening-uses.ts";
import type { ImportRewrite } from "./lazy-plans.ts";
import type { NoRepair, Risk } from "./plan.ts";
import { firstOf } from "./risks.ts";
import { shippedFunctions } from "./shipped-functions.ts";

/** Whether the code of an opening can be shipped with the imports that it uses; `rewrites` make it so where needed. */
export type ImportVerdict = { readonly kind: "shippable"; readonly risk: Risk; readonly rewrites: readonly ImportRewrite[] } | NoRepair;

const fine: ImportVerdict = { kind: "shippable", risk: null, rewrites: [] };

/**
 * Pulumi writes `require("fs")` for what it recognises as a whole module, and walks everything else as an object. Measured with
 * 3.248.0: a default import works in both formats; a namespace or named import of a built-in module, and a named import of `pg`, only
 * in CommonJS output; a destructured `require` in none. So whatever the openings take from a module is reached through the module
 * itself, and what the shipped functions take from a built-in one as well.
 */
export function shippableImports(
  analysis: Analysis,
  openings: readonly Pick<Call, "at" | "origin">[],
  profile: Profile,
  format: ModuleFormat,
): ImportVerdict {
  if (profile.kind !== "environment" || profile.needsDefaultImports !== true) return fine;
  const { module } = analysis;
  const inOpenings = new Set(openings.flatMap((opening) => bindingsOf(usesWithin(module, module.functionOf(opening.at.branch), opening))));
  const shipped = shippedFunctions(analysis);
  const inTasks = module.program.functions
    .filter(({ id }) => [...shipped].some((outer) => module.isInside(outer, id)))
    .flatMap(({ uses }) => bindingsOf(uses));
  const verdicts = [...new Set([...inOpenings, ...inTasks])].map((id) => verdictOf(module, id, inOpenings.has(id), format));
  const refused = verdicts.find((verdict) => verdict.kind === "none");
  if (refused !== undefined) return refused;
  const accepted = verdicts.filter((verdict) => verdict.kind === "shippable");
  return { kind: "shippable", risk: firstOf(...accepted.map(({ risk }) => risk)), rewrites: accepted.flatMap(({ rewrites }) => rewrites) };
}

function bindingsOf(uses: readonly Use[]): BindingId[] {
  return uses.flatMap(({ root }) => (root.kind === "binding" ? [root.binding] : []));
}

/** One name that an opening, or a function that travels, mentions. */
function verdictOf(module: ModuleIndex, id: BindingId, isOpening: boolean, format: ModuleFormat): ImportVerdict {
  const binding = module.program.bindings[id];
  const [write, ...others] = module.writesOfBinding(id);
  if (binding === undefined || write === undefined || others.length > 0) return fine;
  const { value } = write;
  const rewriteOf = (source: string, imported: string): ImportRewrite[] => [{ local: binding.origin, source, imported }];
  if (binding.kind !== "import") {
    if (value.kind !== "member" || value.object.kind !== "import" || value.object.name !== "*") return fine;
    if (value.name === null || isRelative(value.object.source)) return fine;
    return { kind: "shippable", risk: null, rewrites: rewriteOf(value.object.source, value.name) };
  }
  if (value.kind !== "import" || value.name === "default" || format === "commonjs") return fine;
  if (isBuiltin(value.source)) {
    const risk = format === "module" ? null : "whether this file runs as a module or as CommonJS is not known, and its imports change";
    return { kind: "shippable", risk, rewrites: rewriteOf(value.source, value.name) };
  }
  // Whether a package has a default export is known only to itself.
  const isOfPackage = isOpening && format === "module" && !isRelative(value.source);
  const risk = `whether \`${value.source}\` has a default export, only the package knows`;
  return isOfPackage ? { kind: "shippable", risk, rewrites: rewriteOf(value.source, value.name) } : fine;
}

function isRelative(source: string): boolean {
  return /^[./#~@]*\//u.test(source) || source.startsWith(".") || source.startsWith("#");
}

/** True for the name of a module of Node. Pulumi walks those as objects; packages in node_modules are required again by their path. */
export function isBuiltin(source: string): boolean {
  return (
    source.startsWith("node:") ||
    /^(?:assert|buffer|child_process|cluster|crypto|dgram|dns|events|fs|http|http2|https|net|os|path|perf_hooks|querystring|readline|stream|string_decoder|timers|tls|tty|url|util|v8|vm|worker_threads|zlib)(?:\/\w+)?$/u.test(
      source,
    )
  );
}
