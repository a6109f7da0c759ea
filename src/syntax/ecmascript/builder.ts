import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type {
  Binding,
  BindingId,
  Branch,
  BranchId,
  Call,
  CallId,
  ClassBody,
  ClassId,
  Export,
  FunctionBody,
  FunctionId,
  ObjectId,
  ObjectLiteral,
  ObjectProperty,
  Origin,
  Parameter,
  Point,
  Program,
  TypeName,
  Use,
  Value,
  Write,
  WriteTarget,
} from "../../program/model.ts";
import { bindingKind, resolveNames, type Names } from "./names.ts";
import { createOrigins, type Origins } from "./origins.ts";
import type { Scope, SourceFile, Variable } from "./source.ts";
import { isNode } from "./static.ts";
import { createTags, type Tags } from "./tags.ts";
import { lowerTypeName } from "./types.ts";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
/** A function whose body is being lowered. */
export type OpenFunction = Mutable<Omit<FunctionBody, "parameters" | "uses" | "returns" | "yields">> & {
  readonly parameters: Parameter[];
  readonly uses: Use[];
  readonly returns: Value[];
  readonly yields: Value[];
};

/** Collects the tables of one program while its tree is walked, and knows where the walk stands. */
export class ProgramBuilder {
  readonly source: SourceFile;
  readonly names: Names;
  readonly origins: Origins;
  readonly tags: Tags;
  readonly exports: Export[] = [];
  readonly imports = new Set<string>();
  private readonly bindings: Mutable<Binding>[] = [];
  private readonly functions: OpenFunction[] = [];
  private readonly classes: (ClassBody | null)[] = [];
  private readonly branches: Mutable<Branch>[] = [];
  private readonly writes: Write[] = [];
  private readonly calls: (Call | null)[] = [];
  private readonly objects: (ObjectLiteral | null)[] = [];
  private readonly bindingOfVariable = new Map<Variable, BindingId>();
  private readonly functionOfBlock = new Map<object, FunctionId>();
  /** Slots that are known to be empty where the walk stands, by their text (`lazy-guard.ts`). */
  private guards: readonly string[] = [];
  private forks = 0;
  private readonly deadBranches = new Set<BranchId>();
  /** Where the body of the innermost `with` starts. */
  private dynamicFrom: number | null = null;
  /** The function and branch in which the walk stands. */
  private functionStack: OpenFunction[] = [];
  private branch: BranchId = 0;

  constructor(source: SourceFile) {
    this.source = source;
    this.names = resolveNames(source.scopes);
    this.origins = createOrigins(source);
    this.tags = createTags(source);
  }

  // Where the walk stands.

  get currentFunction(): OpenFunction {
    const top = this.functionStack.at(-1);
    if (top === undefined) throw new Error("No function is open: lowering starts with the module.");
    return top;
  }

  /** The function whose `this` an expression here means. */
  get thisFunction(): FunctionId {
    return (this.functionStack.findLast((body) => body.kind !== "arrow") ?? this.currentFunction).id;
  }

  get currentBranch(): BranchId {
    return this.branch;
  }

  point(order: number): Point {
    return { order, branch: this.branch };
  }

  origin(node: TSESTree.Node): Origin {
    return this.origins.of(node);
  }

  newFork(): number {
    this.forks += 1;
    return this.forks;
  }

  /** Walks code that may or may not run. */
  inBranch<T>(kind: "arm" | "loop" | "dead", fork: number | null, walk: () => T): T {
    const outer = this.branch;
    this.branch = this.addBranch(kind, fork, this.currentFunction.id, outer);
    const result = walk();
    this.branch = outer;
    return result;
  }

  /** Notes that the current branch always leaves its function. */
  leave(): void {
    const branch = this.branches[this.branch];
    if (branch !== undefined && branch.kind === "arm") branch.leaves = true;
  }

  /** False where the walk stands in code that never runs. */
  get isReachable(): boolean {
    return !this.deadBranches.has(this.branch);
  }

  /** Walks an expression in whose place a `with` may put a property of its object: names from outside it stay open. */
  inDynamicScope(node: TSESTree.Node, walk: () => void): void {
    const outer = this.dynamicFrom;
    this.dynamicFrom = node.range[0];
    walk();
    this.dynamicFrom = outer;
  }

