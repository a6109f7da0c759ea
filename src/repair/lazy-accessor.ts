import type { Analysis } from "../analyze.ts";
import type { EnvironmentProfile } from "../catalog/schema.ts";
import type { Fact } from "../evaluate/facts.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import type { ModuleFormat } from "../modules/format.ts";
import { contains } from "../program/contains.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Binding, Call, ClassBody, Origin, Use } from "../program/model.ts";
import { handlesIn, type Carried } from "../travel/tree.ts";
import { backingName, getterName, namesAdded } from "./backing-name.ts";
import { driverUse, isExported, type OtherFiles } from "./driver-use.ts";
import {
  closes,
  functionsThatTake,
  inheritsName,
  isInLine,
  isRedeclared,
  usesOfField,
  writesOfField,
  type FieldUse,
  type Holder,
} from "./field-uses.ts";
import { whatGrows } from "./grown-object.ts";
import { shippableImports, type ImportVerdict } from "./imports.ts";
import { listenersOf } from "./listeners.ts";
import { typeOfOpening, typeOfPromise } from "./opened-type.ts";
import type { Closing, GettingMethod, ImportRewrite, LazyAccessorPlan, LazyField, NoRepair, Risk, ThisAlias } from "./plan.ts";
import { firstOf, riskOf, riskOfEngine } from "./risks.ts";
import { aliasOfThis } from "./this-alias.ts";
import { staticArguments, whyNotStatic } from "./static-field.ts";
import { whyNotRegistered } from "./registered.ts";
import { storedArguments } from "./stored-arguments.ts";
import { classThatKeeps, whereKept } from "./where-kept.ts";
import { wholeUse, type WholeUse } from "./whole-object.ts";

