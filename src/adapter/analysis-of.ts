import type { Rule, SourceCode } from "eslint";
import { analyze, type Analysis } from "../analyze.ts";
import { unknownEngine } from "../catalog/extend.ts";
import { readSettings, SettingsProblem } from "../settings.ts";
import { isProgram, type SourceFile } from "../syntax/ecmascript/source.ts";
import type { ModuleHost } from "../modules/host.ts";
import { Project } from "../project.ts";
import { lower } from "../syntax/ecmascript/lower.ts";
import type { TypeOracle } from "../types/oracle.ts";

/** What a file's rules share: its analysis, or the sentence that says why there is none. */
export type Shared =
  | {
      readonly kind: "analysis";
      readonly analysis: Analysis;
      readonly source: SourceFile;
      readonly host: ModuleHost;
      readonly fix: "safe" | "suggest" | "off";
      readonly minConfidence: "likely" | "certain";
    }
  | { readonly kind: "nothing to see" }
  | { readonly kind: "wrong settings"; readonly sentence: string };

/** A file with its analysis. */
export type Analysed = Extract<Shared, { kind: "analysis" }>;

const project = new Project();

/** Kept by the tree: oxlint hands every file the same `SourceCode`. */
const known = new WeakMap<SourceCode["ast"], Shared>();

/** The analysis of a file, made when the first rule asks for it. */
export function analysisOf(context: Rule.RuleContext): Shared {
  const { ast } = context.sourceCode;
  const remembered = known.get(ast);
  if (remembered !== undefined) return remembered;
  const made = make(context);
  known.set(ast, made);
  return made;
}

function make({ sourceCode, filename, settings }: Rule.RuleContext): Shared {
  const read = readSettings(settings["distributed"]);
  if (read instanceof SettingsProblem) return { kind: "wrong settings", sentence: read.sentence };
  const unknown = unknownEngine(read);
  if (unknown !== null) return { kind: "wrong settings", sentence: unknown };
  const { scopeManager, text, visitorKeys } = sourceCode;
  const ast: unknown = sourceCode.ast;
  if (!isProgram(ast)) return { kind: "nothing to see" };
  const source: SourceFile = { file: filename, text, ast, comments: ast.comments ?? [], scopes: scopeManager.scopes, visitorKeys };
  const types = (): TypeOracle => project.typesFrom(sourceCode.parserServices, filename, text);
  const surroundings = project.around(filename, text, read.followPackages ?? [], types);
  const analysis = unlessTooDeep(() => analyze(text, read, () => lower(source), surroundings));
  if (analysis === null) return { kind: "nothing to see" };
  return { kind: "analysis", analysis, source, host: project.host, fix: read.fix ?? "safe", minConfidence: read.minConfidence ?? "likely" };
}

/** Code that is nested thousands of levels deep exhausts the stack: such a file stays without an analysis, and the lint goes on. */
function unlessTooDeep(ask: () => Analysis | null): Analysis | null {
  try {
    return ask();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const complained = new WeakSet<SourceCode["ast"]>();

/** True for the first rule of a file that asks: wrong settings are reported once. */
export function isFirstToComplain({ sourceCode }: Rule.RuleContext): boolean {
  if (complained.has(sourceCode.ast)) return false;
  complained.add(sourceCode.ast);
  return true;
}
