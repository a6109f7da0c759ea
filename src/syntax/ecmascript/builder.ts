import { AST_NODE_TYPES as Type } from "@typescript-eslint/types";
import type { TSESTree } from "@typescript-eslint/utils";
import type {
  BindingId,
  Call,
  CallId,
  CallResult,
  ClassBody,
  ClassId,
  Export,
  FunctionBody,
  FunctionId,
  GlobalUse,
  ObjectId,
  ObjectLiteral,
  ObjectProperty,
  Origin,
  Parameter,
  Point,
  Program,
  TryStatement,
  TypeName,
  Use,
  Value,
  Write,
  WriteTarget,
} from "../../program/model.ts";
import { BindingTable } from "./binding-table.ts";
import { BranchTree } from "./branch-tree.ts";
import { createOrigins, type Origins } from "./origins.ts";
import type { Scope, SourceFile } from "./source.ts";
import { createTags, type Tags } from "./tags.ts";
import { lowerTypeName } from "./types.ts";

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };
/** A function whose body is being lowered. */
export type OpenFunction = Mutable<Omit<FunctionBody, "parameters" | "uses" | "globals" | "returns" | "yields">> & {
  readonly parameters: Parameter[];
  readonly uses: Use[];
  readonly globals: GlobalUse[];
  readonly returns: Value[];
  readonly yields: Value[];
};

/** Collects the tables of one program while its tree is walked, and knows where the walk stands. */
export class ProgramBuilder {
  readonly source: SourceFile;
  readonly origins: Origins;
  readonly tags: Tags;
  readonly exports: Export[] = [];
  readonly imports = new Set<string>();
  readonly tries: TryStatement[] = [];
  readonly bindings: BindingTable;
  private readonly functions: OpenFunction[] = [];
  private readonly classes: (ClassBody | null)[] = [];
  /** Where the walk stands among the branches. */
  readonly branches = new BranchTree();
  private readonly writes: Write[] = [];
  private readonly calls: (Call | null)[] = [];
  private readonly objects: (ObjectLiteral | null)[] = [];
  private readonly results = new WeakMap<TSESTree.Node, CallResult>();
  private readonly functionOfBlock = new Map<object, FunctionId>();
  /** Slots that are known to be empty where the walk stands, by their text (`lazy-guard.ts`). */
  private guards: readonly string[] = [];
  /** Where the body of the innermost `with` starts. */
  private dynamicFrom: number | null = null;
  /** The functions in which the walk stands, the innermost last. */
  private readonly functionStack: OpenFunction[] = [];

  constructor(source: SourceFile) {
    this.source = source;
    this.origins = createOrigins(source);
    this.tags = createTags(source);
    this.bindings = new BindingTable(source, this.origins, this.tags, {
      functionOfScope: (scope) => this.functionOfScope(scope),
      annotationOf: (name) => this.annotationOf(name),
    });
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

  point(order: number): Point {
    return { order, branch: this.branches.current };
  }

  origin(node: TSESTree.Node): Origin {
    return this.origins.of(node);
  }

  newFork(): number {
    return this.branches.newFork();
  }

  /** Walks code that may or may not run. */
  inBranch<T>(kind: "arm" | "loop" | "dead", fork: number | null, walk: () => T): T {
    return this.branches.within(this.branches.add(kind, fork, this.currentFunction.id, this.branches.current), walk);
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
    const declared = binding === undefined ? undefined : this.bindings.bindings[binding];
    return declared === undefined || declared.origin.start < this.dynamicFrom;
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
    const definedIn = this.branches.current;
    const body = this.branches.add("body", null, id, parent === undefined ? null : definedIn);
    const open: OpenFunction = {
      id,
      ...facts,
      parent: parent?.id ?? null,
      definedIn,
      body,
      parameters: [],
      returnType: null,
      uses: [],
      globals: [],
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
    const outerGuards = this.guards;
    this.functionStack.push(open);
    this.guards = [];
    this.branches.within(open.body, () => {
      walk(open);
    });
    this.functionStack.pop();
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

  setObject(
    id: ObjectId,
    properties: readonly ObjectProperty[],
    origin: Origin,
    more: Pick<ObjectLiteral, "isElement"> = {},
  ): ObjectLiteral {
    const literal: ObjectLiteral = { kind: "object", id, properties, origin, ...more };
    this.objects[id] = literal;
    return literal;
  }

  /** What a function returns that has been lowered already. */
  returnsOf(id: FunctionId): readonly Value[] {
    return this.functions[id]?.returns ?? [];
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
    return this.bindings.bindingOf(identifier);
  }

  /** Every binding that an identifier declares. */
  bindingsDeclaredAt(identifier: TSESTree.Node): BindingId[] {
    return this.bindings.declaredAt(identifier);
  }

  /** Makes the bindings of a declaration that gives them no value. */
  touch(pattern: TSESTree.Node): void {
    if (pattern.type === Type.Identifier) this.bindings.declaredAt(pattern);
  }

  /** The type that is written behind a name or a pattern. */
  annotationOf(target: TSESTree.Node | undefined): TypeName | null {
    if ((target?.type !== Type.Identifier && target?.type !== Type.ObjectPattern) || !target.typeAnnotation) return null;
    return lowerTypeName(this, target.typeAnnotation.typeAnnotation);
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

  addGlobal(use: GlobalUse): void {
    this.currentFunction.globals.push(use);
  }

  /** Reserves an id before the arguments are walked, so that a function among them can name its call. */
  reserveCall(): CallId {
    return this.calls.push(null) - 1;
  }

  /** Notes what becomes of the result of a call, if the node is one, before it is lowered. */
  noteResult(node: TSESTree.Node, result: CallResult): void {
    this.results.set(node, result);
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
      result: this.results.get(node) ?? "used",
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
      bindings: this.bindings.bindings,
      functions: this.functions,
      classes: complete(this.classes),
      branches: this.branches.branches,
      writes: this.writes,
      calls: complete(this.calls),
      objects: complete(this.objects),
      tries: this.tries,
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

/** One line of at most 60 characters. */
function shorten(text: string): string {
  const line = text.replaceAll(/\s+/gu, " ");
  return line.length <= 60 ? line : `${line.slice(0, 28)}…${line.slice(-28)}`;
}
