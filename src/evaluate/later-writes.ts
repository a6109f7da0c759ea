import type { Value, Write } from "../program/model.ts";
import { activationsBefore, type Activation } from "./activations.ts";
import { ancestry, classChain, mayBeSame, staticBlockOf } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import { identityOf } from "./identity.ts";
import type { Frame } from "./frames.ts";
import { frameOf } from "./frames.ts";
import { isObject, isPrototype, isSameObject, ownNames, writesThatMayChange, type Moment, type ObjectFact } from "./objects.ts";
import { endOf, reach } from "./order.ts";
import type { Candidate } from "./stored.ts";

/** Adds what was assigned outside the construction, and takes away what such an assignment has replaced. */
export function afterWrites(evaluator: Evaluator, object: ObjectFact, made: Candidate[], name: string, moment: Moment): Candidate[] {
  let found = made;
  const { module } = object;
  const writes = writesThatMayChange(evaluator, object, name).filter(
    ({ target }) =>
      (target.kind === "spread" || ("name" in target && target.name === name)) && !constructsAnother(evaluator, object, target.object),
  );
  for (const write of writes.toSorted((a, b) => a.at.order - b.at.order)) {
    const writer = module.functionOf(write.at.branch);
    if (write.target.kind === "binding" || isPrototype(write) || isConstruction(evaluator, object, writer)) continue;
    if (write.target.kind === "spread" && !spreadsProperty(evaluator, object, write, name, moment)) continue;
    const value: Value =
      write.target.kind === "spread" ? { kind: "member", object: write.value, name, at: write.at, origin: write.origin } : write.value;
    for (const { frame, when } of runsOf(evaluator, object, write, writer, moment)) {
      const target = targetOf(evaluator, object, write, frame);
      if (target === "other") continue;
      const always = when === "always" && target === "surely";
      const candidate: Candidate = { value, module, frame, always, lazy: write.lazy && module.functionOf(moment.at.branch) !== writer };
      found = always ? [candidate] : [...found, candidate];
    }
  }
  return found;
}

function spreadsProperty(evaluator: Evaluator, object: ObjectFact, write: Write, name: string, moment: Moment): boolean {
  const source = evaluator.evaluate(write.value, object.module, moment.frame);
  return source.some((fact) => isObject(fact) && ownNames(evaluator, fact).has(name));
}

/** Whether a write changes this object, maybe this one, or another one. */
function targetOf(evaluator: Evaluator, object: ObjectFact, write: Write, frame: Frame | null): "surely" | "maybe" | "other" {
  if (write.target.kind === "binding") return "other";
  const targets = evaluator.evaluate(write.target.object, object.module, frame);
  if (!targets.some((fact) => isSameObject(evaluator, fact, object))) return "other";
  const [only] = targets;
  return targets.length === 1 && only !== undefined && identityOf(only) === identityOf(object) ? "surely" : "maybe";
}

/** Constructors, initialisers and static blocks of the object's own classes: they belong to how it was made. */
function isConstruction(evaluator: Evaluator, object: ObjectFact, writer: number): boolean {
  switch (object.kind) {
    case "constructed":
      return writer === object.function;
    case "instance":
      return ancestry(evaluator, object).ancestors.some(({ module, body }) => module === object.module && body.construct === writer);
    case "class":
      return classChain(evaluator, object).some(({ module, body }) => module === object.module && staticBlockOf(module, body) === writer);
    case "container":
      return false;
  }
}

/** True for `this` in the constructor of a class that is not in line with the object's: no call from anywhere makes it mean the object. */
function constructsAnother(evaluator: Evaluator, object: ObjectFact, target: Value): boolean {
  if (target.kind !== "this" || object.kind !== "instance") return false;
  const { module } = object;
  const { kind, class: made } = module.functionBody(target.function);
  if (made === null || (kind !== "constructor" && kind !== "initialiser")) return false;
  if (ancestry(evaluator, object).ancestors.some(({ body, module: home }) => body.id === made && home === module)) return false;
  if (module.program.classes[made]?.superClass === null) return true;
  return !mayBeSame(evaluator, { ...object, construction: null }, { ...object, class: made, lexical: null, construction: null });
}

/** The runs of a function that have done a write before a moment. */
function runsOf(evaluator: Evaluator, object: ObjectFact, write: Write, writer: number, moment: Moment): readonly Activation[] {
  const { module } = object;
  const point = moment.module === module ? evaluator.pointIn(writer, moment.at, module, moment.frame) : null;
  if (point !== null) {
    const when = reach(module, write, point);
    return when === "never" ? [] : [{ frame: frameOf(moment.frame, module, writer), when }];
  }
  const inside = reach(module, write, endOf(module, writer));
  if (inside === "never") return [];
  return activationsBefore(evaluator, object, writer, moment).map((run) => (inside === "always" ? run : { ...run, when: "sometimes" }));
}
