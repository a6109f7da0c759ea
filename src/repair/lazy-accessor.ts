import type { Analysis } from "../analyze.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import type { ModuleFormat } from "../modules/format.ts";
import type { BindingId, Call, ClassBody, Field, Use, Value, Write } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { handlesIn, type Carried } from "../travel/tree.ts";
import { driverUse, isExported } from "./driver-use.ts";
import { shippableImport, type ImportVerdict } from "./imports.ts";
import type { ImportRewrite, LazyAccessorPlan, LazyField, NoRepair, OpenedType, StoredArgument } from "./plan.ts";

/** A field that takes part in the repair, and whether the repair of it can be trusted blindly. */
interface Planned {
  readonly field: LazyField;
  readonly import: ImportRewrite | null;
  readonly safe: boolean;
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Plans to open the handles of an instance on first use instead of at construction. All handles that the captured root
 * carries have to be fields of one class in the linted file that this can be done with; else there is no plan.
 */
export function planLazyAccessor(analysis: Analysis, finding: CapturedHandleFinding, format: ModuleFormat): LazyAccessorPlan | NoRepair {
  const { engine } = finding.shipment;
  if (engine.profile.kind !== "environment") return none("this engine ships only the text of a function");
  const carried = handlesIn(finding.root.items).filter(({ handle }) => !handle.lazy);
  if (carried[0]?.handle.place && carried[0].handle.place.module !== analysis.module) return none("it is opened in another file");
  const classId = classThatOpens(carried[0]);
  const body = classId === null ? undefined : analysis.module.program.classes[classId];
  if (body === undefined || classId === null) return none("the handle is no field of a class in this file");
  const planned: Planned[] = [];
  for (const candidate of uniqueOpenings(carried)) {
    if (candidate.handle.place?.module !== analysis.module || classThatOpens(candidate) !== classId) return none("the handles are opened in several places");
    const plan = planField(analysis, finding, body, candidate, format, planned);
    if ("because" in plan) return plan;
    planned.push(plan);
  }
  const isCertain = finding.certainty === "certain" && engine.profile.registersClasses !== true;
  return {
    kind: "lazy accessor",
    safe: isCertain && planned.every(({ safe }) => safe) && !isSpread(analysis, body),
    class: body.origin,
    fields: planned.map(({ field }) => field),
    imports: planned.flatMap((plan) => (plan.import === null ? [] : [plan.import])),
  };
}

function uniqueOpenings(carried: readonly Carried[]): Carried[] {
  return [...new Map(carried.map((one) => [one.handle.opened?.start ?? -1, one])).values()];
}

function classThatOpens(carried: Carried | undefined): number | null {
  const place = carried?.handle.place;
  if (!place) return null;
  const body = place.module.functionBody(place.function);
  return body.kind === "constructor" || body.kind === "initialiser" ? body.class : null;
}

function planField(
  analysis: Analysis,
  finding: CapturedHandleFinding,
  body: ClassBody,
  { handle }: Carried,
  format: ModuleFormat,
  planned: readonly Planned[],
): Planned | NoRepair {
  const { module, evaluator } = analysis;
  const { call } = handle;
  if (call === null || handle.handle.entry.form === "await") return none("it is opened asynchronously");
  const kept = whereKept(module, body, call);
  if ("because" in kept) return kept;
  const { name, declaration, assignment } = kept;
  if (name.startsWith("#")) return none("no engine can ship a `#private` field");
  if (declaration !== null && (declaration.isStatic || declaration.tags.length > 0)) return none("the field is static or tagged");
  const uses = usesOfField(analysis, body, name);
  if (writesOfField(analysis, body, name).length !== 1) return none("the field is assigned in several places");
  const construction = [body.construct, body.initialiser];
  if (uses.some(({ user }) => construction.includes(user) || construction.some((id) => id !== null && module.isInside(id, user)))) {
    return none("the constructor uses it");
  }
  if (body.methods.some((method) => method.name === name)) return none("a method has the same name");
  if (body.superClass !== null && inheritsName(analysis, body, name)) return none("a base class has a member of the same name");
  const isClosing = (use: Use, path: readonly string[]): boolean => use.access === "call" && path.length === 2 && path[1] === handle.handle.entry.close;
  const closers = uses.filter(({ use, path }) => use.root.kind === "this" && isClosing(use, path));
  const others = uses.filter((use) => !closers.includes(use));
  const driver = others.map(({ user }) => driverUse(evaluator, module, user));
  if (driver.includes("yes")) return none("it is used before it is shipped, which would open it here all the same");
  if (finding.shipment.engine.profile.runsAccessors && others.some(({ use }) => use.root.kind === "binding")) {
    return none("this engine calls accessors that the task itself reads");
  }
  const stored = storedArguments(module, body, call, planned);
  if ("because" in stored) return stored;
  const imported = importFor(analysis, finding, body, call, format);
  if (imported.kind === "none") return imported;
  const isPublic = declaration?.accessibility !== "private" && declaration?.accessibility !== "protected" && !name.startsWith("_");
  return {
    field: {
      name,
      backing: backingName(module, body, name, finding.shipment.engine.profile.transientPrefix, planned),
      declaration: declaration?.origin ?? null,
      assignment: assignment?.origin ?? null,
      opening: call.origin,
      openedType: openedType(module, call, handle.handle.entry.type),
      arguments: stored.arguments,
      closers: closers.map(({ use }) => ({ ...use.origin, end: use.pathEnds[0] ?? use.origin.end })),
    },
    import: imported.rewrite,
    safe: stored.safe && imported.safe && !driver.includes("unknown") && !(isPublic && isExported(module, body.id)),
  };
}

/** One class may be shipped by several engines: the import has to suit all of them. */
function importFor(analysis: Analysis, finding: CapturedHandleFinding, body: ClassBody, call: Call, format: ModuleFormat): ImportVerdict {
  const shipping = [finding, ...analysis.capturedHandles.filter(({ carried }) => classThatOpens(carried) === body.id)];
  const verdicts = shipping.map(({ shipment }) => shippableImport(analysis.module, call, shipment.engine.profile, format));
  const refused = verdicts.find((verdict) => verdict.kind === "none");
  if (refused !== undefined) return refused;
  const accepted = verdicts.filter((verdict) => verdict.kind === "shippable");
  return {
    kind: "shippable",
    safe: accepted.every(({ safe }) => safe),
    rewrite: accepted.find(({ rewrite }) => rewrite !== null)?.rewrite ?? null,
  };
}

interface Kept {
  readonly name: string;
  readonly declaration: Field | null;
  readonly assignment: Write | null;
}

/** The field that an opening expression is the whole value of. */
function whereKept(module: ModuleIndex, body: ClassBody, call: Call): Kept | NoRepair {
  const field = body.fields.find((candidate) => candidate.value === call && candidate.name !== null);
  if (field?.name !== undefined && field.name !== null) {
    return field.isPlain ? { name: field.name, declaration: field, assignment: null } : none("the field has decorators or is an accessor");
  }
  const write = module.program.writes.find(
    ({ value, target, at }) => value === call && target.kind === "property" && target.object.kind === "this" && module.functionOf(at.branch) === body.construct,
  );
  if (write?.target.kind !== "property" || write.target.name === null) return none("the constructor does not keep it in a field of its own");
  const { name } = write.target;
  const always = body.construct !== null && write.at.branch === module.functionBody(body.construct).body;
  if (!always) return none("it is opened only under a condition");
  const declaration = body.fields.find((candidate) => candidate.name === name) ?? null;
  if (declaration !== null && (declaration.value !== null || !declaration.isPlain)) return none("the field has a value or decorators of its own");
  return { name, declaration, assignment: write };
}

interface FieldUse {
  readonly use: Use;
  readonly user: number;
  /** The path from the instance on: `["log", "write"]`. */
  readonly path: readonly string[];
}

/** Every mention of the field on an instance of the class, but for its one assignment. */
function usesOfField({ module, evaluator }: Analysis, body: ClassBody, name: string): FieldUse[] {
  return module.program.functions.flatMap((user) =>
    user.uses.flatMap((use): FieldUse[] => {
      const at = use.path.indexOf(name);
      if (at < 0 || (use.access === "write" && at === use.path.length - 1)) return [];
      const facts = evaluator.evaluate(use.value, module, null);
      const isInstance = at > 0 || facts.some((fact) => fact.kind === "instance" && isInLine(module, fact.class, body.id)) || facts.every((fact) => fact.kind === "unknown");
      return isInstance ? [{ use, user: user.id, path: use.path.slice(at) }] : [];
    }),
  );
}

function isInLine(module: ModuleIndex, descendant: number, ancestor: number): boolean {
  if (descendant === ancestor) return true;
  const parent = module.program.classes[descendant]?.superClass;
  if (parent?.kind !== "read") return false;
  return module.writesOfBinding(parent.binding).some(({ value }) => value.kind === "class" && value.class !== descendant && isInLine(module, value.class, ancestor));
}

function writesOfField({ module, evaluator }: Analysis, body: ClassBody, name: string): (Write | Field)[] {
  const assigned = module.writesOfProperty(name).filter(({ target }) => {
    if (target.kind === "binding") return false;
    const facts = evaluator.evaluate(target.object, module, null);
    return facts.length === 0 || facts.some((fact) => fact.kind === "unknown" || (fact.kind === "instance" && isInLine(module, fact.class, body.id)));
  });
  return [...body.fields.filter((field) => field.name === name && field.value !== null), ...assigned];
}

function inheritsName({ module }: Analysis, body: ClassBody, name: string): boolean {
  const parent = body.superClass;
  if (parent?.kind !== "read") return true;
  const classes = module.writesOfBinding(parent.binding).flatMap(({ value }) => (value.kind === "class" ? [module.program.classes[value.class]] : []));
  return classes.length === 0 || classes.some((base) => base === undefined || base.methods.some((method) => method.name === name) || base.fields.some((field) => field.name === name));
}

/** `{ ...processor }` copies fields, not accessors. */
function isSpread({ module, evaluator }: Analysis, body: ClassBody): boolean {
  return module.program.objects.some(({ properties }) =>
    properties.some(
      (property) =>
        property.kind === "spread" && evaluator.evaluate(property.value, module, null).some((fact) => fact.kind === "instance" && fact.class === body.id),
    ),
  );
}

/** `_log`, or the first of `_log2`, `_log3` … that nothing in the file is called. */
function backingName(module: ModuleIndex, body: ClassBody, name: string, transientPrefix: string | undefined, planned: readonly Planned[]): string {
  const prefix = transientPrefix ?? "_";
  const base = name.startsWith(prefix) ? name : `${prefix}${name}`;
  const isTaken = (candidate: string): boolean =>
    candidate === name || isMember(module, body, candidate) || planned.some(({ field }) => field.backing === candidate || field.arguments.some((argument) => argument.field === candidate));
  if (!isTaken(base)) return base;
  for (let count = 2; ; count += 1) {
    const candidate = `${base}${String(count)}`;
    if (!isTaken(candidate)) return candidate;
  }
}

function isMember(module: ModuleIndex, body: ClassBody, name: string): boolean {
  return (
    module.writtenProperties.has(name) ||
    module.program.classes.some(
      (other) => other.fields.some((field) => field.name === name) || other.methods.some((method) => method.name === name),
    ) ||
    body.parameterProperties.some((property) => property.name === name)
  );
}

function openedType(module: ModuleIndex, call: Call, type: string | undefined): OpenedType {
  if (call.construct) return { kind: "class", callee: call.calleeOrigin };
  const { callee } = call;
  if (callee.kind === "member" && callee.object.kind === "read" && type !== undefined && !type.includes(".")) {
    const namespace = module.program.bindings[callee.object.binding];
    if (namespace?.kind === "import") return { kind: "member", namespace: namespace.name, name: type };
  }
  return { kind: "result", callee: call.calleeOrigin };
}

/** What the opening needs from the constructor, and whether all else in it can stand in an accessor as well. */
function storedArguments(module: ModuleIndex, body: ClassBody, call: Call, planned: readonly Planned[]): { arguments: StoredArgument[]; safe: boolean } | NoRepair {
  const opener = module.functionOf(call.at.branch);
  const uses = module.functionBody(opener).uses.filter(({ origin }) => origin.start >= call.origin.start && origin.end <= call.origin.end);
  if (hasFunctionInside(module, opener, call)) return none("the opening contains a function");
  const stored: StoredArgument[] = [];
  let safe = !call.arguments.some(({ value }) => hasCall(value));
  for (const use of uses) {
    if (use.root.kind === "this") {
      const [field] = use.path;
      const written = field === undefined ? [] : fieldWrites(module, body, field);
      if (field === undefined || written.length !== 1) return none("the opening reads a field that may have changed by then");
      if (written[0] !== undefined && written[0].at >= call.at.order) return none("the opening reads a field that is assigned later");
      continue;
    }
    if (use.root.kind === "exports") return none("the opening reads what the module exports");
    const binding = module.program.bindings[use.root.binding];
    if (binding === undefined) continue;
    if (binding.function === 0) {
      if (binding.kind === "let" || binding.kind === "var") safe = false;
      continue;
    }
    if (binding.kind !== "parameter" || binding.function !== opener) return none(`the opening needs \`${binding.name}\`, which exists only while the object is made`);
    if (module.writesOfBinding(binding.id).length > 1) return none(`\`${binding.name}\` is assigned again`);
    const existing = fieldThatHolds(module, body, binding.id);
    const known = [...stored, ...planned.flatMap(({ field }) => field.arguments)].find((argument) => argument.parameter?.name === binding.name);
    const field = existing ?? known?.field ?? backingName(module, body, binding.name, undefined, planned);
    stored.push({ use: use.origin, field, parameter: existing === null ? { name: binding.name, origin: binding.origin } : null });
  }
  return { arguments: stored, safe };
}

function hasFunctionInside(module: ModuleIndex, opener: number, { origin }: Call): boolean {
  return module.childFunctions(opener).some((child) => child.origin.start >= origin.start && child.origin.end <= origin.end);
}

function hasCall(value: Value): boolean {
  switch (value.kind) {
    case "call":
    case "await":
      return true;
    case "object":
      return value.properties.some((property) => property.kind !== "value" || hasCall(property.value));
    case "array":
      return value.elements.some((element) => element !== null && hasCall(element.value));
    case "choose":
      return value.options.some(hasCall);
    case "member":
      return hasCall(value.object);
    default:
      return false;
  }
}

/** Where a field is given a value: by its declaration, by a parameter property, or in the constructor. */
function fieldWrites(module: ModuleIndex, body: ClassBody, name: string): { at: number }[] {
  return [
    ...body.fields.filter((field) => field.name === name && field.value !== null).map((field) => ({ at: field.origin.end })),
    ...body.parameterProperties.filter((property) => property.name === name).map((property) => ({ at: property.origin.end })),
    ...module.writesOfProperty(name).map((write) => ({ at: write.at.order })),
  ];
}

/** The field that holds a parameter of the constructor, assigned once and never again. */
function fieldThatHolds(module: ModuleIndex, body: ClassBody, parameter: BindingId): string | null {
  const name = module.program.bindings[parameter]?.name;
  const property = body.parameterProperties.find((candidate) => candidate.name === name);
  if (property !== undefined && fieldWrites(module, body, property.name).length === 1) return property.name;
  for (const write of module.program.writes) {
    const { target, value } = write;
    if (target.kind !== "property" || target.name === null || target.object.kind !== "this") continue;
    if (value.kind !== "read" || value.binding !== parameter) continue;
    if (fieldWrites(module, body, target.name).length === 1) return target.name;
  }
  return null;
}