/** A field that takes part in the repair. */
interface Planned {
  readonly field: LazyField;
  readonly imports: readonly ImportRewrite[];
  readonly risk: Risk;
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Said of a handle that stands in no field of a class here. */
export const keptByNoClass = "no class of the file that opens it keeps it in a field";

/**
 * Plans to open the handles of an instance on first use instead of at construction. All handles that the captured root
 * carries have to be fields of classes in the linted file that this can be done with; else there is no plan.
 */
export function planLazyAccessor(
  analysis: Analysis,
  finding: CapturedHandleFinding,
  format: ModuleFormat,
  otherFiles: OtherFiles = "may use it",
  besides: readonly Carried[] = [],
): LazyAccessorPlan | NoRepair {
  const { profile } = finding.shipment.engine;
  if (profile.kind !== "environment") return none("this engine ships only the text of a function");
  const alias = aliasOfThis(analysis, finding, profile);
  if (alias !== null && "because" in alias) return alias;
  const carried = [...handlesIn(finding.root.items).filter(({ handle }) => !handle.lazy), ...besides];
  const classes = new Map<ClassBody, Planned[]>();
  for (const candidate of uniqueOpenings(carried)) {
    if (candidate.handle.place?.module !== analysis.module) return none("it is opened in another file");
    const body = classThatKeeps(analysis, candidate);
    if (body === null) return none(keptByNoClass);
    const planned = classes.get(body) ?? [];
    if (planned.some(({ field }) => opens(field, candidate))) continue;
    const related = [...classes].flatMap(([other, plans]) => (isRelated(analysis, body, other) ? plans : []));
    const plan = planField(analysis, { finding, profile, format, otherFiles, alias }, body, candidate, { planned, related });
    if ("because" in plan) return plan;
    classes.set(body, [...planned, plan]);
  }
  if (classes.size === 0) return none(keptByNoClass);
  const risks = [riskOf(finding), riskOfEngine(profile)];
  for (const [body, planned] of classes) {
    const problem = whyNotAsAWhole(analysis, body, planned);
    if (problem !== null) return none(problem);
    risks.push(...planned.map((plan) => plan.risk));
    if (isListed(analysis, body, planned)) risks.push("something lists or copies the fields of the object, among which it is no more");
  }
  const all = [...classes.values()].flat();
  const called = [...classes].flatMap(([{ id }, planned]) => (planned.some(({ field }) => field.method !== null) ? [id] : []));
  const grown = whatGrows(analysis, finding, (fact) => called.some((id) => isOfLine(analysis, fact, id)));
  if ("because" in grown) return grown;
  const others = grown.handles.filter(({ handle }) => !carried.some((one) => one.handle.opened?.start === handle.opened?.start));
  if (others.length > 0) return planLazyAccessor(analysis, finding, format, otherFiles, [...besides, ...others]);
  return {
    kind: "lazy accessor",
    risk: firstOf(...risks, grown.risk),
    classes: [...classes].map(([body, planned]) => ({ class: body.origin, fields: planned.map(({ field }) => field) })),
    imports: all.flatMap((plan) => plan.imports),
    alias,
  };
}

function uniqueOpenings(carried: readonly Carried[]): Carried[] {
  return [...new Map(carried.map((one) => [one.handle.opened?.start ?? -1, one])).values()];
}

/** True for an object of a class, or of one that extends it. */
function isOfLine({ module }: Analysis, fact: Fact, id: number): boolean {
  return fact.kind === "instance" && fact.module === module && isInLine(module, fact.class, id);
}

/** True for classes of which one extends the other: what is added to both must not have one name. */
function isRelated({ module }: Analysis, one: ClassBody, other: ClassBody): boolean {
  return isInLine(module, one.id, other.id) || isInLine(module, other.id, one.id);
}

/** True where the expression that opens a field has the opening in it: one of two options. */
function opens({ opening }: LazyField, { handle }: Carried): boolean {
  return handle.opened !== null && contains(opening, handle.opened);
}

/** The fields that are repaired together with one: those of its class, and those of the classes that it extends or that extend it. */
interface Together {
  readonly planned: readonly Planned[];
  readonly related: readonly Planned[];
}

/** What is repaired, for which engine, in a file of which format. */
interface Problem {
  readonly finding: CapturedHandleFinding;
  readonly profile: EnvironmentProfile;
  readonly format: ModuleFormat;
  readonly otherFiles: OtherFiles;
  readonly alias: ThisAlias | null;
}

function planField(
  analysis: Analysis,
  problem: Problem,
  body: ClassBody,
  { handle }: Carried,
  { planned, related }: Together,
): Planned | NoRepair {
  const { module } = analysis;
  const { profile, otherFiles, alias } = problem;
  if (handle.call === null) return none("it is not known what opens it");
  const isPromise = handle.handle.entry.form === "await";
  const kept = whereKept(analysis, body, handle);
  if ("because" in kept) return kept;
  const { name, declaration, assignment, call, value } = kept;
  if (name.startsWith("#")) return none("no engine can ship a `#private` field");
  if (declaration !== null && declaration.tags.length > 0) return none("the field is tagged");
  const isStatic = declaration?.isStatic === true;
  const holder = isStatic ? "class" : "instance";
  const obstacle = isStatic ? whyNotStatic(analysis, body, kept, profile) : null;
  if (obstacle !== null) return none(obstacle);
  const isProperty = assignment === null && kept.parameter !== null;
  if (writesOfField(analysis, body, name, holder).length !== (isProperty ? 0 : 1)) return none("the field is assigned in several places");
  if (kept.parameter !== null && usesOfParameter(module, kept.parameter) !== (isProperty ? 0 : 1)) return none("the constructor uses it");
  if (body.methods.some((method) => method.name === name)) return none("a method has the same name");
  if (inheritsName(module, body, name)) return none("a base class has a member of the same name");
  if (isRedeclared(module, body, name)) return none("a subclass declares a member of the same name");
  const uses = usesOfField(analysis, body, name, holder);
  const construction = [body.construct, body.initialiser];
  const early = uses.filter(({ user }) => construction.some((id) => id !== null && module.isInside(id, user)));
  const listeners = listenersOf(module, body, early, kept);
  if ("because" in listeners) return listeners;
  if (kept.parameter !== null && listeners.length > 0) return none("a listener is attached to what a caller may pass as well");
  const closers = uses.filter((use) => use.use.root.kind === "this" && closes(analysis, use, handle));
  if (closers.some(({ use }) => !contains(body.origin, use.origin))) return none("another class closes it");
  const others = uses.filter((use) => !closers.includes(use) && !early.includes(use));
  const driver = driverUses(analysis, others, closers, otherFiles);
  const takers = functionsThatTake(analysis, body, name, holder).map((id) => driverUse(analysis.evaluator, module, id, otherFiles));
  if (driver.isUsed || takers.includes("yes")) return none("it is used before it is shipped, which would open it here all the same");
  const callsAccessors = profile.runsAccessors && !isStatic;
  const called = callsAccessors ? calledAccessor(analysis, body, name, alias) : null;
  if (called !== null) return none(`this engine calls the accessor \`${called}\`, which would open it`);
  const calling = callsAccessors ? others.filter(({ use, isKnown }) => isKnown && isFollowed(use, alias)) : [];
  const fields = planned.map(({ field }) => field);
  const around = related.map(({ field }) => field);
  const stored = isStatic ? staticArguments(analysis, body, call) : storedArguments(analysis, body, kept, fields, namesAdded(around, []));
  if ("because" in stored) return stored;
  const unregistered = whyNotRegistered(analysis, handle.call, profile);
  if (unregistered !== null) return none(unregistered);
  const imported = importsFor(analysis, problem, body, [{ origin: value.origin, at: call.at }, call, handle.call]);
  if (imported.kind === "none") return imported;
  const isPublic = declaration?.accessibility !== "private" && declaration?.accessibility !== "protected" && !name.startsWith("_");
  const taken = namesAdded([...fields, ...around], stored.arguments);
  const backing = backingName(module, body.name, name, taken, profile.transientPrefix);
  return {
    field: {
      name,
      isStatic,
      backing,
      declaration: declaration?.origin ?? null,
      assignment: assignment?.origin ?? null,
      opening: value.origin,
      local: kept.local?.origin ?? null,
      parameter: kept.parameter?.origin ?? null,
      openedType: isPromise ? typeOfPromise(kept) : typeOfOpening(module, kept, handle),
      isChoice: value.kind === "choose",
      arguments: stored.arguments,
      closers: [...closers.map((closer) => closingOf(closer, true, handle.handle.entry.closeIsAsync === true)), ...driver.tests],
      listeners,
      method: gettingMethod(module, body, name, calling, new Set([...taken, backing])),
    },
    imports: imported.rewrites,
    risk: firstOf(
      isPromise ? "every use of it has to wait for it then" : null,
      listeners.length > 0 ? `what listens to \`${name}\` hears only of what is opened on the worker` : null,
      stored.risk,
      imported.risk,
      driver.isUnknown || takers.includes("unknown") ? `the driver may use \`${name}\` as well, which would open it there` : null,
      otherFiles === "may use it" && isPublic && isExported(module, body.id)
        ? `another file may use \`${name}\` on the driver, which would open it there`
        : null,
    ),
  };
}

function usesOfParameter({ program }: ModuleIndex, { id }: Binding): number {
  return program.functions.flatMap(({ uses }) => uses.filter(({ root }) => root.kind === "binding" && root.binding === id)).length;
}

/** True for a mention that an engine follows from a captured name on, so that it calls the accessor while it serialises. */
function isFollowed({ root, origin }: Use, alias: ThisAlias | null): boolean {
  return root.kind === "binding" || alias?.mentions.some(({ start }) => start === origin.start) === true;
}

/** Another accessor that the engine calls while it serialises, and that may come to the field; null where there is none. */
function calledAccessor({ module }: Analysis, body: ClassBody, name: string, alias: ThisAlias | null): string | null {
  const line = module.program.classes.filter(({ id }) => isInLine(module, id, body.id) || isInLine(module, body.id, id));
  const methods = line.flatMap((one) => one.methods);
  const reaching = new Set([name, ...methods.map((method) => method.name)]);
  const getter = methods.find(
    (method) =>
      method.kind === "getter" &&
      module.functionBody(method.function).uses.some(({ root, path }) => root.kind === "this" && reaching.has(path[0] ?? null)) &&
      module.usesOfMember(method.name ?? "").some(({ use }) => isFollowed(use, alias)),
  );
  return getter?.name ?? null;
}

/** A method for those mentions; a method is not called before it has arrived. */
function gettingMethod(
  module: ModuleIndex,
  body: ClassBody,
  name: string,
  calling: readonly FieldUse[],
  taken: ReadonlySet<string>,
): GettingMethod | null {
  if (calling.length === 0) return null;
  const uses = calling.map(({ use, path }): Origin => {
    const end = use.pathEnds[use.path.length - path.length] ?? use.origin.end;
    return { ...use.origin, start: end - name.length, end };
  });
  return { name: getterName(module, body.name, name, taken), uses };
}

/** Why what is done with the object as a whole would tell the accessor from the field; null where nothing does. */
function whyNotAsAWhole(analysis: Analysis, body: ClassBody, planned: readonly Planned[]): string | null {
  const uses = wholeUses(analysis, body, planned);
  if (uses.includes("frozen")) return "its object is frozen, so that nothing can be opened later";
  if (uses.includes("asked")) return "it is asked whether the object has the field";
  return uses.includes("copied") ? "it is read from a copy of the object, which would have no accessor" : null;
}

function isListed(analysis: Analysis, body: ClassBody, planned: readonly Planned[]): boolean {
  return wholeUses(analysis, body, planned).includes("listed");
}

/** What is done as a whole with the objects of the class, and with the class, as far as these keep one of the fields. */
function wholeUses(analysis: Analysis, body: ClassBody, planned: readonly Planned[]): WholeUse[] {
  const namesOf = (isStatic: boolean): string[] => planned.flatMap(({ field }) => (field.isStatic === isStatic ? [field.name] : []));
  const ask = (names: readonly string[], holder: Holder): WholeUse[] =>
    names.length === 0 ? [] : [wholeUse(analysis, body, names, holder)];
  return [...ask(namesOf(false), "instance"), ...ask(namesOf(true), "class")];
}

/** Whether what opens the handle can run here; a mere look at the field beside a call that closes it becomes a look at what is behind it. */
function driverUses(
  { module, evaluator }: Analysis,
  others: readonly FieldUse[],
  closers: readonly FieldUse[],
  otherFiles: OtherFiles,
): { isUsed: boolean; isUnknown: boolean; tests: Closing[] } {
  const besides = (one: FieldUse): boolean =>
    one.path.length === 1 && one.use.access === "read" && one.use.root.kind === "this" && closers.some(({ user }) => user === one.user);
  const used = others.map((one) => ({ one, driver: driverUse(evaluator, module, one.user, otherFiles), isTest: besides(one) }));
  return {
    isUsed: used.some(({ driver, isTest }) => driver === "yes" && !isTest),
    isUnknown: used.some(({ driver, isTest }) => driver === "unknown" && !isTest),
    tests: used.flatMap(({ one, driver, isTest }) => (isTest ? [closingOf(one, driver === "yes", false)] : [])),
  };
}

function closingOf({ use, path }: FieldUse, required: boolean, isAsync: boolean): Closing {
  const origin = { ...use.origin, end: use.pathEnds[0] ?? use.origin.end };
  return { origin, kind: path.length === 2 ? "method" : "other", isAsync, required };
}

/** One class may be shipped by several engines: the imports have to suit all of them. */
function importsFor(
  analysis: Analysis,
  { finding, format }: Problem,
  body: ClassBody,
  calls: readonly Pick<Call, "at" | "origin">[],
): ImportVerdict {
  const shipping = [finding, ...analysis.capturedHandles.filter(({ carried }) => classThatKeeps(analysis, carried)?.id === body.id)];
  const verdicts = shipping.map(({ shipment }) => shippableImports(analysis, calls, shipment.engine.profile, format));
  const refused = verdicts.find((verdict) => verdict.kind === "none");
  if (refused !== undefined) return refused;
  const accepted = verdicts.filter((verdict) => verdict.kind === "shippable");
  return {
    kind: "shippable",
    risk: firstOf(...accepted.map(({ risk }) => risk)),
    rewrites: accepted.find(({ rewrites }) => rewrites.length > 0)?.rewrites ?? [],
  };
}
