import type { Catalog } from "../catalog/index.ts";
import { globalPath } from "../catalog/paths.ts";
import type { Call, FunctionId, Point, Program, Value, Write } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { noTypes, type TypeOracle } from "../types/oracle.ts";
import { readBinding } from "./bindings.ts";
import { evaluateCall } from "./calls.ts";
import { elementsOf, restOf } from "./elements.ts";
import { type Ancestry, classOfThis } from "./classes.ts";
import { importedFacts, moduleFact } from "./exports.ts";
import { allBehind, chosen, data, nothing, type Fact } from "./facts.ts";
import { frameOf, type Frame } from "./frames.ts";
import { FrameTable } from "./frame-table.ts";
import type { Moment } from "./objects.ts";
import { callsOf, type CallSite } from "./callers.ts";
import { distinctFacts } from "./identity.ts";
import type { Sorted } from "./sorted.ts";
import { newSlot, Solver, type Slot } from "./solver.ts";
import { evaluateParameter } from "./parameters.ts";
import { readProperty } from "./properties.ts";
import type { ModuleSource } from "./module-source.ts";
import { constructorOfThis, prototypeOfThis, type FunctionPlace } from "./prototypes.ts";

/** Thrown when a shipment has used up its steps; whoever asked takes the answer as unknown. */
class BudgetExceeded extends Error {
  constructor() {
    super("The budget of evaluation steps is used up.");
    this.name = "BudgetExceeded";
  }
}

/** Steps that one shipment may cost. Measured programs stay under a hundredth of it; `npm run bench` counts the rest. */
const stepBudget = 50_000;

/** Steps that it may take to tell whether one call ships something. Receivers of real programs are found within a hundred. */
export const matchBudget = 1_500;

/** Steps that it may take to tell whether the functions that one call runs ship something. Wrappers of real programs are found within a hundred. */
export const wrapperBudget = 600;

/** Steps that a whole file may cost, in proportion to its calls: code made of one great cycle ends in unknown, not in waiting. */
export function allowanceFor({ calls }: Program): number {
  return 40_000 + 100 * calls.length;
}

/** What is known of the functions, or the classes, of modules. */
type PerModule<T> = Map<ModuleIndex, Map<number, Slot<T>>>;

/**
 * Answers one question: what can this value be?
 * Results are remembered per value and frame; cycles contribute nothing; every answer costs steps of a budget.
 */
export class Evaluator {
  readonly catalog: Catalog;
  readonly modules: ModuleSource;
  /** What is asked where the program leaves a value open. */
  readonly types: TypeOracle;
  /** True for functions that run on the worker: what they write never reaches the driver. */
  readonly isWorkerFunction: (module: ModuleIndex, id: FunctionId) => boolean;
  private readonly outside = new Map<Value, Slot<readonly Fact[]>>();
  private readonly inside = new Map<Frame, Map<Value, Slot<readonly Fact[]>>>();
  private readonly solver = new Solver();
  /** Calls by the function that they run, and writes to elements by what holds them. */
  readonly calls = new Map<readonly Call[], Sorted<Call>>();
  readonly elementWrites = new Map<ModuleIndex, Sorted<Write>>();
  /** Where functions are called and classes constructed, by function and class. */
  readonly callSites: PerModule<readonly CallSite[]> = new Map();
  readonly callSitesElsewhere: PerModule<readonly CallSite[]> = new Map();
  readonly constructions: PerModule<readonly Call[]> = new Map();
  private readonly lastCalls: PerModule<Point | null> = new Map();
  readonly names = new Map<string, Slot<ReadonlySet<string>>>();
  /** What functions that are used as classes inherit from. */
  readonly bases: PerModule<readonly FunctionPlace[]> = new Map();
  readonly exports = new Map<string, Slot<readonly Fact[]>>();
  private readonly lines = new Map<object, Map<Frame | null, Slot<Ancestry>>>();
  private readonly frames = new FrameTable();
  private steps = 0;
  private limit = stepBudget;
  private allowance: number;
  /** How many questions ended in unknown because their budget was used up. */
  questionsGivenUp = 0;
  private readonly running = new Set<string>();

  constructor(
    catalog: Catalog,
    modules: ModuleSource,
    isWorkerFunction: (module: ModuleIndex, id: FunctionId) => boolean = () => false,
    allowance: number = Number.POSITIVE_INFINITY,
    types: TypeOracle = noTypes,
  ) {
    this.catalog = catalog;
    this.modules = modules;
    this.types = types;
    this.isWorkerFunction = isWorkerFunction;
    this.allowance = allowance;
  }

