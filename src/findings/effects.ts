import type { Evaluator } from "../evaluate/evaluator.ts";
import { partsOfText } from "../evaluate/texts.ts";
import type { HandleFact } from "../evaluate/facts.ts";
import type { Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { appendsToFile, fileFunction } from "./file-calls.ts";
import { appends } from "./shared-output.ts";
import { pathsOf, type TaskCall } from "./task-calls.ts";

/** What happens once more when a call is made once more. */
export type Effect = "row" | "sum" | "line" | "message" | "mail" | "count" | "document" | "request";

/** Methods that take a statement. */
const statements = /^(?:query|execute|exec|run|all|any|none|one|get|raw|unsafe|prepare|batch|sql|\$(?:execute|query)Raw(?:Unsafe)?)$/u;
const adds = /^\s*insert\s+into\s+(?!(?:temp|tmp|staging)\w*)/iu;
const keepsOne = /\bon\s+conflict\b|\bon\s+duplicate\s+key\b|\bnot\s+exists\b|\bmerge\b|\bexcept\b/iu;
const changesItself = /^\s*update\s[\s\S]*\bset\s[\s\S]*?\b(?<column>\w+)\s*=\s*\k<column>\s*[*+-]/iu;
const clears = /^\s*(?:delete\s+from|truncate)\b/iu;

/** Methods of clients, by package, of which each call counts. */
const methods: readonly { readonly package: RegExp; readonly method: RegExp; readonly effect: Effect }[] = [
  { package: /^kafkajs$|^@confluentinc\/kafka-javascript$/u, method: /^send(?:Batch)?$/u, effect: "message" },
  { package: /^amqplib/u, method: /^(?:sendToQueue|publish)$/u, effect: "message" },
  { package: /^nodemailer$/u, method: /^sendMail$/u, effect: "mail" },
  { package: /^(?:io)?redis$/u, method: /^(?:h?incr(?:by(?:float)?)?|decr(?:by)?)$/iu, effect: "count" },
  { package: /^(?:io)?redis$/u, method: /^(?:[lr]push|publish|xadd)$/iu, effect: "message" },
  { package: /^mongodb$/u, method: /^insert(?:One|Many)$/u, effect: "document" },
];

/** The effect of a call that a repetition would repeat; null where there is none, or its key can be seen. */
export function repeatedEffect(evaluator: Evaluator, made: TaskCall): Effect | null {
  return statementEffect(made) ?? fileEffect(evaluator, made) ?? clientEffect(evaluator, made) ?? requestEffect(evaluator, made);
}

/** True for a statement that clears a table first, so that the rows are written anew. */
export function clearsFirst(made: TaskCall): boolean {
  return clears.test(statementOf(made) ?? "");
}

function statementEffect(made: TaskCall): Effect | null {
  const text = statementOf(made);
  if (text === null) return null;
  if (changesItself.test(text)) return "sum";
  return adds.test(text) && !keepsOne.test(text) ? "row" : null;
}

function statementOf({ running: { module }, call }: TaskCall): string | null {
  const { callee } = call;
  const name =
    callee.kind === "member" ? callee.name : callee.kind === "read" ? (module.program.bindings[callee.binding]?.name ?? null) : null;
  const [first] = call.arguments;
  if (name === null || first === undefined || !statements.test(name)) return null;
  return partsOfText(textProperty(first.value), module)?.join("?") ?? null;
}

/** `{ text: "INSERT …" }`, as some clients take it. */
function textProperty(value: Value): Value {
  if (value.kind !== "object") return value;
  const property = value.properties.find(
    (candidate) => candidate.kind === "value" && (candidate.name === "text" || candidate.name === "sql"),
  );
  return property?.kind === "value" ? property.value : value;
}

function fileEffect(evaluator: Evaluator, made: TaskCall): Effect | null {
  const names = pathsOf(evaluator, made).flatMap((path) => fileFunction(path) ?? []);
  return names.some((name) => appendsToFile.test(name) || (/^(?:create)?write/iu.test(name) && appends(made.call))) ? "line" : null;
}

function clientEffect(evaluator: Evaluator, { running: { module, frame }, call }: TaskCall): Effect | null {
  const { callee } = call;
  if (call.construct) return null;
  if (callee.kind !== "member" || callee.name === null) return null;
  const { name } = callee;
  const candidates = methods.filter(({ method }) => method.test(name));
  if (candidates.length === 0) return null;
  const [client] = evaluator.evaluate(callee.object, module, frame).filter((fact): fact is HandleFact => fact.kind === "handle");
  const found = candidates.find((candidate) => client !== undefined && candidate.package.test(client.handle.package));
  if (found === undefined || client === undefined) return null;
  const isKeyed = [call, client.call].some((one) => one?.arguments.some(({ value }) => namesKey(value)) === true);
  const isOpen = found.effect === "document" && !call.arguments.slice(0, 1).every(({ value }) => isWhollyWritten(value));
  return isKeyed || isOpen ? null : found.effect;
}

/** An address that is written to, and whose answer nobody looks at. */
function requestEffect(evaluator: Evaluator, made: TaskCall): Effect | null {
  const { call, running } = made;
  if (call.result === "used") return null;
  const paths = pathsOf(evaluator, made);
  const posts = paths.some((path) => /^(?:axios|got|ky|superagent|needle)#(?:default\.)?post$/u.test(path));
  const options = call.arguments[1]?.value;
  const fetches = paths.some((path) => path === "global#fetch" || path === "node-fetch#" || path === "undici#fetch") && isPost(options);
  if (!posts && !fetches) return null;
  const sent = call.arguments.slice(1).map(({ value }) => value);
  const headers = sent.flatMap((value) => headersOf(value));
  const isOpen = sent.slice(posts ? 1 : 0).some((value) => value.kind !== "object") || headers.some((value) => !isWhollyWritten(value));
  return isOpen || sent.some(namesKey) || mentionsKey(running.module, call.arguments[0]?.value) ? null : "request";
}

function isPost(options: Value | undefined): boolean {
  if (options?.kind !== "object") return false;
  return options.properties.some(
    (property) =>
      property.kind === "value" &&
      property.name === "method" &&
      property.value.kind === "literal" &&
      String(property.value.value).toUpperCase() === "POST",
  );
}

function headersOf(value: Value): Value[] {
  if (value.kind !== "object") return [];
  return value.properties.flatMap((property) => (property.kind === "value" && property.name === "headers" ? [property.value] : []));
}

function mentionsKey(module: ModuleIndex, address: Value | undefined): boolean {
  return address !== undefined && (partsOfText(address, module) ?? []).some((part) => /idempoten/iu.test(part));
}

/** Names by which a receiver tells a repetition. */
const keyNames = /idempoten|deduplication|transactional|^_id$|^jobId$|^messageId$/iu;

/** True where an object names what makes a repetition harmless: a key, a transaction. */
function namesKey(value: Value): boolean {
  switch (value.kind) {
    case "object":
      return value.properties.some((property) => {
        if (property.kind !== "value") return false;
        return (property.name !== null && keyNames.test(property.name)) || namesKey(property.value);
      });
    case "array":
      return value.elements.some((element) => element !== null && namesKey(element.value));
    default:
      return false;
  }
}

/** True for a literal of which every name can be seen. */
function isWhollyWritten(value: Value): boolean {
  if (value.kind === "array")
    return value.elements.every((element) => element !== null && !element.spread && isWhollyWritten(element.value));
  return value.kind === "object" && value.properties.every((property) => property.kind === "value" && property.name !== null);
}
