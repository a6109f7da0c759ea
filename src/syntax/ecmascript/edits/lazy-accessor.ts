import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Origin } from "../../../program/model.ts";
import type { LazyAccessorPlan, LazyField, OpenedType, StoredArgument } from "../../../repair/plan.ts";
import type { Comment, SourceFile } from "../source.ts";
import type { Edit } from "./edit.ts";
import { classAt } from "./locate.ts";
import { indentationAt, styleOf, type Style } from "./style.ts";

/** The edits of a plan, and whether they may be applied without asking. Null where they would lose a comment or write something invalid. */
export interface LazyAccessorEdits {
  readonly edits: readonly Edit[];
  readonly safe: boolean;
}

/** Turns fields that are opened at construction into accessors that open on first use. */
export function editLazyAccessor(source: SourceFile, plan: LazyAccessorPlan): LazyAccessorEdits | null {
  const node = classAt(source, plan.class);
  if (node === null) return null;
  const isTyped = /\.[cm]?tsx?$/u.test(source.file);
  const editor = new ClassEditor(source, node, isTyped);
  for (const field of plan.fields) {
    if (!editor.change(field)) return null;
  }
  for (const rewrite of plan.imports) {
    editor.replace(rewrite.specifier, rewrite.name);
  }
  return { edits: editor.finish(), safe: plan.safe && editor.typesAreKnown };
}

class ClassEditor {
  private readonly source: SourceFile;
  private readonly node: TSESTree.ClassDeclaration | TSESTree.ClassExpression;
  private readonly isTyped: boolean;
  private readonly edits: Edit[] = [];
  private readonly stored = new Set<string>();
  /** Statements that leave the constructor, so that an empty one can leave with them. */
  private readonly removed: TSESTree.Node[] = [];
  /** False where a type had to be left open. */
  typesAreKnown = true;

  constructor(source: SourceFile, node: TSESTree.ClassDeclaration | TSESTree.ClassExpression, isTyped: boolean) {
    this.source = source;
    this.node = node;
    this.isTyped = isTyped;
  }

  private get text(): string {
    return this.source.text;
  }

  /** Changes one field. Returns false where that cannot be done without loss. */
  change(field: LazyField): boolean {
    const declaration = field.declaration === null ? null : this.member(field.declaration);
    const statement = field.assignment === null ? null : this.statement(field.assignment);
    if ((field.declaration !== null && declaration === null) || (field.assignment !== null && statement === null)) return false;
    const property = declaration?.type === Type.PropertyDefinition ? declaration : null;
    const replaced = property ?? statement;
    if (replaced === null) return false;
    if (this.hasCommentOutside(replaced, [field.opening, ...keptParts(property)]) || (statement !== null && this.hasCommentOutside(statement, [field.opening]))) return false;
    const style = styleOf(this.text, this.node.body, replaced);
    const members = [...this.backing(field, property, style), this.accessor(field, property, style)];
    const separator = style.indent === null ? " " : style.newline + style.indent;
    const code = members.join(separator);
    const stores = this.storeArguments(field, style);
    if (property === null) this.addMembers(code, style);
    else this.edits.push({ start: property.range[0], end: property.range[1], text: [...stores.declarations, code].join(separator) });
    if (property === null && stores.declarations.length > 0) this.addMembersBeforeConstructor(stores.declarations.join(separator), style);
    if (statement !== null) this.removeStatement(statement, stores.assignments, style);
    for (const closer of field.closers) this.closeOnlyIfOpen(closer, field.backing);
    return true;
  }

  replace({ start, end }: Origin, text: string): void {
    if (!this.edits.some((edit) => edit.start === start && edit.end === end)) this.edits.push({ start, end, text });
  }

  /** The edits in order. A constructor that has nothing left to do is removed. */
  finish(): Edit[] {
    const construct = this.constructorMethod();
    const body = construct?.value.body;
    if (construct !== null && body && body.body.length > 0 && body.body.every((statement) => this.removed.includes(statement))) {
      const isBare = construct.value.params.length === 0 && this.node.superClass === null && (construct.accessibility ?? "public") === "public";
      if (isBare && !this.commentsIn(construct).length) {
        const kept = this.edits.filter((edit) => edit.start < construct.range[0] || edit.start >= construct.range[1]);
        const added = kept.find((edit) => edit.start === construct.range[1] && edit.end === construct.range[1]);
        const others = kept.filter((edit) => edit !== added);
        const replacement = added === undefined ? null : added.text.trimStart();
        const range = replacement === null ? this.lineOf(construct) : { start: construct.range[0], end: construct.range[1] };
        return [...others, { ...range, text: replacement ?? "" }].sort(byPosition);
      }
    }
    return this.edits.toSorted(byPosition);
  }

