import type { Analysis } from "../analyze.ts";
import type { EnvironmentProfile } from "../catalog/schema.ts";
import type { Fact, InstanceFact } from "../evaluate/facts.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import { capturesOf } from "../travel/captures.ts";
import type { Item } from "../travel/tree.ts";

/**
 * What else travels with the task that the engine cannot ship, so that the program would fail without its handle as well: a clause that
 * follows "No quick fix: "; null where nothing does. What the task itself mentions of `this` is not looked at.
 */
export function whatElseFails({ travels }: Analysis, { task, shipment, root }: CapturedHandleFinding): string | null {
  const { profile } = shipment.engine;
  if (profile.kind !== "environment") return null;
  const roots = travels.find((travel) => travel.task === task)?.roots ?? [root];
  for (const { items } of roots) {
    const problem = whyItemsFail(items, profile);
    if (problem !== null) return problem;
  }
  return null;
}

function whyItemsFail(items: readonly Item[], profile: EnvironmentProfile): string | null {
  for (const { fact, isWhole, items: inner } of items) {
    const problem = (isWhole ? whyFactFails(fact, profile) : null) ?? whyItemsFail(inner, profile);
    if (problem !== null) return problem;
  }
  return null;
}

function whyFactFails(fact: Fact, { lexicalThis, refuses }: EnvironmentProfile): string | null {
  if (fact.kind === "function") {
    const isLost = lexicalThis !== "travels" && capturesOf(fact).some(({ kind }) => kind === "this");
    return isLost ? "an arrow function that travels along mentions `this`, which this engine cannot ship" : null;
  }
  if (fact.kind !== "instance") return null;
  const names = membersOf(fact);
  if (refuses.includes("private") && names.some((name) => name?.startsWith("#") === true))
    return "an object that travels along has a `#private` member, which no engine can ship";
  if (refuses.includes("symbol") && names.some((name) => name === null || (name.startsWith("[Symbol.") && name !== "[Symbol.iterator]")))
    return "an object that travels along has a member that is named by a symbol, which this engine cannot ship";
  return null;
}

/** The names of all members that the class of an object has, or inherits in its file; null for a computed one. */
function membersOf({ module, class: id }: InstanceFact): (string | null)[] {
  const names: (string | null)[] = [];
  const seen = new Set<number>();
  const add = (classId: number): void => {
    const body = module.program.classes[classId];
    if (body === undefined || seen.has(classId)) return;
    seen.add(classId);
    names.push(...[...body.fields, ...body.methods].map(({ name }) => name));
    if (body.superClass?.kind !== "read") return;
    for (const { value } of module.writesOfBinding(body.superClass.binding)) if (value.kind === "class") add(value.class);
  };
  add(id);
  return names;
}
