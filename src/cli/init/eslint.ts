import { generateCode, parseModule, type ProxifiedModule } from "magicast";
import { Problem } from "../problem.ts";

const preset = "distributed.configs.recommended";
const importLine = 'import distributed from "eslint-plugin-distributed";';

/** The text of a new flat config. With typescript-eslint it reads TypeScript as well. */
export function newConfig(hasTypeScript: boolean): string {
  const imports = [
    'import { defineConfig } from "eslint/config";',
    ...(hasTypeScript ? ['import tseslint from "typescript-eslint";'] : []),
    importLine,
  ];
  return `${imports.join("\n")}\n\nexport default defineConfig(${hasTypeScript ? "tseslint.configs.recommended, " : ""}${preset});\n`;
}

/** A flat config with the preset added at its end; the same text where the plugin is in it already. Takes the name of the file for messages. */
export function extendConfig(text: string, name: string): string {
  if (text.includes("eslint-plugin-distributed")) return text;
  const byHand = `${name} is not changed: it exports no list and no call that takes one. Add \`${importLine}\` and \`${preset}\` to it.`;
  const module = parse(text, byHand);
  const exported: unknown = module.exports["default"];
  const list = listOf(exported);
  if (list === null) throw new Problem(byHand);
  list.push(parseModule(`export default ${preset}`).exports["default"]);
  module.imports.$append({ from: "eslint-plugin-distributed", imported: "default", local: "distributed" });
  const code = generateCode(module).code.replace(/(^import .*\n)\n(?=import distributed )/mu, "$1");
  return code.endsWith("\n") ? code : `${code}\n`;
}

function parse(text: string, byHand: string): ProxifiedModule {
  try {
    return parseModule(text);
  } catch {
    throw new Problem(byHand);
  }
}

interface List {
  push(value: unknown): unknown;
}

/** Where a config takes one more entry: the exported array, the arguments of the call, or the array that is its only argument. */
function listOf(exported: unknown): List | null {
  if (!isProxy(exported)) return null;
  if (exported.$type === "array") return isList(exported) ? exported : null;
  if (exported.$type !== "function-call") return null;
  const { $args: args } = exported;
  if (!isList(args)) return null;
  const first: unknown = Reflect.get(args, "length") === 1 ? Reflect.get(args, 0) : null;
  return isProxy(first) && first.$type === "array" && isList(first) ? first : args;
}

/** What magicast gives for code answers to more names than it admits to when it is asked with `in`. */
function isProxy(value: unknown): value is { readonly $type: unknown; readonly $args?: unknown } {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "$type") === "string";
}

function isList(value: unknown): value is List {
  return typeof value === "object" && value !== null && typeof Reflect.get(value, "push") === "function";
}
