import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceFile } from "../source.ts";
import { isNode } from "../static.ts";
import type { AnyFunction } from "./task-at.ts";

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** True for a file that a compiler will ask for types. */
export function isTypeScript({ file }: SourceFile): boolean {
  return /\.[cm]?tsx?$/u.test(file);
}

/** True for code that means something else in a function of its own, or in another module. */
export function readsWhatIsAround(text: string): boolean {
  return /\b(?:arguments|await|yield|super|new\.target|__dirname|__filename|import\.meta)\b/u.test(text);
}

/**
 * Why one more value cannot be passed to a function without looking further: a clause; null where nothing stands in the way. `given` is
 * the argument of the call: the function itself, its name, or options that hold it.
 */
export function obstacleIn(source: SourceFile, call: Call, task: AnyFunction, given: TSESTree.Node = task): string | null {
  if (!call.arguments.some((argument) => argument === given)) return "the function stands in another expression";
  // oxc and oxlint give null where typescript-eslint gives nothing.
  if (call.typeArguments || task.typeParameters) return "its types are written out";
  if (call.arguments.some((argument) => isInBrackets(source, argument, call))) return "an argument stands in brackets of its own";
  if (/\barguments\b/u.test(source.text.slice(...task.range))) return "the function counts its arguments";
  const [first] = task.body.type === Type.BlockStatement ? task.body.body : [];
  return first?.type === Type.ExpressionStatement && typeof first.directive === "string" ? "the function begins with a directive" : null;
}

/** The argument that has the function as a property, as in `{ task: (x) => x }`; the function itself where there is none. */
export function optionsWith(call: Call, task: AnyFunction): TSESTree.Node {
  const options = call.arguments.find(
    (argument) =>
      argument.type === Type.ObjectExpression &&
      argument.properties.some((property) => property.type === Type.Property && !property.method && property.value === task),
  );
  return options ?? task;
}

/** True for the name of a `const enum`, which is no value that could be passed. */
export function isInlined({ scopes }: SourceFile, name: string): boolean {
  return scopes.some(({ variables }) =>
    variables.some(
      (variable) =>
        variable.name === name && variable.defs.some(({ node }) => isNode(node) && node.type === Type.TSEnumDeclaration && node.const),
    ),
  );
}

/** Where the brackets around the parameters of a function open; where there are none, a later bracket, or -1. */
export function openingBracket({ text, comments }: SourceFile, task: AnyFunction): number {
  let open = text.indexOf("(", task.id?.range[1] ?? task.range[0]);
  for (const { range } of comments) if (range[0] <= open && open < range[1]) open = text.indexOf("(", range[1]);
  return open;
}

/** `(x)`: what comes next is neither a comma nor the end of the call. */
export function isInBrackets({ text, comments }: SourceFile, argument: TSESTree.Node, call: Call): boolean {
  let next = argument.range[1];
  for (;;) {
    const comment = comments.find(({ range }) => range[0] === next);
    if (comment !== undefined) [, next] = comment.range;
    else if (/\s/u.test(text.charAt(next))) next += 1;
    else break;
  }
  return text.charAt(next) === ")" && next < call.range[1] - 1;
}
