import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Origin } from "../../../program/model.ts";
import type { OpenedType } from "../../../repair/lazy-plans.ts";
import type { LazyField } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import type { Edit } from "./edit.ts";
import { checkedBy } from "./narrowed.ts";
import { changedText } from "./opening.ts";

/** The type of a field: as it is declared, as its value is asserted to be, or as its opening tells; null where nothing does. */
export function typeOfField(
  source: SourceFile,
  field: Pick<LazyField, "openedType" | "opening"> & { readonly isChoice?: boolean },
  declared: TSESTree.TypeNode | null,
  value: TSESTree.Expression | null,
  mentions: readonly Edit[],
): string | null {
  if (declared !== null) return field.isChoice === true ? textOf(source, declared) : withoutUndefined(source, declared);
  const asserted = value === null ? null : assertedType(value);
  return asserted === null ? openedType(source, field.openedType, field.opening, mentions) : withoutUndefined(source, asserted);
}

function assertedType(node: TSESTree.Expression): TSESTree.TypeNode | null {
  if (node.type === Type.TSAsExpression || node.type === Type.TSTypeAssertion) return node.typeAnnotation;
  return node.type === Type.TSSatisfiesExpression || node.type === Type.TSNonNullExpression ? assertedType(node.expression) : null;
}

function textOf({ text }: SourceFile, { range: [start, end] }: TSESTree.Node): string {
  return text.slice(start, end);
}

/** The accessor always gives a value. */
function withoutUndefined(source: SourceFile, type: TSESTree.TypeNode): string {
  if (type.type !== Type.TSUnionType) return textOf(source, type);
  const rest = type.types.filter((part) => part.type !== Type.TSUndefinedKeyword && part.type !== Type.TSNullKeyword);
  if (rest.length === 0 || rest.length === type.types.length) return textOf(source, type);
  return rest.map((part) => textOf(source, part)).join(" | ");
}

function openedType(source: SourceFile, type: OpenedType, opening: Origin, mentions: readonly Edit[]): string | null {
  switch (type.kind) {
    case "plain":
      return type.name;
    case "member":
      return `${type.namespace}.${type.name}`;
    case "unknown":
      return null;
    case "or nothing": {
      const of = openedType(source, type.of, opening, mentions);
      return of === null ? null : `${of} | ${type.nothing}`;
    }
    case "class":
    case "instance":
    case "result":
      break;
  }
  const callee = changedText(source, type.callee, mentions);
  if (!/^[\w$.]+$/u.test(callee)) return null;
  if (type.kind === "result") return `ReturnType<typeof ${callee}>`;
  if (type.kind === "instance") return `InstanceType<typeof ${callee}>`;
  return callee + (/^\s*(<[^()]*>)\(/u.exec(source.text.slice(type.callee.end, opening.end))?.[1] ?? "");
}

/**
 * The annotation, with its colon, of a field that keeps a variable of the constructor. Without one the compiler reads the type
 * off the assignment in the constructor, which is exact wherever the variable itself has a type.
 */
export function annotationOfStored(source: SourceFile, construct: TSESTree.MethodDefinition, origin: Origin): string {
  for (const parameter of construct.value.params) {
    const target = parameter.type === Type.AssignmentPattern ? parameter.left : parameter;
    if (target.range[0] !== origin.start || target.type !== Type.Identifier) continue;
    const annotation = target.typeAnnotation?.typeAnnotation;
    if (annotation && isNarrowed(source, construct, target)) return "";
    if (annotation) {
      const type = textOf(source, annotation);
      if (target.optional !== true) return `: ${type}`;
      const needsParentheses =
        annotation.type === Type.TSFunctionType || annotation.type === Type.TSConditionalType || annotation.type === Type.TSConstructorType;
      return needsParentheses ? `: (${type}) | undefined` : `: ${type} | undefined`;
    }
    if (parameter.type !== Type.AssignmentPattern) return ": any";
    const value: unknown = parameter.right.type === Type.Literal ? parameter.right.value : null;
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return `: ${typeof value}`;
  }
  return "";
}

/** True for a parameter that may be one of several types, and that the constructor looks at: after that it may be fewer. */
export function isNarrowed(
  source: SourceFile,
  construct: TSESTree.MethodDefinition,
  { name, optional, typeAnnotation }: TSESTree.Identifier,
): boolean {
  const isOneOfSeveral = optional === true || typeAnnotation?.typeAnnotation.type === Type.TSUnionType;
  const statements = construct.value.body?.body ?? [];
  return (
    isOneOfSeveral &&
    statements.some(
      (statement) =>
        (statement.type === Type.IfStatement && textOf(source, statement.test).includes(name)) ||
        checkedBy(statement).some(({ start, end }) => source.text.slice(start, end).includes(name)),
    )
  );
}
