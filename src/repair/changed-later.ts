import type { Analysis } from "../analyze.ts";
import type { ObjectId, Use, Value } from "../program/model.ts";
import { valueBefore } from "./field-uses.ts";

/**
 * True where what an opening reads from an object literal is assigned somewhere in the file, so that the first use may find another value
 * than the construction did: `options.name = …`. Measured on Pulumi 3.248.0: another file is written.
 */
export function mayChangeLater(analysis: Analysis, use: Use): boolean {
  const { module } = analysis;
  const isWritten = (value: Value, name: string | null): boolean => {
    const read = literalsOf(analysis, value);
    if (read.size === 0) return false;
    const writes = name === null ? module.program.writes : [...module.writesOfProperty(name), ...module.writesOfProperty(null)];
    return writes.some(({ target }) => target.kind !== "binding" && [...literalsOf(analysis, target.object)].some((id) => read.has(id)));
  };
  return [...use.path, null].some((name, at) => isWritten(valueBefore(use, at), name));
}

/** The object and array literals that a value can be, by their numbers and places. */
function literalsOf({ evaluator, module }: Analysis, value: Value): Set<ObjectId | string> {
  const facts = evaluator.evaluate(value, module, null);
  return new Set(
    facts.flatMap((fact) => {
      if (fact.kind !== "container" || fact.module !== module) return [];
      return fact.literal.kind === "object" ? fact.literal.id : `array at ${String(fact.literal.origin.start)}`;
    }),
  );
}
