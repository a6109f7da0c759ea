import type { TSESTree } from "@typescript-eslint/utils";

/** What every host of a file can give: ESLint's and oxlint's `SourceCode`, or a parser used directly. */
export interface SourceFile {
  /** Path as the host names it. */
  readonly file: string;
  readonly text: string;
  readonly ast: TSESTree.Program;
  readonly comments: readonly Comment[];
  readonly scopes: readonly Scope[];
  /** Child properties by node type, in source order. */
  readonly visitorKeys: Readonly<Record<string, readonly string[] | undefined>>;
}

/** A comment, without its delimiters. */
export interface Comment {
  readonly value: string;
  readonly range: readonly [number, number];
}

/**
 * The part of a scope that eslint-scope, typescript-eslint's scope manager and oxlint share. Nodes are only compared
 * here, so that any host's type of node will do.
 */
export interface Scope {
  readonly block: object;
  readonly upper: Scope | null;
  readonly variables: readonly Variable[];
  readonly references: readonly Reference[];
}
export interface Variable {
  readonly name: string;
  readonly scope: Scope;
  readonly identifiers: readonly object[];
  readonly defs: readonly Definition[];
}
export interface Definition {
  readonly type: string;
  readonly node: object;
  readonly parent?: object | null | undefined;
}
export interface Reference {
  readonly identifier: object;
  readonly resolved: Variable | null;
}

/** True for the root node of an ESTree, whichever parser made it. */
export function isProgram(node: unknown): node is TSESTree.Program {
  return typeof node === "object" && node !== null && "type" in node && node.type === "Program" && "body" in node && "range" in node;
}
