import type { Rule } from "eslint";
import type { Analysis } from "../analyze.ts";
import { createRule } from "../create-rule.ts";
import type { Problem } from "../findings/finding.ts";
import { relativeTo } from "../report/relative.ts";
import type { NoRepair, RepairPlan } from "../repair/plan.ts";
import { repairMessages } from "../report/repair.ts";
import { analysisOf, isFirstToComplain, type Analysed } from "./analysis-of.ts";
import { offerOf, repairsOf } from "./repairs.ts";

/** What a report says: one of the rule's messages, with its words. */
export interface Words {
  readonly messageId: string;
  readonly data: Record<string, string>;
}

/** A rule that reports findings of one kind. `Options` are its own, beside those that all of them have. */
export interface FindingRule<F extends Problem, Options extends object = object> {
  readonly name: string;
  readonly description: string;
  /** False for a rule of `strict` alone. */
  readonly recommended?: boolean;
  /** The messages, without the one about wrong settings. */
  readonly messages: Record<string, string>;
  /** The schema of its own options. */
  readonly options: Record<string, object>;
  readonly find: (analysis: Analysis) => readonly F[];
  readonly isWanted?: (finding: F, options: Partial<Options>) => boolean;
  readonly words: (finding: F, relative: (file: string) => string) => Words;
  /** The ways out, the best first, each with the reason where it is none. Without it, the rule repairs nothing. */
  readonly plans?: (finding: F, analysed: Analysed) => readonly (RepairPlan | NoRepair)[];
}

interface CommonOptions {
  readonly minConfidence?: "likely" | "certain";
  readonly explainMissingFix?: boolean;
}

const commonOptions = {
  minConfidence: {
    type: "string",
    enum: ["likely", "certain"],
    description: "Report only what is at least this sure.",
  },
};

/** Of the rules that repair. */
const repairOptions = {
  explainMissingFix: {
    type: "boolean",
    description: "Say in the message why there is no quick fix.",
  },
};

/** Makes an ESLint rule of a policy, its words and its repair. */
export function createFindingRule<F extends Problem, Options extends object = object>(rule: FindingRule<F, Options>): Rule.RuleModule {
  const repairs = rule.plans !== undefined;
  return createRule({
    name: rule.name,
    meta: {
      type: "problem",
      docs: { description: rule.description, recommended: rule.recommended ?? true },
      ...(repairs && { fixable: "code", hasSuggestions: true }),
      schema: [
        {
          type: "object",
          properties: { ...rule.options, ...(repairs && repairOptions), ...commonOptions },
          additionalProperties: false,
        },
      ],
      defaultOptions: [{}],
      messages: { ...messagesOf(rule.messages, repairs), wrongSettings: "{{sentence}}" },
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
              for (const finding of rule.find(shared.analysis)) report(context, rule, shared, finding);
          }
        },
      };
    },
  });
}

function report<F extends Problem, Options extends object>(
  context: Rule.RuleContext,
  rule: FindingRule<F, Options>,
  analysed: Analysed,
  finding: F,
): void {
  const options = optionsOf<Options & CommonOptions>(context);
  const { minConfidence = analysed.minConfidence } = options;
  if (finding.certainty === "likely" && minConfidence === "certain") return;
  if (rule.isWanted?.(finding, options) === false) return;
  const words = rule.words(finding, (file) => relativeTo(context.filename, file));
  const mode = rule.plans === undefined ? "off" : analysed.fix;
  const plans = mode === "off" ? [] : (rule.plans?.(finding, analysed) ?? []);
  const { repairs, because } = repairsOf(plans, analysed.source);
  const missingFix = options.explainMissingFix === true && because !== null ? ` No quick fix: ${because}.` : "";
  const loc = {
    start: context.sourceCode.getLocFromIndex(finding.place.start),
    end: context.sourceCode.getLocFromIndex(finding.place.end),
  };
  const data = { ...words.data, missingFix };
  context.report({ loc, messageId: words.messageId, data, ...(mode !== "off" && offerOf(repairs, mode)) });
}

/** A rule that repairs can end its messages with why it does not, and names what it offers. */
function messagesOf(messages: Record<string, string>, repairs: boolean): Record<string, string> {
  if (!repairs) return messages;
  const all: Record<string, string> = { ...repairMessages };
  for (const [id, message] of Object.entries(messages)) all[id] = `${message}{{missingFix}}`;
  return all;
}

/** ESLint has checked the options against the schema. */
function optionsOf<Options>({ options }: Rule.RuleContext): Partial<Options> {
  const given: readonly Partial<Options>[] = options;
  return given[0] ?? {};
}
