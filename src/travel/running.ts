import { activate, receiverOf } from "../evaluate/calls.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Fact, FunctionFact } from "../evaluate/facts.ts";
import type { Frame } from "../evaluate/frames.ts";
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

/** The task and every helper that it calls, or hands to something that calls it, any number of hops away; each once. */
export function runningIn(evaluator: Evaluator, task: FunctionFact): readonly Running[] {
  const found: Running[] = [{ module: task.module, function: task.function, frame: task.lexical, through: null }];
  const seen = new Set([keyOf(task)]);
  // The list grows while it is walked.
  for (const running of found) {
    for (const call of callsIn(running)) {
      for (const [callee, frame] of startedBy(evaluator, call, running)) {
        const isInText = callee.module === running.module && running.module.isInside(running.function, callee.function);
        if (isInText || seen.has(keyOf(callee))) continue;
        seen.add(keyOf(callee));
        found.push({ module: callee.module, function: callee.function, frame, through: running.through ?? call });
      }
    }
  }
  return found;
}

/** Every call in the text of a function. */
export function callsIn({ module, function: id }: Pick<Running, "module" | "function">): readonly Call[] {
  return module.program.calls.filter((call) => module.isInside(id, module.functionOf(call.at.branch)));
}

function keyOf({ module, function: id }: Pick<FunctionFact, "module" | "function">): string {
  return `${module.program.file} ${String(id)}`;
}

/** What a call runs: its callee in the activation that the call makes, and the functions among its arguments. */
function startedBy(evaluator: Evaluator, call: Call, { module, frame }: Running): (readonly [FunctionFact, Frame | null])[] {
  evaluator.step();
  const callees = call.callee.kind === "super" ? [] : evaluator.evaluate(call.callee, module, frame);
  const called = callees.flatMap((fact) => {
    const target = functionOf(fact);
    if (target === null || call.construct) return [];
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
          .map((target) => [target, target.lexical] as const),
  );
  return [...called, ...handedOver];
}

function functionOf(fact: Fact): FunctionFact | null {
  if (fact.kind === "bound") return functionOf(fact.target);
  return fact.kind === "function" ? fact : null;
}
