import { AST_NODE_TYPES as Type, type TSESTree } from "@typescript-eslint/types";
import { replace, textOf, type Edit, type Rewrite, type Subject } from "./rewriting.ts";

/** Other ways to write a class. */
export const classRewrites: Readonly<Record<string, Rewrite>> = {
  "classes as expressions": classesAsExpressions,
  "fields assigned in a constructor": fieldsInConstructor,
};

function classesAsExpressions(subject: Subject): Edit[] {
  return subject.nodes.flatMap((node) => {
    if (node.type !== Type.ClassDeclaration || node.id === null || node.abstract || node.declare || node.decorators.length > 0) return [];
    const block = subject.parentOf(node);
    if (block?.type !== Type.Program && block?.type !== Type.BlockStatement) return [];
    // A type of the same name would be gone.
    if (isMentionedInType(subject, node.id.name)) return [];
    return [
      { start: node.range[0], end: node.range[0], text: `const ${node.id.name} = ` },
      { start: node.range[1], end: node.range[1], text: ";" },
    ];
  });
}

function isMentionedInType(subject: Subject, name: string): boolean {
  return subject.nodes.some(
    (node) => node.type === Type.TSTypeReference && node.typeName.type === Type.Identifier && node.typeName.name === name,
  );
}

/** `class A { x = open(); }` as `class A { constructor() { this.x = open(); } x; }`, where the class has no constructor and no base. */
function fieldsInConstructor(subject: Subject): Edit[] {
  return subject.nodes.flatMap((node) => {
    if (node.type !== Type.ClassBody) return [];
    const owner = subject.parentOf(node);
    const hasBase = owner !== null && "superClass" in owner && owner.superClass !== null;
    const hasConstructor = node.body.some((member) => member.type === Type.MethodDefinition && member.kind === "constructor");
    const fields = node.body.flatMap((member) => {
      const value = member.type === Type.PropertyDefinition ? member.value : null;
      return member.type === Type.PropertyDefinition && value !== null && isPlain(subject, member) ? [{ member, value }] : [];
    });
    if (hasBase || hasConstructor || fields.length === 0) return [];
    const assignments = fields.map(({ member, value }) => `this.${textOf(subject, member.key)} = ${textOf(subject, value)};`).join(" ");
    const start = node.range[0] + 1;
    const emptied = fields.map(({ member }) => replace(member, `${textOf(subject, member.key) + typeOf(subject, member)};`));
    return [{ start, end: start, text: ` constructor() { ${assignments} }` }, ...emptied];
  });
}

function isPlain(subject: Subject, member: TSESTree.PropertyDefinition): boolean {
  const isNamed = member.key.type === Type.Identifier || member.key.type === Type.PrivateIdentifier;
  const before = subject.code.slice(0, member.range[0]).trimEnd();
  return isNamed && !member.computed && !member.static && member.decorators.length === 0 && !before.endsWith("*/");
}

function typeOf(subject: Subject, { typeAnnotation }: TSESTree.PropertyDefinition): string {
  return typeAnnotation === undefined ? "" : textOf(subject, typeAnnotation);
}
