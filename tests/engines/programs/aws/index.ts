import type { EngineProgram } from "../../harness/program.ts";
import { inngestPrograms } from "../inngest/index.ts";
import { contextPrograms } from "./contexts.ts";

const wait = "  await context.wait({ seconds: 1 });";

/** A program of Inngest as one would write it for AWS. It waits after its first step and before its last line, so that both are replayed. */
function translated({ text, ...program }: EngineProgram): EngineProgram {
  const body = text
    .replace('import { Inngest } from "inngest";', 'import { withDurableExecution } from "@aws/durable-execution-sdk-js";')
    .replace('const inngest = new Inngest({ id: "harbour" });\n', "")
    .replace(/inngest\.createFunction\(.+?, async \(\{ event, step \}\) => \{/u, "withDurableExecution(async (event, context) => {")
    .replaceAll("step.run(", "context.step(")
    .replaceAll(/step\.sleep\(.+?\)/gu, "context.wait({ seconds: 1 })")
    .replaceAll("event.data.", "event.");
  return { ...program, form: "typescript to commonjs", text: waiting(body.split("\n")).join("\n") };
}

function waiting(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex((line) => /^ {2}(?:const .+ = )?await context\.step\(/u.test(line));
  const end = first === -1 ? -1 : lines.findIndex((line, index) => index >= first && /^ {2}\S.*;$/u.test(line));
  const last = lines.findLastIndex((line) => line.startsWith("  return "));
  return lines.flatMap((line, index) => [...(index === last ? [wait] : []), line, ...(index === end && end + 1 < last ? [wait] : [])]);
}

/** Programs that share a folder had better not write to the same file. */
function writesNoFile({ text }: EngineProgram): boolean {
  return !text.includes("harbour.log");
}

/** Every durable function of the table, in the order in which the docs show them. */
export const awsPrograms: readonly EngineProgram[] = [...inngestPrograms.filter(writesNoFile).map(translated), ...contextPrograms];

/** Why the rules and AWS do not agree about a program, by its name. */
export const awsDisagreements: Readonly<Record<string, string>> = {
  "a counter of a loop that only its steps mention":
    "Nothing waits within the loop, so that its steps run in one invocation. They would be replayed if the function were broken off there, or if one of them were tried again.",
  "a variable of the module that one step sets and another reads": "As with Inngest.",
};
