import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Fact, FunctionFact } from "../evaluate/facts.ts";
import type { Frame } from "../evaluate/frames.ts";
import { contains } from "../program/contains.ts";
import type { Binding, FunctionId, Origin, Value } from "../program/model.ts";
import { type ModuleIndex, rootOf } from "../program/module-index.ts";
import type { Running } from "../travel/running.ts";

/** What stands around a task: whatever is declared or made there is not the task's own. */
export interface Outside {
  readonly evaluator: Evaluator;
  readonly task: FunctionFact;
  /** How far out it reaches: the function that a replay runs again; null for the whole file. */
  readonly within: FunctionId | null;
}

/** Something outside a task, by its name. */
export interface OutsideThing {
  readonly name: string;
  /** Its declaration; null for `this`. */
  readonly binding: Binding | null;
}

/** A variable, if it is declared outside the task and the helper that mentions it. */
export function outsideVariable({ task, within }: Outside, { module, function: user }: Running, id: number): OutsideThing | null {
  const binding = module.program.bindings[id];
  if (binding === undefined || binding.ambient || module.isInside(user, binding.function)) return null;
  if (module !== task.module) return within === null ? { name: binding.name, binding } : null;
  const isOwn = module.isInside(task.function, binding.function);
  const isTooFarOut = within !== null && !module.isInside(within, binding.function);
  return isOwn || isTooFarOut ? null : { name: binding.name, binding };
}

/** An object, if the task reaches it by a name from outside, or if it was made outside and handed on. */
export function outsideObject(outside: Outside, running: Running, object: Value, facts: readonly Fact[]): OutsideThing | null {
  const root = rootOf(object);
  // `(groups[key] ??= []).push(x)`: either may be what is changed.
  if (root.kind === "choose") {
    return root.options.map((option) => outsideObject(outside, running, option, facts)).find((thing) => thing !== null) ?? null;
  }
  if (root.kind === "read") {
    const named = outsideVariable(outside, running, root.binding);
    if (named !== null) return isDeclaration(named.binding) ? null : named;
  }
  const { evaluator, task } = outside;
  if (root.kind === "this" && isThisAround(task, running, root.function)) return { name: "this", binding: null };
  const made = [...facts, ...evaluator.evaluate(root, running.module, running.frame)].find((fact) => isMadeOutside(outside, running, fact));
  return made === undefined ? null : { name: nameOfMade(made), binding: null };
}

/** True where `this` is that of the code around the task: mentioned in its text, or handed on by calling `this.method()` there. */
function isThisAround({ module, function: id }: FunctionFact, { through }: Running, mentionedIn: FunctionId): boolean {
  if (through === null) return !module.isInside(id, mentionedIn);
  const caller = rootOf(through.callee);
  return caller.kind === "this" && !module.isInside(id, caller.function);
}

/** Imports, classes and functions are no data of the program's own. */
function isDeclaration(binding: Binding | null): boolean {
  return binding !== null && ["import", "class", "function", "enum", "namespace"].includes(binding.kind);
}

function nameOfMade(fact: Fact): string {
  const hop = fact.hops.findLast(({ kind }) => kind === "variable");
  return hop?.name ?? "a captured object";
}

/** Made in a function around the task, or at module level, before the task runs. */
function isMadeOutside({ task, within }: Outside, running: Running, fact: Fact): boolean {
  const made = makingOf(fact);
  if (made === null || made.origin.file !== task.module.program.file) return false;
  const { module } = task;
  const isIn = (id: FunctionId, home: ModuleIndex): boolean => contains(home.functionBody(id).origin, made.origin);
  if (isIn(task.function, module) || isIn(running.function, running.module)) return false;
  for (let frame = made.frame; frame !== null; frame = frame.caller) {
    if (frame.call !== null && contains(module.functionBody(task.function).origin, frame.call.origin)) return false;
  }
  const maker = innermost(module, made.origin);
  return module.isInside(maker, task.function) && (within === null || module.isInside(within, maker));
}

/** Where an object was made, and in which activation. */
function makingOf(fact: Fact): { readonly origin: Origin; readonly frame: Frame | null } | null {
  switch (fact.kind) {
    case "container":
      return { origin: fact.literal.origin, frame: fact.frame };
    case "collection":
      return fact.origin === null ? null : { origin: fact.origin.origin, frame: null };
    case "instance":
    case "constructed":
      return fact.construction === null ? null : { origin: fact.construction.call.origin, frame: fact.construction.caller };
    default:
      return null;
  }
}

function innermost(module: ModuleIndex, origin: Origin): FunctionId {
  let found: FunctionId = 0;
  for (const body of module.program.functions) {
    if (contains(body.origin, origin) && module.isInside(found, body.id)) found = body.id;
  }
  return found;
}

/** `this.count` for the property `count` of `this`. */
export function pathOfThis(object: Value, name: string | null): string {
  if (object.kind === "member") return pathOfThis(object.object, object.name);
  return name === null ? "this" : `this.${name}`;
}
