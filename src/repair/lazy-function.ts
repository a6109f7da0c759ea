import type { Analysis } from "../analyze.ts";
import type { EnvironmentProfile } from "../catalog/schema.ts";
import { isModuleObject } from "../evaluate/exports.ts";
import type { Fact, Hop } from "../evaluate/facts.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import type { ModuleFormat } from "../modules/format.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Binding } from "../program/model.ts";
import { handlesIn, type Carried } from "../travel/tree.ts";
import { shippableImports } from "./imports.ts";
import type { OtherFiles } from "./driver-use.ts";
import { openedType } from "./opened-type.ts";
import { whatOpens } from "./opening-in-function.ts";
import type { ImportRewrite, LazyFunctionPlan, LazyVariable, NoRepair, Risk } from "./plan.ts";
import { whyNotRegistered } from "./registered.ts";
import { firstOf, riskOf, riskOfEngine } from "./risks.ts";
import { usesOfVariable } from "./variable-uses.ts";

interface Planned {
  readonly variable: LazyVariable;
  readonly imports: readonly ImportRewrite[];
  readonly risk: Risk;
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Said of a handle that the task reaches through something else than its variable. */
export const heldByNoVariable = "the handle is no variable of this file that the task mentions by its name";

/**
 * Plans to open on first use what a variable of the linted file holds. All handles that the captured root carries have to be
 * such variables, and nothing but code of the worker may reach them there by another name.
 */
export function planLazyFunction(
  analysis: Analysis,
  finding: CapturedHandleFinding,
  format: ModuleFormat,
  others: OtherFiles = "may use it",
): LazyFunctionPlan | NoRepair {
  const { profile } = finding.shipment.engine;
  if (profile.kind !== "environment") return none("this engine ships only the text of a function");
  const carried = handlesIn(finding.root.items).filter(({ handle }) => !handle.lazy);
  const planned = new Map<number, Planned>();
  for (const candidate of carried) {
    const binding = variableOf(analysis, candidate);
    if (binding === null) return none(heldByNoVariable);
    if (planned.has(binding.id)) continue;
    const plan = planVariable(analysis, { profile, format, others }, binding, candidate);
    if ("because" in plan) return plan;
    planned.set(binding.id, plan);
  }
  const plans = [...planned.values()];
  return {
    kind: "lazy function",
    risk: firstOf(riskOf(finding), riskOfEngine(profile), ...plans.map(({ risk }) => risk)),
    variables: plans.map(({ variable }) => variable),
    imports: plans.flatMap((plan) => plan.imports),
  };
}

/** The variable by which code of the worker names the handle; null where it is reached through anything else. */
function variableOf({ module }: Analysis, { handle, steps, holder, hops: way }: Carried): Binding | null {
  const hops = handle.hops.length > 0 ? handle.hops : way.slice(-1);
  const at = hops.findIndex(({ kind, origin }) => kind === "variable" && origin.file === module.program.file);
  const [hop, ...others] = hops.slice(Math.max(at, 0));
  const last = steps.findLast(({ kind }) => kind !== "promise");
  const isNamed =
    last?.kind === "root" || last?.kind === "capture" || (last?.kind === "field" && holder !== null && isModule(module, holder));
  // Files in between only hand it on by a name.
  const isDirect = others.every(({ kind }) => kind === "result" || kind === "argument") && hops.slice(0, at).every(handsOn);
  if (!isNamed || !isDirect || hop?.kind !== "variable") return null;
  const { file, start } = hop.origin;
  if (file !== module.program.file) return null;
  return module.program.bindings.find(({ origin }) => origin.start === start) ?? null;
}

/** A name under which it is imported, or one under which CommonJS exports it. */
function handsOn({ kind }: Hop): boolean {
  return kind === "variable" || kind === "field";
}

function isModule(module: ModuleIndex, fact: Fact): boolean {
  return fact.kind === "module" || isModuleObject(module, fact);
}

/** True where what travels is held by a variable, and not by an object: then a function is the way out. */
export function isHeldByVariable(analysis: Analysis, { root }: CapturedHandleFinding): boolean {
  return handlesIn(root.items).some((carried) => !carried.handle.lazy && variableOf(analysis, carried) !== null);
}

/** For which engine, in a file of which format. */
interface Problem {
  readonly profile: EnvironmentProfile;
  readonly format: ModuleFormat;
  readonly others: OtherFiles;
}

function planVariable(
  analysis: Analysis,
  { profile, format, others }: Problem,
  binding: Binding,
  { handle, steps }: Carried,
): Planned | NoRepair {
  const { module } = analysis;
  const { name } = binding;
  if (binding.kind === "using") return none(`\`${name}\` is closed at the end of its block`);
  const [write, ...more] = module.writesOfBinding(binding.id);
  if (write === undefined || more.length > 0) return none(`\`${name}\` is assigned in several places`);
  const isAwaited = write.value.kind === "await";
  const call = write.value.kind === "await" ? write.value.value : write.value;
  if (call.kind !== "call" || handle.call === null || handle.place === null) return none(`\`${name}\` is not opened where it is declared`);
  const opening = whatOpens(analysis, call);
  if ("because" in opening) return opening;
  const isHere = handle.place.module === module;
  const unregistered = isHere ? whyNotRegistered(analysis, handle.call, profile) : null;
  if (unregistered !== null) return none(unregistered);
  const imported = shippableImports(analysis, isHere ? [call, handle.call] : [call], profile, format);
  if (imported.kind === "none") return imported;
  const uses = usesOfVariable(analysis, binding, handle, isAwaited, others);
  if ("because" in uses) return uses;
  if (uses.isShared && isAwaited) return none(`all that import \`${name}\` would have to wait for it`);
  const capitalised = name.charAt(0).toUpperCase() + name.slice(1);
  return {
    variable: {
      name,
      getter: freeName(analysis, `get${capitalised}`),
      holder: freeName(analysis, `lazy${capitalised}`),
      property: `${profile.transientPrefix ?? ""}value`,
      opener: freeName(analysis, `open${capitalised}`),
      opening: call.origin,
      openedType: isAwaited || !isHere ? { kind: "unknown" } : openedType(module, call, handle),
      isAwaited,
      uses: uses.worker,
      closers: uses.closers,
      isKept: uses.isKept,
      isShared: uses.isShared,
    },
    imports: imported.rewrites,
    risk: firstOf(
      isHere ? null : "a function of another file opens it",
      isAwaited || steps.at(-1)?.kind === "promise" ? "every use of it has to wait for it then" : null,
      uses.risk,
      opening.risk,
      imported.risk,
    ),
  };
}

/** The name, or the first of `name2`, `name3` … that nothing in the file declares. */
export function freeName({ module }: Analysis, name: string): string {
  const taken = new Set(module.program.bindings.map((binding) => binding.name));
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name}${String(count)}`;
    if (!taken.has(candidate)) return candidate;
  }
}
