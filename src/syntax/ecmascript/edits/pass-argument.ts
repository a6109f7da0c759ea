import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { NoRepair, PassArgumentPlan } from "../../../repair/plan.ts";
import type { SourceFile } from "../source.ts";
import { isNode, staticName, unwrap } from "../static.ts";
import type { Edit } from "./edit.ts";
import { pathTo } from "./locate.ts";
import { isInlined, isTypeScript, obstacleIn, optionsWith, openingBracket } from "./obstacles.ts";
import { optionAt, type Option } from "./option.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

type Call = TSESTree.CallExpression | TSESTree.NewExpression;
type Task = TSESTree.ArrowFunctionExpression | TSESTree.FunctionExpression;

/** Passes values to a function through the arguments of the call that it is written in; or says why that cannot be written. */
export function editPassArgument(
  source: SourceFile,
  { call: callOrigin, task: taskOrigin, names, channel, isUntyped }: PassArgumentPlan,
): readonly Edit[] | NoRepair {
  const call = pathTo(source, callOrigin, Type.CallExpression).at(-1) ?? pathTo(source, callOrigin, Type.NewExpression).at(-1);
  const task =
    pathTo(source, taskOrigin, Type.ArrowFunctionExpression).at(-1) ?? pathTo(source, taskOrigin, Type.FunctionExpression).at(-1);
  const isCall = call?.type === Type.CallExpression || call?.type === Type.NewExpression;
  const isTask = task?.type === Type.ArrowFunctionExpression || task?.type === Type.FunctionExpression;
  if (!isCall || !isTask) return none("the call cannot be edited");
  const argument = channel.option === null ? task : optionsWith(call, task);
  const obstacle = obstacleIn(source, call, task, argument) ?? (isUntyped && isTypeScript(source) ? "its parameters need types" : null);
  if (obstacle !== null) return none(obstacle);
  if (names.some((name) => isInlined(source, name))) return none("a `const enum` is no value");
  const option = channel.option === null ? null : optionAt(call, channel.position, channel.option);
  if (option !== null && "because" in option) return option;
  const given = option === null ? call.arguments.slice(channel.position) : option.given;
  const parameters = task.params.slice(channel.parameter);
  const isComplete = call.arguments.length >= channel.position && task.params.length >= channel.parameter;
  const isEarlySpread =
    call.arguments.slice(0, channel.position).some(isOpenEnded) || task.params.slice(0, channel.parameter).some(isOpenEnded);
  if (!isComplete || isEarlySpread) return none("arguments before it are left out");
  if (task.params.some((parameter) => parameter.type === Type.Identifier && parameter.name === "this"))
    return none("its `this` is declared");
  if (callsItself(source, task)) return none("the function calls itself, and would have to pass it on");
  const site: Site = { source, call, task, given, option, parameters, names };
  if (parameters.some((parameter) => mentions(site, parameter))) return none("a parameter before it needs the value");
  switch (channel.kind) {
    case "one":
      return asOneValue(site);
    case "each":
      return asArguments(site);
    case "list":
      return asList(site);
  }
}

interface Site {
  readonly source: SourceFile;
  readonly call: Call;
  readonly task: Task;
  /** The arguments of the channel, and the parameters that get them. */
  readonly given: readonly TSESTree.Node[];
  readonly parameters: readonly TSESTree.Parameter[];
  /** The option that the channel is, where it is one. */
  readonly option: Option | null;
  readonly names: readonly string[];
}

