import { analyze } from "@typescript-eslint/scope-manager";
import { parseSync, visitorKeys, type ParserOptions } from "oxc-parser";
import type { Program } from "../../program/model.ts";
import { lower } from "./lower.ts";
import { isProgram, type SourceFile } from "./source.ts";

/** Files above this size, in characters, are generated or bundled: they are not read. */
const largestFile = 1_000_000;
/** With more brackets open at once than this, a text is generated or no program: the parser would exhaust the stack, and end the process. */
const deepestNesting = 500;

/** Why a text is no program, and at which offset, where that is known. */
export interface Unparsable {
  readonly because: string;
  readonly offset: number | null;
}

const options: ParserOptions = { astType: "ts", range: true, preserveParens: false };

/** Plain JavaScript is tried as what else it may be: with JSX in it, or a script of CommonJS, which may return at its top level. */
const forJavaScript: readonly ParserOptions[] = [
  { ...options, lang: "jsx" },
  { ...options, lang: "jsx", sourceType: "commonjs" },
];

/** Parses a text and finds its scopes. */
export function parseFile(file: string, text: string): SourceFile | Unparsable {
  if (text.length > largestFile) return { because: "it is too large", offset: null };
  if (text.includes("\0")) return { because: "it is no text", offset: null };
  if (nestingOf(text) > deepestNesting) return { because: "it is nested too deeply", offset: null };
  let parsed = parseSync(file, text, options);
  const [problem] = parsed.errors;
  for (const attempt of /\.[cm]?jsx?$/u.test(file) ? forJavaScript : []) {
    if (parsed.errors.length > 0) parsed = parseSync(file, text, attempt);
  }
  const { program, comments, errors } = parsed;
  const ast: unknown = program;
  if (!isProgram(ast) || errors.length > 0) {
    return { because: problem?.message ?? "it is no program", offset: problem?.labels[0]?.start ?? null };
  }
  const { scopes } = analyze(ast, { sourceType: "module", childVisitorKeys: visitorKeys });
  const ranged = comments.map(({ value, start, end }) => ({ value, range: [start, end] as const }));
  return { file, text, ast, comments: ranged, scopes, visitorKeys };
}

/** How many brackets are open at once, at most. Those in texts and comments count as well, which seldom matters: most come in pairs. */
function nestingOf(text: string): number {
  let open = 0;
  let most = 0;
  for (const [bracket] of text.matchAll(/[()[\]{}]/gu)) {
    if (bracket === "(" || bracket === "[" || bracket === "{") most = Math.max(most, ++open);
    else if (open > 0) open--;
  }
  return most;
}

/** Reads another file of the project. Null where it is no program: broken, binary, or too large. */
export function parseModule(file: string, text: string): Program | null {
  try {
    const source = parseFile(file, text);
    return "because" in source ? null : lower(source);
  } catch {
    return null;
  }
}
