import { Node, SyntaxKind, type SourceFile } from "ts-morph";
import type { LazyFunctionPlan, LazyVariable } from "../../repair/plan.ts";
import type { Edit } from "../../syntax/ecmascript/edits/edit.ts";
import { isForExport, type CommonJs } from "./commonjs.ts";
import { boundBy, isInType, nameAt, referencesTo } from "./references.ts";

/** Changes of one file. */
export interface FileEdits {
  readonly file: string;
  readonly edits: readonly Edit[];
}

/** What becomes of the mentions of a variable. */
export interface SharedUses {
  readonly edits: readonly FileEdits[];
  /** The files that hand it on by a name. */
  readonly handing: ReadonlySet<string>;
}

/** Why something cannot be changed: a clause. */
interface Refusal {
  readonly because: string;
}

/**
 * What becomes of the mentions of a variable in all files, where it becomes a function: imports and exports name the function, and all
 * else calls it. `source` is the file that the plan changes; what the plan itself changes in it is left out.
 */
export function editSharedUses(plan: LazyFunctionPlan, source: SourceFile, commonJs: CommonJs): SharedUses | Refusal {
  const changes = new Map<SourceFile, Map<number, Edit>>();
  const handing = new Set<string>();
  for (const variable of plan.variables.filter(({ isShared }) => isShared)) {
    const declared = nameAt(source, variable.opening);
    if (declared === null) return { because: "the file that opens it is another for TypeScript" };
    const renamed = new Map<SourceFile, Set<string>>();
    const isOwn = (node: Node): boolean => node === declared || isCovered(node, source, variable);
    for (const node of mentionsOf(declared, commonJs)) {
      const file = node.getSourceFile();
      if (isHandedOn(node)) handing.add(file.getFilePath());
      if (isOwn(node) || node.getText() === "default") continue;
      const edit = editOf(node, (name) => (name === variable.name ? variable.getter : getterName(name)));
      if ("because" in edit) return { because: `${edit.because} (${file.getFilePath()}:${String(node.getStartLineNumber())})` };
      changes.set(file, (changes.get(file) ?? new Map<number, Edit>()).set(edit.start, edit));
      renamed.set(file, (renamed.get(file) ?? new Set()).add(edit.name));
    }
    for (const [file, names] of renamed) {
      const taken = file === source ? null : [...names].find((name) => mentions(file, name));
      if (taken) return { because: `${file.getFilePath()} already has something of the name \`${taken}\`` };
    }
  }
  if (commonJs.problem !== null) return { because: commonJs.problem };
  return { edits: [...changes].map(([file, edits]) => ({ file: file.getFilePath(), edits: [...edits.values()] })), handing };
}

function getterName(name: string): string {
  return `get${name.charAt(0).toUpperCase()}${name.slice(1)}`;
}

function mentions(file: SourceFile, name: string): boolean {
  return file.getDescendantsOfKind(SyntaxKind.Identifier).some((identifier) => identifier.getText() === name);
}

/** Every mention of a name, also under the names that others give it. */
function mentionsOf(declared: Node, commonJs: CommonJs): Set<Node> {
  const found = new Set<Node>([declared]);
  const names = new Set([declared]);
  for (const name of names) {
    for (const use of referencesTo(name, commonJs)) {
      found.add(use);
      const bound = boundBy(use);
      if (bound === null) continue;
      found.add(bound);
      names.add(bound);
    }
  }
  return found;
}

function isCovered(node: Node, source: SourceFile, { uses, closers }: LazyVariable): boolean {
  const [start, end] = [node.getStart(), node.getEnd()];
  return (
    node.getSourceFile() === source &&
    [...uses, ...closers.map(({ origin }) => origin)].some((place) => place.start <= start && end <= place.end)
  );
}

/** An edit, and the name that it brings into its file. */
interface NamedEdit extends Edit {
  readonly name: string;
}

function editOf(node: Node, getterOf: (name: string) => string): NamedEdit | Refusal {
  const parent = node.getParent();
  const text = node.getText();
  const name = getterOf(text);
  const put = (replacement: string, place: Node = node): NamedEdit => ({
    start: place.getStart(),
    end: place.getEnd(),
    text: replacement,
    name,
  });
  if (parent === undefined || !Node.isIdentifier(node)) return { because: "it is reached by a text" };
  if (isMereName(node, parent)) return put(name);
  if (Node.isTypeQuery(parent)) return put(`ReturnType<typeof ${name}>`, parent);
  if (Node.isQualifiedName(parent)) {
    const query = parent.getParent();
    if (!Node.isTypeQuery(query) || parent.getRight() !== node) return { because: "its type is taken apart" };
    return put(`ReturnType<typeof ${parent.getLeft().getText()}.${name}>`, query);
  }
  if (Node.isShorthandPropertyAssignment(parent)) return put(`${text}: ${name}()`);
  if (isInType(node)) return { because: "a type mentions it" };
  const whole = Node.isPropertyAccessExpression(parent) && parent.getNameNode() === node ? parent : node;
  const problem = obstacleAround(whole);
  return problem === null ? put(`${name}()`) : { because: problem };
}

/** `export { log }`, `export default log`, `exports.log = log`. */
function isHandedOn(node: Node): boolean {
  const parent = node.getParent();
  return isForExport(node) || Node.isExportSpecifier(parent) || Node.isExportAssignment(parent);
}

/** Imports, exports and patterns name it, and do nothing with it. */
function isMereName(node: Node, parent: Node): boolean {
  return (
    isForExport(node) ||
    Node.isImportSpecifier(parent) ||
    Node.isImportClause(parent) ||
    Node.isExportSpecifier(parent) ||
    (Node.isExportAssignment(parent) && !parent.isExportEquals()) ||
    (Node.isBindingElement(parent) && parent.getInitializer() !== node) ||
    node.getFirstAncestor((ancestor) => Node.isJSDocLink(ancestor)) !== undefined
  );
}

/** Why no call can stand in the place of an expression; null where one can. */
function obstacleAround(whole: Node): string | null {
  let inner = whole;
  for (let at = whole.getParent(); at !== undefined; at = at.getParent()) {
    if (Node.isNewExpression(at) && at.getExpression() === inner) return "a class of it is constructed";
    if (Node.isExpressionWithTypeArguments(at)) return "a class is derived from it";
    if (!Node.isPropertyAccessExpression(at)) break;
    inner = at;
  }
  const parent = whole.getParent();
  if (Node.isBinaryExpression(parent) && parent.getLeft() === whole && isAssignment(parent.getOperatorToken().getKind()))
    return "it is assigned";
  if (Node.isBindingElement(parent)) return "a pattern gives it a default";
  if (Node.isExportAssignment(parent)) return "it is exported as the module itself";
  return Node.isExpression(whole) ? null : "it is used in a way that no call can take the place of";
}

function isAssignment(operator: SyntaxKind): boolean {
  return operator >= SyntaxKind.FirstAssignment && operator <= SyntaxKind.LastAssignment;
}
