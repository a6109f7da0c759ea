import { moduleFormat, type ModuleFormat } from "../../modules/format.ts";
import type { ModuleHost } from "../../modules/host.ts";
import type { ModuleIndex } from "../../program/module-index.ts";
import type { PlansElsewhere } from "../../repair/elsewhere.ts";
import { takesTooLong, type NoRepair, type RepairPlan, type Risk } from "../../repair/plan.ts";
import { waysOut } from "../../repair/ways-out.ts";
import { fill } from "../../report/fill.ts";
import { repairMessages, wordRepair } from "../../report/repair.ts";
import type { Edit } from "../../syntax/ecmascript/edits/edit.ts";
import { editPlan } from "../../syntax/ecmascript/edits/edit-plan.ts";
import { parseFile } from "../../syntax/ecmascript/parse.ts";
import type { SourceFile } from "../../syntax/ecmascript/source.ts";
import { isGenerated } from "../files/generated.ts";
import type { Found } from "../check/check-file.ts";
import type { Analysed } from "../inspect.ts";

/** A repair that is ready to be carried out. */
export interface Way {
  /** The file that it changes. */
  readonly file: string;
  readonly edits: readonly Edit[];
  /** What may change beside the finding: a clause. Null where it may be carried out without asking. */
  readonly risk: Risk;
  /** What it does, as the editor offers it. */
  readonly title: string;
  /** The plan behind it, where the uses of what it changes are still to be looked at in all other files. */
  readonly elsewhere: RepairPlan | null;
}

/** The ways out of a finding, the best first. */
export interface Ways {
  readonly ways: readonly Way[];
  /** Why there is none: a clause. Null where there is one. */
  readonly because: string | null;
}

/** Finds the repairs of a finding: those that its own file is enough for, else those for which all other files have to be looked at. */
export function waysOf({ check, finding, report }: Found, { analysis, source }: Analysed, host: ModuleHost): Ways {
  const planner = waysOut[check.name];
  if (planner === undefined) return { ways: [], because: `only by hand. ${report.parts.remedy.replace(/\.$/u, "")}` };
  if (isGenerated(source.text)) return { ways: [], because: "this file is generated: change what it is made from" };
  const formatOf = (module: ModuleIndex): ModuleFormat => formatFor(module, host);
  const reasons: string[] = [];
  const { evaluator } = analysis;
  const ways: Way[] = [];
  for (const plan of evaluator.withBudget(() => planner.here(analysis, finding, formatOf), [takesTooLong])) {
    // Where nothing else can be written.
    if (plan.kind !== "lazy object" || ways.length === 0) ways.push(...wayOf(plan, source, false, reasons));
  }
  if (ways.some(({ risk }) => risk === null)) return { ways, because: null };
  const nowhere: PlansElsewhere = { module: analysis.module, plans: [] };
  const { module, plans } = evaluator.withBudget(() => planner.elsewhere?.(analysis, finding, formatOf) ?? nowhere, nowhere);
  const { file } = module.program;
  const isHere = module === analysis.module;
  const opened = isHere ? source : openedIn(file, host);
  if (opened !== null && isGenerated(opened.text))
    return ways.length > 0
      ? { ways, because: null }
      : { ways, because: `${file}, which opens it, is generated: change what that is made from` };
  if (opened === null) return ways.length > 0 ? { ways, because: null } : { ways: [], because: "it is opened in a package" };
  const why: string[] = [];
  const others = plans.flatMap((plan) => wayOf(plan, opened, true, why));
  // What may change something else, for all that one file knows, may be safe for those who know all files.
  const better = ways.length === 0 ? others : others.filter(({ risk }) => risk === null);
  if (better.length > 0) return { ways: better, because: null };
  return { ways, because: ways.length > 0 ? null : ((isHere ? reasons : why)[0] ?? reasons[0] ?? "there is no repair") };
}

function openedIn(file: string, host: ModuleHost): SourceFile | null {
  const text = host.read(file);
  const parsed = text === null || isInPackage(file) ? null : parseFile(file, text);
  return parsed === null || "because" in parsed ? null : parsed;
}

function wayOf(plan: RepairPlan | NoRepair, source: SourceFile, elsewhere: boolean, reasons: string[]): Way[] {
  const edits = plan.kind === "none" ? plan : editPlan(source, plan);
  if ("because" in edits || plan.kind === "none") {
    if ("because" in edits) reasons.push(edits.because);
    return [];
  }
  const { messageId, data } = wordRepair(plan);
  const title = fill(repairMessages[messageId], data);
  return [{ file: source.file, edits, risk: plan.risk, title, elsewhere: elsewhere ? plan : null }];
}

function formatFor({ program: { file, bindings } }: ModuleIndex, host: ModuleHost): ModuleFormat {
  const hasImports = bindings.some(({ kind }) => kind === "import");
  return moduleFormat(file, host, hasImports);
}

function isInPackage(file: string): boolean {
  return /[/\\]node_modules[/\\]/u.test(file);
}
