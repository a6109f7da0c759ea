import { parseFile } from "../../syntax/ecmascript/parse.ts";

/** A flat config as far as it can be extended: offsets in its text. */
export interface ExportedList {
  /** Where the last entry begins and ends; null where the list is empty. */
  readonly last: { readonly start: number; readonly end: number } | null;
  /** Between the brackets of a list, or of a call, that has no entry. */
  readonly inside: number;
  /** Whether it is exported as CommonJS does. */
  readonly isCommonJs: boolean;
  /** Where the last import or `require` before the list begins and ends; null where there is none. */
  readonly imports: { readonly start: number; readonly end: number } | null;
}

/** Finds the list that a config with this name exports: itself, by a variable, or as what a call takes. Null where it is something else. */
export function exportedList(text: string, name: string): ExportedList | null {
  const parsed = parseFile(name, text);
  const body = "because" in parsed ? [] : nodesIn(parsed.ast, "body");
  const exported = exportOf(body);
  const list = listOf(exported.value, body, new Set());
  if (list === null) return null;
  const entries = entriesOf(list);
  const last = entries.at(-1);
  const before = body.filter((statement) => rangeOf(statement).end <= rangeOf(list).start);
  const imports = before.findLast((statement) => typeOf(statement) === "ImportDeclaration" || isRequire(statement));
  return {
    last: last === undefined ? null : rangeOf(last),
    inside: rangeOf(list).end - 1,
    isCommonJs: exported.isCommonJs,
    imports: imports === undefined ? null : rangeOf(imports),
  };
}

function exportOf(body: readonly unknown[]): { readonly value: unknown; readonly isCommonJs: boolean } {
  for (const statement of body) {
    if (typeOf(statement) === "ExportDefaultDeclaration") return { value: nodeIn(statement, "declaration"), isCommonJs: false };
    if (typeOf(statement) === "TSExportAssignment") return { value: nodeIn(statement, "expression"), isCommonJs: true };
    const assignment = nodeIn(statement, "expression");
    if (typeOf(assignment) === "AssignmentExpression" && calleeName(nodeIn(assignment, "left")) === "module.exports") {
      return { value: nodeIn(assignment, "right"), isCommonJs: true };
    }
  }
  return { value: undefined, isCommonJs: false };
}

const wrappers = new Set<unknown>(["TSAsExpression", "TSSatisfiesExpression", "TSNonNullExpression"]);

/** The array, or the call that takes entries, behind an expression. */
function listOf(expression: unknown, body: readonly unknown[], seen: Set<unknown>): unknown {
  const type = typeOf(expression);
  if (wrappers.has(type)) return listOf(nodeIn(expression, "expression"), body, seen);
  if (type === "ArrayExpression") return expression;
  if (type === "CallExpression") return takesEntries(expression) ? listIn(expression) : null;
  const name = type === "Identifier" ? nodeIn(expression, "name") : null;
  if (name === null || seen.has(name)) return null;
  const declared = body
    .flatMap((statement) => nodesIn(nodeIn(statement, "declaration") ?? statement, "declarations"))
    .find((declarator) => nodeIn(nodeIn(declarator, "id"), "name") === name);
  return listOf(nodeIn(declared, "init"), body, seen.add(name));
}

/** Calls whose arguments are entries of the config. Of others it is not known what one more argument would do. */
function takesEntries(call: unknown): boolean {
  return /^(?:defineConfig|withNuxt|antfu|(?:tseslint|ts|tsEslint|typescriptEslint)\.config)$/u.test(calleeName(nodeIn(call, "callee")));
}

/** The array that is the only argument of a call, else the call itself. */
function listIn(call: unknown): unknown {
  const given = nodesIn(call, "arguments");
  return given.length === 1 && typeOf(given[0]) === "ArrayExpression" ? given[0] : call;
}

function entriesOf(list: unknown): readonly unknown[] {
  return nodesIn(list, typeOf(list) === "ArrayExpression" ? "elements" : "arguments");
}

function isRequire(statement: unknown): boolean {
  return nodesIn(statement, "declarations").some((declarator) => calleeName(nodeIn(nodeIn(declarator, "init"), "callee")) === "require");
}

/** `a` or `a.b`; empty for anything else. */
function calleeName(node: unknown): string {
  if (typeOf(node) === "MemberExpression") return `${calleeName(nodeIn(node, "object"))}.${calleeName(nodeIn(node, "property"))}`;
  const name = nodeIn(node, "name");
  return typeof name === "string" ? name : "";
}

function nodeIn(owner: unknown, name: string): unknown {
  return typeof owner === "object" && owner !== null ? Reflect.get(owner, name) : undefined;
}

function nodesIn(owner: unknown, name: string): readonly unknown[] {
  const nodes = nodeIn(owner, name);
  return Array.isArray(nodes) ? nodes : [];
}

function typeOf(node: unknown): unknown {
  return nodeIn(node, "type");
}

function rangeOf(node: unknown): { readonly start: number; readonly end: number } {
  const [start, end] = nodesIn(node, "range");
  return { start: typeof start === "number" ? start : 0, end: typeof end === "number" ? end : 0 };
}
