import type { Call, ObjectLiteral, Value } from "../program/model.ts";
import { nameOf, type ModuleIndex } from "../program/module-index.ts";
import { receiverOf, returnedBy } from "./calls.ts";
import type { Evaluator } from "./evaluator.ts";
import { weakened, type Fact } from "./facts.ts";
import type { Frame } from "./frames.ts";
import { identityOf } from "./identity.ts";
import { reachableModules } from "./reachable.ts";
import { textOf } from "./texts.ts";

/** What a container was told to hand out for a token. */
interface Registration {
  readonly package: string;
  readonly key: string;
  readonly module: ModuleIndex;
  /** The object, the class or the function that it was given. */
  readonly given: Value;
  readonly as: "value" | "class" | "factory";
}

const known = new WeakMap<Evaluator, readonly Registration[]>();

/**
 * What a container of a package hands out for a token, by what the linted module and those that it imports have told it: a text, a symbol, a
 * class. Never more than likely, since others may have told it something else since.
 */
export function registeredFor(evaluator: Evaluator, container: string, token: string): readonly Fact[] {
  const registrations = known.get(evaluator) ?? reachableModules(evaluator).flatMap((module) => registrationsIn(evaluator, module));
  known.set(evaluator, registrations);
  const facts = registrations
    .filter((one) => one.package === container && one.key === token)
    .flatMap(({ module, given, as }): readonly Fact[] => {
      const found = evaluator.evaluate(given, module, null);
      return as === "value" ? found : as === "class" ? found.flatMap(instanceOf) : found.flatMap((fact) => madeBy(evaluator, fact));
    });
  return weakened(facts);
}

/** An object of a class that stands for itself. */
export function instanceOf(fact: Fact): readonly Fact[] {
  return fact.kind === "class" ? [{ ...fact, kind: "instance", construction: null, certainty: "likely" }] : [];
}

/** What a factory gives; that of an asynchronous one has been waited for. */
function madeBy(evaluator: Evaluator, fact: Fact): readonly Fact[] {
  if (fact.kind !== "function") return [];
  const made = returnedBy(evaluator, fact.module, fact.function, fact.lexical);
  return made.map((one) => (one.kind === "promise" ? one.of : one));
}

/** What tells tokens apart; null for what is none. */
export function keyOf(evaluator: Evaluator, token: Value, module: ModuleIndex, frame: Frame | null): string | null {
  const facts = evaluator.evaluate(token, module, frame);
  // `new Token<Db>("db")`: of an object of a package's class nothing is known but where it was made.
  const made = facts.find((fact) => fact.kind === "unknown" && fact.value.kind === "call" && fact.value.construct);
  if (made !== undefined) return identityOf(made);
  const [fact] = facts;
  if (fact === undefined || facts.length > 1 || fact.kind === "unknown") return null;
  if (fact.kind === "class" || fact.kind === "external" || (fact.kind === "data" && fact.symbol !== undefined)) return identityOf(fact);
  const [text, ...gaps] = textOf(evaluator, token, module, frame) ?? [];
  return text === undefined || gaps.length > 0 ? null : textKey(text);
}

/** What a text is as a token. */
export function textKey(text: string): string {
  return `text ${text}`;
}

/**
 * The packages whose containers are known, as their declarations have them: tsyringe 4.10.0 dist/typings/types/dependency-container.d.ts,
 * InversifyJS 8.2.3 (@inversifyjs/container 3.1.3 lib/binding/models/BindingFluentSyntax.d.ts), Awilix 13.0.5 lib/container.d.ts, TypeDI
 * 0.10.0 types/container.class.d.ts, and NestJS (@nestjs/common 12.5.1
 * interfaces/modules/provider.interface.d.ts).
 */
const containers = new Set(["tsyringe", "inversify", "awilix", "typedi", "@nestjs"]);

/** The package that a container, or one of its decorators, comes from; null for all else. */
export function packageBehind(evaluator: Evaluator, facts: readonly Fact[]): string | null {
  for (const fact of facts) {
    if (fact.kind === "external") return containerOf(fact.path);
    if (fact.kind !== "unknown" || fact.value.kind !== "call") continue;
    const made = packageBehind(evaluator, evaluator.evaluate(fact.value.callee, fact.module, null));
    if (made !== null) return made;
  }
  return null;
}

