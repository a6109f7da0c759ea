import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { NoRepair, TransferPlan } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import type { Origin } from "../../../program/model.ts";
import { commentsOutside } from "./comments.ts";
import { descendants } from "./descend.ts";
import type { Edit } from "./edit.ts";
import { pathTo } from "./locate.ts";
import { isInBrackets } from "./obstacles.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/** Puts names into the transfer list of a call, which is written where there is none. */
export function editTransfer(source: SourceFile, { call, values, list }: TransferPlan): readonly Edit[] | NoRepair {
  const [node] = [Type.CallExpression, Type.NewExpression].flatMap((type) => pathTo(source, call, type).slice(-1));
  if (node?.type !== Type.CallExpression && node?.type !== Type.NewExpression) return none("the call cannot be written in another form");
  const other = values.find((value) => isInAnotherCase(source, call, value));
  if (other !== undefined) return none(`\`${source.text.slice(other.start, other.end)}\` is used in another case, which may come next`);
  const names = [...new Set(values.map(({ start, end }) => source.text.slice(start, end)))].join(", ");
  const [, index, option] = /^argument\[(\d+)\](?:\.(\w+))?$/u.exec(list) ?? [];
  const position = Number(index);
  const before = node.arguments[position - 1];
  const given = node.arguments[position];
  if (
    before === undefined ||
    node.arguments.some((argument) => argument.type === Type.SpreadElement || isInBrackets(source, argument, node))
  )
    return none("its arguments cannot be told apart");
  if (given === undefined) {
    const text = option === undefined ? `, [${names}]` : `, { ${option}: [${names}] }`;
    return [{ start: before.range[1], end: before.range[1], text }];
  }
  if (option === undefined) return given.type === Type.ArrayExpression ? append(given, names) : none("its transfer list stands elsewhere");
  if (given.type !== Type.ObjectExpression || given.properties.some(({ type }) => type === Type.SpreadElement))
    return none("its options stand elsewhere");
  const last = given.properties.at(-1);
  const own = given.properties.find((property) => property.type === Type.Property && isNamed(property, option));
  if (own?.type === Type.Property)
    return own.value.type === Type.ArrayExpression ? append(own.value, names) : none("its transfer list stands elsewhere");
  const text = `${option}: [${names}]`;
  if (last !== undefined) return [insertion(last.range[1], `, ${text}`)];
  const [start, end] = given.range;
  return commentsOutside(source, { start, end }, []).length > 0
    ? [insertion(start + 1, ` ${text}`)]
    : [{ start, end, text: `{ ${text} }` }];
}

/** True where the call stands in a case of a `switch`, and another case mentions what is sent: one case runs into the next. */
function isInAnotherCase(source: SourceFile, call: Origin, value: Origin): boolean {
  const path = [Type.CallExpression, Type.NewExpression].map((type) => pathTo(source, call, type)).find(({ length }) => length > 0) ?? [];
  const root = /^[\p{ID_Start}$_][\p{ID_Continue}$]*/u.exec(source.text.slice(value.start, value.end))?.[0];
  return path.some(
    (node) =>
      node.type === Type.SwitchStatement &&
      node.cases.some(
        (one) =>
          !path.includes(one) && descendants(source, one).some(({ node: inner }) => inner.type === Type.Identifier && inner.name === root),
      ),
  );
}

function isNamed({ key, computed }: TSESTree.Property, name: string): boolean {
  return !computed && ((key.type === Type.Identifier && key.name === name) || (key.type === Type.Literal && key.value === name));
}

/** Adds elements to an array that is written out. */
function append({ elements, range }: TSESTree.ArrayExpression, names: string): Edit[] | NoRepair {
  const last = elements.at(-1);
  if (last === null) return none("its transfer list has a gap");
  return [last === undefined ? insertion(range[0] + 1, names) : insertion(last.range[1], `, ${names}`)];
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}
