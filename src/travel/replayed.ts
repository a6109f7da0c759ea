import type { FunctionFact } from "../evaluate/facts.ts";
import type { Call, FunctionId } from "../program/model.ts";
import { rootOf, type ModuleIndex } from "../program/module-index.ts";
import type { Shipment } from "../shipments/shipment.ts";

/** Methods that call their argument on the spot, as part of the function around them. */
const visitors = new Set(["map", "forEach", "filter", "flatMap", "reduce", "some", "every", "then", "catch", "finally"]);

/**
 * The function around a step that a replay runs again: the one that declares what the step is called on (`step`, `context`), else
 * the one that the task stands in. Null where that is the module itself, and for a task that is only registered, or is replayed itself.
 */
export function replayedAround({ boundary, call, module, via }: Shipment, task: FunctionFact): FunctionId | null {
  if (boundary.onlyRegisters === true || boundary.isReplayed === true) return null;
  const here = via ?? { call, module };
  if (here.module === task.module) {
    const declaring = declaringFunction(here.module, here.call);
    if (declaring !== null && declaring !== task.function && here.module.isInside(declaring, task.function)) return declaring;
  }
  const parent = task.module.functionBody(task.function).parent;
  return parent === null ? null : notCalledOnTheSpot(task.module, parent);
}

function declaringFunction(module: ModuleIndex, call: Call): FunctionId | null {
  const root = rootOf(call.callee);
  const declared = root.kind === "read" ? (module.program.bindings[root.binding]?.function ?? 0) : 0;
  return declared === 0 ? notCalledOnTheSpot(module, module.functionOf(call.at.branch)) : declared;
}

/** `Promise.all(items.map((item) => step.run(…)))`: the arrow belongs to the function around it. */
function notCalledOnTheSpot(module: ModuleIndex, id: FunctionId): FunctionId | null {
  const { passedTo, parent, kind } = module.functionBody(id);
  if (kind === "module") return null;
  const callee = passedTo === null ? undefined : module.program.calls[passedTo.call]?.callee;
  const isVisitor = callee?.kind === "member" && callee.name !== null && visitors.has(callee.name);
  return isVisitor && parent !== null ? notCalledOnTheSpot(module, parent) : id;
}
