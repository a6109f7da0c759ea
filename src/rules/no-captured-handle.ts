import type { Rule } from "eslint";
import { createRule } from "../create-rule.ts";
import type { CapturedHandleFinding } from "../findings/finding.ts";
import { wordCapturedHandle } from "../report/message.ts";
import { relativeTo } from "../report/relative.ts";
import { analysisOf, isFirstToComplain } from "./analysis-of.ts";

interface Options {
  readonly allow?: readonly string[];
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
          minConfidence: {
            type: "string",
            enum: ["likely", "certain"],
            description: "Report only what is at least this sure.",
          },
        },
        additionalProperties: false,
      },
    ],
    messages: {
      capturedHandle: "`{{boundary}}` ships {{cargo}} to the workers, and with it {{way}}, {{handle}}. {{failure}}. {{remedy}}.",
      wrongSettings: "{{sentence}}",
    },
    defaultOptions: [{}],
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
        const { allow = [], minConfidence = shared.minConfidence } = optionsOf(context);
        for (const finding of shared.analysis.capturedHandles) {
          if (finding.certainty === "likely" && minConfidence === "certain") continue;
          if (isAllowed(finding, allow)) continue;
          context.report({
            loc: {
              start: context.sourceCode.getLocFromIndex(finding.place.start),
              end: context.sourceCode.getLocFromIndex(finding.place.end),
            },
            messageId: "capturedHandle",
            data: wordCapturedHandle(finding, (file) => relativeTo(context.filename, file)),
          });
        }
      },
    };
  },
});

/** ESLint has checked the options against the schema. */
function optionsOf({ options }: Rule.RuleContext): Options {
  const [first]: readonly Options[] = options;
  return first ?? {};
}

function isAllowed({ carried }: CapturedHandleFinding, allow: readonly string[]): boolean {
  const { handle } = carried.handle;
  return allow.includes(handle.type) || allow.includes(`${handle.package}#${handle.entry.name}`);
}
