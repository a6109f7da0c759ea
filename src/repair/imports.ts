import type { Profile } from "../catalog/schema.ts";
import type { ModuleFormat } from "../modules/format.ts";
import type { Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { ImportRewrite, NoRepair } from "./plan.ts";

/** Whether the code of an opening can be shipped with the import that it uses; `rewrite` makes it so where needed. */
export type ImportVerdict = { readonly kind: "shippable"; readonly safe: boolean; readonly rewrite: ImportRewrite | null } | NoRepair;

const fine: ImportVerdict = { kind: "shippable", safe: true, rewrite: null };

/**
 * Pulumi writes `require("fs")` for what it recognises as a module. Measured with 3.248.0: a default import works in both
 * formats; a namespace or named import works only in CommonJS output; a destructured `require` works in none.
 */
export function shippableImport(module: ModuleIndex, call: Call, profile: Profile, format: ModuleFormat): ImportVerdict {
  if (profile.kind !== "environment" || profile.needsDefaultImports !== true) return fine;
  const root = rootOf(call.callee);
  if (root.kind !== "read") return fine;
  const binding = module.program.bindings[root.binding];
  const [write] = module.writesOfBinding(root.binding);
  if (binding === undefined || write === undefined) return fine;
  if (binding.kind !== "import") {
    const isDestructured = write.value.kind === "member" && write.value.object.kind === "import";
    return isDestructured ? { kind: "none", because: "this engine cannot ship a function taken out of `require(…)`" } : fine;
  }
  if (write.value.kind !== "import" || write.value.name === "default" || !isBuiltin(write.value.source)) return fine;
  if (format === "commonjs") return fine;
  if (write.value.name !== "*") return { kind: "none", because: "this engine cannot ship a named import of a built-in module" };
  return { kind: "shippable", safe: format === "module", rewrite: { specifier: write.origin, to: "default import", name: binding.name } };
}

function rootOf(value: Value): Value {
  return value.kind === "member" ? rootOf(value.object) : value;
}

/** Only the built-in modules are walked as objects; packages in node_modules are required again by their path. */
function isBuiltin(source: string): boolean {
  return (
    source.startsWith("node:") ||
    /^(?:fs|net|http|https|tls|dgram|zlib|child_process|worker_threads|readline|crypto|stream|os|path)(?:\/promises)?$/u.test(source)
  );
}
