import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { KeptOpening, WorkerGlobalPlan } from "../../../repair/opening-plans.ts";
import type { NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { beginOf } from "./block.ts";
import { declaredOpening, type Declared } from "./declared-opening.ts";
import type { Edit } from "./edit.ts";
import { movedText } from "./indent.ts";
import { pathTo } from "./locate.ts";
import { isTypeScript, obstacleIn } from "./obstacles.ts";
import { whyNeededBefore, whyNotDone } from "./waits.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Lets the task take what it needs from the global object of its worker, and put it there if it is not there yet. */
export function editWorkerGlobal(source: SourceFile, plan: WorkerGlobalPlan): readonly Edit[] | NoRepair {
  const call = pathTo(source, plan.call, Type.CallExpression).at(-1);
  const task = pathTo(source, plan.task, Type.ArrowFunctionExpression).at(-1) ?? pathTo(source, plan.task, Type.FunctionExpression).at(-1);
  const isTask = task?.type === Type.ArrowFunctionExpression || task?.type === Type.FunctionExpression;
  if (call?.type !== Type.CallExpression || !isTask) return none("the call cannot be edited");
  const obstacle = obstacleIn(source, call, task);
  if (obstacle !== null) return none(obstacle);
  if (isTypeScript(source)) return none("TypeScript knows no such property of `globalThis`");
  const openings: Declared[] = [];
  const declarations: string[] = [];
  // The engine finds the function's parameters by their brackets.
  const isPlain = task.params.length > 0 && !task.params.some(({ range }) => source.text.slice(...range).includes(")"));
  if (!isPlain) return none("the engine may not find the parameters of such a function");
  const body = beginOf(source, task);
  if ("because" in body) return body;
  for (const handle of plan.handles) {
    const why = whyNotDone(source, task, handle) ?? whyNeededBefore(source, task, handle);
    if (why !== null) return none(why);
    const declared = declaredOpening(source, handle, task.body, task);
    if ("because" in declared) return declared;
    openings.push(declared);
    declarations.push(body.indent + movedText(source, declared.range, body.indent, [...declared.changes, ...keeping(source, handle)]));
  }
  const { newline } = body;
  const semicolon = openings[0]?.semicolon ?? ";";
  return [
    ...openings.flatMap(({ removals }) => removals),
    body.edit(declarations.map((text) => newline + text).join(""), semicolon),
  ].toSorted((a, b) => a.start - b.start);
}

/** `(globalThis["…"] ??= …)` around the expression that opens it, with what the worker does not know written out. */
function keeping({ text }: SourceFile, { opening: { start, end }, key, constants }: KeptOpening): Edit[] {
  const written = constants.map(({ use, literal }) => ({ start: use.start, end: use.end, text: text.slice(literal.start, literal.end) }));
  const name = JSON.stringify(key);
  const bare = name.slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'");
  const isSingle = [text.slice(start, end), ...written.map((edit) => edit.text)].some((one) => one.includes("'"));
  return [{ start, end: start, text: `(globalThis[${isSingle ? `'${bare}'` : name}] ??= ` }, ...written, { start: end, end, text: ")" }];
}
