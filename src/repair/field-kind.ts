import type { Analysis } from "../analyze.ts";
import { ancestry } from "../evaluate/classes.ts";
import type { InstanceFact } from "../evaluate/facts.ts";
import type { Value } from "../program/model.ts";

/**
 * What a field of an object is: plain data that nothing assigns after the construction, or data that is assigned later as well; hidden from
 * other code; computed by an accessor, or a method; or not known.
 */
export type FieldKind = "plain" | "assigned later" | "hidden" | "computed" | "unknown";

/** Looks a field up in everything that an object can be. */
export function whatFieldIs(analysis: Analysis, object: Value, name: string): FieldKind {
  const { evaluator, module } = analysis;
  const facts = evaluator.evaluate(object, module, null);
  if (facts.length !== 1)
    return facts.some((fact) => fact.kind === "instance" && kindInClass(analysis, fact, name) === "computed") ? "computed" : "unknown";
  const [fact] = facts;
  if (fact?.kind === "instance") return kindInClass(analysis, fact, name);
  if (fact?.kind !== "container" || fact.literal.kind !== "object") return "unknown";
  const property = fact.literal.properties.findLast((candidate) => candidate.kind === "spread" || candidate.name === name);
  if (property?.kind === "getter" || property?.kind === "setter") return "computed";
  if (property?.kind !== "value") return "unknown";
  return fact.module.writesOfProperty(name).length > 0 ? "assigned later" : "plain";
}

function kindInClass({ evaluator }: Analysis, fact: InstanceFact, name: string): FieldKind {
  if (name.startsWith("#")) return "hidden";
  const { ancestors } = ancestry(evaluator, fact);
  if (ancestors.some(({ body }) => body.methods.some((method) => method.name === name))) return "computed";
  const fields = ancestors.flatMap(({ body }) => body.fields.filter((field) => field.name === name && !field.isStatic));
  if (fields.some(({ accessibility }) => accessibility === "private" || accessibility === "protected")) return "hidden";
  const isAssignedIn = ancestors.some(({ module, body: { construct } }) =>
    module
      .writesOfProperty(name)
      .some(({ target, at }) => target.kind === "property" && target.object.kind === "this" && module.functionOf(at.branch) === construct),
  );
  const isParameter = ancestors.some(({ body }) => body.parameterProperties.some((parameter) => parameter.name === name));
  if (fields.length === 0 && !isAssignedIn && !isParameter) return "unknown";
  const isAssignedLater = ancestors.some(({ module, body: { construct } }) =>
    module.writesOfProperty(name).some(({ at }) => module.functionOf(at.branch) !== construct),
  );
  return isAssignedLater ? "assigned later" : "plain";
}
