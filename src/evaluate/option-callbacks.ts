import { optionParameterPath } from "../catalog/paths.ts";
import type { Call, FunctionId, ParameterValue, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Evaluator } from "./evaluator.ts";
import type { Fact } from "./facts.ts";

/** Where a function stands in an object that is written out as an argument: `argument` 0, `names` `["handlers", "greet"]`. */
export interface OptionPlace {
  readonly call: Call;
  readonly argument: number;
  readonly names: readonly string[];
}

const known = new WeakMap<ModuleIndex, ReadonlyMap<FunctionId, OptionPlace>>();

/** What a package passes to a function among its options: the fixtures of `test.extend({ user: async ({ page }, use) => … })`. */
export function argumentsOfOption(evaluator: Evaluator, value: ParameterValue, module: ModuleIndex): readonly Fact[] {
  const place = optionsOf(module).get(value.function);
  if (place === undefined || value.rest) return [];
  return evaluator.evaluate(place.call.callee, module, null).flatMap((callee): readonly Fact[] => {
    if (callee.kind !== "external") return [];
    // A name of the project's own stands for any.
    const named = [place.names, [...place.names.slice(0, -1), "*"]];
    const types = named.flatMap((names) => {
      const path = optionParameterPath(callee.path, place.argument, names, value.index);
      const type = evaluator.catalog.canonical(path);
      return type === path ? [] : [type];
    });
    return types.slice(0, 1).map((path) => ({ kind: "external", path, certainty: callee.certainty, hops: [] }));
  });
}

/** Where a function stands among the options of a call; null where it does not. */
export function optionPlaceOf(module: ModuleIndex, id: FunctionId): OptionPlace | null {
  return optionsOf(module).get(id) ?? null;
}

function optionsOf(module: ModuleIndex): ReadonlyMap<FunctionId, OptionPlace> {
  const before = known.get(module);
  if (before !== undefined) return before;
  const places = new Map<FunctionId, OptionPlace>();
  for (const call of module.program.calls) {
    for (const [argument, { value }] of call.arguments.entries()) collect(places, call, argument, [], value);
  }
  known.set(module, places);
  return places;
}

function collect(places: Map<FunctionId, OptionPlace>, call: Call, argument: number, names: readonly string[], value: Value): void {
  if (value.kind === "closure" && names.length > 0) places.set(value.function, { call, argument, names });
  // A fixture with its options: `[async ({ page }, use) => …, { auto: true }]`.
  if (value.kind === "array" && names.length > 0) {
    const first = value.elements[0]?.value;
    if (first !== undefined) collect(places, call, argument, names, first);
  }
  if (value.kind !== "object") return;
  for (const property of value.properties) {
    if (property.kind === "value" && property.name !== null) collect(places, call, argument, [...names, property.name], property.value);
  }
}
