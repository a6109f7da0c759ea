import type { Call } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { callsAnywhere, type CallSite } from "./callers.ts";
import { activate, receiverOf } from "./calls.ts";
import { ancestry } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import { allBehind, type FunctionFact } from "./facts.ts";
import { frameAmong, type Frame } from "./frames.ts";
import { homesOf, isSameObject, type Moment, type ObjectFact } from "./objects.ts";
import { endOf, reach } from "./order.ts";
import { constructedFrame } from "./stored.ts";

/** One run of a function on the driver, before some moment. */
export interface Activation {
  /** Its arguments and its `this`; null where nothing is known of them. */
  readonly frame: Frame | null;
  /** Whether it has happened on all paths. */
  readonly when: "always" | "sometimes";
}

/**
 * The runs of a function before a moment, as far as they can concern an object: calls that stand in the project, also those
 * from the object's own constructor. A function that nobody here calls has not run; what runs on the worker has not run here.
 */
export function activationsBefore(
  evaluator: Evaluator,
  object: ObjectFact,
  module: ModuleIndex,
  id: number,
  moment: Moment,
): readonly Activation[] {
  if (evaluator.isWorkerFunction(module, id)) return [];
  const { kind, name } = module.functionBody(id);
  if (kind === "module") return [{ frame: null, when: "always" }];
  if (kind === "static block") return [{ frame: null, when: "sometimes" }];
  if (kind === "setter") return name === null ? [] : assignments(evaluator, object, module, id, name, moment);
  const key = `activations ${module.program.file} ${String(id)}`;
  return evaluator.once(
    key,
    () => sitesOf(evaluator, object, module, id, moment).flatMap((site) => activationsAt(evaluator, object, module, id, site, moment)),
    [],
  );
}

/** The runs of a setter: every assignment to the property of the object. */
function assignments(
  evaluator: Evaluator,
  object: ObjectFact,
  module: ModuleIndex,
  id: number,
  name: string,
  moment: Moment,
): readonly Activation[] {
  const ask = (): readonly Activation[] =>
    module.writesOfProperty(name).flatMap((write) => {
      const { target } = write;
      if (target.kind !== "property") return [];
      return callersOf(evaluator, object, { module, call: write }, module.functionOf(write.at.branch), moment).flatMap(
        (run): Activation[] => {
          const targets = evaluator.evaluate(target.object, module, run.frame);
          if (!targets.some((fact) => isSameObject(evaluator, fact, object))) return [];
          const assigned = evaluator.evaluate(write.value, module, run.frame);
          const bound = [allBehind(assigned, { kind: "argument", name, origin: write.value.origin })];
          const facts = { module, function: id, call: null, callPoint: write.at, callerModule: module, caller: run.frame, lexical: null };
          return [{ frame: evaluator.frame({ ...facts, self: [object], bound }), when: run.when }];
        },
      );
    });
  return evaluator.once(`assignments ${module.program.file} ${String(id)}`, ask, []);
}

/**
 * The calls of a function; of a method also those in the modules where its object is made and used, and those of a method that it
 * overrides: `this.init()` in a base class, wherever that stands.
 */
function sitesOf(evaluator: Evaluator, object: ObjectFact, module: ModuleIndex, id: number, moment: Moment): readonly CallSite[] {
  const sites = callsAnywhere(evaluator, module, id);
  const { name, class: owner } = module.functionBody(id);
  if (owner === null || name === null) return sites;
  const homes = homesOf(evaluator, object);
  const others = [...new Set([module, ...homes, moment.module])].flatMap((other) =>
    other
      .callsNamed(name)
      .filter((call) => (isOnThis(call) ? homes.includes(other) : other !== module && runs(evaluator, call, other, module, id)))
      .map((call): CallSite => ({ module: other, call, isCallback: false, index: -1 })),
  );
  return [...sites, ...others.filter(({ call }) => !sites.some((site) => site.call === call))];
}

function isOnThis({ callee }: Call): boolean {
  return callee.kind === "member" && callee.object.kind === "this";
}

function runs(evaluator: Evaluator, call: Call, caller: ModuleIndex, module: ModuleIndex, id: number): boolean {
  return evaluator
    .evaluate(call.callee, caller, null)
    .some((fact) => fact.kind === "function" && fact.module === module && fact.function === id);
}

function activationsAt(
  evaluator: Evaluator,
  object: ObjectFact,
  home: ModuleIndex,
  id: number,
  site: CallSite,
  moment: Moment,
): readonly Activation[] {
  const caller = site.module.functionOf(site.call.at.branch);
  if (evaluator.isWorkerFunction(site.module, caller)) return [];
  return callersOf(evaluator, object, site, caller, moment).flatMap(({ frame, when }): Activation[] => {
    // Whoever gets a callback calls it when and as it likes.
    if (site.isCallback) return [{ frame: null, when: "sometimes" }];
    const own = frameOfCall(evaluator, home, id, site, frame);
    return own === "another function" ? [] : [{ frame: own, when }];
  });
}

/** The runs of the function around a call, as far as they have come to the call. */
function callersOf(
  evaluator: Evaluator,
  object: ObjectFact,
  { module, call }: { readonly module: ModuleIndex; readonly call: Pick<Call, "at"> },
  caller: number,
  moment: Moment,
): readonly Activation[] {
  const point = evaluator.pointIn(module, caller, moment);
  if (point !== null) {
    const when = reach(module, call, point);
    return when === "never" ? [] : [{ frame: frameAmong(moment.frame, module, caller), when }];
  }
  const inside = reach(module, call, endOf(module, caller));
  if (inside === "never") return [];
  const construction = constructionFrame(evaluator, object, module, caller);
  if (construction !== undefined) return [{ frame: construction, when: inside }];
  return activationsBefore(evaluator, object, module, caller, moment).map((run) =>
    inside === "always" ? run : { ...run, when: "sometimes" },
  );
}

/** The frame of a constructor or initialiser that has made the object; undefined for every other function. */
function constructionFrame(evaluator: Evaluator, object: ObjectFact, home: ModuleIndex, caller: number): Frame | null | undefined {
  if (object.kind === "constructed")
    return object.module === home && object.function === caller ? constructedFrame(evaluator, object) : undefined;
  if (object.kind !== "instance") return undefined;
  const maker = ancestry(evaluator, object).ancestors.find(
    ({ module, body }) => module === home && (body.construct === caller || body.initialiser === caller),
  );
  return maker === undefined ? undefined : maker.body.construct === caller ? maker.frame : null;
}

/** The activation that a call makes; in this very caller, the name may mean another function. */
function frameOfCall(
  evaluator: Evaluator,
  home: ModuleIndex,
  id: number,
  { module, call }: CallSite,
  caller: Frame | null,
): Frame | null | "another function" {
  if (call.construct) return null;
  const applied =
    call.callee.kind === "member" && (call.callee.name === "call" || call.callee.name === "apply") ? call.callee.object : null;
  const callees = evaluator.evaluate(applied ?? call.callee, module, caller);
  const callee = callees.find((fact): fact is FunctionFact => fact.kind === "function" && fact.module === home && fact.function === id);
  if (callee === undefined) return callees.some((fact) => fact.kind === "function") ? "another function" : null;
  const [first] = call.arguments;
  const self =
    applied === null
      ? receiverOf(evaluator, call, module, caller)
      : first === undefined
        ? []
        : evaluator.evaluate(first.value, module, caller);
  return activate(evaluator, callee, call, self, module, caller, []);
}
