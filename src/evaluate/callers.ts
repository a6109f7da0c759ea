import type { Call, FunctionBody, FunctionId } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { classChain } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Fact } from "./facts.ts";
import { isInherits } from "./prototypes.ts";
import { reachableModules } from "./reachable.ts";
import { Sorted } from "./sorted.ts";

/** A place that makes a function run. */
export interface CallSite {
  readonly module: ModuleIndex;
  readonly call: Call;
  /** The function is handed over there, to be called by someone else; `index` is the argument. */
  readonly isCallback: boolean;
  readonly index: number;
}

/** Every place in the module where a function is called by its name, on the spot, as a constructor, or handed over as a callback. */
export function callsOf(evaluator: Evaluator, module: ModuleIndex, id: FunctionId): readonly CallSite[] {
  return evaluator.rememberOf(evaluator.callSites, module, id, () => findCalls(evaluator, module, id), []);
}

/**
 * The calls of a function in its module; where there are none, those in the other modules that have run: what a module exports is called
 * by others.
 */
export function callsAnywhere(evaluator: Evaluator, module: ModuleIndex, id: FunctionId): readonly CallSite[] {
  const own = callsOf(evaluator, module, id);
  if (own.length > 0 || module === evaluator.modules.entry) return own;
  return evaluator.rememberOf(evaluator.callSitesElsewhere, module, id, () => findCallsElsewhere(evaluator, module, id), []);
}

function findCallsElsewhere(evaluator: Evaluator, module: ModuleIndex, id: FunctionId): CallSite[] {
  const names = [...namesOf(module, id)];
  return reachableModules(evaluator).flatMap((other): CallSite[] => {
    if (other === module) return [];
    const there = [...new Set([...names, ...wholesOf(evaluator, other, module)])];
    const named = there
      .flatMap((name) => other.callsNamed(name))
      .filter(({ callee }) => evaluator.evaluate(callee, other, null).some((fact) => isFunction(fact, module, id)));
    const applied = there.flatMap((name) => other.callsThrough(name)).filter((call) => appliesTo(evaluator, other, call, module, id));
    const direct = [...named, ...applied].map((call): CallSite => ({ module: other, call, isCallback: false, index: -1 }));
    return [...direct, ...there.flatMap((name) => handedOverBy(evaluator, other, name, module, id))];
  });
}

/** What another module calls all of a module, or its default export: `const Base = require("./processor")`. */
function wholesOf(evaluator: Evaluator, other: ModuleIndex, module: ModuleIndex): string[] {
  return other.program.writes.flatMap(({ target, value }) => {
    if (target.kind !== "binding" || value.kind !== "import" || (value.name !== "*" && value.name !== "default")) return [];
    const name = other.program.bindings[target.binding]?.name;
    return name !== undefined && evaluator.modules.load(value.source, other.program.file) === module ? [name] : [];
  });
}

function findCalls(evaluator: Evaluator, module: ModuleIndex, id: FunctionId): CallSite[] {
  const body = module.functionBody(id);
  const direct = (call: Call): CallSite => ({ module, call, isCallback: false, index: -1 });
  const sites = module.callsOfClosure(id).map(direct);
  if (body.class !== null && (body.kind === "constructor" || body.kind === "initialiser")) {
    return [...sites, ...constructionsOf(evaluator, module, body.class).map(direct)];
  }
  for (const name of namesOf(module, id)) {
    for (const call of callsThatMayRun(evaluator, module, name, body)) {
      if (evaluator.evaluate(call.callee, module, null).some((fact) => isFunction(fact, module, id))) sites.push(direct(call));
    }
    for (const call of module.callsThrough(name)) {
      if (appliesTo(evaluator, module, call, module, id)) sites.push(direct(call));
    }
  }
  if (body.passedTo !== null) {
    const call = module.program.calls[body.passedTo.call];
    if (call !== undefined) sites.push({ module, call, isCallback: true, index: body.passedTo.index });
  } else {
    sites.push(...handedOver(evaluator, module, id));
  }
  return sites;
}

