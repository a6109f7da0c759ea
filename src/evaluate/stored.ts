import type { Origin, Point, Value, Write } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { ancestry, classChain, staticBlockOf, type Ancestor } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import type { ClassFact, ConstructedFact, ContainerFact, InstanceFact } from "./facts.ts";
import type { Frame } from "./frames.ts";
import { afterWrites } from "./later-writes.ts";
import { copiedNames, writesTo, type Moment, type ObjectFact } from "./objects.ts";
import { endOf, lastWrites } from "./order.ts";

/** A value that a property may have, from where it stands in the program. */
export interface Candidate {
  readonly value: Value;
  readonly module: ModuleIndex;
  readonly frame: Frame | null;
  /** It is there on all paths. */
  readonly always: boolean;
  readonly lazy: boolean;
  /** False where it may have been assigned to another object of the same class. */
  readonly isOwn: boolean;
}

/** The values that a property may have. */
export interface Candidates {
  readonly values: readonly Candidate[];
  /** One of them is there on every path. */
  readonly settled: boolean;
}

/** The values that a property may have: what it was made with, and what was assigned later. */
export function candidates(evaluator: Evaluator, object: ObjectFact, name: string, moment: Moment): Candidates {
  const made = madeWith(evaluator, object, name);
  return afterWrites(evaluator, object, made, name, moment);
}

const none: Candidates = { values: [], settled: false };

/** The value that something is made with. */
function madeOf(value: Value, module: ModuleIndex, frame: Frame | null): Candidates {
  return { values: [{ value, module, frame, always: true, lazy: false, isOwn: true }], settled: true };
}

function madeWith(evaluator: Evaluator, object: ObjectFact, name: string): Candidates {
  switch (object.kind) {
    case "container":
      return object.without.includes(name) ? none : literalProperty(evaluator, object, name);
    case "class":
      return staticField(evaluator, object, name);
    case "constructed":
      return constructorWrites(evaluator, object, object.module, object.function, constructedFrame(evaluator, object), name, none);
    case "instance": {
      let found = none;
      for (const { module, body, frame } of ancestry(evaluator, object).ancestors.toReversed()) {
        found = fieldOfClass(evaluator, object, { module, body, frame, lexical: null }, name, found);
      }
      return found;
    }
  }
}

function fieldOfClass(
  evaluator: Evaluator,
  object: InstanceFact,
  { module, body, frame }: Ancestor,
  name: string,
  inherited: Candidates,
): Candidates {
  let found = inherited;
  const property = body.parameterProperties.find((candidate) => candidate.name === name);
  if (property !== undefined && body.construct !== null) {
    const value: Value = { kind: "parameter", function: body.construct, index: property.index, rest: false, origin: property.origin };
    const fallback = module.functionBody(body.construct).parameters[property.index]?.fallback ?? null;
    const chosen: Value =
      fallback === null ? value : { kind: "choose", options: [value, fallback], when: "undefined", origin: property.origin };
    found = madeOf(chosen, module, frame);
  }
  const field = body.fields.findLast((candidate) => candidate.name === name && !candidate.isStatic);
  if (field?.value && !field.tags.includes("transient")) {
    found = madeOf(field.value, module, initialiserFrame(evaluator, object, module, body.initialiser, frame));
  }
  return body.construct === null ? found : constructorWrites(evaluator, object, module, body.construct, frame, name, found);
}

/** The activation of the field initialisers of a class, with the frame of its constructor. */
export function initialiserFrame(
  evaluator: Evaluator,
  object: InstanceFact,
  module: ModuleIndex,
  id: number,
  construction: Frame | null,
): Frame | null {
  return evaluator.frame({
    module,
    function: id,
    call: construction?.call ?? null,
    callPoint: construction?.callPoint ?? null,
    callerModule: construction?.callerModule ?? null,
    caller: construction?.caller ?? null,
    lexical: construction?.lexical ?? null,
    self: [object],
    bound: [],
  });
}

