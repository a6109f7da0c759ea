import { moduleFormat, type ModuleFormat } from "../../modules/format.ts";
import type { ModuleHost } from "../../modules/host.ts";
import type { ModuleIndex } from "../../program/module-index.ts";
import type { NoRepair, RepairPlan } from "../../repair/plan.ts";
import { waysOut } from "../../repair/ways-out.ts";
import { fill } from "../../report/fill.ts";
import { repairMessages, wordRepair } from "../../report/repair.ts";
import type { Edit } from "../../syntax/ecmascript/edits/edit.ts";
import { editPlan } from "../../syntax/ecmascript/edits/edit-plan.ts";
import { parseFile } from "../../syntax/ecmascript/parse.ts";
import type { SourceFile } from "../../syntax/ecmascript/source.ts";
import type { Found } from "../check/check-file.ts";
import type { Analysed } from "../inspect.ts";

/** A repair that is ready to be carried out. */
export interface Way {
  /** The file that it changes. */
  readonly file: string;
  readonly edits: readonly Edit[];
  /** May be carried out without asking. */
  readonly safe: boolean;
  /** What it does, as the editor offers it. */
  readonly title: string;
  /** The plan behind it, where it changes another file than the one with the finding: the uses in all others are still to be looked at. */
  readonly elsewhere: RepairPlan | null;
}

/** The ways out of a finding, the best first. */
export interface Ways {
  readonly ways: readonly Way[];
  /** Why there is none: a clause. Null where there is one. */
  readonly because: string | null;
}

/** Finds the repairs of a finding: those in its own file, else those where the handle is opened. */
export function waysOf({ check, finding }: Found, { analysis, source }: Analysed, host: ModuleHost): Ways {
  const planner = waysOut[check.name];
  if (planner === undefined) return { ways: [], because: "there is no repair that is right for all programs" };
  const formatOf = (module: ModuleIndex): ModuleFormat => formatFor(module, host);
  const reasons: string[] = [];
  const ways = planner.here(analysis, finding, formatOf).flatMap((plan) => wayOf(plan, source, false, reasons));
  const other = ways.length === 0 ? (planner.elsewhere?.(analysis, finding, formatOf) ?? null) : null;
  if (other === null) return { ways, because: ways.length > 0 ? null : (reasons[0] ?? "there is no repair") };
  const { file } = other.module.program;
  const text = host.read(file);
  const parsed = text === null || isInPackage(file) ? null : parseFile(file, text);
  if (parsed === null || "because" in parsed) return { ways: [], because: "it is opened in a package" };
  const why: string[] = [];
  const found = other.plans.flatMap((plan) => wayOf(plan, parsed, true, why));
  return { ways: found, because: found.length > 0 ? null : (why[0] ?? "there is no repair") };
}

function wayOf(plan: RepairPlan | NoRepair, source: SourceFile, elsewhere: boolean, reasons: string[]): Way[] {
  const edits = plan.kind === "none" ? plan : editPlan(source, plan);
  if ("because" in edits || plan.kind === "none") {
    if ("because" in edits) reasons.push(edits.because);
    return [];
  }
  const { messageId, data } = wordRepair(plan);
  const title = fill(repairMessages[messageId], data);
  return [{ file: source.file, edits, safe: plan.safe, title, elsewhere: elsewhere ? plan : null }];
}

function formatFor({ program: { file, bindings } }: ModuleIndex, host: ModuleHost): ModuleFormat {
  const hasImports = bindings.some(({ kind }) => kind === "import");
  return moduleFormat(file, host, hasImports);
}

function isInPackage(file: string): boolean {
  return /[/\\]node_modules[/\\]/u.test(file);
}
