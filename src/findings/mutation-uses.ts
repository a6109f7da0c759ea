import type { FunctionFact } from "../evaluate/facts.ts";
import { contains } from "../program/contains.ts";
import type { BindingId, BranchId, Call, FunctionId, Use, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Shipment } from "../shipments/shipment.ts";
import type { Change } from "../travel/changes.ts";
import type { Ground } from "./ground.ts";
import type { TaskCase } from "./in-tasks.ts";
import type { OutsideThing } from "./outside.ts";

/** `order = await step.run(…, () => { order.paid = true; return order; })`: what was changed comes back as the result, and only that is read. */
export function isHandedBack(
  { module }: Ground,
  shipment: Shipment,
  { module: home, function: id }: FunctionFact,
  thing: OutsideThing,
): boolean {
  const binding = thing.binding?.id;
  if (binding === undefined || !home.functionBody(id).returns.some((value) => holds(value, binding))) return false;
  const keeps = (value: Value): boolean => value === shipment.call || (value.kind === "await" && keeps(value.value));
  const isKept =
    module.program.writes.some(({ value }) => keeps(unwrapped(value))) ||
    module.program.functions.some(({ returns }) => returns.some((value) => keeps(value)));
  if (!isKept || isSetAfter(module, shipment, binding)) return isKept;
  return !isReadLater({ module }, shipment, thing) && !outlivesRound(module, shipment.call, id, binding);
}

/** A variable that is given another value after the call, or by it. */
function isSetAfter(module: ModuleIndex, { call }: Shipment, binding: BindingId): boolean {
  return module.writesOfBinding(binding).some(({ at, origin }) => at.order >= call.at.order && !contains(call.origin, origin));
}

/** What a pattern takes apart. */
function unwrapped(value: Value): Value {
  return value.kind === "member" ? unwrapped(value.object) : value.kind === "rest" ? unwrapped(value.of) : value;
}

/** True where a returned value is the variable itself, or has it among its parts. */
function holds(value: Value, binding: BindingId): boolean {
  switch (value.kind) {
    case "read":
      return value.binding === binding;
    case "object":
      return value.properties.some(
        (property) => (property.kind === "value" || property.kind === "spread") && holds(property.value, binding),
      );
    case "array":
      return value.elements.some((element) => element !== null && holds(element.value, binding));
    case "choose":
      return value.options.some((option) => holds(option, binding));
    default:
      return false;
  }
}

/**
 * What the task alone mentions, and reads as well: a first time. In a durable function an object too, if it was made for this variable; but
 * nothing that the rounds of a loop, or the attempts of a step, hand from one to the next.
 */
export function isKeptToItself({ ground, shipment, fact }: TaskCase, { target }: Change, thing: OutsideThing): boolean {
  const { module, function: id } = fact;
  const { binding } = thing;
  const isReplayed = shipment.engine.profile.kind === "journal";
  if (binding === null || (target.kind === "object" && !(isReplayed && isMadeFor(module, binding.id)))) return false;
  if (!usersOf(module, binding.id).some(({ use }) => use.access === "read") || !isOfTask(fact, thing)) return false;
  if (!isReplayed) return true;
  if (target.kind === "variable") return isSetFirst(module, id, binding.id);
  return !(outlivesRound(module, shipment.call, id, binding.id) || isShippedAgain(ground, shipment, module, id));
}

/** True for a variable that the task alone mentions, beside its declaration. */
function isOfTask({ module, function: id }: FunctionFact, { binding }: OutsideThing): boolean {
  return binding !== null && usersOf(module, binding.id).every(({ user }) => module.isInside(id, user));
}

/** True for a variable by which the attempts of one step, and nobody else, hand something on. */
export function isForNextAttempt({ shipment, fact }: TaskCase, thing: OutsideThing): boolean {
  const { binding } = thing;
  return binding !== null && isOfTask(fact, thing) && !outlivesRound(fact.module, shipment.call, fact.function, binding.id);
}

