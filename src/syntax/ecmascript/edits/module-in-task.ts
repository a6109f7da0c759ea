import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { ImportedName, ModuleInTaskPlan, NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { isNode } from "../static.ts";
import { beginOf } from "./block.ts";
import { commentsOutside } from "./comments.ts";
import { removalOf } from "./declared-opening.ts";
import { descendants } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { pathTo } from "./locate.ts";
import { whyNeededBefore } from "./waits.ts";

/** An import, or the statement that declares what `require` gives. */
type Statement = TSESTree.ImportDeclaration | TSESTree.VariableDeclaration;

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Declares in the task what it takes from modules of Node, and takes away the imports that nothing else needs. */
export function editModuleInTask(source: SourceFile, plan: ModuleInTaskPlan): readonly Edit[] | NoRepair {
  const task = pathTo(source, plan.task, Type.ArrowFunctionExpression).at(-1) ?? pathTo(source, plan.task, Type.FunctionExpression).at(-1);
  if (task?.type !== Type.ArrowFunctionExpression && task?.type !== Type.FunctionExpression) return none("the function cannot be edited");
  const [first] = task.body.type === Type.BlockStatement ? task.body.body : [];
  if (first?.type === Type.ExpressionStatement && typeof first.directive === "string") return none("the function begins with a directive");
  if (declares(source, task, "process")) return none("`process` means something else in the function");
  const begin = beginOf(source, task);
  if ("because" in begin) return begin;
  const unused = new Map<Statement, ImportedName[]>();
  const byModule = new Map<string, ImportedName[]>();
  let semicolon = "";
  for (const imported of plan.imports) {
    const why = whyNeededBefore(source, task, imported) ?? whyNamedInType(source, task, imported);
    if (why !== null) return none(why);
    const statement = pathTo(source, imported.local, Type.Identifier).find(
      (node) => node.type === Type.ImportDeclaration || node.type === Type.VariableDeclaration,
    );
    if (statement === undefined) return none("its import cannot be found");
    if (source.text.charAt(statement.range[1] - 1) === ";") semicolon = ";";
    byModule.set(imported.source, [...(byModule.get(imported.source) ?? []), imported]);
    if (!isMentionedElsewhere(source, task, imported)) unused.set(statement, [...(unused.get(statement) ?? []), imported]);
  }
  const removals: Edit[] = [];
  for (const [statement, names] of unused) {
    const removal = withoutNames(source, statement, names);
    if ("because" in removal) return removal;
    removals.push(removal);
  }
  const lines = [...byModule].flatMap(([from, names]) => declarationsOf(source, from, names));
  const text = lines.map((line) => `${begin.newline}${begin.indent}${line}${semicolon}`).join("");
  return [...removals, begin.edit(text, semicolon)].toSorted((a, b) => a.start - b.start);
}

/** `const path = process.getBuiltinModule("node:path")`, and one line for all that is taken out of it. */
function declarationsOf({ text }: SourceFile, from: string, names: readonly ImportedName[]): string[] {
  const quote = text.includes(`'${from}'`) ? "'" : '"';
  const module = `process.getBuiltinModule(${quote}${from}${quote})`;
  const parts = names.flatMap(({ imported, name }) => (imported === "*" ? [] : [imported === name ? name : `${imported}: ${name}`]));
  return [
    ...names.flatMap(({ imported, name }) => (imported === "*" ? [`const ${name} = ${module}`] : [])),
    ...(parts.length === 0 ? [] : [`const { ${parts.join(", ")} } = ${module}`]),
  ];
}

/** True where a name means something of the function's own somewhere in it. */
function declares({ scopes }: SourceFile, { range: [start, end] }: TSESTree.Node, name: string): boolean {
  const isInside = ({ block }: SourceFile["scopes"][number]): boolean => isNode(block) && block.range[0] >= start && block.range[1] <= end;
  return scopes.some((scope) => isInside(scope) && scope.variables.some((variable) => variable.name === name));
}

/** A type that the task mentions would look for its namespace in the variable. */
function whyNamedInType(source: SourceFile, task: TSESTree.Node, { name }: ImportedName): string | null {
  const isInType = descendants(source, task).some(
    ({ node, around }) =>
      node.type === Type.Identifier &&
      node.name === name &&
      around.some(({ type }) => type === Type.TSTypeReference || type === Type.TSTypeQuery),
  );
  return isInType ? `a type needs \`${name}\`` : null;
}

/** True where anything but the task and its import mentions the name. */
function isMentionedElsewhere({ scopes }: SourceFile, task: TSESTree.Node, { local }: ImportedName): boolean {
  return scopes
    .flatMap(({ references }) => references)
    .some(({ identifier, resolved }) => {
      const isIt = resolved?.identifiers.some((name) => isNode(name) && name.range[0] === local.start) === true;
      if (!isIt || !isNode(identifier) || identifier.range[0] === local.start) return false;
      return identifier.range[0] < task.range[0] || identifier.range[1] > task.range[1];
    });
}

/** Takes a statement away that imports nothing but some names. */
function withoutNames(source: SourceFile, statement: Statement, unused: readonly ImportedName[]): Edit | NoRepair {
  const [start, end] = statement.range;
  const isUnused = ({ range }: TSESTree.Node): boolean => unused.some(({ local }) => range[0] <= local.start && local.end <= range[1]);
  if (!namesIn(statement).every(isUnused)) return none("its import names something else as well");
  if (commentsOutside(source, { start, end }, []).length > 0) return none("a comment stands within its import");
  return removalOf(source, { start, end }) ?? none("another statement stands on the line of its import");
}

function namesIn(statement: Statement): readonly TSESTree.Node[] {
  if (statement.type === Type.ImportDeclaration) return statement.specifiers;
  return statement.declarations.flatMap(({ id }): TSESTree.Node[] => (id.type === Type.ObjectPattern ? id.properties : [id]));
}
