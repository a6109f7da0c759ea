import type { Analysis } from "../analyze.ts";
import type { FreeNameFinding } from "../findings/finding.ts";
import { findFreeNames } from "../findings/free-name.ts";
import type { BindingId } from "../program/model.ts";
import { capturesOf } from "../evaluate/captures.ts";
import { alsoMissing } from "./also-missing.ts";
import { isBuiltin } from "./imports.ts";
import { writtenTask } from "./partition-task.ts";
import type { ImportedName, ModuleInTaskPlan, NoRepair } from "./plan.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Plans to let a task take from `process` the modules of Node that its text mentions and that only its file has imported: all of them in
 * one go. Measured with workerpool 10.0.3, make-asynchronous 1.1.0, microjob 0.7.0, node-worker-threads-pool 1.5.1 and skale 1.2.2.
 */
export function planModuleInTask(analysis: Analysis, finding: FreeNameFinding): ModuleInTaskPlan | NoRepair {
  const { shipment, task, fact } = finding;
  const { profile } = shipment.engine;
  const imports = findFreeNames(analysis)
    .filter((other) => other.task === task)
    .flatMap((other) => importedName(analysis, other) ?? [])
    .toSorted((a, b) => a.local.start - b.local.start);
  if (!imports.some(({ name }) => name === finding.name)) return none("it is no module of Node");
  if (profile.kind !== "source" || profile.hasBuiltins !== true) return none("the modules of Node are not known to be there");
  if (writtenTask(analysis, finding) === null || fact.module !== analysis.module)
    return none("the function is not written out at the call");
  return {
    kind: "module in task",
    risk:
      alsoMissing(
        analysis,
        finding,
        imports.map(({ name }) => name),
      ) ?? "a worker of an older Node has no `process.getBuiltinModule`",
    call: shipment.call.origin,
    task: task.value.origin,
    imports,
  };
}

/** What of which module of Node a missing name is; null where it is anything else. */
function importedName({ module }: Analysis, { fact, name }: FreeNameFinding): ImportedName | null {
  const capture = capturesOf(fact).find((candidate) => candidate.kind === "captured" && candidate.name === name);
  return capture?.kind === "captured" && fact.module === module ? fromBuiltin(module, capture.binding, name) : null;
}

function fromBuiltin(module: Analysis["module"], id: BindingId, name: string): ImportedName | null {
  const local = module.program.bindings[id]?.origin;
  const [write, ...others] = module.writesOfBinding(id);
  if (local === undefined || write === undefined || others.length > 0) return null;
  const { value } = write;
  const isTaken = value.kind === "member" && value.object.kind === "import" && value.object.name === "*";
  const from = isTaken ? value.object : value;
  if (from.kind !== "import" || !isBuiltin(from.source) || (isTaken && value.name === null)) return null;
  const imported = isTaken ? value.name : from.name === "default" ? "*" : from.name;
  return imported === null ? null : { local, name, source: from.source, imported };
}