/** The activation of the function that constructed an object. */
export function constructedFrame(evaluator: Evaluator, object: ConstructedFact): Frame | null {
  return evaluator.frame({
    module: object.module,
    function: object.function,
    call: object.construction?.call ?? null,
    callPoint: object.construction?.call.at ?? null,
    callerModule: object.construction?.module ?? null,
    caller: object.construction?.caller ?? null,
    lexical: null,
    self: [object],
    bound: [],
  });
}

/** `this.name = …` directly in a constructor, in order; an assignment that always happens replaces what was there. */
function constructorWrites(
  evaluator: Evaluator,
  object: ObjectFact,
  module: ModuleIndex,
  construct: number,
  frame: Frame | null,
  name: string,
  before: Candidates,
): Candidates {
  const writes = module.writesIn(construct).filter((write) => {
    const { target } = write;
    const isWanted = target.kind === "spread" || ((target.kind === "property" || target.kind === "delete") && target.name === name);
    return isWanted && writesTo(evaluator, write, object, module, frame);
  });
  const values = new Map<Write, Value>();
  for (const write of writes) {
    const value = write.target.kind === "spread" ? spreadProperty(evaluator, write, module, frame, name) : write.value;
    if (value !== null) values.set(write, value);
  }
  const { writes: last, settled } = lastWrites(module, [...values.keys()], endOf(module, construct));
  const found = last.flatMap(({ write, always }): Candidate[] => {
    const value = values.get(write);
    return value === undefined ? [] : [{ value, module, frame, always, lazy: false, isOwn: true }];
  });
  return settled ? { values: found, settled } : { ...before, values: [...before.values, ...found] };
}

/** What `Object.assign(this, source)` gives to a property; null where the source has none of that name. */
function spreadProperty(evaluator: Evaluator, write: Write, module: ModuleIndex, frame: Frame | null, name: string): Value | null {
  const sources = evaluator.evaluate(write.value, module, frame);
  if (!sources.some((fact) => copiedNames(evaluator, fact).has(name))) return null;
  return { kind: "member", object: write.value, name, at: write.at, origin: write.origin };
}

function literalProperty(evaluator: Evaluator, object: ContainerFact, name: string): Candidates {
  const { literal, module, frame } = object;
  if (literal.kind === "array") {
    const index = Number(name);
    const spreadAt = literal.elements.findIndex((element) => element?.spread === true);
    if (!Number.isInteger(index)) return none;
    if (spreadAt >= 0 && spreadAt <= index) {
      const spread = literal.elements[spreadAt];
      if (!spread) return none;
      const value: Value = { kind: "element", of: spread.value, origin: spread.value.origin };
      return { values: [{ value, module, frame, always: false, lazy: false, isOwn: true }], settled: false };
    }
    const element = literal.elements[index];
    return element ? madeOf(element.value, module, frame) : none;
  }
  let found = none;
  for (const property of literal.properties) {
    if (property.kind === "spread") {
      const facts = evaluator.evaluate(property.value, module, frame);
      if (facts.some((fact) => copiedNames(evaluator, fact).has(name))) {
        const { origin } = property.value;
        found = madeOf({ kind: "member", object: property.value, name, at: pointAt(literal.origin, module, frame), origin }, module, frame);
      }
    } else if (property.kind === "value" && property.name === name) {
      found = madeOf(property.value, module, frame);
    }
  }
  return found;
}

/** A literal stands where it stands; its branch is that of the frame's function. */
function pointAt(origin: Origin, module: ModuleIndex, frame: Frame | null): Point {
  return { order: origin.start, branch: frame === null ? module.functionBody(0).body : module.functionBody(frame.function).body };
}

function staticField(evaluator: Evaluator, object: ClassFact, name: string): Candidates {
  for (const { module, body, lexical } of classChain(evaluator, object)) {
    const field = body.fields.findLast((candidate) => candidate.name === name && candidate.isStatic);
    const initial = field?.value ? madeOf(field.value, module, lexical) : none;
    const block = staticBlockOf(module, body);
    const found = block === null ? initial : constructorWrites(evaluator, object, module, block, lexical, name, initial);
    if (found.values.length > 0) return found;
  }
  return none;
}