  /** True for a name that a `with` around the walk may have given another meaning. */
  isUndecided(binding: BindingId | undefined): boolean {
    if (this.dynamicFrom === null) return false;
    const declared = binding === undefined ? undefined : this.bindings[binding];
    return declared === undefined || declared.origin.start < this.dynamicFrom;
  }

  branchLeaves(id: BranchId): boolean {
    return this.branches[id]?.leaves ?? false;
  }

  /** The branch that would be added next: to ask afterwards whether it left. */
  get nextBranch(): BranchId {
    return this.branches.length;
  }

  private addBranch(kind: Branch["kind"], fork: number | null, functionId: FunctionId, parent: BranchId | null): BranchId {
    const id = this.branches.push({ parent, function: functionId, kind, fork, leaves: false }) - 1;
    if (kind === "dead" || (parent !== null && this.deadBranches.has(parent))) this.deadBranches.add(id);
    return id;
  }

  /** Walks code in which the slots are known to be empty. */
  withGuards<T>(slots: readonly string[], walk: () => T): T {
    const outer = this.guards;
    this.guards = [...outer, ...slots];
    const result = walk();
    this.guards = outer;
    return result;
  }

  /** Adds slots that stay empty until the end of the enclosing `withGuards`. */
  guardRest(slots: readonly string[]): void {
    this.guards = [...this.guards, ...slots];
  }

  isGuarded(slot: string | null): boolean {
    return slot !== null && this.guards.includes(slot);
  }

  // Functions and classes.

  /** Opens a function, walks its body, and closes it. */
  inFunction(
    facts: Pick<FunctionBody, "kind" | "name" | "class" | "isStatic" | "object" | "async" | "generator" | "passedTo" | "origin">,
    block: TSESTree.Node | null,
    walk: (body: OpenFunction) => void,
  ): FunctionId {
    const id = this.functions.length;
    const parent = this.functionStack.at(-1);
    const definedIn = this.branch;
    const body = this.addBranch("body", null, id, parent === undefined ? null : definedIn);
    const open: OpenFunction = {
      id,
      ...facts,
      parent: parent?.id ?? null,
      definedIn,
      body,
      parameters: [],
      returnType: null,
      uses: [],
      returns: [],
      yields: [],
      directives: [],
      dynamicScope: false,
    };
    this.functions.push(open);
    if (block !== null) this.functionOfBlock.set(block, id);
    this.walkFunction(open, walk);
    return id;
  }

  /** Goes on with a function that was opened before: the initialiser of a class gets one field after the other. */
  reopenFunction(id: FunctionId, walk: () => void): void {
    const open = this.functions[id];
    if (open === undefined) throw new Error(`Function ${String(id)} was never opened.`);
    this.walkFunction(open, walk);
  }

  private walkFunction(open: OpenFunction, walk: (body: OpenFunction) => void): void {
    const outerBranch = this.branch;
    const outerGuards = this.guards;
    this.functionStack.push(open);
    this.branch = open.body;
    this.guards = [];
    walk(open);
    this.functionStack.pop();
    this.branch = outerBranch;
    this.guards = outerGuards;
  }

  mapBlock(block: TSESTree.Node, id: FunctionId): void {
    this.functionOfBlock.set(block, id);
  }

  /** Reserves an id, so that members can name their class before it is complete. */
  reserveClass(): ClassId {
    return this.classes.push(null) - 1;
  }

  setClass(body: ClassBody): void {
    this.classes[body.id] = body;
  }

  reserveObject(): ObjectId {
    return this.objects.push(null) - 1;
  }

  setObject(id: ObjectId, properties: readonly ObjectProperty[], origin: Origin): ObjectLiteral {
    const literal: ObjectLiteral = { kind: "object", id, properties, origin };
    this.objects[id] = literal;
    return literal;
  }

  /** The class whose member a function is, or stands in. */
  classOf(id: FunctionId): ClassId | null {
    for (let body = this.functions[id]; body !== undefined; body = body.parent === null ? undefined : this.functions[body.parent]) {
      if (body.class !== null) return body.class;
    }
    return null;
  }

