import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { PerPartitionPlan } from "../../../repair/opening-plans.ts";
import type { NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { descendants } from "./descend.ts";
import type { AnyFunction } from "./task-at.ts";

type Plan = Pick<PerPartitionPlan, "hook" | "isAsync">;

/** The variable of the loop: its declaration, its name, and its type where one is written. */
export interface RecordVariable {
  readonly declaration: string;
  readonly name: string;
  readonly type: string | null;
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/** What the loop declares in the place of the task's parameter. */
export function recordOf(source: SourceFile, task: AnyFunction, { hook: { gives } }: Plan): RecordVariable | NoRepair {
  const [parameter] = task.params;
  if (task.params.length > 1) return none("the function takes more than the record");
  if (parameter === undefined) return gives === "record" ? none("the function does not name the record") : unnamedRecord(source, task);
  const isPattern = parameter.type === Type.ObjectPattern || parameter.type === Type.ArrayPattern;
  if (parameter.type !== Type.Identifier && !isPattern) return none("its parameter has a default, or takes the rest");
  if (parameter.optional) return none("its parameter is optional");
  if (parameter.type === Type.Identifier && parameter.name === "this") return none("the function uses `this`");
  if (/\b(?:super|new\.target)\b/u.test(source.text.slice(...task.range))) return none("the function reads what is around it");
  const annotation = parameter.typeAnnotation;
  const name = source.text.slice(parameter.range[0], annotation?.range[0] ?? parameter.range[1]).trimEnd();
  const isChanged = changes(source, task, parameter);
  if (gives === "record" && (isPattern || isChanged)) return none("the record itself is not at hand when it is to be passed on");
  const type = annotation ? source.text.slice(...annotation.typeAnnotation.range) : null;
  return { declaration: `${isChanged ? "let" : "const"} ${name}`, name, type };
}

/** A record that the task does not look at. */
function unnamedRecord({ text }: SourceFile, { range }: AnyFunction): RecordVariable {
  const name = unusedName("_record", text.slice(...range));
  return { declaration: `const ${name}`, name, type: null };
}

/** The name, or the first of `name2`, `name3` … that a text does not mention. */
export function unusedName(name: string, text: string): string {
  const isTaken = (candidate: string): boolean => new RegExp(`(?<![\\w$])${candidate.replaceAll("$", "\\$")}(?![\\w$])`, "u").test(text);
  let count = 1;
  let candidate = name;
  while (isTaken(candidate)) {
    count += 1;
    candidate = `${name}${String(count)}`;
  }
  return candidate;
}

/** True where the task assigns its own parameter. */
function changes(source: SourceFile, task: AnyFunction, parameter: TSESTree.Parameter): boolean {
  const names = new Set(descendants(source, parameter).flatMap(({ node }) => (node.type === Type.Identifier ? [node.name] : [])));
  return descendants(source, task.body).some(({ node }) => {
    const target = node.type === Type.AssignmentExpression ? node.left : node.type === Type.UpdateExpression ? node.argument : null;
    return (
      target !== null && descendants(source, target).some(({ node: inner }) => inner.type === Type.Identifier && names.has(inner.name))
    );
  });
}

/** What stands before the body of the function that runs once per partition; a function that has a name keeps it. */
export function headOf(source: SourceFile, task: AnyFunction, plan: Plan, record: RecordVariable, records: string): string | NoRepair {
  const { hook, isAsync } = plan;
  const iterable = isAsync ? `Iterable<${record.type ?? ""}> | AsyncIterable<${record.type ?? ""}>` : `Iterable<${record.type ?? ""}>`;
  const parameter = record.type === null ? records : `${records}: ${iterable}`;
  const result = resultType(source, task, plan, record);
  if (typeof result !== "string") return result;
  const name = task.id === null ? "" : ` ${task.id.name}`;
  const waits = isAsync ? "async " : "";
  if (hook.gives === "nothing")
    return name === "" ? `${waits}(${parameter})${result} =>` : `${waits}function${name}(${parameter})${result}`;
  return `${waits}function*${name === "" ? " " : name}(${parameter})${result}`;
}

/** The type that the result of the task has, as that of the function that runs once per partition, with its colon; empty where none is written. */
function resultType(source: SourceFile, { returnType }: AnyFunction, { hook, isAsync }: Plan, record: RecordVariable): string | NoRepair {
  // oxc and oxlint give null where typescript-eslint gives nothing.
  if (!returnType) return "";
  const { typeAnnotation: type } = returnType;
  if (type.type === Type.TSTypePredicate) return none("its result says of which type the record is");
  const isPromise = promisedType(type) !== null;
  const given = promisedType(type) ?? type;
  const generator = isAsync ? "AsyncGenerator" : "Generator";
  switch (hook.gives) {
    case "nothing":
      return isAsync ? ": Promise<void>" : ": void";
    case "record":
      return record.type === null ? "" : `: ${generator}<${record.type}>`;
    case "result": {
      const text = source.text.slice(...given.range);
      return `: ${generator}<${isAsync && !isPromise && given.type === Type.TSTypeReference ? `Awaited<${text}>` : text}>`;
    }
    case "elements": {
      const element = elementType(given);
      return element === null ? none("its result has a type that would be lost") : `: ${generator}<${source.text.slice(...element.range)}>`;
    }
  }
}

/** What `Promise<…>` promises; null for any other type. */
function promisedType(type: TSESTree.TypeNode): TSESTree.TypeNode | null {
  return namedWith(type, ["Promise", "PromiseLike"]);
}

/** What a list consists of: `Row[]`, `readonly Row[]`, `Iterable<Row>`. */
function elementType(type: TSESTree.TypeNode): TSESTree.TypeNode | null {
  if (type.type === Type.TSArrayType) return type.elementType;
  if (type.type === Type.TSTypeOperator && type.operator === "readonly" && type.typeAnnotation) return elementType(type.typeAnnotation);
  return namedWith(type, ["Array", "Generator", "Iterable", "IterableIterator", "ReadonlyArray"]);
}

function namedWith(type: TSESTree.TypeNode, names: readonly string[]): TSESTree.TypeNode | null {
  if (type.type !== Type.TSTypeReference || type.typeName.type !== Type.Identifier || !names.includes(type.typeName.name)) return null;
  return type.typeArguments?.params[0] ?? null;
}
