import type { Analysis } from "../analyze.ts";
import type { EnvironmentProfile } from "../catalog/schema.ts";
import { ancestry, type Ancestor } from "../evaluate/classes.ts";
import { isOf, type ContainerFact, type Fact } from "../evaluate/facts.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import type { Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { capturesOf } from "../evaluate/captures.ts";
import { callsSuper, isNamedBySymbol, memberNames } from "../travel/members.ts";
import { whyClassNotRegistered } from "./registered.ts";
import type { Item } from "../travel/tree.ts";

/**
 * What else travels with the task that the engine cannot ship, so that the program would fail without its handle as well: a clause that
 * follows "No quick fix: "; null where nothing does. What the task itself mentions of `this` is not looked at.
 */
export function whatElseFails(analysis: Analysis, { task, shipment, root }: CapturedHandleFinding): string | null {
  const { profile } = shipment.engine;
  if (profile.kind !== "environment") return null;
  const roots = analysis.travels.find((travel) => travel.task === task)?.roots ?? [root];
  for (const { items } of roots) {
    const problem = whyItemsFail(analysis, items, profile);
    if (problem !== null) return problem;
  }
  return null;
}

/** The same of some things that travel, and of what travels inside them. */
export function whyItemsFail(analysis: Analysis, items: readonly Item[], profile: EnvironmentProfile): string | null {
  for (const { fact, isWhole, items: inner } of items) {
    const problem = (isWhole ? whyFactFails(analysis, fact, profile) : null) ?? whyItemsFail(analysis, inner, profile);
    if (problem !== null) return problem;
  }
  return null;
}

const namedBySymbol = "an object that travels along has a member that is named by a symbol, which this engine cannot ship";

function whyFactFails(analysis: Analysis, fact: Fact, profile: EnvironmentProfile): string | null {
  const { lexicalThis, refuses } = profile;
  if (fact.kind === "function") {
    const { kind, object } = fact.module.functionBody(fact.function);
    if (kind === "method" && object !== null && refuses.includes("shorthand"))
      return "a function that travels along is written as a method, which this engine cannot ship";
    const isLost = lexicalThis !== "travels" && capturesOf(fact).some(({ kind }) => kind === "this");
    return isLost ? "an arrow function that travels along mentions `this`, which this engine cannot ship" : null;
  }
  if (fact.kind === "class") {
    return whyClassNotRegistered(fact.module, fact.module.program.classes[fact.class]?.name ?? null, profile);
  }
  if (fact.kind === "container") return whyLiteralFails(analysis, fact, profile);
  if (fact.kind !== "instance") return null;
  const line = ancestry(analysis.evaluator, fact).ancestors;
  const unregistered = line.flatMap(({ module, body }) => whyClassNotRegistered(module, body.name, profile) ?? []);
  if (unregistered[0] !== undefined) return unregistered[0];
  const names = memberNames(line);
  if (refuses.includes("private") && names.some((name) => name?.startsWith("#") === true))
    return "an object that travels along has a `#private` member, which no engine can ship";
  if (refuses.includes("symbol") && names.some((name) => name === null || isNamedBySymbol(name))) return namedBySymbol;
  if (
    refuses.includes("super") &&
    line.some(({ module, body: { methods } }) => methods.some((method) => callsSuper(module, method.function)))
  )
    return "an object that travels along has a method that calls one of `super`, which this engine cannot ship";
  return whyFieldsFail(analysis, line, profile);
}

/** Why an object that is written out does not arrive: a symbol names a member, or a property holds what `bind` gives. */
function whyLiteralFails({ evaluator }: Analysis, { literal, module }: ContainerFact, { refuses }: EnvironmentProfile): string | null {
  for (const property of literal.kind === "object" ? literal.properties : []) {
    if (property.kind === "spread") continue;
    if (refuses.includes("symbol") && isNamedBySymbol(property.name)) return namedBySymbol;
    const isBound = property.kind === "value" && evaluator.evaluate(property.value, module, null).some(({ kind }) => kind === "bound");
    if (isBound && refuses.includes("bound")) return resultOfBind(property.name ?? "a property");
  }
  return null;
}

function resultOfBind(name: string): string {
  return `\`${name}\` is the result of \`bind\`, which this engine cannot ship`;
}

/** Why a field does not arrive as something that its methods can use; null where all fields do. */
function whyFieldsFail({ evaluator }: Analysis, line: readonly Ancestor[], { refuses, loses = [] }: EnvironmentProfile): string | null {
  for (const { module, name, value } of line.flatMap(fieldValues)) {
    const facts = evaluator.evaluate(value, module, null);
    if (refuses.includes("bound") && facts.some(({ kind }) => kind === "bound")) return resultOfBind(name);
    const isUsed = module.usesOfMember(name).some(({ use }) => use.access !== "write");
    if (isUsed && facts.some((fact) => isOf(fact, loses))) return `\`${name}\` does not arrive as it is`;
  }
  return null;
}

interface FieldValue {
  readonly module: ModuleIndex;
  readonly name: string;
  readonly value: Value;
}

/** What the declarations and the constructor of a class give its fields. */
function fieldValues({ module, body: { fields, construct } }: Ancestor): FieldValue[] {
  const declared = fields.flatMap(({ name, value }) => (name === null || value === null ? [] : [{ module, name, value }]));
  const assigned = (construct === null ? [] : module.writesIn(construct)).flatMap(({ target, value }) =>
    target.kind === "property" && target.name !== null && target.object.kind === "this" ? [{ module, name: target.name, value }] : [],
  );
  return [...declared, ...assigned];
}
