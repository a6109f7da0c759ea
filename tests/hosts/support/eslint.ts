import { basename } from "node:path";
import * as v from "valibot";
import { run, type Outcome } from "./command.ts";
import type { Project } from "./project.ts";

const message = v.object({
  ruleId: v.nullable(v.string()),
  messageId: v.optional(v.string()),
  message: v.string(),
  line: v.number(),
  column: v.number(),
  endLine: v.optional(v.number()),
  endColumn: v.optional(v.number()),
  severity: v.number(),
  fatal: v.optional(v.boolean()),
});
const results = v.array(v.object({ filePath: v.string(), messages: v.array(message), output: v.optional(v.string()) }));
const withMetadata = v.object({
  results,
  metadata: v.object({ rulesMeta: v.record(v.string(), v.object({ docs: v.optional(v.object({ url: v.optional(v.string()) })) })) }),
});

/** One problem as `--format json` tells it, with the name of its file. */
export type Message = v.InferOutput<typeof message> & { readonly file: string };

/** An ESLint run whose results have been read. */
export interface Lint {
  readonly code: number | null;
  readonly stderr: string;
  readonly messages: readonly Message[];
  /** What `--fix-dry-run` would write, by the file's name. */
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs the ESLint of a project. */
export function eslint(project: Project, args: readonly string[], input?: string): Promise<Outcome> {
  return run(project.bin("eslint"), args, input === undefined ? { cwd: project.folder } : { cwd: project.folder, input });
}

/** Runs the ESLint of a project and reads its results. */
export async function lint(project: Project, args: readonly string[] = ["."], input?: string): Promise<Lint> {
  const { code, stdout, stderr } = await eslint(project, [...args, "--format", "json"], input);
  if (stdout === "") throw new Error(`ESLint ended with ${String(code)} and gave no results:\n${stderr}`);
  const read = v.parse(results, JSON.parse(stdout));
  return {
    code,
    stderr,
    messages: read.flatMap(({ filePath, messages }) => messages.map((found) => ({ ...found, file: basename(filePath) }))),
    outputs: Object.fromEntries(read.flatMap(({ filePath, output }) => (output === undefined ? [] : [[basename(filePath), output]]))),
  };
}

/** The address of the documentation that ESLint knows for each rule that has reported something. */
export async function documentationOf(project: Project): Promise<Readonly<Record<string, string | undefined>>> {
  const { stdout } = await eslint(project, [".", "--format", "json-with-metadata"]);
  const { rulesMeta } = v.parse(withMetadata, JSON.parse(stdout)).metadata;
  return Object.fromEntries(Object.entries(rulesMeta).map(([rule, meta]) => [rule, meta.docs?.url]));
}

/** Where a problem is and what it is about, on one line: easy to compare. */
export function place({ file, line, column, ruleId }: Message): string {
  return `${file}:${String(line)}:${String(column)} ${ruleId ?? "parser"}`;
}
