import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type { ImportRewrite } from "../../../repair/lazy-plans.ts";
import type { NoRepair } from "../../../repair/plan.ts";
import type { Reference, SourceFile, Variable } from "../source.ts";
import { isNode } from "../static.ts";
import { commentsOutside } from "./comments.ts";
import { removalOf } from "./declared-opening.ts";
import type { Edit } from "./edit.ts";
import { pathTo } from "./locate.ts";
import { rangeOf } from "./range.ts";

/** What imports become. */
export interface ImportEdits {
  /** The declarations. */
  readonly declarations: readonly Edit[];
  /** The mentions of what they gave, wherever those stand: `createWriteStream` becomes `fs.createWriteStream`. */
  readonly mentions: readonly Edit[];
}

const none = (because: string): NoRepair => ({ kind: "none", because });

/** An import declaration, or the statement that takes something out of what `require` gives. */
type Statement = TSESTree.ImportDeclaration | TSESTree.VariableDeclaration;

/** Reaches what is taken out of modules through the modules themselves; or says why that cannot be written. */
export function editImports(source: SourceFile, rewrites: readonly ImportRewrite[]): ImportEdits | NoRepair {
  const declarations: Edit[] = [];
  const mentions: Edit[] = [];
  const groups = new Map<Statement, ImportRewrite[]>();
  const distinct = new Map(rewrites.map((rewrite) => [rewrite.local.start, rewrite]));
  for (const rewrite of distinct.values()) {
    const statement = pathTo(source, rewrite.local, Type.Identifier).find(
      (node) => node.type === Type.ImportDeclaration || node.type === Type.VariableDeclaration,
    );
    if (statement === undefined) return none("its import cannot be written in another form");
    groups.set(statement, [...(groups.get(statement) ?? []), rewrite]);
  }
  const named = new Map<string, string>();
  for (const [statement, taken] of groups) {
    const [{ source: from } = { source: "" }] = taken;
    const edited = editStatement(source, statement, taken, named.get(from) ?? null);
    if ("because" in edited) return edited;
    named.set(from, edited.name);
    declarations.push(...edited.declarations);
    for (const { local, imported } of taken) {
      const found = imported === "*" ? [] : mentionsOf(source, local.start, `${edited.name}.${imported}`);
      if ("because" in found) return found;
      mentions.push(...found);
    }
  }
  return { declarations, mentions };
}

/** Edits, and those mentions that stand in none of them. */
export function withMentions(edits: readonly Edit[], { declarations, mentions }: ImportEdits): Edit[] {
  const outside = mentions.filter(
    ({ start, end }) => !edits.some((edit) => edit.start <= start && end <= edit.end && edit.end > edit.start),
  );
  return [...edits, ...declarations, ...outside];
}

interface EditedStatement {
  readonly name: string;
  readonly declarations: readonly Edit[];
}

function editStatement(
  source: SourceFile,
  statement: Statement,
  taken: readonly ImportRewrite[],
  known: string | null,
): EditedStatement | NoRepair {
  const [first] = taken;
  if (first === undefined) return none("its import cannot be written in another form");
  const there = known ?? wholeModule(source, first.source);
  if (there !== null && variablesNamed(source, there).length > 1) return none(`\`${there}\` means several things in this file`);
  const name = there ?? (first.imported === "*" ? source.text.slice(first.local.start, first.local.end) : freeName(source, first.source));
  const locals = new Set(taken.map(({ local }) => local.start));
  const edits =
    statement.type === Type.ImportDeclaration
      ? editImport(source, statement, locals, there === null ? name : null)
      : editRequire(source, statement, locals, there === null ? name : null);
  return "because" in edits ? edits : { name, declarations: edits };
}

function editImport(
  source: SourceFile,
  statement: TSESTree.ImportDeclaration,
  locals: ReadonlySet<number>,
  name: string | null,
): readonly Edit[] | NoRepair {
  const [first] = statement.specifiers;
  const hasDefault = first?.type === Type.ImportDefaultSpecifier;
  if (statement.specifiers.some(({ type }) => type === Type.ImportNamespaceSpecifier) && (hasDefault || name === null))
    return none("the module is imported in two ways at once");
  const rest = statement.specifiers.filter(({ type, local }) => type === Type.ImportSpecifier && !locals.has(local.range[0]));
  const kept = hasDefault ? source.text.slice(...first.range) : name;
  const texts = rest.map(({ range }) => source.text.slice(...range));
  const clause = [...(kept === null ? [] : [kept]), ...(texts.length === 0 ? [] : [`{ ${texts.join(", ")} }`])].join(", ");
  const range = { start: statement.range[0], end: statement.source.range[0] };
  if (commentsOutside(source, range, rest.map(rangeOf)).length > 0) return none("a comment stands within its import");
  if (clause === "") return removed(source, statement);
  return [{ ...range, text: `import ${clause} from ` }];
}

