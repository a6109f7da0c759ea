import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Access, ArrayLiteral, Value } from "../../program/model.ts";
import { lowerAssignment, lowerLogical, noteDelete } from "./assignments.ts";
import type { ProgramBuilder } from "./builder.ts";
import { lowerArgument, lowerCall, lowerTaggedTemplate } from "./calls.ts";
import { lowerClass } from "./classes.ts";
import { lowerFunction } from "./functions.ts";
import { lowerJsx } from "./jsx.ts";
import { emptyWhere } from "./lazy-guard.ts";
import { lowerObject } from "./objects.ts";
import { lowerPath, noteUse } from "./paths.ts";
import { assignPattern } from "./patterns.ts";
import { lowerStatement } from "./statements.ts";
import { constantText, constantTruth, isNode, unwrap } from "./static.ts";

/** Lowers an expression, and notes every name that it uses in the function that it stands in. */
export function lowerExpression(builder: ProgramBuilder, node: TSESTree.Node, access: Access = "read"): Value {
  const path = lowerPath(builder, node);
  noteUse(builder, path, access);
  return path.value;
}

/** Everything that is neither a name nor a path. */
export function lowerOther(builder: ProgramBuilder, node: TSESTree.Node): Value {
  const origin = builder.origin(node);
  switch (node.type) {
    case Type.Literal: {
      const { value } = node;
      const isConstant = value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean";
      if ("regex" in node) return { kind: "data", isObject: true, origin };
      return isConstant && !("bigint" in node) ? { kind: "literal", value, origin } : { kind: "data", origin };
    }
    case Type.TemplateLiteral: {
      const text = constantText(node);
      if (text !== null) return { kind: "literal", value: text, origin };
      const between = node.expressions.map((expression) => lowerExpression(builder, expression));
      return { kind: "data", text: node.quasis.map(({ value }) => value.cooked ?? ""), between, origin };
    }
    case Type.UnaryExpression:
      lowerExpression(builder, node.argument, node.operator === "typeof" ? "typeof" : "read");
      if (node.operator === "delete") noteDelete(builder, node);
      if (node.operator === "void") return { kind: "literal", value: undefined, origin };
      if (node.operator === "typeof") return { kind: "data", isTypeName: true, origin };
      return node.operator === "!" ? { kind: "data", isBoolean: true, origin } : { kind: "data", origin };
    case Type.BinaryExpression:
      return lowerBinary(builder, node);
    case Type.UpdateExpression: {
      lowerExpression(builder, node.argument, "update");
      const value: Value = { kind: "data", origin };
      assignPattern(builder, node.argument, value, node);
      return value;
    }
    case Type.AssignmentExpression:
      return lowerAssignment(builder, node);
    case Type.LogicalExpression:
      return lowerLogical(builder, node);
    case Type.ConditionalExpression: {
      lowerExpression(builder, node.test);
      const fork = builder.newFork();
      const arm = (branch: TSESTree.Expression, holds: boolean): Value =>
        builder.inBranch(constantTruth(node.test) === !holds ? "dead" : "arm", fork, () =>
          builder.withGuards(emptyWhere(node.test, holds), () => lowerExpression(builder, branch)),
        );
      return { kind: "choose", options: [arm(node.consequent, true), arm(node.alternate, false)], when: "any", origin };
    }
    case Type.SequenceExpression:
      return node.expressions.map((expression) => lowerExpression(builder, expression)).at(-1) ?? { kind: "data", origin };
    case Type.AwaitExpression:
      return { kind: "await", value: lowerExpression(builder, node.argument), origin };
    case Type.YieldExpression: {
      if (node.argument) {
        const value = lowerExpression(builder, node.argument);
        builder.currentFunction.yields.push(node.delegate ? { kind: "element", of: value, origin } : value);
      }
      return unknown(builder, node, "sent into the generator");
    }
    case Type.ArrowFunctionExpression:
    case Type.FunctionExpression:
    case Type.FunctionDeclaration:
      return lowerFunction(builder, node, {});
    case Type.ClassExpression:
      return lowerClass(builder, node, null);
    case Type.ObjectExpression:
      return lowerObject(builder, node);
    case Type.ArrayExpression: {
      const elements = node.elements.map((element) => (element === null ? null : lowerArgument(builder, element)));
      return { kind: "array", elements, origin } satisfies ArrayLiteral;
    }
    case Type.CallExpression:
    case Type.NewExpression:
      return lowerCall(builder, node);
    case Type.TaggedTemplateExpression:
      return lowerTaggedTemplate(builder, node);
    case Type.ImportExpression: {
      const source = constantText(node.source);
      lowerExpression(builder, node.source);
      if (source !== null) builder.imports.add(source);
      return source === null ? unknown(builder, node, "computed import") : { kind: "import", source, name: "*", origin };
    }
    case Type.MetaProperty:
      return { kind: "data", isImportMeta: node.meta.name === "import", origin };
    case Type.JSXElement:
    case Type.JSXFragment:
      return lowerJsx(builder, node);
    default:
      walkChildren(builder, node);
      return unknown(builder, node, `no value is known for ${node.type}`);
  }
}

