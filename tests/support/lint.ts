import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import distributed from "../../src/index.ts";
import type { RuleName } from "../../src/rules/index.ts";

/** One report of a rule, as a test looks at it. */
export interface Linted {
  /** The text that the squiggle covers. */
  readonly at: string;
  readonly message: string;
}

interface Options {
  /** The project's folder, for a file that stands in one. */
  readonly cwd?: string;
  readonly file?: string;
  readonly options?: object;
  readonly settings?: object;
}

function configOf(rule: RuleName, { options = {}, settings = {} }: Options): Linter.Config[] {
  return [
    {
      files: ["**/*.{ts,tsx,js}"],
      plugins: { distributed },
      languageOptions: { parser },
      settings: { distributed: settings },
      rules: { [`distributed/${rule}`]: ["error", options] },
    },
  ];
}

/** What one rule reports in a text, in ESLint. A text that does not parse throws. */
export function lint(rule: RuleName, code: string, given: Options = {}): Linted[] {
  const messages = new Linter(given.cwd === undefined ? {} : { cwd: given.cwd }).verify(code, configOf(rule, given), {
    filename: given.file ?? "task.ts",
  });
  return messages.map(({ ruleId, message, line, column, endLine, endColumn }) => {
    if (ruleId === null || endLine === undefined || endColumn === undefined) throw new Error(message);
    return { at: code.slice(offsetOf(code, line, column), offsetOf(code, endLine, endColumn)), message };
  });
}

/** The text after `--fix`. */
export function fix(rule: RuleName, code: string, given: Options = {}): string {
  return new Linter().verifyAndFix(code, configOf(rule, given), { filename: given.file ?? "task.ts" }).output;
}

/** The text that the first suggestion of the first report makes; null where there is none. */
export function suggested(rule: RuleName, code: string, given: Options = {}): string | null {
  const [message] = new Linter().verify(code, configOf(rule, given), { filename: given.file ?? "task.ts" });
  const edit = message?.suggestions?.[0]?.fix;
  return edit === undefined ? null : code.slice(0, edit.range[0]) + edit.text + code.slice(edit.range[1]);
}

function offsetOf(code: string, line: number, column: number): number {
  return (
    code
      .split("\n")
      .slice(0, line - 1)
      .join("\n").length +
    (line === 1 ? 0 : 1) +
    column -
    1
  );
}
