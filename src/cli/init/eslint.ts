import { parseModule, type ProxifiedModule } from "magicast";
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
  const statements = nodesIn(nodeIn(module, "$ast"), "body");
  const last = entriesOf(nodeIn(module.exports["default"], "$ast")).at(-1);
  const imported = statements.findLast((statement) => typeOf(statement) === "ImportDeclaration");
  if (last === undefined) throw new Problem(byHand);
  // On a line of its own where the last entry stands on one.
  const line = text.slice(text.lastIndexOf("\n", offset(last, "start") - 1) + 1, offset(last, "start"));
  const separator = line.trim() === "" && line !== "" ? `,\n${line}` : ", ";
  const [head, tail] = [text.slice(0, offset(last, "end")), text.slice(offset(last, "end"))];
  const extended = `${head}${separator}${preset}${tail}`;
  const after = imported === undefined ? 0 : offset(imported, "end");
  return after === 0 ? `${importLine}\n\n${extended}` : `${extended.slice(0, after)}\n${importLine}${extended.slice(after)}`;
}

function parse(text: string, byHand: string): ProxifiedModule {
  try {
    return parseModule(text);
  } catch {
    throw new Problem(byHand);
  }
}

/** The entries of a config: of the exported array, of the array that is the only argument of the call, or the arguments. */
function entriesOf(exported: unknown): readonly unknown[] {
  if (typeOf(exported) === "ArrayExpression") return nodesIn(exported, "elements");
  if (typeOf(exported) !== "CallExpression") return [];
  const given = nodesIn(exported, "arguments");
  return given.length === 1 && typeOf(given[0]) === "ArrayExpression" ? nodesIn(given[0], "elements") : given;
}

function nodeIn(owner: unknown, name: string): unknown {
  return typeof owner === "object" && owner !== null ? Reflect.get(owner, name) : undefined;
}

function nodesIn(owner: unknown, name: string): readonly unknown[] {
  const nodes = nodeIn(owner, name);
  return Array.isArray(nodes) ? nodes : [];
}

function typeOf(node: unknown): unknown {
  return nodeIn(node, "type");
}

function offset(node: unknown, name: "start" | "end"): number {
  const value = nodeIn(node, name);
  return typeof value === "number" ? value : 0;
}
