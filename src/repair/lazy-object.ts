import type { Analysis } from "../analyze.ts";
import type { EnvironmentProfile } from "../catalog/schema.ts";
import { ancestry } from "../evaluate/classes.ts";
import type { Fact } from "../evaluate/facts.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import type { ModuleFormat } from "../modules/format.ts";
import { contains } from "../program/contains.ts";
import type { Binding, FunctionBody, FunctionId, Origin, Use, Write } from "../program/model.ts";
import { handlesIn, type Item, type Step } from "../travel/tree.ts";
import { wholeOf } from "../travel/travel.ts";
import { mayChangeLater } from "./changed-later.ts";
import { driverUse } from "./driver-use.ts";
import { closing } from "./field-uses.ts";
import { shippableImports } from "./imports.ts";
import { freeName } from "./lazy-function.ts";
import { makingOf, mayBeOpen, type Making } from "./making.ts";
import type { Closing, LazyObjectPlan, NoRepair, Risk } from "./plan.ts";
import { isSettled } from "./settled.ts";
import { shippedFunctions } from "./shipped-functions.ts";
import { isExportedName } from "./variable-uses.ts";
import { whyItemsFail } from "./what-else.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Plans to make, on the worker and on first use, the object that holds the handles, together with all that makes it ready: whatever opens
 * them, and in whatever form it keeps them, happens there. Measured on Pulumi 3.248.0 for what a constructor, a factory, an asynchronous
 * `init` or a caller puts into an object. A class that Pulumi ships has lost what its fields are declared with, and its base class.
 */
export function planLazyObject(analysis: Analysis, finding: CapturedHandleFinding, format: ModuleFormat): LazyObjectPlan | NoRepair {
  const { module, evaluator } = analysis;
  const { shipment } = finding;
  const { profile } = shipment.engine;
  if (profile.kind !== "environment") return none("this engine ships only the text of a function");
  const held = heldBy(analysis, finding);
  if ("because" in held) return held;
  const { binding, write } = held;
  const { name } = binding;
  if (binding.kind === "using") return none(`\`${name}\` is closed at the end of its block`);
  if (isExportedName(module, binding)) return none(`other files can import \`${name}\``);
  const items = wholeOf(evaluator, shipment, evaluator.evaluate(write.value, module, null));
  const problem =
    whyOthersFail(analysis, finding, profile) ??
    whyItemsFail(analysis, instancesIn(items), madeThere(profile)) ??
    whyNotConstructed(analysis, items, profile);
  if (problem !== null) return none(problem);
  const { call } = shipment.via ?? shipment;
  const openers = handlesIn(finding.root.items).flatMap(({ handle: { place } }) => (place?.module === module ? [place.function] : []));
  const making = makingOf(analysis, { binding, write, before: call.at, openers: new Set(openers) });
  if ("because" in making) return making;
  const stays = whatStays(analysis, items, making);
  if (stays !== null) return none(stays);
  const running = runningIn(analysis, making);
  if (running === "elsewhere") return none("another file has a part in making it");
  const changed = whatChanges(analysis, running, making, write);
  if (changed !== null) return none(changed);
  const imported = shippableImports(
    analysis,
    [
      ...running.map(({ body, origin }) => ({ origin, at: { order: origin.start, branch: body } })),
      ...making.steps.map((origin) => ({ origin, at: write.at })),
    ],
    profile,
    format,
  );
  if (imported.kind === "none") return imported;
  const uses = usesOf(analysis, binding, making);
  if ("because" in uses) return uses;
  const capitalised = name.charAt(0).toUpperCase() + name.slice(1);
  return {
    kind: "lazy object",
    risk: riskOf(name, uses.risk),
    name,
    getter: freeName(analysis, `get${capitalised}`),
    holder: freeName(analysis, `lazy${capitalised}`),
    property: `${profile.transientPrefix ?? ""}value`,
    maker: freeName(analysis, `make${capitalised}`),
    declared: write.origin,
    steps: making.steps,
    isAwaited: making.isAwaited,
    uses: uses.worker,
    waiting: uses.waiting,
    code: running.map(({ origin }) => origin),
    closers: uses.closers,
    imports: imported.rewrites,
  };
}

function riskOf(name: string, other: Risk): string {
  return `all that makes \`${name}\` happens on the worker then, once for each${other === null ? "" : `, and ${other}`}`;
}

