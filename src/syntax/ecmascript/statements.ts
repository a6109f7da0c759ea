import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { ObjectProperty, Value } from "../../program/model.ts";
import type { ProgramBuilder } from "./builder.ts";
import { lowerClass } from "./classes.ts";
import { lowerExpression, lowerNamed, unknown, walkChildren } from "./expressions.ts";
import { lowerFunction } from "./functions.ts";
import { emptyWhere } from "./lazy-guard.ts";
import { lowerExport, lowerImport } from "./module-items.ts";
import { assignPattern } from "./patterns.ts";
import { constantText, constantTruth, unwrap } from "./static.ts";

/** Gives function declarations their values before anything else in the block runs. */
export function hoistFunctions(builder: ProgramBuilder, statements: readonly TSESTree.Node[]): void {
  for (const statement of statements) {
    const declaration =
      statement.type === Type.ExportNamedDeclaration || statement.type === Type.ExportDefaultDeclaration
        ? statement.declaration
        : statement;
    // Overloads have no body either: the implementation says what they do.
    const isDeclared =
      declaration?.type === Type.FunctionDeclaration || (declaration?.type === Type.TSDeclareFunction && declaration.declare);
    if (!isDeclared || declaration.id === null) continue;
    const closure = lowerFunction(builder, declaration, {});
    for (const binding of builder.bindingsDeclaredAt(declaration.id)) {
      builder.addWrite({ kind: "binding", binding }, closure, declaration, { order: 0 });
    }
  }
}

/** Walks statements in order; an `if (x) return` in between makes `x` empty for the rest. */
export function lowerStatements(builder: ProgramBuilder, statements: readonly TSESTree.Node[]): void {
  builder.withGuards([], () => {
    const end = statements.findIndex(isExit) + 1;
    for (const statement of end === 0 ? statements : statements.slice(0, end)) lowerStatement(builder, statement);
    if (end === 0 || end === statements.length) return;
    builder.inBranch("dead", null, () => {
      for (const statement of statements.slice(end)) lowerStatement(builder, statement);
    });
  });
}

/** A statement after which nothing in its block runs. */
function isExit({ type }: TSESTree.Node): boolean {
  return type === Type.ReturnStatement || type === Type.ThrowStatement || type === Type.BreakStatement || type === Type.ContinueStatement;
}

function lowerBlock(builder: ProgramBuilder, block: TSESTree.Node): void {
  if (block.type !== Type.BlockStatement) {
    lowerStatements(builder, [block]);
    return;
  }
  hoistFunctions(builder, block.body);
  lowerStatements(builder, block.body);
}

/** Lowers a statement; anything else is taken as an expression. */
export function lowerStatement(builder: ProgramBuilder, node: TSESTree.Node): void {
  switch (node.type) {
    case Type.ImportDeclaration:
    case Type.TSImportEqualsDeclaration:
      lowerImport(builder, node);
      return;
    case Type.ExportNamedDeclaration:
    case Type.ExportDefaultDeclaration:
    case Type.ExportAllDeclaration:
    case Type.TSExportAssignment:
      lowerExport(builder, node);
      return;
    case Type.FunctionDeclaration:
      // Lowered by `hoistFunctions`.
      return;
    case Type.ClassDeclaration:
      lowerClass(builder, node, null);
      return;
    case Type.VariableDeclaration:
      for (const declarator of node.declarations) lowerDeclarator(builder, declarator);
      return;
    case Type.ExpressionStatement: {
      const inner = unwrap(node.expression);
      if (inner.type === Type.AwaitExpression) builder.noteResult(unwrap(inner.argument), "awaited and discarded");
      else builder.noteResult(inner, "discarded");
      lowerExpression(builder, node.expression);
      return;
    }
    case Type.ReturnStatement:
      if (node.argument) builder.currentFunction.returns.push(lowerExpression(builder, node.argument));
      builder.branches.leave();
      return;
    case Type.ThrowStatement:
      lowerExpression(builder, node.argument);
      builder.branches.leave();
      return;
    case Type.BlockStatement:
      lowerBlock(builder, node);
      return;
    case Type.IfStatement:
      lowerIf(builder, node);
      return;
    case Type.ForStatement:
      if (node.init) lowerStatement(builder, node.init);
      builder.inBranch("loop", null, () => {
        if (node.test) lowerExpression(builder, node.test);
        lowerBlock(builder, node.body);
        if (node.update) lowerExpression(builder, node.update);
      });
      return;
    case Type.WhileStatement:
    case Type.DoWhileStatement:
      builder.inBranch("loop", null, () => {
        lowerExpression(builder, node.test);
        lowerBlock(builder, node.body);
      });
      return;
    case Type.ForInStatement:
    case Type.ForOfStatement:
      lowerForEach(builder, node);
      return;
    case Type.SwitchStatement: {
      lowerExpression(builder, node.discriminant);
      const fork = builder.newFork();
      for (const switchCase of node.cases) {
        if (switchCase.test) lowerExpression(builder, switchCase.test);
        builder.inBranch("arm", fork, () => {
          hoistFunctions(builder, switchCase.consequent);
          lowerStatements(builder, switchCase.consequent);
        });
      }
      // Without a default there is one more way past the cases.
      if (node.cases.every(({ test }) => test !== null)) builder.inBranch("arm", fork, () => undefined);
      return;
    }
    case Type.TryStatement:
      lowerBlock(builder, node.block);
      if (node.handler) lowerHandler(builder, node.handler);
      if (node.finalizer) lowerBlock(builder, node.finalizer);
      builder.tries.push({
        block: builder.origin(node.block),
        handler: node.handler ? builder.origin(node.handler) : null,
        finalizer: node.finalizer ? builder.origin(node.finalizer) : null,
      });
      return;
    case Type.LabeledStatement:
      lowerStatement(builder, node.body);
      return;
    case Type.BreakStatement:
    case Type.ContinueStatement:
      return;
    case Type.WithStatement:
      lowerExpression(builder, node.object);
      builder.currentFunction.dynamicScope = true;
      builder.inDynamicScope(node.body, () => {
        lowerBlock(builder, node.body);
      });
      return;
    case Type.TSEnumDeclaration:
      lowerEnum(builder, node);
      return;
    case Type.TSModuleDeclaration:
      lowerNamespace(builder, node);
      return;
    default:
      if (node.type.startsWith("TS") && isTypeOnly(node)) return;
      if (/(?:Statement|Declaration)$/u.test(node.type)) walkChildren(builder, node);
      else lowerExpression(builder, node);
  }
}

