import type { Rule } from "eslint";
import { analyze } from "../src/analyze.ts";
import { lower } from "../src/syntax/ecmascript/lower.ts";
import { isProgram } from "../src/syntax/ecmascript/source.ts";

/** The analysis behind all rules, of a file whose imports nobody follows. The published rules always follow them. */
export const aloneRule: Rule.RuleModule = {
  meta: { messages: { captured: "A handle is captured." } },
  create(context) {
    return {
      Program(node) {
        const { sourceCode, filename } = context;
        const { scopeManager, text, visitorKeys } = sourceCode;
        const ast: unknown = sourceCode.ast;
        if (!isProgram(ast)) return;
        const source = { file: filename, text, ast, comments: ast.comments ?? [], scopes: scopeManager.scopes, visitorKeys };
        const analysis = analyze(text, {}, () => lower(source));
        for (const finding of analysis?.capturedHandles ?? []) {
          const { start } = finding.place;
          context.report({ node, loc: sourceCode.getLocFromIndex(start), messageId: "captured" });
        }
      },
    };
  },
};
