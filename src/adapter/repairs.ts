import type { Rule } from "eslint";
import type { Analysis } from "../analyze.ts";
import type { CapturedHandleFinding, FreeNameFinding } from "../findings/finding.ts";
import { moduleFormat } from "../modules/format.ts";
import type { ModuleHost } from "../modules/host.ts";
import { planLazyAccessor } from "../repair/lazy-accessor.ts";
import { planPassArgument } from "../repair/pass-argument.ts";
import type { NoRepair } from "../repair/plan.ts";
import { editLazyAccessor } from "../syntax/ecmascript/edits/lazy-accessor.ts";
import { editPassArgument } from "../syntax/ecmascript/edits/pass-argument.ts";
import type { Edit } from "../syntax/ecmascript/edits/edit.ts";
import type { SourceFile } from "../syntax/ecmascript/source.ts";

/** A repair that is ready to be applied. */
export interface Repair {
  readonly kind: "repair";
  readonly edits: readonly Edit[];
  /** May be applied without asking. */
  readonly safe: boolean;
  /** The names of the fields that become lazy. */
  readonly fields: readonly string[];
}

/** The repair of a finding in the linted file, or why there is none. */
export function repairOf(analysis: Analysis, finding: CapturedHandleFinding, source: SourceFile, host: ModuleHost): Repair | NoRepair {
  const hasImports = analysis.module.program.bindings.some(({ kind }) => kind === "import");
  const plan = planLazyAccessor(analysis, finding, moduleFormat(source.file, host, hasImports));
  if (plan.kind === "none") return plan;
  const edits = editLazyAccessor(source, plan);
  if ("because" in edits) return edits;
  return { kind: "repair", edits, safe: plan.safe, fields: plan.fields.map(({ name }) => name) };
}

/** A repair that passes values to the task of a finding, or why there is none. */
export function passArgument(
  analysis: Analysis,
  finding: FreeNameFinding,
  source: SourceFile,
): { readonly kind: "repair"; readonly edits: readonly Edit[]; readonly safe: boolean; readonly names: readonly string[] } | NoRepair {
  const plan = planPassArgument(analysis, finding);
  if (plan.kind === "none") return plan;
  const edits = editPassArgument(source, plan);
  return "because" in edits ? edits : { kind: "repair", edits, safe: plan.safe, names: plan.names };
}

/** Hands edits to ESLint. */
export function applyEdits(fixer: Rule.RuleFixer, edits: readonly Edit[]): Rule.Fix[] {
  return edits.map(({ start, end, text }) => fixer.replaceTextRange([start, end], text));
}
