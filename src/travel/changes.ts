import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Fact, FunctionFact } from "../evaluate/facts.ts";
import type { Call, Origin, Value, Write } from "../program/model.ts";
import { runningIn, type Running } from "./running.ts";

/** Something that a task changes while it runs, itself or in a helper. */
export interface Change {
  readonly running: Running;
  /** The variable that is assigned, or the object that is changed. */
  readonly target: { readonly kind: "variable"; readonly binding: number } | { readonly kind: "object"; readonly object: Value };
  /** What the object can be; empty for a variable. */
  readonly facts: readonly Fact[];
  /** `property`: an assignment, which changes whatever the object is. `method`: only where the object is a container. */
  readonly by: "property" | "method";
  /** The property that is assigned, or the method that is called; null where it is computed. */
  readonly name: string | null;
  /** What is put there; null where something is taken away or moved. */
  readonly value: Value | null;
  /** It happens only while the target is empty. */
  readonly lazy: boolean;
  /** Where it stands: the assignment, or the method before its brackets. */
  readonly origin: Origin;
}

/** Methods that change a list, by which they can be told from those of clients and streams only where the list is known. */
const listMethods = new Set(["push", "pop", "shift", "unshift", "splice", "sort", "reverse", "fill", "copyWithin"]);
/** Methods that change a Map, a Set, or what is like them: headers, parameters of an address. */
const keyedMethods = new Set(["add", "append", "set", "delete", "clear"]);
/** Functions of the language that change their first argument. */
const changers = new Set(["assign", "defineProperty", "defineProperties", "setPrototypeOf", "set", "deleteProperty"]);

/** Everything that a task changes, in the order in which it stands in the code. */
export function changesIn(evaluator: Evaluator, task: FunctionFact): readonly Change[] {
  return runningIn(evaluator, task).flatMap((running) =>
    [...assignmentsIn(evaluator, running), ...callsThatChange(evaluator, running)].sort((a, b) => a.origin.start - b.origin.start),
  );
}

function assignmentsIn(evaluator: Evaluator, running: Running): Change[] {
  const { module } = running;
  return module.writesWithin(running.function).flatMap((write) => assignment(evaluator, running, write));
}

function assignment(evaluator: Evaluator, running: Running, { target, value, lazy, origin }: Write): Change[] {
  switch (target.kind) {
    case "binding": {
      const variable = { kind: "variable", binding: target.binding } as const;
      return [{ running, target: variable, facts: [], by: "property", name: null, value, lazy, origin }];
    }
    case "property":
    case "delete": {
      const facts = evaluator.evaluate(target.object, running.module, running.frame);
      const changed = { kind: "object", object: target.object } as const;
      const put = target.kind === "delete" ? null : value;
      return [{ running, target: changed, facts, by: "property", name: target.name, value: put, lazy, origin }];
    }
    // These stand for calls, and are met again as such.
    case "element":
    case "spread":
      return [];
  }
}

function callsThatChange(evaluator: Evaluator, running: Running): Change[] {
  return running.module.callsWithin(running.function).flatMap((call): Change[] => {
    const { callee } = call;
    if (call.construct || callee.kind !== "member" || callee.name === null) return [];
    const isOfLanguage = callee.object.kind === "global" && (callee.object.name === "Object" || callee.object.name === "Reflect");
    if (isOfLanguage && changers.has(callee.name)) {
      const [first] = call.arguments;
      return first === undefined ? [] : [changeBy(evaluator, running, call, callee.name, first.value, "property")];
    }
    if (!listMethods.has(callee.name) && !keyedMethods.has(callee.name)) return [];
    return [changeBy(evaluator, running, call, callee.name, callee.object, "method")];
  });
}

function changeBy(evaluator: Evaluator, running: Running, call: Call, name: string, object: Value, by: Change["by"]): Change {
  const facts = evaluator.evaluate(object, running.module, running.frame);
  const value = by === "method" ? (call.arguments.at(-1)?.value ?? null) : null;
  return { running, target: { kind: "object", object }, facts, by, name, value, lazy: false, origin: call.calleeOrigin };
}

/** True where the fact is a container that the method of a change really changes. */
export function isChangedBy(fact: Fact, method: string | null): boolean {
  if (method === null) return false;
  switch (fact.kind) {
    case "container":
      return fact.literal.kind === "array" && listMethods.has(method);
    case "collection":
      return keyedMethods.has(method) || (!fact.isKeyed && listMethods.has(method));
    case "unknown": {
      const type = fact.annotation?.name.at(-1);
      return type === "Array" ? listMethods.has(method) : (type === "Map" || type === "Set") && keyedMethods.has(method);
    }
    default:
      return false;
  }
}
