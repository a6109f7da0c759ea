import type { Analysis } from "../analyze.ts";
import type { HandleFact } from "../evaluate/facts.ts";
import { isTalk } from "../findings/handle-across-steps.ts";
import { contains } from "../program/contains.ts";
import type { Binding, Call, FunctionId, Use, Value } from "../program/model.ts";
import { rootOf, type ModuleIndex } from "../program/module-index.ts";
import { mayChangeLater } from "./changed-later.ts";
import { usesWithin } from "./opening-uses.ts";
import type { NoRepair } from "./plan.ts";
import { firstOf } from "./risks.ts";
import { isSettled } from "./settled.ts";
import type { StepVariable } from "./steps-plans.ts";
import type { WrittenStep } from "./steps-of.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** The variable from outside that a step leaves an open handle in, and the expression that opens it. */
export interface HeldOpen {
  readonly kind: "held";
  readonly binding: Binding;
  readonly opened: StepVariable["opened"];
  readonly value: Value;
}

/** Finds the variable: the step assigns it, or connects what it was declared with. */
export function heldOpen({ module }: Analysis, { body }: WrittenStep, { call }: HandleFact): HeldOpen | NoRepair {
  const isOutside = (binding: Binding | undefined): boolean => binding !== undefined && !module.isInside(body.id, binding.function);
  const assigned = module.writesWithin(body.id).flatMap((write) => {
    const binding = write.target.kind === "binding" ? module.program.bindings[write.target.binding] : undefined;
    return binding !== undefined && isOutside(binding) ? [{ binding, write }] : [];
  });
  const [only, another] = assigned;
  if (another !== undefined) return none("the step assigns several variables");
  if (only !== undefined) {
    const others = module.writesOfBinding(only.binding.id).filter((write) => write !== only.write);
    if (!others.every(({ origin, value }) => contains(origin, only.binding.origin) && isEmpty(value)))
      return none(`\`${only.binding.name}\` is assigned in several places`);
    return { kind: "held", binding: only.binding, opened: "in the step", value: only.write.value };
  }
  const connecting = module
    .callsWithin(body.id)
    .find(
      ({ callee }) =>
        callee.kind === "member" && callee.object.kind === "read" && isOutside(module.program.bindings[callee.object.binding]),
    );
  const id = connecting?.callee.kind === "member" && connecting.callee.object.kind === "read" ? connecting.callee.object.binding : null;
  const binding = id === null ? undefined : module.program.bindings[id];
  const [write, more] = id === null ? [] : module.writesOfBinding(id);
  if (binding === undefined || write === undefined || more !== undefined)
    return none("an object holds it, or another function connects it");
  const opening = write.value.kind === "await" ? write.value.value : write.value;
  if (!contains(write.origin, binding.origin) || opening !== call) return none("it is not opened where its variable is declared");
  return { kind: "held", binding, opened: "where declared", value: write.value };
}

/** `let db = null`. */
function isEmpty(value: Value): boolean {
  return value.kind === "literal" && (value.value === null || value.value === undefined);
}

interface Opening {
  readonly step: WrittenStep;
  readonly binding: Binding;
  readonly value: Value;
  readonly users: readonly WrittenStep[];
}

/** Why what a step does to open a handle would mean something else, or more, in the steps that use it: a clause; null where it would not. */
export function whyOpeningStays(analysis: Analysis, { step, binding, value, users }: Opening): string | null {
  const { module } = analysis;
  const { body } = step;
  if (doesMore(module, step, binding, value)) return "the step does something else as well";
  const why = firstOf(
    ...(contains(body.origin, value.origin) ? [body] : [body, value]).map((part) =>
      whyReadsDiffer(analysis, step, part, { variable: binding, users }),
    ),
  );
  return why;
}

/** True where the step changes or calls anything beside what it opens. */
function doesMore(module: ModuleIndex, { body }: WrittenStep, binding: Binding, value: Value): boolean {
  const isOwn = (id: number): boolean => id === binding.id || module.isInside(body.id, module.program.bindings[id]?.function ?? 0);
  const isOpening = (call: Call): boolean => {
    const root = rootOf(call.callee);
    return contains(value.origin, call.origin) || isTalk(call) || (root.kind === "read" && isOwn(root.binding));
  };
  return (
    !module.callsWithin(body.id).every(isOpening) ||
    module.writesWithin(body.id).some(({ target }) => {
      if (target.kind === "binding") return !isOwn(target.binding);
      const root = rootOf(target.object);
      return root.kind !== "read" || !isOwn(root.binding);
    })
  );
}

interface Shared {
  readonly variable: Binding | null;
  readonly users: readonly WrittenStep[];
}

/** Why something that a part of the step, or of the declaration, mentions is not the same in the steps that use it: a clause. */
export function whyReadsDiffer(
  analysis: Analysis,
  { body, call }: WrittenStep,
  part: Pick<Value, "origin">,
  { variable, users }: Shared,
): string | null {
  const { module } = analysis;
  const isStep = part.origin === body.origin;
  const why = ({ root, ...use }: Use): string | null => {
    if (root.kind === "this") {
      const isSame = isStep && [body, ...users.map((user) => user.body)].every(({ kind }) => kind === "arrow");
      return isSame ? null : "the opening reads `this`";
    }
    if (root.kind === "exports") return "the opening reads what the module exports";
    const binding = module.program.bindings[root.binding];
    if (binding === undefined || binding === variable || module.isInside(body.id, binding.function)) return null;
    if (["import", "class", "function", "enum", "namespace"].includes(binding.kind)) return null;
    if (!isSettled(module, binding, call.at)) return `\`${binding.name}\` is assigned again`;
    return mayChangeLater(analysis, { root, ...use }) ? "the opening reads an object that is changed somewhere" : null;
  };
  const within = (id: FunctionId): Use[] => usesWithin(module, id, part);
  const owner = isStep ? body.id : (variable?.function ?? 0);
  return firstOf(...[owner, ...(isStep && body.parent !== null ? [body.parent] : [])].flatMap(within).map(why));
}