function editRequire(
  source: SourceFile,
  statement: TSESTree.VariableDeclaration,
  locals: ReadonlySet<number>,
  name: string | null,
): readonly Edit[] | NoRepair {
  const [declarator, another] = statement.declarations;
  if (declarator?.id.type !== Type.ObjectPattern || another !== undefined)
    return none("it is taken out of `require(…)` together with others");
  const { id, init } = declarator;
  if (init?.type !== Type.CallExpression || id.typeAnnotation) return none("it is taken out of `require(…)` in a form of its own");
  const rest = id.properties.filter(({ range }) => ![...locals].some((start) => range[0] <= start && start < range[1]));
  const range = rangeOf(id);
  if (commentsOutside(source, range, rest.map(rangeOf)).length > 0) return none("a comment stands within its declaration");
  if (rest.length === 0) return name === null ? removed(source, statement) : [{ ...range, text: name }];
  const texts = rest.map((property) => source.text.slice(...property.range));
  const whole = name === null ? "" : `${name} = ${source.text.slice(...init.range)}, `;
  return [{ ...range, text: `${whole}{ ${texts.join(", ")} }` }];
}

function removed(source: SourceFile, statement: Statement): readonly Edit[] | NoRepair {
  const removal = removalOf(source, rangeOf(statement));
  return removal === null ? none("another statement stands on the line of its import") : [removal];
}

/** The name by which the file already has the module as a whole; null where it has none. */
function wholeModule({ ast, text }: SourceFile, from: string): string | null {
  const isIt = (specifier: string): boolean => specifier.replace(/^node:/u, "") === from.replace(/^node:/u, "");
  for (const statement of ast.body) {
    if (statement.type === Type.ImportDeclaration && isIt(statement.source.value) && statement.importKind !== "type") {
      const [first] = statement.specifiers;
      if (first?.type === Type.ImportDefaultSpecifier) return first.local.name;
    }
    if (statement.type !== Type.VariableDeclaration || statement.kind !== "const") continue;
    for (const { id, init } of statement.declarations) {
      const required = init === null ? null : /^require\(\s*["'`]([^"'`]+)["'`]\s*\)$/u.exec(text.slice(...init.range))?.[1];
      if (id.type === Type.Identifier && required !== undefined && required !== null && isIt(required)) return id.name;
    }
  }
  return null;
}

/** `node:fs` is called `fs`, `node:worker_threads` is called `workerThreads`, and so on, by a name that nothing in the file has. */
function freeName(source: SourceFile, from: string): string {
  const words = from.replace(/^node:|^@/u, "").split(/[^A-Za-z0-9$]+/u);
  const base = words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("")
    .replace(/^(?=\d)/u, "_");
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? base : `${base}${String(count)}`;
    if (variablesNamed(source, candidate).length === 0 && !isMentioned(source, candidate)) return candidate;
  }
}

function variablesNamed({ scopes }: SourceFile, name: string): Variable[] {
  return scopes.flatMap(({ variables }) => variables).filter((variable) => variable.name === name && variable.defs.length > 0);
}

function isMentioned(source: SourceFile, name: string): boolean {
  return references(source).some(({ identifier }) => isNode(identifier) && identifier.type === Type.Identifier && identifier.name === name);
}

/** References stand in the scope that resolves them, and in some hosts in those around it as well. */
function references({ scopes }: SourceFile): Reference[] {
  return [...new Set(scopes.flatMap((scope) => scope.references))];
}

/** Every mention of what is declared at an offset, as something else. */
function mentionsOf(source: SourceFile, declared: number, text: string): readonly Edit[] | NoRepair {
  const edits = new Map<number, Edit>();
  for (const { identifier, resolved } of references(source)) {
    const isIt = resolved?.identifiers.some((name) => isNode(name) && name.range[0] === declared) === true;
    if (!isIt || !isNode(identifier) || identifier.range[0] === declared) continue;
    const [start, end] = identifier.range;
    const parent = pathTo(source, { file: "", line: 0, column: 0, start, end }, Type.Identifier).at(-2);
    if (parent?.type === Type.ExportSpecifier) return none("what is imported is exported again");
    const isShorthand = parent?.type === Type.Property && parent.shorthand;
    edits.set(start, { start, end, text: isShorthand ? `${source.text.slice(start, end)}: ${text}` : text });
  }
  return [...edits.values()];
}
