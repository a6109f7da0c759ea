import type { Linter as Lint, Rule } from "eslint";
import { Linter } from "eslint/universal";
import { analysisOf } from "../../src/adapter/analysis-of.ts";
import { picturesOf } from "../../src/cli/explain/build.ts";
import type { TaskPicture } from "../../src/cli/explain/picture.ts";
import { Lines } from "../../src/cli/files/lines.ts";
import distributed from "../../src/index.ts";
import type { Draft } from "./address.ts";
import type { Inspected, Offer, PlaygroundReport } from "./inspected.ts";

/** Looks at a program as ESLint does, and draws what its tasks take along from the same analysis. */
export async function inspect({ code, language, preset }: Draft): Promise<Inspected> {
  const pictures: TaskPicture[] = [];
  const drawing: Rule.RuleModule = {
    create: (context) => ({
      Program() {
        const shared = analysisOf(context);
        if (shared.kind === "analysis") pictures.push(...picturesOf(shared.analysis, new Lines(() => code)));
      },
    }),
  };
  const config: Lint.Config[] = [
    distributed.configs[preset],
    { plugins: { playground: { rules: { drawing } } }, rules: { "playground/drawing": "error" } },
    await parsing(language),
  ];
  const messages = new Linter({ cwd: "/" }).verify(code, config, { filename: `/job.${language}` });
  const broken = messages.find(({ fatal }) => fatal === true);
  if (broken !== undefined) {
    return { problem: { message: broken.message.replace(/^Parsing error: /u, ""), line: broken.line }, reports: [], pictures: [] };
  }
  return { problem: null, reports: messages.map((message) => reportOf(message, code)), pictures };
}

/** JavaScript is read by ESLint itself; the parser of TypeScript is large, and loaded only where it is needed. */
async function parsing(language: Draft["language"]): Promise<Lint.Config> {
  const files = [`**/*.${language}`];
  const parserOptions = { ecmaFeatures: { jsx: true } };
  if (language === "js") return { files, languageOptions: { parserOptions } };
  const { default: parser } = await import("@typescript-eslint/parser");
  return { files, languageOptions: { parser, parserOptions: { tsconfigRootDir: "/" } } };
}

function reportOf(message: Lint.LintMessage, code: string): PlaygroundReport {
  const start = offsetOf(code, message.line, message.column);
  const end = offsetOf(code, message.endLine ?? message.line, message.endColumn ?? message.column + 1);
  const fix: Offer[] = message.fix === undefined ? [] : [offerOf("Repair", true, message.fix)];
  const suggestions = (message.suggestions ?? []).map(({ desc, fix: edit }) => offerOf(desc, false, edit));
  const rule = (message.ruleId ?? "").replace(/^distributed\//u, "");
  const { line, column } = message;
  return { rule, message: message.message, start, end, line, column, offers: [...fix, ...suggestions] };
}

function offerOf(title: string, isSafe: boolean, { range: [start, end], text }: Rule.Fix): Offer {
  return { title, isSafe, replacement: { start, end, text } };
}

/** The offset of a place that ESLint names, which counts lines and columns from 1. */
function offsetOf(code: string, line: number, column: number): number {
  let start = 0;
  for (let number = 1; number < line; number += 1) start = code.indexOf("\n", start) + 1;
  return Math.min(start + column - 1, code.length);
}
