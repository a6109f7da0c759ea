import type { Analysis } from "../analyze.ts";
import type { Certainty } from "../evaluate/facts.ts";
import type { Problem } from "../findings/finding.ts";
import type { Stop } from "../report/trace.ts";

/** A message in its parts, with `{{…}}` where the words go. Put together with blanks between them they are one line. */
export interface Message {
  /** What is wrong, and where it comes from. */
  readonly what: string;
  /** What will happen, where that is a sentence of its own. */
  readonly failure?: string;
  readonly remedy: string;
}

/** What is said of a finding: one of the check's messages, with its words. */
export interface Words {
  readonly messageId: string;
  readonly data: Record<string, string>;
}

/** What all checks can be told. */
export interface CommonOptions {
  readonly minConfidence?: Certainty;
}

/** The schemas of the options that all checks have. */
export const commonOptions: Readonly<Record<string, OptionSchema>> = {
  minConfidence: { type: "string", enum: ["likely", "certain"], description: "Report only what is at least this sure." },
};

/** The schema of an option of the checks whose findings ESLint's rules repair. The command line repairs nothing, and has nothing to explain. */
export const explainMissingFix: OptionSchema = { type: "boolean", description: "Say in the message why there is no quick fix." };

/** The schema of one option: the part of JSON Schema that the checks need. */
export interface OptionSchema {
  readonly type: "string" | "boolean" | "array";
  readonly enum?: readonly string[];
  readonly items?: { readonly type: "string" };
  readonly uniqueItems?: boolean;
  readonly description: string;
}

/** One thing that is looked for: its policy, its words and its options. ESLint's rules and the command line are made from the same. */
export interface Check<F extends Problem = Problem, Options extends object = object> {
  /** As the rule is called: `no-captured-handle`. */
  readonly name: string;
  readonly description: string;
  /** False for what only the preset `strict` looks for. */
  readonly recommended: boolean;
  readonly messages: Readonly<Record<string, Message>>;
  /** The schemas of its own options. */
  readonly options: Readonly<Record<string, OptionSchema>>;
  find(analysis: Analysis): readonly F[];
  /** Whether the options let a finding through; they have been checked against the schemas. */
  isWanted(finding: F, options: Partial<Options>): boolean;
  /** Words a finding. `relative` shortens a path for people. */
  words(finding: F, relative: (file: string) => string): Words;
  /** The way from the boundary to the line that matters. */
  trace(finding: F): readonly Stop[];
}

/** A check of `recommended` without options of its own. */
export const anything = { recommended: true, options: {}, isWanted: () => true } as const;

/** The findings of a check that its options, and the confidence that the project asks for, let through. */
export function wantedFindings<F extends Problem, Options extends object>(
  check: Check<F, Options>,
  analysis: Analysis,
  options: Partial<Options> & CommonOptions,
  projectWide: Certainty,
): readonly F[] {
  const { minConfidence = projectWide } = options;
  return check
    .find(analysis)
    .filter((finding) => (minConfidence === "likely" || finding.certainty === "certain") && check.isWanted(finding, options));
}

/** A message as one line, still with `{{…}}` in it. */
export function templateOf({ what, failure, remedy }: Message): string {
  return [what, ...(failure === undefined ? [] : [failure]), remedy].join(" ");
}
