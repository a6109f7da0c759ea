import { callsOf } from "../evaluate/callers.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Call, Member, ParameterValue, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/** A value that has a part in another, and the module in which it stands. */
export interface Part<V extends Value = Value> {
  readonly module: ModuleIndex;
  readonly value: V;
}

/** How many values are looked at. */
const most = 400;

/**
 * What a value, such as a dataset, may have been made of, the last step first: through calls, variables, fields, parameters and functions of the project, in
 * every way that the code leaves open.
 */
export function lineageOf(evaluator: Evaluator, value: Value, module: ModuleIndex): Part[] {
  const found: Part[] = [];
  const seen = new Set<Value>();
  const follow = (part: Part): void => {
    if (seen.has(part.value) || found.length >= most) return;
    seen.add(part.value);
    evaluator.step();
    found.push(part);
    for (const [before, home] of sourcesOf(evaluator, part.value, part.module)) follow({ value: before, module: home });
  };
  follow({ value, module });
  return found;
}

/** The calls among them. */
export function madeBy(evaluator: Evaluator, value: Value, module: ModuleIndex): Part<Call>[] {
  return lineageOf(evaluator, value, module).flatMap((part) => (part.value.kind === "call" ? [{ ...part, value: part.value }] : []));
}

/** What a value is made of, one step back. */
export function sourcesOf(evaluator: Evaluator, value: Value, module: ModuleIndex): (readonly [Value, ModuleIndex])[] {
  const here = (values: readonly Value[]): (readonly [Value, ModuleIndex])[] => values.map((one) => [one, module]);
  switch (value.kind) {
    case "await":
      return here([value.value]);
    case "choose":
      return here(value.options);
    case "data":
      return here(value.between ?? []);
    case "element":
      return here([value.of]);
    case "read":
      return here(module.writesOfBinding(value.binding).map((write) => write.value));
    case "parameter":
      return here(argumentsFor(evaluator, value, module));
    case "member":
      return here(keptAs(evaluator, value, module));
    case "call":
      return [...(value.callee.kind === "member" ? here([value.callee.object]) : []), ...resultsOf(evaluator, value, module)];
    default:
      return [];
  }
}

/** What the functions of the project return that a call calls. */
function resultsOf(evaluator: Evaluator, { callee, construct }: Call, module: ModuleIndex): (readonly [Value, ModuleIndex])[] {
  if (construct || callee.kind === "super") return [];
  return evaluator
    .evaluate(callee, module, null)
    .flatMap((fact) =>
      fact.kind === "function"
        ? fact.module.functionBody(fact.function).returns.map((result): readonly [Value, ModuleIndex] => [result, fact.module])
        : [],
    );
}

/** What the module passes for a parameter. */
function argumentsFor(evaluator: Evaluator, { function: id, index, rest }: ParameterValue, module: ModuleIndex): Value[] {
  if (rest) return [];
  return callsOf(evaluator, module, id).flatMap(({ call, isCallback }) => {
    const { callee } = call;
    // Each batch of a stream is made as the stream is: `stream.reduceByKey(add).foreachRDD((batch) => …)`.
    if (isCallback && index === 0 && callee.kind === "member" && callee.name === "foreachRDD") return [callee.object];
    const given = isCallback ? undefined : call.arguments[index];
    return given === undefined || given.spread ? [] : [given.value];
  });
}

/** What the module keeps under the name of a field or of a property. */
function keptAs(evaluator: Evaluator, { name, object }: Member, module: ModuleIndex): Value[] {
  if (name === null || !isOfProject(object, module)) return [];
  const { classes, objects } = module.program;
  return [
    ...module.writesOfProperty(name).map(({ value }) => value),
    ...objects.flatMap(({ properties }) =>
      properties.flatMap((property) => (property.kind === "value" && property.name === name ? [property.value] : [])),
    ),
    ...classes.flatMap(({ fields, parameterProperties, construct }) => [
      ...fields.flatMap((field) => (field.name === name && field.value !== null ? [field.value] : [])),
      ...parameterProperties.flatMap((property) =>
        property.name === name && construct !== null
          ? argumentsFor(
              evaluator,
              { kind: "parameter", function: construct, index: property.index, rest: false, origin: property.origin },
              module,
            )
          : [],
      ),
    ]),
  ];
}

/** `this`, an object that is written out, or one of a class. */
function isOfProject(object: Value, module: ModuleIndex): boolean {
  if (object.kind === "this") return true;
  if (object.kind !== "read") return false;
  return module.writesOfBinding(object.binding).some(({ value }) => value.kind === "object" || (value.kind === "call" && value.construct));
}
