import type { Use } from "../program/model.ts";
import type { Change } from "../travel/changes.ts";
import type { TaskCase } from "./in-tasks.ts";
import { usersOf } from "./mutation-uses.ts";

/** What lists are asked for, and what clients, queues and streams do not have all at once. */
const readsOfLists = new Set([
  "at",
  "concat",
  "every",
  "filter",
  "find",
  "findIndex",
  "flatMap",
  "forEach",
  "includes",
  "indexOf",
  "join",
  "length",
  "map",
  "reduce",
  "slice",
  "some",
]);

/**
 * A variable of which nothing is known, as what a schema has parsed, and which the code uses as a list: `links.push(...more)` in a step, or
 * `links.push(link)` there and `links.length` elsewhere. Who pushes to a queue waits for it.
 */
export function isUsedAsList({ fact: task }: TaskCase, { target, facts, by, name, running, origin }: Change): boolean {
  if (by !== "method" || (name !== "push" && name !== "unshift") || target.kind !== "object" || target.object.kind !== "read") return false;
  if (
    !facts.every((fact) => fact.kind === "unknown" || (fact.kind === "external" && (fact.value !== undefined || fact.path.endsWith("()"))))
  )
    return false;
  const { binding } = target.object;
  const call = running.module.callsWithin(running.function).find(({ calleeOrigin }) => calleeOrigin === origin);
  if (call?.result !== "discarded") return false;
  const elsewhere = usersOf(running.module, binding).filter(({ user }) => !task.module.isInside(task.function, user));
  if (!elsewhere.some(({ use }) => use.access !== "write")) return false;
  return call.arguments.some(({ spread }) => spread) || usersOf(running.module, binding).some(({ use }) => asksList(use));
}

function asksList({ path: [first] }: Use): boolean {
  return first !== undefined && readsOfLists.has(first);
}