/** One name as it is; more of them, or more beside another value, as an object that is taken apart. */
function asOneValue(site: Site): readonly Edit[] | NoRepair {
  const { given, option, parameters, names } = site;
  const [value] = given;
  const [parameter] = parameters;
  if (value?.type === Type.ArrayExpression && given.length === 1) return inArray(site, value, parameter);
  if ([...given, ...parameters].some(isOpenEnded)) return none("its arguments are spread");
  if (given.length > 1 || parameters.length > 1 || (value === undefined) !== (parameter === undefined)) {
    return none("its argument and its parameter do not match");
  }
  if (value === undefined || parameter === undefined) {
    const [only, ...others] = names;
    // An engine may take an empty text or a zero in an option for nothing.
    const text = others.length === 0 && only !== undefined && option === null ? only : `{ ${names.join(", ")} }`;
    return [...appendParameter(site, text), ...appendArgument(site, text)];
  }
  const object = unwrap(value);
  if (object.type === Type.ObjectExpression && parameter.type === Type.ObjectPattern && !parameter.typeAnnotation) {
    const isTaken = [...object.properties, ...parameter.properties].some((property) => isOtherUse(site, property));
    if (isTaken) return none("the name is taken there");
    return [...addToBraces(site, object, names), ...addToBraces(site, parameter, names)];
  }
  if (parameter.type !== Type.Identifier || parameter.typeAnnotation || value.type === Type.SpreadElement) {
    return none("its parameter cannot take one more value");
  }
  const valueText = textOf(site, value);
  const property = valueText === parameter.name ? valueText : `${parameter.name}: ${valueText}`;
  const key = option?.isShorthand === true ? `${option.name}: ` : "";
  const pattern = `{ ${[parameter.name, ...names].join(", ")} }`;
  return [
    { start: parameter.range[0], end: parameter.range[1], text: hasBrackets(site) ? pattern : `(${pattern})` },
    { start: value.range[0], end: value.range[1], text: `${key}{ ${[property, ...names].join(", ")} }` },
  ];
}

/** Behind the arguments that there are; before them where it is not known how many there are. */
function asArguments(site: Site): readonly Edit[] | NoRepair {
  const { given, parameters, names } = site;
  const text = names.join(", ");
  const isOpen = [...given, ...parameters].some(isOpenEnded) || given.length !== parameters.length;
  const [first] = given;
  if (isOpen && first !== undefined) return [...prependParameter(site, text), insertion(first.range[0], `${text}, `)];
  if (isOpen) return [...prependParameter(site, text), ...appendArgument(site, text)];
  return [...appendParameter(site, text), ...appendArgument(site, text)];
}

/** The same in the list of all arguments. */
function asList(site: Site): readonly Edit[] | NoRepair {
  const { given, parameters, names } = site;
  const [list] = given;
  const text = names.join(", ");
  if (list === undefined) return [...prependParameter(site, text), ...appendArgument(site, `[${text}]`)];
  if (isNothing(list)) return [...prependParameter(site, text), { start: list.range[0], end: list.range[1], text: `[${text}]` }];
  if (list.type !== Type.ArrayExpression) return none("the list of its arguments stands elsewhere");
  const isOpen = [...list.elements, ...parameters].some(isOpenEnded) || list.elements.length !== parameters.length;
  if (!isOpen) return [...appendParameter(site, text), ...appendElements(list, text)];
  const isEmpty = list.elements.length === 0;
  return [...prependParameter(site, text), insertion(list.range[0] + 1, isEmpty ? text : `${text}, `)];
}

/** `null` and `undefined`, which an engine takes for an empty list. */
function isNothing(node: TSESTree.Node): boolean {
  return node.type === Type.Literal
    ? node.value === null && node.raw === "null"
    : node.type === Type.Identifier && node.name === "undefined";
}

/** What stands for nothing, or for any number: a gap, `...rest`. */
function isOpenEnded(node: TSESTree.Node | null): boolean {
  return node === null || node.type === Type.SpreadElement || node.type === Type.RestElement;
}

/** A list that is taken apart again, or an empty one that stands for nothing. */
function inArray(site: Site, list: TSESTree.ArrayExpression, parameter: TSESTree.Parameter | undefined): readonly Edit[] | NoRepair {
  const { parameters, names } = site;
  const text = names.join(", ");
  if (parameter === undefined && list.elements.length === 0) return [...appendParameter(site, `[${text}]`), ...appendElements(list, text)];
  if (isTypeScript(site.source)) return none("the elements of the list would share one type");
  const isMatching =
    parameters.length === 1 &&
    parameter?.type === Type.ArrayPattern &&
    !parameter.typeAnnotation &&
    parameter.elements.length === list.elements.length &&
    [...list.elements, ...parameter.elements].every(
      (element) => element !== null && element.type !== Type.SpreadElement && element.type !== Type.RestElement,
    );
  if (!isMatching) return none("its parameter cannot take one more value");
  return [...appendElements(parameter, text), ...appendElements(list, text)];
}

