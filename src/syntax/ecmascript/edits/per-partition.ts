import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { PerPartitionPlan } from "../../../repair/opening-plans.ts";
import type { NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { commentsOutside } from "./comments.ts";
import { declaredOpening, type Declared } from "./declared-opening.ts";
import { descendants } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { movedText, unitOf } from "./indent.ts";
import { pathTo } from "./locate.ts";
import { loopBody, type LoopBody } from "./loop-body.ts";
import { obstacleIn } from "./obstacles.ts";
import { openingInTask } from "./opening-in-task.ts";
import { indentationAt } from "./style.ts";
import { whyNotDone } from "./waits.ts";

type Task = TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression;

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Makes the task the body of a loop over the records of a partition, with the openings before it and the closings behind it. */
export function editPerPartition(source: SourceFile, plan: PerPartitionPlan): readonly Edit[] | NoRepair {
  const call = pathTo(source, plan.call, Type.CallExpression).at(-1);
  const task = pathTo(source, plan.task, Type.ArrowFunctionExpression).at(-1) ?? pathTo(source, plan.task, Type.FunctionExpression).at(-1);
  const isTask = task?.type === Type.ArrowFunctionExpression || task?.type === Type.FunctionExpression;
  if (call?.type !== Type.CallExpression || !isTask) return none("the call cannot be edited");
  const { callee } = call;
  if (callee.type !== Type.MemberExpression || callee.property.type !== Type.Identifier || callee.computed)
    return none("the call is not written as a method's");
  const obstacle =
    obstacleIn(source, call, task) ??
    (lacksHook(source, callee.property.name, plan.hook.method) ? `the dataset's own class has no \`${plan.hook.method}\`` : null);
  if (obstacle !== null) return none(obstacle);
  const record = recordOf(source, task, plan.hook.gives);
  if ("because" in record) return record;
  const openings: Declared[] = [];
  let rest: Pick<LoopBody, "body" | "without"> = { body: task.body, without: [] };
  for (const handle of plan.handles) {
    if (handle.inTask !== undefined) {
      const taken = openingInTask(source, task, handle, handle.inTask);
      if ("because" in taken) return taken;
      openings.push(taken.declared);
      rest = { body: taken.block, without: taken.without };
      continue;
    }
    const why = whyNotDone(source, task, handle);
    if (why !== null) return none(why);
    const declared = declaredOpening(source, handle, call, task);
    if ("because" in declared) return declared;
    openings.push(declared);
  }
  const writing: Writing = {
    source,
    plan,
    openings,
    record,
    records: freeName(
      "records",
      [task, ...openings.map(({ range }) => ({ range: [range.start, range.end] }))]
        .map(({ range: [start, end] }) => source.text.slice(start, end))
        .join(" "),
    ),
    unit: unitOf(source.text),
    loop: {
      source,
      task,
      ...rest,
      record: record.name,
      gives: plan.hook.gives,
      isAsync: plan.isAsync,
      newline: source.text.includes("\r\n") ? "\r\n" : "\n",
      semicolon: openings[0]?.semicolon ?? ";",
    },
  };
  const base = indentationAt(source.text, callee.property.range[0]);
  const body = openedBody(writing, 0, base + writing.unit);
  if (typeof body !== "string") return body;
  const { newline } = writing.loop;
  return [
    ...openings.flatMap(({ removals }) => removals),
    { start: callee.property.range[0], end: callee.property.range[1], text: plan.hook.method },
    { start: task.range[0], end: task.range[1], text: `${head(writing)} {${newline}${body}${newline}${base}}` },
  ].toSorted((a, b) => a.start - b.start);
}

/** All that the function is written from. */
interface Writing {
  readonly source: SourceFile;
  readonly plan: PerPartitionPlan;
  readonly openings: readonly Declared[];
  readonly record: RecordVariable;
  readonly records: string;
  readonly unit: string;
  readonly loop: LoopBody;
}

/** The variable of the loop: its declaration, its name, and its type where one is written. */
interface RecordVariable {
  readonly declaration: string;
  readonly name: string;
  readonly type: string | null;
}

function head({ plan, records, record }: Writing): string {
  const iterable = plan.isAsync ? `Iterable<${record.type ?? ""}> | AsyncIterable<${record.type ?? ""}>` : `Iterable<${record.type ?? ""}>`;
  const parameter = record.type === null ? records : `${records}: ${iterable}`;
  const isGenerator = plan.hook.gives !== "nothing";
  const waits = plan.isAsync ? "async " : "";
  return isGenerator ? `${waits}function* (${parameter})` : `${waits}(${parameter}) =>`;
}

/** Opens one handle after the other, and closes them in the opposite order, whatever happens in between. */
function openedBody(writing: Writing, index: number, indent: string): string | NoRepair {
  const { source, openings, unit } = writing;
  const { newline } = writing.loop;
  const opening = openings[index];
  if (opening === undefined) return loopText(writing, indent);
  const inner = openedBody(writing, index + 1, opening.closing === null ? indent : indent + unit);
  if (typeof inner !== "string") return inner;
  const declaration = indent + movedText(source, opening.range, indent);
  if (opening.closing === null) return [declaration, inner].join(newline);
  return [declaration, `${indent}try {`, inner, `${indent}} finally {`, `${indent}${unit}${opening.closing}`, `${indent}}`].join(newline);
}

function loopText({ source, plan, record, records, unit, loop }: Writing, indent: string): string | NoRepair {
  const { task, newline } = loop;
  const body = loopBody(loop, indent, unit);
  if (typeof body !== "string") return body;
  const copied = [task.body, ...task.params].map(({ range: [start, end] }) => ({ start, end }));
  const lost = commentsOutside(source, { start: task.range[0], end: task.range[1] }, copied).map(
    ({ range }) => indent + source.text.slice(...range),
  );
  const waits = plan.isAsync ? "await " : "";
  return [...lost, `${indent}for ${waits}(${record.declaration} of ${records}) ${body}`].join(newline);
}

/** What the loop declares in the place of the task's parameter. */
function recordOf(source: SourceFile, task: Task, gives: LoopBody["gives"]): RecordVariable | NoRepair {
  const [parameter] = task.params;
  if (task.params.length > 1) return none("the function takes more than the record");
  if (task.id !== null) return none("the function has a name of its own");
  if (task.returnType) return none("its result has a type that would be lost");
  if (parameter === undefined)
    return gives === "record"
      ? none("the function does not name the record")
      : { declaration: "const _record", name: "_record", type: null };
  const isPattern = parameter.type === Type.ObjectPattern || parameter.type === Type.ArrayPattern;
  if (parameter.type !== Type.Identifier && !isPattern) return none("its parameter has a default, or takes the rest");
  if (parameter.optional) return none("its parameter is optional");
  const annotation = parameter.typeAnnotation;
  const name = source.text.slice(parameter.range[0], annotation?.range[0] ?? parameter.range[1]).trimEnd();
  const isChanged = changes(source, task, parameter);
  if (gives === "record" && (isPattern || isChanged)) return none("the record itself is not at hand when it is to be passed on");
  const type = annotation ? source.text.slice(...annotation.typeAnnotation.range) : null;
  return { declaration: `${isChanged ? "let" : "const"} ${name}`, name, type };
}

/** True where the task assigns its own parameter. */
function changes(source: SourceFile, task: Task, parameter: TSESTree.Parameter): boolean {
  const names = new Set(descendants(source, parameter).flatMap(({ node }) => (node.type === Type.Identifier ? [node.name] : [])));
  return descendants(source, task.body).some(({ node }) => {
    const target = node.type === Type.AssignmentExpression ? node.left : node.type === Type.UpdateExpression ? node.argument : null;
    return (
      target !== null && descendants(source, target).some(({ node: inner }) => inner.type === Type.Identifier && names.has(inner.name))
    );
  });
}

/** True where this file declares a class or an interface with the one method, and none with the other. */
export function lacksHook(source: SourceFile, method: string, hook: string): boolean {
  const bodies = descendants(source, source.ast).filter(
    ({ node }) => node.type === Type.ClassBody || node.type === Type.TSInterfaceBody || node.type === Type.TSTypeLiteral,
  );
  return bodies.some(({ node }) => {
    const names = descendants(source, node).flatMap(({ node: inner, around }) =>
      around.length === 2 && inner.type === Type.Identifier ? [inner.name] : [],
    );
    return names.includes(method) && !names.includes(hook);
  });
}

/** A name that a text does not mention. */
function freeName(name: string, text: string): string {
  const isTaken = (candidate: string): boolean => new RegExp(`(?<![\\w$])${candidate}(?![\\w$])`, "u").test(text);
  let count = 1;
  let candidate = name;
  while (isTaken(candidate)) {
    count += 1;
    candidate = `${name}${String(count)}`;
  }
  return candidate;
}