  private member(origin: Origin): TSESTree.ClassElement | null {
    return this.node.body.body.find((member) => member.range[0] === origin.start && member.range[1] === origin.end) ?? null;
  }

  private constructorMethod(): TSESTree.MethodDefinition | null {
    for (const member of this.node.body.body) {
      if (member.type === Type.MethodDefinition && member.kind === "constructor" && member.value.type === Type.FunctionExpression) return member;
    }
    return null;
  }

  /** The statement of the constructor whose whole expression is the assignment. */
  private statement(assignment: Origin): TSESTree.ExpressionStatement | null {
    for (const statement of this.constructorMethod()?.value.body?.body ?? []) {
      if (statement.type === Type.ExpressionStatement && statement.expression.range[0] === assignment.start && statement.expression.range[1] === assignment.end) {
        return statement;
      }
    }
    return null;
  }

  private commentsIn(node: TSESTree.Node): Comment[] {
    return this.source.comments.filter((comment) => comment.range[0] >= node.range[0] && comment.range[1] <= node.range[1]);
  }

  /** True where a comment inside a node stands outside the parts of it that are copied. */
  private hasCommentOutside(node: TSESTree.Node, copied: readonly { start: number; end: number }[]): boolean {
    return this.commentsIn(node).some((comment) => !copied.some((part) => comment.range[0] >= part.start && comment.range[1] <= part.end));
  }

  private backing(field: LazyField, property: TSESTree.PropertyDefinition | null, { semicolon }: Style): string[] {
    if (!this.isTyped) return [];
    const type = this.typeOf(field, property);
    return [`private ${field.backing}?: ${type}${semicolon}`];
  }

  private accessor(field: LazyField, property: TSESTree.PropertyDefinition | null, style: Style): string {
    // oxlint gives null where typescript-eslint gives nothing.
    const modifier = property?.accessibility ? `${property.accessibility} ` : "";
    const type = this.isTyped ? `: ${this.typeOf(field, property)}` : "";
    const { backing } = field;
    const open = `if (this.${backing} === undefined) this.${backing} = ${this.opening(field)};`;
    const give = `return this.${backing};`;
    const head = `${modifier}get ${field.name}()${type} {`;
    if (style.indent === null) return `${head} ${open} ${give} }`;
    const { newline, indent, unit, semicolon } = style;
    const lines = [open, give].map((line) => (semicolon === "" ? line.slice(0, -1) : line)).map((line) => `${indent}${unit}${line}`);
    return [head, ...lines, `${indent}}`].join(newline);
  }

  /** The opening expression, with fields in the place of the constructor's parameters. */
  private opening(field: LazyField): string {
    const { start, end } = field.opening;
    let text = "";
    let from = start;
    for (const argument of field.arguments.toSorted((a, b) => a.use.start - b.use.start)) {
      const isShorthand = this.isShorthand(argument);
      text += `${this.text.slice(from, argument.use.start)}${isShorthand ? `${this.text.slice(argument.use.start, argument.use.end)}: ` : ""}this.${argument.field}`;
      from = argument.use.end;
    }
    return text + this.text.slice(from, end);
  }

  /** `{ path }` names its property after the variable. */
  private isShorthand({ use }: StoredArgument): boolean {
    const before = this.text.slice(0, use.start).trimEnd().at(-1);
    const after = this.text.slice(use.end).trimStart().at(0);
    return (before === "{" || before === ",") && (after === "}" || after === ",") && this.isInObjectLiteral(use);
  }

  private isInObjectLiteral(use: Origin): boolean {
    let depth = 0;
    for (let at = use.start - 1; at >= 0; at -= 1) {
      const character = this.text[at];
      if (character === ")" || character === "]" || character === "}") depth += 1;
      else if (character === "(" || character === "[" || character === "{") {
        if (depth === 0) return character === "{";
        depth -= 1;
      }
    }
    return false;
  }

  private typeOf(field: LazyField, property: TSESTree.PropertyDefinition | null): string {
    const declared = property?.typeAnnotation?.typeAnnotation;
    if (declared) return withoutUndefined(this.text.slice(declared.range[0], declared.range[1]));
    return this.inferred(field.openedType, field.opening);
  }

