import { callPath } from "../catalog/paths.ts";
import { factsOfAnnotation } from "../evaluate/annotations.ts";
import { ancestry, classChain } from "../evaluate/classes.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import { isOpaque, type Fact } from "../evaluate/facts.ts";
import { propertyOf } from "../evaluate/properties.ts";
import type { Call, Member, TypeName, Value, Write } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/**
 * What a method is the method of, where the flow of the program leaves that open: by what its receiver is declared as, or by whatever
 * anybody puts there. `this.page` is a page once `open()` has run, and where no call of that is seen, it cannot be anything else
 * either. For whether a handle is open by then this would not do; for what the call is, it does.
 */
export function keptMethods(evaluator: Evaluator, member: Member, module: ModuleIndex): readonly Fact[] {
  return evaluator.evaluate(member.object, module, null).every(isOpenOrEmpty) ? kept(evaluator, member, module) : [];
}

/** True where nothing is known, or only that it is empty by then. */
function isOpenOrEmpty(fact: Fact): boolean {
  return isOpaque(fact) || fact.kind === "data";
}

function kept(evaluator: Evaluator, value: Value, module: ModuleIndex): readonly Fact[] {
  const facts = evaluator.evaluate(value, module, null);
  if (facts.some((fact) => !isOpenOrEmpty(fact))) return facts.filter(isOfPackage);
  const { file } = module.program;
  return evaluator.once(`kept ${file} ${value.kind} ${String(value.origin.start)} ${String(value.origin.end)}`, () => ask(), []);

  function ask(): readonly Fact[] {
    switch (value.kind) {
      case "await":
        return kept(evaluator, value.value, module).map((fact) => (fact.kind === "promise" ? fact.of : fact));
      case "choose":
        return value.options.flatMap((option) => kept(evaluator, option, module));
      case "read": {
        const annotation = module.program.bindings[value.binding]?.annotation ?? null;
        return declaredOrPut(evaluator, module, annotation, module.writesOfBinding(value.binding));
      }
      case "member":
        return keptIn(evaluator, value, module);
      case "call":
        return value.construct ? [] : kept(evaluator, value.callee, module).flatMap((callee) => resultOf(evaluator, callee, value));
      default:
        return [];
    }
  }
}

function isOfPackage({ kind }: Fact): boolean {
  return kind === "external" || kind === "handle" || kind === "promise";
}

function declaredOrPut(evaluator: Evaluator, module: ModuleIndex, annotation: TypeName | null, writes: readonly Write[]): readonly Fact[] {
  const declared = factsOfAnnotation(evaluator, module, annotation);
  return declared.length > 0 ? declared : writes.flatMap(({ value }) => kept(evaluator, value, module));
}

/** What a property holds: of a field, what its class says and puts there; of a variable's, what is assigned by the same variable. */
function keptIn(evaluator: Evaluator, member: Member, module: ModuleIndex): readonly Fact[] {
  const { object, name, at } = member;
  if (name === null) return [];
  const objects = evaluator.evaluate(object, module, null);
  const ofFields = objects.flatMap((fact) => {
    if (fact.kind !== "instance" && fact.kind !== "class") return [];
    const chain = fact.kind === "instance" ? ancestry(evaluator, fact).ancestors : classChain(evaluator, fact);
    return chain.flatMap(({ module: home, body }) => {
      const annotation = body.fields.find((field) => field.name === name)?.annotation ?? null;
      const own = home.writesOfProperty(name).filter(({ target }) => target.kind === "property" && isThisOf(home, target.object, body.id));
      return declaredOrPut(evaluator, home, annotation, own);
    });
  });
  if (ofFields.length > 0) return ofFields;
  if (object.kind === "read") {
    const { binding } = object;
    const own = module
      .writesOfProperty(name)
      .filter(({ target }) => target.kind === "property" && target.object.kind === "read" && target.object.binding === binding);
    if (own.length > 0) return declaredOrPut(evaluator, module, null, own);
  }
  return propertyOf(evaluator, kept(evaluator, object, module), name, { at, module, frame: null }, member).filter(isOfPackage);
}

function isThisOf(module: ModuleIndex, value: Value, classId: number): boolean {
  return value.kind === "this" && module.functionBody(value.function).class === classId;
}

/** What calling a member of a package gives. */
function resultOf(evaluator: Evaluator, callee: Fact, { origin }: Call): readonly Fact[] {
  if (callee.kind !== "external") return [];
  const { catalog } = evaluator;
  const handle = catalog.handle("call", callee.path) ?? catalog.handle("await", callee.path);
  if (handle === undefined) return [evaluator.external(callPath(callee.path))];
  return [{ kind: "handle", handle, opened: origin, place: null, call: null, lazy: false, certainty: "likely", hops: [] }];
}