  /** Runs a question with a budget of its own; returns the fallback when that, the allowance of the file, or the stack is used up. */
  withBudget<T>(ask: () => T, fallback: T, limit: number = stepBudget): T {
    this.steps = 0;
    this.limit = Math.min(limit, this.allowance);
    try {
      return ask();
    } catch (error) {
      if (!(error instanceof BudgetExceeded) && !(error instanceof RangeError)) throw error;
      this.solver.giveUp();
      this.running.clear();
      this.questionsGivenUp += 1;
      return fallback;
    } finally {
      this.allowance -= this.steps;
    }
  }

  /** Steps that the last question took. */
  get stepsTaken(): number {
    return this.steps;
  }

  /** False where there are no types, and nothing has to be prepared for asking. */
  get knowsTypes(): boolean {
    return this.types !== noTypes;
  }

  step(): void {
    this.steps += 1;
    if (this.steps > this.limit) throw new BudgetExceeded();
  }

  /** Everything that a value can be. */
  evaluate(value: Value, module: ModuleIndex, frame: Frame | null): readonly Fact[] {
    const slot = this.slotOf(value, frame);
    if (slot.state.kind === "known") return slot.state.answer;
    return this.solver.solve(slot, () => this.evaluateAnew(value, module, frame), []);
  }

  /** True where the answer for a value outside every activation is final. */
  knows(value: Value): boolean {
    return this.outside.get(value)?.state.kind === "known";
  }

  private slotOf(value: Value, frame: Frame | null): Slot<readonly Fact[]> {
    // Most values are asked for outside every activation.
    if (frame === null) return slotIn(this.outside, value);
    return slotIn(mapIn(this.inside, frame), value);
  }

  /** Answers a question that depends on nothing but its key, once. A cycle gets the fallback. */
  remember<T>(slots: Map<string, Slot<T>>, key: string, ask: () => T, fallback: T): T {
    return this.solver.solve(slotIn(slots, key), ask, fallback);
  }

  /** The same for a question about a function or a class of a module. */
  rememberOf<T>(answers: PerModule<T>, module: ModuleIndex, id: number, ask: () => T, fallback: T): T {
    return this.solver.solve(slotIn(mapIn(answers, module), id), ask, fallback);
  }

  /** The line of classes of what was constructed, or of any instance of a class; one that asks for itself finds what is known so far. */
  rememberLine(key: object, lexical: Frame | null, ask: () => Ancestry): Ancestry {
    const slot = slotIn(mapIn(this.lines, key), lexical);
    return slot.state.kind === "pending" ? ask() : this.solver.solve(slot, ask, { ancestors: [], foundation: [] });
  }

  /** Answers a question that may ask itself again; a cycle gets the fallback. Nothing is remembered. */
  once<T>(key: string, ask: () => T, fallback: T): T {
    if (this.running.has(key)) return fallback;
    this.step();
    this.running.add(key);
    try {
      return ask();
    } finally {
      this.running.delete(key);
    }
  }

  private evaluateAnew(value: Value, module: ModuleIndex, frame: Frame | null): readonly Fact[] {
    this.step();
    return distinctFacts(this.factsOf(value, module, frame));
  }

  private factsOf(value: Value, module: ModuleIndex, frame: Frame | null): readonly Fact[] {
    switch (value.kind) {
      case "literal":
        if (typeof value.value === "string") return [{ ...data, text: { value, module, frame } }];
        return [value.value === undefined ? nothing : value.value === null ? { ...data, isNull: true } : data];
      case "data":
        return value.text === undefined ? [data] : [{ ...data, text: { value, module, frame } }];
      case "type":
      case "unknown": {
        const annotation = value.kind === "type" ? value.type : null;
        return [{ kind: "unknown", value, module, annotation, certainty: "certain", hops: [] }];
      }
      case "read":
        return readBinding(this, module, value.binding, value.at, frame, value);
      case "this":
        return this.evaluateThis(value.function, module, frame);
      case "super":
        return [];
      case "member":
        return readProperty(this, value, module, frame);
      case "call":
        return evaluateCall(this, value, module, frame);
      case "await":
        return this.evaluate(value.value, module, frame).map(awaited);
      case "choose":
        return chosen(
          value.when,
          value.options.map((option) => this.evaluate(option, module, frame)),
        );
      case "closure":
        return [{ kind: "function", module, function: value.function, lexical: frame, certainty: "certain", hops: [] }];
      case "class":
        return [{ kind: "class", module, class: value.class, lexical: frame, certainty: "certain", hops: [] }];
      case "object":
      case "array":
        return [{ kind: "container", module, literal: value, frame, without: [], certainty: "certain", hops: [] }];
      case "parameter":
        return evaluateParameter(this, value, module, frame);
      case "element":
        return allBehind(elementsOf(this, this.evaluate(value.of, module, frame)), { kind: "element", name: "", origin: value.origin });
      case "rest":
        return this.evaluate(value.of, module, frame).map((fact) =>
          fact.kind === "container"
            ? { ...fact, without: [...fact.without, ...value.without] }
            : fact.kind === "collection"
              ? restOf(fact, value.without)
              : fact,
        );
      case "import":
        return (
          importedFacts(this, value.source, value.name, module, value) ?? [
            { kind: "unknown", value, module, annotation: null, certainty: "certain", hops: [] },
          ]
        );
      case "global":
        if (value.name === "exports") return [moduleFact(module)];
        return [{ kind: "external", path: globalPath(value.name), certainty: "certain", hops: [] }];
    }
  }