/** The variable of an object through which the task comes to all of its handles. */
function heldBy(analysis: Analysis, { root }: CapturedHandleFinding): { readonly binding: Binding; readonly write: Write } | NoRepair {
  const { module } = analysis;
  const carried = handlesIn(root.items).filter(({ handle }) => !handle.lazy);
  const named = new Set(
    carried.map(({ steps }) =>
      firstObject(analysis, [...(root.uses[0] === undefined ? [] : [root.uses[0].origin]), ...steps.flatMap(mentionOf)]),
    ),
  );
  const [binding, ...others] = named;
  if (binding === undefined || binding === null || others.length > 0) return none("no variable of this file holds all that is open");
  const [write, ...more] = module.writesOfBinding(binding.id);
  if (write === undefined || more.length > 0) return none(`\`${binding.name}\` is assigned in several places`);
  const isMade =
    write.value.kind === "call" || write.value.kind === "object" || (write.value.kind === "await" && write.value.value.kind === "call");
  return isMade ? { binding, write } : none(`\`${binding.name}\` is not made where it is declared`);
}

function mentionOf(step: Step): Origin[] {
  return step.kind === "capture" ? [step.origin] : [];
}

/** The first of some mentions that is no function, which only leads on to the next. */
function firstObject({ module }: Analysis, mentions: readonly Origin[]): Binding | null {
  for (const { file, start } of mentions) {
    if (file !== module.program.file) return null;
    const use = module.useAt(start);
    const binding = use?.root.kind === "binding" ? module.program.bindings[use.root.binding] : undefined;
    if (binding === undefined) return null;
    const [write] = module.writesOfBinding(binding.id);
    if (binding.kind !== "function" && binding.kind !== "class" && write?.value.kind !== "closure") return binding;
  }
  return null;
}

/** Why a class among what travels cannot be constructed over there; null where all can. */
function whyNotConstructed(analysis: Analysis, items: readonly Item[], profile: EnvironmentProfile): string | null {
  const handles = new Set(handlesIn(items).flatMap(({ steps }) => steps.flatMap((step) => (step.kind === "field" ? [step.name] : []))));
  for (const fact of factsIn(items)) {
    if (fact.kind !== "instance" || profile.constructs === "whole") continue;
    if (profile.constructs === undefined) return "whether a class can be constructed over there is not known of this engine";
    const [own, ...bases] = ancestry(analysis.evaluator, fact).ancestors;
    if (own === undefined || own.body.superClass !== null || bases.length > 0)
      return "a class that is constructed over there has lost its base class";
    const lost = own.body.fields.find(
      ({ name, value, isStatic }) => !isStatic && value !== null && !(isEmpty(value) && handles.has(name ?? "")),
    );
    if (lost !== undefined) return `a class that is constructed over there has lost what \`${lost.name ?? "a field"}\` is declared with`;
  }
  return null;
}

/** Why something else that the task takes along cannot be shipped; null where all can. */
function whyOthersFail(analysis: Analysis, { task, root }: CapturedHandleFinding, profile: EnvironmentProfile): string | null {
  const roots = analysis.travels.find((travel) => travel.task === task)?.roots ?? [];
  const others = roots.filter(({ name }) => name !== root.name).flatMap(({ items }) => items);
  return whyItemsFail(analysis, others, profile);
}

/** What matters of an object that does not travel, but is made over there: its class, and not what its fields hold. */
function madeThere(profile: EnvironmentProfile): EnvironmentProfile {
  return { ...profile, lexicalThis: "travels", loses: [], refuses: profile.refuses.filter((form) => form !== "bound") };
}

/** The objects of classes alone: of those, the code travels all the same. */
function instancesIn(items: readonly Item[]): Item[] {
  return items.flatMap((item) => (item.fact.kind === "instance" ? [{ ...item, items: instancesIn(item.items) }] : instancesIn(item.items)));
}

function isEmpty(value: NonNullable<Write["value"]>): boolean {
  return value.kind === "literal" && (value.value === null || value.value === undefined);
}

function factsIn(items: readonly Item[]): Fact[] {
  return items.flatMap(({ fact, items: inner }) => [fact, ...factsIn(inner)]);
}

/** A handle that does not come from what makes the object: the class itself holds it, or a function mentions it by a name of its own. */
function whatStays({ module }: Analysis, items: readonly Item[], { steps: moved }: Making): string | null {
  const walk = ({ fact, step, items: inner }: Item): string | null => {
    if (handlesIn(inner).length === 0 && fact.kind !== "handle") return null;
    if (fact.kind === "class") return "the class itself holds what is open";
    if (step.kind === "capture" && step.origin.file === module.program.file && !moved.some((origin) => contains(origin, step.origin))) {
      const use = module.useAt(step.origin.start);
      const binding = use?.root.kind === "binding" ? module.program.bindings[use.root.binding] : undefined;
      const isLocal = binding !== undefined && module.functionBody(binding.function).kind !== "module";
      if (!isLocal) return `\`${step.name}\` is mentioned by its own name as well`;
    }
    return inner.reduce<string | null>((found, item) => found ?? walk(item), null);
  };
  return items.reduce<string | null>((found, item) => found ?? walk(item), null);
}

