import type { Point, Value, Write } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { activationsBefore, type Activation } from "./activations.ts";
import { ancestry, classChain, mayBeSame, staticBlockOf } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import { identityOf } from "./identity.ts";
import type { Frame } from "./frames.ts";
import { frameOf } from "./frames.ts";
import {
  copiedNames,
  hasSetter,
  changersOf,
  isPrototype,
  isSameObject,
  writesThatMayChange,
  type Moment,
  type ObjectFact,
} from "./objects.ts";
import { reachableModules } from "./reachable.ts";
import { endOf, lastWrites, reach, type ReachingWrite } from "./order.ts";
import type { Candidate, Candidates } from "./stored.ts";

/** Something that a write may have left in a property, and when it did so. */
interface Left {
  readonly candidate: Candidate;
  readonly order: number;
}

/** What one run of a function has left in a property, and when it has replaced what was there before; null where it has not. */
interface Written {
  readonly candidates: readonly Left[];
  readonly replacedAt: number | null;
}

/**
 * Adds what was assigned outside the construction, and takes away what such an assignment has replaced. Where that is nothing, the other
 * modules that have run are asked as well: `state.db = new Pool()` in the one that starts the program.
 */
export function afterWrites(evaluator: Evaluator, object: ObjectFact, made: Candidates, name: string, moment: Moment): Candidates {
  if (hasSetter(evaluator, object, name)) return made;
  const near = changersOf(evaluator, object);
  const written = near.flatMap((module) => writtenBy(module, evaluator, object, name, moment));
  const found = afterwards(made, written);
  if (found.values.some(({ value }) => !isNothing(value))) return found;
  const far = reachableModules(evaluator).filter((module) => !near.includes(module) && module.writtenProperties.has(name));
  if (far.length === 0) return found;
  return afterwards(made, [...written, ...far.flatMap((module) => writtenBy(module, evaluator, object, name, moment))]);
}

/** `null` and `undefined`, with which a place begins that others fill. */
function isNothing(value: Value): boolean {
  return value.kind === "literal" && (value.value === null || value.value === undefined);
}

/** What is left of what a property was made with, and of what was written later. */
function afterwards(made: Candidates, written: readonly Written[]): Candidates {
  const first = made.values.map((candidate): Left => ({ candidate, order: Number.NEGATIVE_INFINITY }));
  const replaced = Math.max(...written.map(({ replacedAt }) => replacedAt ?? Number.NEGATIVE_INFINITY));
  const values = [...first, ...written.flatMap(({ candidates }) => candidates)].filter(({ order }) => order >= replaced);
  return { values: values.map(({ candidate }) => candidate), settled: made.settled || replaced > Number.NEGATIVE_INFINITY };
}

/** What the code of a module has left in a property of an object. */
function writtenBy(module: ModuleIndex, evaluator: Evaluator, object: ObjectFact, name: string, moment: Moment): Written[] {
  return [...byWriter(evaluator, object, module, name, moment)].flatMap(([writer, writes]) =>
    runsOf(evaluator, object, module, writer, moment).map((run) => writtenIn(evaluator, object, module, writer, writes, run, name, moment)),
  );
}

/** The writes of a module that may concern a property of an object, by the function that does them. */
function byWriter(
  evaluator: Evaluator,
  object: ObjectFact,
  module: ModuleIndex,
  name: string,
  moment: Moment,
): ReadonlyMap<number, readonly Write[]> {
  const groups = new Map<number, Write[]>();
  for (const write of writesThatMayChange(evaluator, object, module, name)) {
    const { target } = write;
    if (target.kind !== "spread" && !("name" in target && target.name === name)) continue;
    if (constructsAnother(evaluator, object, module, target.object)) continue;
    const writer = module.functionOf(write.at.branch);
    if (isPrototype(write) || isConstruction(evaluator, object, module, writer)) continue;
    if (target.kind === "spread" && !spreadsProperty(evaluator, module, write, name, moment)) continue;
    const group = groups.get(writer);
    if (group === undefined) groups.set(writer, [write]);
    else group.push(write);
  }
  return groups;
}

