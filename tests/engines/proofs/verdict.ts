import type { RuleName } from "../../../src/rules/index.ts";
import { lint } from "../../support/lint.ts";
import type { EngineProgram } from "../harness/program.ts";

/** Asks some rules about a program, on the very text that is run: which of them report it? */
export function askRules(rules: readonly RuleName[]): (program: EngineProgram) => readonly RuleName[] {
  return ({ text }) => rules.filter((rule) => lint(rule, text).length > 0);
}
