import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Access, Argument, ArrayLiteral, ObjectProperty, Use, Value } from "../../program/model.ts";
import type { ProgramBuilder } from "./builder.ts";
import { lowerClass } from "./classes.ts";
import { lowerFunction } from "./functions.ts";
import { emptyWhere, slotOf } from "./lazy-guard.ts";
import { lowerMutation } from "./mutations.ts";
import { assignPattern } from "./patterns.ts";
import { lowerObjectCreate, notePrototype } from "./prototypes.ts";
import { lowerStatement } from "./statements.ts";
import { constantText, constantTruth, isNode, staticName, unwrap } from "./static.ts";
import { lowerTypeArguments } from "./types.ts";

/** A mention of a name or of `this` whose path may still grow: `p`, then `p.a`, then `p.a.b`. */
interface Path {
  readonly value: Value;
  readonly mention: Mention | null;
}
interface Mention {
  readonly root: Use["root"];
  readonly rootValue: Value;
  readonly rootNode: TSESTree.Node;
  readonly path: readonly string[];
  readonly pathEnds: readonly number[];
}

/** Lowers an expression, and notes every name that it uses in the function that it stands in. */
export function lowerExpression(builder: ProgramBuilder, node: TSESTree.Node, access: Access = "read"): Value {
  const path = lowerPath(builder, node);
  noteUse(builder, path, access);
  return path.value;
}

function noteUse(builder: ProgramBuilder, { mention }: Path, access: Access): void {
  if (mention === null) return;
  builder.addUse({
    root: mention.root,
    path: mention.path,
    access,
    value: mention.rootValue,
    at: builder.point(mention.rootNode.range[0]),
    origin: builder.origin(mention.rootNode),
    pathEnds: mention.pathEnds,
    isReachable: builder.isReachable,
  });
}

function lowerPath(builder: ProgramBuilder, node: TSESTree.Node): Path {
  const inner = unwrap(node);
  switch (inner.type) {
    case Type.Identifier:
    case Type.JSXIdentifier:
      return lowerName(builder, inner);
    case Type.ThisExpression: {
      const functionId = builder.thisFunction;
      const value: Value = { kind: "this", function: functionId, origin: builder.origin(inner) };
      return {
        value,
        mention: { root: { kind: "this", function: functionId }, rootValue: value, rootNode: inner, path: [], pathEnds: [] },
      };
    }
    case Type.MemberExpression:
      return lowerMember(builder, inner);
    default:
      return { value: lowerOther(builder, inner), mention: null };
  }
}

function lowerName(builder: ProgramBuilder, node: TSESTree.Identifier | TSESTree.JSXIdentifier): Path {
  const origin = builder.origin(node);
  const binding = builder.bindingOf(node);
  if (builder.isUndecided(binding)) return { value: unknown(builder, node, "a name inside with"), mention: null };
  if (binding === undefined) {
    const value: Value =
      node.name === "undefined" ? { kind: "literal", value: undefined, origin } : { kind: "global", name: node.name, origin };
    return { value, mention: node.name === "exports" ? exportsMention(value, node) : null };
  }
  const value: Value = { kind: "read", binding, at: builder.point(node.range[0]), origin };
  return { value, mention: { root: { kind: "binding", binding }, rootValue: value, rootNode: node, path: [], pathEnds: [] } };
}

function lowerMember(builder: ProgramBuilder, node: TSESTree.MemberExpression): Path {
  const name = staticName(node);
  const origin = builder.origin(node);
  if (node.object.type === Type.Super) {
    const functionId = builder.thisFunction;
    const self: Value = { kind: "this", function: functionId, origin: builder.origin(node.object) };
    const classId = builder.currentFunction.class ?? builder.classOf(functionId);
    const object: Value =
      classId === null
        ? unknown(builder, node.object, "super outside a class")
        : { kind: "super", class: classId, function: functionId, origin: self.origin };
    const value: Value = { kind: "member", object, name, at: builder.point(node.range[1]), origin };
    const [path, pathEnds] = name === null ? [[], []] : [[name], [node.range[1]]];
    return { value, mention: { root: { kind: "this", function: functionId }, rootValue: self, rootNode: node.object, path, pathEnds } };
  }
  const object = lowerPath(builder, node.object);
  const value: Value = { kind: "member", object: object.value, name, at: builder.point(node.range[1]), origin };
  if (name !== null && object.mention !== null) {
    const { mention } = object;
    return { value, mention: { ...mention, path: [...mention.path, name], pathEnds: [...mention.pathEnds, node.range[1]] } };
  }
  if (name === "exports" && object.value.kind === "global" && object.value.name === "module")
    return { value, mention: exportsMention(value, node) };
  noteUse(builder, object, "read");
  if (node.computed) lowerExpression(builder, node.property);
  return { value, mention: null };
}

function exportsMention(value: Value, node: TSESTree.Node): Mention {
  return { root: { kind: "exports" }, rootValue: value, rootNode: node, path: [], pathEnds: [] };
}

