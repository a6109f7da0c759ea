import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { FieldsOnlyPlan, NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { commentsOutside } from "./comments.ts";
import { descendants } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { pathTo } from "./locate.ts";
import { isTypeScript } from "./obstacles.ts";
import { functionAt } from "./task-at.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Writes an object with the fields that are read in the place of the whole, or takes its property away; a type that asks for more says less. */
export function editFieldsOnly(source: SourceFile, plan: FieldsOnlyPlan): readonly Edit[] | NoRepair {
  if (plan.isInThread && isTakenElsewhere(source)) return none("another expression may read it as well");
  const type = typeOfReceiver(source, plan);
  if ("because" in type) return type;
  if (plan.isLeftOver && isTypeScript(source)) return none(`nothing else uses \`${plan.name}\``);
  const [path] = [Type.Identifier, Type.MemberExpression, Type.ThisExpression]
    .map((type) => pathTo(source, plan.value, type))
    .filter(({ length }) => length > 0);
  const [node, around, holder] = [...(path ?? [])].reverse();
  if (node === undefined || around === undefined) return none("what is sent cannot be edited");
  const property = around.type === Type.Property && (around.shorthand || around.value === node) ? around : null;
  if (type.length > 0 && plan.receiver?.isInline !== true)
    return none("the type of the parameter asks for it, and others may call the function");
  if (plan.fields.length > 0) {
    const fields = plan.fields.map((field) => `${field}: ${plan.name}.${field}`);
    const isName = plan.fields.every((field) => /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(field));
    if (!isName || source.text.slice(plan.value.start, plan.value.end) !== plan.name) return none("what is read there has no plain name");
    const text = `{ ${fields.join(", ")} }`;
    const key = property?.shorthand === true ? `${source.text.slice(...property.key.range)}: ` : "";
    return [...type, { start: plan.value.start, end: plan.value.end, text: key + text }].sort((a, b) => a.start - b.start);
  }
  if (property === null || holder?.type !== Type.ObjectExpression) return none("it is no property that could go away");
  const removal = removalAmong(source, holder.properties, property, holder.range);
  return removal === null ? none("a comment stands beside it") : [...type, removal].sort((a, b) => a.start - b.start);
}

/** True where something else than an import, or the declaration of what `require` gives, names the module of threads. */
function isTakenElsewhere(source: SourceFile): boolean {
  return descendants(source, source.ast).some(({ node, around }) => {
    if (node.type !== Type.Literal || (node.value !== "node:worker_threads" && node.value !== "worker_threads")) return false;
    const [parent, ...outer] = [...around].reverse();
    if (parent?.type === Type.ImportDeclaration) return false;
    const declared = outer.find(({ type }) => type !== Type.MemberExpression);
    const isRequired = parent?.type === Type.CallExpression && parent.callee.type === Type.Identifier && parent.callee.name === "require";
    return !isRequired || declared?.type !== Type.VariableDeclarator;
  });
}

/** Takes an item of a list away, with the comma; null where a comment would go with it. */
function removalAmong(
  source: SourceFile,
  items: readonly TSESTree.Node[],
  item: TSESTree.Node,
  [open, close]: TSESTree.Range,
): Edit | null {
  const at = items.indexOf(item);
  const before = items[at - 1];
  const next = items[at + 1];
  const only = { start: open + 1, end: close - 1 };
  const edge = before === undefined ? only : { start: before.range[1], end: item.range[1] };
  const range = next === undefined ? edge : { start: item.range[0], end: next.range[0] };
  return commentsOutside(source, range, []).length > 0 ? null : { ...range, text: "" };
}

/** What the type of the parameter says of what is no longer sent. */
function typeOfReceiver(source: SourceFile, { receiver, path, fields }: FieldsOnlyPlan): Edit[] | NoRepair {
  if (receiver === null) return [];
  const task = functionAt(source, receiver.function);
  if (task === null) return none("the function there cannot be edited");
  if (/\barguments\b/u.test(source.text.slice(...task.range))) return none("the function there counts its arguments");
  const declared = task.params[receiver.parameter];
  const annotation = declared !== undefined && "typeAnnotation" in declared ? declared.typeAnnotation : undefined;
  if (!annotation) return [];
  const [first, ...rest] = path;
  const whole = annotation.typeAnnotation;
  if (first === undefined) return narrowed(source, whole, fields);
  if (whole.type === Type.TSTypeReference && fields.length === 0 && rest.length === 0) return [wrapped(source, whole, "Omit", path)];
  if (whole.type !== Type.TSTypeLiteral || rest.length > 0) return none("the type of the parameter asks for it");
  const member = whole.members.find(
    (one) => one.type === Type.TSPropertySignature && one.key.type === Type.Identifier && one.key.name === first,
  );
  if (member?.type !== Type.TSPropertySignature) return [];
  if (fields.length > 0) return member.typeAnnotation ? narrowed(source, member.typeAnnotation.typeAnnotation, fields) : [];
  const removal = removalAmong(source, whole.members, member, whole.range);
  return removal === null ? none("a comment stands in the type of the parameter") : [removal];
}

/** `Job` becomes `Pick<Job, "n">`; a type that is written out has no more than what is read, or is no business of ours. */
function narrowed(source: SourceFile, type: TSESTree.TypeNode, fields: readonly string[]): Edit[] | NoRepair {
  if (type.type === Type.TSTypeLiteral) {
    const names = type.members.map((one) =>
      one.type === Type.TSPropertySignature && one.key.type === Type.Identifier && !one.optional ? one.key.name : null,
    );
    return names.every((name) => name !== null && fields.includes(name))
      ? []
      : none("the type of the parameter asks for more than is read");
  }
  if (type.type === Type.TSAnyKeyword || type.type === Type.TSUnknownKeyword) return [];
  if (type.type !== Type.TSTypeReference) return none("the type of the parameter asks for it");
  return [wrapped(source, type, "Pick", fields)];
}

function wrapped({ text }: SourceFile, { range }: TSESTree.TypeNode, by: "Pick" | "Omit", names: readonly string[]): Edit {
  const keys = names.map((name) => JSON.stringify(name)).join(" | ");
  return { start: range[0], end: range[1], text: `${by}<${text.slice(...range)}, ${keys}>` };
}
