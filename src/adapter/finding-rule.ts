import type { Rule } from "eslint";
import { commonOptions, templateOf, wantedFindings, type Check, type CommonOptions, type Words } from "../checks/check.ts";
import { createRule, type RuleParts } from "../create-rule.ts";
import type { Finding } from "../findings/finding.ts";
import { relativeTo } from "../report/relative.ts";
import { analysisOf, isFirstToComplain, type Shared } from "./analysis-of.ts";

/** A file with its analysis. */
export type Analysed = Extract<Shared, { kind: "analysis" }>;

/** The ways out that a report offers. */
export type Offer = Pick<Rule.ReportDescriptorOptions, "fix" | "suggest">;

/** What a rule has in ESLint beyond its check: the repairs. */
export interface Repairs<F extends Finding, Options extends object> {
  readonly meta: Pick<RuleParts["meta"], "fixable" | "hasSuggestions">;
  /** The repair, if there is one; may add to the words why there is none. */
  readonly repair: (
    finding: F,
    analysed: Analysed,
    words: Words,
    options: Partial<Options>,
  ) => { readonly words: Words; readonly offer: Offer };
}

/** Makes an ESLint rule of a check. */
export function createFindingRule<F extends Finding, Options extends object>(
  check: Check<F, Options>,
  repairs?: Repairs<F, Options>,
): Rule.RuleModule {
  const messages = Object.fromEntries(Object.entries(check.messages).map(([id, message]) => [id, templateOf(message)]));
  return createRule({
    name: check.name,
    meta: {
      type: "problem",
      docs: { description: check.description, recommended: true },
      ...repairs?.meta,
      schema: [{ type: "object", properties: { ...check.options, ...commonOptions }, additionalProperties: false }],
      defaultOptions: [{}],
      messages: { ...messages, ...check.suggestions, wrongSettings: "{{sentence}}" },
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
              report(context, check, repairs, shared);
          }
        },
      };
    },
  });
}

function report<F extends Finding, Options extends object>(
  context: Rule.RuleContext,
  check: Check<F, Options>,
  repairs: Repairs<F, Options> | undefined,
  analysed: Analysed,
): void {
  const options = optionsOf<Options>(context);
  for (const finding of wantedFindings(check, analysed.analysis, options, analysed.minConfidence)) {
    const plain = check.words(finding, (file) => relativeTo(context.filename, file));
    const { words, offer } = repairs?.repair(finding, analysed, plain, options) ?? { words: plain, offer: {} };
    const loc = {
      start: context.sourceCode.getLocFromIndex(finding.place.start),
      end: context.sourceCode.getLocFromIndex(finding.place.end),
    };
    context.report({ loc, ...words, ...offer });
  }
}

/** ESLint has checked the options against the schema. */
function optionsOf<Options>({ options }: Rule.RuleContext): Partial<Options> & CommonOptions {
  const given: readonly (Partial<Options> & CommonOptions)[] = options;
  return given[0] ?? {};
}
