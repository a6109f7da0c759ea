import {
  Node,
  SyntaxKind,
  type FunctionDeclaration,
  type MethodDeclaration,
  type MethodSignature,
  type PropertyDeclaration,
  type PropertySignature,
  type SourceFile,
  type VariableDeclaration,
} from "ts-morph";
import type { Place } from "../../findings/finding.ts";
import type { Origin } from "../../program/model.ts";
import { isForExport, type CommonJs } from "./commonjs.ts";
import { boundBy, isInType, nameAt, referencesTo } from "./references.ts";
import type { LazyAccessorPlan, LazyField, RepairPlan } from "../../repair/plan.ts";

/** A use of a handle that does not only run on the workers. */
export interface DriverUse {
  readonly file: string;
  readonly line: number;
}

/**
 * Follows what a plan makes lazy through all files of a project: everything that uses it, and everything that uses that, has to end in
 * a task. Gives the first use that does not; null where there is none. `source` is the file that the plan changes.
 */
export function driverUseOf(plan: RepairPlan, source: SourceFile, tasks: readonly Place[], commonJs: CommonJs): DriverUse | null {
  const start = startOf(plan);
  const names = start.names.flatMap((origin) => nameAt(source, origin) ?? []);
  if (names.length < start.names.length || names.length === 0) return { file: source.getFilePath(), line: 1 };
  const isWithin = (node: Node, places: readonly Place[]): boolean => {
    const file = node.getSourceFile().getFilePath();
    return places.some((place) => place.file === file && place.start <= node.getStart() && node.getEnd() <= place.end);
  };
  const ignored = [...start.names, ...start.closers];
  const seen = new Set(names);
  // A set grows while it is walked: what uses a name is followed in its turn.
  for (const name of seen) {
    for (const use of referencesTo(name, commonJs)) {
      if (seen.has(use) || isMereName(use) || isWithin(use, ignored) || isWithin(use, tasks)) continue;
      const owner = boundBy(use) ?? ownerOf(use);
      if (owner === null) return { file: use.getSourceFile().getFilePath(), line: use.getStartLineNumber() };
      seen.add(owner);
    }
  }
  return null;
}

/** What becomes lazy, and which of its uses stay as they are. */
function startOf(plan: RepairPlan): { readonly names: readonly Origin[]; readonly closers: readonly Origin[] } {
  switch (plan.kind) {
    case "lazy accessor":
      return {
        names: fieldsOf(plan).flatMap(({ assignment, declaration }) => assignment ?? declaration ?? []),
        closers: fieldsOf(plan).flatMap(({ closers }) => closers.map(({ origin }) => origin)),
      };
    case "lazy function":
      return {
        names: plan.variables.map(({ opening }) => opening),
        closers: plan.variables.flatMap(({ closers }) => closers.map(({ origin }) => origin)),
      };
    case "arrow":
    case "before loop":
    case "bundle hooks":
    case "close in finally":
    case "combine":
    case "fields only":
    case "function property":
    case "lazy method":
    case "lazy object":
    case "local copy":
    case "module in task":
    case "open in steps":
    case "pass argument":
    case "per partition":
    case "transfer":
    case "worker factory":
    case "worker global":
      return { names: [], closers: [] };
  }
}

function fieldsOf({ classes }: LazyAccessorPlan): LazyField[] {
  return classes.flatMap(({ fields }) => fields);
}

/** Imports, exports, types and declarations name something, and do nothing with it. */
function isMereName(node: Node): boolean {
  const parent = node.getParent();
  if (parent === undefined || isForExport(node)) return true;
  if (Node.isImportSpecifier(parent) || Node.isImportClause(parent) || Node.isExportSpecifier(parent)) return true;
  if (Node.isExportAssignment(parent) && !parent.isExportEquals()) return true;
  if (isDeclaration(parent) && parent.getNameNode() === node) return true;
  return isInType(node);
}

type Declaration =
  FunctionDeclaration | MethodDeclaration | MethodSignature | PropertyDeclaration | PropertySignature | VariableDeclaration;

function isDeclaration(node: Node): node is Declaration {
  return (
    Node.isMethodDeclaration(node) ||
    Node.isPropertyDeclaration(node) ||
    Node.isFunctionDeclaration(node) ||
    Node.isVariableDeclaration(node) ||
    Node.isMethodSignature(node) ||
    Node.isPropertySignature(node)
  );
}

/** The name of the function around a node, by which it is called; null at the top of a module, and where it has no name to follow. */
function ownerOf(node: Node): Node | null {
  for (let at = node.getParent(); at !== undefined; at = at.getParent()) {
    if (Node.isConstructorDeclaration(at) || Node.isClassStaticBlockDeclaration(at)) return null;
    if (Node.isMethodDeclaration(at) || Node.isGetAccessorDeclaration(at) || Node.isSetAccessorDeclaration(at)) return at.getNameNode();
    if (Node.isFunctionDeclaration(at)) return at.getNameNode() ?? null;
    if (Node.isArrowFunction(at) || Node.isFunctionExpression(at)) {
      const holder =
        at.getParentIfKind(SyntaxKind.VariableDeclaration) ??
        at.getParentIfKind(SyntaxKind.PropertyDeclaration) ??
        at.getParentIfKind(SyntaxKind.PropertyAssignment);
      if (holder !== undefined) return holder.getNameNode();
      const exported = at.getParentIfKind(SyntaxKind.BinaryExpression);
      const target = exported?.getOperatorToken().getKind() === SyntaxKind.EqualsToken ? exported.getLeft() : undefined;
      if (Node.isPropertyAccessExpression(target) && /^(?:module\.)?exports$/u.test(target.getExpression().getText()))
        return target.getNameNode();
    }
  }
  return null;
}