/** The calls of a name that may run a function of that name: thousands of methods may share one. */
function callsThatMayRun(evaluator: Evaluator, module: ModuleIndex, name: string, body: FunctionBody): readonly Call[] {
  const calls = module.callsNamed(name);
  if (calls.length < 2) return calls;
  const sorted = evaluator.calls.get(calls) ?? new Sorted<Call>(calls, ({ callee }) => callee, functionOf);
  evaluator.calls.set(calls, sorted);
  return sorted.candidates(evaluator, module, body);
}

function functionOf(fact: Fact): FunctionBody | null {
  if (fact.kind === "bound") return functionOf(fact.target);
  return fact.kind === "function" ? fact.module.functionBody(fact.function) : null;
}

/** `f.call(…)` and `f.apply(…)` run `f`, though the callee ends in another name. */
function appliesTo(evaluator: Evaluator, caller: ModuleIndex, { callee }: Call, module: ModuleIndex, id: FunctionId): boolean {
  if (callee.kind !== "member") return false;
  return evaluator.evaluate(callee.object, caller, null).some((fact) => isFunction(fact, module, id));
}

/** `new C(…)` and, for base classes, `super(…)`. */
function constructionsOf(evaluator: Evaluator, module: ModuleIndex, classId: number): readonly Call[] {
  return evaluator.rememberOf(evaluator.constructions, module, classId, () => findConstructions(evaluator, module, classId), []);
}

function findConstructions(evaluator: Evaluator, module: ModuleIndex, classId: number): Call[] {
  return module.constructions.candidates(classId).filter((call) => {
    const callee = call.callee.kind === "super" ? module.program.classes[call.callee.class]?.superClass : call.callee;
    return callee ? runsConstructor(evaluator, evaluator.evaluate(callee, module, null), module, classId) : false;
  });
}

/** True for a class, and for one that leaves construction to it. */
function runsConstructor(evaluator: Evaluator, callees: readonly Fact[], module: ModuleIndex, classId: number): boolean {
  return callees.some((callee) => {
    if (callee.kind !== "class") return false;
    if (callee.module === module && callee.class === classId) return true;
    const own = callee.module.program.classes[callee.class];
    if (own === undefined || own.construct !== null || own.superClass === null) return false;
    for (const { module: home, body } of classChain(evaluator, callee)) {
      if (home === module && body.id === classId) return true;
      if (body.construct !== null) return false;
    }
    return false;
  });
}

function isFunction(fact: Fact, module: ModuleIndex, id: FunctionId): boolean {
  if (fact.kind === "bound") return isFunction(fact.target, module, id);
  return fact.kind === "function" && fact.module === module && fact.function === id;
}

/** The names under which a function can be called: its own, and those of the variables and properties that hold it. */
function namesOf(module: ModuleIndex, id: FunctionId): Set<string> {
  const names = new Set<string>();
  const body = module.functionBody(id);
  if (body.name !== null) names.add(body.name);
  for (const { target } of module.writesOfClosure(id)) {
    if (target.kind === "binding") names.add(module.program.bindings[target.binding]?.name ?? "");
    else if (target.kind === "property" && target.name !== null) names.add(target.name);
  }
  names.delete("");
  // A set grows while it is walked: names of names count as well.
  for (const name of names) for (const alias of module.aliasesOf(name)) names.add(alias);
  return names;
}

/** Calls that get the function by its name: `list.forEach(send)`, `client.then(use)`. */
function handedOver(evaluator: Evaluator, module: ModuleIndex, id: FunctionId): CallSite[] {
  return [...namesOf(module, id)].flatMap((name) => handedOverBy(evaluator, module, name, module, id));
}

/** Those of another module, by a name that it has there. */
function handedOverBy(evaluator: Evaluator, caller: ModuleIndex, name: string, module: ModuleIndex, id: FunctionId): CallSite[] {
  return caller.argumentsNamed(name).flatMap(({ call, index, value }): CallSite[] => {
    const isIt = evaluator.evaluate(value, caller, null).some((fact) => isFunction(fact, module, id));
    return isIt && !isInherits(evaluator, call, caller) ? [{ module: caller, call, isCallback: true, index }] : [];
  });
}
