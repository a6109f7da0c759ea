/**
 * Writes `src/catalog/global-names.ts`: the names that a text finds where it is evaluated. `npm run generate:globals` writes it,
 * and a test compares it with the installed `globals`.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import globals from "globals";

const scopes = {
  language: globals.builtin,
  browser: globals.browser,
  node: globals.nodeBuiltin,
  "mongo shell": globals.mongo,
};

/** The text of the file. */
export function globalNamesFile(): string {
  const entries = Object.entries(scopes).map(([scope, names]) => {
    const lines = wrap(Object.keys(names).sort(), 110).map((line, index) => `    "${index === 0 ? "" : " "}${line}"`);
    return `  ${JSON.stringify(scope)}:\n${lines.join(" +\n")},\n`;
  });
  return `/** Generated from the package \`globals\` by \`npm run generate:globals\`. */
export const globalNames = {
${entries.join("")}} as const;
`;
}

function wrap(words: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const file = fileURLToPath(new URL("../src/catalog/global-names.ts", import.meta.url));
if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(file, globalNamesFile());