function containerOf(path: string): string | null {
  const [source = ""] = path.split("#");
  const name = source.startsWith("@nestjs/") ? "@nestjs" : source;
  return containers.has(name) ? name : null;
}

/** Methods that take a token and what it stands for. */
const registers: Readonly<Record<string, Registration["as"]>> = {
  registerInstance: "value",
  registerSingleton: "class",
  registerType: "class",
  set: "value",
};

/** Methods that say what the token stands for that `bind` was given before. */
const binds: Readonly<Record<string, Registration["as"]>> = {
  to: "class",
  toConstantValue: "value",
  toDynamicValue: "factory",
};

/** Properties of a description, and functions around one, that say what a token stands for. */
const describes: Readonly<Record<string, Registration["as"]>> = {
  useValue: "value",
  value: "value",
  asValue: "value",
  useClass: "class",
  type: "class",
  asClass: "class",
  useFactory: "factory",
  factory: "factory",
  asFunction: "factory",
};

function registrationsIn(evaluator: Evaluator, module: ModuleIndex): Registration[] {
  const found: Registration[] = [];
  const add = (source: string | null, token: Value | undefined, told: Told | null): void => {
    const key = token === undefined || source === null || told === null ? null : keyOf(evaluator, token, module, null);
    if (key !== null && source !== null && told !== null) found.push({ package: source, key, module, ...told });
  };
  const sourceOf = (call: Call): string | null => packageBehind(evaluator, receiverOf(evaluator, call, module, null));
  for (const call of module.callsNamed("register")) {
    const [first, second] = call.arguments.map(({ value }) => value);
    if (second !== undefined) add(sourceOf(call), first, told(module, second));
    if (second !== undefined || first?.kind !== "object") continue;
    for (const property of first.properties) {
      const described = property.kind === "value" && property.name !== null ? told(module, property.value) : null;
      const source = described === null ? null : sourceOf(call);
      if (property.kind === "value" && property.name !== null && described !== null && source !== null)
        found.push({ package: source, key: textKey(property.name), module, ...described });
    }
  }
  for (const [name, as] of Object.entries(registers)) {
    for (const call of module.callsNamed(name)) {
      const [token, given] = call.arguments.map(({ value }) => value);
      if (given !== undefined) add(sourceOf(call), token, { given, as });
      else if (token?.kind === "object") add(sourceOf(call), valueOf(token, "id"), told(module, token));
    }
  }
  for (const [name, as] of Object.entries(binds)) {
    for (const call of module.callsNamed(name)) {
      const bind = call.callee.kind === "member" && call.callee.object.kind === "call" ? call.callee.object : null;
      const given = call.arguments[0]?.value;
      if (bind !== null && given !== undefined && /^(?:re)?bind$/u.test(nameOf(module.program, bind.callee) ?? ""))
        add(sourceOf(bind), bind.arguments[0]?.value, { given, as });
    }
  }
  for (const object of module.program.objects) {
    const token = valueOf(object, "provide");
    if (token !== undefined) add("@nestjs", token, told(module, object));
  }
  return found;
}

type Told = Pick<Registration, "given" | "as">;

/** What `{ useValue: pool }`, or `asFunction(open).singleton()`, tells. */
function told(module: ModuleIndex, value: Value): Told | null {
  if (value.kind === "object") {
    for (const [name, as] of Object.entries(describes)) {
      const given = valueOf(value, name);
      if (given !== undefined) return { given, as };
    }
    return null;
  }
  if (value.kind !== "call") return null;
  const as = describes[nameOf(module.program, value.callee) ?? ""];
  const given = value.arguments[0]?.value;
  if (as !== undefined && given !== undefined) return { given, as };
  return value.callee.kind === "member" ? told(module, value.callee.object) : null;
}

function valueOf({ properties }: ObjectLiteral, name: string): Value | undefined {
  const property = properties.findLast((candidate) => candidate.kind === "value" && candidate.name === name);
  return property?.kind === "value" ? property.value : undefined;
}
