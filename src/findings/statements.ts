import type { Evaluator } from "../evaluate/evaluator.ts";
import { textOf } from "../evaluate/texts.ts";
import { objectBehind, propertyIn, type Placed } from "./written-objects.ts";
import type { TaskCall } from "./task-calls.ts";

/** Methods that take a statement. */
const methods =
  /^(?:query|execute|exec|run|all|any|none|one|oneOrNone|many|manyOrNone|get|raw|unsafe|prepare|batch|sql|\$(?:execute|query)Raw(?:Unsafe)?)$/u;
const comments = /--[^\n]*|\/\*[\s\S]*?\*\//gu;
const adds = /^\s*(?:with\b[\s\S]*\)\s*)?insert\s+into\s+(?!(?:temp|tmp|staging)\w*)/iu;
const keepsOne = /\bon\s+conflict\b|\bon\s+duplicate\s+key\b|\bnot\s+exists\b|\bmerge\b|\bexcept\b/iu;
const updates = /^\s*update\s|\bdo\s+update\s+set\b|\bon\s+duplicate\s+key\s+update\b/iu;
/** `n = n + 1`, `n = totals.n + 1`, `n = COALESCE(n, 0) + 1`, `log = log || 'x'`. */
const changesItself =
  /(?<column>[\w"`]+)\s*=\s*(?:coalesce\s*\(\s*|ifnull\s*\(\s*)?(?:[\w"`]+\.)?\k<column>\s*(?:,\s*[^,()]*\))?\s*(?:[*+\-/]|\|\|)/iu;
const clears = /^\s*(?:delete\s+from|truncate)\b/iu;
const asks = /^\s*select\b/iu;

/** What happens to the rows of a table: one more, a change that builds on the one before, a table emptied, a question. Null for all else. */
export type StatementKind = "adds" | "changes itself" | "clears" | "asks";

/** What the statement does that a call runs. */
export function statementKind(evaluator: Evaluator, made: TaskCall): StatementKind | null {
  const text = statementOf(evaluator, made);
  if (text === null) return null;
  if (clears.test(text)) return "clears";
  if (asks.test(text)) return "asks";
  if (updates.test(text) && buildsOnItself(text)) return "changes itself";
  return adds.test(text) && !keepsOne.test(text) ? "adds" : null;
}

/** True for a change of a column by its own value, unless the statement asks for the value that it builds on: `AND version = $2`. */
function buildsOnItself(text: string): boolean {
  const { column } = changesItself.exec(text)?.groups ?? {};
  if (column === undefined) return false;
  const condition = /\bwhere\b(?<condition>[\s\S]*)$/iu.exec(text)?.groups?.["condition"] ?? "";
  return !new RegExp(`(?<![\\w"\`])${column}(?![\\w"\`])`, "iu").test(condition);
}

/** The statement that a call is given, without its comments; a question mark stands for what is not known of it. */
function statementOf(evaluator: Evaluator, { running: { module, frame }, call }: TaskCall): string | null {
  const { callee, arguments: args, calleeOrigin } = call;
  const [first] = args;
  if (first === undefined) return null;
  const name =
    callee.kind === "member" ? callee.name : callee.kind === "read" ? (module.program.bindings[callee.binding]?.name ?? null) : null;
  // A template stands right behind its tag, whatever that is called.
  const isTagged = first.value.origin.start === calleeOrigin.end;
  if (name === null || (!isTagged && !methods.test(name))) return null;
  const given = { value: first.value, module, frame };
  const text = textOf(evaluator, ...spread(propertyWithText(evaluator, given) ?? given));
  return text === null ? null : text.join("?").replace(comments, " ");
}

/** `{ text: "INSERT …" }`, as some clients take it. */
function propertyWithText(evaluator: Evaluator, given: Placed): Placed | null {
  const object = objectBehind(evaluator, given);
  return object === null ? null : (propertyIn(object, "text") ?? propertyIn(object, "sql"));
}

function spread({ value, module, frame }: Placed): [Placed["value"], Placed["module"], Placed["frame"]] {
  return [value, module, frame];
}
