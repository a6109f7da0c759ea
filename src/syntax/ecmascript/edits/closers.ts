import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Closing } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import type { Edit } from "./edit.ts";
import { pathTo } from "./locate.ts";

/** Makes a place that closes a handle leave alone what is not open, which is `behind` it. Null where that would change what it does. */
export function editCloser(source: SourceFile, closing: Closing, behind: string): Edit[] | null {
  const { start, end } = closing.origin;
  const found = [Type.MemberExpression, Type.Identifier]
    .map((type) => pathTo(source, closing.origin, type))
    .find(({ length }) => length > 0);
  const [node, ...around] = (found ?? []).reverse();
  if (node === undefined) return null;
  const reading: Edit = { start, end, text: behind };
  if (closing.kind === "method") return editMethod(source, closing, node, around, behind);
  const [parent, above, block] = around;
  if (isTest(node, around)) return [reading];
  if (!closing.required) return [];
  if (parent?.type !== Type.CallExpression || above?.type !== Type.ExpressionStatement || block?.type !== Type.BlockStatement) return null;
  return [{ start: above.range[0], end: above.range[0], text: `if (${behind} !== undefined) ` }, reading];
}

function editMethod(
  source: SourceFile,
  closing: Closing,
  node: TSESTree.Node,
  around: readonly TSESTree.Node[],
  behind: string,
): Edit[] | null {
  const { start, end } = closing.origin;
  const isOptional = source.text.startsWith("?.", end);
  const optional: Edit = { start, end, text: `${behind}${isOptional ? "" : "?"}` };
  const [member, call] = around;
  if (member?.type !== Type.MemberExpression || member.object !== node || call?.type !== Type.CallExpression) return null;
  const [callback] = call.arguments;
  if (callback !== undefined && !call.arguments.every(isData)) {
    return callback.type === Type.Identifier && call.arguments.length === 1
      ? editWithCallback(closing, callback.name, around.slice(2), behind)
      : null;
  }
  let top: TSESTree.Node = call;
  let at = 2;
  while (isChained(top, around[at])) {
    top = around[at] ?? top;
    at += 1;
  }
  const parent = around[at];
  if (parent === undefined) return null;
  if (parent.type === Type.ReturnStatement || (parent.type === Type.ArrowFunctionExpression && parent.body === top)) {
    const method = around
      .slice(at)
      .find(
        (outer) =>
          outer.type === Type.FunctionExpression || outer.type === Type.ArrowFunctionExpression || outer.type === Type.FunctionDeclaration,
      );
    if (method !== undefined && "async" in method && method.async === true) return [optional];
    if (closing.isAsync && (top === call || top.type === Type.ChainExpression))
      return [optional, { start: top.range[1], end: top.range[1], text: " ?? Promise.resolve()" }];
    return parent.type === Type.ArrowFunctionExpression && around[at + 1]?.type === Type.CallExpression ? [optional] : null;
  }
  return isDropped(parent) ? [optional] : null;
}

/** `this.log.end(resolve)`: where nothing is open, `resolve` is called at once. */
function editWithCallback(
  { origin: { start, end } }: Closing,
  callback: string,
  [parent, block]: readonly TSESTree.Node[],
  behind: string,
): Edit[] | null {
  const reading: Edit = { start, end, text: behind };
  if (parent?.type === Type.ArrowFunctionExpression)
    return [{ ...reading, text: `${behind} === undefined ? ${callback}(undefined) : ${behind}` }];
  if (parent?.type !== Type.ExpressionStatement || block?.type !== Type.BlockStatement) return null;
  return [{ ...reading, text: `if (${behind} === undefined) ${callback}(undefined); else ${behind}` }];
}

function isData(node: TSESTree.CallExpressionArgument): boolean {
  return node.type === Type.Literal || node.type === Type.TemplateLiteral;
}

/** A call that goes on from the one below: `this.db.end().catch(log)`. */
function isChained(node: TSESTree.Node, parent: TSESTree.Node | undefined): boolean {
  if (parent?.type === Type.MemberExpression) return parent.object === node;
  if (parent?.type === Type.LogicalExpression) return parent.operator === "&&" && parent.right === node;
  return parent?.type === Type.ChainExpression || (parent?.type === Type.CallExpression && parent.callee === node);
}

/** Nothing but its end is awaited: `undefined` will do. */
function isDropped(parent: TSESTree.Node): boolean {
  return (
    parent.type === Type.ExpressionStatement ||
    parent.type === Type.AwaitExpression ||
    parent.type === Type.ArrayExpression ||
    (parent.type === Type.UnaryExpression && parent.operator === "void")
  );
}

/** `if (this.log)`, `this.log && …`, `this.log !== undefined`. */
function isTest(node: TSESTree.Node, [parent]: readonly TSESTree.Node[]): boolean {
  switch (parent?.type) {
    case Type.IfStatement:
      return parent.test === node;
    case Type.LogicalExpression:
      return parent.left === node && parent.operator === "&&";
    case Type.UnaryExpression:
      return parent.operator === "!";
    case Type.BinaryExpression: {
      const other = parent.left === node ? parent.right : parent.left;
      return other.type === Type.Literal || (other.type === Type.Identifier && other.name === "undefined");
    }
    default:
      return false;
  }
}
