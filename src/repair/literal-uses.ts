import type { Analysis } from "../analyze.ts";
import type { Fact } from "../evaluate/facts.ts";
import type { Call, ObjectLiteral, Origin, Use, Value } from "../program/model.ts";
import { valueBefore, type FieldUse } from "./field-uses.ts";
import type { NoRepair } from "./plan.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** The mentions of a property of an object literal, told apart from those of properties of other objects. */
export interface PropertyMentions {
  readonly own: readonly FieldUse[];
  /** Where the same name stands, as a property of something else. */
  readonly elsewhere: readonly Origin[];
}

/** Every mention of the property; or why it cannot be said of one whose it is. */
export function mentionsOfProperty(analysis: Analysis, literal: ObjectLiteral, name: string): PropertyMentions | NoRepair {
  const own: FieldUse[] = [];
  const elsewhere: Origin[] = [];
  for (const { use, user } of analysis.module.usesOfMember(name)) {
    for (const [at, step] of use.path.entries()) {
      if (step !== name) continue;
      const whose = ownership(analysis, literal, valueBefore(use, at));
      if (whose === "unknown" && !isOfParameter(analysis, use)) return none(`it is not known of every \`${name}\` whose it is`);
      const end = use.pathEnds[at] ?? use.origin.end;
      if (whose !== "own") elsewhere.push({ ...use.origin, start: end - name.length, end });
      else if (use.access === "write" && at === use.path.length - 1) return none("the property is assigned again");
      else own.push({ use, user, path: use.path.slice(at), isKnown: true });
    }
  }
  return { own, elsewhere };
}

/** Why others could miss the property of an object literal; null where the object stays in the hands of code that can be changed with it. */
export function whyNotConfined(analysis: Analysis, literal: ObjectLiteral, name: string): string | null {
  const { module } = analysis;
  const { program } = module;
  if (literal.isElement === true) return "it is no object that is written out";
  if (literal.properties.some(({ kind }) => kind !== "value")) return "its object has accessors, or takes in the properties of another";
  if (literal.properties.filter((property) => property.kind !== "spread" && property.name === name).length > 1)
    return "the property stands there twice";
  if (program.exports.some((exported) => exported.kind === "value" && givesAway(analysis, literal, exported.value)))
    return "other files may read the property";
  const isAssigned = [...module.writesOfProperty(name), ...module.writesOfProperty(null)].some(
    ({ target }) => target.kind !== "binding" && mayBe(analysis, literal, target.object),
  );
  if (isAssigned) return "the property is assigned again";
  if (
    program.objects.some(({ properties }) =>
      properties.some((property) => property.kind === "spread" && mayBe(analysis, literal, property.value)),
    )
  )
    return "its object is copied";
  const isPassed = program.calls.some(
    (call) =>
      !staysHere(analysis, call) &&
      !isBoundary(analysis, call.origin) &&
      call.arguments.some(({ value, spread }) => !spread && holds(analysis, literal, value)),
  );
  if (isPassed) return "its object is passed to something that may read the property";
  if (isDeclared(analysis, literal)) return "the type of its object is declared";
  const isIndexed = program.functions.some(({ uses }) =>
    uses.some((use) => use.isIndexed === true && mayBe(analysis, literal, valueBefore(use, use.path.length))),
  );
  return isIndexed ? "a property of its object is read by a name that is computed" : null;
}

/** True where a type that is written down says what the object has. */
function isDeclared(analysis: Analysis, literal: ObjectLiteral): boolean {
  const { module } = analysis;
  const { bindings, functions, classes } = module.program;
  return (
    bindings.some(
      ({ id, annotation }) => annotation !== null && module.writesOfBinding(id).some(({ value }) => holds(analysis, literal, value)),
    ) ||
    functions.some(({ returnType, returns }) => returnType !== null && returns.some((value) => holds(analysis, literal, value))) ||
    classes.some(({ fields }) =>
      fields.some(({ annotation, value }) => annotation !== null && value !== null && holds(analysis, literal, value)),
    )
  );
}