/**
 * The task gives a variable its value before it looks at it. One that goes on from what was there, as a count of attempts, begins anew where
 * the next attempt is made by another process, and does not where it is made by the same one.
 */
function isSetFirst(module: ModuleIndex, task: FunctionId, binding: BindingId): boolean {
  const writes = module.writesOfBinding(binding).filter(({ at }) => module.isInside(task, module.functionOf(at.branch)));
  const firstWrite = Math.min(...writes.map(({ at }) => at.order));
  return usersOf(module, binding).every(
    ({ user, use }) => (use.access === "write" && use.path.length === 0) || !module.isInside(task, user) || use.origin.start >= firstWrite,
  );
}

/** One function that is the task of several calls: what the first step leaves behind is gone when the second one runs. */
function isShippedAgain({ shipments }: Ground, { call }: Shipment, module: ModuleIndex, task: FunctionId): boolean {
  return shipments.some(
    (other) =>
      other.call !== call &&
      other.tasks.some(({ facts }) => facts.some((fact) => fact.kind === "function" && fact.module === module && fact.function === task)),
  );
}

/** A variable that never is another name for something: it gets new objects, and what calls give. */
function isMadeFor(module: ModuleIndex, binding: BindingId): boolean {
  const isNew = (value: Value): boolean => (value.kind === "await" ? isNew(value.value) : ["object", "array", "call"].includes(value.kind));
  const writes = module.writesOfBinding(binding);
  return writes.length > 0 && writes.every(({ value }) => isNew(value));
}

/** The step stands in a loop, and the loop does not begin each round by setting the variable. */
function outlivesRound(module: ModuleIndex, call: Call, task: FunctionId, binding: BindingId): boolean {
  const setters = module.writesOfBinding(binding).filter(({ at }) => !module.isInside(task, module.functionOf(at.branch)));
  return loopsAround(module, call.at.branch).some((loop) => !setters.some(({ at }) => loopsAround(module, at.branch).includes(loop)));
}

function loopsAround(module: ModuleIndex, branch: BranchId): BranchId[] {
  const found: BranchId[] = [];
  for (let current: BranchId | null = branch; current !== null; current = module.program.branches[current]?.parent ?? null) {
    if (module.program.branches[current]?.kind === "loop") found.push(current);
  }
  return found;
}

/** A memory that the task keeps for itself, looks things up in, and nobody else reads: each worker may have its own. */
export function isWorkerCache({ module, function: id }: FunctionFact, change: Change, { binding }: OutsideThing): boolean {
  const isEntry = change.by === "method" ? change.name === "set" : change.name === null && change.target.kind === "object";
  if (!isEntry || binding === null || change.running.module !== module) return false;
  const users = usersOf(module, binding.id);
  const isLookedUp = users.some(({ use }) => use.access !== "write" && use.access !== "update" && use.path[0] !== "set");
  return isLookedUp && users.every(({ user }) => module.isInside(id, user) || module.isInside(change.running.function, user));
}

/** True where the driver mentions something again after it was shipped. */
export function isReadLater({ module }: Pick<Ground, "module">, { call, tasks }: Shipment, { binding, name }: OutsideThing): boolean {
  const id = binding?.id ?? module.program.bindings.find((candidate) => candidate.name === name)?.id;
  if (id === undefined) return false;
  const texts = tasks.map(({ value }) => value.origin);
  return usersOf(module, id).some(
    ({ use }) => use.origin.start > call.origin.end && !texts.some((text) => use.origin.start >= text.start && use.origin.end <= text.end),
  );
}

/** Every mention of a variable, with the function in which it stands. */
export function usersOf(module: ModuleIndex, binding: BindingId): { readonly use: Use; readonly user: FunctionId }[] {
  return module.program.functions.flatMap(({ uses, id }) =>
    uses.filter(({ root }) => root.kind === "binding" && root.binding === binding).map((use) => ({ use, user: id })),
  );
}
