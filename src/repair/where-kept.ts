import type { Analysis } from "../analyze.ts";
import type { HandleFact } from "../evaluate/facts.ts";
import type { Binding, Call, Choose, ClassBody, Field, Value, Write } from "../program/model.ts";
import type { Carried } from "../travel/tree.ts";
import type { NoRepair } from "./plan.ts";

/** The field that an opening is the whole value of. */
export interface Kept {
  readonly name: string;
  readonly declaration: Field | null;
  readonly assignment: Write | null;
  /** The call that opens: the opening itself, or a call of a function that opens. */
  readonly call: Call;
  /** The expression that gives the field its value: that call, or a choice of which it is an option. */
  readonly value: Call | Choose;
  /** The constructor's variable that holds it before the field does: `const log = open(); this.log = log;`. Null where there is none. */
  readonly local: Binding | null;
  /** The constructor's parameter whose default opens it: `constructor(log = open())`. Null where there is none. */
  readonly parameter: Binding | null;
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/** The class of the linted file that keeps a handle in a field of its instances. */
export function classThatKeeps(analysis: Analysis, { handle }: Carried): ClassBody | null {
  const { module } = analysis;
  if (handle.place !== null && handle.place.module === module) {
    const opener = module.functionBody(handle.place.function);
    if (opener.kind === "constructor" || opener.kind === "initialiser")
      return opener.class === null ? null : (module.program.classes[opener.class] ?? null);
  }
  return (
    module.program.classes.find((body) =>
      keepers(analysis, body).some(({ value }) => optionsOf(value).some((option) => gives(analysis, option, handle))),
    ) ?? null
  );
}

/** The field of the class in which a handle is kept, or why there is none that an accessor can take the place of. */
export function whereKept(analysis: Analysis, body: ClassBody, handle: HandleFact): Kept | NoRepair {
  const { module } = analysis;
  const all = keepers(analysis, body);
  const chosen = (value: Value): readonly Call[] => optionsOf(valueOf(analysis, body, value).value);
  const keeper =
    all.find(({ value }) => chosen(value).some((option) => option === handle.call)) ??
    all.find(({ value }) => chosen(value).some((option) => gives(analysis, option, handle)));
  const { value, local, parameter } = valueOf(analysis, body, keeper?.value ?? null);
  const calls = optionsOf(value);
  const call = calls.find((option) => option === handle.call) ?? calls.find((option) => gives(analysis, option, handle));
  if (keeper === undefined || value === null || call === undefined) return none("the constructor does not keep it in a field of its own");
  const { name, assignment } = keeper;
  const declaration = body.fields.find((candidate) => candidate.name === name) ?? null;
  if (assignment === null && parameter !== null) return { name, declaration, assignment, call, value, local, parameter };
  if (assignment === null) {
    return declaration?.isPlain === true
      ? { name, declaration, assignment, call, value, local, parameter }
      : none("the field has decorators or is an accessor");
  }
  const always = body.construct !== null && assignment.at.branch === module.functionBody(body.construct).body;
  if (!always) return none("it is opened only under a condition");
  if (declaration !== null && declaration.value !== null) return none("the field has a value of its own");
  return { name, declaration, assignment, call, value, local, parameter };
}

/** What a field is given, also by way of a variable that the constructor declares for it; null where it cannot be an opening. */
function valueOf(
  { module }: Analysis,
  { construct }: ClassBody,
  given: Value | null,
): Pick<Kept, "local" | "parameter"> & { readonly value: Kept["value"] | null } {
  const itself = { value: null, local: null, parameter: null };
  if (given?.kind === "call" || given?.kind === "choose") return { ...itself, value: given };
  if (construct === null) return itself;
  const binding = given?.kind === "read" ? module.program.bindings[given.binding] : undefined;
  const declared =
    given?.kind === "parameter" && given.function === construct
      ? module.functionBody(construct).parameters[given.index]
      : module.functionBody(construct).parameters.find((one) => binding !== undefined && one.binding === binding.id);
  const named = module.program.bindings[declared?.binding ?? -1];
  if (declared?.fallback?.kind === "call" && named !== undefined) return { ...itself, value: declared.fallback, parameter: named };
  if (binding?.kind !== "const" || binding.function !== construct) return itself;
  const [write] = module.writesOfBinding(binding.id);
  const isAlways = write?.at.branch === module.functionBody(construct).body;
  return isAlways && (write.value.kind === "call" || write.value.kind === "choose")
    ? { ...itself, value: write.value, local: binding }
    : itself;
}

/** The calls whose result a value can be. */
function optionsOf(value: Value | null): readonly Call[] {
  if (value?.kind === "call") return [value];
  return value?.kind === "choose" ? value.options.flatMap(optionsOf) : [];
}

interface Keeper {
  readonly name: string;
  readonly value: Value;
  readonly assignment: Write | null;
}

/** Every field that is given a value by its declaration, as a parameter or in the constructor. */
function keepers({ module }: Analysis, body: ClassBody): Keeper[] {
  const declared = body.fields.flatMap(({ name, value }): Keeper[] =>
    name === null || value === null ? [] : [{ name, value, assignment: null }],
  );
  const assigned = (body.construct === null ? [] : module.writesIn(body.construct)).flatMap((write): Keeper[] => {
    const { target, value } = write;
    if (target.kind !== "property" || target.name === null || target.object.kind !== "this") return [];
    return [{ name: target.name, value, assignment: write }];
  });
  const parameters = body.parameterProperties.flatMap(({ name, index, origin }): Keeper[] =>
    body.construct === null
      ? []
      : [{ name, value: { kind: "parameter", function: body.construct, index, rest: false, origin }, assignment: null }],
  );
  return [...declared, ...parameters, ...assigned];
}

/** True for a call of a function of this file, or of a method of the handle, that yields the handle itself. */
function gives({ module, evaluator }: Analysis, value: Value | null, { opened }: HandleFact): boolean {
  if (value?.kind !== "call" || opened === null) return false;
  const facts = evaluator.evaluate(value, module, null);
  return (
    facts.length > 0 &&
    facts.every((fact) => fact.kind === "handle" && fact.opened?.start === opened.start && fact.opened.file === opened.file)
  );
}
