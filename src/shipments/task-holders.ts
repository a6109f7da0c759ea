import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Fact } from "../evaluate/facts.ts";
import type { Frame } from "../evaluate/frames.ts";
import { append } from "../program/append.ts";
import type { ArrayLiteral, Call, ObjectLiteral, Value } from "../program/model.ts";
import { nameOf, type ModuleIndex } from "../program/module-index.ts";

/** What could hold a task of one module: of the one that is linted. */
export class TaskHolders {
  private readonly evaluator: Evaluator;
  private readonly home: ModuleIndex;

  constructor(evaluator: Evaluator, home: ModuleIndex) {
    this.evaluator = evaluator;
    this.home = home;
  }

  /** True where an argument of a call may be a task, or hold one. */
  areArguments(call: Call, module: ModuleIndex, frame: Frame | null): boolean {
    return call.arguments.some(({ value }) => this.isValue(value, module, frame));
  }

  /**
   * True for what may be a function of the module, or hold one: it was made there, or in a call that may have come from there. What other
   * modules made while they were loaded holds functions of their own.
   */
  isFact(fact: Fact): boolean {
    switch (fact.kind) {
      case "function":
      case "class":
        return fact.module === this.home || fact.lexical !== null;
      case "bound":
        return [fact.target, ...fact.self, ...fact.arguments.flat()].some((part) => this.isFact(part));
      case "instance":
      case "constructed":
        return fact.module === this.home || this.isMadeInCall(fact.construction?.module, fact.construction?.caller);
      case "container":
        return isNothingButArgument(fact.module, fact.literal)
          ? valuesIn(fact.literal).some((value) => this.isValue(value, fact.module, fact.frame))
          : this.isMadeInCall(fact.module, fact.frame);
      case "collection":
        return this.isMadeInCall(fact.module ?? undefined, fact.frame) || fact.elements.some((element) => this.isFact(element));
      case "module":
        return fact.module === this.home;
      case "promise":
        return this.isFact(fact.of);
      case "data":
      case "external":
      case "handle":
      case "unknown":
        return false;
    }
  }

  /**
   * True where the object on which the module calls a method may have been given a task before: when it was made, by another call on what
   * has its name, or by an assignment.
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

  private isValue(value: Value, module: ModuleIndex, frame: Frame | null): boolean {
    return (
      value.kind !== "literal" && value.kind !== "data" && this.evaluator.evaluate(value, module, frame).some((fact) => this.isFact(fact))
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
