import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { ClassId, Field, FunctionId, Method, Value } from "../../program/model.ts";
import type { ProgramBuilder } from "./builder.ts";
import { lowerExpression, lowerNamed } from "./expressions.ts";
import { lowerFunction } from "./functions.ts";
import { allowsNothing, lowerTypeName } from "./types.ts";
import { lowerStatements } from "./statements.ts";
import { staticName, symbolName } from "./static.ts";

type Member = TSESTree.ClassElement;

/** What is collected while the members of a class are walked. */
interface Parts {
  readonly id: ClassId;
  readonly initialiser: FunctionId;
  /** Runs the static initialisers; made when the first one is met. */
  staticInitialiser: FunctionId | null;
  construct: FunctionId | null;
  readonly fields: Field[];
  readonly methods: Method[];
  parameterProperties: { name: string; index: number; origin: Field["origin"] }[];
}

/** Lowers a class with its members; `name` is that of the variable that an unnamed class expression initialises. */
export function lowerClass(
  builder: ProgramBuilder,
  node: TSESTree.ClassDeclaration | TSESTree.ClassExpression,
  name: string | null,
): Value {
  const origin = builder.origin(node);
  const id = builder.reserveClass();
  lowerDecorators(builder, node.decorators);
  const superClass = node.superClass === null ? null : lowerExpression(builder, node.superClass);
  const parts: Parts = {
    id,
    initialiser: openInitialiser(builder, id, node, false),
    staticInitialiser: null,
    construct: null,
    fields: [],
    methods: [],
    parameterProperties: [],
  };
  for (const member of node.body.body) lowerMember(builder, parts, member);
  const value: Value = { kind: "class", class: id, origin };
  builder.setClass({
    id,
    name: node.id?.name ?? name,
    superClass,
    function: builder.currentFunction.id,
    construct: parts.construct,
    initialiser: parts.initialiser,
    fields: parts.fields,
    methods: parts.methods,
    parameterProperties: parts.parameterProperties,
    origin,
  });
  if (node.id) {
    // A class has its name twice: in the scope around it and in a scope of its own.
    for (const binding of builder.bindingsDeclaredAt(node.id)) {
      builder.addWrite({ kind: "binding", binding }, value, node, { order: node.range[0] });
    }
  }
  return value;
}

/** Parsers of JavaScript know no decorators. */
function lowerDecorators(builder: ProgramBuilder, decorators: readonly TSESTree.Decorator[] | undefined): Value[] {
  return (decorators ?? []).map(({ expression }) => lowerExpression(builder, expression));
}

function openInitialiser(builder: ProgramBuilder, id: ClassId, node: TSESTree.Node, isStatic: boolean): FunctionId {
  return builder.inFunction(
    {
      kind: isStatic ? "static block" : "initialiser",
      name: null,
      class: id,
      isStatic,
      object: null,
      async: false,
      generator: false,
      passedTo: null,
      origin: builder.origin(node),
    },
    null,
    () => undefined,
  );
}

function lowerMember(builder: ProgramBuilder, parts: Parts, member: Member): void {
  const decorators = "decorators" in member ? lowerDecorators(builder, member.decorators) : [];
  switch (member.type) {
    case Type.PropertyDefinition:
    case Type.AccessorProperty:
    case Type.TSAbstractPropertyDefinition:
    case Type.TSAbstractAccessorProperty:
      lowerField(builder, parts, member, decorators);
      return;
    case Type.MethodDefinition:
    case Type.TSAbstractMethodDefinition:
      lowerMethod(builder, parts, member, decorators);
      return;
    case Type.StaticBlock: {
      const initialiser = staticInitialiser(builder, parts, member);
      builder.mapBlock(member, initialiser);
      builder.reopenFunction(initialiser, () => {
        lowerStatements(builder, member.body);
      });
      return;
    }
    default:
      // Index signatures hold no values.
      return;
  }
}

function staticInitialiser(builder: ProgramBuilder, parts: Parts, node: TSESTree.Node): FunctionId {
  parts.staticInitialiser ??= openInitialiser(builder, parts.id, node, true);
  return parts.staticInitialiser;
}

type FieldNode =
  TSESTree.PropertyDefinition | TSESTree.AccessorProperty | TSESTree.TSAbstractPropertyDefinition | TSESTree.TSAbstractAccessorProperty;

function lowerField(builder: ProgramBuilder, parts: Parts, member: FieldNode, decorators: readonly Value[]): void {
  const name = staticName(member);
  if (member.computed) lowerExpression(builder, member.key);
  let value: Value | null = null;
  const initial = member.value;
  if (initial) {
    const initialiser = member.static ? staticInitialiser(builder, parts, member) : parts.initialiser;
    builder.reopenFunction(initialiser, () => {
      value = lowerNamed(builder, initial, name);
    });
  }
  parts.fields.push({
    name,
    value,
    isStatic: member.static,
    annotation: member.typeAnnotation ? lowerTypeName(builder, member.typeAnnotation.typeAnnotation) : null,
    optional: member.optional === true || (member.typeAnnotation ? allowsNothing(member.typeAnnotation.typeAnnotation) : false),
    accessibility: member.accessibility ?? null,
    isPlain:
      member.type === Type.PropertyDefinition &&
      (member.decorators ?? []).length === 0 &&
      member.declare !== true &&
      member.override !== true,
    ...(member.type === Type.TSAbstractPropertyDefinition && { isAbstract: true }),
    tags: builder.tags.before(member),
    decorators,
    origin: builder.origin(member),
  });
}

function lowerMethod(
  builder: ProgramBuilder,
  parts: Parts,
  member: TSESTree.MethodDefinition | TSESTree.TSAbstractMethodDefinition,
  decorators: readonly Value[],
): void {
  const name = staticName(member) ?? symbolName(member);
  if (member.computed) lowerExpression(builder, member.key);
  const kind = member.kind === "get" ? "getter" : member.kind === "set" ? "setter" : member.kind;
  const ofParameters = member.value.params.map((parameter) => lowerDecorators(builder, parameter.decorators));
  const closure = lowerFunction(builder, member.value, { kind, name, class: parts.id, isStatic: member.static, decorators: ofParameters });
  if (kind === "constructor") {
    // Overloads have no body; the implementation comes last.
    if (member.value.body) {
      parts.construct = closure.function;
      parts.parameterProperties = member.value.params.flatMap((parameter, index) => {
        if (parameter.type !== Type.TSParameterProperty) return [];
        const target = parameter.parameter.type === Type.AssignmentPattern ? parameter.parameter.left : parameter.parameter;
        return target.type === Type.Identifier ? [{ name: target.name, index, origin: builder.origin(parameter) }] : [];
      });
    }
  } else if (member.value.body || member.type === Type.TSAbstractMethodDefinition) {
    parts.methods.push({ name, kind, isStatic: member.static, function: closure.function, decorators });
  }
}
