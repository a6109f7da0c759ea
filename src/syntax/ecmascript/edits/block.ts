import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import type { Edit } from "./edit.ts";
import { movedText, unitOf } from "./indent.ts";
import { indentationAt } from "./style.ts";

type Task = TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression;

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Where declarations can stand in a function, before all else that it does. */
export interface Begin {
  readonly newline: string;
  /** White space before each line. */
  readonly indent: string;
  /** Puts lines there, each with the end of the line before it. */
  readonly edit: (lines: string, semicolon: string) => Edit;
}

/** The begin of a function; one that is an expression gets a block, which returns that. */
export function beginOf(source: SourceFile, { body, range: [first, end] }: Task): Begin | NoRepair {
  const { text } = source;
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  if (body.type === Type.BlockStatement) {
    const [statement] = body.body;
    const at = body.range[0] + 1;
    if (statement === undefined || !text.slice(at, statement.range[0]).includes("\n")) return none("the function is written on one line");
    return { newline, indent: indentationAt(text, statement.range[0]), edit: (lines) => ({ start: at, end: at, text: lines }) };
  }
  const arrow = text.lastIndexOf("=>", body.range[0]) + 2;
  if (!/^[\s(]*$/u.test(text.slice(arrow, body.range[0]))) return none("a comment stands before its result");
  const start = arrow + (/^\s*/u.exec(text.slice(arrow))?.[0].length ?? 0);
  const base = indentationAt(text, first);
  const indent = base + unitOf(text);
  return {
    newline,
    indent,
    edit: (lines, semicolon) => {
      const given = `return ${movedText(source, { start, end }, indent)}${semicolon}`;
      return { start: arrow, end, text: ` {${lines}${newline}${indent}${given}${newline}${base}}` };
    },
  };
}
