import type { CatalogedBoundary } from "../catalog/index.ts";
import { memberPath, parseSteps, type Step } from "../catalog/paths.ts";
import { ancestry } from "../evaluate/classes.ts";
import { invoke } from "../evaluate/calls.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Certainty, Fact } from "../evaluate/facts.ts";
import { propertyOf } from "../evaluate/properties.ts";
import type { Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { receiverOfUnknownEngine } from "./receivers.ts";
import type { Shipment, Task } from "./shipment.ts";

/** Every shipment of a module, in source order. */
export function findShipments(evaluator: Evaluator, module: ModuleIndex): Shipment[] {
  const shipments: Shipment[] = [];
  for (const call of module.program.calls) {
    if (!couldShip(module, call, evaluator.catalog.boundaryNames)) continue;
    shipments.push(...evaluator.withBudget(() => shipmentsOf(evaluator, call, module), []));
  }
  return shipments.sort((a, b) => a.call.origin.start - b.call.origin.start);
}

/** A look at the name alone, before anything is evaluated. Constructions may be of a subclass of any name. */
function couldShip(module: ModuleIndex, call: Call, boundaryNames: ReadonlySet<string>): boolean {
  if (call.construct) return call.arguments.length > 0;
  const { callee } = call;
  if (callee.kind === "member") return callee.name === null || boundaryNames.has(callee.name);
  if (callee.kind === "read") {
    // A variable may rename what it holds: `const ship = rdd.map.bind(rdd)`.
    return call.arguments.length > 0 && module.program.bindings[callee.binding]?.kind !== "class";
  }
  return callee.kind === "global" ? boundaryNames.has(callee.name) : false;
}

function shipmentsOf(evaluator: Evaluator, call: Call, module: ModuleIndex): Shipment[] {
  return boundariesOf(evaluator, call, module).flatMap(({ found, certainty }) => {
    const { boundary, engine } = found;
    const tasks = boundary.tasks.flatMap((path) => {
      const found = tasksAt(evaluator, call, parseSteps(path), module);
      // `argument[1]` beside `argument[1].callback`: an object there only holds the task.
      return boundary.tasks.some((other) => other.startsWith(`${path}.`)) ? found.map(onlyFunctions) : found;
    });
    return [{ engine, boundary, module, call, certainty, tasks: tasks.filter((task) => task.facts.length > 0 && !isDriverSide(boundary.runsHere, task, call)) }];
  });
}

function onlyFunctions(task: Task): Task {
  return { ...task, facts: task.facts.filter((fact) => fact.kind === "function" || fact.kind === "bound") };
}

/** An argument that is both payload and callback, as skale has it, is no task. */
function isDriverSide(runsHere: readonly string[] | undefined, task: Task, call: Call): boolean {
  return (runsHere ?? []).some((path) => {
    const [step] = parseSteps(path);
    return step?.kind === "argument" && call.arguments[step.index]?.value === task.value;
  });
}

function boundariesOf(evaluator: Evaluator, call: Call, module: ModuleIndex): { found: CatalogedBoundary; certainty: Certainty }[] {
  const form = call.construct ? "new" : "call";
  const known = calleeFacts(evaluator, call, module).flatMap((fact) =>
    fact.kind === "external" ? evaluator.catalog.boundary(form, fact.path).map((found) => ({ found, certainty: fact.certainty })) : [],
  );
  if (known.length > 0) return known;
  const receiver = receiverOfUnknownEngine(evaluator, call, module);
  if (receiver === null || call.callee.kind !== "member" || call.callee.name === null) return [];
  const path = memberPath(receiver.path, call.callee.name);
  return evaluator.catalog.boundary("call", path).map((found) => ({ found, certainty: receiver.certainty }));
}

/** What is called; for `super(…)`, and for a class that leaves construction to its base, the base. */
function calleeFacts(evaluator: Evaluator, call: Call, module: ModuleIndex): readonly Fact[] {
  if (call.callee.kind === "super") {
    const derived = module.program.classes[call.callee.class];
    return derived?.superClass ? evaluator.evaluate(derived.superClass, module, null) : [];
  }
  const facts = evaluator.evaluate(call.callee, module, null);
  if (!call.construct) return facts;
  return facts.flatMap((fact): readonly Fact[] => {
    if (fact.kind !== "class") return [fact];
    const { ancestors, foundation } = ancestry(evaluator, { ...fact, kind: "instance", construction: null });
    return ancestors.every(({ body }) => body.construct === null) ? foundation : [];
  });
}

/** Follows the steps of a task's path from the call to what is shipped. */
function tasksAt(evaluator: Evaluator, call: Call, [first, ...steps]: readonly Step[], module: ModuleIndex): Task[] {
  if (first?.kind !== "argument") return [];
  const spreadAt = call.arguments.findIndex(({ spread }) => spread);
  const argument = call.arguments[first.index];
  if (argument === undefined || (spreadAt >= 0 && spreadAt <= first.index)) return [];
  let tasks: Task[] = [{ value: argument.value, facts: evaluator.evaluate(argument.value, module, null) }];
  // Where members of an object are tasks, the object is no task itself.
  for (const step of steps) tasks = tasks.flatMap((task) => follow(evaluator, task, step, call, module));
  return tasks.filter(({ facts }) => facts.length > 0);
}

function follow(evaluator: Evaluator, task: Task, step: Step, call: Call, module: ModuleIndex): Task[] {
  switch (step.kind) {
    case "argument":
      return [];
    case "property": {
      const objects = task.facts.filter((fact) => fact.kind === "container" || fact.kind === "instance");
      const facts = propertyOf(evaluator, objects, step.name, { at: call.at, module, frame: null }, task.value);
      return facts.length === 0 ? [] : [{ value: propertyValue(task.value, step.name), facts }];
    }
    case "return": {
      const facts = task.facts.flatMap((fact) => (fact.kind === "function" ? invoke(evaluator, fact, call, [], module, null, []) : []));
      return [{ value: task.value, facts }];
    }
  }
}

/** The expression that a literal gives the property, so that reports stand there; else the object. */
function propertyValue(value: Value, name: string): Value {
  if (value.kind !== "object") return value;
  const property = value.properties.find((candidate) => candidate.kind === "value" && candidate.name === name);
  return property?.kind === "value" ? property.value : value;
}
