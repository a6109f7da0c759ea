import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { FunctionBody, FunctionKind, ParameterValue, Value } from "../../program/model.ts";
import type { OpenFunction, ProgramBuilder } from "./builder.ts";
import { lowerExpression, unknown } from "./expressions.ts";
import { assignPattern, withDefault } from "./patterns.ts";
import { hoistFunctions, lowerStatements } from "./statements.ts";
import { unwrap } from "./static.ts";
import { lowerTypeName } from "./types.ts";

type FunctionNode =
  | TSESTree.ArrowFunctionExpression
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression
  | TSESTree.TSDeclareFunction
  | TSESTree.TSEmptyBodyFunctionExpression;

/** What the place of a function says about it. */
export interface FunctionPlace {
  readonly kind?: FunctionKind;
  readonly name?: string | null;
  readonly class?: FunctionBody["class"];
  readonly isStatic?: boolean;
  readonly object?: FunctionBody["object"];
  readonly passedTo?: FunctionBody["passedTo"];
  /** The decorators of each parameter: they run with the class, and are no part of the function. */
  readonly decorators?: readonly (readonly Value[])[];
}

/** Lowers a function with its parameters and body. */
export function lowerFunction(builder: ProgramBuilder, node: FunctionNode, place: FunctionPlace): Extract<Value, { kind: "closure" }> {
  const id = builder.inFunction(
    {
      kind: place.kind ?? (node.type === Type.ArrowFunctionExpression ? "arrow" : "function"),
      name: node.id?.name ?? place.name ?? null,
      class: place.class ?? null,
      isStatic: place.isStatic ?? false,
      object: place.object ?? null,
      async: node.async,
      generator: node.generator,
      passedTo: place.passedTo ?? null,
      origin: builder.origin(node),
    },
    node,
    (body) => {
      body.returnType = node.returnType ? lowerTypeName(builder, node.returnType.typeAnnotation) : null;
      for (const [index, parameter] of node.params.filter(isPassed).entries()) {
        lowerParameter(builder, body, parameter, index, place.decorators?.[index] ?? []);
      }
      lowerBody(builder, body, node);
    },
  );
  const closure: Extract<Value, { kind: "closure" }> = { kind: "closure", function: id, origin: builder.origin(node) };
  if (node.type === Type.FunctionExpression && node.id) {
    const own = builder.bindingOf(node.id);
    if (own !== undefined) builder.addWrite({ kind: "binding", binding: own }, closure, node, { order: 0 });
  }
  return closure;
}

/** False for TypeScript's `this: Server`, for which no call passes anything. */
function isPassed(parameter: TSESTree.Parameter): boolean {
  return parameter.type !== Type.Identifier || parameter.name !== "this";
}

function lowerBody(builder: ProgramBuilder, body: OpenFunction, node: FunctionNode): void {
  if (!node.body) {
    body.returns.push(unknown(builder, node, "declared elsewhere"));
    return;
  }
  if (node.body.type !== Type.BlockStatement) {
    body.returns.push(lowerExpression(builder, node.body));
    return;
  }
  body.directives = directivesOf(node.body.body);
  hoistFunctions(builder, node.body.body);
  lowerStatements(builder, node.body.body);
}

/** The directives with which a body, or a file, begins. */
export function directivesOf(statements: readonly TSESTree.Statement[]): string[] {
  const directives: string[] = [];
  for (const statement of statements) {
    if (statement.type !== Type.ExpressionStatement || typeof statement.directive !== "string") break;
    directives.push(statement.directive);
  }
  return directives;
}

function lowerParameter(
  builder: ProgramBuilder,
  body: OpenFunction,
  parameter: TSESTree.Parameter,
  index: number,
  decorators: readonly Value[],
): void {
  const pattern = parameter.type === Type.TSParameterProperty ? parameter.parameter : parameter;
  const rest = pattern.type === Type.RestElement;
  const value: ParameterValue = { kind: "parameter", function: body.id, index, rest, origin: builder.origin(parameter) };
  const target = unwrap(rest ? pattern.argument : pattern.type === Type.AssignmentPattern ? pattern.left : pattern);
  const chosen = pattern.type === Type.AssignmentPattern ? withDefault(builder, pattern, value) : value;
  const binding = target.type === Type.Identifier ? (builder.bindingOf(target) ?? null) : null;
  body.parameters.push({
    binding,
    rest,
    fallback: chosen.kind === "choose" ? (chosen.options[1] ?? null) : null,
    annotation: builder.annotationOf(target),
    tags: builder.tags.before(parameter),
    decorators,
  });
  assignPattern(builder, target, chosen, parameter, { order: value.origin.start });
}