function writtenIn(
  evaluator: Evaluator,
  object: ObjectFact,
  module: ModuleIndex,
  writer: number,
  writes: readonly Write[],
  { frame, when, point, order }: Run,
  name: string,
  moment: Moment,
): Written {
  const targets = new Map(writes.map((write) => [write, targetOf(evaluator, object, module, write, frame)]));
  const surely = writes.filter((write) => targets.get(write) === "surely");
  const { writes: reaching, settled } = lastWrites(module, surely, point);
  const since = settled ? Math.min(...reaching.map(({ write }) => write.at.order)) : Number.NEGATIVE_INFINITY;
  const perhaps = writes.filter(
    (write) => targets.get(write) === "maybe" && write.at.order >= since && reach(module, write, point) !== "never",
  );
  const candidates = [...reaching, ...perhaps.map((write): ReachingWrite => ({ write, always: false }))].map(({ write, always }): Left => {
    const value: Value =
      write.target.kind === "spread" ? { kind: "member", object: write.value, name, at: write.at, origin: write.origin } : write.value;
    const lazy = write.lazy && module.functionOf(moment.at.branch) !== writer;
    return {
      candidate: { value, module, frame, always: always && when === "always", lazy, isOwn: targets.get(write) === "surely" },
      order: order ?? write.at.order,
    };
  });
  return { candidates, replacedAt: settled && when === "always" ? (order ?? since) : null };
}

function spreadsProperty(evaluator: Evaluator, module: ModuleIndex, write: Write, name: string, moment: Moment): boolean {
  const source = evaluator.evaluate(write.value, module, moment.module === module ? moment.frame : null);
  return source.some((fact) => copiedNames(evaluator, fact).has(name));
}

/** Whether a write changes this object, maybe this one, or another one. */
function targetOf(
  evaluator: Evaluator,
  object: ObjectFact,
  module: ModuleIndex,
  write: Write,
  frame: Frame | null,
): "surely" | "maybe" | "other" {
  if (write.target.kind === "binding") return "other";
  const targets = evaluator.evaluate(write.target.object, module, frame);
  if (!targets.some((fact) => isSameObject(evaluator, fact, object))) return "other";
  const [only] = targets;
  return targets.length === 1 && only !== undefined && identityOf(only) === identityOf(object) ? "surely" : "maybe";
}

/** Constructors, initialisers and static blocks of the object's own classes: they belong to how it was made. */
function isConstruction(evaluator: Evaluator, object: ObjectFact, home: ModuleIndex, writer: number): boolean {
  switch (object.kind) {
    case "constructed":
      return home === object.module && writer === object.function;
    case "instance":
      return ancestry(evaluator, object).ancestors.some(({ module, body }) => module === home && body.construct === writer);
    case "class":
      return classChain(evaluator, object).some(({ module, body }) => module === home && staticBlockOf(module, body) === writer);
    case "container":
      return false;
  }
}

/** True for `this` in the constructor of a class that is not in line with the object's: no call from anywhere makes it mean the object. */
function constructsAnother(evaluator: Evaluator, object: ObjectFact, module: ModuleIndex, target: Value): boolean {
  if (target.kind !== "this" || object.kind !== "instance") return false;
  const { kind, class: made } = module.functionBody(target.function);
  if (made === null || (kind !== "constructor" && kind !== "initialiser")) return false;
  if (ancestry(evaluator, object).ancestors.some(({ body, module: home }) => body.id === made && home === module)) return false;
  if (module.program.classes[made]?.superClass === null) return true;
  return !mayBeSame(evaluator, { ...object, construction: null }, { ...object, module, class: made, lexical: null, construction: null });
}

/** A run of a function that may have changed an object before a moment. */
interface Run extends Activation {
  /** How far it has come. */
  readonly point: Point;
  /** When it was called, as the text has it; null for the run that the moment itself belongs to. */
  readonly order: number | null;
}

/** The runs of a function before a moment: the one in which the moment stands, or those that calls have made. */
function runsOf(evaluator: Evaluator, object: ObjectFact, module: ModuleIndex, writer: number, moment: Moment): readonly Run[] {
  const point = moment.module === module ? evaluator.pointIn(module, writer, moment) : null;
  if (point !== null) return [{ frame: frameOf(moment.frame, module, writer), when: "always", point, order: null }];
  const end = endOf(module, writer);
  // A function around the one in which the moment stands has run, or is running.
  const isAround = moment.module === module && module.isInside(writer, module.functionOf(moment.at.branch));
  if (isAround) return [{ frame: frameOf(moment.frame, module, writer), when: "always", point: end, order: null }];
  return activationsBefore(evaluator, object, module, writer, moment).map((run) => ({ ...run, point: end, order: callOrder(run.frame) }));
}

/** When the first of the calls that have led to an activation was made. */
function callOrder(frame: Frame | null): number | null {
  let order: number | null = null;
  for (let current = frame; current !== null; current = current.caller) order = current.callPoint?.order ?? order;
  return order;
}
