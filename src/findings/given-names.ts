import { parseSteps } from "../catalog/paths.ts";
import type { NamesLater } from "../catalog/schema.ts";
import { elementsOf } from "../evaluate/elements.ts";
import { isObject, ownNames } from "../evaluate/objects.ts";
import type { Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { exposedNames } from "./exposed-names.ts";
import type { Ground } from "./ground.ts";

/** Names that this call, or another call in the file, gives to the other side. */
export function namesGiven(
  { evaluator, module }: Ground,
  { boundary, engine, call, via, shift }: Shipment,
): ReadonlySet<string> | "unknown" {
  const exposed = exposedNames(module, engine).names;
  if (via !== null) return exposed;
  const names = new Set(exposed);
  if (boundary.joinsTexts === true) {
    // A text that is evaluated on the spot finds what is around it.
    if (module.program.functions.some(({ dynamicScope }) => dynamicScope)) return "unknown";
    for (const name of namesJoined(module, call)) names.add(name);
  }
  const listed = boundary.names === undefined ? undefined : valueAt(call, boundary.names, shift);
  const lists = listed === undefined || listed === "unknown" ? [] : evaluator.evaluate(listed, module, null);
  if (listed === "unknown" || !lists.every(isObject)) return "unknown";
  for (const fact of elementsOf(evaluator, lists)) {
    // A text may declare anything; an arrow function has no name in its own.
    if (fact.kind !== "function") return "unknown";
    const { kind, name } = fact.module.functionBody(fact.function);
    if (kind === "function" && name !== null) names.add(name);
  }
  const channels = boundary.passes === "names" ? (boundary.payload ?? []).map((path) => valueAt(call, path, shift)) : [];
  for (const value of [...channels, ...(boundary.namesLater ?? []).flatMap((later) => givenLater(module, call, later))]) {
    if (value === "unknown") return "unknown";
    if (value === undefined) continue;
    const facts = evaluator.evaluate(value, module, null);
    if (!facts.every(isObject)) return "unknown";
    for (const fact of facts) if (isObject(fact)) for (const name of ownNames(evaluator, fact)) names.add(name);
  }
  return names;
}

/** The variables that other calls of the same function serialise as well. */
function namesJoined({ program }: ModuleIndex, call: Call): string[] {
  return program.calls.flatMap((other) => {
    const [first] = other.arguments;
    if (other === call || other.calleeText !== call.calleeText || first?.value.kind !== "read") return [];
    return program.bindings[first.value.binding]?.name ?? [];
  });
}

/** What is given to the result of a call, or to what keeps it. */
function givenLater(module: ModuleIndex, call: Call, { calls, on, path }: NamesLater): (Value | "unknown" | undefined)[] {
  const isResult = resultOf(module, call);
  return calls
    .flatMap((name) => module.callsNamed(name))
    .filter(({ callee, arguments: [first] }) =>
      on === "argument" ? isResult(first?.value) : callee.kind === "member" && isResult(callee.object),
    )
    .map((giver) => valueAt(giver, path, 0));
}

/** Tells the result of a call where it is used: on the spot, or by the name of the variable or property that keeps it. */
function resultOf(module: ModuleIndex, call: Call): (value: Value | undefined) => boolean {
  const targets = module.writesOfValue(call).map(({ target }) => target);
  const { classes, objects } = module.program;
  const members = [
    ...classes.flatMap(({ fields }) => fields.filter(({ value }) => value === call)),
    ...objects.flatMap(({ properties }) => properties.filter((property) => property.kind === "value" && property.value === call)),
    ...targets.filter((target) => target.kind === "property"),
  ];
  return (value) => {
    if (value === call) return true;
    if (value?.kind === "read") return targets.some((target) => target.kind === "binding" && target.binding === value.binding);
    return value?.kind === "member" && members.some((member) => "name" in member && member.name !== null && member.name === value.name);
  };
}

/** What stands at a path below a call; undefined where nothing does, "unknown" below what is not written out. */
function valueAt(call: Call, path: string, shift: number): Value | "unknown" | undefined {
  const [first, ...rest] = parseSteps(path);
  let value = first?.kind === "argument" ? call.arguments[first.index + shift]?.value : undefined;
  for (const step of rest) {
    if (value === undefined) return undefined;
    if (value.kind !== "object" || step.kind !== "property") return "unknown";
    const property = value.properties.find((candidate) => candidate.kind === "value" && candidate.name === step.name);
    value = property?.kind === "value" ? property.value : undefined;
  }
  return value;
}
