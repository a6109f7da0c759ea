import { parseForESLint } from "@typescript-eslint/parser";
import { analyze } from "@typescript-eslint/scope-manager";
import type { TSESTree } from "@typescript-eslint/utils";
import { Linter, type SourceCode } from "eslint";
import { parseSync, visitorKeys as oxcVisitorKeys } from "oxc-parser";
import type { Program } from "../../../src/program/model.ts";
import { lower } from "../../../src/syntax/ecmascript/lower.ts";
import { isProgram } from "../../../src/syntax/ecmascript/source.ts";

/** How a text is to be read. */
export interface Reading {
  /** The name decides the language: `.ts`, `.tsx`, `.js`, `.jsx`. */
  readonly file: string;
  readonly sourceType: "module" | "script";
}

/** Makes a program of a text, through one parser. */
export type Front = (text: string, reading: Reading) => Program;

const isJsx = (file: string): boolean => file.endsWith("x");

/** ESLint with espree and eslint-scope: what plain JavaScript is linted with. */
export const throughEspree: Front = (text, { file, sourceType }) => {
  const linter = new Linter({ configType: "flat" });
  const messages = linter.verify(
    text,
    [{ files: ["**/*.{js,jsx}"], languageOptions: { sourceType, parserOptions: { ecmaFeatures: { jsx: isJsx(file) } } } }],
    { filename: file.replace(/^\//u, "") },
  );
  const [problem] = messages;
  if (problem !== undefined) throw new Error(`espree: ${problem.message} (${String(problem.line)}:${String(problem.column)})`);
  const sourceCode: SourceCode = linter.getSourceCode();
  const ast: unknown = sourceCode.ast;
  if (!isProgram(ast)) throw new Error("espree gave no program.");
  return lower({
    file,
    text,
    ast,
    comments: ast.comments ?? [],
    scopes: sourceCode.scopeManager.scopes,
    visitorKeys: sourceCode.visitorKeys,
  });
};

/** typescript-eslint's parser and scope manager. */
export const throughTypeScript: Front = (text, { file, sourceType }) => {
  const {
    ast,
    scopeManager,
    visitorKeys: keys,
  } = parseForESLint(text, {
    filePath: file,
    range: true,
    loc: true,
    comment: true,
    sourceType,
    ecmaFeatures: { jsx: isJsx(file) },
  });
  if (!isProgram(ast)) throw new Error("typescript-eslint gave no program.");
  return lower({ file, text, ast, comments: ast.comments, scopes: scopeManager.scopes, visitorKeys: keys });
};

/** oxc's parser with typescript-eslint's scope manager: what oxlint shows its plugins, and what reads other files. */
export const throughOxc: Front = (text, { file, sourceType }) => {
  const { program, comments, errors } = parseSync(file, text, { sourceType, astType: "ts", range: true, preserveParens: false });
  const [problem] = errors;
  if (problem !== undefined) throw new Error(`oxc: ${problem.message}`);
  const tree: unknown = program;
  if (!isProgram(tree)) throw new Error("oxc gave no program.");
  const ast = withComments(tree, comments);
  const { scopes } = analyze(ast, { sourceType, childVisitorKeys: oxcVisitorKeys });
  return lower({ file, text, ast, comments: ast.comments ?? [], scopes, visitorKeys: oxcVisitorKeys });
};

/** Gives the tree its comments in the form that ESLint's parsers use. */
function withComments(
  ast: TSESTree.Program,
  comments: readonly { type: "Line" | "Block"; value: string; start: number; end: number }[],
): TSESTree.Program {
  return Object.assign(ast, { comments: comments.map((comment) => ({ ...comment, range: [comment.start, comment.end] })) });
}