/** Everything that is neither a name nor a path. */
function lowerOther(builder: ProgramBuilder, node: TSESTree.Node): Value {
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
      for (const expression of node.expressions) lowerExpression(builder, expression);
      return { kind: "data", origin };
    }
    case Type.UnaryExpression:
      lowerExpression(builder, node.argument, node.operator === "typeof" ? "typeof" : "read");
      if (node.operator === "delete") noteDelete(builder, node);
      return node.operator === "void" ? { kind: "literal", value: undefined, origin } : { kind: "data", origin };
    case Type.BinaryExpression:
      if (node.left.type !== Type.PrivateIdentifier) lowerExpression(builder, node.left);
      lowerExpression(builder, node.right);
      return { kind: "data", origin };
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
    case Type.TaggedTemplateExpression: {
      const id = builder.reserveCall();
      const callee = lowerExpression(builder, node.tag, "call");
      const args = node.quasi.expressions.map((expression) => ({ value: lowerExpression(builder, expression), spread: false }));
      const strings: Argument = { value: { kind: "data", origin: builder.origin(node.quasi) }, spread: false };
      return builder.setCall(id, node, node.tag, { callee, construct: false, arguments: [strings, ...args], typeArguments: [] });
    }
    case Type.ImportExpression: {
      const source = constantText(node.source);
      lowerExpression(builder, node.source);
      if (source !== null) builder.imports.add(source);
      return source === null ? unknown(builder, node, "computed import") : { kind: "import", source, name: "*", origin };
    }
    case Type.MetaProperty:
      return { kind: "data", origin };
    case Type.JSXElement:
    case Type.JSXFragment:
      return lowerJsx(builder, node);
    default:
      walkChildren(builder, node);
      return unknown(builder, node, `no value is known for ${node.type}`);
  }
}

function lowerAssignment(builder: ProgramBuilder, node: TSESTree.AssignmentExpression): Value {
  const origin = builder.origin(node);
  if (node.operator === "=") {
    const value = lowerExpression(builder, node.right);
    assignPattern(builder, node.left, value, node);
    return value;
  }
  lowerExpression(builder, node.left, "update");
  const onlyIfEmpty = node.operator === "??=" || node.operator === "||=";
  if (onlyIfEmpty || node.operator === "&&=") {
    const value = builder.inBranch("arm", builder.newFork(), () => {
      const right = lowerExpression(builder, node.right);
      assignPattern(builder, node.left, right, node, { lazy: onlyIfEmpty, noted: true });
      return right;
    });
    return { kind: "choose", options: [lowerPath(builder, node.left).value, value], when: "any", origin };
  }
  lowerExpression(builder, node.right);
  const value: Value = { kind: "data", origin };
  assignPattern(builder, node.left, value, node, { noted: true });
  return value;
}

function lowerLogical(builder: ProgramBuilder, node: TSESTree.LogicalExpression): Value {
  const left = lowerExpression(builder, node.left);
  const slots =
    node.operator === "??" ? [slotOf(node.left)].filter((slot) => slot !== null) : emptyWhere(node.left, node.operator === "&&");
  const never = node.operator === "&&" ? false : node.operator === "||" ? true : null;
  const isDead = never !== null && constantTruth(node.left) === never;
  const right = builder.inBranch(isDead ? "dead" : "arm", builder.newFork(), () =>
    builder.withGuards(slots, () => lowerExpression(builder, node.right)),
  );
  return { kind: "choose", options: [left, right], when: "any", origin: builder.origin(node) };
}

function lowerObject(builder: ProgramBuilder, node: TSESTree.ObjectExpression): Value {
  const id = builder.reserveObject();
  const properties = node.properties.map((property): ObjectProperty => {
    if (property.type === Type.SpreadElement) return { kind: "spread", value: lowerExpression(builder, property.argument) };
    const name = staticName(property);
    if (property.computed) lowerExpression(builder, property.key);
    if (property.kind === "init") {
      const isMethod = property.method && property.value.type === Type.FunctionExpression;
      const value =
        isMethod && property.value.type === Type.FunctionExpression
          ? lowerFunction(builder, property.value, { kind: "method", name, object: id })
          : property.value.type === Type.FunctionExpression
            ? lowerFunction(builder, property.value, { name, object: id })
            : lowerNamed(builder, property.value, name);
      return { kind: "value", name, value };
    }
    const kind = property.kind === "get" ? "getter" : "setter";
    const accessor =
      property.value.type === Type.FunctionExpression ? lowerFunction(builder, property.value, { kind, name, object: id }) : null;
    return accessor?.kind === "closure"
      ? { kind, name, function: accessor.function }
      : { kind: "value", name, value: unknown(builder, property, "accessor without a function") };
  });
  return builder.setObject(id, properties, builder.origin(node));
}

