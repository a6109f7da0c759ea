import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Origin } from "../../../program/model.ts";
import type { SourceFile } from "../source.ts";
import { commentsOutside } from "./comments.ts";
import type { Edit } from "./edit.ts";
import { isTypeScript } from "./obstacles.ts";
import type { Style } from "./style.ts";

/** A parameter of the constructor whose default opens a handle. */
export interface DefaultedParameter {
  readonly node: TSESTree.Parameter;
  readonly name: TSESTree.Identifier;
  readonly opening: TSESTree.Expression;
  /** `private log = open()`: the parameter is the field as well. */
  readonly isProperty: boolean;
  readonly accessibility: TSESTree.Accessibility | undefined;
}

/** The parameter whose name stands at an origin; null where it cannot go without its default. */
export function defaultedParameter(source: SourceFile, { value }: TSESTree.MethodDefinition, origin: Origin): DefaultedParameter | null {
  const at = value.params.findIndex(({ range }) => range[0] <= origin.start && origin.end <= range[1]);
  const node = value.params[at];
  const isProperty = node?.type === Type.TSParameterProperty;
  const pattern = isProperty ? node.parameter : node;
  if (node === undefined || pattern?.type !== Type.AssignmentPattern || pattern.left.type !== Type.Identifier) return null;
  if ((node.decorators ?? []).length > 0 || (isProperty && node.override)) return null;
  // What may be left out stands behind what may not.
  if (isTypeScript(source) && !value.params.slice(at + 1).every(mayBeLeftOut)) return null;
  const copied = [pattern.left, pattern.right].map(({ range: [start, end] }) => ({ start, end }));
  if (commentsOutside(source, { start: node.range[0], end: node.range[1] }, copied).length > 0) return null;
  return { node, name: pattern.left, opening: pattern.right, isProperty, accessibility: isProperty ? node.accessibility : undefined };
}

function mayBeLeftOut(parameter: TSESTree.Parameter): boolean {
  if (parameter.type === Type.TSParameterProperty) return mayBeLeftOut(parameter.parameter);
  return (
    parameter.type === Type.AssignmentPattern ||
    parameter.type === Type.RestElement ||
    (parameter.type === Type.Identifier && parameter.optional === true)
  );
}

/** Where what a caller passes is kept. */
interface Kept {
  readonly body: TSESTree.BlockStatement;
  /** Null in JavaScript. */
  readonly type: string | null;
  readonly backing: string;
  /** Statements that have to stand before the one that keeps it. */
  readonly before: string;
}

/** Takes the default away, and keeps what a caller passes behind the accessor. */
export function editDefaultedParameter(
  source: SourceFile,
  { node, name, isProperty }: DefaultedParameter,
  { body, type, backing, before }: Kept,
  { indent, newline, unit, semicolon }: Style,
): Edit[] {
  // oxc and oxlint give null where typescript-eslint gives nothing.
  const declared = name.typeAnnotation ? source.text.slice(...name.typeAnnotation.typeAnnotation.range) : type;
  const parameter: Edit = { start: node.range[0], end: node.range[1], text: declared === null ? name.name : `${name.name}?: ${declared}` };
  if (!isProperty) return [parameter];
  const [start, end] = [body.range[0] + 1, body.range[1] - 1];
  const assign = `${before}${backing} = ${name.name}${semicolon}`;
  const isEmpty = source.text.slice(start, end).trim() === "";
  if (indent === null) return [parameter, { start, end: isEmpty ? end : start, text: isEmpty ? ` ${assign} ` : ` ${assign}` }];
  const line = `${newline}${indent}${unit}${assign}`;
  return [parameter, { start, end: isEmpty ? end : start, text: isEmpty ? `${line}${newline}${indent}` : line }];
}
