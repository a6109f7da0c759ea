import { activate, receiverOf } from "../evaluate/calls.ts";
import { ancestry } from "../evaluate/classes.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Fact, FunctionFact } from "../evaluate/facts.ts";
import type { Frame } from "../evaluate/frames.ts";
import { reach } from "../evaluate/order.ts";
import { initialiserFrame } from "../evaluate/stored.ts";
import type { Call, FunctionId } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** A function that runs as part of a task. Functions inside it are part of its text. */
export interface Running {
  readonly module: ModuleIndex;
  readonly function: FunctionId;
  /** What its parameters and its `this` are; for the task itself, what is around it. */
  readonly frame: Frame | null;
  /** The call in the task's own text by which it comes to run; null for the task itself. */
  readonly through: Call | null;
}

/** What runs in a task, for all that ask. */
const known = new WeakMap<Evaluator, Map<string, readonly Running[]>>();

/** The task and every helper that it calls, or hands to something that calls it, any number of hops away; each activation once. */
export function runningIn(evaluator: Evaluator, task: FunctionFact): readonly Running[] {
  const start = { module: task.module, function: task.function, frame: task.lexical, through: null };
  const tasks = known.get(evaluator) ?? new Map<string, readonly Running[]>();
  known.set(evaluator, tasks);
  const key = keyOf(evaluator, start, start.frame);
  const running = tasks.get(key) ?? startedFrom(evaluator, start, () => true, true);
  tasks.set(key, running);
  return running;
}

/** What runs on the driver before a call: the code around it up to there, and every helper that it has called by then. */
export function runningBefore(evaluator: Evaluator, module: ModuleIndex, call: Call): readonly Running[] {
  const around: FunctionId[] = [];
  for (let id: FunctionId | null = module.functionOf(call.at.branch); id !== null; id = module.functionBody(id).parent) around.push(id);
  return around.flatMap((id) =>
    startedFrom(
      evaluator,
      { module, function: id, frame: null, through: null },
      (earlier) => module.functionOf(earlier.at.branch) === id && reach(module, earlier, call.at) !== "never",
      false,
    ),
  );
}

/** A function and all that it calls. `isReached` tells which calls of its text count, `runsWhole` whether functions inside it are part of that. */
function startedFrom(evaluator: Evaluator, start: Running, isReached: (call: Call) => boolean, runsWhole: boolean): readonly Running[] {
  const found: Running[] = [start];
  const seen = new Set([keyOf(evaluator, start, start.frame)]);
  // The list grows while it is walked.
  for (const running of found) {
    for (const call of running.module.callsWithin(running.function)) {
      if (running === start && !isReached(call)) continue;
      if (runsElsewhere(evaluator, running, running.module.functionOf(call.at.branch))) continue;
      for (const [callee, frame] of startedBy(evaluator, call, running)) {
        const isWhole = running !== start || runsWhole;
        const isInText = isWhole && callee.module === running.module && running.module.isInside(running.function, callee.function);
        const key = keyOf(evaluator, callee, frame);
        if (isInText || seen.has(key)) continue;
        seen.add(key);
        found.push({ module: callee.module, function: callee.function, frame, through: running.through ?? call });
      }
    }
  }
  return found;
}

/** True for a function of the workers within, or at the hands of, one that is none: what the driver hands to a boundary does not run there. */
function runsElsewhere(
  evaluator: Evaluator,
  { module, function: by }: Pick<Running, "module" | "function">,
  id: FunctionId,
  home = module,
): boolean {
  return evaluator.isWorkerFunction(home, id) && !evaluator.isWorkerFunction(module, by);
}

/** A function may run with several arguments, and on several objects. */
function keyOf(evaluator: Evaluator, { module, function: id }: Pick<Running, "module" | "function">, frame: Frame | null): string {
  return `${module.program.file} ${String(id)} ${String(evaluator.frameId(frame))}`;
}

/** What a call runs: its callee in the activation that the call makes, and the functions among its arguments. */
function startedBy(
  evaluator: Evaluator,
  call: Call,
  { module, function: caller, frame }: Running,
): (readonly [FunctionFact, Frame | null])[] {
  evaluator.step();
  const callees = call.callee.kind === "super" ? [] : evaluator.evaluate(call.callee, module, frame);
  const called = callees.flatMap((fact): (readonly [FunctionFact, Frame | null])[] => {
    if (call.construct) return constructedBy(evaluator, call, module, frame);
    const target = functionOf(fact);
    if (target === null) return [];
    const self = fact.kind === "bound" ? fact.self : receiverOf(evaluator, call, module, frame);
    const passed = fact.kind === "bound" ? fact.arguments : [];
    return [[target, activate(evaluator, target, call, self, module, frame, passed)] as const];
  });
  const handedOver = call.arguments.flatMap(({ value }) =>
    value.kind === "closure" || value.kind === "literal" || value.kind === "data"
      ? []
      : evaluator
          .evaluate(value, module, frame)
          .flatMap((fact) => functionOf(fact) ?? [])
          .filter((target) => !runsElsewhere(evaluator, { module, function: caller }, target.function, target.module))
          .map((target) => [target, target.lexical] as const),
  );
  return [...called, ...handedOver];
}

/** What runs when an object of a class of the project is made: the initialisers and constructors of its line. */
function constructedBy(
  evaluator: Evaluator,
  call: Call,
  from: ModuleIndex,
  caller: Frame | null,
): (readonly [FunctionFact, Frame | null])[] {
  const made = evaluator.evaluate(call, from, caller).find((fact) => fact.kind === "instance" && fact.construction?.call === call);
  if (made?.kind !== "instance") return [];
  return ancestry(evaluator, made).ancestors.flatMap(({ module, body, frame, lexical }) => {
    const run = (id: FunctionId): FunctionFact => ({ kind: "function", module, function: id, lexical, certainty: "certain", hops: [] });
    const initialised = [run(body.initialiser), initialiserFrame(evaluator, made, module, body.initialiser, frame)] as const;
    return body.construct === null ? [initialised] : [initialised, [run(body.construct), frame] as const];
  });
}

function functionOf(fact: Fact): FunctionFact | null {
  if (fact.kind === "bound") return functionOf(fact.target);
  return fact.kind === "function" ? fact : null;
}
