import type { Rule } from "eslint";
import { commonOptions, templateOf, wantedFindings, type Check, type CommonOptions } from "../checks/check.ts";
import { createRule } from "../create-rule.ts";
import type { Problem } from "../findings/finding.ts";
import { mostRepaired, otherwiseFirst, takesTooLong, type NoRepair, type RepairPlan } from "../repair/plan.ts";
import { relativeTo } from "../report/relative.ts";
import { repairMessages } from "../report/repair.ts";
import { analysisOf, isFirstToComplain, type Analysed } from "./analysis-of.ts";
import { offerOf, repairsOf } from "./repairs.ts";

/** The ways out of a finding, the best first, each with the reason where it is none. */
export type Plans<F extends Problem> = (finding: F, analysed: Analysed) => readonly (RepairPlan | NoRepair)[];

/** What a rule that repairs is told beside the options of all: to end its messages with why there is no quick fix. */
interface RepairOptions extends CommonOptions {
  readonly explainMissingFix?: boolean;
}

/** Makes an ESLint rule of a check, and of the repairs of its findings, where there are any; `isFixed` is false where none is ever safe. */
export function createFindingRule<F extends Problem, Options extends object>(
  check: Check<F, Options>,
  plans?: Plans<F>,
  isFixed = true,
): Rule.RuleModule {
  const repairs = plans !== undefined;
  return createRule({
    name: check.name,
    meta: {
      type: "problem",
      docs: { description: check.description, recommended: check.recommended },
      ...(repairs && isFixed && { fixable: "code" }),
      ...(repairs && { hasSuggestions: true }),
      schema: [{ type: "object", properties: { ...check.options, ...commonOptions }, additionalProperties: false }],
      defaultOptions: [{}],
      messages: { ...messagesOf(check, repairs), wrongSettings: "{{sentence}}" },
      languages: ["*"],
    },
    create(context) {
      return {
        Program(node) {
          const shared = analysisOf(context);
          switch (shared.kind) {
            case "nothing to see":
              return;
            case "wrong settings":
              if (isFirstToComplain(context)) {
                const start = { line: 1, column: 0 };
                context.report({ node, loc: { start, end: start }, messageId: "wrongSettings", data: { sentence: shared.sentence } });
              }
              return;
            case "analysis":
              report(context, check, plans, shared);
          }
        },
      };
    },
  });
}

function report<F extends Problem, Options extends object>(
  context: Rule.RuleContext,
  check: Check<F, Options>,
  plans: Plans<F> | undefined,
  analysed: Analysed,
): void {
  const options = optionsOf<Options>(context);
  const mode = plans === undefined ? "off" : analysed.fix;
  const { evaluator } = analysed.analysis;
  const found = wantedFindings(check, analysed.analysis, options, analysed.minConfidence);
  for (const [index, finding] of found.entries()) {
    const plan = (): readonly (RepairPlan | NoRepair)[] => (index < mostRepaired ? (plans?.(finding, analysed) ?? []) : [otherwiseFirst]);
    const words = check.words(finding, (file) => relativeTo(context.filename, file));
    const { repairs, because } = repairsOf(mode === "off" ? [] : evaluator.withBudget(plan, [takesTooLong]), analysed.source);
    const missingFix = options.explainMissingFix === true && because !== null ? ` No quick fix: ${because}.` : "";
    const loc = {
      start: context.sourceCode.getLocFromIndex(finding.place.start),
      end: context.sourceCode.getLocFromIndex(finding.place.end),
    };
    const data = { ...words.data, missingFix };
    context.report({ loc, messageId: words.messageId, data, ...(mode !== "off" && offerOf(repairs, mode)) });
  }
}

/** The messages of a check; a rule that repairs can end them with why it does not, and names what it offers. */
function messagesOf({ messages }: Pick<Check, "messages">, repairs: boolean): Record<string, string> {
  const all: Record<string, string> = repairs ? { ...repairMessages } : {};
  for (const [id, message] of Object.entries(messages)) all[id] = `${templateOf(message)}${repairs ? "{{missingFix}}" : ""}`;
  return all;
}

/** ESLint has checked the options against the schema. */
function optionsOf<Options>({ options }: Rule.RuleContext): Partial<Options> & RepairOptions {
  const given: readonly (Partial<Options> & RepairOptions)[] = options;
  return given[0] ?? {};
}
