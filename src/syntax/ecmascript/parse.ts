import { analyze } from "@typescript-eslint/scope-manager";
import { parseSync, visitorKeys } from "oxc-parser";
import type { Program } from "../../program/model.ts";
import { lower } from "./lower.ts";
import { isProgram } from "./source.ts";

/** Files above this size, in characters, are generated or bundled: they are not read. */
const largestFile = 1_000_000;

/** Reads another file of the project. Null where it is no program: broken, binary, or too large. */
export function parseModule(file: string, text: string): Program | null {
  if (text.length > largestFile || text.includes("\0")) return null;
  try {
    const { program, comments, errors } = parseSync(file, text, { astType: "ts", range: true, preserveParens: false });
    const ast: unknown = program;
    if (!isProgram(ast) || errors.length > 0) return null;
    const { scopes } = analyze(ast, { sourceType: "module", childVisitorKeys: visitorKeys });
    const ranged = comments.map(({ value, start, end }) => ({ value, range: [start, end] as const }));
    return lower({ file, text, ast, comments: ranged, scopes, visitorKeys });
  } catch {
    return null;
  }
}
