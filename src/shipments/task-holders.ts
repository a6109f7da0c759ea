import type { Evaluator } from "../evaluate/evaluator.ts";
import type { ContainerFact, Fact } from "../evaluate/facts.ts";
import type { Frame } from "../evaluate/frames.ts";
import { append } from "../program/append.ts";
import type { ArrayLiteral, Call, ObjectLiteral, Value } from "../program/model.ts";
import { nameOf, type ModuleIndex } from "../program/module-index.ts";

/**
 * What could be a task that a call hands over, or hold one. In the linted module that is whatever is no plain value; in the functions of
 * other modules that the call runs, what comes from the linted module, or was handed over by it.
 */
export class TaskHolders {
  private readonly evaluator: Evaluator;
  /** The call in the linted module. */
  private readonly call: Call;
  private readonly home: ModuleIndex;
  private handed: readonly Fact[] | null = null;

  constructor(evaluator: Evaluator, call: Call, home: ModuleIndex) {
    this.evaluator = evaluator;
    this.call = call;
    this.home = home;
  }

  /** True where an argument of a call may be a task, or hold one. */
  areArguments(call: Call, module: ModuleIndex, frame: Frame | null): boolean {
    return call.arguments.some(({ value }) => this.isValue(value, module, frame));
  }

  /** True for what comes from the linted module: made there, in a call that may have come from there, or handed over by it. */
  isFact(fact: Fact): boolean {
    switch (fact.kind) {
      case "function":
      case "class":
        return fact.module === this.home || fact.lexical !== null || this.isHanded(fact);
      case "bound":
        return [fact.target, ...fact.self, ...fact.arguments.flat()].some((part) => this.isFact(part));
      case "instance":
      case "constructed":
        return fact.module === this.home || this.isMadeInCall(fact.construction?.module, fact.construction?.caller) || this.isHanded(fact);
      case "container":
        return isNothingButArgument(fact.module, fact.literal)
          ? this.areParts(fact)
          : this.isMadeInCall(fact.module, fact.frame) || this.isHanded(fact);
      case "collection":
        return this.isMadeInCall(fact.module ?? undefined, fact.frame) || fact.elements.some((element) => this.isFact(element));
      case "module":
        return fact.module === this.home;
      case "promise":
        return this.isFact(fact.of);
      case "handle":
        return this.isHanded(fact);
      case "data":
      case "external":
      case "unknown":
        return false;
    }
  }

  /**
   * True where the object on which the linted module calls a method may have been given a task before: when it was made, by another call on
   * what has its name, or by an assignment.
   */
  isGivenBefore(receiver: Value): boolean {
    const facts = this.evaluator.evaluate(receiver, this.home, null);
    if (facts.length === 0 || facts.some((fact) => this.isMadeWithTask(fact))) return true;
    const name = nameOf(this.home.program, receiver);
    if (name !== null && (giftsOf(this.home).get(name) ?? []).some((value) => this.isValue(value, this.home, null))) return true;
    // `pipeline.add(task).run()`
    return receiver.kind === "call" && (this.areArguments(receiver, this.home, null) || this.isGivenInChain(receiver));
  }

  private isGivenInChain({ callee }: Call): boolean {
    return callee.kind === "member" && callee.object.kind !== "super" && this.isGivenBefore(callee.object);
  }

  private isMadeWithTask(fact: Fact): boolean {
    if (fact.kind !== "instance" && fact.kind !== "constructed") return this.isFact(fact);
    if (fact.module === this.home) return true;
    const { construction } = fact;
    return construction !== null && this.areArguments(construction.call, construction.module, construction.caller);
  }

  private isMadeInCall(module: ModuleIndex | undefined, frame: Frame | null | undefined): boolean {
    return module !== undefined && (module === this.home || (frame ?? null) !== null);
  }

  private isHanded(fact: Fact): boolean {
    this.handed ??= this.call.arguments
      .flatMap(({ value }) => [value, ...partsOfLiteral(value)])
      .flatMap((value) => this.evaluator.evaluate(value, this.home, null));
    return this.handed.some((one) => isSame(one, fact));
  }