function appendElements(list: TSESTree.ArrayExpression | TSESTree.ArrayPattern, text: string): Edit[] {
  const last = list.elements.at(-1);
  const at = last ? last.range[1] : list.range[0] + 1;
  return [{ start: at, end: at, text: last ? `, ${text}` : text }];
}

/** Adds names to an object or a pattern, behind its last property. */
function addToBraces({ source }: Site, node: TSESTree.ObjectExpression | TSESTree.ObjectPattern, names: readonly string[]): Edit[] {
  const present = new Set(node.properties.map((property) => source.text.slice(property.range[0], property.range[1])));
  const added = names.filter((name) => !present.has(name));
  if (added.length === 0) return [];
  const last = node.properties.at(-1);
  if (last === undefined) return [{ start: node.range[0], end: node.range[0] + 1, text: `{ ${added.join(", ")} ` }];
  return [{ start: last.range[1], end: last.range[1], text: `, ${added.join(", ")}` }];
}

/** True for a property that has one of the names as its key and is no plain `{ name }`, and for what takes all the rest. */
function isOtherUse({ source, names }: Site, property: TSESTree.ObjectLiteralElement | TSESTree.RestElement): boolean {
  if (property.type === Type.RestElement) return true;
  if (property.type === Type.SpreadElement) return false;
  const key = staticName(property);
  return key === null || (names.includes(key) && source.text.slice(...property.range) !== key);
}

/** True where the default of a parameter, or a computed key in it, mentions one of the names. */
function mentions({ source, names }: Site, { range: [start, end] }: TSESTree.Parameter): boolean {
  return source.scopes.some(({ references }) =>
    references.some(({ identifier }) => {
      if (!isNode(identifier) || identifier.type !== Type.Identifier) return false;
      return names.includes(identifier.name) && identifier.range[0] >= start && identifier.range[1] <= end;
    }),
  );
}

/** Before the parameters that get the arguments of the channel. */
function prependParameter(site: Site, text: string): Edit[] {
  const { parameters } = site;
  const [first] = parameters;
  if (first === undefined) return appendParameter(site, text);
  if (hasBrackets(site)) return [insertion(first.range[0], `${text}, `)];
  return [{ start: first.range[0], end: first.range[1], text: `(${text}, ${textOf(site, first)})` }];
}

function appendParameter(site: Site, text: string): Edit[] {
  const { source, task } = site;
  const last = task.params.at(-1);
  if (last === undefined) {
    const open = openingBracket(source, task);
    return [{ start: open + 1, end: open + 1, text }];
  }
  if (hasBrackets(site)) return [{ start: last.range[1], end: last.range[1], text: `, ${text}` }];
  return [{ start: last.range[0], end: last.range[1], text: `(${textOf(site, last)}, ${text})` }];
}

/** `x => …` has none. */
function hasBrackets({ source, task }: Site): boolean {
  const [first] = task.params;
  const open = openingBracket(source, task);
  return first === undefined || (open !== -1 && open < first.range[0]);
}

function appendArgument({ call, option }: Site, text: string): Edit[] {
  const last = call.arguments.at(-1);
  const property = option?.object?.properties.at(-1);
  if (option !== null && property !== undefined) return [insertion(property.range[1], `, ${option.name}: ${text}`)];
  if (option !== null && option.object !== null) return [insertion(option.object.range[0] + 1, ` ${option.name}: ${text} `)];
  if (option !== null && last !== undefined) return [insertion(last.range[1], `, { ${option.name}: ${text} }`)];
  return last === undefined ? [] : [{ start: last.range[1], end: last.range[1], text: `, ${text}` }];
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, text };
}

/** True where the function names itself. */
function callsItself({ scopes }: SourceFile, { id, body }: Task): boolean {
  if (!id) return false;
  return scopes
    .flatMap(({ references }) => references)
    .some(
      ({ identifier, resolved }) =>
        resolved?.identifiers.includes(id) === true && isNode(identifier) && identifier.range[0] >= body.range[0],
    );
}

function textOf({ source }: Site, node: TSESTree.Node): string {
  return source.text.slice(node.range[0], node.range[1]);
}
