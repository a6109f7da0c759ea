import type { Binding, BindingId, Point, Value, Write } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { factsOfAnnotation } from "./annotations.ts";
import type { Evaluator } from "./evaluator.ts";
import { allBehind, isOpaque, nothing, oneOf, weakened, type Fact, type Hop } from "./facts.ts";
import { frameOf, type Frame } from "./frames.ts";
import { hasRun, runsOnlyOnWorker } from "./has-run.ts";
import { endOf, lastWrites, type LastWrites, type ReachingWrite } from "./order.ts";

/** What a variable holds at a point. `asked` is the expression that reads it, for facts about which nothing is known. */
export function readBinding(
  evaluator: Evaluator,
  module: ModuleIndex,
  id: BindingId,
  at: Point,
  frame: Frame | null,
  asked: Value,
): readonly Fact[] {
  const binding = module.program.bindings[id];
  // Of a function that is declared elsewhere, the declaration still tells the result.
  if (binding === undefined || (binding.ambient && binding.kind !== "function")) return unknownBinding(evaluator, module, binding, asked);
  const { writes, settled } = reachingWrites(evaluator, module, binding, at, frame);
  const values = writes.map(({ write, always }) => {
    const value = evaluator.evaluate(write.value, module, frameForWrite(module, binding, write, frame));
    return always || settled ? value : weakened(value);
  });
  const facts = settled ? oneOf(values) : values.flat();
  const hop: Hop = { kind: "variable", name: binding.name, origin: binding.origin };
  const known = allBehind(markLazy(facts, module, binding, writes, at), hop);
  if (facts.some((fact) => fact.kind !== "unknown")) {
    const byType = binding.annotation !== null && facts.every(isOpaque) ? factsOfAnnotation(evaluator, module, binding.annotation) : [];
    return byType.length > 0 ? byType : withAnnotation(known, module, binding);
  }
  if (facts.length === 0 && isEmptyOnDriver(evaluator, module, binding)) return [nothing];
  return [...unknownBinding(evaluator, module, binding, asked), ...known];
}

/** True for a variable that starts empty and that nothing but the worker fills, or only who asks for it. */
function isEmptyOnDriver(evaluator: Evaluator, module: ModuleIndex, { id, kind }: Binding): boolean {
  if (kind !== "let" && kind !== "var") return false;
  return module.writesOfBinding(id).every((write) => write.lazy || runsOnlyOnWorker(evaluator, module, module.functionOf(write.at.branch)));
}

/** The frame in which the value of a write has to be read. */
function frameForWrite(module: ModuleIndex, binding: Binding, write: Write, frame: Frame | null): Frame | null {
  return frameOf(frame, module, module.functionOf(write.at.branch)) ?? frameOf(frame, module, binding.function);
}

/** A declared type tells more about an unknown value than its expression does. */
function withAnnotation(facts: readonly Fact[], module: ModuleIndex, { annotation }: Binding): Fact[] {
  if (annotation === null) return [...facts];
  return facts.map((fact) => (fact.kind === "unknown" && fact.annotation === null ? { ...fact, annotation, typedIn: module } : fact));
}

function unknownBinding(evaluator: Evaluator, module: ModuleIndex, binding: Binding | undefined, asked: Value): Fact[] {
  const byType = factsOfAnnotation(evaluator, module, binding?.annotation ?? null);
  if (byType.length > 0) return [...byType];
  return [{ kind: "unknown", value: asked, module, annotation: binding?.annotation ?? null, certainty: "certain", hops: [] }];
}

/** What the reader itself opens on demand is open then, as is what stands beside the declaration; what some other function may have opened is lazy. */
function markLazy(
  facts: readonly Fact[],
  module: ModuleIndex,
  binding: Binding,
  writes: readonly ReachingWrite[],
  at: Point,
): readonly Fact[] {
  const own = [module.functionOf(at.branch), binding.function];
  if (!writes.some(({ write }) => write.lazy && !own.includes(module.functionOf(write.at.branch)))) return facts;
  return facts.map((fact) => (fact.kind === "handle" ? { ...fact, lazy: true } : fact));
}

/** The writes whose value a variable may still have. */
function reachingWrites(evaluator: Evaluator, module: ModuleIndex, binding: Binding, at: Point, frame: Frame | null): LastWrites {
  const all = module.writesOfBinding(binding.id);
  const reader = module.functionOf(at.branch);
  const inFunction = (id: number): Write[] => all.filter((write) => module.functionOf(write.at.branch) === id);
  const earlier = declared();
  if (reader === binding.function) return { ...earlier, writes: [...earlier.writes, ...elsewhere([reader])] };
  const local = lastWrites(module, inFunction(reader), at);
  if (local.settled) return local;
  return { ...earlier, writes: [...earlier.writes, ...local.writes.map(sometimes), ...elsewhere([reader, binding.function])] };

  function declared(): LastWrites {
    const own = inFunction(binding.function);
    const point = evaluator.pointIn(module, binding.function, { at, module, frame }) ?? endOf(module, binding.function);
    const last = lastWrites(module, own, point);
    if (last.writes.length > 0) return last;
    // Nothing was written yet: the task runs later, when what stands below has been assigned.
    const below = own.map((write) => ({ write, always: module.program.branches[write.at.branch]?.kind === "body" }));
    return { writes: below, settled: false };
  }

  function elsewhere(except: readonly number[]): ReachingWrite[] {
    return all
      .filter((write) => !except.includes(module.functionOf(write.at.branch)))
      .filter((write) => hasRun(evaluator, module, module.functionOf(write.at.branch), at, frame) !== "no")
      .map((write) => ({ write, always: false }));
  }
}

function sometimes({ write }: ReachingWrite): ReachingWrite {
  return { write, always: false };
}