  private evaluateThis(id: FunctionId, module: ModuleIndex, frame: Frame | null): readonly Fact[] {
    const own = frameOf(frame, module, id);
    if (own?.self) return own.self;
    const body = module.functionBody(id);
    if (body.class !== null) return classOfThis(module, body, frame);
    const literal = body.object === null ? undefined : module.object(body.object);
    if (literal !== undefined) {
      const constructed = prototypeOfThis(this, module, literal);
      if (constructed.length > 0) return constructed;
      return [{ kind: "container", module, literal, frame: own?.lexical ?? null, without: [], certainty: "certain", hops: [] }];
    }
    return constructorOfThis(this, module, body);
  }

  /** A member of a package, under the name of its type where the catalogue knows one. `value` is the expression that yields it. */
  external(path: string, value: Value | null = null): Fact {
    const canonical = this.catalog.canonical(path);
    const handle = this.catalog.handle("value", canonical);
    if (handle !== undefined) {
      return { kind: "handle", handle, opened: null, place: null, call: null, lazy: false, certainty: "certain", hops: [] };
    }
    const isOpen = value !== null && this.isOfUnknownPackage(canonical);
    return { kind: "external", path: canonical, ...(isOpen ? { value } : {}), certainty: "certain", hops: [] };
  }

  /** True for the path of a member of a package that the catalogue has nothing of. */
  isOfUnknownPackage(path: string): boolean {
    const [root = "", member] = path.split("#");
    return member !== undefined && root !== "global" && !this.catalog.knowsPackage(root);
  }

  /** The frame of an activation; the same call from the same frame gives the same one. Null where activations stand too high. */
  frame(facts: Omit<Frame, "depth">): Frame | null {
    return this.frames.frame(facts);
  }

  /** Tells frames apart; 0 for none. */
  frameId(frame: Frame | null): number {
    return this.frames.idOf(frame);
  }

  /** Where a function is called for the last time in its module, by others than itself; null where nobody calls it, or where others do as they like. */
  private lastCall(module: ModuleIndex, id: FunctionId): Point | null {
    const ask = (): Point | null => {
      const sites = callsOf(this, module, id);
      if (sites.some(({ isCallback }) => isCallback)) return null;
      const calls = sites.map(({ call }) => call.at).filter(({ branch }) => !module.isInside(id, module.functionOf(branch)));
      return calls.toSorted((a, b) => b.order - a.order)[0] ?? null;
    };
    return this.rememberOf(this.lastCalls, module, id, ask, null);
  }

  /** The moment when something in a function happens, as a function around it or one that has led to it sees it; null where that is open. */
  pointIn(home: ModuleIndex, declaring: FunctionId, { at, module, frame }: Moment): Point | null {
    let point = at;
    let current = frame;
    let from = module;
    const left = new Set<Point>();
    for (;;) {
      const id = from.functionOf(point.branch);
      if (from === home && id === declaring) return point;
      const own = frameOf(current, from, id);
      if (own?.callPoint && own.callerModule !== null) {
        point = own.callPoint;
        from = own.callerModule;
        current = own.caller;
      } else {
        const called = this.lastCall(from, id);
        // Functions that call each other have no last call.
        if (called === null || left.has(called)) return null;
        left.add(called);
        point = called;
        current = null;
      }
    }
  }
}

/** What is left of a promise, or of the type of one, when it is awaited. */
function awaited(fact: Fact): Fact {
  if (fact.kind === "promise") return fact.of;
  if (fact.kind !== "unknown" || fact.annotation?.name.at(-1) !== "Promise") return fact;
  return { ...fact, annotation: fact.annotation.arguments[0] ?? null };
}

function slotIn<Key, T>(slots: Map<Key, Slot<T>>, key: Key): Slot<T> {
  const known = slots.get(key);
  if (known !== undefined) return known;
  const made = newSlot<T>();
  slots.set(key, made);
  return made;
}

function mapIn<Key, Inner, Result>(outer: Map<Key, Map<Inner, Result>>, key: Key): Map<Inner, Result> {
  const known = outer.get(key);
  if (known !== undefined) return known;
  const made = new Map<Inner, Result>();
  outer.set(key, made);
  return made;
}