function isTypeOnly(node: TSESTree.Node): boolean {
  return (
    node.type === Type.TSInterfaceDeclaration ||
    node.type === Type.TSTypeAliasDeclaration ||
    node.type === Type.TSDeclareFunction ||
    node.type === Type.TSNamespaceExportDeclaration ||
    node.type === Type.TSTypeAnnotation ||
    node.type === Type.TSTypeParameterDeclaration ||
    node.type === Type.TSTypeParameterInstantiation
  );
}

function lowerDeclarator(builder: ProgramBuilder, declarator: TSESTree.VariableDeclarator): void {
  const name = declarator.id.type === Type.Identifier ? declarator.id.name : null;
  if (!declarator.init) {
    // `let x;` holds nothing yet, so the first assignment is its first value.
    builder.touch(declarator.id);
    return;
  }
  const value = lowerNamed(builder, declarator.init, name);
  assignPattern(builder, declarator.id, value, declarator);
}

function lowerIf(builder: ProgramBuilder, node: TSESTree.IfStatement): void {
  lowerExpression(builder, node.test);
  const fork = builder.newFork();
  const arm = (statement: TSESTree.Statement, holds: boolean): boolean => {
    const branch = builder.branches.next;
    builder.inBranch(constantTruth(node.test) === !holds ? "dead" : "arm", fork, () => {
      builder.withGuards(emptyWhere(node.test, holds), () => {
        lowerBlock(builder, statement);
      });
    });
    return builder.branches.leaves(branch);
  };
  const thenLeaves = arm(node.consequent, true);
  const elseLeaves = node.alternate ? arm(node.alternate, false) : false;
  if (thenLeaves && elseLeaves) builder.branches.leave();
  else if (thenLeaves) builder.guardRest(emptyWhere(node.test, false));
}

function lowerForEach(builder: ProgramBuilder, node: TSESTree.ForInStatement | TSESTree.ForOfStatement): void {
  const of = lowerExpression(builder, node.right);
  const origin = builder.origin(node.right);
  const element: Value = node.type === Type.ForInStatement ? { kind: "data", origin } : { kind: "element", of, origin };
  const value: Value = node.type === Type.ForOfStatement && node.await ? { kind: "await", value: element, origin } : element;
  builder.inBranch("loop", null, () => {
    const target = node.left.type === Type.VariableDeclaration ? node.left.declarations[0]?.id : node.left;
    if (target !== undefined) assignPattern(builder, target, value, node.left);
    lowerBlock(builder, node.body);
  });
}

function lowerHandler(builder: ProgramBuilder, handler: TSESTree.CatchClause): void {
  builder.inBranch("arm", builder.newFork(), () => {
    if (handler.param) assignPattern(builder, handler.param, unknown(builder, handler.param, "caught"), handler.param);
    lowerBlock(builder, handler.body);
  });
}

function lowerEnum(builder: ProgramBuilder, node: TSESTree.TSEnumDeclaration): void {
  if (node.declare) return;
  const id = builder.reserveObject();
  const properties = node.body.members.map((member): ObjectProperty => {
    const name = member.id.type === Type.Identifier ? member.id.name : constantText(member.id);
    if (member.initializer) lowerExpression(builder, member.initializer);
    return { kind: "value", name, value: { kind: "data", origin: builder.origin(member) } };
  });
  const literal = builder.setObject(id, properties, builder.origin(node));
  for (const binding of builder.bindingsDeclaredAt(node.id)) {
    builder.addWrite({ kind: "binding", binding }, literal, node, { order: node.range[0] });
  }
}

/** A namespace is an object of what it exports. Its body runs once, in the straight line of its surroundings. */
function lowerNamespace(builder: ProgramBuilder, node: TSESTree.TSModuleDeclaration): void {
  if (node.declare || node.body?.type !== Type.TSModuleBlock || node.id.type !== Type.Identifier) return;
  const id = builder.reserveObject();
  hoistFunctions(builder, node.body.body);
  const properties: ObjectProperty[] = [];
  const exportsBefore = builder.exports.length;
  lowerStatements(builder, node.body.body);
  for (const exported of builder.exports.splice(exportsBefore)) {
    if (exported.kind === "value") properties.push({ kind: "value", name: exported.name, value: exported.value });
  }
  const literal = builder.setObject(id, properties, builder.origin(node));
  for (const binding of builder.bindingsDeclaredAt(node.id)) {
    builder.addWrite({ kind: "binding", binding }, literal, node, { order: node.range[0] });
  }
}
