import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { NoRepair, ThisAlias } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { beforeStatement, placeBefore } from "./before-call.ts";
import { descendants } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { freeName } from "./free-name.ts";
import { pathTo } from "./locate.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Puts `const self = this;` before the call, and `self` where the task mentions `this`. */
export function editThisAlias(source: SourceFile, { task, mentions }: ThisAlias): readonly Edit[] | NoRepair {
  const place = placeBefore(source, task);
  const arrow = pathTo(source, task, Type.ArrowFunctionExpression).at(-1);
  if (place === null || arrow === undefined) return none("no statement stands around the call that another could stand before");
  if (descendants(source, arrow).some(({ node: { type } }) => type === Type.Super))
    return none("the function mentions `super`, which this engine cannot ship");
  const name = freeName(source, place.scope, "self", new Set());
  return [
    beforeStatement(source, place.statement, `const ${name} = this`),
    ...mentions.map(({ start, end }): Edit => ({ start, end, text: name })),
  ];
}
