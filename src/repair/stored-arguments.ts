import type { Analysis } from "../analyze.ts";
import type { BindingId, Call, ClassBody, FunctionBody, FunctionId, Use, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { backingName, namesAdded } from "./backing-name.ts";
import type { LazyField, NoRepair, StoredArgument } from "./plan.ts";

/** What an opening needs from the constructor, and whether all else in it can stand in an accessor as well. */
export interface StoredArguments {
  readonly arguments: readonly StoredArgument[];
  readonly safe: boolean;
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Finds a field for whatever the opening takes from the constructor; `planned` are the fields repaired together with it. */
export function storedArguments(
  analysis: Analysis,
  body: ClassBody,
  call: Call,
  planned: readonly LazyField[],
): StoredArguments | NoRepair {
  const { module } = analysis;
  const opener = module.functionOf(call.at.branch);
  const stored: StoredArgument[] = [];
  let safe = !call.arguments.some(({ value }) => mayDiffer(analysis, value));
  for (const use of usesWithin(module, opener, call)) {
    const problem = use.root.kind === "binding" ? null : whyNotThere(module, body, call, use, planned);
    if (problem !== null) return none(problem);
    if (use.root.kind !== "binding") continue;
    const binding = module.program.bindings[use.root.binding];
    if (binding === undefined || isInsideCall(binding.origin, call)) continue;
    const isReassigned = module.writesOfBinding(binding.id).length > 1;
    if (binding.function !== opener) {
      if (
        (binding.kind === "let" || binding.kind === "var" || binding.kind === "parameter") &&
        (isReassigned || binding.kind !== "parameter")
      )
        safe = false;
      continue;
    }
    if (binding.kind !== "parameter" && binding.kind !== "const")
      return none(`the opening needs \`${binding.name}\`, which exists only while the object is made`);
    if (isReassigned) return none(`\`${binding.name}\` is assigned again`);
    const existing = fieldThatHolds(module, body, binding.id);
    if (existing === null && mayHoldHandle(analysis, binding.id)) return none(`\`${binding.name}\` may hold a handle of its own`);
    const known = [...stored, ...planned.flatMap((field) => field.arguments)].find(
      (argument) => argument.parameter?.origin.start === binding.origin.start,
    );
    const field = existing ?? known?.field ?? backingName(module, body, binding.name, namesAdded(planned, stored));
    stored.push({ use: use.origin, field, parameter: existing === null ? { name: binding.name, origin: binding.origin } : null });
  }
  return { arguments: stored, safe };
}

/** What the opening mentions, also in functions that stand inside it. */
export function usesWithin(module: ModuleIndex, opener: FunctionId, call: Call): Use[] {
  const inner = (id: FunctionId): FunctionBody[] =>
    module
      .childFunctions(id)
      .filter(({ origin }) => isInsideCall(origin, call))
      .flatMap((child) => [child, ...inner(child.id)]);
  return [module.functionBody(opener), ...inner(opener)]
    .flatMap(({ uses }) => uses)
    .filter(({ origin, root }) => isInsideCall(origin, call) && !(root.kind === "this" && root.function !== opener));
}

function isInsideCall({ start, end }: { readonly start: number; readonly end: number }, { origin }: Call): boolean {
  return start >= origin.start && end <= origin.end;
}

/** Why something that the opening reads from the instance or from the module may be another thing by the first use. */
function whyNotThere(module: ModuleIndex, body: ClassBody, call: Call, { root, path }: Use, planned: readonly LazyField[]): string | null {
  if (root.kind === "exports") return "the opening reads what the module exports";
  const [field] = path;
  if (field === undefined) return "the opening passes the object itself on";
  if (field.startsWith("#")) return "no engine can ship a `#private` field";
  if (planned.some(({ name }) => name === field)) return null;
  const written = fieldWrites(module, body, field);
  const [only] = written;
  if (only === undefined || written.length > 1) return "the opening reads a field that may have changed by then";
  return only.at >= call.at.order ? "the opening reads a field that is assigned later" : null;
}

/** Functions whose result depends on nothing but their arguments. */
const pure = new Set([
  "String",
  "Number",
  "Boolean",
  "parseInt",
  "parseFloat",
  "join",
  "resolve",
  "basename",
  "dirname",
  "extname",
  "normalize",
  "format",
]);

/** True where an argument calls something, which may give another result, or do something else, at first use. */
export function mayDiffer(analysis: Analysis, value: Value): boolean {
  const differs = (inner: Value): boolean => mayDiffer(analysis, inner);
  switch (value.kind) {
    case "call":
      return !isPure(analysis, value) || value.arguments.some((argument) => differs(argument.value));
    case "await":
      return true;
    case "object":
      return value.properties.some((property) =>
        property.kind === "value" || property.kind === "spread" ? differs(property.value) : true,
      );
    case "array":
      return value.elements.some((element) => element !== null && differs(element.value));
    case "choose":
      return value.options.some(differs);
    case "member":
      return differs(value.object);
    default:
      return false;
  }
}

function isPure({ module, evaluator }: Analysis, { callee, construct }: Call): boolean {
  if (construct) return false;
  if (callee.kind === "global") return pure.has(callee.name);
  return evaluator
    .evaluate(callee, module, null)
    .some(
      (fact) =>
        fact.kind === "external" &&
        /^(?:node:)?path#/u.test(fact.path) &&
        !fact.path.endsWith("#resolve") &&
        pure.has(fact.path.split(/[#.]/u).at(-1) ?? ""),
    );
}

/** Where a field is given a value: by its declaration, by a parameter property (which comes before all else), or by an assignment. */
function fieldWrites(module: ModuleIndex, body: ClassBody, name: string): { at: number }[] {
  return [
    ...body.fields.filter((field) => field.name === name && field.value !== null).map((field) => ({ at: field.origin.end })),
    ...body.parameterProperties.filter((property) => property.name === name).map(() => ({ at: -1 })),
    ...module.writesOfProperty(name).map((write) => ({ at: write.at.order })),
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
    if (value.kind !== "read" || value.binding !== variable) continue;
    if (fieldWrites(module, body, target.name).length === 1) return target.name;
  }
  return null;
}

/** True where a caller passes something live inside the variable, which a field would take along. */
export function mayHoldHandle({ module, evaluator }: Analysis, variable: BindingId): boolean {
  const seen = new Set<Value>();
  const holds = (value: Value): boolean => {
    if (seen.has(value)) return false;
    seen.add(value);
    return evaluator.evaluate(value, module, null).some((fact) => {
      if (fact.kind === "handle" || fact.kind === "instance") return true;
      if (fact.kind !== "container" || fact.module !== module) return false;
      const { literal } = fact;
      if (literal.kind === "array") return literal.elements.some((element) => element !== null && holds(element.value));
      return literal.properties.some((property) => (property.kind === "value" || property.kind === "spread") && holds(property.value));
    });
  };
  return module.writesOfBinding(variable).some(({ value }) => holds(value));
}
