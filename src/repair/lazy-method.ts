import type { Analysis } from "../analyze.ts";
import type { EnvironmentProfile } from "../catalog/schema.ts";
import type { Fact, HandleFact } from "../evaluate/facts.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import type { ModuleFormat } from "../modules/format.ts";
import type { ObjectLiteral, Origin } from "../program/model.ts";
import { handlesIn, type Carried } from "../travel/tree.ts";
import { backingName, getterName } from "./backing-name.ts";
import { driverUse } from "./driver-use.ts";
import { closes, type FieldUse } from "./field-uses.ts";
import { whatGrows } from "./grown-object.ts";
import { shippableImports } from "./imports.ts";
import { openedType, typeOfPromise } from "./opened-type.ts";
import { firstOf, riskOf, riskOfEngine } from "./risks.ts";
import { whatOpens } from "./opening-in-function.ts";
import { mentionsOfProperty, whyNotConfined } from "./literal-uses.ts";
import type { Closing, ImportRewrite, LazyMethodPlan, LazyProperty, NoRepair, Risk } from "./plan.ts";

/** A property that takes part in the repair, and what may change beside it. */
interface Planned {
  readonly property: LazyProperty;
  readonly imports: readonly ImportRewrite[];
  readonly risk: Risk;
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Plans to open on first use what an object literal holds: the property becomes a method, and whatever reads it calls that.
 *
 * An accessor would keep the mentions as they are, but Pulumi calls the accessors of a captured object while it serialises. Measured
 * with 3.248.0: the method gives the right value and file, reached by `this`, by the object's name and from the task itself. With
 * `serialize-closures` 0.2.9, which cannot read a shorthand method, a property that holds a function does the same. So all mentions have to be known, and the object may not get into hands that look for the property.
 */
export function planLazyMethod(
  analysis: Analysis,
  finding: CapturedHandleFinding,
  format: ModuleFormat,
  besides: readonly Carried[] = [],
): LazyMethodPlan | NoRepair {
  const { profile } = finding.shipment.engine;
  if (profile.kind !== "environment") return none("this engine ships only the text of a function");

  const objects = new Map<ObjectLiteral, Planned[]>();
  const openings = new Map(
    [...handlesIn(finding.root.items), ...besides].flatMap(({ handle }) => (handle.lazy ? [] : [[handle.opened?.start ?? -1, handle]])),
  );
  for (const handle of openings.values()) {
    const literal = literalThatOpens(analysis, handle);
    if (literal === undefined) return none("no object literal of this file opens it in a property");
    const planned = objects.get(literal) ?? [];
    const plan = planProperty(analysis, { profile, format }, literal, handle, planned);
    if ("because" in plan) return plan;
    objects.set(literal, [...planned, plan]);
  }
  if (objects.size === 0) return none("no object literal of this file opens it in a property");
  const all = [...objects.values()].flat();
  const grown = whatGrows(analysis, finding, (fact) => [...objects.keys()].some((literal) => isOf(analysis, literal, fact)));
  if ("because" in grown) return grown;
  const others = grown.handles.filter(({ handle }) => !openings.has(handle.opened?.start ?? -1));
  if (others.length > 0) return planLazyMethod(analysis, finding, format, [...besides, ...others]);
  return {
    kind: "lazy method",
    risk: firstOf(riskOf(finding), riskOfEngine(profile), grown.risk, ...all.map(({ risk }) => risk)),
    properties: all.map(({ property }) => property),
    imports: all.flatMap(({ imports }) => imports),
  };
}

/** True where what travels is opened in a property of an object literal of the linted file. */
export function isHeldByLiteral(analysis: Analysis, { root }: CapturedHandleFinding): boolean {
  return handlesIn(root.items).some(({ handle }) => !handle.lazy && literalThatOpens(analysis, handle) !== undefined);
}

function isOf({ module }: Analysis, { id }: ObjectLiteral, fact: Fact): boolean {
  return fact.kind === "container" && fact.module === module && fact.literal.kind === "object" && fact.literal.id === id;
}

function literalThatOpens({ module }: Analysis, { call, place }: HandleFact): ObjectLiteral | undefined {
  if (place?.module !== module) return undefined;
  return module.program.objects.find(({ properties }) =>
    properties.some((property) => property.kind === "value" && property.value === call),
  );
}

/** For which engine, in a file of which format. */
interface Problem {
  readonly profile: EnvironmentProfile;
  readonly format: ModuleFormat;
}

function planProperty(
  analysis: Analysis,
  { profile, format }: Problem,
  literal: ObjectLiteral,
  handle: HandleFact,
  planned: readonly Planned[],
): Planned | NoRepair {
  const { module, evaluator } = analysis;
  const { call } = handle;
  if (call === null) return none("it is not known what opens it");
  const isPromise = handle.handle.entry.form === "await";
  const own = literal.properties.find((property) => property.kind === "value" && property.value === call);
  const name = own?.kind === "value" ? own.name : null;
  if (name === null) return none("the name of the property is computed");
  const isShorthand = !profile.refuses.includes("shorthand");
  const problem = whyNotConfined(analysis, literal, name);
  if (problem !== null) return none(problem);
  const uses = mentionsOfProperty(analysis, literal, name);
  if ("because" in uses) return uses;
  const closers = uses.own.filter((use) => closes(analysis, use, handle));
  const others = uses.own.filter((use) => !closers.includes(use));
  const runs = others.map(({ user }) => driverUse(evaluator, module, user));
  if (runs.includes("yes")) return none("it is used before it is shipped, which would open it here all the same");
  const opening = whatOpens(analysis, call);
  if ("because" in opening) return opening;
  const imported = shippableImports(analysis, [call], profile, format);
  if (imported.kind === "none") return imported;
  const taken = new Set(planned.flatMap(({ property }) => [property.backing, property.method]));
  const backing = backingName(module, null, name, taken, profile.transientPrefix);
  return {
    property: {
      name,
      backing,
      method: getterName(module, null, name, new Set([...taken, backing])),
      isShorthand,
      opening: call.origin,
      openedType: isPromise ? typeOfPromise({ call, value: call }) : openedType(module, call, handle),
      uses: others.map((use) => nameIn(use, name)),
      closers: closers.map((use) => ({ name: nameIn(use, name), closing: closingOf(use, handle) })),
      elsewhere: uses.elsewhere,
    },
    imports: imported.rewrites,
    risk: firstOf(
      isPromise ? "every use of it has to wait for it then" : null,
      opening.risk,
      imported.risk,
      runs.includes("unknown") ? `the driver may use \`${name}\` as well, which would open it there` : null,
    ),
  };
}

/** Where the name of the property stands in a mention. */
function nameIn({ use, path }: FieldUse, name: string): Origin {
  const end = use.pathEnds[use.path.length - path.length] ?? use.origin.end;
  return { ...use.origin, start: end - name.length, end };
}

function closingOf({ use, path }: FieldUse, { handle }: HandleFact): Closing {
  const end = use.pathEnds[use.path.length - path.length] ?? use.origin.end;
  const isAsync = handle.entry.closeIsAsync === true;
  return { origin: { ...use.origin, end }, kind: path.length === 2 ? "method" : "other", isAsync, required: true };
}
