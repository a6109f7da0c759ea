import { callbackParameterPath, listenerParameterPath, overrideParameterPath } from "../catalog/paths.ts";
import type { Call, ParameterValue, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { factsOfAnnotation } from "./annotations.ts";
import { callbackArgument } from "./callback-arguments.ts";
import { callsAnywhere, type CallSite } from "./callers.ts";
import { ancestry, handleBelow } from "./classes.ts";
import { contextualType } from "./contextual.ts";
import { receiverOf } from "./calls.ts";
import { elementsOf } from "./elements.ts";
import type { Evaluator } from "./evaluator.ts";
import { allBehind, collectionOf, isKnown, nothing, type Fact } from "./facts.ts";
import { frameOf, type Frame } from "./frames.ts";
import { injectedBy } from "./injected.ts";
import { argumentsOfOption, optionPlaceOf } from "./option-callbacks.ts";

/**
 * What a parameter holds: the argument, where the frame knows the call; else the arguments of every call that
 * stands in the project; else what its declared type promises.
 */
export function evaluateParameter(evaluator: Evaluator, value: ParameterValue, module: ModuleIndex, frame: Frame | null): readonly Fact[] {
  const own = frameOf(frame, module, value.function);
  const facts = own !== null && isCalled(own) ? argumentInFrame(evaluator, value, own) : argumentsOfCallers(evaluator, value, module);
  if (facts.some(isKnown)) return facts;
  const { annotation = null, decorators = [] } = module.functionBody(value.function).parameters[value.index] ?? {};
  const injected = injectedBy(evaluator, module, decorators);
  if (injected.length > 0) return injected;
  const byType = factsOfAnnotation(evaluator, module, annotation);
  if (byType.length > 0) return byType;
  const overriding = argumentsOfOverride(evaluator, value, module);
  if (overriding.length > 0) return overriding;
  const option = argumentsOfOption(evaluator, value, module);
  if (option.length > 0) return option;
  const optional = passedByOption(evaluator, value, module);
  if (optional.some(isKnown)) return optional;
  const context = annotation === null && !value.rest ? contextualType(evaluator, module, value.function, value.index) : null;
  const byContext = context === null ? [] : factsOfAnnotation(evaluator, context.module, context.type);
  if (byContext.length > 0) return byContext;
  if (own !== null && isCalled(own) && facts.length === 0) return [];
  const told = context === null ? { annotation } : { annotation: context.type, typedIn: context.module };
  return [...facts, { kind: "unknown", value, module, ...told, certainty: "certain", hops: [] }];
}

/** What a package passes to a method by which a class here overrides its own: the `step` of `class Order extends WorkflowEntrypoint`. */
function argumentsOfOverride(evaluator: Evaluator, value: ParameterValue, module: ModuleIndex): readonly Fact[] {
  const { kind, name, class: owner, isStatic } = module.functionBody(value.function);
  if (kind !== "method" || name === null || owner === null || isStatic || value.rest) return [];
  const { foundation } = ancestry(evaluator, {
    kind: "instance",
    module,
    class: owner,
    lexical: null,
    construction: null,
    certainty: "certain",
    hops: [],
  });
  return foundation.flatMap((base): readonly Fact[] => {
    if (base.kind !== "external") return [];
    const path = overrideParameterPath(base.path, name, value.index);
    const type = evaluator.catalog.canonical(path);
    return type === path ? [] : [{ kind: "external", path: type, certainty: "certain", hops: [] }];
  });
}

/** True for an activation whose arguments are known: those of a call, or what was assigned to a setter. */
function isCalled({ call, bound }: Frame): boolean {
  return call !== null || bound.length > 0;
}

function argumentInFrame(evaluator: Evaluator, value: ParameterValue, frame: Frame): readonly Fact[] {
  const bound = frame.bound[value.index];
  if (bound !== undefined) return bound;
  if (frame.callerModule === null || frame.call === null) return [];
  return argumentFacts(evaluator, frame.call, value.index - frame.bound.length, value.rest, frame.callerModule, frame.caller);
}

/** The facts of one argument of a call, through `f.call(self, …)`, `f.apply(self, list)` and spread arguments. */
function argumentFacts(
  evaluator: Evaluator,
  call: Call,
  index: number,
  rest: boolean,
  module: ModuleIndex,
  frame: Frame | null,
): readonly Fact[] {
  const through = call.callee.kind === "member" && !call.construct ? call.callee.name : null;
  if (through === "apply") {
    const list = call.arguments[isReflected(call) ? 2 : 1];
    return list === undefined
      ? []
      : rest
        ? evaluator.evaluate(list.value, module, frame)
        : element(evaluator, list.value, index, module, frame);
  }
  const offset = through === "call" ? 1 : 0;
  const args = call.arguments.slice(offset);
  if (rest) {
    const passed = args.slice(index);
    const facts = passed.map(({ value, spread }) => {
      const found = evaluator.evaluate(value, module, frame);
      return spread ? elementsOf(evaluator, found) : found;
    });
    return [collectionOf(facts.flat(), passed.some(({ spread }) => spread) ? null : facts)];
  }
  const spreadAt = args.findIndex(({ spread }) => spread);
  if (spreadAt >= 0 && spreadAt <= index) {
    const spread = args[spreadAt];
    return spread === undefined ? [] : element(evaluator, spread.value, index - spreadAt, module, frame);
  }
  const argument = args[index];
  // Whatever its type would allow.
  if (argument === undefined) return [nothing];
  const facts = evaluator.evaluate(argument.value, module, frame);
  return allBehind(facts, { kind: "argument", name: call.calleeText, origin: argument.value.origin });
}

/** `Reflect.apply(f, self, list)` names its function first. */
function isReflected({ callee }: Call): boolean {
  return callee.kind === "member" && callee.object.kind === "global" && callee.object.name === "Reflect";
}

function element(evaluator: Evaluator, list: Value, index: number, module: ModuleIndex, frame: Frame | null): readonly Fact[] {
  return evaluator.evaluate(
    { kind: "member", object: list, name: String(index), at: { order: list.origin.end, branch: 0 }, origin: list.origin },
    module,
    frame,
  );
}

function argumentsOfCallers(evaluator: Evaluator, value: ParameterValue, module: ModuleIndex): readonly Fact[] {
  return callsAnywhere(evaluator, module, value.function).flatMap((site) =>
    site.isCallback
      ? callbackFacts(evaluator, site, value)
      : argumentFacts(evaluator, site.call, value.index, value.rest, site.module, null),
  );
}

/** What a callback gets from the function that it is handed to. */
function callbackFacts(evaluator: Evaluator, site: CallSite, value: ParameterValue): readonly Fact[] {
  const { module, call, index } = site;
  const receiver = receiverOf(evaluator, call, module, null);
  const builtin = callbackArgument(evaluator, call, receiver, index, value.index, module);
  if (builtin !== null) return builtin;
  const heard = listenerFacts(evaluator, call, receiver, index, value.index);
  if (heard.length > 0) return heard;
  return evaluator.evaluate(call.callee, module, null).flatMap((callee): readonly Fact[] => {
    if (callee.kind === "external") return [evaluator.external(callbackParameterPath(callee.path, index, value.index))];
    if (callee.kind === "function") return calledInside(evaluator, callee.module, callee.function, site, value);
    if (callee.kind === "handle") return [];
    return [];
  });
}

/** Methods that take the name of an event and a function that listens to it. */
const listens = new Set(["addListener", "on", "once", "prependListener", "prependOnceListener"]);

/** What an event brings to the function that listens to it. */
function listenerFacts(evaluator: Evaluator, call: Call, receiver: readonly Fact[], argument: number, parameter: number): Fact[] {
  const [event] = call.arguments;
  const isListener = call.callee.kind === "member" && call.callee.name !== null && listens.has(call.callee.name) && argument === 1;
  if (!isListener || event?.value.kind !== "literal") return [];
  const name = String(event.value.value);
  return receiver.flatMap((fact) => {
    const handle = fact.kind === "instance" ? handleBelow(evaluator, fact) : fact.kind === "handle" ? fact : null;
    const type = fact.kind === "external" ? fact.path : (handle?.handle.type ?? null);
    const brought = type === null ? null : evaluator.external(listenerParameterPath(type, name, parameter));
    return brought?.kind === "handle" ? [brought] : [];
  });
}

/** What a function of the project passes to the parameter that holds the callback: `const use = (f) => f(db)`. */
function calledInside(evaluator: Evaluator, module: ModuleIndex, callee: number, site: CallSite, value: ParameterValue): readonly Fact[] {
  const { parameters } = module.functionBody(callee);
  const last = parameters.at(-1);
  if (last?.rest === true && site.index >= parameters.length - 1) return calledOneByOne(evaluator, module, callee, value);
  const binding = parameters[site.index]?.binding ?? null;
  if (binding === null) return [];
  const name = module.program.bindings[binding]?.name ?? "";
  return passedTo(evaluator, module, name, value, (used) => used.kind === "read" && used.binding === binding);
}

/** The same for one of several: `const useAll = (...all) => all.forEach((f) => f(db))`. */
function calledOneByOne(evaluator: Evaluator, module: ModuleIndex, callee: number, value: ParameterValue): readonly Fact[] {
  const key = `${module.program.file} calls all of ${String(callee)} for ${String(value.function)} of ${value.origin.file}`;
  const ask = (): readonly Fact[] =>
    module.program.calls
      .filter((call) => call.callee.kind === "read" && module.isInside(callee, module.functionOf(call.at.branch)))
      .filter((call) => evaluator.evaluate(call.callee, module, null).some((fact) => isOwner(fact, value)))
      .flatMap((call) => argumentFacts(evaluator, call, value.index, value.rest, module, null));
  return evaluator.once(key, ask, []);
}

/** True for the function that a parameter belongs to. */
function isOwner(fact: Fact, { function: id, origin }: ParameterValue): boolean {
  return fact.kind === "function" && fact.function === id && fact.module.program.file === origin.file;
}

/** What a function of the project passes to one among its options: `const use = ({ run }) => run(db)`. */
function passedByOption(evaluator: Evaluator, value: ParameterValue, module: ModuleIndex): readonly Fact[] {
  const place = optionPlaceOf(module, value.function);
  const name = place?.names.at(-1);
  if (place === null || name === undefined) return [];
  return evaluator.evaluate(place.call.callee, module, null).flatMap((callee): readonly Fact[] => {
    if (callee.kind !== "function" && callee.kind !== "class") return [];
    const isIt = (used: Value): boolean => evaluator.evaluate(used, callee.module, null).some((fact) => isOwner(fact, value));
    return passedTo(evaluator, callee.module, name, value, isIt);
  });
}

/** What is passed to a callback where a module calls it by a name, or hands it on under that name. */
function passedTo(
  evaluator: Evaluator,
  module: ModuleIndex,
  name: string,
  value: ParameterValue,
  isIt: (value: Value) => boolean,
): readonly Fact[] {
  const called = module
    .callsNamed(name)
    .filter((call) => isIt(call.callee))
    .flatMap((call) => argumentFacts(evaluator, call, value.index, value.rest, module, null));
  const handedOn = module
    .argumentsNamed(name)
    .filter((argument) => isIt(argument.value))
    .flatMap(({ call, index }) => {
      const key = `${module.program.file} hands ${name} on at ${String(call.origin.start)}, ${String(index)}`;
      return evaluator.once(key, () => callbackFacts(evaluator, { module, call, isCallback: true, index }, value), []);
    });
  return [...called, ...handedOn];
}
