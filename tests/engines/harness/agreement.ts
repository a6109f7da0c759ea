import { readFileSync } from "node:fs";
import path from "node:path";
import prettier from "prettier";
import { capturedHandles } from "../../support/report.ts";
import { versionOf } from "./install.ts";
import type { EngineProgram, Form, OutcomeKind } from "./program.ts";
import { runShipped, runUnshipped, twoAtATime } from "./run.ts";

/** One line of the table: what the rule says about a program, and what the engine does with it. */
export interface Comparison {
  readonly program: EngineProgram;
  /** What the program does when nothing is shipped. */
  readonly unshipped: OutcomeKind;
  readonly unshippedMessage: string;
  readonly reported: boolean;
  readonly outcome: OutcomeKind;
  readonly message: string;
  readonly agrees: boolean;
}

/** The page that shows the table, and the command that makes it. */
export const agreementPage = path.resolve(import.meta.dirname, "../../../docs/agreement.md");
export const agreementCommand = "npx tsx scripts/generate-agreement.ts";

const extensions: Record<Form, string> = {
  module: "mjs",
  commonjs: "cjs",
  "typescript to commonjs": "cts",
  "typescript to module": "mts",
};

/** Whether `no-captured-handle` reports the program. */
function isReported({ text, form = "module" }: EngineProgram): boolean {
  return capturedHandles(text, { file: `/harbour/src/program.${extensions[form]}` }).length > 0;
}

/** Runs every program on the engine, two at a time, and puts the rule's verdict beside it. */
export async function compareAll(programs: readonly EngineProgram[]): Promise<Comparison[]> {
  return twoAtATime(programs, async (program) => {
    const unshipped = await runUnshipped(program);
    const { kind, message } = await runShipped(program);
    const reported = isReported(program);
    return {
      program,
      unshipped: unshipped.kind,
      unshippedMessage: unshipped.message,
      reported,
      outcome: kind,
      message,
      agrees: reported === (kind !== "ok"),
    };
  });
}

function row({ program, reported, outcome, agrees }: Comparison, why: string): string {
  return `| ${[program.shape, program.name, reported ? "reported" : "silent", outcome, agrees ? "yes" : "**no**", why].join(" | ")} |`;
}

/** The page for the docs. Nothing in it changes from run to run unless a verdict or an outcome does. */
export async function agreementText(comparisons: readonly Comparison[], known: Readonly<Record<string, string>>): Promise<string> {
  const shapes = new Set(comparisons.map(({ program }) => program.shape));
  const innocent = comparisons.filter(({ outcome }) => outcome === "ok");
  const disagreeing = comparisons.filter(({ agrees }) => !agrees);
  const heading = ["Shape", "Program", "`no-captured-handle`", "Pulumi", "Agree", "Why not"];
  const text = `# Agreement with the engine

What \`distributed/no-captured-handle\` says about a program, beside what Pulumi's serialiser does with it. Every program is run: one process serialises its function with \`pulumi.runtime.serializeFunction\`, a second one, in an empty folder, loads the payload, calls it, and compares the value and what it has written or sent with what the same program does when nothing is shipped. Anything but the right value and the right side effect counts as a failure.

The rule and the engine agree where a program is reported and fails, or is not reported and works. Programs that fail for a reason other than a handle (a captured \`Date\`, a lexical \`this\`, a native function) are not in this table.

- Engine: \`@pulumi/pulumi\` ${versionOf("@pulumi/pulumi")}; clients: \`pg\` ${versionOf("pg")}, \`ioredis\` ${versionOf("ioredis")}, \`redis\` ${versionOf("redis")}
- Made with \`${agreementCommand}\`, on Node 20; the programs stand in \`tests/engines/programs\`
- ${String(comparisons.length)} programs of ${String(shapes.size)} shapes, of which ${String(innocent.length)} work when shipped and ${String(comparisons.length - innocent.length)} do not
- ${String(comparisons.length - disagreeing.length)} agree, ${String(disagreeing.length)} do not

| ${heading.join(" | ")} |
| ${heading.map(() => "---").join(" | ")} |
${comparisons.map((comparison) => row(comparison, comparison.agrees ? "" : (known[comparison.program.name] ?? ""))).join("\n")}
`;
  return prettier.format(text, { ...(await prettier.resolveConfig(agreementPage)), parser: "markdown" });
}

/** The page as it is committed; empty if there is none. */
export function committedAgreement(): string {
  try {
    return readFileSync(agreementPage, "utf8");
  } catch {
    return "";
  }
}
