import type { Evaluator } from "../evaluate/evaluator.ts";
import { textOf } from "../evaluate/texts.ts";
import { clientEffect } from "./client-effects.ts";
import { appendsToFile, fileFunction, opensFile } from "./file-calls.ts";
import { postsWithoutKey } from "./requests.ts";
import { appends } from "./shared-output.ts";
import { statementKind } from "./statements.ts";
import { pathsOf, type TaskCall } from "./task-calls.ts";

/** What happens once more when a call is made once more. */
export type Effect = "row" | "sum" | "line" | "message" | "mail" | "count" | "document" | "request";

/** The effect of a call that a repetition would repeat; null where there is none, or its key can be seen. `isAnswerDropped`: nobody reads what the task returns, and the call is what it returns. */
export function repeatedEffect(evaluator: Evaluator, made: TaskCall, isAnswerDropped: boolean): Effect | null {
  return statementEffect(evaluator, made) ?? fileEffect(evaluator, made) ?? otherEffect(evaluator, made, isAnswerDropped);
}

/** True for a statement that clears a table first, so that the rows are written anew. */
export function clearsFirst(evaluator: Evaluator, made: TaskCall): boolean {
  return statementKind(evaluator, made) === "clears";
}

function statementEffect(evaluator: Evaluator, made: TaskCall): Effect | null {
  switch (statementKind(evaluator, made)) {
    case "adds":
      return "row";
    case "changes itself":
      return "sum";
    default:
      return null;
  }
}

function fileEffect(evaluator: Evaluator, made: TaskCall): Effect | null {
  const names = pathsOf(evaluator, made).flatMap((path) => fileFunction(path) ?? []);
  const isAppending = names.some(
    (name) =>
      appendsToFile.test(name) ||
      (/^(?:create)?write/iu.test(name) && appends(evaluator, made)) ||
      (opensFile.test(name) && opensToAppend(evaluator, made)),
  );
  return isAppending ? "line" : null;
}

/** `openSync(path, "a")`. */
function opensToAppend(evaluator: Evaluator, { running: { module, frame }, call }: TaskCall): boolean {
  const flags = call.arguments[1]?.value;
  return flags !== undefined && textOf(evaluator, flags, module, frame)?.[0]?.startsWith("a") === true;
}

function otherEffect(evaluator: Evaluator, made: TaskCall, isAnswerDropped: boolean): Effect | null {
  if (made.call.construct) return null;
  return clientEffect(evaluator, made) ?? (postsWithoutKey(evaluator, made, isAnswerDropped) ? "request" : null);
}