/** Lowers a value that gets its name from where it is kept: `const f = () => {}`. */
export function lowerNamed(builder: ProgramBuilder, node: TSESTree.Node, name: string | null): Value {
  const inner = unwrap(node);
  if (inner.type === Type.ArrowFunctionExpression || inner.type === Type.FunctionExpression) return lowerFunction(builder, inner, { name });
  if (inner.type === Type.ClassExpression) return lowerClass(builder, inner, name);
  return lowerExpression(builder, node);
}

function lowerArgument(builder: ProgramBuilder, node: TSESTree.CallExpressionArgument): Argument {
  return node.type === Type.SpreadElement
    ? { value: lowerExpression(builder, node.argument), spread: true }
    : { value: lowerExpression(builder, node), spread: false };
}

function lowerCall(builder: ProgramBuilder, node: TSESTree.CallExpression | TSESTree.NewExpression): Value {
  const imported = requiredModule(builder, node);
  if (imported !== null) {
    builder.imports.add(imported);
    return { kind: "import", source: imported, name: "*", origin: builder.origin(node) };
  }
  const created = lowerObjectCreate(builder, node);
  if (created !== null) return created;
  const id = builder.reserveCall();
  const callee: Value =
    node.callee.type === Type.Super
      ? {
          kind: "super",
          class: builder.classOf(builder.thisFunction) ?? 0,
          function: builder.thisFunction,
          origin: builder.origin(node.callee),
        }
      : lowerExpression(builder, node.callee, "call");
  if (callee.kind === "global" && callee.name === "eval") builder.currentFunction.dynamicScope = true;
  const args = node.arguments.map((argument, index): Argument => {
    const inner = unwrap(argument);
    if (inner.type === Type.ArrowFunctionExpression || inner.type === Type.FunctionExpression) {
      return { value: lowerFunction(builder, inner, { passedTo: { call: id, index } }), spread: false };
    }
    return lowerArgument(builder, argument);
  });
  const construct = node.type === Type.NewExpression || node.callee.type === Type.Super;
  const typeArguments = lowerTypeArguments(builder, node.typeArguments);
  const call = builder.setCall(id, node, node.callee, { callee, construct, arguments: args, typeArguments });
  lowerMutation(builder, call, node);
  notePrototype(
    builder,
    node,
    args.map(({ value }) => value),
  );
  return call;
}

/** The module that `require("x")` or `process.getBuiltinModule("x")` names. */
function requiredModule(builder: ProgramBuilder, node: TSESTree.CallExpression | TSESTree.NewExpression): string | null {
  const [argument] = node.arguments;
  if (node.type !== Type.CallExpression || argument === undefined || node.arguments.length !== 1) return null;
  const source = constantText(argument);
  if (source === null) return null;
  const callee = unwrap(node.callee);
  if (callee.type === Type.Identifier) return callee.name === "require" && builder.bindingOf(callee) === undefined ? source : null;
  return slotOf(callee) === "process.getBuiltinModule" ? source : null;
}

function noteDelete(builder: ProgramBuilder, node: TSESTree.UnaryExpression): void {
  const target = unwrap(node.argument);
  if (target.type !== Type.MemberExpression) return;
  const object = lowerPath(builder, target.object).value;
  builder.addWrite(
    { kind: "delete", object, name: staticName(target) },
    { kind: "literal", value: undefined, origin: builder.origin(node) },
    node,
  );
}

/** A JSX element holds its attributes and children as an object holds its properties. */
function lowerJsx(builder: ProgramBuilder, node: TSESTree.JSXElement | TSESTree.JSXFragment): Value {
  const id = builder.reserveObject();
  const properties: ObjectProperty[] = [];
  if (node.type === Type.JSXElement) {
    lowerJsxName(builder, node.openingElement.name);
    for (const attribute of node.openingElement.attributes) {
      if (attribute.type === Type.JSXSpreadAttribute) {
        properties.push({ kind: "spread", value: lowerExpression(builder, attribute.argument) });
      } else if (attribute.value?.type === Type.JSXExpressionContainer) {
        const name = attribute.name.type === Type.JSXIdentifier ? attribute.name.name : null;
        properties.push({ kind: "value", name, value: lowerExpression(builder, attribute.value.expression) });
      } else if (attribute.value?.type === Type.JSXElement) {
        properties.push({ kind: "value", name: null, value: lowerExpression(builder, attribute.value) });
      }
    }
  }
  for (const child of node.children) {
    if (child.type === Type.JSXText || (child.type === Type.JSXExpressionContainer && child.expression.type === Type.JSXEmptyExpression))
      continue;
    const expression = child.type === Type.JSXExpressionContainer || child.type === Type.JSXSpreadChild ? child.expression : child;
    properties.push({ kind: "value", name: null, value: lowerExpression(builder, expression) });
  }
  return builder.setObject(id, properties, builder.origin(node));
}

function lowerJsxName(builder: ProgramBuilder, name: TSESTree.JSXTagNameExpression): void {
  if (name.type === Type.JSXMemberExpression) {
    lowerJsxName(builder, name.object);
  } else if (name.type === Type.JSXIdentifier && !/^[a-z]/u.test(name.name)) {
    lowerExpression(builder, name, "call");
  }
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
