import type { Evaluator } from "../evaluate/evaluator.ts";
import type { HandleFact } from "../evaluate/facts.ts";
import { textOf } from "../evaluate/texts.ts";
import type { Call, ObjectLiteral } from "../program/model.ts";
import type { Effect } from "./effects.ts";
import { pathBehind } from "./handle-paths.ts";
import type { TaskCall } from "./task-calls.ts";
import { isWhollyWritten, namesAny, objectBehind, propertyIn, type Placed } from "./written-objects.ts";

/** Names by which a receiver tells a repetition. */
const keys = /idempoten|deduplication|transactional|^_id$|^jobId$|^messageId$|^singletonKey$|^client_msg_id$/iu;

/** What each call of a method of a client adds, by its access path. `key` names what makes a repetition harmless. */
const methods: readonly { readonly path: RegExp; readonly effect: Effect; readonly isOfRecord?: boolean }[] = [
  { path: /^(?:kafkajs|@confluentinc\/kafka-javascript)#.*\.send(?:Batch)?$/u, effect: "message" },
  { path: /^amqplib.*#.*\.(?:sendToQueue|publish)$/u, effect: "message" },
  { path: /^(?:bullmq|bull)#.*\.add(?:Bulk)?$/u, effect: "message" },
  { path: /^twilio#.*\.messages\.create$/u, effect: "message" },
  { path: /^@slack\/web-api#.*\.chat\.postMessage$/u, effect: "message" },
  { path: /^nodemailer#.*\.sendMail$/u, effect: "mail" },
  { path: /^@sendgrid\/mail#(?:.*\.)?send(?:Multiple)?$/u, effect: "mail" },
  { path: /^resend#.*\.emails\.send$/u, effect: "mail" },
  { path: /^(?:io)?redis#.*\.(?:[hz]?incr(?:by(?:float)?)?|decr(?:by)?)$/iu, effect: "count" },
  { path: /^(?:io)?redis#.*\.(?:[lr]push|publish|xadd)$/iu, effect: "message" },
  { path: /^mongodb#.*\.insert(?:One|Many)$/u, effect: "document", isOfRecord: true },
  {
    path: /^stripe#.*\.(?:charges|paymentIntents|refunds|transfers|payouts|invoiceItems|topups)\.create$/u,
    effect: "request",
  },
  { path: /^knex#.*\.insert$/u, effect: "row", isOfRecord: true },
  { path: /^knex#.*\.(?:increment|decrement)$/u, effect: "sum" },
  { path: /^drizzle-orm\/.*#.*\.insert(?:\(\))?\.values$/u, effect: "row", isOfRecord: true },
  { path: /^@prisma\/client#PrismaClient\.\w+\.create(?:Many)?$/u, effect: "row", isOfRecord: true },
];

/** Methods behind an insertion that say what happens to what is there already. */
const settles = /^(?:onConflict|onConflictDoNothing|onConflictDoUpdate|onDuplicateKeyUpdate|ignore|merge)$/u;
/** Columns that tell one row from another. */
const identifies = /^(?:id|uuid|\w*_id|\w*Id|key)$/u;

/** The effect of a call of a client; null where there is none, or where what makes a repetition harmless can be seen. */
export function clientEffect(evaluator: Evaluator, made: TaskCall): Effect | null {
  const { running, call } = made;
  const { callee } = call;
  if (callee.kind !== "member" || callee.name === null) return null;
  const path = pathBehind(evaluator, callee, running.module, running.frame);
  if (path === null) return null;
  const sent = call.arguments.map(({ value }): Placed => ({ value, module: running.module, frame: running.frame }));
  const command = commandEffect(evaluator, path, sent);
  if (command !== null) return command;
  const found = methods.find((candidate) => candidate.path.test(path));
  if (found === undefined) return operatorEffect(evaluator, path, sent);
  // What is sent in a transaction is there with all of it, or not at all, and under its name only once.
  if (/(?:\.transaction\(\)|#Transaction)\./u.test(path)) return null;
  const client = evaluator
    .evaluate(callee.object, running.module, running.frame)
    .find((fact): fact is HandleFact => fact.kind === "handle");
  const objects = sent.map((one) => objectBehind(evaluator, one)?.value ?? one.value);
  const options = client?.call?.arguments.map(({ value }) => value) ?? [];
  if ([...objects, ...options].some((value) => namesAny(value, keys))) return null;
  if (found.isOfRecord !== true) return found.effect;
  // What the record itself says about its key cannot be seen.
  const [first] = objects;
  if (first === undefined || !isWhollyWritten(first) || namesAny(first, identifies) || namesAny(first, /^skipDuplicates$/u)) return null;
  return isSettled(made) ? null : found.effect;
}

/** `insert(row).onConflict("id")`: what comes next says what happens to the second. */
function isSettled({ running: { module }, call }: TaskCall): boolean {
  for (let current: Call | undefined = call; current !== undefined;) {
    const before: Call = current;
    current = module.program.calls.find(({ callee }) => callee.kind === "member" && callee.object === before);
    if (current?.callee.kind === "member" && settles.test(current.callee.name ?? "")) return true;
  }
  return false;
}

/** What the commands of the AWS SDK add, by their class. */
const commands: readonly { readonly path: RegExp; readonly effect: Effect }[] = [
  { path: /^@aws-sdk\/client-sqs#SendMessage(?:Batch)?Command$/u, effect: "message" },
  { path: /^@aws-sdk\/client-sns#Publish(?:Batch)?Command$/u, effect: "message" },
  { path: /^@aws-sdk\/client-kinesis#PutRecords?Command$/u, effect: "message" },
  { path: /^@aws-sdk\/client-eventbridge#PutEventsCommand$/u, effect: "message" },
  { path: /^@aws-sdk\/client-ses(?:v2)?#Send\w*EmailCommand$/u, effect: "mail" },
  { path: /^@aws-sdk\/(?:client-dynamodb#UpdateItem|lib-dynamodb#Update)Command$/u, effect: "sum" },
];

/** `client.send(new SendMessageCommand({ … }))`. */
function commandEffect(evaluator: Evaluator, path: string, [first]: readonly Placed[]): Effect | null {
  if (first === undefined || !/^@aws-sdk\/.*\.send$/u.test(path)) return null;
  const command = constructionBehind(evaluator, first);
  if (command === null || command.value.callee.kind === "super") return null;
  const name = pathBehind(evaluator, command.value.callee, command.module, command.frame);
  const found = commands.find((candidate) => name !== null && candidate.path.test(name));
  const [given] = command.value.arguments;
  const input = given === undefined ? null : objectBehind(evaluator, { ...command, value: given.value });
  if (found === undefined || input === null || !isWhollyWritten(input.value)) return null;
  if (namesAny(input.value, keys)) return null;
  if (found.effect === "sum") return addsToItself(evaluator, input) ? "sum" : null;
  // A queue of this kind may tell repetitions by their content.
  const queue = propertyIn(input, "QueueUrl") ?? propertyIn(input, "TopicArn");
  return queue !== null && textsMention(evaluator, queue, ".fifo") ? null : found.effect;
}

/** The construction that a value is, also through a variable. */
export function constructionBehind(evaluator: Evaluator, { value, module, frame }: Placed): Placed<Call> | null {
  const [write, another] = value.kind === "read" ? module.writesOfBinding(value.binding) : [];
  const made = write !== undefined && another === undefined ? write.value : value;
  if (made.kind === "call") return made.construct ? { value: made, module, frame } : null;
  const [fact, more] = evaluator.evaluate(value, module, frame);
  return fact?.kind === "unknown" && more === undefined && fact.value.kind === "call" && fact.value.construct
    ? { value: fact.value, module: fact.module, frame }
    : null;
}

/** `ADD n :one`, or `SET n = n + :one`, with no condition on what is there. */
function addsToItself(evaluator: Evaluator, input: Placed<ObjectLiteral>): boolean {
  const expression = propertyIn(input, "UpdateExpression");
  if (expression === null || propertyIn(input, "ConditionExpression") !== null) return false;
  const text = textOf(evaluator, expression.value, expression.module, expression.frame)?.join("?") ?? "";
  return /\badd\s+[#\w]/iu.test(text) || /(?<name>[#\w]+)\s*=\s*(?:if_not_exists\s*\(\s*)?\k<name>\b[^=]*\+/iu.test(text);
}

function textsMention(evaluator: Evaluator, { value, module, frame }: Placed, part: string): boolean {
  return textOf(evaluator, value, module, frame)?.some((text) => text.includes(part)) === true;
}

/** Operators of MongoDB and of Prisma that build on what is there. */
const operators = { mongodb: /^\$(?:inc|push|mul)$/u, prisma: /^(?:increment|decrement|multiply|divide|push)$/u };

/** `updateOne({ id }, { $inc: { n: 1 } })`, where the filter asks for no more than an identity. */
function operatorEffect(evaluator: Evaluator, path: string, sent: readonly Placed[]): Effect | null {
  const isMongo = /^mongodb#.*\.(?:updateOne|updateMany|findOneAndUpdate)$/u.test(path);
  const isPrisma = /^@prisma\/client#PrismaClient\.\w+\.(?:update|updateMany|upsert)$/u.test(path);
  if (!isMongo && !isPrisma) return null;
  const [first, second] = sent.map((one) => objectBehind(evaluator, one));
  const change = isMongo ? second : first;
  if (change === undefined || change === null || !namesAny(change.value, isMongo ? operators.mongodb : operators.prisma)) return null;
  const filter = isMongo ? first : first === undefined || first === null ? null : objectIn(evaluator, first, "where");
  return filter === undefined || filter === null || !isPlainFilter(filter.value) ? null : "sum";
}

function objectIn(evaluator: Evaluator, object: Placed<ObjectLiteral>, name: string): Placed<ObjectLiteral> | null {
  const inner = propertyIn(object, name);
  return inner === null ? null : objectBehind(evaluator, inner);
}

/** One that names a single field, and compares it with one value: more conditions may ask whether it has been done. */
function isPlainFilter({ properties }: ObjectLiteral): boolean {
  const [only, another] = properties;
  return only?.kind === "value" && another === undefined && only.name !== null && only.value.kind !== "object";
}
