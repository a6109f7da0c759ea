import { rootOf } from "../program/module-index.ts";
import { isGlobalName, isTakenForAnother } from "../catalog/globals.ts";
import type { SourceProfile } from "../catalog/schema.ts";
import type { FunctionFact } from "../evaluate/facts.ts";
import { contains } from "../program/contains.ts";
import type { Binding, Use } from "../program/model.ts";
import type { Shipment, Task } from "../shipments/shipment.ts";
import { workDescribedBy } from "../shipments/receivers.ts";
import { capturesOf, type Capture } from "../evaluate/captures.ts";
import { handlesIn } from "../travel/tree.ts";
import { isOverruled } from "./captured-handle.ts";
import { exposedNames } from "./exposed-names.ts";
import type { FreeNameFinding, Place } from "./finding.ts";
import type { Ground } from "./ground.ts";
import { namesGiven } from "./given-names.ts";
import { nodeNamesMissingIn } from "./node-names.ts";
import { usersOf } from "./mutation-uses.ts";
import { oncePerFile } from "./once.ts";
import { pathOf } from "./places.ts";

/** One finding for each task and name that its text mentions and that is not on the other side. Handles are told by `no-captured-handle`. */
export const findFreeNames = oncePerFile((ground: Ground): readonly FreeNameFinding[] => {
  const findings = new Map<string, FreeNameFinding>();
  for (const { shipment, task, roots } of ground.travels) {
    const { profile } = shipment.engine;
    if (profile.kind !== "source") continue;
    const told = new Set(
      roots.filter(({ items }) => handlesIn(items).some((carried) => !isOverruled(shipment, carried))).map(({ name }) => name),
    );
    const given = namesGiven(ground, shipment);
    if (given === "unknown") continue;
    const { hasOthers } = exposedNames(ground.module, shipment.engine);
    for (const fact of task.facts) {
      if (fact.kind !== "function") continue;
      for (const capture of capturesOf(fact)) {
        if (told.has(capture.name) || given.has(capture.name)) continue;
        const finding = findIn(ground, shipment, task, profile, fact, capture);
        if (finding === null || (hasOthers && finding.use === "code")) continue;
        const key = `${String(finding.place.start)} ${finding.name}`;
        if (!findings.has(key)) findings.set(key, finding);
      }
      if (hasOthers) continue;
      for (const use of nodeNamesMissingIn(fact, profile)) {
        if (given.has(use.name)) continue;
        const isHere = fact.module === ground.module;
        const place = isHere ? use.origin : task.value.origin;
        const key = `${String(place.start)} ${use.name}`;
        const certainty = shipment.certainty === "likely" || fact.certainty === "likely" ? "likely" : "certain";
        if (!findings.has(key))
          findings.set(key, { shipment, task, fact, certainty, place, name: use.name, declared: null, collides: false, use: "of Node" });
      }
    }
  }
  return [...findings.values()].sort((a, b) => a.place.start - b.place.start);
});

function findIn(
  ground: Ground,
  shipment: Shipment,
  task: Task,
  profile: SourceProfile,
  fact: FunctionFact,
  capture: Capture,
): FreeNameFinding | null {
  const { module, evaluator } = ground;
  // `typeof x === "undefined" ? 2 : x`: a task that asks knows that the name may be missing.
  if (capture.kind === "exports" || capture.uses.some(isAsked)) return null;
  const use = capture.uses.find(({ isReachable }) => isReachable);
  if (use === undefined) return null;
  const binding = capture.kind === "captured" ? fact.module.program.bindings[capture.binding] : undefined;
  if (binding !== undefined && isItself(fact, binding)) return null;
  // A dataset is told by `no-nested-dataset`.
  if (shipment.engine.describesWork === true && workDescribedBy(evaluator, use.value, fact.module) !== null) return null;
  const collides = isTakenForAnother(profile.globals, capture.name);
  if (!collides && binding !== undefined && isThere(profile, capture.name)) return null;
  const isHere = fact.module === module && use.origin.file === module.program.file;
  const place: Place = isHere ? (capture.kind === "this" ? firstStep(use) : use.origin) : task.value.origin;
  const certainty = shipment.certainty === "likely" || fact.certainty === "likely" ? "likely" : "certain";
  const { name, uses } = capture;
  if (isOwnByNow(ground, shipment, fact, capture)) return null;
  const how = uses.some(({ access, path }) => path.length === 0 && (access === "write" || access === "update"))
    ? "changed"
    : kindOf(evaluator, shipment, fact, uses, binding);
  return { shipment, task, fact, certainty, place, name, declared: binding?.origin ?? null, collides, use: how };
}

/**
 * A name that the task gives a value before it reads it, and that nobody mentions outside of this call: over there it becomes a global,
 * by which the task helps itself.
 */
function isOwnByNow({ module }: Ground, { call }: Shipment, fact: FunctionFact, capture: Capture): boolean {
  const [first] = capture.uses;
  if (capture.kind !== "captured" || first?.access !== "write" || first.path.length > 0 || fact.module !== module) return false;
  const isFirst = fact.module.functionBody(fact.function).body === first.at.branch;
  return isFirst && usersOf(module, capture.binding).every(({ use }) => contains(call.origin, use.origin));
}

/** The operand of `typeof` itself, for which a missing name is no error. */
function isAsked({ access, path }: Use): boolean {
  return access === "typeof" && path.length === 0;
}

/** Code is what is called or constructed, what is known to be a function or a class, a package, and the driver of the page itself. */
function kindOf(
  evaluator: Ground["evaluator"],
  { call, via }: Shipment,
  { module, lexical }: FunctionFact,
  uses: readonly Use[],
  binding: Binding | undefined,
): FreeNameFinding["use"] {
  if (uses.some(({ access, path }) => access === "call" && path.length === 0)) return "code";
  const driver = rootOf((via?.call ?? call).callee);
  if (driver.kind === "read" && driver.binding === binding?.id) return "code";
  const [first] = uses;
  const facts = first === undefined ? [] : evaluator.evaluate(first.value, module, lexical);
  const isOfPackage = binding?.kind === "import" && facts.some(({ kind }) => kind === "external");
  if (isOfPackage && uses.some(({ access }) => access === "call")) return "code";
  return facts.some(({ kind }) => kind === "function" || kind === "class" || kind === "module" || kind === "bound") ? "code" : "value";
}

/** `this.limit` where that is what is read. */
function firstStep(use: Use): Place {
  return pathOf({ ...use, pathEnds: use.pathEnds.slice(0, 1) });
}

/** A function that is called by its own name: that stands in its text. */
function isItself({ module, function: id }: FunctionFact, binding: Binding): boolean {
  const { kind, name } = module.functionBody(id);
  const isNamed = kind === "function" && name === binding.name;
  return isNamed && module.writesOfBinding(binding.id).every(({ value }) => value.kind === "closure" && value.function === id);
}

function isThere({ globals, scope = [] }: SourceProfile, name: string): boolean {
  return isGlobalName(globals, name) || scope.includes(name);
}
