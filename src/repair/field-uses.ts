import type { Analysis } from "../analyze.ts";
import type { HandleFact } from "../evaluate/facts.ts";
import { contains } from "../program/contains.ts";
import type { ClassBody, Field, FunctionId, Use, Value, Write } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** What holds a field: each object of its class, or the class itself. */
export type Holder = "instance" | "class";

/** A mention of a field on an instance of its class. */
export interface FieldUse {
  readonly use: Use;
  readonly user: number;
  /** The path from the field on: `["log", "write"]`. */
  readonly path: readonly string[];
  /** False where nothing is known of what it is read from. */
  readonly isKnown: boolean;
}

/** Every mention of the field on what holds it, but for its one assignment; also where it is not known what holds it. */
export function usesOfField({ module, evaluator }: Analysis, body: ClassBody, name: string, holder: Holder = "instance"): FieldUse[] {
  return module.usesOfMember(name).flatMap(({ use, user }): FieldUse[] =>
    [...use.path.keys()].flatMap((at): FieldUse[] => {
      if (use.path[at] !== name || (use.access === "write" && at === use.path.length - 1)) return [];
      const facts = evaluator.evaluate(valueBefore(use, at), module, null);
      // What a base class calls by an abstract name is the field as well.
      const isKnown = facts.some(
        (fact) => fact.kind === holder && (isInLine(module, fact.class, body.id) || isInLine(module, body.id, fact.class)),
      );
      return isKnown || facts.every((fact) => fact.kind === "unknown") ? [{ use, user, path: use.path.slice(at), isKnown }] : [];
    }),
  );
}

/** What a step of the path of a use is read from. */
export function valueBefore({ value, path, at, origin }: Use, step: number): Value {
  return path.slice(0, step).reduce<Value>((object, name) => ({ kind: "member", object, name, at, origin }), value);
}

/** Functions that take the field out of what holds it with a pattern: `const { log } = this`. */
export function functionsThatTake(
  { module, evaluator }: Analysis,
  body: ClassBody,
  name: string,
  holder: Holder = "instance",
): FunctionId[] {
  const mentioned = module.usesOfMember(name).map(({ use }) => use.origin);
  return module.writesOfMember(name).flatMap(({ target, value, at }): FunctionId[] => {
    if (target.kind !== "binding" || value.kind !== "member") return [];
    if (mentioned.some((origin) => contains(value.origin, origin))) return [];
    const isInstance = evaluator
      .evaluate(value.object, module, null)
      .some((fact) => fact.kind === holder && isInLine(module, fact.class, body.id));
    return isInstance ? [module.functionOf(at.branch)] : [];
  });
}

/** Names that close a handle, whatever it is, beside the catalogue's own method. */
export const closing: ReadonlySet<string> = new Set([
  "close",
  "destroy",
  "destroySoon",
  "disconnect",
  "dispose",
  "end",
  "kill",
  "quit",
  "release",
  "shutdown",
  "terminate",
]);

/** `this.log.end()`, and `fs.closeSync(this.fd)` where a function closes it: they must not open what is not open. */
export function closes({ module, evaluator }: Analysis, { use, path }: FieldUse, { handle }: HandleFact): boolean {
  const [, method] = path;
  if (use.access === "call" && path.length === 2 && method !== undefined) return method === handle.entry.close || closing.has(method);
  const { closeWith } = handle.entry;
  if (closeWith === undefined || path.length !== 1) return false;
  const last = /[^#.]+$/u.exec(closeWith)?.[0] ?? "";
  return module
    .callsNamed(last)
    .some(
      (call) =>
        call.arguments[0]?.value.origin.start === use.origin.start &&
        evaluator.evaluate(call.callee, module, null).some((fact) => fact.kind === "external" && fact.path === closeWith),
    );
}

/** Every place that gives the field a value, on whatever holds it: an instance of the class or of those that extend it, or the classes. */
export function writesOfField(
  { module, evaluator }: Analysis,
  body: ClassBody,
  name: string,
  holder: Holder = "instance",
): (Write | Field)[] {
  const assigned = module.writesOfProperty(name).filter(({ target }) => {
    if (target.kind === "binding") return false;
    const facts = evaluator.evaluate(target.object, module, null);
    // What a base class does with `this` it does with an instance of the class as well.
    const isOwn = (id: number): boolean =>
      isInLine(module, id, body.id) || (target.object.kind === "this" && isInLine(module, body.id, id));
    return facts.length === 0 || facts.some((fact) => fact.kind === "unknown" || (fact.kind === holder && isOwn(fact.class)));
  });
  return [...body.fields.filter((field) => field.name === name && field.value !== null), ...assigned];
}

/** True where a base class has, or may have, a member of that name. */
export function inheritsName(module: ModuleIndex, body: ClassBody, name: string): boolean {
  const parent = body.superClass;
  if (parent === null) return false;
  if (parent.kind !== "read") return true;
  const classes = module
    .writesOfBinding(parent.binding)
    .flatMap(({ value }) => (value.kind === "class" ? [module.program.classes[value.class]] : []));
  return classes.length === 0 || classes.some((base) => base === undefined || hasMember(base, name) || inheritsName(module, base, name));
}

/** True where a class of this file that extends the class declares the name again. */
export function isRedeclared(module: ModuleIndex, body: ClassBody, name: string): boolean {
  return module.program.classes.some((other) => other.id !== body.id && isInLine(module, other.id, body.id) && hasMember(other, name));
}

function hasMember({ fields, methods, parameterProperties }: ClassBody, name: string): boolean {
  return [...fields.filter(({ isAbstract }) => isAbstract !== true), ...methods, ...parameterProperties].some(
    (member) => member.name === name,
  );
}

/** True where a class is another one, or extends it in this file. */
export function isInLine(module: ModuleIndex, descendant: number, ancestor: number): boolean {
  if (descendant === ancestor) return true;
  const parent = module.program.classes[descendant]?.superClass;
  if (parent?.kind !== "read") return false;
  return module
    .writesOfBinding(parent.binding)
    .some(({ value }) => value.kind === "class" && value.class !== descendant && isInLine(module, value.class, ancestor));
}
