import type { Rule } from "eslint";
import type { Analysis } from "../analyze.ts";
import { createRule, type RuleParts } from "../create-rule.ts";
import type { Problem } from "../findings/finding.ts";
import { relativeTo } from "../report/relative.ts";
import { analysisOf, isFirstToComplain, type Shared } from "./analysis-of.ts";

/** A file with its analysis. */
export type Analysed = Extract<Shared, { kind: "analysis" }>;

/** What a report says: one of the rule's messages, with its words. */
export interface Words {
  readonly messageId: string;
  readonly data: Record<string, string>;
}

/** The ways out that a report offers. */
export type Offer = Pick<Rule.ReportDescriptorOptions, "fix" | "suggest">;

/** A rule that reports findings of one kind. `Options` are its own, beside those that all of them have. */
export interface FindingRule<F extends Problem, Options extends object = object> {
  readonly name: string;
  readonly description: string;
  /** False for a rule of `strict` alone. */
  readonly recommended?: boolean;
  readonly meta: Pick<RuleParts["meta"], "fixable" | "hasSuggestions">;
  /** The messages, without the one about wrong settings. */
  readonly messages: Record<string, string>;
  /** The schema of its own options. */
  readonly options: Record<string, object>;
  readonly find: (analysis: Analysis) => readonly F[];
  readonly isWanted?: (finding: F, options: Partial<Options>) => boolean;
  readonly words: (finding: F, relative: (file: string) => string) => Words;
  /** The repair, if there is one; may add to the words why there is none. */
  readonly repair?: (
    finding: F,
    analysed: Analysed,
    words: Words,
    options: Partial<Options>,
  ) => { readonly words: Words; readonly offer: Offer };
}

interface CommonOptions {
  readonly minConfidence?: "likely" | "certain";
}

const commonOptions = {
  minConfidence: {
    type: "string",
    enum: ["likely", "certain"],
    description: "Report only what is at least this sure.",
  },
};

/** Makes an ESLint rule of a policy, its words and its repair. */
export function createFindingRule<F extends Problem, Options extends object = object>(rule: FindingRule<F, Options>): Rule.RuleModule {
  return createRule({
    name: rule.name,
    meta: {
      type: "problem",
      docs: { description: rule.description, recommended: rule.recommended ?? true },
      ...rule.meta,
      schema: [{ type: "object", properties: { ...rule.options, ...commonOptions }, additionalProperties: false }],
      defaultOptions: [{}],
      messages: { ...rule.messages, wrongSettings: "{{sentence}}" },
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
  const plain = rule.words(finding, (file) => relativeTo(context.filename, file));
  const { words, offer } = rule.repair?.(finding, analysed, plain, options) ?? { words: plain, offer: {} };
  const loc = {
    start: context.sourceCode.getLocFromIndex(finding.place.start),
    end: context.sourceCode.getLocFromIndex(finding.place.end),
  };
  context.report({ loc, ...words, ...offer });
}

/** ESLint has checked the options against the schema. */
function optionsOf<Options>({ options }: Rule.RuleContext): Partial<Options> {
  const given: readonly Partial<Options>[] = options;
  return given[0] ?? {};
}
