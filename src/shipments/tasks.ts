import { parseSteps, type Step } from "../catalog/paths.ts";
import type { Fact } from "../evaluate/facts.ts";
import { contains } from "../program/contains.ts";
import { invoke } from "../evaluate/calls.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Frame } from "../evaluate/frames.ts";
import { propertyOf } from "../evaluate/properties.ts";
import type { Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { MatchedBoundary } from "./boundaries.ts";
import type { Task } from "./shipment.ts";

/** What a boundary ships at one of its calls. */
export function tasksOf(
  evaluator: Evaluator,
  { found: { boundary }, shift }: MatchedBoundary,
  call: Call,
  module: ModuleIndex,
  frame: Frame | null,
): Task[] {
  const { unlessOff, unlessOn = [] } = boundary;
  const isSet = (path: string, to: boolean): boolean =>
    tasksAt(evaluator, call, shifted(parseSteps(path), shift), module, frame).some(
      ({ value }) => value.kind === "literal" && value.value === to,
    );
  if ((unlessOff !== undefined && isSet(unlessOff, false)) || unlessOn.some((path) => isSet(path, true))) return [];
  return boundary.tasks
    .flatMap((path) => {
      const tasks = tasksAt(evaluator, call, shifted(parseSteps(path), shift), module, frame);
      // `argument[1]` beside `argument[1].callback` or `argument[1].args`: an object there only holds the task, or the payload.
      const below = [...boundary.tasks, ...(boundary.payload ?? [])];
      return below.some((other) => other.startsWith(`${path}.`)) ? tasks.map(onlyFunctions) : tasks;
    })
    .filter((task) => task.facts.length > 0 && !isDriverSide(boundary.runsHere, task, call));
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

/** Follows the steps of a task's path from the call to what is shipped. */
function tasksAt(evaluator: Evaluator, call: Call, [first, ...steps]: readonly Step[], module: ModuleIndex, frame: Frame | null): Task[] {
  if (first?.kind !== "argument") return [];
  const value = argumentAt(call, first.index);
  if (value === null) return [];
  let tasks: Task[] = [{ value, facts: evaluator.evaluate(value, module, frame) }];
  // Where members of an object are tasks, the object is no task itself.
  for (const step of steps) tasks = tasks.flatMap((task) => follow(evaluator, task, step, call, module, frame));
  return tasks;
}

/** An argument, also one that a spread list brings. */
function argumentAt(call: Call, index: number): Value | null {
  const spreadAt = call.arguments.findIndex(({ spread }) => spread);
  const spread = call.arguments[spreadAt]?.value;
  if (spread === undefined || spreadAt > index) return call.arguments[index]?.value ?? null;
  return { kind: "member", object: spread, name: String(index - spreadAt), at: call.at, origin: spread.origin };
}

function shifted([first, ...steps]: readonly Step[], shift: number): readonly Step[] {
  return first?.kind === "argument" ? [{ ...first, index: first.index + shift }, ...steps] : [];
}

function follow(evaluator: Evaluator, task: Task, step: Step, call: Call, module: ModuleIndex, frame: Frame | null): Task[] {
  switch (step.kind) {
    case "argument":
      return [];
    case "property": {
      const objects = task.facts.filter((fact) => fact.kind === "container" || fact.kind === "instance");
      const facts = propertyOf(evaluator, objects, step.name, { at: call.at, module, frame }, task.value);
      return facts.length === 0 ? [] : [{ value: propertyValue(task.value, step.name), facts }];
    }
    case "any":
      return task.facts.flatMap((fact) => heldIn(evaluator, fact, task.value)).filter(({ facts }) => facts.length > 0);
    case "return": {
      const facts = task.facts.flatMap((fact) => (fact.kind === "function" ? invoke(evaluator, fact, call, [], module, frame, []) : []));
      return [{ value: task.value, facts }];
    }
  }
}

/** The functions and handles that a literal holds, at any depth; those that are written out elsewhere stand for the variable that brings them. */
function heldIn(evaluator: Evaluator, fact: Fact, asked: Value): Task[] {
  if (fact.kind !== "container") return [];
  const { literal, module, frame } = fact;
  const values =
    literal.kind === "array"
      ? literal.elements.flatMap((element) => (element === null || element.spread ? [] : [element.value]))
      : literal.properties.flatMap((property) =>
          property.kind === "value" && !fact.without.includes(property.name ?? "") ? [property.value] : [],
        );
  return values.flatMap((value) => {
    const facts = evaluator.evaluate(value, module, frame);
    const isHere = asked === literal || contains(asked.origin, value.origin);
    const own: Task = {
      value: isHere ? value : asked,
      facts: facts.filter(({ kind }) => kind === "function" || kind === "bound" || kind === "handle"),
    };
    return [own, ...facts.flatMap((held) => heldIn(evaluator, held, own.value))];
  });
}

/** The expression that a literal gives the property, so that reports stand there; else the object. */
function propertyValue(value: Value, name: string): Value {
  if (value.kind !== "object") return value;
  const property = value.properties.find((candidate) => candidate.kind === "value" && candidate.name === name);
  return property?.kind === "value" ? property.value : value;
}