const comparisons = new Set(["==", "===", "!=", "!==", "<", "<=", ">", ">=", "in", "instanceof"]);

const ordered = new Set(["-", "/", "%", "**", "<<", ">>", ">>>"]);

function lowerBinary(builder: ProgramBuilder, node: TSESTree.BinaryExpression): Value {
  const origin = builder.origin(node);
  const left = node.left.type === Type.PrivateIdentifier ? null : lowerExpression(builder, node.left);
  const right = lowerExpression(builder, node.right);
  if (comparisons.has(node.operator)) {
    const isEquality = node.operator === "==" || node.operator === "===";
    return { kind: "data", isBoolean: true, ...(isEquality ? { isEquality } : {}), origin };
  }
  if (ordered.has(node.operator)) return { kind: "data", isOrdered: true, origin };
  if (node.operator !== "+" || left === null) return { kind: "data", origin };
  const text = joined(textOf(left), textOf(right));
  return text.some((part) => part !== "")
    ? { kind: "data", text, between: [...valuesIn(left), ...valuesIn(right)], origin }
    : { kind: "data", origin };
}

/** The constant parts of an operand; a value is the gap between two of them. */
function textOf(value: Value): readonly string[] {
  if (value.kind === "literal") return [String(value.value)];
  return value.kind === "data" && value.text !== undefined ? value.text : ["", ""];
}

/** What stands between the constant parts of an operand. */
function valuesIn(value: Value): readonly Value[] {
  if (value.kind === "literal") return [];
  return value.kind === "data" && value.text !== undefined ? (value.between ?? []) : [value];
}

/** Two texts one after the other: the last part of the first goes on in the second. */
function joined(first: readonly string[], second: readonly string[]): string[] {
  return [...first.slice(0, -1), (first.at(-1) ?? "") + (second[0] ?? ""), ...second.slice(1)];
}

/** Lowers a value that gets its name from where it is kept: `const f = () => {}`. */
export function lowerNamed(builder: ProgramBuilder, node: TSESTree.Node, name: string | null): Value {
  const inner = unwrap(node);
  if (inner.type === Type.ArrowFunctionExpression || inner.type === Type.FunctionExpression) return lowerFunction(builder, inner, { name });
  if (inner.type === Type.ClassExpression) return lowerClass(builder, inner, name);
  return lowerExpression(builder, node);
}

/** Walks what a node contains without caring for its own meaning. */
export function walkChildren(builder: ProgramBuilder, node: TSESTree.Node): void {
  const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(node));
  for (const key of builder.source.visitorKeys[node.type] ?? []) {
    const child = fields.get(key);
    for (const item of Array.isArray(child) ? child : [child]) {
      if (isNode(item)) lowerStatement(builder, item);
    }
  }
}

export function unknown(builder: ProgramBuilder, node: TSESTree.Node, reason: string): Value {
  return { kind: "unknown", reason, origin: builder.origin(node) };
}
