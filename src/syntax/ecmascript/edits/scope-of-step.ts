import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Scope, SourceFile } from "../source.ts";
import { isNode } from "../static.ts";
import { descendants } from "./descend.ts";
import type { OpenedStep } from "./opened-step.ts";

/**
 * Why statements that move into a function mean something else there: a name of theirs is not known, or is another, or one that they
 * declare is one that the function gets from outside. Null where all is the same.
 */
export function whyHidden(
  source: SourceFile,
  { moved, variable }: Pick<OpenedStep, "moved" | "variable">,
  task: TSESTree.Node,
): string | null {
  const { scopes } = source;
  const isMoved = (node: object): boolean => moved.some((one) => isIn(node, one.node));
  const around = scopes.filter(({ block }) => isNode(block) && isIn(task, block));
  const within = scopes.filter(({ block }) => isIn(block, task));
  for (const { identifier, resolved } of scopes.flatMap(({ references }) => references)) {
    if (!isMoved(identifier) || !isNode(identifier) || identifier.type !== Type.Identifier) continue;
    const { name } = identifier;
    if (name === variable || resolved?.identifiers.some(isMoved) === true) continue;
    const home = resolved === null || resolved.defs.length === 0 ? 0 : around.indexOf(resolved.scope);
    if (home === -1) return `\`${name}\` is not known where it would be opened`;
    const between: readonly Scope[] = [...around.slice(home), ...within];
    const isHidden = between.some(({ variables }) =>
      variables.some((other) => other.name === name && other !== resolved && other.defs.length > 0),
    );
    if (isHidden) return `\`${name}\` means something else where it would be opened`;
  }
  const used = namesWithin(source, task);
  const shared = moved.flatMap(({ declares }) => declares).find((name) => name !== variable && used.has(name));
  return shared === undefined ? null : `\`${shared}\` means something else where it would be opened`;
}

/** All names that stand below a node. */
export function namesWithin(source: SourceFile, node: TSESTree.Node): Set<string> {
  return new Set(descendants(source, node).flatMap(({ node: inner }) => (inner.type === Type.Identifier ? [inner.name] : [])));
}

/** The mentions of a variable, its declaration among them; null where it is not known. */
export function referencesTo({ scopes }: SourceFile, mention: TSESTree.Identifier): TSESTree.Node[] | null {
  const variable = scopes.flatMap(({ references }) => references).find(({ identifier }) => identifier === mention)?.resolved;
  if (variable === undefined || variable === null) return null;
  const uses = scopes
    .flatMap(({ references }) => references)
    .flatMap(({ identifier, resolved }) => (resolved === variable ? [identifier] : []));
  return [...new Set([...variable.identifiers, ...uses])].filter(isNode);
}

function isIn(node: object, { range: [start, end] }: TSESTree.Node): boolean {
  return isNode(node) && node.range[0] >= start && node.range[1] <= end;
}
