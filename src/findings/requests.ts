import type { Evaluator } from "../evaluate/evaluator.ts";
import { textOf } from "../evaluate/texts.ts";
import { contains } from "../program/contains.ts";
import type { Call, ObjectLiteral } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { usesOf } from "../travel/lifetime.ts";
import { pathBehind } from "./handle-paths.ts";
import type { TaskCall } from "./task-calls.ts";
import { isWhollyWritten, namesAny, objectBehind, propertyIn, type Placed } from "./written-objects.ts";

/** Functions that post: `post(address, body, options)`, or with all of it in options. */
const posts = /^(?:axios#(?:default\.|AxiosInstance\.)?|got#|ky#|superagent#|needle#)post$/u;
/** Functions whose second argument says how: `fetch(address, { method: "POST" })`. */
const fetches = /^(?:global#fetch|node-fetch#|undici#(?:fetch|request)|got#|ky#)$/u;
/** Functions with one argument that says all: `axios({ method: "POST", url })`. */
const requests = /^axios#(?:default\.|AxiosInstance\.)?(?:request)?$/u;

const keys = /idempoten|deduplication|request-?id/iu;

/** True for a request that adds something whenever it is made: without a key, and whose answer is asked for no more than whether it worked, or is dropped by whoever gets it. */
export function postsWithoutKey(evaluator: Evaluator, { running: { module, frame }, call }: TaskCall, isAnswerDropped: boolean): boolean {
  if (call.callee.kind === "super") return false;
  const path = pathBehind(evaluator, call.callee, module, frame);
  if (path === null || (!isAnswerDropped && isAnswerRead(module, call))) return false;
  const place = (index: number): Placed[] => {
    const given = call.arguments[index]?.value;
    return given === undefined ? [] : [{ value: given, module, frame }];
  };
  // A client may add the key to all that it sends.
  const client = call.callee.kind === "member" ? evaluator.evaluate(call.callee.object, module, frame) : [];
  if (client.some((fact) => fact.kind === "handle" && fact.call?.arguments.some(({ value }) => namesAny(value, keys)) === true))
    return false;
  if (posts.test(path)) {
    const options = [...place(1), ...place(2)].slice(path.startsWith("axios") ? 1 : 0);
    return options.every((one) => isOpenlyKeyless(evaluator, one)) && !mentionsKey(evaluator, place(0));
  }
  const [said] = requests.test(path) ? place(0) : fetches.test(path) ? place(1) : [];
  const options = said === undefined ? null : objectBehind(evaluator, said);
  return (
    options !== null && isPost(evaluator, options) && isOpenlyKeyless(evaluator, options) && !mentionsKey(evaluator, place(0).slice(0, 1))
  );
}

/** True for options of which all is known, and none of which is a key. */
function isOpenlyKeyless(evaluator: Evaluator, given: Placed): boolean {
  const options = objectBehind(evaluator, given);
  if (options === null || !isWhollyWritten(options.value) || namesAny(options.value, keys)) return false;
  const headers = propertyIn(options, "headers");
  const written = headers === null ? null : objectBehind(evaluator, headers);
  return headers === null || (written !== null && isWhollyWritten(written.value) && !namesAny(written.value, keys));
}

function isPost(evaluator: Evaluator, options: Placed<ObjectLiteral>): boolean {
  const method = propertyIn(options, "method");
  const [text, more] = method === null ? [] : (textOf(evaluator, method.value, method.module, method.frame) ?? []);
  return more === undefined && text?.toUpperCase() === "POST";
}

function mentionsKey(evaluator: Evaluator, [address]: readonly Placed[]): boolean {
  if (address === undefined) return false;
  return textOf(evaluator, address.value, address.module, address.frame)?.some((part) => /idempoten/iu.test(part)) === true;
}

/** What says whether a request worked, and is asked for nothing else. */
const outcomes = new Set(["ok", "status", "statusText", "statusCode"]);

/** True where the answer is what the request was made for. */
function isAnswerRead(module: ModuleIndex, call: Call): boolean {
  if (call.result !== "used") return false;
  const write = module.program.writes.find(
    ({ value, target }) => target.kind === "binding" && (value === call || (value.kind === "await" && value.value === call)),
  );
  if (write?.target.kind !== "binding") return true;
  const owner = module.functionBody(module.functionOf(write.at.branch)).origin;
  return usesOf(module, write.target.binding, owner).some(
    ({ path: [name = ""], at, origin }) =>
      !contains(write.origin, origin) && !outcomes.has(name) && module.program.branches[at.branch]?.leaves !== true,
  );
}
