import type { Analysis } from "../analyze.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Fact, FunctionFact } from "../evaluate/facts.ts";
import { typeOf } from "../evaluate/typed.ts";
import { givesPromise } from "../findings/floating-promise.ts";
import type { BindingId, Call, FunctionBody, TypeName, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** Whether something is a promise. */
export type Promised = "yes" | "no" | "unknown";

/** Methods of a promise, each of which gives another one. */
const ofPromise = new Set(["then", "catch", "finally"]);
/** Functions and objects of the language of which nothing gives a promise. */
const plainGlobals = new Set(
  "Array BigInt Boolean Buffer Date JSON Map Math Number Object RegExp Set String Symbol console decodeURIComponent encodeURIComponent isFinite isNaN parseFloat parseInt structuredClone".split(
    " ",
  ),
);
/** Types that a declared result can have without being a promise. */
const plainTypes = new Set(
  "Array Date Iterable Map ReadonlyArray Record Set bigint boolean never null number string symbol undefined void".split(" "),
);

/** Whether what a function gives back is a promise, also where the function is not `async`. */
export function resultOf({ evaluator, module }: Analysis, body: FunctionBody): Promised {
  return new Promises(evaluator, module).ofFunction(body);
}

/** Modules and functions of Node that give promises, beside those that give one whatever they are called with. */
const laterInNode = /promise|subtle|#once|^node:(?:test|timers)/u;

/** Follows what functions of one module return, each function and variable once. */
class Promises {
  private readonly evaluator: Evaluator;
  private readonly module: ModuleIndex;
  private readonly seen = new Set<BindingId | FunctionBody>();
  private readonly asked = new Set<BindingId>();

  constructor(evaluator: Evaluator, module: ModuleIndex) {
    this.evaluator = evaluator;
    this.module = module;
  }

  ofFunction(body: FunctionBody): Promised {
    if (body.generator || this.seen.has(body)) return "no";
    this.seen.add(body);
    if (body.async) return "yes";
    return (body.returnType === null ? null : declared(body.returnType)) ?? any(body.returns.map((value) => this.ofValue(value)));
  }

  private ofValue(value: Value): Promised {
    switch (value.kind) {
      case "call":
        return this.sharpened(value, this.ofCall(value));
      case "choose":
        return any(value.options.map((option) => this.ofValue(option)));
      case "read":
        return this.ofVariable(value.binding) ?? this.sharpened(value, "unknown");
      case "member":
        return this.isPlain(value.object) ? "no" : this.sharpened(value, "unknown");
      case "global":
        return value.name === "undefined" || plainGlobals.has(value.name) ? "no" : "unknown";
      case "import":
      case "super":
      case "unknown":
        return this.sharpened(value, "unknown");
      default:
        return "no";
    }
  }

  /** Null where nothing of the variable says it. */
  private ofVariable(id: BindingId): Promised | null {
    if (this.seen.has(id)) return "no";
    this.seen.add(id);
    const binding = this.module.program.bindings[id];
    if (binding === undefined || binding.kind === "import") return null;
    if (binding.annotation !== null) return declared(binding.annotation);
    return any(this.module.writesOfBinding(id).map(({ value }) => this.ofValue(value)));
  }

  private ofCall(call: Call): Promised {
    const { callee, construct } = call;
    if (callee.kind === "global") {
      if (construct) return callee.name === "Promise" ? "yes" : "no";
      if (callee.name === "fetch") return "yes";
      return plainGlobals.has(callee.name) ? "no" : "unknown";
    }
    if (construct) return "no";
    if (callee.kind === "member") {
      const { object, name } = callee;
      if (ofPromise.has(name ?? "") || (object.kind === "global" && object.name === "Promise")) return "yes";
      if (name?.endsWith("Sync") === true) return "no";
      if (this.isPlain(object)) return call.arguments.some(({ value }) => this.isAsync(value)) && name === "reduce" ? "yes" : "no";
    }
    return any(
      this.evaluator.evaluate(callee, this.module, null).map((fact) => this.ofCallee(fact)),
      "unknown",
    );
  }

  private ofCallee(fact: Fact): Promised {
    switch (fact.kind) {
      case "function":
        return fact.module === this.module
          ? this.ofFunction(bodyOf(fact))
          : new Promises(this.evaluator, fact.module).ofFunction(bodyOf(fact));
      case "external":
        if (givesPromise.test(fact.path)) return "yes";
        return fact.path.startsWith("node:") && !laterInNode.test(fact.path) ? "no" : "unknown";
      default:
        return "unknown";
    }
  }

  private isAsync(value: Value): boolean {
    return value.kind === "closure" && this.module.functionBody(value.function).async;
  }

  /** True for what has no methods that give promises: data, records, what the language provides, and what a handle gives that answers at once. */
  private isPlain(value: Value): boolean {
    switch (value.kind) {
      case "literal":
      case "data":
      case "array":
      case "parameter":
      case "element":
      case "rest":
        return true;
      case "global":
        return plainGlobals.has(value.name);
      case "member":
        return this.isPlain(value.object);
      case "call":
        return this.answersAtOnce(value) || (value.callee.kind === "global" ? this.isPlain(value.callee) : this.isPlainMethod(value));
      case "read": {
        // What a variable gets from itself says nothing new.
        if (this.asked.has(value.binding) || this.answersAtOnce(value)) return true;
        this.asked.add(value.binding);
        const writes = this.module.writesOfBinding(value.binding);
        if (this.module.program.bindings[value.binding]?.kind === "parameter") return true;
        return writes.length > 0 && writes.every((write) => this.isPlain(write.value));
      }
      default:
        return false;
    }
  }

  private isPlainMethod({ callee }: Call): boolean {
    return callee.kind === "member" && this.isPlain(callee.object);
  }

  /** True for a handle whose methods answer at once, for data and for lists. */
  private answersAtOnce(value: Value): boolean {
    const facts = this.evaluator.evaluate(value, this.module, null);
    return facts.length > 0 && facts.every(answersAtOnce);
  }

  /** What the compiler knows of an expression of which nothing else says it. */
  private sharpened(value: Value, known: Promised): Promised {
    const type = known === "unknown" ? typeOf(this.evaluator, value) : null;
    if (type === null || type.length === 0) return known;
    if (type.some(({ has }) => has("then"))) return "yes";
    return type.some(({ isOpen }) => isOpen) ? known : "no";
  }
}

function bodyOf({ module, function: id }: FunctionFact): FunctionBody {
  return module.functionBody(id);
}

function answersAtOnce(fact: Fact): boolean {
  switch (fact.kind) {
    case "data":
    case "collection":
      return true;
    case "container":
      return fact.literal.kind === "array";
    case "handle":
      return fact.handle.entry.isSynchronous === true;
    default:
      return false;
  }
}

/** What a written type says; null where it only gives a name to something. */
function declared({ name, alternatives }: TypeName): Promised | null {
  if (alternatives.length > 0) {
    const told = alternatives.map(declared);
    return told.includes("yes") ? "yes" : told.includes(null) ? null : "no";
  }
  const last = name.at(-1) ?? "";
  if (last === "Promise" || last === "PromiseLike") return "yes";
  return plainTypes.has(last) ? "no" : null;
}

/** A promise if one of several is; `none` where there are none. */
function any(all: readonly Promised[], none: Promised = "no"): Promised {
  if (all.length === 0) return none;
  return all.find((one) => one === "yes") ?? all.find((one) => one === "unknown") ?? "no";
}
