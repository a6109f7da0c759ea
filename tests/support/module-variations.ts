import { AST_NODE_TYPES as Type, type TSESTree } from "@typescript-eslint/types";
import { replace, textOf, type Edit, type Rewrite, type Subject } from "./rewriting.ts";

/** Other ways to import, to stand in a module, and to call a method. */
export const moduleRewrites: Readonly<Record<string, Rewrite>> = {
  "imports as require": importsAsRequire,
  "the case in a function": inFunction,
  "methods in brackets": methodsInBrackets,
};

function imports(subject: Subject): TSESTree.ImportDeclaration[] {
  return subject.nodes.filter((node) => node.type === Type.ImportDeclaration);
}

function importsAsRequire(subject: Subject): Edit[] {
  return imports(subject).flatMap((node) => {
    const isType = node.importKind === "type" || node.specifiers.some((specifier) => isNamedInType(subject, specifier.local.name));
    if (isType || node.specifiers.length === 0) return [];
    const required = `require(${textOf(subject, node.source)})`;
    const declarations = node.specifiers.map((specifier) => {
      const local = specifier.local.name;
      if (specifier.type !== Type.ImportSpecifier) return `${local} = ${required}`;
      const imported = textOf(subject, specifier.imported);
      return `{ ${imported === local ? local : `${imported}: ${local}`} } = ${required}`;
    });
    return [replace(node, `const ${declarations.join(", ")};`)];
  });
}

function isNamedInType(subject: Subject, name: string): boolean {
  return subject.nodes.some((node) => node.type === Type.Identifier && node.name === name && isInType(subject, node));
}

function isInType(subject: Subject, node: TSESTree.Node): boolean {
  const parent = subject.parentOf(node);
  return (
    parent?.type === Type.TSTypeReference ||
    parent?.type === Type.TSQualifiedName ||
    parent?.type === Type.TSClassImplements ||
    parent?.type === Type.TSTypeQuery
  );
}

/** What only a module may have, or what says something else elsewhere. */
const onlyInModules = /\b(?:export|await|namespace|enum|exports|global(?:This)?)\b|\bdeclare (?:global|namespace)|\bimport\b[^;]*=/u;

/** Everything behind the imports in a function that is called on the spot. */
function inFunction(subject: Subject): Edit[] {
  const start = Math.max(0, ...imports(subject).map((node) => node.range[1]));
  const end = subject.code.length;
  if (onlyInModules.test(subject.code.slice(start))) return [];
  return [
    { start, end: start, text: "\n(() => {" },
    { start: end, end, text: "\n})();\n" },
  ];
}

/** `rdd.map(…)` as `rdd["map"](…)`, where a function is passed. */
function methodsInBrackets(subject: Subject): Edit[] {
  return subject.nodes.flatMap((node) => {
    if (node.type !== Type.CallExpression || node.callee.type !== Type.MemberExpression || node.callee.computed) return [];
    const { object, property, optional } = node.callee;
    const passesFunction = node.arguments.some(({ type }) => type === Type.ArrowFunctionExpression || type === Type.FunctionExpression);
    if (!passesFunction || object.type === Type.Super || property.type !== Type.Identifier) return [];
    const dot = subject.code.lastIndexOf(".", property.range[0]);
    return [{ start: optional ? dot + 1 : dot, end: property.range[1], text: `["${property.name}"]` }];
  });
}
