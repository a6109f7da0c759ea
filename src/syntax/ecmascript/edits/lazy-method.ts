import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Origin } from "../../../program/model.ts";
import type { LazyMethodPlan, LazyProperty, NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { editCloser } from "./closers.ts";
import { commentsOutside, isLineComment } from "./comments.ts";
import { descendants, isFunction } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { editImports, withMentions } from "./imports.ts";
import { pathTo } from "./locate.ts";
import { isTypeScript, readsWhatIsAround } from "./obstacles.ts";
import { openingText } from "./opening.ts";
import { indentationAt, lineStyleOf } from "./style.ts";
import { typeOfField } from "./types.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Puts a method that opens on first use in the place of a property, and calls of it in the place of its mentions. */
export function editLazyMethod(source: SourceFile, plan: LazyMethodPlan): readonly Edit[] | NoRepair {
  const imports = editImports(source, plan.imports);
  if ("because" in imports) return imports;
  const edits: Edit[] = [];
  for (const property of plan.properties) {
    const edited = editProperty(source, property, imports.mentions);
    if ("because" in edited) return edited;
    edits.push(...edited);
  }
  return withMentions(edits, imports).toSorted((a, b) => a.start - b.start || a.end - b.end);
}

function editProperty(source: SourceFile, plan: LazyProperty, mentions: readonly Edit[]): readonly Edit[] | NoRepair {
  const { name, method, uses, closers } = plan;
  const place = placeOf(source, plan.opening);
  if (place === null) return none("it is opened together with something else");
  const known = [...uses, ...closers.map((closer) => closer.name), ...plan.elsewhere];
  if (known.some(({ start, end }) => source.text.slice(start, end) !== name))
    return none(`what mentions \`${name}\` cannot call a method instead`);
  if (isMentionedElsewhere(source, name, place.property, known)) return none(`it is not known of every \`${name}\` whose it is`);
  const code = codeOf(source, plan, place, mentions);
  if ("because" in code) return code;
  const edits: Edit[] = uses.map(({ start, end }) => ({ start, end, text: `${method}()` }));
  for (const closer of closers) {
    const behind = source.text.slice(closer.closing.origin.start, closer.name.start) + plan.backing;
    const edited = editCloser(source, closer.closing, behind);
    if (edited === null) return none(`closing \`${name}\` would open it`);
    edits.push(...edited);
  }
  return [code, ...edits];
}

/** A property whose whole value an opening is. */
interface Place {
  readonly property: TSESTree.Property;
  readonly value: TSESTree.Expression;
  readonly literal: TSESTree.ObjectExpression;
  /** The nodes around the literal, the nearest first. */
  readonly around: readonly TSESTree.Node[];
}

function placeOf(source: SourceFile, opening: Origin): Place | null {
  const call = pathTo(source, opening, Type.NewExpression);
  const [value, property, literal, ...around] = (call.length > 0 ? call : pathTo(source, opening, Type.CallExpression)).toReversed();
  if (value?.type !== Type.NewExpression && value?.type !== Type.CallExpression) return null;
  if (property?.type !== Type.Property || property.computed || property.key.type !== Type.Identifier) return null;
  return literal?.type === Type.ObjectExpression ? { property, value, literal, around } : null;
}

/** The method in the place of the property. */
function codeOf(source: SourceFile, plan: LazyProperty, place: Place, mentions: readonly Edit[]): Edit | NoRepair {
  const { property, value, literal, around } = place;
  const { text } = source;
  const [start, end] = property.range;
  if (readsWhatIsAround(text.slice(...value.range))) return none("the opening reads what belongs to the function or module around it");
  const isTyped = isTypeScript(source);
  if (isTyped && !isTypedByItself(literal, around)) return none("the type of its object is declared");
  const type = isTyped ? typeOfField(source, plan, null, value, mentions) : null;
  if (isTyped && type === null) return none("the type of the property is not declared");
  const indent = indentationAt(text, start);
  const isOneLine = !/\n[\t ]*$/u.test(text.slice(literal.range[0], start));
  const lost = commentsOutside(source, { start, end }, [{ start: value.range[0], end: value.range[1] }]);
  if (isOneLine && lost.some((comment) => isLineComment(source, comment))) return none("a comment would be lost");
  const statement = around.find(({ type: kind }) => kind.endsWith("Statement") || kind.endsWith("Declaration"));
  const { newline, unit, semicolon } = lineStyleOf(text, statement ?? literal);
  const backing = `this.${plan.backing}`;
  const body = [
    `if (${backing} === undefined) ${backing} = ${openingText(source, value, [], mentions)}${isOneLine ? ";" : semicolon}`,
    `return ${backing}${isOneLine ? ";" : semicolon}`,
  ];
  const head = `${plan.method}${plan.isShorthand ? "" : ": function "}()${type === null ? "" : `: ${type}`} {`;
  const members = [
    ...lost.map(({ range }) => text.slice(...range)),
    ...(type === null ? [] : [`${plan.backing}: undefined as ${type} | undefined,`]),
    isOneLine ? [head, ...body, "}"].join(" ") : [head, ...body.map((line) => indent + unit + line), `${indent}}`].join(newline),
  ];
  return { start, end, text: members.join(isOneLine ? " " : newline + indent) };
}

/** True where nothing but the expression itself says what its type is. */
function isTypedByItself(node: TSESTree.Node, [parent, ...around]: readonly TSESTree.Node[]): boolean {
  switch (parent?.type) {
    case Type.VariableDeclarator:
    case Type.PropertyDefinition:
      // oxc and oxlint give null where typescript-eslint gives nothing.
      return !(parent.type === Type.PropertyDefinition ? parent : parent.id).typeAnnotation;
    case Type.Property:
    case Type.ObjectExpression:
      return isTypedByItself(parent, around);
    case Type.MethodDefinition:
      return true;
    case Type.ReturnStatement: {
      const at = around.findIndex(isFunction);
      return isReturnUntyped(around[at], around.slice(at + 1));
    }
    case Type.ArrowFunctionExpression:
      return parent.body === node && isReturnUntyped(parent, around);
    default:
      return false;
  }
}

function isReturnUntyped(maker: TSESTree.Node | undefined, around: readonly TSESTree.Node[]): boolean {
  if (maker?.type === Type.FunctionDeclaration) return !maker.returnType;
  if (maker?.type !== Type.ArrowFunctionExpression && maker?.type !== Type.FunctionExpression) return false;
  return !maker.returnType && isTypedByItself(maker, around);
}

/** True where the name stands in the file as that of a property of which nothing is known. */
function isMentionedElsewhere(source: SourceFile, name: string, own: TSESTree.Property, known: readonly Origin[]): boolean {
  const starts = new Set(known.map(({ start }) => start));
  return descendants(source, source.ast).some(({ node, around }) => {
    const parent = around.at(-1);
    if (node.type === Type.Literal && node.value === name) return parent?.type !== Type.ImportDeclaration;
    if (node.type === Type.TSQualifiedName && node.right.name === name) return true;
    if (node.type !== Type.Identifier || node.name !== name || starts.has(node.range[0])) return false;
    if (parent?.type === Type.MemberExpression) return parent.property === node && !parent.computed && !isOfGlobal(source, parent.object);
    return parent?.type === Type.Property && parent.key === node && parent !== own && around.at(-2)?.type === Type.ObjectPattern;
  });
}

/** `console.log`. */
function isOfGlobal({ scopes }: SourceFile, node: TSESTree.Node): boolean {
  return (
    node.type === Type.Identifier &&
    scopes.some(({ references }) =>
      references.some(({ identifier, resolved }) => identifier === node && (resolved === null || resolved.defs.length === 0)),
    )
  );
}
