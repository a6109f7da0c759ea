import type { Origin, Point, Value, Write } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { ancestry, classChain, staticBlockOf, type Ancestor } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import type { ClassFact, ConstructedFact, ContainerFact, InstanceFact } from "./facts.ts";
import type { Frame } from "./frames.ts";
import { afterWrites } from "./later-writes.ts";
import { isObject, ownNames, writesTo, type Moment, type ObjectFact } from "./objects.ts";
import { reach } from "./order.ts";

/** A value that a property may have, from where it stands in the program. */
export interface Candidate {
  readonly value: Value;
  readonly module: ModuleIndex;
  readonly frame: Frame | null;
  /** It is there on all paths. */
  readonly always: boolean;
  readonly lazy: boolean;
}

/** The values that a property may have: what it was made with, and what was assigned later. */
export function candidates(evaluator: Evaluator, object: ObjectFact, name: string, moment: Moment): Candidate[] {
  const made = madeWith(evaluator, object, name);
  return afterWrites(evaluator, object, made, name, moment);
}

function madeWith(evaluator: Evaluator, object: ObjectFact, name: string): Candidate[] {
  switch (object.kind) {
    case "container":
      return object.without.includes(name) ? [] : literalProperty(evaluator, object, name);
    case "class":
      return staticField(evaluator, object, name);
    case "constructed":
      return constructorWrites(evaluator, object, object.module, object.function, constructedFrame(evaluator, object), name, []);
    case "instance": {
      let found: Candidate[] = [];
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
  inherited: Candidate[],
): Candidate[] {
  let found = inherited;
  const property = body.parameterProperties.find((candidate) => candidate.name === name);
  if (property !== undefined && body.construct !== null) {
    const value: Value = { kind: "parameter", function: body.construct, index: property.index, rest: false, origin: property.origin };
    const fallback = module.functionBody(body.construct).parameters[property.index]?.fallback ?? null;
    const chosen: Value =
      fallback === null ? value : { kind: "choose", options: [value, fallback], when: "undefined", origin: property.origin };
    found = [{ value: chosen, module, frame, always: true, lazy: false }];
  }
  const field = body.fields.findLast((candidate) => candidate.name === name && !candidate.isStatic);
  if (field?.value && !field.tags.includes("transient")) {
    found = [
      {
        value: field.value,
        module,
        frame: initialiserFrame(evaluator, object, module, body.initialiser, frame),
        always: true,
        lazy: false,
      },
    ];
  }
  return body.construct === null ? found : constructorWrites(evaluator, object, module, body.construct, frame, name, found);
}

function initialiserFrame(
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
  before: Candidate[],
): Candidate[] {
  let found = before;
  const end = { order: Number.MAX_SAFE_INTEGER, branch: module.functionBody(construct).body };
  const inside = module.writesIn(construct);
  const named = inside.filter(({ target }) => (target.kind === "property" || target.kind === "delete") && target.name === name);
  const spreads = inside.filter(({ target }) => target.kind === "spread");
  for (const write of [...named, ...spreads].sort((a, b) => a.at.order - b.at.order)) {
    if (!writesTo(evaluator, write, object, module, frame)) continue;
    const value = write.target.kind === "spread" ? spreadProperty(evaluator, write, module, frame, name) : write.value;
    if (value === null) continue;
    const always = reach(module, write, end) === "always";
    const candidate: Candidate = { value, module, frame, always, lazy: false };
    found = always ? [candidate] : [...found, candidate];
  }
  return found;
}

/** What `Object.assign(this, source)` gives to a property; null where the source has none of that name. */
function spreadProperty(evaluator: Evaluator, write: Write, module: ModuleIndex, frame: Frame | null, name: string): Value | null {
  const sources = evaluator.evaluate(write.value, module, frame);
  if (!sources.some((fact) => isObject(fact) && ownNames(evaluator, fact).has(name))) return null;
  return { kind: "member", object: write.value, name, at: write.at, origin: write.origin };
}

function literalProperty(evaluator: Evaluator, object: ContainerFact, name: string): Candidate[] {
  const { literal, module, frame } = object;
  const candidate = (value: Value, always: boolean): Candidate => ({ value, module, frame, always, lazy: false });
  if (literal.kind === "array") {
    const index = Number(name);
    const spreadAt = literal.elements.findIndex((element) => element?.spread === true);
    if (!Number.isInteger(index)) return [];
    if (spreadAt >= 0 && spreadAt <= index) {
      const spread = literal.elements[spreadAt];
      return spread ? [candidate({ kind: "element", of: spread.value, origin: spread.value.origin }, false)] : [];
    }
    const element = literal.elements[index];
    return element ? [candidate(element.value, true)] : [];
  }
  let found: Candidate[] = [];
  for (const property of literal.properties) {
    if (property.kind === "spread") {
      const facts = evaluator.evaluate(property.value, module, frame);
      if (facts.some((fact) => isObject(fact) && ownNames(evaluator, fact).has(name))) {
        const value: Value = {
          kind: "member",
          object: property.value,
          name,
          at: pointAt(literal.origin, module, frame),
          origin: property.value.origin,
        };
        found = [candidate(value, true)];
      }
    } else if (property.kind === "value" && property.name === name) {
      found = [candidate(property.value, true)];
    }
  }
  return found;
}

/** A literal stands where it stands; its branch is that of the frame's function. */
function pointAt(origin: Origin, module: ModuleIndex, frame: Frame | null): Point {
  return { order: origin.start, branch: frame === null ? module.functionBody(0).body : module.functionBody(frame.function).body };
}

function staticField(evaluator: Evaluator, object: ClassFact, name: string): Candidate[] {
  for (const { module, body, lexical } of classChain(evaluator, object)) {
    const field = body.fields.findLast((candidate) => candidate.name === name && candidate.isStatic);
    const initial: Candidate[] = field?.value ? [{ value: field.value, module, frame: lexical, always: true, lazy: false }] : [];
    const block = staticBlockOf(module, body);
    const found = block === null ? initial : constructorWrites(evaluator, object, module, block, lexical, name, initial);
    if (found.length > 0) return found;
  }
  return [];
}
