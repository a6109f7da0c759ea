import type { Analysis } from "../analyze.ts";
import type { Certainty } from "../evaluate/facts.ts";
import { contains } from "../program/contains.ts";
import type { Use } from "../program/model.ts";
import type { Shipment, Task } from "../shipments/shipment.ts";
import { capturesOf } from "../evaluate/captures.ts";
import { handlesIn, type Root } from "../travel/tree.ts";
import { isInLine } from "./field-uses.ts";
import type { LocalCopyPlan, NoRepair } from "./plan.ts";
import { firstOf, riskOf } from "./risks.ts";

/** A task, and the object that it takes along for the sake of some of its fields. */
interface Taken {
  readonly shipment: Shipment;
  readonly task: Task;
  readonly root: Root;
  readonly certainty: Certainty;
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Plans to take out of an object, before the call, the fields that the task reads: `const { factor } = this;`. The task then mentions
 * them, and not the object. Nothing that is read may be the handle itself, a method, or something that the task assigns.
 */
export function planLocalCopy(analysis: Analysis, { shipment, task, root, certainty }: Taken): LocalCopyPlan | NoRepair {
  const { module } = analysis;
  const uses = writtenUses(task, root);
  const [first] = uses;
  if (first === undefined || (root.kind !== "this" && root.kind !== "captured")) return none("the task mentions no object");
  const isHere = shipment.via === null && shipment.shift === 0 && shipment.module === module;
  if (!isHere || task.value.kind !== "closure" || !uses.every(({ origin }) => contains(task.value.origin, origin)))
    return none("the function is not written out at the call");
  for (const use of uses) {
    const problem = whyNotCopied(use);
    if (problem !== null) return none(problem);
  }
  const names = [...new Set(uses.map(({ path }) => path[0] ?? ""))];
  const carried = handlesIn(root.items);
  const isLive = carried.some(({ steps }) => steps.slice(0, 2).some((step) => step.kind === "field" && names.includes(step.name)));
  if (isLive || carried.some(({ steps }) => steps.length === 1)) return none("the task reads the handle itself");
  if (names.some((name) => isComputed(analysis, name))) return none("what the task reads is a method or an accessor");
  if (names.some((name) => isWrittenHere(analysis, shipment, name))) return none("the function around assigns what the task reads");
  const unknownField = names.find((name) => !isKnownField(analysis, first, name));
  return {
    kind: "local copy",
    risk: firstOf(riskOf({ certainty }), unknownField === undefined ? null : `whether \`${unknownField}\` is a plain field is not known`),
    call: shipment.call.origin,
    task: task.value.origin,
    mayChange: names.some((name) => isAssignedLater(analysis, name)),
    object: root.kind === "this" ? "this" : root.name,
    uses: uses.map(({ path, origin, pathEnds }) => ({ name: path[0] ?? "", origin: { ...origin, end: pathEnds[0] ?? origin.end } })),
  };
}

/** Where the text of the task mentions the object, with what is written there: an accessor is not yet what it hands out. */
function writtenUses({ facts }: Task, root: Root): readonly Use[] {
  const captures = facts.flatMap((fact) => (fact.kind === "function" ? capturesOf(fact) : []));
  return captures.find(({ kind, name }) => kind === root.kind && name === root.name)?.uses ?? [];
}

/** Why one mention cannot become a variable of its own. */
function whyNotCopied({ path, access }: Use): string | null {
  const [name] = path;
  if (name === undefined) return "the task needs the object itself";
  if (name.startsWith("#")) return "a `#private` field cannot be taken out of an object";
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name)) return "what the task reads has no name that a variable could have";
  if (path.length > 1) return null;
  if (access === "write" || access === "update") return "the task assigns what it reads";
  return access === "call" ? "a method needs its object" : null;
}

/** True where a class or an object literal of the file has a method or an accessor of that name. */
function isComputed({ module: { program } }: Analysis, name: string): boolean {
  return (
    program.classes.some(({ methods }) => methods.some((method) => method.name === name)) ||
    program.objects.some(({ properties }) => properties.some((property) => property.kind === "getter" && property.name === name))
  );
}

/** True where the function that ships assigns the field itself: before and after the call it would be another one. */
function isWrittenHere({ module }: Analysis, { call }: Shipment, name: string): boolean {
  const around = module.functionOf(call.at.branch);
  return module.writesOfProperty(name).some(({ at }) => module.functionOf(at.branch) === around);
}

/** True where code that runs after the construction assigns a field of that name. */
function isAssignedLater({ module }: Analysis, name: string): boolean {
  return module.writesOfProperty(name).some(({ at }) => module.functionBody(module.functionOf(at.branch)).kind !== "constructor");
}

/** True for a field that a class or an object literal of this file declares or assigns, so that it is nothing that a base class computes. */
function isKnownField({ module, evaluator }: Analysis, { value }: Use, name: string): boolean {
  const facts = evaluator.evaluate(value, module, null);
  const isOfLiteral = facts.every(
    (fact) =>
      fact.kind === "container" &&
      fact.literal.kind === "object" &&
      fact.literal.properties.some((property) => property.kind === "value" && property.name === name),
  );
  if (facts.length > 0 && isOfLiteral) return true;
  const classes = module.program.classes.filter(({ id }) =>
    facts.some((fact) => fact.kind === "instance" && fact.module === module && isInLine(module, fact.class, id)),
  );
  return classes.some(
    ({ fields, parameterProperties, construct }) =>
      [...fields, ...parameterProperties].some((field) => field.name === name) ||
      (construct !== null &&
        module
          .writesIn(construct)
          .some(({ target }) => target.kind === "property" && target.name === name && target.object.kind === "this")),
  );
}
