import { callsOf } from "../evaluate/callers.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import { nameOf, type ModuleIndex } from "../program/module-index.ts";
import type { BindingId, FunctionBody, FunctionId, Value } from "../program/model.ts";

/** Whether a function can run on the driver: called from module level or from an entry point, and not only from tasks. */
export type DriverUse = "yes" | "no" | "unknown";

/** What is known of the other files: that they may use whatever is exported, or that somebody looks at each of their uses. */
export type OtherFiles = "may use it" | "are looked at";

/** Follows the calls of a function up to where they start. A function that only tasks call stays on the worker. */
export function driverUse(evaluator: Evaluator, module: ModuleIndex, id: FunctionId, others: OtherFiles = "may use it"): DriverUse {
  return useOf({ evaluator, others, seen: new Set() }, module, id);
}

interface Search {
  readonly evaluator: Evaluator;
  readonly others: OtherFiles;
  readonly seen: Set<FunctionId>;
}

function useOf(search: Search, module: ModuleIndex, id: FunctionId): DriverUse {
  const { evaluator, others, seen } = search;
  if (seen.has(id)) return "no";
  seen.add(id);
  const body = module.functionBody(id);
  if (evaluator.isWorkerFunction(module, id)) return useOfTask(search, module, body);
  if (body.kind === "module") return "yes";
  if (body.kind === "static block" && body.parent !== null) return useOf(search, module, body.parent);
  const sites = callsOf(evaluator, module, id);
  if (sites.length === 0 && body.class === null) {
    if (isReachable(module, id, others)) return "yes";
    return others === "may use it" && isExportedWithin(module, id) ? "unknown" : "no";
  }
  if (sites.length === 0) return mayBeCalled(module, body, others) ? "unknown" : "no";
  const uses = sites.map((site) => useOf(search, site.module, site.module.functionOf(site.call.at.branch)));
  if (uses.includes("yes")) return "yes";
  return uses.includes("unknown") ? "unknown" : "no";
}

/** A task, or what stands inside one, runs on the driver only where that calls it by its name beside shipping it. */
function useOfTask(search: Search, module: ModuleIndex, { id, parent }: FunctionBody): DriverUse {
  const { evaluator } = search;
  const calls = callsOf(evaluator, module, id).filter(({ isCallback }) => !isCallback);
  const uses = calls.map((site) => useOf(search, site.module, site.module.functionOf(site.call.at.branch)));
  if (parent !== null && evaluator.isWorkerFunction(module, parent)) uses.push(useOf(search, module, parent));
  if (uses.includes("yes")) return "yes";
  return uses.includes("unknown") ? "unknown" : "no";
}

/** A function that nobody here calls is an entry point where it is exported or handed over somewhere. */
function isReachable(module: ModuleIndex, id: FunctionId, others: OtherFiles): boolean {
  return module.functionBody(id).passedTo !== null || (others === "may use it" && isExportedFunction(module, id));
}

/** A method that nobody here calls may be called elsewhere; one whose name is called on something unknown may be meant. */
function mayBeCalled(module: ModuleIndex, { class: home, name }: FunctionBody, others: OtherFiles): boolean {
  if (others === "may use it" && isExported(module, home)) return true;
  return name !== null && module.callsNamed(name).length > 0;
}

/** True where another file may call a function. */
export function isExportedFunction(module: ModuleIndex, id: FunctionId): boolean {
  const { name } = module.functionBody(id);
  return module.program.exports.some((exported) => {
    if (exported.kind !== "value") return false;
    const { value } = exported;
    return (value.kind === "closure" && value.function === id) || (name !== null && nameOf(module.program, value) === name);
  });
}

/** True where a function stands in an object or a list that is exported: another file may take it out and call it. */
export function isExportedWithin(module: ModuleIndex, id: FunctionId): boolean {
  const seen = new Set<BindingId>();
  const holds = (value: Value): boolean => {
    switch (value.kind) {
      case "closure":
        return value.function === id;
      case "object":
        return value.properties.some((property) =>
          property.kind === "value" || property.kind === "spread" ? holds(property.value) : property.function === id,
        );
      case "array":
        return value.elements.some((element) => element !== null && holds(element.value));
      case "read":
        if (seen.has(value.binding)) return false;
        seen.add(value.binding);
        return module.writesOfBinding(value.binding).some((write) => holds(write.value));
      default:
        return false;
    }
  };
  return module.program.exports.some((exported) => exported.kind === "value" && holds(exported.value));
}

/** True where a class is exported, by whatever name. */
export function isExported(module: ModuleIndex, classId: number | null): boolean {
  if (classId === null) return false;
  const name = module.program.classes[classId]?.name ?? null;
  return module.program.exports.some((exported) => {
    if (exported.kind !== "value") return false;
    const { value } = exported;
    return (value.kind === "class" && value.class === classId) || (name !== null && nameOf(module.program, value) === name);
  });
}
