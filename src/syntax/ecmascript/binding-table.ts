import type { TSESTree } from "@typescript-eslint/utils";
import type { Binding, BindingId, FunctionId, TypeName } from "../../program/model.ts";
import { bindingKind, resolveNames, type Names } from "./names.ts";
import type { Origins } from "./origins.ts";
import type { Scope, SourceFile, Variable } from "./source.ts";
import { isNode } from "./static.ts";
import type { Tags } from "./tags.ts";

/** What the table asks of the walk: the function that a scope belongs to, and the type that is written behind a name. */
interface Walk {
  readonly functionOfScope: (scope: Scope) => FunctionId;
  readonly annotationOf: (name: TSESTree.Node | undefined) => TypeName | null;
}

/** The bindings of a program, made when they are first mentioned or declared. */
export class BindingTable {
  readonly bindings: Binding[] = [];
  private readonly ids = new Map<Variable, BindingId>();
  private readonly source: SourceFile;
  readonly names: Names;
  private readonly origins: Origins;
  private readonly tags: Tags;
  private readonly walk: Walk;

  constructor(source: SourceFile, origins: Origins, tags: Tags, walk: Walk) {
    this.source = source;
    this.names = resolveNames(source.scopes);
    this.origins = origins;
    this.tags = tags;
    this.walk = walk;
  }

  /** The binding that an identifier declares or mentions; undefined for a name that the file does not declare. */
  bindingOf(identifier: TSESTree.Node): BindingId | undefined {
    const variable = this.names.variableOf(identifier);
    return variable === undefined ? undefined : this.bindingOfDeclared(variable);
  }

  /** Every binding that an identifier declares: a class declaration makes two of the same name. */
  declaredAt(identifier: TSESTree.Node): BindingId[] {
    return this.names.declaredAt(identifier).map((variable) => this.bindingOfDeclared(variable));
  }

  private bindingOfDeclared(variable: Variable): BindingId {
    const known = this.ids.get(variable);
    if (known !== undefined) return known;
    const id = this.bindings.length;
    this.ids.set(variable, id);
    const [name] = variable.identifiers.filter(isNode);
    const definition = variable.defs[0];
    const declaration = definition?.parent ?? definition?.node ?? null;
    const binding: Binding = {
      id,
      name: variable.name,
      kind: bindingKind(variable),
      function: this.walk.functionOfScope(variable.scope),
      origin: this.origins.of(name ?? this.source.ast),
      annotation: null,
      ambient: variable.defs.every((candidate) => isAmbient(candidate.parent ?? candidate.node)),
      tags: this.tags.before(isNode(declaration) ? declaration : null),
    };
    this.bindings.push(binding);
    // A type may mention the name that it belongs to, so that the binding has to be there first.
    this.bindings[id] = { ...binding, annotation: this.walk.annotationOf(name) };
    return id;
  }
}

function isAmbient(node: object): boolean {
  return "declare" in node && node.declare === true;
}
