import type { Linter } from "eslint";
import distributed from "../../src/index.ts";
import { isCode, lintBlock, type CodeBlock } from "./lint-block.ts";

/** One report of a block, as a page shows it. */
export interface BlockReport {
  /** With its prefix: `distributed/no-captured-handle`. */
  readonly rule: string;
  readonly message: string;
  /** Counted from 1, as ESLint does. */
  readonly line: number;
  readonly column: number;
  /** Where it ends; on the same line, since nothing is underlined beyond the end of one. */
  readonly endColumn: number;
}

/** A block that stands in a page, with what stands after its language: "report" has it linted by the preset. */
export interface PageBlock extends CodeBlock {
  readonly attributes: string;
}

const ruleComment = "/* eslint distributed/";
const known = new Map<string, readonly BlockReport[]>();

/** Whether the page says that a block is to be linted. */
export function isLinted(block: PageBlock): boolean {
  return isCode(block) && (block.text.startsWith(ruleComment) || wantsPreset(block));
}

/** What the rules say of a block of a page; nothing where the page does not ask. The same block is linted once. */
export function reportsOf(block: PageBlock): readonly BlockReport[] {
  if (!isLinted(block)) return [];
  const key = [block.language, block.attributes, block.text].join("\0");
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const preset = wantsPreset(block) ? [distributed.configs.recommended] : [];
  const lines = block.text.split("\n");
  const made = lintBlock(block, ...preset).map((message) => reportOf(message, lines));
  known.set(key, made);
  return made;
}

function wantsPreset({ attributes }: PageBlock): boolean {
  return attributes.split(/\s+/u).includes("report");
}

function reportOf({ ruleId, message, line, column, endLine, endColumn }: Linter.LintMessage, lines: readonly string[]): BlockReport {
  if (ruleId === null) throw new Error(`A block does not parse: ${message}`);
  const end = endLine === line && endColumn !== undefined ? endColumn : (lines[line - 1] ?? "").length + 1;
  return { rule: ruleId, message, line, column, endColumn: end };
}
