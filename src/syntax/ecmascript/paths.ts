import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Access, GlobalUse, Use, Value } from "../../program/model.ts";
import type { ProgramBuilder } from "./builder.ts";
import { lowerExpression, lowerOther, unknown } from "./expressions.ts";
import { staticName, unwrap } from "./static.ts";

/** A mention of a name or of `this` whose path may still grow: `p`, then `p.a`, then `p.a.b`. */
export interface Path {
  readonly value: Value;
  readonly mention: Mention | null;
}
interface Mention {
  readonly root: Use["root"] | { readonly kind: "global"; readonly name: string };
  readonly rootValue: Value;
  readonly rootNode: TSESTree.Node;
  readonly path: readonly string[];
  readonly pathEnds: readonly number[];
}

/** What more is known of a use. */
interface More extends Pick<GlobalUse, "source"> {
  readonly isIndexed?: boolean;
}

/** Notes that the function in which the walk stands uses a path. */
export function noteUse(builder: ProgramBuilder, { mention }: Path, access: Access, { source, isIndexed }: More = {}): void {
  if (mention === null) return;
  const { root, rootValue, rootNode, path, pathEnds } = mention;
  const isReachable = builder.branches.isReachable;
  const use = { path, access, at: builder.point(rootNode.range[0]), origin: builder.origin(rootNode), isReachable };
  if (root.kind === "global") builder.addGlobal({ name: root.name, ...use, ...(source === undefined ? {} : { source }) });
  else builder.addUse({ root, value: rootValue, pathEnds, ...use, ...(isIndexed === true ? { isIndexed } : {}) });
}

/** Lowers a name, `this`, or a path of properties from one of them, without noting its use. */
export function lowerPath(builder: ProgramBuilder, node: TSESTree.Node): Path {
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
  if (binding === undefined && node.name === "arguments" && builder.currentFunction.kind !== "module") {
    return { value: { kind: "parameter", function: builder.thisFunction, index: 0, rest: true, origin }, mention: null };
  }
  if (binding === undefined) {
    if (node.name === "undefined") return { value: { kind: "literal", value: undefined, origin }, mention: null };
    const value: Value = { kind: "global", name: node.name, origin };
    if (node.name === "exports") return { value, mention: exportsMention(value, node) };
    return { value, mention: { root: { kind: "global", name: node.name }, rootValue: value, rootNode: node, path: [], pathEnds: [] } };
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
  if (name === "exports" && object.value.kind === "global" && object.value.name === "module")
    return { value, mention: exportsMention(value, node) };
  if (name !== null && object.mention !== null) {
    const { mention } = object;
    return { value, mention: { ...mention, path: [...mention.path, name], pathEnds: [...mention.pathEnds, node.range[1]] } };
  }
  noteUse(builder, object, "read", { isIndexed: node.computed });
  if (node.computed) lowerExpression(builder, node.property);
  return { value, mention: null };
}

function exportsMention(value: Value, node: TSESTree.Node): Mention {
  return { root: { kind: "exports" }, rootValue: value, rootNode: node, path: [], pathEnds: [] };
}
