import type { Value } from "../program/model.ts";
import type { DeclaredType, KnownType, TypeAnswer } from "../types/oracle.ts";
import { builtInFacts, factsOfTypePath } from "./annotations.ts";
import { mayBeSame } from "./classes.ts";
import type { Evaluator } from "./evaluator.ts";
import { weakened, type Fact } from "./facts.ts";

/** The type of the expression that a value stands for; null where nothing is known, or no expression stands for it. */
export function typeOf(evaluator: Evaluator, value: Value): TypeAnswer | null {
  return isWritten(value) ? evaluator.types.typeAt(value.origin) : null;
}

/**
 * What a type promises of a value, as a written type does: a handle or an instance of a class of the project, both no more than likely;
 * a type of an engine; promises and lists of those. Nothing where it promises none of them.
 */
export function factsOfType(evaluator: Evaluator, type: TypeAnswer): readonly Fact[] {
  evaluator.step();
  const facts = type.flatMap((one) => factsOfOne(evaluator, one));
  return type.length > 1 ? weakened(facts) : facts;
}

/** What the type of the expression that a value stands for promises. */
export function typedFacts(evaluator: Evaluator, value: Value): readonly Fact[] {
  const type = typeOf(evaluator, value);
  return type === null ? [] : factsOfType(evaluator, type);
}

/** Classes of the language of which no handle is one. */
const plainClasses =
  /^(?:String|Number|Boolean|BigInt|Symbol|Date|RegExp|(?:Readonly)?(?:Array|Map|Set)|Weak(?:Map|Set)|(?:Big)?(?:Int|Uint|Float)\w+Array)$/u;

/**
 * Takes back, of what a value is only likely to be, what its type rules out: a handle where that is a text, a number or a container, and
 * an object of another class than the type's.
 */
export function unlessRuledOut(evaluator: Evaluator, facts: readonly Fact[], value: Value): readonly Fact[] {
  const isWeak = ({ kind, certainty }: Fact): boolean => certainty === "likely" && (kind === "handle" || kind === "instance");
  const type = evaluator.knowsTypes && facts.some(isWeak) ? typeOf(evaluator, value) : null;
  if (type === null) return facts;
  const isPossible = (fact: Fact): boolean => type.some((one) => allows(evaluator, one, fact));
  return facts.filter((fact) => !isWeak(fact) || isPossible(fact));
}

/** False for a type that a handle or an object cannot have. */
function allows(evaluator: Evaluator, one: KnownType, fact: Fact): boolean {
  if (one.isOpen) return true;
  const [own] = one.line;
  if (own?.packageName === "global" && plainClasses.test(own.name)) return false;
  const promised = factsOfOne(evaluator, one);
  if (fact.kind !== "instance" || promised.length === 0) return true;
  return promised.some((other) => other.kind !== "instance" || mayBeSame(evaluator, fact, other));
}

function factsOfOne(evaluator: Evaluator, { line }: KnownType): readonly Fact[] {
  for (const declared of line) {
    const facts = factsOfDeclared(evaluator, declared);
    if (facts.length > 0) return facts;
  }
  const [own] = line;
  return own?.isProject === true && own.isClass ? instanceOf(evaluator, own) : [];
}

function factsOfDeclared(evaluator: Evaluator, { packageName, name, file, argument }: DeclaredType): readonly Fact[] {
  if (packageName === null) return [];
  const path = evaluator.catalog.declaredType(packageName, name, file);
  if (path !== null) return factsOfTypePath(evaluator, path);
  if (packageName !== "global") return [];
  return builtInFacts(name, (index) => {
    const inner = argument(index);
    return inner === null ? [] : factsOfType(evaluator, inner);
  });
}

/** An instance of a class of the project, by the file that declares it. */
function instanceOf(evaluator: Evaluator, { file, name }: DeclaredType): readonly Fact[] {
  const module = evaluator.modules.load(file, file);
  const classes = module?.program.classes.filter((body) => body.name === name) ?? [];
  const [only] = classes;
  if (module === null || only === undefined || classes.length > 1) return [];
  return [{ kind: "instance", module, class: only.id, lexical: null, construction: null, certainty: "likely", hops: [] }];
}

/** False for a value that the evaluator has made up, and that has the place of something else: an element of a list, the part of a spread. */
function isWritten(value: Value): boolean {
  switch (value.kind) {
    case "element":
    case "rest":
      return false;
    case "await":
      return value.value.origin.start > value.origin.start;
    case "member": {
      const { origin, object } = value;
      if (object.origin.file !== origin.file) return true;
      const isBefore = object.origin.start === origin.start && object.origin.end < origin.end;
      // A part of a pattern: what is taken apart stands elsewhere.
      return isBefore || object.origin.start >= origin.end || object.origin.end <= origin.start;
    }
    default:
      return true;
  }
}
