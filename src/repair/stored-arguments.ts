import type { Analysis } from "../analyze.ts";
import type { Binding, BindingId, Call, ClassBody, Field, Use, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { backingName, namesAdded } from "./backing-name.ts";
import { mayChangeLater } from "./changed-later.ts";
import { isInside, usesWithin } from "./opening-uses.ts";
import { whatDiffers } from "./may-differ.ts";
import { mayHoldHandle, valueMayHoldHandle } from "./may-hold-handle.ts";
import type { LazyField, NoRepair, Risk, StoredArgument } from "./plan.ts";
import { isSettled } from "./settled.ts";
import type { Kept } from "./where-kept.ts";

/** What an opening needs from the constructor, and whether all else in it can stand in an accessor as well. */
export interface StoredArguments {
  readonly arguments: readonly StoredArgument[];
  readonly risk: Risk;
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Finds a field for whatever the opening takes from the constructor; `planned` are the fields repaired together with it, `taken` other names that are added. */
export function storedArguments(
  analysis: Analysis,
  body: ClassBody,
  { call, value }: Pick<Kept, "call" | "value">,
  planned: readonly LazyField[],
  taken: ReadonlySet<string>,
): StoredArguments | NoRepair {
  const { module } = analysis;
  const opener = module.functionOf(call.at.branch);
  const stored: StoredArgument[] = [];
  for (const use of usesWithin(module, opener, value)) {
    const problem = use.root.kind === "binding" ? null : whyNotThere(analysis, body, call, use, planned);
    if (problem !== null) return none(problem);
    if (mayChangeLater(analysis, use)) return none("the opening reads an object that is changed somewhere");
    if (use.root.kind !== "binding") continue;
    const binding = module.program.bindings[use.root.binding];
    if (binding === undefined || isInside(binding.origin, value)) continue;
    if (binding.function !== opener) {
      if (isChangeable(binding) && !isSettled(module, binding, { ...call.at, order: body.origin.start }))
        return none(`\`${binding.name}\` is assigned again`);
      continue;
    }
    const isReassigned = module.writesOfBinding(binding.id).length > 1;
    if (binding.kind !== "parameter" && binding.kind !== "const")
      return none(`the opening needs \`${binding.name}\`, which exists only while the object is made`);
    if (isReassigned) return none(`\`${binding.name}\` is assigned again`);
    const existing = fieldThatHolds(module, body, binding.id);
    if (existing === null && mayHoldHandle(analysis, binding.id)) return none(`\`${binding.name}\` may not arrive as it is`);
    const known = [...stored, ...planned.flatMap((field) => field.arguments)].find(
      (argument) => argument.parameter?.origin.start === binding.origin.start,
    );
    const field =
      existing ?? known?.field ?? backingName(module, body.name, binding.name, new Set([...taken, ...namesAdded(planned, stored)]));
    stored.push({ use: use.origin, field, parameter: existing === null ? { name: binding.name, origin: binding.origin } : null });
  }
  return { arguments: stored, risk: whatDiffers(analysis, value) };
}

/** A variable of which the opening may find another value by the time of the first use. */
function isChangeable({ kind }: Binding): boolean {
  return kind === "let" || kind === "var" || kind === "parameter" || kind === "catch";
}

/** Why something that the opening reads from the instance or from the module may be another thing by the first use. */
function whyNotThere(analysis: Analysis, body: ClassBody, call: Call, { root, path }: Use, planned: readonly LazyField[]): string | null {
  const { module } = analysis;
  if (root.kind === "exports") return "the opening reads what the module exports";
  const [field] = path;
  if (field === undefined) return "the opening passes the object itself on";
  if (field.startsWith("#")) return "no engine can ship a `#private` field";
  if (planned.some(({ name }) => name === field)) return null;
  const written = fieldWrites(module, body, field);
  const [only] = written;
  if (only === undefined || written.length > 1) return "the opening reads a field that may have changed by then";
  if (only.at >= call.at.order) return "the opening reads a field that is assigned later";
  return only.values.some((value) => valueMayHoldHandle(analysis, value)) ? `\`${field}\` may not arrive as it is` : null;
}

/** Where a field is given a value: by its declaration, by a parameter property (which comes before all else), or by an assignment. */
function fieldWrites(module: ModuleIndex, body: ClassBody, name: string): { at: number; values: readonly Value[] }[] {
  const parameters = body.construct === null ? [] : module.functionBody(body.construct).parameters;
  return [
    ...body.fields.flatMap((field) =>
      field.name === name && field.value !== null ? [{ at: field.origin.end, values: [field.value] }] : [],
    ),
    ...body.parameterProperties
      .filter((property) => property.name === name)
      .map(({ index }) => {
        const binding = parameters[index]?.binding ?? null;
        return { at: -1, values: binding === null ? [] : module.writesOfBinding(binding).map(({ value }) => value) };
      }),
    ...module.writesOfProperty(name).map(({ at, value }) => ({ at: at.order, values: [value] })),
  ];
}

/** The field that holds a variable of the constructor, assigned once and never again. */
function fieldThatHolds(module: ModuleIndex, body: ClassBody, variable: BindingId): string | null {
  const binding = module.program.bindings[variable];
  const property = body.parameterProperties.find(
    (candidate) => candidate.origin.start <= (binding?.origin.start ?? -1) && candidate.origin.end >= (binding?.origin.end ?? 0),
  );
  const named = property ?? body.parameterProperties.find((candidate) => binding?.kind === "parameter" && candidate.name === binding.name);
  if (named !== undefined && fieldWrites(module, body, named.name).length === 1) return named.name;
  const isWider = (name: string): boolean => body.fields.some((field) => field.name === name && mayHoldMore(field, binding));
  const root = body.construct === null ? null : module.functionBody(body.construct).body;
  for (const { target, value, at } of module.program.writes) {
    if (
      target.kind !== "property" ||
      target.name === null ||
      target.name.startsWith("#") ||
      target.object.kind !== "this" ||
      at.branch !== root
    )
      continue;
    if (value.kind !== "read" || value.binding !== variable || isWider(target.name)) continue;
    if (fieldWrites(module, body, target.name).length === 1) return target.name;
  }
  return null;
}

/** True for a field whose declared type may allow more than the variable that it holds: what is read from it may not fit the opening. */
function mayHoldMore({ annotation, optional }: Field, variable: Binding | undefined): boolean {
  if (optional) return true;
  const own = variable?.annotation ?? null;
  if (annotation === null || own === null) return false;
  return annotation.alternatives.length > own.alternatives.length || annotation.name.join(".") !== own.name.join(".");
}
