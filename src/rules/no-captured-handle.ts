import type { Rule } from "eslint";
import { createRule } from "../create-rule.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import { wordCapturedHandle } from "../report/message.ts";
import { relativeTo } from "../report/relative.ts";
import { analysisOf, isFirstToComplain, type Shared } from "./analysis-of.ts";
import { applyEdits, repairOf } from "./repairs.ts";

interface Options {
  readonly allow?: readonly string[];
  readonly explainMissingFix?: boolean;
  readonly minConfidence?: "likely" | "certain";
}

/** Reports a task that takes a live handle along, in any way. */
export const noCapturedHandle = createRule({
  name: "no-captured-handle",
  meta: {
    type: "problem",
    docs: {
      description: "disallow open files, sockets and clients in functions that are shipped to another process",
      recommended: true,
    },
    fixable: "code",
    hasSuggestions: true,
    schema: [
      {
        type: "object",
        properties: {
          allow: {
            type: "array",
            items: { type: "string" },
            uniqueItems: true,
            description: 'Handles that may travel, by access path: "pg#Pool".',
          },
          explainMissingFix: {
            type: "boolean",
            description: "Say in the message why there is no quick fix.",
          },
          minConfidence: {
            type: "string",
            enum: ["likely", "certain"],
            description: "Report only what is at least this sure.",
          },
        },
        additionalProperties: false,
      },
    ],
    defaultOptions: [{}],
    messages: {
      capturedHandle:
        "`{{boundary}}` ships {{cargo}} to the workers, and with it {{way}}, {{handle}}. {{failure}}. {{remedy}}.{{missingFix}}",
      openOnFirstUse: "Open {{fields}} on first use, in an accessor.",
      wrongSettings: "{{sentence}}",
    },
    languages: ["*"],
  },
  create(context) {
    return {
      Program(node) {
        const shared = analysisOf(context);
        if (shared.kind === "wrong settings") {
          if (isFirstToComplain(context)) {
            const start = { line: 1, column: 0 };
            context.report({ node, loc: { start, end: start }, messageId: "wrongSettings", data: { sentence: shared.sentence } });
          }
          return;
        }
        if (shared.kind === "nothing to see") return;
        for (const finding of shared.analysis.capturedHandles) report(context, shared, finding);
      },
    };
  },
});

function report(context: Rule.RuleContext, shared: Extract<Shared, { kind: "analysis" }>, finding: CapturedHandleFinding): void {
  const { allow = [], explainMissingFix = false, minConfidence = shared.minConfidence } = optionsOf(context);
  if (finding.certainty === "likely" && minConfidence === "certain") return;
  if (isAllowed(finding, allow)) return;
  const repair = shared.fix === "off" ? null : repairOf(shared.analysis, finding, shared.source, shared.host);
  const words = wordCapturedHandle(finding, (file) => relativeTo(context.filename, file));
  const missingFix = explainMissingFix && repair?.kind === "none" ? ` No quick fix: ${repair.because}.` : "";
  const loc = {
    start: context.sourceCode.getLocFromIndex(finding.place.start),
    end: context.sourceCode.getLocFromIndex(finding.place.end),
  };
  const messageId = "capturedHandle";
  const data = { ...words, missingFix };
  if (repair?.kind !== "repair") {
    context.report({ loc, messageId, data });
  } else if (repair.safe && shared.fix === "safe") {
    context.report({ loc, messageId, data, fix: (fixer) => applyEdits(fixer, repair.edits) });
  } else {
    const fields = repair.fields.map((field) => `\`${field}\``).join(" and ");
    context.report({
      loc,
      messageId,
      data,
      suggest: [{ messageId: "openOnFirstUse", data: { fields }, fix: (fixer) => applyEdits(fixer, repair.edits) }],
    });
  }
}

/** ESLint has checked the options against the schema. */
function optionsOf({ options }: Rule.RuleContext): Options {
  const given: readonly Options[] = options;
  return given[0] ?? {};
}

function isAllowed({ carried }: CapturedHandleFinding, allow: readonly string[]): boolean {
  const { handle } = carried.handle;
  return allow.includes(handle.type) || allow.includes(`${handle.package}#${handle.entry.name}`);
}
