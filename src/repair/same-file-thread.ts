import type { Analysis } from "../analyze.ts";
import type { BindingId, Call, FunctionBody, Use, Value } from "../program/model.ts";
import { rootOf, type ModuleIndex } from "../program/module-index.ts";
import { pathsOfVariable, pathsRead, type PathRead } from "./fields-read.ts";
import type { Received } from "./received.ts";

const threads = /^(?:node:)?worker_threads$/u;

/** Methods of `parentPort` that hand what arrives to a function, and those that have nothing to do with it. */
const listening = new Set(["on", "once", "addListener"]);
const sending = new Set(["postMessage", "close", "ref", "unref"]);

/**
 * What a thread that runs the linted file reads of what a call sends to it: of `workerData` where the call starts the thread, and of a
 * message where the call posts one. Null where the call has another thread in mind, or not all that reads it is seen.
 */
export function readInThread(analysis: Analysis, call: Call): Pick<Received, "reads" | "receiver" | "risk"> | null {
  const { module } = analysis;
  if (module.program.functions.some(({ dynamicScope }) => dynamicScope)) return null;
  const found = call.construct ? (startsThisFile(module, call) ? readOfWorkerData(module) : null) : readOfMessages(analysis, call);
  if (found === null) return null;
  const isAlone = module.program.imports.every((source) => !source.startsWith("."));
  return { ...found, risk: isAlone ? null : "a file that this one imports may read it as well" };
}

/** `new Worker(__filename)`, `new Worker(new URL(import.meta.url))` and the like. */
function startsThisFile(module: ModuleIndex, { arguments: [file] }: Call): boolean {
  return file !== undefined && !file.spread && isThisFile(module, file.value);
}

function isThisFile(module: ModuleIndex, value: Value): boolean {
  switch (value.kind) {
    case "global":
      return value.name === "__filename";
    case "member":
      return value.name === "filename" && isImportMeta(value.object);
    case "call": {
      const [address, ...others] = value.arguments;
      const isOfAddress = address?.value.kind === "member" && address.value.name === "url" && isImportMeta(address.value.object);
      return isOfAddress && others.length === 0 && /(?:^|\.)(?:URL|fileURLToPath)$/u.test(value.calleeText);
    }
    case "read": {
      const [write, another] = module.writesOfBinding(value.binding);
      return write !== undefined && another === undefined && isThisFile(module, write.value);
    }
    default:
      return false;
  }
}

function isImportMeta(value: Value): boolean {
  return value.kind === "data" && value.isImportMeta === true;
}

function readOfWorkerData(module: ModuleIndex): Pick<Received, "reads" | "receiver"> | null {
  const named = namesOf(module, "workerData");
  if (named.some(({ binding }) => isOffered(module, binding))) return null;
  const all = named.map(({ binding, prefix }) => readsBelow(pathsOfVariable(module, binding), prefix));
  const reads = all.flatMap((some) => some ?? []);
  return reads.length === 0 || all.includes(null) ? null : { reads, receiver: null };
}

/** True for what other files can import from this one. */
function isOffered({ program }: ModuleIndex, binding: BindingId): boolean {
  return program.exports.some((offer) => offer.kind === "value" && isRead(rootOf(offer.value), binding));
}

function isRead(value: Value, binding: BindingId): boolean {
  return value.kind === "read" && value.binding === binding;
}

/** What is read below a prefix; null where that is not known, or all of what has it may be read. */
function readsBelow(reads: readonly PathRead[] | null, prefix: readonly string[]): readonly PathRead[] | null {
  if (reads?.every(({ path }) => path.length >= prefix.length) !== true) return null;
  return reads
    .filter(({ path }) => prefix.every((name, index) => path[index] === name))
    .map((read) => ({ ...read, path: read.path.slice(prefix.length) }));
}

/** A variable of the file, and how something is reached from it. */
interface Named {
  readonly binding: BindingId;
  readonly prefix: readonly string[];
}

/** What the file calls something of `node:worker_threads`: the name itself, and those of the whole module. */
function namesOf(module: ModuleIndex, name: string): Named[] {
  return module.program.bindings.flatMap(({ id }): Named[] => {
    const [write, another] = module.writesOfBinding(id);
    if (write === undefined || another !== undefined) return [];
    const { value } = write;
    const isTaken = value.kind === "member" && value.object.kind === "import" && value.object.name === "*";
    const from = isTaken ? value.object : value;
    if (from.kind !== "import" || !threads.test(from.source)) return [];
    const imported = isTaken ? value.name : from.name;
    if (imported === name) return [{ binding: id, prefix: [] }];
    return imported === "*" || imported === "default" ? [{ binding: id, prefix: [name] }] : [];
  });
}

/** What the one listener for messages reads of one, where the call posts to a thread that runs this file. */
function readOfMessages({ module, evaluator }: Analysis, { callee }: Call): Pick<Received, "reads" | "receiver"> | null {
  if (callee.kind !== "member") return null;
  const facts = evaluator.evaluate(callee.object, module, null);
  const isThread = facts.every(
    (fact) => fact.kind === "handle" && fact.place?.module === module && fact.call?.construct === true && startsThisFile(module, fact.call),
  );
  const [listener, another] = isThread && facts.length > 0 ? (listenersIn(module) ?? []) : [];
  if (listener === undefined || another !== undefined) return null;
  const reads = pathsRead(module, listener, 0);
  return reads === null ? null : { reads, receiver: { function: listener.origin, parameter: 0, isInline: true } };
}

/** The functions that get the messages of `parentPort`; null where something else may get them. */
function listenersIn(module: ModuleIndex): FunctionBody[] | null {
  const found: FunctionBody[] = [];
  for (const { binding, prefix } of namesOf(module, "parentPort")) {
    if (isOffered(module, binding)) return null;
    for (const use of module.program.functions.flatMap(({ uses }) => uses)) {
      if (use.root.kind !== "binding" || use.root.binding !== binding) continue;
      if (use.path.length > 0 && prefix.some((name, index) => use.path[index] !== name)) continue;
      const listener = listenerOf(module, use, use.path.slice(prefix.length));
      if (listener === null) return null;
      if (listener !== "none") found.push(listener);
    }
  }
  return found;
}

/** The function that a mention of `parentPort` gives messages to; "none" where it gives them to none, null where that is not known. */
function listenerOf(module: ModuleIndex, { access, origin }: Use, [method, ...others]: readonly string[]): FunctionBody | "none" | null {
  if (access === "typeof") return "none";
  if (access !== "call" || method === undefined || others.length > 0) return null;
  if (sending.has(method)) return "none";
  const call = module.callsNamed(method).find(({ callee }) => rootOf(callee).origin.start === origin.start);
  const [event, listener] = call?.arguments ?? [];
  if (!listening.has(method) || event?.value.kind !== "literal") return null;
  if (event.value.value !== "message") return "none";
  return listener?.value.kind === "closure" ? module.functionBody(listener.value.function) : null;
}
