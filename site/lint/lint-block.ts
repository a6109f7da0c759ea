import * as parser from "@typescript-eslint/parser";
import { Linter, type Linter as Lint } from "eslint";
import distributed from "../../src/index.ts";

/** A block of code, as it stands in a page. */
export interface CodeBlock {
  /** The first word after the fence: `js`, `ts`, `text`. */
  readonly language: string;
  readonly text: string;
}

/** How blocks are read; which rules are on, a comment in the block says. */
export const languages: Lint.Config[] = [
  { files: ["**/*.{js,ts}"], plugins: { distributed } },
  { files: ["**/*.ts"], languageOptions: { parser } },
];

/** Whether a block holds a program. */
export function isCode({ language }: CodeBlock): boolean {
  return language === "js" || language === "ts";
}

/** What ESLint says of a block, with the rules that a comment in it turns on, and with what `more` adds. */
export function lintBlock({ text, language }: CodeBlock, ...more: readonly Lint.Config[]): Lint.LintMessage[] {
  return new Linter().verify(text, [...languages, ...more], { filename: `example.${language}` });
}
