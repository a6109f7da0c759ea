import type { RefusedForm } from "../catalog/schema.ts";
import { ancestry, classChain, type Ancestor } from "../evaluate/classes.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Fact, FunctionFact, InstanceFact } from "../evaluate/facts.ts";
import { isObject, ownNames } from "../evaluate/objects.ts";
import type { Member, Origin, Value } from "../program/model.ts";
import type { Shipment, Task } from "../shipments/shipment.ts";
import { usesOfOwnThis, usesOwnThis } from "../evaluate/captures.ts";
import { callsSuper, isNamedBySymbol, memberNames } from "../travel/members.ts";
import { receiverName } from "../travel/names.ts";
import { handlesIn, type Item, type Root, type Travel } from "../travel/tree.ts";
import type { Place, UnshippableFunctionFinding } from "./finding.ts";
import { recordFunctions } from "./record-tasks.ts";
import { findFunctionsInPayloads } from "./function-in-payload.ts";
import type { Ground } from "./ground.ts";

/** One finding for each task, captured object, or function in a message, of a form that its engine cannot ship. Handles in it come first, by their own rule. */
export function findUnshippableFunctions(ground: Ground): UnshippableFunctionFinding[] {
  const findings = new Map<number, UnshippableFunctionFinding>();
  for (const travel of ground.travels) {
    const { profile } = travel.shipment.engine;
    if (profile.kind !== "environment" && profile.kind !== "source") continue;
    const { refuses } = profile;
    for (const finding of [
      ...formsOf(ground, travel, refuses),
      ...membersIn(ground, travel, refuses),
      ...methodsOf(ground, travel, refuses),
    ]) {
      if (!findings.has(finding.place.start)) findings.set(finding.place.start, finding);
    }
  }
  for (const finding of findFunctionsInPayloads(ground)) if (!findings.has(finding.place.start)) findings.set(finding.place.start, finding);
  return [...findings.values()].sort((a, b) => a.place.start - b.place.start);
}

/** What is wrong with the function itself. */
function formsOf(ground: Ground, { shipment, task, roots }: Travel, refuses: readonly RefusedForm[]): UnshippableFunctionFinding[] {
  if (roots.some(({ kind, items }) => (kind === "receiver" || kind === "bound") && handlesIn(items).length > 0)) return [];
  return task.facts.flatMap((fact): UnshippableFunctionFinding[] => {
    const form = isNative(shipment, fact) ? "native" : formOf(ground, fact, task.value, refuses);
    if (form === null) return [];
    return [
      {
        shipment,
        certainty: certaintyOf(shipment, fact),
        place: placeOf(shipment, task),
        form,
        task,
        fact,
        name: nameOf(ground, task.value),
      },
    ];
  });
}

/** The function of an object literal that gets the records, where it is written as a method. */
function methodsOf(
  { evaluator, module }: Ground,
  { shipment, task }: Travel,
  refuses: readonly RefusedForm[],
): UnshippableFunctionFinding[] {
  if (typeof shipment.boundary.perRecord !== "object" || !refuses.includes("shorthand")) return [];
  return recordFunctions(evaluator, shipment, task).flatMap((fact): UnshippableFunctionFinding[] => {
    const { object, origin, name } = fact.module.functionBody(fact.function);
    if (!isMethod(fact) || object === null) return [];
    const place = fact.module === module ? origin : placeOf(shipment, task);
    return [{ shipment, certainty: certaintyOf(shipment, fact), place, form: "shorthand", task, fact, name: name ?? "its method" }];
  });
}

/** Functions of the language, whose text is `function max() { [native code] }`. */
const natives =
  /^global#(?:(?:Array|Date|JSON|Math|Number|Object|Reflect|String|console)\.\w+|BigInt|Boolean|Number|String|Symbol|atob|btoa|(?:de|en)codeURI(?:Component)?|is(?:Finite|NaN)|parse(?:Float|Int)|structuredClone)$/u;

/** Where only text travels, nothing does of a function of the language. */
function isNative({ engine: { profile } }: Shipment, fact: Fact): boolean {
  return profile.kind === "source" && profile.refuses.includes("bound") && fact.kind === "external" && natives.test(fact.path);
}

function formOf(ground: Ground, fact: Fact, value: Value, refuses: readonly RefusedForm[]): UnshippableFunctionFinding["form"] | null {
  if (fact.kind === "bound") return refuses.includes("bound") ? "bound" : null;
  if (fact.kind !== "function") return null;
  if (value.kind === "member" && (isMethod(fact) ? usesOwnThis(fact) : needsObject(ground, fact, value))) return "without its object";
  return isMethod(fact) && refuses.includes("shorthand") ? "shorthand" : null;
}

