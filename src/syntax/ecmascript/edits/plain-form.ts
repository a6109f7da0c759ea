import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { Origin } from "../../../program/model.ts";
import type { ArrowPlan, FunctionPropertyPlan, NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { commentsOutside } from "./comments.ts";
import { descendants } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { pathTo } from "./locate.ts";
import { isTypeScript } from "./obstacles.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Puts an arrow function that calls a method on its object in the place of the method. */
export function editArrow(source: SourceFile, { shipped, callee, method }: ArrowPlan): readonly Edit[] | NoRepair {
  const { start, end } = shipped;
  if (commentsOutside(source, shipped, [callee]).length > 0) return none("a comment would be lost");
  const called = source.text.slice(callee.start, callee.end);
  if (called.includes("?.")) return none("its object may be missing");
  const found = methodAt(source, method);
  if (found === null) return none("the method cannot be read");
  const { params, typeParameters } = found.value;
  if (typeParameters !== undefined && typeParameters !== null) return none("the method has types of its own");
  const taken = called.split(".")[0] ?? "";
  const names: string[] = [];
  const declared: string[] = [];
  for (const parameter of params) {
    const target = parameter.type === Type.AssignmentPattern ? parameter.left : parameter;
    if (target.type !== Type.Identifier || target.name === taken) return none("the method's parameters have no names to be called by");
    names.push(target.name);
    const annotation = target.typeAnnotation;
    if (isTypeScript(source) && (annotation === undefined || parameter.type === Type.AssignmentPattern))
      return none("its parameters need types");
    declared.push(target.name + (target.optional ? "?" : "") + (annotation === undefined ? "" : source.text.slice(...annotation.range)));
  }
  return [{ start, end, text: `(${declared.join(", ")}) => ${called}(${names.join(", ")})` }];
}

/** Writes a method of an object literal as a property that holds a function. */
export function editFunctionProperty(source: SourceFile, { method }: FunctionPropertyPlan): readonly Edit[] | NoRepair {
  const found = methodAt(source, method);
  if (found?.type !== Type.Property || found.computed || found.kind !== "init") return none("its name is computed");
  const { key, value } = found;
  if (descendants(source, value).some(({ node }) => node.type === Type.Super)) return none("it needs the object that it is a method of");
  const bracket = value.range[0];
  const end = key.range[1];
  const head = { start: found.range[0], end: bracket };
  if (commentsOutside(source, head, [{ start: key.range[0], end }]).length > 0) return none("a comment would be lost");
  const name = source.text.slice(...key.range);
  const text = `${name}: ${value.async ? "async " : ""}function${value.generator ? "*" : ""} `;
  return [{ ...head, text }];
}

type Method = (TSESTree.MethodDefinition | TSESTree.Property) & { value: TSESTree.FunctionExpression };

/** The method of a class or of an object literal whose function stands at an origin. */
function methodAt(source: SourceFile, origin: Origin): Method | null {
  const [value, method] = pathTo(source, origin, Type.FunctionExpression).reverse();
  if (value?.type !== Type.FunctionExpression) return null;
  if (method?.type === Type.MethodDefinition && method.kind === "method") return isOf(method, value) ? method : null;
  return method?.type === Type.Property && method.method && isOf(method, value) ? method : null;
}

function isOf<M extends TSESTree.MethodDefinition | TSESTree.Property>(
  method: M,
  value: TSESTree.FunctionExpression,
): method is M & { value: TSESTree.FunctionExpression } {
  return method.value === value;
}
