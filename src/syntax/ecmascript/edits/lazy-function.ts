import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { LazyFunctionPlan, LazyVariable, NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { isNode } from "../static.ts";
import { editCloser } from "./closers.ts";
import { commentsOutside, isLineComment } from "./comments.ts";
import { declarationAround, type Declared } from "./declaration.ts";
import { isFunction } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { editImports, withMentions } from "./imports.ts";
import { pathTo } from "./locate.ts";
import { isNarrowedBefore, narrowedBefore } from "./narrowed.ts";
import { isTypeScript, readsWhatIsAround } from "./obstacles.ts";
import { isShorthand, openingText } from "./opening.ts";
import type { Range } from "./range.ts";
import { lineStyleOf, type LineStyle } from "./style.ts";
import { typeOfField } from "./types.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Puts a function that opens on first use in the place of a variable, and calls of it in the place of its uses. */
export function editLazyFunction(source: SourceFile, plan: LazyFunctionPlan): readonly Edit[] | NoRepair {
  const imports = editImports(source, plan.imports);
  if ("because" in imports) return imports;
  const edits: Edit[] = [];
  const changedStatements = new Set<TSESTree.Node | undefined>();
  for (const variable of plan.variables) {
    const statement = declarationAround(source, variable.opening)?.statement;
    if (changedStatements.has(statement)) return none("it is declared together with another that is opened");
    changedStatements.add(statement);
    const changed = editVariable(source, variable, imports.mentions);
    if ("because" in changed) return changed;
    edits.push(...changed);
  }
  return withMentions(edits, imports).sort((a, b) => a.start - b.start || a.end - b.end);
}

function editVariable(source: SourceFile, variable: LazyVariable, mentions: readonly Edit[]): readonly Edit[] | NoRepair {
  const place = declarationAround(source, variable.opening);
  if (place === null) return none(`\`${variable.name}\` is not opened where it is declared`);
  const obstacle = obstacleAround(source, variable, place);
  if (obstacle !== null) return none(obstacle);
  const style = lineStyleOf(source.text, place.statement);
  const split = splitAt(place, style);
  const code = codeOf(source, variable, place, mentions, style, split);
  if (code === null) return none("a comment would be lost");
  const uses = variable.uses.map(({ start, end }): Edit => {
    const call = `${variable.getter}()`;
    const given = variable.isAwaited ? `(await ${call})` : call;
    return { start, end, text: isShorthand(source, { ...variable.opening, start, end }) ? `${variable.name}: ${given}` : given };
  });
  const behind = `${variable.holder}.${variable.property}`;
  const closers: Edit[] = [];
  for (const closer of variable.closers) {
    const edited =
      variable.isAwaited && !isAwaited(source, closer.origin)
        ? null
        : editCloser(source, closer, variable.isAwaited ? `(await ${behind})` : behind);
    if (edited === null) return none(`closing \`${variable.name}\` would open it`);
    closers.push(...edited);
  }
  if (!variable.isKept) return [{ start: split.start, end: split.end, text: split.before + code + split.behind }, ...uses, ...closers];
  const [, end] = place.statement.range;
  const at = style.isOneLine
    ? end
    : end + (/^[\t ]*(?:\/\/.*|\/\*[^\r\n]*\*\/[\t ]*)?(?=\r?\n|$)/u.exec(source.text.slice(end))?.[0].length ?? 0);
  return [{ start: at, end: at, text: (style.isOneLine ? " " : style.newline + style.indent) + code }, ...uses, ...closers];
}

/** What of a declaration goes with one of its variables, and what keeps apart those that stay. */
interface Split extends Range {
  readonly before: string;
  readonly behind: string;
}

/** The whole statement, or the variable alone where others are declared with it. */
function splitAt({ declarator, statement, exported }: Declared, { isOneLine, newline, indent, semicolon }: LineStyle): Split {
  const at = statement.declarations.findIndex((one) => one === declarator);
  const previous = statement.declarations.slice(0, at).at(-1);
  const next = statement.declarations[at + 1];
  const gap = isOneLine ? " " : newline + indent;
  return {
    start: previous?.range[1] ?? (exported ?? statement).range[0],
    end: next?.range[0] ?? statement.range[1],
    before: previous === undefined ? "" : semicolon + gap,
    behind: next === undefined ? "" : `${gap}${exported === null ? "" : "export "}${statement.kind} `,
  };
}

/** Why the variable cannot become a function without looking further. */
function obstacleAround(source: SourceFile, variable: LazyVariable, { declarator, opening, statement }: Declared): string | null {
  if (!variable.isKept && !variable.isShared && mentionedElsewhere(source, variable, declarator))
    return "its name is used in a way that no call can take the place of";
  const text = source.text.slice(...opening.range);
  if (readsWhatIsAround(text)) return "the opening reads what belongs to the function or module around it";
  const around = pathTo(source, { ...variable.opening, start: statement.range[0], end: statement.range[1] }, statement.type).at(-2);
  const [start, end] = opening.range;
  if (around !== undefined && isNarrowedBefore(source, [{ start, end }], around)) return narrowedBefore;
  if (variable.isAwaited && variable.uses.some((use) => isInParameter(source, use))) return "a parameter cannot wait for it";
  if (variable.uses.some((use) => isConstructed(source, use))) return "a class of it is constructed";
  return null;
}

/** The function, and the object that keeps what it has opened; null where a comment would be lost. */
function codeOf(
  source: SourceFile,
  variable: LazyVariable,
  { declarator, opening, exported }: Declared,
  mentions: readonly Edit[],
  style: LineStyle,
  replaced: Range,
): string | null {
  const { getter, holder, property, opener } = variable;
  // oxc and oxlint give null where typescript-eslint gives nothing.
  const copied = [opening, ...(declarator.id.typeAnnotation ? [declarator.id.typeAnnotation.typeAnnotation] : [])];
  const ranges = copied.map(({ range: [start, end] }) => ({ start, end }));
  const lost = variable.isKept ? [] : commentsOutside(source, replaced, ranges);
  if (style.isOneLine && lost.some((comment) => isLineComment(source, comment))) return null;
  const { semicolon, unit, indent, newline } = style;
  const open = openingText(source, opening, [], mentions);
  const lines = lost.map(({ range: [start, end] }) => source.text.slice(start, end));
  let opened = open;
  let type = "";
  let kept = "";
  if (isTypeScript(source)) {
    const isNamed = !variable.isAwaited && (Boolean(declarator.id.typeAnnotation) || namesType(variable));
    const named = isNamed ? typeOfField(source, variable, declarator.id.typeAnnotation?.typeAnnotation ?? null, opening, mentions) : null;
    if (named === null) {
      lines.push(`const ${opener} = () => ${open.startsWith("{") ? `(${open})` : open}${semicolon}`);
      opened = `${opener}()`;
    }
    const opens = named ?? `ReturnType<typeof ${opener}>`;
    type = `: ${opens}`;
    kept = `: { ${property}?: ${opens} }`;
  }
  lines.push(`const ${holder}${kept} = {}${semicolon}`);
  const body = [
    `if (${holder}.${property} === undefined) ${holder}.${property} = ${opened}${semicolon}`,
    `return ${holder}.${property}${semicolon}`,
  ];
  const head = `${variable.isShared && exported !== null ? "export " : ""}function ${getter}()${type} {`;
  if (style.isOneLine) return [...lines, head, ...body, "}"].join(" ");
  const inner = body.map((line) => indent + unit + line);
  return [...lines.flatMap((line) => [line + newline + indent]), [head, ...inner, `${indent}}`].join(newline)].join("");
}

/** A class by its name: what a function gives may be one of many, which only the compiler can tell. */
function namesType({ openedType }: LazyVariable): boolean {
  return openedType.kind === "class" || openedType.kind === "plain" || openedType.kind === "member";
}

/** True for a type, an export or a decorator that mentions the variable, beside the uses that are known. */
function mentionedElsewhere(source: SourceFile, { uses, closers }: LazyVariable, { id }: TSESTree.VariableDeclarator): boolean {
  const known = new Set([id.range[0], ...uses.map(({ start }) => start), ...closers.map(({ origin }) => origin.start)]);
  return isMentioned(source, id, (start) => known.has(start));
}

/** True where a variable is mentioned, in a type or in code, anywhere but at the offsets that are known. */
export function isMentioned({ scopes }: SourceFile, { range }: TSESTree.Node, isKnown: (start: number) => boolean): boolean {
  return scopes.some(({ references }) =>
    references.some(({ identifier, resolved }) => {
      const isIt = resolved?.identifiers.some((declared) => isNode(declared) && declared.range[0] === range[0]) === true;
      return isIt && isNode(identifier) && !isKnown(identifier.range[0]);
    }),
  );
}

/** `new pool.Cursor()`: a call in its place would be constructed itself. */
export function isConstructed(source: SourceFile, origin: LazyVariable["opening"]): boolean {
  const [identifier, ...around] = pathTo(source, origin, Type.Identifier).reverse();
  let top = identifier;
  for (const parent of around) {
    if (parent.type === Type.NewExpression) return parent.callee === top;
    if (parent.type !== Type.MemberExpression) return false;
    top = parent;
  }
  return false;
}

/** `(x, sink = p) => …`: nothing can be waited for there. */
export function isInParameter(source: SourceFile, use: LazyVariable["opening"]): boolean {
  const around = pathTo(source, use, Type.Identifier);
  return around.some((node, at) => isFunction(node) && "params" in node && node.params.some((parameter) => parameter === around[at + 1]));
}

/** `await db.end()`. */
export function isAwaited(source: SourceFile, origin: LazyVariable["opening"]): boolean {
  const [, , call, parent] = pathTo(source, origin, Type.Identifier).reverse();
  return call?.type === Type.CallExpression && parent?.type === Type.AwaitExpression;
}
