import type { Analysis } from "../analyze.ts";
import type { EnvironmentProfile } from "../catalog/schema.ts";
import type { Call, ClassBody, Use } from "../program/model.ts";
import { isInLine, isRedeclared, writesOfField } from "./field-uses.ts";
import { mayChangeLater } from "./changed-later.ts";
import { whatDiffers } from "./may-differ.ts";
import { mayHoldHandle } from "./may-hold-handle.ts";
import { isInside, usesWithin } from "./opening-uses.ts";
import type { NoRepair } from "./plan.ts";
import type { StoredArguments } from "./stored-arguments.ts";
import type { Kept } from "./where-kept.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Why a field of the class itself cannot become a static accessor; null where nothing stands against it. Measured on Pulumi 3.248.0
 * alone, which ships a class with what is stored in it, and does not call its static accessors while it serialises.
 */
export function whyNotStatic(
  { module, evaluator }: Analysis,
  body: ClassBody,
  { name, value }: Kept,
  profile: EnvironmentProfile,
): string | null {
  if (!profile.shipsClassesWhole) return "whether this engine ships a static accessor is not known";
  if (body.fields.some((field) => field.name === name && !field.isStatic)) return "the objects of the class have a field of the same name";
  if (value.kind === "choose") return "it is opened only under a condition";
  const isFollowed = module.usesOfMember(name).some(({ use }) => use.path.indexOf(name) > 0);
  const mayOpen = ({ value: root, access }: Use): boolean =>
    access === "call" ||
    evaluator.evaluate(root, module, null).some((fact) => fact.kind === "class" && isInLine(module, fact.class, body.id));
  const isCalled = module.program.functions.some(({ kind, isStatic, uses }) => kind === "getter" && !isStatic && uses.some(mayOpen));
  if (isCalled) return "this engine calls the accessors of objects, of which one may open it";
  return isFollowed ? "the class is reached through another object" : null;
}

/** Whether what opens a static field finds the same in an accessor: of the class, and of the rest, only what cannot change. */
export function staticArguments(analysis: Analysis, body: ClassBody, call: Call): StoredArguments | NoRepair {
  const { module } = analysis;
  for (const use of usesWithin(module, module.functionOf(call.at.branch), call)) {
    const { root, origin } = use;
    if (mayChangeLater(analysis, use)) return none("the opening reads an object that is changed somewhere");
    if (readsConstant(analysis, body, call, use)) continue;
    if (root.kind !== "binding") return none("the opening reads what the class or the module holds");
    const binding = module.program.bindings[root.binding];
    if (binding === undefined || isInside(binding.origin, call)) continue;
    const isOpener = origin.start === call.calleeOrigin.start;
    const isFixed =
      binding.kind === "const" || binding.kind === "import" || binding.kind === "function" || (binding.kind === "class" && isOpener);
    if (!isFixed || module.writesOfBinding(binding.id).length > 1) return none(`\`${binding.name}\` may have changed by then`);
    if (binding.kind === "const" && !isOpener && mayHoldHandle(analysis, binding.id))
      return none(`\`${binding.name}\` may not arrive as it is`);
  }
  return { arguments: [], risk: whatDiffers(analysis, call) };
}

/** True for a static field that stands before, holds plain data, and is never assigned again: `P.path`, `this.path`. */
function readsConstant(analysis: Analysis, body: ClassBody, call: Call, { root, value, path, access }: Use): boolean {
  const { module, evaluator } = analysis;
  const [name, ...rest] = path;
  const isClass = evaluator
    .evaluate(value, module, null)
    .every((fact) => fact.kind === "class" && fact.module === module && fact.class === body.id);
  if (!isClass || access !== "read" || name === undefined || rest.length > 0) return false;
  // Where a subclass is asked, `this` is that.
  if (root.kind === "this" && isRedeclared(module, body, name)) return false;
  const field = body.fields.find((candidate) => candidate.name === name && candidate.isStatic && candidate.value !== null);
  if (!field?.value || field.origin.end > call.origin.start || writesOfField(analysis, body, name, "class").length !== 1) return false;
  return evaluator.evaluate(field.value, module, null).every((fact) => fact.kind === "data" && fact.isObject !== true);
}
