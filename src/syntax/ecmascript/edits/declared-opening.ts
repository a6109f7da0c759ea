import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { MovedOpening } from "../../../repair/opening-plans.ts";
import type { NoRepair } from "../../../repair/plan.ts";
import type { SourceFile, Variable } from "../source.ts";
import { isNode } from "../static.ts";
import { commentsOutside, withOwnComments } from "./comments.ts";
import type { Edit } from "./edit.ts";
import { pathTo } from "./locate.ts";
import { type Range, rangeOf } from "./range.ts";

/** The declaration of a variable, as it can be written somewhere else. */
export interface Declared {
  readonly opening: MovedOpening;
  /** The statement, and the comments that go with it. */
  readonly range: Range;
  /** What is written otherwise where it is moved to: the statement that closes it stands there by itself, so that `using` is `const`. */
  readonly changes: readonly Edit[];
  /** The statement that closes it; null where nothing does. */
  readonly closing: string | null;
  readonly semicolon: string;
  /** Takes the statement away where it stood, and the statements that close it there. */
  readonly removals: readonly Edit[];
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Finds the statement that declares a variable; `call` and `task` are where it is to be declared instead. */
export function declaredOpening(source: SourceFile, opening: MovedOpening, call: TSESTree.Node, task: TSESTree.Node): Declared | NoRepair {
  const name = pathTo(source, opening.declared, Type.Identifier);
  const statement = name.at(-3);
  const around = name.at(-4);
  if (statement?.type !== Type.VariableDeclaration || around === undefined) return none("its variable is declared in a pattern");
  if (statement.declarations.length > 1) return none("its variable is declared together with others");
  const isExport = around.type === Type.ExportNamedDeclaration;
  if (!isExport && around.type !== Type.Program && around.type !== Type.BlockStatement)
    return none("its variable is declared in another statement");
  const variable = source.scopes
    .flatMap(({ variables }) => variables)
    .find(({ defs }) => defs.some(({ node }) => node === statement.declarations[0]));
  if (variable === undefined) return none("its variable is not known");
  const hidden = hiddenName(source, statement, call);
  if (hidden !== null) return none(`\`${hidden}\` means something else where it would be opened`);
  const bare = rangeOf(statement);
  const closers = opening.isRemoved ? statementsThatClose(source, opening) : [];
  const isRemoved = opening.isRemoved && closers !== null;
  if (!isRemoved && commentsOutside(source, bare, []).length > 0) return none("a comment stands within its declaration");
  if (isRemoved && isMentionedElsewhere(source, variable, [statement, task, ...closers])) return none("its type is used elsewhere");
  const range = isRemoved ? withOwnComments(source, bare, around) : bare;
  const removals = isRemoved ? [removalOf(source, range), ...closers.map((closer) => removalOf(source, rangeOf(closer)))] : [];
  if (!removals.every((removal) => removal !== null)) return none("another statement stands on the line that declares it");
  const closing = closingOf(source, opening);
  if (closing !== null && typeof closing !== "string") return closing;
  const semicolon = source.text.charAt(bare.end - 1) === ";" ? ";" : "";
  const changes = statement.kind.endsWith("using") ? [{ start: bare.start, end: bare.start + statement.kind.length, text: "const" }] : [];
  return { opening, range, changes, closing: closing === null ? null : closing + semicolon, semicolon, removals };
}

/** The statements that do nothing but close it, `pool.end();` or `await pool.end();`; null where it is closed in any other way. */
function statementsThatClose(source: SourceFile, { closers }: MovedOpening): TSESTree.Statement[] | null {
  const found: TSESTree.Statement[] = [];
  for (const closer of closers) {
    const [name, ...around] = pathTo(source, closer, Type.Identifier).reverse();
    const isMethod = around[0]?.type === Type.MemberExpression;
    const [call, ...outer] = around.slice(isMethod ? 1 : 0);
    const [statement, block] = outer.filter(({ type }) => type !== Type.AwaitExpression);
    const isAlone =
      call?.type === Type.CallExpression &&
      call.arguments.every((argument) => argument === name) &&
      statement?.type === Type.ExpressionStatement &&
      (block?.type === Type.Program || block?.type === Type.BlockStatement) &&
      block.body.length > 1 &&
      removalOf(source, rangeOf(statement)) !== null &&
      commentsOutside(source, rangeOf(statement), []).length === 0;
    if (!isAlone) return null;
    found.push(statement);
  }
  return found;
}

/** `await pool.end()`, or `fs.closeSync(fd)` beside `fs.openSync(…)`. */
export function closingOf(
  source: SourceFile,
  { name, close, opener }: Pick<MovedOpening, "name" | "close" | "opener">,
): string | null | NoRepair {
  if (close === null) return null;
  const waits = close.isAsync ? "await " : "";
  if (close.kind === "method") return `${waits}${name}.${close.name}()`;
  const callee = source.text.slice(opener.start, opener.end);
  const namespace = /^([\w$]+)\.[\w$]+$/u.exec(callee)?.[1];
  if (namespace !== undefined) return `${waits}${namespace}.${close.name}(${name})`;
  const isThere = source.scopes.some(({ variables }) =>
    variables.some((variable) => variable.name === close.name && variable.defs.some(({ type }) => type === "ImportBinding")),
  );
  return isThere ? `${waits}${close.name}(${name})` : none(`\`${close.name}\`, which closes it, is not imported`);
}

/** A name that the statement mentions and that is something else at the call; null where all are the same. */
function hiddenName({ scopes }: SourceFile, statement: TSESTree.Node, call: TSESTree.Node): string | null {
  const isIn = (inner: object, outer: object): boolean =>
    isNode(inner) && isNode(outer) && inner.range[0] >= outer.range[0] && inner.range[1] <= outer.range[1];
  const around = scopes.filter(({ block }) => isIn(call, block));
  for (const { identifier, resolved } of scopes.flatMap(({ references }) => references)) {
    if (!isIn(identifier, statement) || !isNode(identifier) || identifier.type !== Type.Identifier) continue;
    const { name } = identifier;
    if (resolved !== null && isIn(resolved.scope.block, statement)) continue;
    const home = resolved === null ? 0 : around.indexOf(resolved.scope);
    const isHidden = around
      .slice(Math.max(home, 0))
      .some((scope) => scope.variables.some((variable) => variable.name === name && variable !== resolved));
    if (isHidden) return name;
  }
  return null;
}

/** `typeof pool` in a type needs the variable, too. */
function isMentionedElsewhere({ scopes }: SourceFile, variable: Variable, known: readonly TSESTree.Node[]): boolean {
  const isWithin = (node: object, { range: [start, end] }: TSESTree.Node): boolean =>
    isNode(node) && node.range[0] >= start && node.range[1] <= end;
  return scopes
    .flatMap(({ references }) => references)
    .some(({ identifier, resolved }) => resolved === variable && !known.some((node) => isWithin(identifier, node)));
}

/** Takes away whole lines, and one of two empty lines that would meet. */
export function removalOf({ text }: SourceFile, { start, end }: Range): Edit | null {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const rest = /^[\t ]*(?:\r?\n|$)/u.exec(text.slice(end));
  if (rest === null || text.slice(from, start).trim() !== "") return null;
  const to = end + rest[0].length;
  const isAfterGap = from === 0 || /\n\r?\n$/u.test(text.slice(0, from)) || /\{\r?\n$/u.test(text.slice(0, from));
  const gap = isAfterGap ? /^\r?\n/u.exec(text.slice(to)) : null;
  return { start: from, end: to + (gap?.[0].length ?? 0), text: "" };
}
