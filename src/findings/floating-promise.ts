import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Fact } from "../evaluate/facts.ts";
import type { Frame } from "../evaluate/frames.ts";
import type { Call } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { usesOf } from "../travel/lifetime.ts";
import type { Running } from "../travel/running.ts";
import type { TaskCallFinding } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { pathBehind } from "./handle-paths.ts";
import { inTasks, type TaskCase } from "./in-tasks.ts";
import { asynchronous } from "./pending.ts";
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

/** Functions of Node and of the platform that give a promise, whatever they are called with. */
export const givesPromise =
  /^(?:global#(?:fetch|Promise\.(?:all|allSettled|any|race))|node:fs\/promises#\w+|node:fs#promises\.\w+|node:stream\/promises#\w+|(?:axios|got|ky)#(?:get|post|put|patch|delete|head|request)?|node-fetch#|undici#(?:fetch|request))$/u;

/** Methods of clients that give a promise, though closing the client does not: commands of the AWS SDK, a batch of Redis commands. */
const worksLater =
  /^(?:@aws-sdk\/client-[\w-]+#\w+\.send|(?:io)?redis#.*(?:\.(?:pipeline|multi)\(\)|ChainableCommander)(?:\.\w+\(\))*\.exec)$/u;

/** True for what a variable of a function gets that nothing ever mentions. */
function isNeverRead(module: ModuleIndex, call: Call): boolean {
  const write = module.program.writes.find(({ value }) => value === call);
  if (write?.target.kind !== "binding") return false;
  const binding = module.program.bindings[write.target.binding];
  if (binding === undefined || binding.function === 0 || binding.kind === "using") return false;
  return usesOf(module, binding.id, module.functionBody(binding.function).origin).length === 0;
}

function isAsynchronous([fact, another]: readonly Fact[]): boolean {
  if (fact?.kind !== "function" || another !== undefined) return false;
  const { async, generator } = fact.module.functionBody(fact.function);
  return async && !generator;
}

/** `client.query(…)` of `client.query(…).then(f)`: a call whose own promise would be reported if it stood alone. */
function promiseIn(evaluator: Evaluator, call: Call, module: ModuleIndex, frame: Frame | null): "visitor" | "call" | null {
  const running: Running = { module, function: module.functionOf(call.at.branch), frame, through: null };
  return kindOf(evaluator, { running, call: { ...call, result: "discarded" } });
}

function kindOf(evaluator: Evaluator, { running: { module, frame }, call }: TaskCall): "visitor" | "call" | null {
  const { callee, arguments: args, result } = call;
  if (call.construct || callee.kind === "super" || result === "awaited and discarded") return null;
  const visits = callee.kind === "member" && (callee.name === "forEach" || (callee.name === "map" && result === "discarded"));
  if (visits) return args.some(({ value }) => isAsynchronous(evaluator.evaluate(value, module, frame))) ? "visitor" : null;
  if (result !== "discarded" && !isNeverRead(module, call)) return null;
  const callees = evaluator.evaluate(callee, module, frame);
  if (callees.some(({ kind }) => kind === "function")) return isAsynchronous(callees) ? "call" : null;
  if (callees.every((fact) => fact.kind === "external" && givesPromise.test(fact.path)) && callees.length > 0) return "call";
  if (callee.kind !== "member" || callee.name === null) return null;
  // What is done about a failure is its author's decision; what comes after a success is not waited for, either.
  if (callee.name === "then" && args.length === 1 && callee.object.kind === "call")
    return promiseIn(evaluator, callee.object, module, frame);
  if (!asynchronous.test(callee.name)) return null;
  // With a callback there is no promise.
  const last = args.at(-1)?.value;
  if (last !== undefined && evaluator.evaluate(last, module, frame).some(({ kind }) => kind === "function" || kind === "bound"))
    return null;
  const path = pathBehind(evaluator, callee, module, frame);
  if (path !== null && worksLater.test(path)) return "call";
  const [client, other] = evaluator.evaluate(callee.object, module, frame);
  return client?.kind === "handle" && other === undefined && client.handle.entry.closeIsAsync === true ? "call" : null;
}
