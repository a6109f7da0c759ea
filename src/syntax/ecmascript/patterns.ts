import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Value } from "../../program/model.ts";
import type { ProgramBuilder } from "./builder.ts";
import { lowerExpression } from "./expressions.ts";
import { slotOf } from "./lazy-guard.ts";
import { staticName, unwrap } from "./static.ts";

interface AssignOptions {
  /** The assignment happens only while the target is empty. */
  readonly lazy?: boolean;
  /** The target's use has been noted already. */
  readonly noted?: boolean;
  /** Overrides the order of the write: hoisted declarations come first. */
  readonly order?: number;
}

/** Writes a value into a variable, a property, or the parts of a pattern. `node` is the whole assignment or declaration. */
export function assignPattern(
  builder: ProgramBuilder,
  pattern: TSESTree.Node,
  value: Value,
  node: TSESTree.Node,
  options: AssignOptions = {},
): void {
  const target = unwrap(pattern);
  switch (target.type) {
    case Type.Identifier: {
      if (node.type === Type.AssignmentExpression && options.noted !== true) lowerExpression(builder, target, "write");
      const binding = builder.bindingOf(target);
      if (binding !== undefined) builder.addWrite({ kind: "binding", binding }, value, node, writeOptions(builder, target, options));
      return;
    }
    case Type.MemberExpression: {
      if (node.type === Type.AssignmentExpression && options.noted !== true) lowerExpression(builder, target, "write");
      else if (node.type !== Type.AssignmentExpression && node.type !== Type.UpdateExpression) lowerExpression(builder, target, "write");
      const object = objectOf(builder, target);
      builder.addWrite({ kind: "property", object, name: staticName(target) }, value, node, writeOptions(builder, target, options));
      return;
    }
    case Type.ObjectPattern:
      assignObject(builder, target, value, node, options);
      return;
    case Type.ArrayPattern:
      assignArray(builder, target, value, node, options);
      return;
    case Type.AssignmentPattern:
      assignPattern(builder, target.left, withDefault(builder, target, value), node, options);
      return;
    case Type.RestElement:
      assignPattern(builder, target.argument, value, node, options);
      return;
    default:
      lowerExpression(builder, target);
  }
}

function writeOptions(builder: ProgramBuilder, target: TSESTree.Node, options: AssignOptions): { order?: number; lazy: boolean } {
  const lazy = options.lazy === true || builder.isGuarded(slotOf(target));
  return options.order === undefined ? { lazy } : { lazy, order: options.order };
}

/** The object of a member, without noting its use a second time. */
function objectOf(builder: ProgramBuilder, target: TSESTree.MemberExpression): Value {
  const { uses, globals } = builder.currentFunction;
  const [usesBefore, globalsBefore] = [uses.length, globals.length];
  const object = lowerExpression(builder, target.object);
  uses.length = usesBefore;
  globals.length = globalsBefore;
  return object;
}

function assignObject(
  builder: ProgramBuilder,
  pattern: TSESTree.ObjectPattern,
  value: Value,
  node: TSESTree.Node,
  options: AssignOptions,
): void {
  const taken: string[] = [];
  for (const property of pattern.properties) {
    if (property.type === Type.RestElement) {
      assignPattern(
        builder,
        property.argument,
        { kind: "rest", of: value, without: taken, origin: builder.origin(property) },
        node,
        options,
      );
      continue;
    }
    const name = staticName(property);
    if (property.computed) lowerExpression(builder, property.key);
    if (name !== null) taken.push(name);
    const part: Value = { kind: "member", object: value, name, at: builder.point(property.range[0]), origin: builder.origin(property) };
    assignPattern(builder, property.value, part, node, options);
  }
}

function assignArray(
  builder: ProgramBuilder,
  pattern: TSESTree.ArrayPattern,
  value: Value,
  node: TSESTree.Node,
  options: AssignOptions,
): void {
  for (const [index, element] of pattern.elements.entries()) {
    if (element === null) continue;
    if (element.type === Type.RestElement) {
      const without = Array.from({ length: index }, (_, position) => String(position));
      assignPattern(builder, element.argument, { kind: "rest", of: value, without, origin: builder.origin(element) }, node, options);
      continue;
    }
    const part: Value = {
      kind: "member",
      object: value,
      name: String(index),
      at: builder.point(element.range[0]),
      origin: builder.origin(element),
    };
    assignPattern(builder, element, part, node, options);
  }
}

/** The value, or what stands after `=` where the value is undefined. */
export function withDefault(builder: ProgramBuilder, pattern: TSESTree.AssignmentPattern, value: Value): Value {
  const fallback = builder.inBranch("arm", builder.newFork(), () => lowerExpression(builder, pattern.right));
  return { kind: "choose", options: [value, fallback], when: "undefined", origin: builder.origin(pattern) };
}
