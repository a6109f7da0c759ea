import { parseForESLint } from "@typescript-eslint/parser";
import { AST_NODE_TYPES as Type, type TSESTree } from "@typescript-eslint/types";
import { classRewrites } from "./class-variations.ts";
import { moduleRewrites } from "./module-variations.ts";
import { apply, around, parentsWithin, replace, textOf, type Edit, type Rewrite, type Subject } from "./rewriting.ts";

/** The same program, written in another way: whatever is reported in one has to be reported in the other. */
export interface Variation {
  readonly name: string;
  readonly code: string;
}

const rewrites: Readonly<Record<string, Rewrite>> = {
  "all bindings renamed": renameAll,
  "the handle behind an alias": aliasHandles,
  "the handle opened in a function that is called on the spot": (subject) =>
    openings(subject).flatMap((node) => around(node, "(() => ", ")()")),
  "the opening moved to a function": moveOpenings,
  "arrows as function expressions": arrowsToFunctions,
  "function expressions as arrows": functionsToArrows,
  "types that mention the names": addTypes,
  "the function behind a name": nameTasks,
  ...classRewrites,
  ...moduleRewrites,
};

/** Every variation that applies to a case; those that would change nothing are left out. */
export function variationsOf(code: string): Variation[] {
  const { ast, scopeManager } = parseForESLint(code, {
    range: true,
    loc: true,
    sourceType: "module",
    ecmaFeatures: { jsx: /<\/|\/>/u.test(code) },
  });
  const names = new Map<TSESTree.Node, string>();
  for (const [number, variable] of scopeManager.scopes.flatMap((scope) => scope.variables).entries()) {
    // An exported name is a name for others: `Deps.db` would not follow. A declared `this` is no name.
    if (
      variable.name === "this" ||
      variable.defs.length === 0 ||
      variable.defs.some(({ node }) => /\bexport (?:const|let|function|class) $/u.test(code.slice(0, node.range[0])))
    )
      continue;
    const renamed = `${/^[A-Z]/u.test(variable.name) ? "V" : "v"}${String(number)}`;
    for (const identifier of variable.identifiers) if (!names.has(identifier)) names.set(identifier, renamed);
    for (const { identifier } of variable.references) names.set(identifier, names.get(variable.identifiers[0] ?? identifier) ?? renamed);
  }
  const parents = parentsWithin(ast);
  const parentOf = (node: TSESTree.Node, steps = 1): TSESTree.Node | null => {
    const parent = parents.get(node) ?? null;
    return steps === 1 || parent === null ? parent : parentOf(parent, steps - 1);
  };
  const subject: Subject = { code, nodes: [...parents.keys()], parentOf, names };
  return Object.entries(rewrites).flatMap(([name, rewrite]) => {
    const edits = rewrite(subject);
    return edits.length === 0 ? [] : [{ name, code: apply(code, edits) }];
  });
}

function renameAll(subject: Subject): Edit[] {
  return [...subject.names].flatMap(([node, name]) => {
    const parent = subject.parentOf(node);
    const outer = subject.parentOf(node, 2);
    const old = node.type === Type.Identifier || node.type === Type.JSXIdentifier ? node.name : "";
    const end = node.range[0] + old.length;
    if (parent?.type === Type.ImportSpecifier && parent.imported.range[0] === node.range[0])
      return [{ start: node.range[0], end, text: `${old} as ${name}` }];
    if (parent?.type === Type.TSParameterProperty || outer?.type === Type.TSParameterProperty) return [];
    const isShorthand = (property: TSESTree.Node | null): property is TSESTree.Property =>
      property?.type === Type.Property && property.shorthand;
    const property = isShorthand(parent)
      ? parent
      : parent?.type === Type.AssignmentPattern && isShorthand(outer) && parent.left === node
        ? outer
        : null;
    return [{ start: node.range[0], end, text: property ? `${old}: ${name}` : name }];
  });
}

/** Constructors and functions that the cases open handles with. */
const opening = /^(?:new (?:Pool|MongoClient|WebSocket)|net\.connect|fs\.(?:createWriteStream|openSync)|createClient|open)\b/u;

function openings(subject: Subject): TSESTree.Node[] {
  return subject.nodes.filter((node) => {
    if ((node.type !== Type.NewExpression && node.type !== Type.CallExpression) || !opening.test(textOf(subject, node))) return false;
    const parent = subject.parentOf(node);
    return !(parent?.type === Type.MemberExpression && parent.object === node);
  });
}

