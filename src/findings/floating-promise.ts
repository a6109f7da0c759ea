import type { Evaluator } from "../evaluate/evaluator.ts";
import type { TaskCallFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { asynchronous } from "./early-close.ts";
import { runsInNode } from "./node-tasks.ts";
import { callsOfTask, findingAtCall, type TaskCall } from "./task-calls.ts";

/** A task is over while something of it still runs. */
export interface FloatingPromiseFinding extends TaskCallFinding {
  /** A list whose elements are visited asynchronously, a call, or the task itself, whose promise becomes the record. */
  readonly kind: "visitor" | "call" | "task";
}

/** One finding for each promise that a task does not wait for, and for each asynchronous task that its engine does not wait for. */
export function findFloatingPromises(ground: Ground): FloatingPromiseFinding[] {
  return inTasks(ground, runsInNode, (given) => [...asynchronousTask(given), ...floatingCalls(given)]);
}

function asynchronousTask({ shipment, task, fact, ground }: TaskCase): FloatingPromiseFinding[] {
  const { profile } = shipment.engine;
  const { async, generator } = fact.module.functionBody(fact.function);
  if (profile.awaitsTasks !== false || shipment.boundary.perRecord === undefined || !async || generator) return [];
  const { call } = shipment.via ?? shipment;
  const place = fact.module === ground.module ? call.calleeOrigin : task.value.origin;
  const certainty = shipment.certainty === "likely" || fact.certainty === "likely" ? "likely" : "certain";
  return [{ shipment, certainty, place, name: call.calleeText, helper: null, kind: "task" }];
}

function floatingCalls(given: TaskCase): FloatingPromiseFinding[] {
  const { evaluator } = given.ground;
  return callsOfTask(evaluator, given.fact).flatMap((made): FloatingPromiseFinding[] => {
    const kind = kindOf(evaluator, made);
    return kind === null ? [] : [{ ...findingAtCall(given, made), kind }];
  });
}

function kindOf(evaluator: Evaluator, { running: { module, frame }, call }: TaskCall): "visitor" | "call" | null {
  const { callee, arguments: args, result } = call;
  if (call.construct || callee.kind === "super" || result === "awaited and discarded") return null;
  const visits = callee.kind === "member" && (callee.name === "forEach" || (callee.name === "map" && result === "discarded"));
  if (visits) return args.some(({ value }) => value.kind === "closure" && module.functionBody(value.function).async) ? "visitor" : null;
  if (result !== "discarded") return null;
  const [fact, another] = evaluator.evaluate(callee, module, frame);
  if (fact?.kind === "function" && another === undefined) {
    const { async, generator } = fact.module.functionBody(fact.function);
    return async && !generator ? "call" : null;
  }
  if (callee.kind !== "member" || callee.name === null || !asynchronous.test(callee.name)) return null;
  // With a callback there is no promise.
  const last = args.at(-1)?.value;
  if (last !== undefined && evaluator.evaluate(last, module, frame).some(({ kind }) => kind === "function" || kind === "bound"))
    return null;
  const [client, other] = evaluator.evaluate(callee.object, module, frame);
  return client?.kind === "handle" && other === undefined && client.handle.entry.closeIsAsync === true ? "call" : null;
}
