import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { WorkerFactoryPlan } from "../../../repair/opening-plans.ts";
import type { NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { declaredOpening, type Declared } from "./declared-opening.ts";
import type { Edit } from "./edit.ts";
import { editImports, withMentions } from "./imports.ts";
import { movedText, unitOf } from "./indent.ts";
import { pathTo } from "./locate.ts";
import type { Range } from "./range.ts";
import { indentationAt } from "./style.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Puts a function around a callback that opens what the callback needs, and returns it. */
export function editWorkerFactory(source: SourceFile, plan: WorkerFactoryPlan): readonly Edit[] | NoRepair {
  const arrow = pathTo(source, plan.task, Type.ArrowFunctionExpression);
  const path = arrow.length > 0 ? arrow : pathTo(source, plan.task, Type.FunctionExpression);
  const task = path.at(-1);
  const property = path.at(-2);
  const isCallback = property?.type === Type.Property && !property.method && !property.computed && property.kind === "init";
  if (task === undefined || !isCallback || property.value !== task) return none("the callback is not written out as a property");
  if (property.key.type !== Type.Identifier || property.key.name !== "callback" || property.range[0] < plan.call.start) {
    return none("the callback is not written out as a property");
  }
  const imports = editImports(source, plan.imports);
  if ("because" in imports) return imports;
  const within = ({ start, end }: Range): Edit[] => imports.mentions.filter((one) => one.start >= start && one.end <= end);
  const openings: Declared[] = [];
  for (const handle of plan.handles) {
    const declared = declaredOpening(source, handle, task, task);
    if ("because" in declared) return declared;
    openings.push(declared);
  }
  const newline = source.text.includes("\r\n") ? "\r\n" : "\n";
  const base = indentationAt(source.text, property.range[0]);
  const indent = base + unitOf(source.text);
  const semicolon = openings[0]?.semicolon ?? ";";
  const whole = { start: task.range[0], end: task.range[1] };
  const lines = [
    "() => {",
    ...openings.map(({ range, changes }) => indent + movedText(source, range, indent, [...changes, ...within(range)])),
    `${indent}return ${movedText(source, whole, indent, within(whole))}${semicolon}`,
    `${base}}`,
  ];
  const edits = [
    ...openings.flatMap(({ removals }) => removals),
    { start: property.key.range[0], end: property.key.range[1], text: "callbackFactory" },
    { start: task.range[0], end: task.range[1], text: lines.join(newline) },
  ];
  return withMentions(edits, imports).toSorted((a, b) => a.start - b.start);
}
