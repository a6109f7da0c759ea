import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { BeforeLoopPlan } from "../../../repair/opening-plans.ts";
import type { NoRepair } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { commentsOutside } from "./comments.ts";
import { descendants } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { movedText, unitOf } from "./indent.ts";
import { pathTo } from "./locate.ts";
import { openingInTask, removedRanges } from "./opening-in-task.ts";
import { type Range, rangeOf } from "./range.ts";
import { indentationAt } from "./style.ts";
import { functionAt } from "./task-at.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Opens before a loop what its body opens each time, and closes it behind the loop. */
export function editBeforeLoop(source: SourceFile, { around: origin, handle }: BeforeLoopPlan): readonly Edit[] | NoRepair {
  const around = functionAt(source, origin);
  const [block, loop, body] = pathTo(source, handle.declared, Type.Identifier).slice(-6, -3);
  if (around === null || body?.type !== Type.BlockStatement || loop?.type !== Type.ForOfStatement || loop.body !== body)
    return none("it is not opened in the loop over the records itself");
  if (block?.type !== Type.BlockStatement) return none("the loop is part of another statement");
  if (isMentioned(source, around, body, handle.name)) return none(`\`${handle.name}\` means something else outside of the loop`);
  const taken = openingInTask(source, around, handle, handle.inTask, { around: loop, body });
  if ("because" in taken) return taken;
  const { declared, without } = taken;
  const indent = indentationAt(source.text, loop.range[0]);
  const inner = declared.closing === null ? indent : indent + unitOf(source.text);
  const text =
    taken.block === body ? keptLoop(source, loop, body, without, inner) : shortLoop(source, loop, body, taken.block, declared.range, inner);
  if (typeof text !== "string") return text;
  const opening = movedText(source, declared.range, indent);
  const lines =
    declared.closing === null
      ? [opening, indent + text]
      : [opening, `${indent}try {`, inner + text, `${indent}} finally {`, inner + declared.closing, `${indent}}`];
  return [{ ...rangeOf(loop), text: lines.join(source.text.includes("\r\n") ? "\r\n" : "\n") }];
}

/** The loop without some statements of its body. */
function keptLoop(
  source: SourceFile,
  loop: TSESTree.ForOfStatement,
  body: TSESTree.BlockStatement,
  without: readonly TSESTree.Statement[],
  indent: string,
): string {
  const changes = removedRanges(source, body, without).map((range): Edit => ({ ...range, text: "" }));
  return movedText(
    source,
    rangeOf(loop),
    indent,
    changes.toSorted((a, b) => a.start - b.start),
  );
}

/** The loop with a block of its body in the place of that. */
function shortLoop(
  source: SourceFile,
  loop: TSESTree.ForOfStatement,
  body: TSESTree.BlockStatement,
  block: TSESTree.BlockStatement,
  opening: Range,
  indent: string,
): string | NoRepair {
  const last = body.body.at(-1);
  const kept = [opening, ...(last === undefined ? [] : [rangeOf(last)])];
  if (commentsOutside(source, rangeOf(body), kept).length > 0) return none("a comment stands beside its closing");
  return movedText(source, { start: loop.range[0], end: body.range[0] }, indent) + movedText(source, rangeOf(block), indent);
}

/** True where a function mentions a name outside of a block. */
function isMentioned(source: SourceFile, around: TSESTree.Node, { range: [start, end] }: TSESTree.Node, name: string): boolean {
  return descendants(source, around).some(
    ({ node }) => node.type === Type.Identifier && node.name === name && (node.range[0] < start || node.range[1] > end),
  );
}
