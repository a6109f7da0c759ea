import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Origin } from "../../../program/model.ts";
import type { SourceFile } from "../source.ts";
import { commentsOutside, withOwnComments } from "./comments.ts";
import { descendants } from "./descend.ts";
import type { Edit } from "./edit.ts";
import type { Range } from "./range.ts";
import { indentationAt, type Style } from "./style.ts";

type Removable = TSESTree.ExpressionStatement | TSESTree.VariableDeclaration;

/** Takes statements out of the constructor of a class, puts members beside it, and takes it out itself where nothing is left of it. */
export class ConstructorEditor {
  private readonly source: SourceFile;
  private readonly node: TSESTree.ClassDeclaration | TSESTree.ClassExpression;
  /** The constructor with a body; null where the class has none. */
  readonly method: TSESTree.MethodDefinition | null;
  private readonly removed = new Map<TSESTree.Statement, Edit>();
  private readonly stores: Edit[] = [];
  private before = "";
  private after = "";

  constructor(source: SourceFile, node: TSESTree.ClassDeclaration | TSESTree.ClassExpression) {
    this.source = source;
    this.node = node;
    this.method =
      node.body.body
        .filter((member) => member.type === Type.MethodDefinition)
        .find(({ kind, value }) => kind === "constructor" && value.type === Type.FunctionExpression) ?? null;
  }

  /** The body of the constructor. */
  get body(): TSESTree.BlockStatement | null {
    return this.method?.value.body ?? null;
  }

  /** The statement whose whole expression is an assignment. */
  statement({ start, end }: Origin): TSESTree.ExpressionStatement | null {
    for (const statement of this.body?.body ?? []) {
      if (statement.type !== Type.ExpressionStatement) continue;
      const [from, to] = statement.expression.range;
      if (from === start && to === end) return statement;
    }
    return null;
  }

  /** The statement that declares one variable, whose name stands at an origin. */
  declaration({ start }: Origin): TSESTree.VariableDeclaration | null {
    for (const statement of this.body?.body ?? []) {
      if (statement.type !== Type.VariableDeclaration || statement.declarations.length > 1) continue;
      if (statement.declarations[0]?.id.range[0] === start) return statement;
    }
    return null;
  }

  /** True where the constructor mentions a type that is made from a variable: `typeof log`. */
  asksForType({ declarations }: TSESTree.VariableDeclaration): boolean {
    const names = declarations.map(({ id }) => (id.type === Type.Identifier ? id.name : ""));
    const nodes = this.method === null ? [] : descendants(this.source, this.method.value);
    return nodes.some(
      ({ node }) => node.type === Type.TSTypeQuery && node.exprName.type === Type.Identifier && names.includes(node.exprName.name),
    );
  }

  /** Adds members after the constructor, or at the start of a class that has none. */
  addAfter(code: string, { indent, newline }: Style): void {
    this.after += indent === null ? ` ${code}` : `${newline}${newline}${indent}${code}`;
  }

  /** Adds members before the constructor. */
  addBefore(code: string, { indent, newline }: Style): void {
    this.before += indent === null ? `${code} ` : `${code}${newline}${newline}${indent}`;
  }

  /** Takes a statement out with its line and its comments, or puts others in its place. */
  remove(statement: Removable, assignments: readonly string[], { newline, indent }: Style): void {
    const { text } = this.source;
    const [start] = statement.range;
    const own = { start, end: this.endOf(statement) };
    if (assignments.length > 0) {
      this.stores.push({ ...own, text: assignments.join(newline + indentationAt(text, start)) });
      return;
    }
    const { body } = this;
    const range = indent === null || body === null ? own : withOwnComments(this.source, own, body);
    this.removed.set(statement, { ...this.lineOf(range), text: this.separator(statement, own.end) });
  }

  /** The edits, without those of a constructor that is gone. */
  finish(): Edit[] {
    const { method, body, before, after } = this;
    const at = method?.range[1] ?? this.node.body.range[0] + 1;
    const added: Edit[] = after === "" ? [] : [{ start: at, end: at, text: after }];
    if (method === null || body === null) return added;
    const declared: Edit[] = before === "" ? [] : [{ start: method.range[0], end: method.range[0], text: before }];
    const removed = [...this.removed.values()];
    const isEmpty = body.body.length > 0 && body.body.every((statement) => this.removed.has(statement));
    const keepsComments = commentsOutside(this.source, { start: method.range[0], end: method.range[1] }, removed).length > 0;
    if (!isEmpty || keepsComments) return [...declared, ...removed, ...this.stores, ...added];
    const isBare = method.value.params.length === 0 && this.node.superClass === null && (method.accessibility ?? "public") === "public";
    if (!isBare || this.hasOverloads(method)) return [...declared, { start: body.range[0], end: body.range[1], text: "{}" }, ...added];
    const [start, end] = method.range;
    if (after !== "") return [{ start, end, text: after.trimStart() }];
    return [{ ...this.withGap(this.lineOf({ start, end })), text: "" }];
  }

  private hasOverloads(method: TSESTree.MethodDefinition): boolean {
    return this.node.body.body.some(
      (member) => member !== method && member.type === Type.MethodDefinition && member.kind === "constructor",
    );
  }

  /** A semicolon on a line of its own belongs to the statement after it. */
  private endOf(statement: Removable): number {
    const [, end] = statement.range;
    const last = statement.type === Type.ExpressionStatement ? statement.expression : (statement.declarations.at(-1) ?? statement);
    const between = this.source.text.slice(last.range[1], end);
    return /\n\s*;$/u.test(between) ? last.range[1] + (/^\s*\)+/u.exec(between)?.[0].length ?? 0) : end;
  }

  /** What goes on an unfinished statement before the removed one has to be kept apart from it. */
  private separator(statement: TSESTree.Statement, end: number): string {
    const statements = this.body?.body ?? [];
    const previous = statements.slice(0, statements.indexOf(statement)).findLast((other) => !this.removed.has(other));
    if (previous === undefined || /[;}]$/u.test(this.source.text.slice(...previous.range))) return "";
    const next = statements[statements.indexOf(statement) + 1];
    const isUnsafe =
      next !== undefined &&
      this.source.text.slice(statement.range[0], end).endsWith(";") &&
      /^[([`+\-/]/u.test(this.source.text.slice(next.range[0]));
    return isUnsafe ? ";" : "";
  }

  /** One of two empty lines that would meet goes as well. */
  private withGap({ start, end }: Range): Range {
    const { text } = this.source;
    const isAfterGap = /(?:\n|\{[\t ]*)\r?\n$/u.test(text.slice(0, start));
    return { start, end: end + (isAfterGap ? (/^\r?\n/u.exec(text.slice(end))?.[0].length ?? 0) : 0) };
  }

  /** The range of a node together with its line, if nothing else stands on it. */
  private lineOf({ start, end }: Range): Range {
    const { text } = this.source;
    const indent = indentationAt(text, start);
    const lineStart = start - indent.length;
    const isFirst = lineStart === 0 || text[lineStart - 1] === "\n";
    const rest = /^[\t ]*(?:\r?\n)/u.exec(text.slice(end))?.[0];
    if (isFirst && rest !== undefined) return { start: lineStart, end: end + rest.length };
    const space = /^[\t ]+/u.exec(text.slice(end))?.[0] ?? "";
    return { start, end: end + space.length };
  }
}
