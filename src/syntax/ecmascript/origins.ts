import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Origin } from "../../program/model.ts";
import type { SourceFile } from "./source.ts";

/** Turns the range of a node into a place that people can read. */
export interface Origins {
  of(node: TSESTree.Node): Origin;
}

/** Lines are counted from the text, since not every parser reports them. */
export function createOrigins({ file, text }: SourceFile): Origins {
  const lineStarts = [0];
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/gu)) lineStarts.push(match.index + match[0].length);
  const originOf = (start: number, end: number): Origin => {
    const line = lineAt(lineStarts, start);
    return { file, start, end, line: line + 1, column: start - (lineStarts[line] ?? 0) + 1 };
  };
  return { of: (node) => originOf(startOf(node, text), node.range[1]) };
}

/** Where a node starts. oxc counts the decorators of some parameters as part of them, typescript-eslint does not. */
function startOf(node: TSESTree.Node, text: string): number {
  if (node.type === Type.AssignmentPattern) return startOf(node.left, text);
  const [start] = node.range;
  if (node.type !== Type.Identifier || text.startsWith(node.name, start)) return start;
  const lastDecorator = node.decorators?.at(-1);
  if (lastDecorator === undefined) return start;
  const gap = /^(?:\s|\/\/.*|\/\*[\s\S]*?\*\/)*/u.exec(text.slice(lastDecorator.range[1], node.range[1]));
  return lastDecorator.range[1] + (gap?.[0].length ?? 0);
}

/** The last line that starts at or before the offset, by bisection. */
function lineAt(lineStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = lineStarts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
