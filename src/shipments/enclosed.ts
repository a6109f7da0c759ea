import { capturesOf } from "../evaluate/captures.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Fact } from "../evaluate/facts.ts";
import type { Use, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";

/**
 * What a function of another module encloses of what it was given, and takes along with that: the `handler` of
 * `rdd.map((x) => handler(deps, x))` in the team's own wrapper, over any number of functions that enclose each other. Where the engine
 * `narrows`, of an object only what is read from it.
 */
export function enclosedFrom(evaluator: Evaluator, task: Fact, isGiven: (fact: Fact) => boolean, narrows: boolean): readonly Fact[] {
  const found: Fact[] = [];
  const seen = new Set<string>();
  const look = (fact: Fact): void => {
    evaluator.step();
    if (isGiven(fact)) found.push(fact);
    else if (fact.kind === "bound") [fact.target, ...fact.self, ...fact.arguments.flat()].forEach(look);
    else if (fact.kind === "function" && fact.lexical !== null) {
      const { module, lexical, function: id } = fact;
      const key = `${module.program.file} ${String(id)} ${String(evaluator.frameId(lexical))}`;
      if (seen.has(key)) return;
      seen.add(key);
      for (const capture of capturesOf(fact)) {
        // What the other module declares for itself is its own.
        if (capture.kind === "captured" && module.program.bindings[capture.binding]?.function === 0) continue;
        const values = narrows ? capture.uses.map(firstRead) : capture.uses.slice(0, 1).map(({ value }) => value);
        for (const value of values) evaluator.evaluate(value, module, lexical).forEach(look);
      }
    }
  };
  look(task);
  return found;
}

/** `options.task`, of all that is read from `options`. */
function firstRead({ value, path, at, origin, pathEnds }: Use): Value {
  const [name] = path;
  return name === undefined ? value : { kind: "member", object: value, name, at, origin: { ...origin, end: pathEnds[0] ?? origin.end } };
}

/** The module in which a function stands, or an object is made; null for what has no place. */
export function moduleOf(fact: Fact): ModuleIndex | null {
  switch (fact.kind) {
    case "function":
    case "container":
      return fact.module;
    case "instance":
    case "constructed":
      return fact.construction?.module ?? fact.module;
    case "bound":
      return moduleOf(fact.target);
    default:
      return null;
  }
}
