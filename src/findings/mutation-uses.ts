import type { FunctionFact } from "../evaluate/facts.ts";
import type { BindingId, FunctionId, Use, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Shipment } from "../shipments/shipment.ts";
import type { Change } from "../travel/changes.ts";
import type { Ground } from "./ground.ts";
import type { OutsideThing } from "./outside.ts";

/** `order = await step.run(…, () => { order.paid = true; return order; })`: what was changed comes back as the result. */
export function isHandedBack(
  module: ModuleIndex,
  { call }: Shipment,
  { module: home, function: id }: FunctionFact,
  thing: OutsideThing,
): boolean {
  const binding = thing.binding?.id;
  if (binding === undefined || !home.functionBody(id).returns.some((value) => holds(value, binding))) return false;
  const keeps = (value: Value): boolean => value === call || (value.kind === "await" && keeps(value.value));
  return (
    module.program.writes.some(({ value }) => keeps(unwrapped(value))) ||
    module.program.functions.some(({ returns }) => returns.some((value) => keeps(value)))
  );
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

/** A variable that the task alone mentions, and reads as well: a count of attempts, a first time. */
export function isKeptToItself({ module, function: id }: FunctionFact, { target }: Change): boolean {
  if (target.kind !== "variable") return false;
  const users = usersOf(module, target.binding);
  return users.some(({ use }) => use.access === "read") && users.every(({ user }) => module.isInside(id, user));
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
export function isReadLater({ module }: Ground, { call, tasks }: Shipment, { binding, name }: OutsideThing): boolean {
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