  private isValue(value: Value, module: ModuleIndex, frame: Frame | null): boolean {
    if (value.kind === "literal" || value.kind === "data") return false;
    const isOfCaller = module === this.home && frame === null;
    return this.evaluator.evaluate(value, module, frame).some((fact) => (isOfCaller ? this.isNoPlainValue(fact) : this.isFact(fact)));
  }

  private isNoPlainValue(fact: Fact): boolean {
    switch (fact.kind) {
      case "container":
        return !isNothingButArgument(fact.module, fact.literal) || this.areParts(fact);
      case "function":
      case "class":
      case "bound":
      case "instance":
      case "constructed":
      case "collection":
      case "module":
      case "promise":
      // The function that gets a handle may send it on.
      case "handle":
        return true;
      case "data":
      case "external":
      case "unknown":
        return false;
    }
  }

  /** A handle among the parts of an object counts: the function that gets the object may send it on. */
  private areParts({ literal, module, frame }: ContainerFact): boolean {
    return valuesIn(literal).some(
      (value) => this.isValue(value, module, frame) || this.evaluator.evaluate(value, module, frame).some(({ kind }) => kind === "handle"),
    );
  }
}

const literalArguments = new WeakMap<ModuleIndex, ReadonlySet<Value>>();

/** True for a literal that stands among the arguments of a call: nothing can have been added to it before. */
function isNothingButArgument(module: ModuleIndex, literal: Value): boolean {
  const known =
    literalArguments.get(module) ??
    new Set(module.program.calls.flatMap(({ arguments: given }) => given.flatMap(({ value }) => literalsIn(value))));
  literalArguments.set(module, known);
  return known.has(literal);
}

function literalsIn(value: Value): Value[] {
  return value.kind === "object" || value.kind === "array" ? [value, ...valuesIn(value).flatMap(literalsIn)] : [];
}

function valuesIn(literal: ObjectLiteral | ArrayLiteral): Value[] {
  if (literal.kind === "array") return literal.elements.flatMap((element) => element?.value ?? []);
  return literal.properties.flatMap((property) =>
    property.kind === "value" || property.kind === "spread"
      ? [property.value]
      : [{ kind: "closure", function: property.function, origin: literal.origin }],
  );
}

/** The values that an object or a list literal lists. */
export function partsOfLiteral(value: Value): Value[] {
  if (value.kind === "array") return value.elements.flatMap((element) => (element === null ? [] : [element.value]));
  return value.kind === "object" ? value.properties.flatMap((property) => (property.kind === "value" ? [property.value] : [])) : [];
}

const gifts = new WeakMap<ModuleIndex, ReadonlyMap<string, readonly Value[]>>();

/** What a module hands to the objects of a name: arguments of their methods, and what is assigned to their properties. */
function giftsOf(module: ModuleIndex): ReadonlyMap<string, readonly Value[]> {
  const known = gifts.get(module);
  if (known !== undefined) return known;
  const { program } = module;
  const made = new Map<string, Value[]>();
  for (const { callee, arguments: given } of program.calls) {
    const name = callee.kind === "member" ? nameOf(program, callee.object) : null;
    if (name !== null) for (const { value } of given) append(made, name, value);
  }
  for (const { target, value } of program.writes) {
    const name =
      target.kind === "property" || target.kind === "element" || target.kind === "spread" ? nameOf(program, target.object) : null;
    if (name !== null) append(made, name, value);
  }
  gifts.set(module, made);
  return made;
}

/** True for two looks at one thing. */
export function isSame(a: Fact, b: Fact): boolean {
  if (a.kind === "function" && b.kind === "function") return a.module === b.module && a.function === b.function;
  if (a.kind === "container" && b.kind === "container") return a.literal === b.literal;
  if (a.kind === "instance" && b.kind === "instance")
    return a.module === b.module && a.class === b.class && a.construction?.call === b.construction?.call;
  if (a.kind === "handle" && b.kind === "handle") return a.opened !== null && a.opened === b.opened;
  return a.kind === "bound" && b.kind === "bound" && a.origin === b.origin;
}
