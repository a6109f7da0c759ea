import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
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
import { placeOfTask } from "./named-task.ts";
import { obstacleIn } from "./obstacles.ts";
import { openingInTask } from "./opening-in-task.ts";
import { headOf, recordOf, unusedName, type RecordVariable } from "./partition-head.ts";
import { type Range, rangeOf } from "./range.ts";
import { indentationAt } from "./style.ts";
import { functionAt } from "./task-at.ts";
import { whyNotDone } from "./waits.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Makes the task the body of a loop over the records of a partition, with the openings before it and the closings behind it. */
export function editPerPartition(source: SourceFile, plan: PerPartitionPlan): readonly Edit[] | NoRepair {
  const call = pathTo(source, plan.call, Type.CallExpression).at(-1);
  const task = functionAt(source, plan.task);
  if (call?.type !== Type.CallExpression || task === null) return none("the call cannot be edited");
  const { callee } = call;
  if (callee.type !== Type.MemberExpression || callee.property.type !== Type.Identifier || callee.computed)
    return none("the call is not written as a method's");
  const place = placeOfTask(source, call, task, plan.task);
  if ("because" in place) return place;
  const obstacle =
    obstacleIn(source, call, task, place.argument) ??
    (lacksHook(source, callee.property.name, plan.hook.method) ? `the dataset's own class has no \`${plan.hook.method}\`` : null);
  if (obstacle !== null) return none(obstacle);
  const record = recordOf(source, task, plan);
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
    const declared = declaredOpening(source, handle, place.around, task);
    if ("because" in declared) return declared;
    openings.push(declared);
  }
  const records = unusedName("records", [rangeOf(task), ...openings.map(({ range }) => range)].map(textOf(source)).join(" "));
  const head = headOf(source, task, plan, record, records);
  if (typeof head !== "string") return head;
  const hidden = openings.find(({ range }) => task.id !== null && unusedName(task.id.name, textOf(source)(range)) !== task.id.name);
  if (hidden !== undefined) return none("its opening mentions the name of the function");
  const writing: Writing = {
    source,
    plan,
    openings,
    record,
    records,
    unit: unitOf(source.text),
    loop: {
      source,
      task,
      ...rest,
      record: record.name,
      // A generator hands its results on by itself.
      gives: task.generator ? "nothing" : plan.hook.gives,
      isAsync: plan.isAsync,
      newline: source.text.includes("\r\n") ? "\r\n" : "\n",
      semicolon: openings[0]?.semicolon ?? ";",
    },
  };
  const base = indentationAt(source.text, task.range[0]);
  const body = openedBody(writing, 0, base + writing.unit);
  if (typeof body !== "string") return body;
  const { newline } = writing.loop;
  return [
    ...openings.flatMap(({ removals }) => removals),
    { start: callee.property.range[0], end: callee.property.range[1], text: plan.hook.method },
    { start: task.range[0], end: task.range[1], text: `${head} {${newline}${body}${newline}${base}}` },
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

/** Opens one handle after the other, and closes them in the opposite order, whatever happens in between. */
function openedBody(writing: Writing, index: number, indent: string): string | NoRepair {
  const { source, openings, unit } = writing;
  const { newline } = writing.loop;
  const opening = openings[index];
  if (opening === undefined) return loopText(writing, indent);
  const inner = openedBody(writing, index + 1, opening.closing === null ? indent : indent + unit);
  if (typeof inner !== "string") return inner;
  const declaration = indent + movedText(source, opening.range, indent, opening.changes);
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

function textOf({ text }: SourceFile): (range: Range) => string {
  return ({ start, end }) => text.slice(start, end);
}
