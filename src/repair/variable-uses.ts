import type { Analysis } from "../analyze.ts";
import { commonJsMentions } from "../evaluate/exports.ts";
import type { HandleFact } from "../evaluate/facts.ts";
import type { Binding, FunctionId, Origin, Use } from "../program/model.ts";
import { nameOf, type ModuleIndex } from "../program/module-index.ts";
import { driverUse, isExported, isExportedFunction, isExportedWithin, type OtherFiles } from "./driver-use.ts";
import { closing } from "./field-uses.ts";
import type { Closing, NoRepair, Risk } from "./plan.ts";
import { firstOf } from "./risks.ts";
import { shippedFunctions } from "./shipped-functions.ts";

/** Where a variable that holds a handle is mentioned, by the side that it happens on. */
export interface VariableUses {
  readonly worker: readonly Origin[];
  /** Where the driver closes it. */
  readonly closers: readonly Closing[];
  /** True where the driver, or another file, uses it for something else. */
  readonly isKept: boolean;
  /** True where other files, which somebody looks at, import it by its name. */
  readonly isShared: boolean;
  /** Who else uses it, or may use it. */
  readonly risk: Risk;
}

interface UseOf {
  readonly use: Use;
  readonly user: FunctionId;
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Sorts the mentions of a variable; or says why code of the worker cannot open what it holds by itself. */
export function usesOfVariable(
  analysis: Analysis,
  binding: Binding,
  handle: HandleFact,
  isAwaited: boolean,
  others: OtherFiles,
): VariableUses | NoRepair {
  const { module, evaluator } = analysis;
  const shipped = shippedFunctions(analysis);
  const all = module.program.functions.flatMap(({ id, uses }): UseOf[] =>
    uses.filter(({ root }) => root.kind === "binding" && root.binding === binding.id).map((use) => ({ use, user: id })),
  );
  const isExported = isExportedName(module, binding);
  const isShipped = ({ user }: UseOf): boolean => [...shipped].some((id) => module.isInside(id, user));
  // What nobody here calls on the driver is followed through the other files by those who look at them.
  const isFollowed = ({ use, user }: UseOf): boolean =>
    isExported &&
    others === "are looked at" &&
    module.functionBody(user).kind !== "module" &&
    !isClosed(use, handle) &&
    driverUse(evaluator, module, user, others) !== "yes";
  const isOnWorker = (one: UseOf): boolean => isShipped(one) || isFollowed(one);
  const worker = all.filter(isOnWorker);
  const driver = all.filter((one) => !isOnWorker(one));
  if (worker.some(({ use }) => isClosed(use, handle))) return none("the task closes it");
  if (worker.some(({ user }) => isAwaited && !module.functionBody(user).async)) return none("a function that uses it cannot wait for it");
  const runs = worker.map(({ user }) => driverUse(evaluator, module, user, others));
  if (runs.includes("yes")) return none("what uses it runs on the driver as well, which would open it there");
  if (driver.some(({ use }) => isListening(use))) return none("a listener is attached to it, which the worker's own would not have");
  const closers = driver.filter(({ use }) => isClosed(use, handle));
  const mentions = driver.filter(({ use }) => !isExporting(module, binding, use));
  const isKept = closers.length < mentions.length || (isExported && others === "may use it");
  return {
    worker: worker.map(({ use }) => use.origin),
    closers: isKept ? [] : closers.map(({ use }) => closingOf(use, handle)),
    isKept,
    isShared: isExported && !isKept,
    risk: firstOf(isKept ? keptBecause(mentions, closers, binding) : null, whoElseCalls()),
  };

  function whoElseCalls(): Risk {
    const unknown = worker.find((_, index) => runs[index] === "unknown");
    if (unknown !== undefined) return `${namedUser(module, unknown.user)} may run on the driver as well`;
    const called = others === "may use it" ? worker.find(({ user }) => mayBeCalledElsewhere(module, user, binding.function)) : undefined;
    return called === undefined ? null : `another file may call ${namedUser(module, called.user)} on the driver`;
  }
}

/** Why the variable stays, so that the worker opens one of its own beside it. */
function keptBecause(mentions: readonly UseOf[], closers: readonly UseOf[], { name }: Binding): string {
  const use = mentions.find((one) => !closers.includes(one))?.use;
  const why = use === undefined ? "other files can import it" : `line ${String(use.origin.line)} uses it as well`;
  return `\`${name}\` stays, since ${why}, and the worker opens one of its own`;
}

/** What a function is called, for people. */
function namedUser(module: ModuleIndex, user: FunctionId): string {
  const { name } = module.functionBody(user);
  return name === null ? "what uses it" : `\`${name}\``;
}

/** `export default pool`, `module.exports = { pool }`: other files get what it stands for. */
function isExporting(module: ModuleIndex, { id }: Binding, { origin }: Use): boolean {
  if (commonJsMentions(module, id).some((value) => value.origin.start === origin.start)) return true;
  return module.program.exports.some(
    (exported) => exported.kind === "value" && exported.value.kind === "read" && exported.value.origin.start === origin.start,
  );
}

function isClosed({ access, path }: Use, { handle }: HandleFact): boolean {
  const [method] = path;
  return access === "call" && path.length === 1 && method !== undefined && (method === handle.entry.close || closing.has(method));
}

function closingOf(use: Use, { handle }: HandleFact): Closing {
  return { origin: use.origin, kind: "method", isAsync: handle.entry.closeIsAsync === true, required: true };
}

/** True for a function that another file may call, on the driver, and for what stands in one or in a class of that kind. */
function mayBeCalledElsewhere(module: ModuleIndex, user: FunctionId, declaring: FunctionId): boolean {
  for (let id: FunctionId | null = user; id !== null && id !== declaring; id = module.functionBody(id).parent) {
    const { kind, class: home } = module.functionBody(id);
    const isMember = kind === "method" || kind === "getter" || kind === "setter";
    if (isExportedFunction(module, id) || isExportedWithin(module, id) || (isMember && isExported(module, home))) return true;
  }
  return false;
}

const listening = new Set(["on", "once", "addListener", "addEventListener", "prependListener", "prependOnceListener"]);

function isListening({ access, path }: Use): boolean {
  return access === "call" && path.length === 1 && listening.has(path[0] ?? "");
}

/** True for a variable of a module that other files can import by its name. */
export function isExportedName(module: ModuleIndex, { id, name, function: scope }: Binding): boolean {
  const { program } = module;
  if (scope !== 0) return false;
  if (commonJsMentions(module, id).length > 0) return true;
  return program.exports.some((exported) => {
    if (exported.kind !== "value") return false;
    const { value } = exported;
    return (value.kind === "read" && value.binding === id) || nameOf(program, value) === name;
  });
}
