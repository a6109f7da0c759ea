import type { Analysis } from "../analyze.ts";
import type { HandleFact } from "../evaluate/facts.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import { nameOf, type ModuleIndex } from "../program/module-index.ts";
import type { Argument, Binding, BindingId, Call, FunctionId, Use, Value } from "../program/model.ts";
import { mayChangeLater } from "./changed-later.ts";
import { closingCallOf } from "./closing-call.ts";
import { isInMemory } from "./in-memory.ts";
import { ofProcess, whatArgumentsDiffer } from "./may-differ.ts";
import { mayHoldHandle } from "./may-hold-handle.ts";
import { usesWithin } from "./opening-uses.ts";
import type { MovedOpening } from "./opening-plans.ts";
import type { NoRepair, Risk } from "./plan.ts";
import { firstOf } from "./risks.ts";

/** An opening that can stand somewhere else, and what that takes. */
export interface Movable {
  readonly opening: MovedOpening;
  readonly handle: HandleFact;
  /** True where it is waited for until it is open. */
  readonly isAwaited: boolean;
  /** Why it may not open the same over there, or who else notices. */
  readonly risk: Risk;
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/** True for a captured variable that is the handle itself, and not something that holds it. */
function isVariable({ root, carried }: CapturedHandleFinding): boolean {
  return root.kind === "captured" && carried.steps.length === 1;
}

/**
 * Whether the variable that a task captures can be declared beside the task instead: it gets its value once, where it is
 * declared, from an opening all of whose arguments can be had on the worker.
 */
export function movableOpening(analysis: Analysis, finding: CapturedHandleFinding, task: FunctionId): Movable | NoRepair {
  const [use] = finding.root.uses;
  if (!isVariable(finding) || finding.root.items.length !== 1) return none("the task reaches the handle through something else");
  return use?.root.kind === "binding"
    ? movableVariable(analysis, finding.carried.handle, use.root.binding, task)
    : none("it is opened in another file");
}

/** The same of a variable that is known to hold a handle. */
export function movableVariable(analysis: Analysis, handle: HandleFact, id: BindingId, task: FunctionId): Movable | NoRepair {
  const { module } = analysis;
  const { call } = handle;
  if (handle.place?.module !== module || call === null) return none("it is opened in another file");
  const binding = module.program.bindings[id];
  const writes = module.writesOfBinding(id);
  const [write] = writes;
  if (binding === undefined || write === undefined || writes.length > 1) return none("its variable is assigned in several places");
  const isAwaited = write.value.kind === "await";
  const opened = write.value.kind === "await" ? write.value.value : write.value;
  const isDeclared = binding.kind === "const" || binding.kind === "let" || binding.kind === "var" || binding.kind === "using";
  if (opened !== call || !isDeclared || binding.tags.length > 0) return none("it is not opened where its variable is declared");
  if (handle.handle.entry.connect !== undefined) return none("it has to be connected by a statement of its own");
  if (isInMemory(analysis, handle)) return none("each worker would have a memory of its own");
  if (isClosedBy(module, task, id, handle)) return none("the task closes it itself");
  const others = usesOf(module, id, (user) => !module.isInside(task, user));
  if (others.some(({ path }) => path.length > 0 && setsUp.has(path[0] ?? ""))) return none("statements of their own set it up");
  const needs = whatItNeeds(analysis, call);
  if (needs.kind === "none") return needs;
  const closers = others.filter((other) => closesOnDriver(module, other, handle));
  const isRemoved = closers.length === others.length && !isExported(module, binding);
  return {
    opening: {
      name: binding.name,
      declared: binding.origin,
      isRemoved,
      closers: isRemoved ? closers.map(({ origin }) => origin) : [],
      opener: call.calleeOrigin,
      isSynchronous: handle.handle.entry.isSynchronous ?? false,
      close: closingCallOf(handle.handle.entry),
    },
    handle,
    isAwaited,
    risk: firstOf(
      needs.risk,
      isRemoved ? null : `\`${binding.name}\` stays for others that use it, and the worker opens one of its own`,
      closers.length > 0 || binding.kind === "using" ? `the driver's closing of \`${binding.name}\` goes away` : null,
    ),
  };
}

/** Methods by which a handle is made ready; what is opened a second time would go without, and what is opened once would get them for each record. */
export const setsUp = new Set(["on", "once", "addListener", "addEventListener", "prependListener", "use", "connect"]);

/** True where the task closes the handle, so that the next record would find it closed. */
function isClosedBy(module: ModuleIndex, task: FunctionId, binding: BindingId, { handle }: HandleFact): boolean {
  const { close, closeWith } = handle.entry;
  const uses = usesOf(module, binding, (id) => module.isInside(task, id));
  if (close !== undefined && uses.some(({ path }) => path[0] === close)) return true;
  const closer = closeWith?.slice(closeWith.indexOf("#") + 1);
  return closer !== undefined && module.callsWithin(task).some(({ callee }) => nameOf(module.program, callee) === closer);
}

/** True for `pool.end()`, and for `fs.closeSync(fd)`. */
function closesOnDriver(module: ModuleIndex, { origin, path, access }: Use, { handle }: HandleFact): boolean {
  const { close, closeWith } = handle.entry;
  if (close !== undefined) return access === "call" && path.length === 1 && path[0] === close;
  const closer = closeWith?.slice(closeWith.indexOf("#") + 1) ?? "";
  return module.callsNamed(closer).some(({ arguments: [first] }) => first?.value.origin.start === origin.start);
}

function usesOf(module: ModuleIndex, binding: BindingId, isWanted: (user: FunctionId) => boolean): Use[] {
  return module.program.functions
    .filter(({ id }) => isWanted(id))
    .flatMap(({ uses }) => uses)
    .filter(({ root }) => root.kind === "binding" && root.binding === binding);
}

function isExported({ program }: ModuleIndex, { name, function: scope }: Binding): boolean {
  return scope === 0 && program.exports.some((exported) => exported.kind === "value" && nameOf(program, exported.value) === name);
}

/** What the opening mentions has to be the same, or to arrive as it is. */
function whatItNeeds(analysis: Analysis, call: Call): { readonly kind: "movable"; readonly risk: Risk } | NoRepair {
  const { module, evaluator } = analysis;
  let risk = firstOf(whatArgumentsDiffer(analysis, call), call.arguments.some(({ value }) => readsProcess(value)) ? ofProcess : null);
  for (const use of usesWithin(module, module.functionOf(call.at.branch), call)) {
    const { root, value } = use;
    if (mayChangeLater(analysis, use)) return none("the opening reads an object that is changed somewhere");
    if (root.kind !== "binding") return none("its opening reads `this`, or what the module exports");
    const binding = module.program.bindings[root.binding];
    if (binding === undefined || (binding.origin.start >= call.origin.start && binding.origin.end <= call.origin.end)) continue;
    if (binding.kind === "import" || binding.kind === "class") continue;
    if (module.writesOfBinding(binding.id).length > 1) return none(`\`${binding.name}\`, which its opening needs, is assigned again`);
    const facts = evaluator.evaluate(value, module, null);
    const isLive =
      mayHoldHandle(analysis, binding.id) || facts.some(({ kind }) => kind === "handle" || kind === "instance" || kind === "promise");
    if (isLive) return none(`\`${binding.name}\`, which its opening needs, cannot be shipped either`);
    if (facts.length === 0 || facts.some(({ kind }) => kind !== "data" && kind !== "external"))
      risk ??= `\`${binding.name}\` may not arrive as it is`;
  }
  return { kind: "movable", risk };
}

/** True where an argument asks the process that it runs in: the environment of a worker is another. */
function readsProcess(value: Value): boolean {
  const reads = (argument: Argument | null): boolean => argument !== null && readsProcess(argument.value);
  switch (value.kind) {
    case "global":
      return value.name === "process";
    case "member":
      return readsProcess(value.object);
    case "call":
      return readsProcess(value.callee) || value.arguments.some(reads);
    case "choose":
      return value.options.some(readsProcess);
    case "array":
      return value.elements.some(reads);
    case "object":
      return value.properties.some((property) => (property.kind === "value" || property.kind === "spread") && readsProcess(property.value));
    default:
      return false;
  }
}
