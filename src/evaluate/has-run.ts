import type { Call, FunctionId, Point } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { Evaluator } from "./evaluator.ts";
import { frameOf, type Frame } from "./frames.ts";
import { callsAnywhere, callsOf } from "./callers.ts";
import { reach } from "./order.ts";

/** Whether a function has run on the driver when something else happens. */
export type HasRun = "yes" | "maybe" | "no";

/**
 * Whether a function has run on the driver at a point. Only calls that stand in the project count: an exported
 * function that nobody here calls has not run. What runs on the worker has not run here either.
 */
export function hasRun(evaluator: Evaluator, module: ModuleIndex, id: FunctionId, at: Point, frame: Frame | null): HasRun {
  if (evaluator.isWorkerFunction(module, id)) return "no";
  const body = module.functionBody(id);
  if (body.kind === "module" || frameOf(frame, module, id) !== null) return "yes";
  // A function around the one that asks is running, or has run.
  if (module.isInside(id, module.functionOf(at.branch))) return "yes";
  if (body.kind === "static block") {
    const call = { at: { order: body.origin.end, branch: body.definedIn } };
    return siteHasRun(evaluator, { module, call, isCallback: false }, at, frame, module);
  }
  return evaluator.once(
    `has run ${module.program.file} ${String(id)}`,
    () => strongest(callsAnywhere(evaluator, module, id).map((site) => siteHasRun(evaluator, site, at, frame, module))),
    "no",
  );
}

function siteHasRun(
  evaluator: Evaluator,
  site: { module: ModuleIndex; call: Pick<Call, "at">; isCallback: boolean },
  at: Point,
  frame: Frame | null,
  asking: ModuleIndex,
): HasRun {
  const caller = site.module.functionOf(site.call.at.branch);
  if (evaluator.isWorkerFunction(site.module, caller)) return "no";
  const weakest: HasRun = site.isCallback ? "maybe" : "yes";
  const point = site.module === asking ? evaluator.pointIn(asking, caller, { at, module: asking, frame }) : null;
  if (point !== null) {
    const order = reach(site.module, site.call, point);
    return order === "never" ? "no" : order === "sometimes" ? "maybe" : weakest;
  }
  // The caller is not what is running: it counts as far as it has run itself, in an order that is open.
  const outer = hasRun(evaluator, site.module, caller, at, frame);
  return outer === "yes" ? weakest : outer;
}

function strongest(results: readonly HasRun[]): HasRun {
  if (results.includes("yes")) return "yes";
  return results.includes("maybe") ? "maybe" : "no";
}

/** True for a function that the worker calls and that nothing here does: a task, something inside one, a helper of tasks alone. */
export function runsOnlyOnWorker(evaluator: Evaluator, module: ModuleIndex, id: FunctionId): boolean {
  if (evaluator.isWorkerFunction(module, id)) return true;
  const key = `runs only on the worker ${module.program.file} ${String(id)}`;
  return evaluator.once(
    key,
    () => {
      if (module.functionBody(id).kind === "module") return false;
      const sites = callsOf(evaluator, module, id);
      return (
        sites.length > 0 && sites.every((site) => runsOnlyOnWorker(evaluator, site.module, site.module.functionOf(site.call.at.branch)))
      );
    },
    true,
  );
}
