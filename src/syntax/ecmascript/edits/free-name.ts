import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "../source.ts";
import { isNode } from "../static.ts";

const reserved = new Set([
  "arguments",
  "await",
  "class",
  "default",
  "delete",
  "enum",
  "eval",
  "function",
  "import",
  "in",
  "new",
  "return",
  "super",
  "switch",
  "this",
  "throw",
  "typeof",
  "void",
  "with",
  "yield",
]);

/** The name, or the first of `name2`, `name3` … that nothing in a function is called. */
export function freeName({ scopes }: SourceFile, { range: [start, end] }: TSESTree.Node, name: string, taken: ReadonlySet<string>): string {
  const isWithin = (node: object): boolean => isNode(node) && node.range[0] >= start && node.range[1] <= end;
  const used = new Set<string>(taken);
  for (const { block, variables, references } of scopes) {
    if (isWithin(block)) for (const variable of variables) used.add(variable.name);
    for (const { identifier } of references) {
      if (isNode(identifier) && identifier.type === Type.Identifier && isWithin(identifier)) used.add(identifier.name);
    }
  }
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name}${String(count)}`;
    if (!used.has(candidate) && !reserved.has(candidate)) return candidate;
  }
}