function aliasHandles(subject: Subject): Edit[] {
  return subject.nodes
    .flatMap((node) => {
      if (
        node.type !== Type.VariableDeclarator ||
        node.init === null ||
        node.id.type !== Type.Identifier ||
        subject.parentOf(node, 2)?.type === Type.ExportNamedDeclaration
      )
        return [];
      if (!openings(subject).includes(node.init)) return [];
      return [{ start: node.range[0], end: node.range[0], text: `opened = ${textOf(subject, node.init)}, ` }, replace(node.init, "opened")];
    })
    .slice(0, 2);
}

function moveOpenings(subject: Subject): Edit[] {
  const free = openings(subject).filter(
    (node) => "arguments" in node && node.arguments.every((argument) => argument.type === Type.Literal),
  );
  const [first] = free;
  if (first === undefined) return [];
  const end = subject.code.length;
  return [replace(first, "openIt()"), { start: end, end, text: `\nfunction openIt() { return ${textOf(subject, first)}; }\n` }];
}

/** The functions that stand in a call of the case, as they may be written in either way. */
function functionsInCalls(subject: Subject): (TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression)[] {
  return subject.nodes.filter((node): node is TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression => {
    if (node.type !== Type.ArrowFunctionExpression && node.type !== Type.FunctionExpression) return false;
    const call = subject.parentOf(node);
    const isArgument = call?.type === Type.CallExpression && call.arguments.some((argument) => argument === node);
    return isArgument && !/\b(?:this|arguments|super)\b|new\.target/u.test(textOf(subject, node));
  });
}

function parametersOf(subject: Subject, node: TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression): string {
  return node.params.map((parameter) => textOf(subject, parameter)).join(", ");
}

function arrowsToFunctions(subject: Subject): Edit[] {
  return functionsInCalls(subject).flatMap((node) => {
    if (node.type !== Type.ArrowFunctionExpression) return [];
    const body = node.body.type === Type.BlockStatement ? textOf(subject, node.body) : `{ return ${textOf(subject, node.body)}; }`;
    const types = node.typeParameters === undefined ? "" : textOf(subject, node.typeParameters);
    return [replace(node, `${node.async ? "async " : ""}function ${types}(${parametersOf(subject, node)}) ${body}`)];
  });
}

function functionsToArrows(subject: Subject): Edit[] {
  return functionsInCalls(subject).flatMap((node) => {
    if (node.type !== Type.FunctionExpression || node.generator || node.id !== null) return [];
    return [replace(node, `${node.async ? "async " : ""}(${parametersOf(subject, node)}) => ${textOf(subject, node.body)}`)];
  });
}

/** Mentions every variable of the module in a type, inside the functions that stand in calls. */
function addTypes(subject: Subject): Edit[] {
  const names = subject.nodes.flatMap((node) =>
    node.type === Type.VariableDeclarator && node.id.type === Type.Identifier && subject.parentOf(node, 2)?.type === Type.Program
      ? [node.id.name]
      : [],
  );
  if (names.length === 0) return [];
  const types = names.map((name, index) => `type Mention${String(index)} = typeof ${name};`).join(" ");
  return functionsInCalls(subject)
    .flatMap((node) => {
      if (node.body.type === Type.BlockStatement)
        return [{ start: node.body.range[0] + 1, end: node.body.range[0] + 1, text: ` ${types} ` }];
      const start = subject.code.lastIndexOf("=>", node.body.range[0]) + 2;
      return [{ start, end: node.range[1], text: ` { ${types} return (${textOf(subject, node.body)}); }` }];
    })
    .slice(0, 1);
}

/** `rdd.map(x => …)` as `{ const task = x => …; rdd.map(task); }`, where the call is a statement of its own. */
function nameTasks(subject: Subject): Edit[] {
  return functionsInCalls(subject)
    .flatMap((node) => {
      const statement = subject.parentOf(node, 2);
      const block = subject.parentOf(node, 3);
      if (statement?.type !== Type.ExpressionStatement || (block?.type !== Type.Program && block?.type !== Type.BlockStatement)) return [];
      return [
        { start: statement.range[0], end: statement.range[0], text: `const task = ${textOf(subject, node)}; ` },
        replace(node, "task"),
      ];
    })
    .slice(0, 2);
}