/** `tasks.run`, written as `run: function () { return this.limit; }`, where `tasks` has a `limit`. An engine may give a `this` of its own. */
function needsObject({ evaluator }: Ground, fact: FunctionFact, { object }: Member): boolean {
  if (fact.module.functionBody(fact.function).kind !== "function") return false;
  const names = usesOfOwnThis(fact).flatMap(({ path }) => path.slice(0, 1));
  if (names.length === 0) return false;
  const owners = evaluator.evaluate(object, fact.module, null).filter(isObject);
  return owners.some((owner) => names.some((name) => ownNames(evaluator, owner).has(name)));
}

function isMethod({ module, function: id }: FunctionFact): boolean {
  return module.functionBody(id).kind === "method";
}

/** Objects among what travels whose classes have members that do not arrive. */
function membersIn(
  { evaluator, module }: Ground,
  { shipment, task, roots }: Travel,
  refuses: readonly RefusedForm[],
): UnshippableFunctionFinding[] {
  return roots.flatMap((root): UnshippableFunctionFinding[] => {
    if (handlesIn(root.items).length > 0) return [];
    const form = refuses.find(
      (refused) => isWithin(evaluator, root.items, refused) || (refused === "super" && startsWithSuper(evaluator, root)),
    );
    if (form === undefined) return [];
    const place = firstMention(root, module.program.file) ?? placeOf(shipment, task);
    return [{ shipment, certainty: certaintyOf(shipment, root.items[0]?.fact), place, form, task: null, fact: null, name: root.name }];
  });
}

/** True where something that travels as a whole is of a class with such a member. */
function isWithin(evaluator: Evaluator, items: readonly Item[], form: RefusedForm): boolean {
  return items.some(({ fact, isWhole, items: inner }) => (isWhole && hasMember(evaluator, fact, form)) || isWithin(evaluator, inner, form));
}

function hasMember(evaluator: Evaluator, fact: Fact, form: RefusedForm): boolean {
  switch (form) {
    case "private":
      return fact.kind === "instance" && declaresPrivate(fact);
    case "symbol":
      return memberNames(classesOf(evaluator, fact)).some(isNamedBySymbol);
    case "super":
      // Methods are told their class; accessors, and functions in fields, are not.
      return classesOf(evaluator, fact).some(
        ({ module, body: { methods, initialiser } }) =>
          methods.some((method) => method.kind !== "method" && callsSuper(module, method.function)) || callsSuper(module, initialiser),
      );
    case "bound":
    case "shorthand":
      return false;
  }
}

/** The class of an object, or that is one, with those that it extends. */
function classesOf(evaluator: Evaluator, fact: Fact): readonly Pick<Ancestor, "module" | "body">[] {
  if (fact.kind === "class") return classChain(evaluator, fact);
  return fact.kind === "instance" ? ancestry(evaluator, fact).ancestors : [];
}

/**
 * True where the first thing that a task does with an object is to call a method that calls one of `super`: the engine meets the method
 * before its class, and ships it as it stands. Where the object travels as a whole, it does not.
 */
function startsWithSuper(evaluator: Evaluator, { kind, uses: [first], items: [item] }: Root): boolean {
  if (kind !== "captured" || first?.access !== "call" || item?.fact.kind !== "instance" || first.path.length !== 1) return false;
  const [name] = first.path;
  const found = classesOf(evaluator, item.fact)
    .flatMap(({ module, body }) => body.methods.map((method) => ({ module, method })))
    .find(({ method }) => method.name === name && !method.isStatic);
  return found?.method.kind === "method" && callsSuper(found.module, found.method.function);
}

/** The class itself or one that it extends in the same file. */
function declaresPrivate({ module, class: id }: InstanceFact): boolean {
  const body = module.program.classes[id];
  const names = [...(body?.fields ?? []), ...(body?.methods ?? [])].filter(({ isStatic }) => !isStatic).map(({ name }) => name);
  return names.some((name) => name?.startsWith("#") === true);
}

function firstMention({ uses }: Root, file: string): Place | null {
  const [use] = uses;
  return use !== undefined && use.origin.file === file ? use.origin : null;
}

function placeOf({ via }: Shipment, { value }: Task): Origin {
  return via === null ? value.origin : (via.call.arguments[0]?.value.origin ?? via.call.origin);
}

function certaintyOf(shipment: Shipment, fact: Fact | undefined): UnshippableFunctionFinding["certainty"] {
  return shipment.certainty === "likely" || fact?.certainty === "likely" ? "likely" : "certain";
}

function nameOf({ module }: Ground, value: Value): string {
  const callee = value.kind === "call" && value.callee.kind === "member" ? value.callee.object : value;
  return callee.kind === "member" || callee.kind === "read" ? receiverName(module, callee) : "this function";
}