/** True for what a function gets from callers that nobody here knows: an object that stays here never comes to them. */
function isOfParameter({ module, evaluator }: Analysis, { root, value }: Use): boolean {
  const isParameter = root.kind === "binding" && module.program.bindings[root.binding]?.kind === "parameter";
  return isParameter && evaluator.evaluate(value, module, null).every(({ kind }) => kind === "unknown");
}

type Ownership = "own" | "another's" | "unknown";

function ownership(analysis: Analysis, literal: ObjectLiteral, value: Value): Ownership {
  const facts = analysis.evaluator.evaluate(value, analysis.module, null);
  const own = facts.filter((fact) => isIt(analysis, literal, fact));
  if (facts.length > 0 && own.length === facts.length) return "own";
  return own.length === 0 && facts.length > 0 && !facts.some(({ kind }) => kind === "unknown") ? "another's" : "unknown";
}

function isIt({ module }: Analysis, literal: ObjectLiteral, fact: Fact): boolean {
  return fact.kind === "container" && fact.module === module && fact.literal.kind === "object" && fact.literal.id === literal.id;
}

/** True where a value can be the object. */
function mayBe(analysis: Analysis, literal: ObjectLiteral, value: Value): boolean {
  return analysis.evaluator.evaluate(value, analysis.module, null).some((fact) => isIt(analysis, literal, fact));
}

/** True where a value is the object, or holds it. */
function holds(analysis: Analysis, literal: ObjectLiteral, asked: Value): boolean {
  const seen = new Set<unknown>();
  const look = (value: Value): boolean => analysis.evaluator.evaluate(value, analysis.module, null).some(lookAt);
  const lookAt = (fact: Fact): boolean => {
    if (isIt(analysis, literal, fact)) return true;
    if (fact.kind === "collection") return fact.elements.some(lookAt);
    if (fact.kind === "promise") return lookAt(fact.of);
    if (fact.kind !== "container" || fact.module !== analysis.module || seen.has(fact.literal)) return false;
    seen.add(fact.literal);
    return fact.literal.kind === "array"
      ? fact.literal.elements.some((element) => element !== null && look(element.value))
      : fact.literal.properties.some((property) => "value" in property && look(property.value));
  };
  return look(asked);
}

/** True for an export that is the object, holds it, or is a function or a class that may hand it out. */
function givesAway(analysis: Analysis, literal: ObjectLiteral, value: Value): boolean {
  const { module, evaluator } = analysis;
  if (holds(analysis, literal, value)) return true;
  return evaluator.evaluate(value, module, null).some((fact) => {
    if (fact.kind === "function" && fact.module === module)
      return module.functionBody(fact.function).returns.some((returned) => holds(analysis, literal, returned));
    const home = fact.kind === "class" || fact.kind === "instance" ? module.program.classes[fact.class] : undefined;
    return home !== undefined && home.origin.start <= literal.origin.start && literal.origin.end <= home.origin.end;
  });
}

/** Methods that put something into a container. */
const putting = new Set(["push", "unshift", "add", "set"]);

/** True for a call of a function of this file, or one that puts something into a container of it: both are followed by the evaluator. */
function staysHere({ evaluator, module }: Analysis, { callee }: Call): boolean {
  const isOfThisFile = (fact: Fact): boolean => (fact.kind === "function" || fact.kind === "class") && fact.module === module;
  const facts = evaluator.evaluate(callee, module, null);
  if (facts.length > 0 && facts.every(isOfThisFile)) return true;
  if (callee.kind !== "member" || !putting.has(callee.name ?? "")) return false;
  const containers = evaluator.evaluate(callee.object, module, null);
  return containers.length > 0 && containers.every(({ kind }) => kind === "container" || kind === "collection");
}

function isBoundary({ shipments }: Analysis, { start, end }: Origin): boolean {
  return shipments.some(({ call }) => call.origin.start === start && call.origin.end === end);
}
