import type { CatalogedMark } from "../catalog/index.ts";
import { exportOf } from "../evaluate/exports.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Fact, FunctionFact } from "../evaluate/facts.ts";
import { endOf } from "../evaluate/order.ts";
import type { Call, FunctionBody, ObjectLiteral, Origin, Point, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Shipment } from "./shipment.ts";

/** Functions of a module that are shipped because of what is written on them: a directive, a decorator, the attribute or the property that they are given to. */
export function markedShipments(evaluator: Evaluator, module: ModuleIndex): Shipment[] {
  return evaluator.catalog.marks.flatMap((found) => {
    switch (found.mark.by) {
      case "directive":
        return directed(evaluator, module, found);
      case "decorator":
        return decorated(evaluator, module, found);
      case "attribute":
        return attributes(evaluator, module, found);
      case "property":
        return properties(evaluator, module, found);
    }
  });
}

/** True where a function has the directive, or its file has it for all that it exports. */
export function isDirected(evaluator: Evaluator, { mark: { by, name, marksFiles } }: CatalogedMark, fact: FunctionFact): boolean {
  if (by !== "directive") return false;
  if (fact.module.functionBody(fact.function).directives.includes(name)) return true;
  return marksFiles === true && exportedUnder(evaluator, fact.module, name).some((exported) => exported.function === fact.function);
}

function directed(evaluator: Evaluator, module: ModuleIndex, found: CatalogedMark): Shipment[] {
  const { name, marksFiles } = found.mark;
  const own = module.program.functions.filter(({ kind, directives }) => kind !== "module" && directives.includes(name)).map(({ id }) => id);
  const exported = marksFiles === true ? exportedUnder(evaluator, module, name).map((fact) => fact.function) : [];
  return [...new Set([...own, ...exported])].map((id) => {
    const body = module.functionBody(id);
    const text = `"${name}"`;
    return shipmentOf(found, module, definitionOf(module, body, text), closureOf(body), [functionFact(module, body)]);
  });
}

/** The functions that a file exports, if it begins with the directive. */
function exportedUnder(evaluator: Evaluator, module: ModuleIndex, directive: string): FunctionFact[] {
  if (!module.functionBody(0).directives.includes(directive)) return [];
  return module.program.exports
    .flatMap(({ name }) => exportOf(evaluator, module, name))
    .filter((fact) => fact.kind === "function")
    .filter((fact) => fact.module === module);
}

function decorated(evaluator: Evaluator, module: ModuleIndex, found: CatalogedMark): Shipment[] {
  return module.program.classes.flatMap(({ methods }) =>
    methods.flatMap(({ function: id, decorators }) => {
      const body = module.functionBody(id);
      const calls = decorators.filter((decorator) => decorator.kind === "call");
      return calls
        .filter(({ callee }) => evaluator.evaluate(callee, module, null).some((fact) => isPath(fact, found.mark.name)))
        .map((call) => shipmentOf(found, module, call, closureOf(body), [functionFact(module, body)]));
    }),
  );
}

function isPath(fact: Fact, path: string): boolean {
  return fact.kind === "external" && fact.path === path;
}

function attributes(evaluator: Evaluator, module: ModuleIndex, found: CatalogedMark): Shipment[] {
  if (!importsEngine(evaluator, module, found)) return [];
  return module.program.objects
    .filter(({ isElement }) => isElement === true)
    .flatMap(({ properties }) =>
      properties.flatMap((property): Shipment[] => {
        if (property.kind !== "value" || property.value.kind !== "closure" || property.name?.endsWith(found.mark.name) !== true) return [];
        const body = module.functionBody(property.value.function);
        return [shipmentOf(found, module, definitionOf(module, body, property.name), property.value, [functionFact(module, body)])];
      }),
    );
}

/** `{ $function: { body: f } }`: a name of the engine's own, and below it what is shipped. */
function properties(evaluator: Evaluator, module: ModuleIndex, found: CatalogedMark): Shipment[] {
  const [outer = "", inner = ""] = found.mark.name.split(".");
  return module.program.objects.flatMap((object) => {
    const holder = valueOf(object, outer);
    const value = holder?.kind === "object" ? valueOf(holder, inner) : null;
    if (value === null) return [];
    const facts = evaluator.evaluate(value, module, null).filter(({ kind }) => kind === "function" || kind === "bound");
    if (facts.length === 0) return [];
    const call = definition(endOf(module, 0), value.origin, outer);
    return [shipmentOf(found, module, call, value, facts)];
  });
}

function valueOf({ properties: all }: ObjectLiteral, name: string): Value | null {
  const property = all.find((candidate) => candidate.kind === "value" && candidate.name === name);
  return property?.kind === "value" ? property.value : null;
}

function importsEngine({ catalog }: Evaluator, { program }: ModuleIndex, { engine }: CatalogedMark): boolean {
  const packages = new Set(engine.boundaries.map(({ callee }) => callee.split("#")[0]));
  return program.imports.some((source) => packages.has(catalog.packageOf(source) ?? ""));
}

/** A marked function is shipped with what is around it as that is in the end: it is not known when it is called. */
function definitionOf(module: ModuleIndex, { origin, parent }: FunctionBody, calleeText: string): Call {
  return definition(endOf(module, parent ?? 0), origin, calleeText);
}

function definition(at: Point, origin: Origin, calleeText: string): Call {
  return {
    kind: "call",
    id: -1,
    callee: { kind: "unknown", reason: "a mark", origin },
    construct: false,
    arguments: [],
    typeArguments: [],
    result: "used",
    at,
    origin,
    calleeOrigin: origin,
    calleeText,
  };
}

function closureOf({ id, origin }: FunctionBody): Value {
  return { kind: "closure", function: id, origin };
}

function functionFact(module: ModuleIndex, { id }: FunctionBody): FunctionFact {
  return { kind: "function", module, function: id, lexical: null, certainty: "certain", hops: [] };
}

function shipmentOf({ engine, boundary }: CatalogedMark, module: ModuleIndex, call: Call, value: Value, facts: readonly Fact[]): Shipment {
  return { engine, boundary, module, call, via: null, certainty: "certain", shift: 0, tasks: [{ value, facts }] };
}