  private inferred(type: OpenedType, opening: Origin): string {
    switch (type.kind) {
      case "class": {
        const argumentsText = /^\s*(<[^()]*>)\(/u.exec(this.text.slice(type.callee.end, opening.end))?.[1] ?? "";
        return this.text.slice(type.callee.start, type.callee.end) + argumentsText;
      }
      case "member":
        return `${type.namespace}.${type.name}`;
      case "result": {
        const callee = this.text.slice(type.callee.start, type.callee.end);
        if (!/^[\w$.]+$/u.test(callee)) this.typesAreKnown = false;
        return `ReturnType<typeof ${callee}>`;
      }
    }
  }

  /** Declarations and assignments of the fields that keep the constructor's parameters. */
  private storeArguments(field: LazyField, { semicolon }: Style): { declarations: string[]; assignments: string[] } {
    const declarations: string[] = [];
    const assignments: string[] = [];
    for (const { field: name, parameter } of field.arguments) {
      if (parameter === null || this.stored.has(name)) continue;
      this.stored.add(name);
      assignments.push(`this.${name} = ${parameter.name}${semicolon}`);
      if (!this.isTyped) continue;
      const type = this.parameterType(parameter.origin);
      if (type === null) this.typesAreKnown = false;
      declarations.push(`private readonly ${name}: ${type ?? "unknown"}${semicolon}`);
    }
    return { declarations, assignments };
  }

  private parameterType(origin: Origin): string | null {
    for (const parameter of this.constructorMethod()?.value.params ?? []) {
      const target = parameter.type === Type.AssignmentPattern ? parameter.left : parameter;
      if (target.range[0] !== origin.start || target.type !== Type.Identifier) continue;
      const annotation = target.typeAnnotation?.typeAnnotation;
      if (annotation) {
        const type = this.text.slice(annotation.range[0], annotation.range[1]);
        return target.optional ? `${type} | undefined` : type;
      }
      if (parameter.type === Type.AssignmentPattern && parameter.right.type === Type.Literal) return literalType(parameter.right.value);
    }
    return null;
  }

  /** Adds members after the constructor. */
  private addMembers(code: string, { indent, newline }: Style): void {
    const construct = this.constructorMethod();
    const at = construct?.range[1] ?? this.node.body.range[0] + 1;
    const known = this.edits.findIndex((edit) => edit.start === at && edit.end === at);
    const text = indent === null ? ` ${code}` : `${newline}${newline}${indent}${code}`;
    const before = known < 0 ? undefined : this.edits[known];
    if (before === undefined) this.edits.push({ start: at, end: at, text });
    else this.edits[known] = { ...before, text: before.text + text };
  }

  private addMembersBeforeConstructor(code: string, { indent, newline }: Style): void {
    const at = this.constructorMethod()?.range[0];
    if (at !== undefined) this.edits.push({ start: at, end: at, text: indent === null ? `${code} ` : `${code}${newline}${newline}${indent}` });
  }

  /** Takes a statement out with its line, or puts others in its place. */
  private removeStatement(statement: TSESTree.Node, assignments: readonly string[], { newline }: Style): void {
    if (assignments.length > 0) {
      const indent = indentationAt(this.text, statement.range[0]);
      this.edits.push({ start: statement.range[0], end: statement.range[1], text: assignments.join(newline + indent) });
      return;
    }
    this.removed.push(statement);
    this.edits.push({ ...this.lineOf(statement), text: "" });
  }

  /** The range of a node together with its line, if nothing else stands on it. */
  private lineOf(node: TSESTree.Node): { start: number; end: number } {
    const [start, end] = node.range;
    const indent = indentationAt(this.text, start);
    const lineStart = start - indent.length;
    const isFirst = lineStart === 0 || this.text[lineStart - 1] === "\n";
    const rest = /^[\t ]*(?:\r?\n)/u.exec(this.text.slice(end))?.[0];
    if (isFirst && rest !== undefined) return { start: lineStart, end: end + rest.length };
    const space = /^[\t ]+/u.exec(this.text.slice(end))?.[0] ?? "";
    return { start, end: end + space.length };
  }

  /** `this.log.end()` in a method that closes becomes `this._log?.end()`: closing must not open. */
  private closeOnlyIfOpen({ start, end }: Origin, backing: string): void {
    const isOptional = this.text.startsWith("?.", end);
    this.edits.push({ start, end, text: `this.${backing}${isOptional ? "" : "?"}` });
  }
}

function keptParts(property: TSESTree.PropertyDefinition | null): { start: number; end: number }[] {
  const annotation = property?.typeAnnotation?.typeAnnotation;
  return annotation ? [{ start: annotation.range[0], end: annotation.range[1] }] : [];
}

function withoutUndefined(type: string): string {
  return type.replace(/\s*\|\s*(?:undefined|null)\b/gu, "").replace(/\b(?:undefined|null)\s*\|\s*/gu, "");
}

function literalType(value: unknown): string | null {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? typeof value : null;
}

function byPosition(a: Edit, b: Edit): number {
  return a.start - b.start || a.end - b.end;
}
