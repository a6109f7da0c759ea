import { parseForESLint } from "@typescript-eslint/parser";
import { analyze } from "../../src/analyze.ts";
import type { Program } from "../../src/program/model.ts";
import { wordCapturedHandle } from "../../src/report/captured-handle.ts";
import { relativeTo } from "../../src/report/relative.ts";
import type { Settings } from "../../src/settings.ts";
import { lower } from "../../src/syntax/ecmascript/lower.ts";
import { isProgram } from "../../src/syntax/ecmascript/source.ts";

/** One report of `no-captured-handle`, as a test looks at it. */
export interface Report {
  /** The text that the squiggle covers. */
  readonly at: string;
  readonly line: number;
  readonly certainty: "certain" | "likely";
  /** The captured name, the way to the handle, and the handle: `processor` → `processor.logger`, a file stream … */
  readonly way: string;
  readonly handle: string;
  readonly boundary: string;
  readonly engine: string;
}

/** Lowers TypeScript (or JavaScript, which is read the same way) as the plugin does. */
export function lowerText(text: string, file = "/project/src/task.ts"): Program {
  const {
    ast,
    scopeManager,
    visitorKeys: keys,
  } = parseForESLint(text, {
    range: true,
    loc: true,
    comment: true,
    sourceType: "module",
    ecmaFeatures: { jsx: file.endsWith("x") },
  });
  if (!isProgram(ast)) throw new Error("The parser gave no program.");
  return lower({ file, text, ast, comments: ast.comments, scopes: scopeManager.scopes, visitorKeys: keys });
}

/** Every captured handle that is reported in a text. */
export function capturedHandles(
  text: string,
  { file = "/project/src/task.ts", settings = {} }: { file?: string; settings?: Settings } = {},
): Report[] {
  const analysis = analyze(text, settings, () => lowerText(text, file));
  return (analysis?.capturedHandles ?? []).map((finding) => {
    const { way, handle, boundary } = wordCapturedHandle(finding, (other) => relativeTo(file, other));
    return {
      at: text.slice(finding.place.start, finding.place.end),
      line: text.slice(0, finding.place.start).split("\n").length,
      certainty: finding.certainty,
      way,
      handle,
      boundary,
      engine: finding.shipment.engine.name,
    };
  });
}
