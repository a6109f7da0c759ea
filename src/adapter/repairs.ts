import type { Rule } from "eslint";
import { moduleFormat, type ModuleFormat } from "../modules/format.ts";
import type { NoRepair, RepairPlan } from "../repair/plan.ts";
import { wordRepair, type RepairWords } from "../report/repair.ts";
import type { Edit } from "../syntax/ecmascript/edits/edit.ts";
import { editPlan } from "../syntax/ecmascript/edits/edit-plan.ts";
import type { SourceFile } from "../syntax/ecmascript/source.ts";
import type { Analysed } from "./analysis-of.ts";

/** A repair that is ready to be applied. */
export interface Repair {
  readonly edits: readonly Edit[];
  /** May be applied without asking. */
  readonly safe: boolean;
  readonly words: RepairWords;
}

/** The repairs of a finding, the best first. */
export interface Repairs {
  readonly repairs: readonly Repair[];
  /** Why there is none: one clause that follows "No quick fix: ". Null where there is one, or nothing was planned. */
  readonly because: string | null;
}

/** Makes repairs of plans. */
export function repairsOf(plans: readonly (RepairPlan | NoRepair)[], source: SourceFile): Repairs {
  const repairs: Repair[] = [];
  const reasons: string[] = [];
  for (const plan of plans) {
    if (plan.kind === "none") {
      reasons.push(plan.because);
      continue;
    }
    // Where nothing else can be written.
    if (plan.kind === "lazy object" && repairs.length > 0) continue;
    const edits = editPlan(source, plan);
    if ("because" in edits) reasons.push(edits.because);
    else repairs.push({ edits, safe: plan.risk === null, words: wordRepair(plan) });
  }
  return { repairs, because: repairs.length > 0 ? null : (reasons[0] ?? null) };
}

const formats = new WeakMap<Analysed, ModuleFormat>();

/** How the linted file is read: as CommonJS, as ESM, or unknown. Looked up once a file. */
export function formatOf(analysed: Analysed): ModuleFormat {
  const known = formats.get(analysed);
  if (known !== undefined) return known;
  const { analysis, source, host } = analysed;
  const hasImports = analysis.module.program.bindings.some(({ kind }) => kind === "import");
  const format = moduleFormat(source.file, host, hasImports);
  formats.set(analysed, format);
  return format;
}

/** The first safe repair is a fix; all others are suggestions. `mode` is what the settings say of fixes. */
export function offerOf(repairs: readonly Repair[], mode: "safe" | "suggest"): Pick<Rule.ReportDescriptorOptions, "fix" | "suggest"> {
  const fixing = mode === "safe" ? repairs.find(({ safe }) => safe) : undefined;
  const suggest = repairs.filter((repair) => repair !== fixing).map((repair) => ({ ...repair.words, fix: applying(repair) }));
  return { ...(fixing && { fix: applying(fixing) }), suggest };
}

function applying({ edits }: Repair): Rule.ReportFixer {
  return (fixer) => edits.map(({ start, end, text }) => fixer.replaceTextRange([start, end], text));
}
