import { Problem } from "../problem.ts";
import { exportedList, type ExportedList } from "./exported-list.ts";

const plugin = "eslint-plugin-distributed";
const preset = "distributed.configs.recommended";
const importLine = `import distributed from "${plugin}";`;

/** The text of a new flat config. It reads TypeScript where there is any, for which ESLint needs a parser. */
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
  if (text.includes(plugin)) return text;
  const list = exportedList(text, name);
  if (list === null || /\b(?:const|let|var|import|function|class)\s+distributed\b/u.test(text)) {
    throw new Problem(`${name} is not changed: it exports no list that can be seen. Add \`${importLine}\` and \`${preset}\` to it.`);
  }
  return withImport(withPreset(text, list), list);
}

function withPreset(text: string, { last, inside }: ExportedList): string {
  if (last === null) return `${text.slice(0, inside)}${preset}${text.slice(inside)}`;
  // On a line of its own where the last entry stands on one.
  const line = text.slice(text.lastIndexOf("\n", last.start - 1) + 1, last.start);
  const separator = line.trim() === "" && line !== "" ? `,${endOfLine(text)}${line}` : ", ";
  return `${text.slice(0, last.end)}${separator}${preset}${text.slice(last.end)}`;
}

/** The import after the last one, and written as that is; else at the top, behind what a comment says to the compiler. */
function withImport(text: string, { imports, isCommonJs }: ExportedList): string {
  const end = endOfLine(text);
  const like = imports === null ? "" : text.slice(imports.start, imports.end);
  // The package is a module, whose default `require` gives as a property.
  const statement = isCommonJs ? `const distributed = require("${plugin}").default;` : importLine;
  const quoted = like.includes("'") ? statement.replaceAll('"', "'") : statement;
  const line = like !== "" && !like.endsWith(";") ? quoted.slice(0, -1) : quoted;
  if (imports !== null) return `${text.slice(0, imports.end)}${end}${line}${text.slice(imports.end)}`;
  const [first = ""] = /^(?:(?:#!|\/\/ *@ts-).*\r?\n|(["'])use strict\1;?\r?\n)*/u.exec(text) ?? [];
  return `${first}${line}${end}${end}${text.slice(first.length)}`;
}

function endOfLine(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}
