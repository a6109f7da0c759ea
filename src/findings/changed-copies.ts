import { rootOf } from "../program/module-index.ts";
import { callsOf } from "../evaluate/callers.ts";
import { contains } from "../program/contains.ts";
import type { Binding, Value } from "../program/model.ts";
import type { Change } from "../travel/changes.ts";
import type { TaskCase } from "./in-tasks.ts";
import { usersOf } from "./mutation-uses.ts";

/**
 * The parameter that a step changes, where its arguments are serialised with the call, so that it gets copies: `order` of
 * `async function pay(order) { "use step"; order.paid = true; }`. Null unless a caller goes on with what it has passed, and looks at
 * what was changed.
 */
export function changedCopy({ ground, shipment, fact }: TaskCase, { target, running, name, by }: Change): Binding | null {
  const { profile } = shipment.engine;
  if (profile.kind !== "journal" || profile.serialisesCaptures !== true || shipment.boundary.isReplayed === true) return null;
  if (target.kind !== "object" || running.module !== fact.module || running.function !== fact.function) return null;
  const root = rootOf(target.object);
  const binding = root.kind === "read" ? fact.module.program.bindings[root.binding] : undefined;
  const index = fact.module.functionBody(fact.function).parameters.findIndex((parameter) => parameter.binding === binding?.id);
  if (binding === undefined || index < 0) return null;
  const path = [...pathOf(target.object), ...(by === "property" && name !== null ? [name] : [])];
  const isMissed = callsOf(ground.evaluator, fact.module, fact.function).some(({ call, isCallback }) => {
    const passed = isCallback ? undefined : call.arguments[index]?.value;
    if (passed?.kind !== "read") return false;
    const writes = fact.module.writesOfBinding(passed.binding);
    if (writes.some(({ at, origin }) => at.order > call.at.order || contains(origin, call.origin))) return false;
    return usersOf(fact.module, passed.binding).some(
      ({ use }) => use.origin.start > call.origin.end && use.path.slice(0, path.length).every((step, at) => step === path[at]),
    );
  });
  return isMissed ? binding : null;
}

/** `["customer", "address"]` of `order.customer.address`; ends before a computed property. */
function pathOf(value: Value): string[] {
  if (value.kind !== "member") return [];
  return value.name === null ? [] : [...pathOf(value.object), value.name];
}