  // Bindings.

  /** The binding that an identifier declares or mentions; undefined for a name that the file does not declare. */
  bindingOf(identifier: TSESTree.Node): BindingId | undefined {
    const variable = this.names.variableOf(identifier);
    return variable === undefined ? undefined : this.bindingOfDeclared(variable);
  }

  bindingsDeclaredAt(identifier: TSESTree.Node): BindingId[] {
    return this.names.declaredAt(identifier).map((variable) => this.bindingOfDeclared(variable));
  }

  /** Makes the bindings of a declaration that gives them no value. */
  touch(pattern: TSESTree.Node): void {
    if (pattern.type === Type.Identifier) this.bindingsDeclaredAt(pattern);
  }

  private bindingOfDeclared(variable: Variable): BindingId {
    const known = this.bindingOfVariable.get(variable);
    if (known !== undefined) return known;
    const id = this.bindings.length;
    this.bindingOfVariable.set(variable, id);
    const [name] = variable.identifiers.filter(isNode);
    const definition = variable.defs[0];
    const declaration = definition?.parent ?? definition?.node ?? null;
    const binding: Mutable<Binding> = {
      id,
      name: variable.name,
      kind: bindingKind(variable),
      function: this.functionOfScope(variable.scope),
      origin: name === undefined ? this.origin(this.source.ast) : this.origin(name),
      annotation: null,
      ambient: variable.defs.every((definition) => isAmbient(definition.parent ?? definition.node)),
      tags: this.tags.before(isNode(declaration) ? declaration : null),
    };
    this.bindings.push(binding);
    binding.annotation = this.annotationOf(name);
    return id;
  }

  annotationOf(name: TSESTree.Node | undefined): TypeName | null {
    if (name?.type !== Type.Identifier || !name.typeAnnotation) return null;
    return lowerTypeName(this, name.typeAnnotation.typeAnnotation);
  }

  private functionOfScope(scope: Scope): FunctionId {
    for (let current: Scope | null = scope; current !== null; current = current.upper) {
      const id = this.functionOfBlock.get(current.block);
      if (id !== undefined) return id;
    }
    return 0;
  }

  // Facts.

  addWrite(target: WriteTarget, value: Value, node: TSESTree.Node, options: { order?: number; lazy?: boolean } = {}): void {
    this.writes.push({
      target,
      value,
      at: this.point(options.order ?? node.range[1]),
      origin: this.origin(node),
      lazy: options.lazy ?? false,
    });
  }

  addUse(use: Use): void {
    this.currentFunction.uses.push(use);
  }

  /** Reserves an id before the arguments are walked, so that a function among them can name its call. */
  reserveCall(): CallId {
    return this.calls.push(null) - 1;
  }

  setCall(
    id: CallId,
    node: TSESTree.Node,
    calleeNode: TSESTree.Node,
    facts: Pick<Call, "callee" | "construct" | "arguments" | "typeArguments">,
  ): Call {
    const call: Call = {
      kind: "call",
      id,
      ...facts,
      at: this.point(node.range[1]),
      origin: this.origin(node),
      calleeOrigin: this.origin(calleeNode),
      calleeText: shorten(this.source.text.slice(calleeNode.range[0], calleeNode.range[1])),
    };
    this.calls[id] = call;
    return call;
  }

  finish(): Program {
    return {
      file: this.source.file,
      bindings: this.bindings,
      functions: this.functions,
      classes: complete(this.classes),
      branches: this.branches,
      writes: this.writes,
      calls: complete(this.calls),
      objects: complete(this.objects),
      imports: [...this.imports],
      exports: this.exports,
    };
  }
}

function complete<T>(table: readonly (T | null)[]): T[] {
  return table.map((entry, index) => {
    if (entry === null) throw new Error(`Entry ${String(index)} was reserved and never set.`);
    return entry;
  });
}

function isAmbient(node: object): boolean {
  return "declare" in node && node.declare === true;
}

/** One line of at most 60 characters. */
function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ");
  return line.length <= 60 ? line : `${line.slice(0, 28)}…${line.slice(-28)}`;
}
