import type { Evaluator } from "../evaluate/evaluator.ts";
import type { Certainty } from "../evaluate/facts.ts";
import type { BindingId, Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { workDescribedBy } from "../shipments/receivers.ts";
import { isDead } from "../program/branches.ts";
import type { Place, Problem } from "./finding.ts";
import type { Ground } from "./ground.ts";

/** A call of a dataset's method on the driver. */
export interface DatasetCall {
  readonly call: Call;
  readonly name: string;
  /** Whether it certainly is a dataset. */
  readonly certainty: Certainty;
}

/** What a policy finds in the calls of some methods of datasets, each within a budget of its own. */
export function atDatasetCalls<F extends Problem>(
  { module, evaluator }: Ground,
  isWanted: (name: string) => boolean,
  find: (made: DatasetCall) => readonly F[],
): F[] {
  return module.program.calls.flatMap((call) => {
    const { callee } = call;
    if (callee.kind !== "member" || callee.name === null || !isWanted(callee.name)) return [];
    const { name, object } = callee;
    if (evaluator.isWorkerFunction(module, module.functionOf(call.at.branch)) || isDead(module, call.at.branch)) return [];
    return evaluator.withBudget(() => {
      const certainty = workDescribedBy(evaluator, object, module);
      return certainty === null ? [] : find({ call, name, certainty });
    }, []);
  });
}

/** The name of the method in the text of a call. */
export function placeOfMethod({ calleeOrigin: { file, end } }: Call, name: string): Place {
  return { file, start: end - name.length, end };
}

/** The one value of a variable. */
export function valueOf(module: ModuleIndex, binding: BindingId): Value | null {
  const [write, another] = module.writesOfBinding(binding);
  return write === undefined || another !== undefined ? null : write.value;
}

/** The name of the method that a call calls. */
export function methodOf({ callee }: Call): string {
  return callee.kind === "member" ? (callee.name ?? "") : "";
}

const actions = new WeakMap<Evaluator, ReadonlySet<string>>();

/** The names of methods that run the work: those that bring its result to the driver, and those that ship a task and give no dataset. */
export function actionNames(evaluator: Evaluator): ReadonlySet<string> {
  const known = actions.get(evaluator);
  if (known !== undefined) return known;
  const names = new Set<string>();
  for (const { describesWork, types, boundaries } of evaluator.catalog.engines) {
    if (describesWork !== true) continue;
    const withActions = Object.entries(types).filter(([, type]) => type.actions !== undefined);
    for (const [, type] of withActions) for (const name of type.actions ?? []) names.add(name);
    for (const { callee, returns, tasks } of boundaries) {
      const [type = "", method = ""] = callee.split(".");
      // What makes a dataset of a type that the catalogue does not have runs nothing yet.
      if (/^(?:map|flatMap)/u.test(method)) continue;
      if (returns === undefined && tasks.length > 0 && withActions.some(([name]) => name === type)) names.add(method);
    }
  }
  actions.set(evaluator, names);
  return names;
}
