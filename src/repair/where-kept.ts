import type { Analysis } from "../analyze.ts";
import type { HandleFact } from "../evaluate/facts.ts";
import type { Binding, Call, ClassBody, Field, Value, Write } from "../program/model.ts";
import type { Carried } from "../travel/tree.ts";
import type { NoRepair } from "./plan.ts";

/** The field that an opening is the whole value of. */
export interface Kept {
  readonly name: string;
  readonly declaration: Field | null;
  readonly assignment: Write | null;
  /** The expression that gives the field its value: the opening itself, or a call of a function that opens. */
  readonly call: Call;
  /** The constructor's variable that holds it before the field does: `const log = open(); this.log = log;`. Null where there is none. */
  readonly local: Binding | null;
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
  return module.program.classes.find((body) => keepers(analysis, body).some(({ value }) => gives(analysis, value, handle))) ?? null;
}

/** The field of the class in which a handle is kept, or why there is none that an accessor can take the place of. */
export function whereKept(analysis: Analysis, body: ClassBody, handle: HandleFact): Kept | NoRepair {
  const { module } = analysis;
  const all = keepers(analysis, body);
  const keeper =
    all.find(({ value }) => valueOf(analysis, body, value).call === handle.call) ??
    all.find(({ value }) => gives(analysis, valueOf(analysis, body, value).call, handle));
  const { call, local } = valueOf(analysis, body, keeper?.value ?? null);
  if (keeper === undefined || call === null) return none("the constructor does not keep it in a field of its own");
  const { name, assignment } = keeper;
  const declaration = body.fields.find((candidate) => candidate.name === name) ?? null;
  if (assignment === null) {
    return declaration?.isPlain === true
      ? { name, declaration, assignment, call, local }
      : none("the field has decorators or is an accessor");
  }
  const always = body.construct !== null && assignment.at.branch === module.functionBody(body.construct).body;
  if (!always) return none("it is opened only under a condition");
  if (declaration !== null && declaration.value !== null) return none("the field has a value of its own");
  return { name, declaration, assignment, call, local };
}

/** The call that a field is given the result of, also by way of a variable that the constructor declares for it. */
function valueOf(
  { module }: Analysis,
  { construct }: ClassBody,
  value: Value | null,
): Pick<Kept, "local"> & { readonly call: Call | null } {
  if (value?.kind === "call") return { call: value, local: null };
  const binding = value?.kind === "read" ? module.program.bindings[value.binding] : undefined;
  const nothing = { call: null, local: null };
  if (binding?.kind !== "const" || construct === null || binding.function !== construct) return nothing;
  const [write] = module.writesOfBinding(binding.id);
  const isAlways = write?.at.branch === module.functionBody(construct).body;
  return isAlways && write.value.kind === "call" ? { call: write.value, local: binding } : nothing;
}

interface Keeper {
  readonly name: string;
  readonly value: Value;
  readonly assignment: Write | null;
}

/** Every field that is given a value by its declaration or in the constructor. */
function keepers({ module }: Analysis, body: ClassBody): Keeper[] {
  const declared = body.fields.flatMap(({ name, value }): Keeper[] =>
    name === null || value === null ? [] : [{ name, value, assignment: null }],
  );
  const assigned = (body.construct === null ? [] : module.writesIn(body.construct)).flatMap((write): Keeper[] => {
    const { target, value } = write;
    if (target.kind !== "property" || target.name === null || target.object.kind !== "this") return [];
    return [{ name: target.name, value, assignment: write }];
  });
  return [...declared, ...assigned];
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
