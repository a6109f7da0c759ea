import type { Fact } from "../evaluate/facts.ts";
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

/** Methods that change a list, and are asked for nothing but that where their result is dropped. */
const changesList = new Set(["push", "reverse", "sort", "splice", "unshift"]);

/**
 * A variable of which nothing is known, as what a schema has parsed, and which the code uses as a list: `links.push(...more)` in a step, or
 * `links.push(link)` there and `links.length` elsewhere. Who pushes to a queue waits for it.
 */
export function isUsedAsList({ fact: task }: TaskCase, { target, facts, by, name, running, origin }: Change): boolean {
  if (by !== "method" || name === null || !changesList.has(name) || target.kind !== "object" || target.object.kind !== "read") return false;
  if (!facts.every(isUndescribed)) return false;
  const { binding } = target.object;
  const call = running.module.callsWithin(running.function).find(({ calleeOrigin }) => calleeOrigin === origin);
  if (call?.result !== "discarded") return false;
  const elsewhere = usersOf(running.module, binding).filter(({ user }) => !task.module.isInside(task.function, user));
  if (!elsewhere.some(({ use }) => use.access !== "write")) return false;
  return call.arguments.some(({ spread }) => spread) || usersOf(running.module, binding).some(({ use }) => asksList(use));
}

/** Nothing is known of it, or only who gave it: an engine's event, a call. */
function isUndescribed(fact: Fact): boolean {
  if (fact.kind !== "external") return fact.kind === "unknown";
  return fact.value !== undefined || fact.path.endsWith("()") || fact.path.includes(":");
}

function asksList({ path: [first] }: Use): boolean {
  return first !== undefined && (readsOfLists.has(first) || /^\d+$/u.test(first));
}
