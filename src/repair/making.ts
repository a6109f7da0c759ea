import type { Analysis } from "../analyze.ts";
import type { Fact } from "../evaluate/facts.ts";
import { contains } from "../program/contains.ts";
import type { Binding, BindingId, Call, FunctionId, Origin, Point, Use, Value, Write } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { mayChangeLater } from "./changed-later.ts";
import { valueMayHoldHandle } from "./may-hold-handle.ts";
import { usesWithin } from "./opening-uses.ts";
import type { NoRepair } from "./plan.ts";
import { isSettled } from "./settled.ts";

/** What makes an object, and makes it ready. */
export interface Making {
  /** Its declaration, those of the variables that it alone needs, and the calls and assignments that make them ready; each as far as the program knows it. */
  readonly steps: readonly Origin[];
  /** The variables that these declare. */
  readonly moved: ReadonlySet<BindingId>;
  /** True where one of them is waited for. */
  readonly isAwaited: boolean;
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/** What is to be moved, and up to which point. */
interface Asked {
  readonly binding: Binding;
  readonly write: Write;
  readonly before: Point;
  /** The functions that open what the object holds. */
  readonly openers: ReadonlySet<FunctionId>;
}

/** Collects what makes the object that a variable holds; or says why that cannot happen somewhere else. */
export function makingOf(analysis: Analysis, asked: Asked): Making | NoRepair {
  const { module } = analysis;
  const { binding, write } = asked;
  const moved = new Map<BindingId, Write>([[binding.id, write]]);
  for (;;) {
    const steps = stepsOf(analysis, moved, asked);
    const needed = steps.flatMap(({ origin }) => usesWithin(module, binding.function, { origin }));
    const found = needed.map((use) => verdictOf(analysis, use, steps, { moved, write }));
    const refused = found.find((verdict) => typeof verdict === "string");
    if (refused !== undefined) return none(refused);
    const more = found.filter((verdict) => verdict !== null && typeof verdict === "object");
    if (more.length === 0) {
      const origins = steps.map(({ origin }) => origin);
      const shared = [...moved.keys()].find((id) => id !== binding.id && isUsedBeside(module, id, origins));
      if (shared !== undefined)
        return none(`\`${module.program.bindings[shared]?.name ?? ""}\`, which it needs, is used by its own name as well`);
      return { steps: origins, moved: new Set(moved.keys()), isAwaited: steps.some(({ isAwaited }) => isAwaited) };
    }
    for (const { id, write: own } of more) moved.set(id, own);
  }
}

interface Step {
  readonly origin: Origin;
  readonly isAwaited: boolean;
}

/** The declarations of some variables, and what is called on them, or assigned to them, as statements beside. */
function stepsOf(analysis: Analysis, moved: ReadonlyMap<BindingId, Write>, { write, before, openers }: Asked): Step[] {
  const { module } = analysis;
  const { program } = module;
  const { branch } = write.at;
  const isHere = (at: Point): boolean =>
    at.branch === branch && (module.functionOf(before.branch) !== module.functionOf(branch) || at.order < before.order);
  const isOfMoved = (value: Value): boolean => {
    if (value.kind === "member") return isOfMoved(value.object);
    return value.kind === "read" && moved.has(value.binding);
  };
  const called = program.calls
    .filter((call) => call.result !== "used" && isHere(call.at) && isOfMoved(call.callee) && makesReady(analysis, call, openers))
    .map((call): Step => ({
      origin: call.origin,
      isAwaited: call.result === "awaited and discarded" || call.arguments.some(({ value }) => waits(value)),
    }));
  const assigned = program.writes
    .filter(({ target, at }) => target.kind === "property" && isHere(at) && isOfMoved(target.object))
    .map(({ origin, value }): Step => ({ origin, isAwaited: waits(value) }));
  const declared = [...moved.values()].map(({ origin, value }): Step => ({ origin, isAwaited: waits(value) }));
  return [...declared, ...called, ...assigned].toSorted((a, b) => a.origin.start - b.origin.start);
}

/** Methods that make ready what they are called on, whatever that is. */
const readying = new Set(["connect", "on", "once", "addListener", "addEventListener"]);

/** True for a call that connects something, attaches a listener, or runs the code that opens what the object holds. */
function makesReady({ evaluator, module }: Analysis, call: Call, openers: ReadonlySet<FunctionId>): boolean {
  if (call.callee.kind === "member" && readying.has(call.callee.name ?? "")) return true;
  const seen = new Set<FunctionId>();
  const opens = ({ callee }: Call): boolean =>
    evaluator.evaluate(callee, module, null).some((fact) => {
      if (fact.kind !== "function" || fact.module !== module || seen.has(fact.function)) return false;
      seen.add(fact.function);
      return [...openers].some((opener) => module.isInside(fact.function, opener)) || module.callsWithin(fact.function).some(opens);
    });
  return opens(call);
}

/** A variable that has to be made where the object is. */
interface Needed {
  readonly id: BindingId;
  readonly write: Write;
}

/** What a mention within the steps asks for: nothing, another variable, or something that is not there. */
function verdictOf(
  analysis: Analysis,
  use: Use,
  steps: readonly Step[],
  { moved, write }: { readonly moved: ReadonlyMap<BindingId, Write>; readonly write: Write },
): Needed | string | null {
  const { module } = analysis;
  if (use.root.kind !== "binding") return "what makes it reads what belongs to the function or module around it";
  const id = use.root.binding;
  const binding = module.program.bindings[id];
  if (binding === undefined || moved.has(id) || steps.some(({ origin }) => contains(origin, binding.origin))) return null;
  if (mayChangeLater(analysis, use)) return "what makes it reads an object that is changed somewhere";
  const [own, ...others] = module.writesOfBinding(id);
  if (mayBeOpen(analysis, binding)) {
    const isBeside =
      binding.kind === "const" &&
      others.length === 0 &&
      own?.at.branch === write.at.branch &&
      binding.function === module.functionOf(write.at.branch);
    return own !== undefined && isBeside ? { id, write: own } : `\`${binding.name}\` may not arrive as it is`;
  }
  return isSettled(module, binding, write.at) ? null : `\`${binding.name}\` is assigned again`;
}

/** True for a name that stands for something open, or for something that may hold such; also where another file has it. */
export function mayBeOpen(analysis: Analysis, { id, kind }: Binding): boolean {
  const { evaluator, module } = analysis;
  return module.writesOfBinding(id).some(({ value }) => {
    if (kind !== "import") return valueMayHoldHandle(analysis, value);
    return evaluator.evaluate(value, module, null).some((fact) => !fromFile.has(fact.kind));
  });
}

/** What a name of another file can stand for that holds nothing: all else may have been opened there. */
const fromFile: ReadonlySet<Fact["kind"]> = new Set(["external", "function", "class", "data", "unknown"]);

function isUsedBeside(module: ModuleIndex, id: BindingId, steps: readonly Origin[]): boolean {
  return module.program.functions.some(({ uses }) =>
    uses.some(({ root, origin }) => root.kind === "binding" && root.binding === id && !steps.some((step) => contains(step, origin))),
  );
}

/** True for an expression that waits for something. */
function waits(value: Value): boolean {
  switch (value.kind) {
    case "await":
      return true;
    case "call":
      return waits(value.callee) || value.arguments.some((argument) => waits(argument.value));
    case "member":
      return waits(value.object);
    case "choose":
      return value.options.some(waits);
    case "object":
      return value.properties.some((property) => "value" in property && waits(property.value));
    case "array":
      return value.elements.some((element) => element !== null && waits(element.value));
    default:
      return false;
  }
}