/** The functions of this file that run while the object is made, and the members of its classes; "elsewhere" where one of another file does. */
function runningIn(analysis: Analysis, { steps }: Making): readonly FunctionBody[] | "elsewhere" {
  const { module, evaluator } = analysis;
  const found = new Map<FunctionId, FunctionBody>();
  const take = (body: FunctionBody): void => {
    if (found.has(body.id)) return;
    found.set(body.id, body);
    body.uses.forEach(follow);
    module.childFunctions(body.id).forEach(take);
  };
  const elsewhere: Fact[] = [];
  const follow = ({ root, value }: Use): void => {
    if (root.kind !== "binding") return;
    for (const fact of evaluator.evaluate(value, module, null)) {
      if (fact.kind !== "function" && fact.kind !== "class") continue;
      if (fact.module !== module) elsewhere.push(fact);
      else if (fact.kind === "function") take(module.functionBody(fact.function));
      else module.program.functions.filter((body) => body.class === fact.class).forEach(take);
    }
  };
  const isStep = ({ origin }: Use): boolean => steps.some((step) => contains(step, origin));
  for (const { uses } of module.program.functions) uses.filter(isStep).forEach(follow);
  return elsewhere.length > 0 ? "elsewhere" : [...found.values()];
}

/** What the code that makes the object reads, and would find changed later, or open; null where there is nothing of the kind. */
function whatChanges(analysis: Analysis, running: readonly FunctionBody[], { moved }: Making, { at }: Write): string | null {
  const { module } = analysis;
  for (const use of running.flatMap(({ uses }) => uses)) {
    if (mayChangeLater(analysis, use)) return "what makes it reads an object that is changed somewhere";
    const binding = use.root.kind === "binding" ? module.program.bindings[use.root.binding] : undefined;
    if (binding === undefined || moved.has(binding.id) || running.some(({ id }) => id === binding.function)) continue;
    if (mayBeOpen(analysis, binding)) return `\`${binding.name}\` may not arrive as it is`;
    const isVariable = binding.kind === "let" || binding.kind === "var" || binding.kind === "parameter";
    if (isVariable && !isSettled(module, binding, at)) return `\`${binding.name}\` is assigned again`;
  }
  return null;
}

interface Uses {
  readonly worker: readonly Origin[];
  /** The functions that have to wait for it, and do not yet. */
  readonly waiting: readonly Origin[];
  readonly closers: readonly Closing[];
  readonly risk: Risk;
}

/** Sorts the mentions of the variable beside what makes the object. */
function usesOf(analysis: Analysis, { id, name }: Binding, { steps, isAwaited }: Making): Uses | NoRepair {
  const { module, evaluator } = analysis;
  const shipped = [...shippedFunctions(analysis)];
  const all = module.program.functions.flatMap(({ id: user, uses }) =>
    uses
      .filter(({ root, origin }) => root.kind === "binding" && root.binding === id && !steps.some((step) => contains(step, origin)))
      .map((use) => ({ use, user })),
  );
  const isClosing = ({ access, path }: Use): boolean => access === "call" && path.length === 1 && closing.has(path[0] ?? "");
  const worker = all.filter(({ user }) => shipped.some((one) => module.isInside(one, user)));
  const driver = all.filter((one) => !worker.includes(one));
  if (driver.some(({ use }) => !isClosing(use))) return none(`the driver uses \`${name}\` as well`);
  if (worker.some(({ use }) => isClosing(use))) return none("the task closes it");
  const runs = worker.map(({ user }) => driverUse(evaluator, module, user));
  if (runs.includes("yes")) return none("what uses it runs on the driver as well, which would open it there");
  const users = [...new Set(worker.map(({ user }) => user))]
    .map((user) => module.functionBody(user))
    .filter(({ async }) => isAwaited && !async);
  if (!users.every((body) => givesPromise(analysis, body))) return none("a function that uses it cannot wait for it");
  return {
    worker: worker.map(({ use }) => use.origin),
    waiting: users.map(({ origin }) => origin),
    closers: driver.map(({ use: { origin } }) => ({ origin, kind: "method", isAsync: false, required: true })),
    risk: runs.includes("unknown") ? "the driver may use it as well, which would make it there" : null,
  };
}

/** True for a function that may as well be asynchronous: all that it gives is a promise already. */
function givesPromise({ module, evaluator }: Analysis, { kind, generator, returns, returnType }: FunctionBody): boolean {
  if (
    generator ||
    (returnType !== null && returnType.name[0] !== "Promise") ||
    (kind !== "arrow" && kind !== "function") ||
    returns.length === 0
  )
    return false;
  return returns.every((value) => {
    if (value.kind !== "call") return false;
    const facts = evaluator.evaluate(value.callee, module, null);
    return facts.length > 0 && facts.every((fact) => fact.kind === "function" && fact.module.functionBody(fact.function).async);
  });
}
