import type { TSESTree } from "@typescript-eslint/utils";
import type { NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { indentationAt } from "./style.ts";

/** Where lines can be put before all that a block does, each with the end of the line before it; and how far they are indented. */
export function beginOf({ text }: SourceFile, { body, range: [start] }: TSESTree.BlockStatement): { at: number; indent: string } | NoRepair {
  const [first] = body;
  const at = start + 1;
  if (first === undefined || !text.slice(at, first.range[0]).includes("\n"))
    return { kind: "none", because: "the function is written on one line" };
  return { at, indent: indentationAt(text, first.range[0]) };
}
