import { append } from "./append.ts";
import type { BindingId, ClassBody, FunctionBody, TypeName, Value } from "./model.ts";
import { rootOf, type ModuleIndex } from "./module-index.ts";
import type { Import } from "./values.ts";

/** A part of a module that code mentions, by its index in the tables of the program; or what the module exports under a name. */
export type Part =
  { readonly kind: "binding" | "function" | "class"; readonly id: number } | { readonly kind: "export"; readonly name: string };

/** What some code mentions: parts of its own module, and imports. By names alone, nothing is evaluated; types count as well. */
export interface Mentions {
  readonly parts: readonly Part[];
  readonly imports: readonly Import[];
  /** The names of its types. */
  readonly types: readonly string[];
  /** Where the code stands. */
  readonly ranges: readonly Range[];
}

/** Offsets in a module's text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What a value mentions, without what stands behind that. */
export function mentionsOfValue(module: ModuleIndex, value: Value): Mentions {
  const collector = new Collector(module);
  collector.start(value);
  return collector.found();
}

const known = new WeakMap<Part, Mentions>();

/**
 * What a part of a module mentions: all that it can be, that it does, and that is handed to it in its module; of an export, what stands
 * behind it.
 */
export function mentionsOfPart(module: ModuleIndex, part: Part): Mentions {
  const before = known.get(part);
  if (before !== undefined) return before;
  const collector = new Collector(module);
  collector.part(part);
  const found = collector.found();
  known.set(part, found);
  return found;
}

/** The parts of a module, each as one object, by which it can be told from all others. */
class PartTable {
  private readonly tables = { binding: new Map<number, Part>(), function: new Map<number, Part>(), class: new Map<number, Part>() };
  private readonly exports = new Map<string, Part>();

  of(kind: "binding" | "function" | "class", id: number): Part {
    const part = this.tables[kind].get(id) ?? { kind, id };
    this.tables[kind].set(id, part);
    return part;
  }

  export(name: string): Part {
    const part = this.exports.get(name) ?? { kind: "export", name };
    this.exports.set(name, part);
    return part;
  }
}

const tables = new WeakMap<ModuleIndex, PartTable>();

function partsOf(module: ModuleIndex): PartTable {
  const table = tables.get(module) ?? new PartTable();
  tables.set(module, table);
  return table;
}

/** What a module exports under a name, as a part of it. */
export function exportOfModule(module: ModuleIndex, name: string): Part {
  return partsOf(module).export(name);
}

class Collector {
  private readonly module: ModuleIndex;
  private readonly parts = new Set<Part>();
  private readonly imports = new Set<Import>();
  private readonly types = new Set<string>();
  private readonly ranges: Range[] = [];

  constructor(module: ModuleIndex) {
    this.module = module;
  }

  found(): Mentions {
    return { parts: [...this.parts], imports: [...this.imports], types: [...this.types], ranges: this.ranges };
  }

  start(value: Value): void {
    this.ranges.push(value.origin);
    this.value(value);
  }

  private again(source: string, name: string): void {
    this.imports.add({ kind: "import", source, name, origin: this.module.functionBody(0).origin });
  }

  part(part: Part): void {
    const { functions, classes } = this.module.program;
    switch (part.kind) {
      case "binding":
        this.binding(part.id);
        return;
      case "function": {
        const body = functions[part.id];
        if (body !== undefined) this.function(body);
        return;
      }
      case "class": {
        const body = classes[part.id];
        if (body !== undefined) this.class(body);
        return;
      }
      case "export":
        this.export(part.name);
    }
  }

  private binding(id: BindingId): void {
    const binding = this.module.program.bindings[id];
    this.type(binding?.annotation);
    for (const { value, origin } of this.module.writesOfBinding(id)) {
      this.ranges.push({ start: Math.min(binding?.origin.start ?? origin.start, origin.start), end: origin.end });
      this.value(value);
    }
    for (const value of filledIn(this.module, id)) this.value(value);
  }

  /** The exported values; for CommonJS, all that the module assigns. */
  private export(name: string): void {
    const { exports, writes } = this.module.program;
    const named = exports.filter((item) => item.name === name);
    for (const item of name === "*" ? exports : named.length > 0 ? named : exports.filter((other) => other.name === "*")) {
      if (item.kind === "value") this.start(item.value);
      else this.again(item.source, item.name === "*" ? name : item.imported);
    }
    if (exports.length === 0) for (const { value } of writes) this.start(value);
  }

  private function(body: FunctionBody): void {
    this.ranges.push(body.origin);
    for (const { annotation, fallback, decorators } of body.parameters) {
      this.type(annotation);
      for (const decorator of decorators) this.value(decorator);
      if (fallback !== null) this.value(fallback);
    }
    this.type(body.returnType);
    for (const { root } of body.uses) {
      if (root.kind === "binding") this.mention("binding", root.binding);
      else if (root.kind === "this") this.self(root.function);
    }
    for (const value of [...body.returns, ...body.yields]) this.value(value);
    for (const { value } of this.module.writesIn(body.id)) this.value(value);
    for (const call of this.module.callsIn(body.id)) this.value(call);
    for (const { id } of this.module.childFunctions(body.id)) this.mention("function", id);
  }

  private class(body: ClassBody): void {
    if (body.superClass !== null) this.value(body.superClass);
    for (const { annotation, decorators } of body.fields) {
      this.type(annotation);
      for (const decorator of decorators) this.value(decorator);
    }
    for (const { function: id, decorators } of body.methods) {
      this.mention("function", id);
      for (const decorator of decorators) this.value(decorator);
    }
    this.mention("function", body.initialiser);
    if (body.construct !== null) this.mention("function", body.construct);
  }

  value(value: Value): void {
    switch (value.kind) {
      case "read":
        this.mention("binding", value.binding);
        return;
      case "this":
        this.self(value.function);
        return;
      case "super":
      case "class":
        this.mention("class", value.class);
        return;
      case "member":
        this.value(value.object);
        return;
      case "call":
        this.value(value.callee);
        for (const argument of value.arguments) this.value(argument.value);
        for (const type of value.typeArguments) this.type(type);
        return;
      case "await":
        this.value(value.value);
        return;
      case "choose":
        for (const option of value.options) this.value(option);
        return;
      case "closure":
        this.mention("function", value.function);
        return;
      case "object":
        for (const property of value.properties) {
          if (property.kind === "value" || property.kind === "spread") this.value(property.value);
          else this.mention("function", property.function);
        }
        return;
      case "array":
        for (const element of value.elements) if (element !== null) this.value(element.value);
        return;
      case "parameter":
        this.parameter(value.function, value.index);
        return;
      case "element":
      case "rest":
        this.value(value.of);
        return;
      case "import":
        this.imports.add(value);
        return;
      case "type":
        this.type(value.type);
        return;
      case "literal":
      case "data":
      case "global":
      case "unknown":
        return;
    }
  }

  /** The object whose member a function is. */
  private self(id: number): void {
    const body = this.module.functionBody(id);
    if (body.class !== null) this.mention("class", body.class);
    const object = body.object === null ? undefined : this.module.object(body.object);
    if (object !== undefined) this.value(object);
  }

  /** What is handed over for a parameter: by those that call the function by its name, and by the call that the function is passed to. */
  private parameter(id: number, index: number): void {
    const body = this.module.functionBody(id);
    this.type(body.parameters[index]?.annotation);
    const { calls, classes } = this.module.program;
    const passedTo = body.passedTo === null ? undefined : calls[body.passedTo.call];
    if (passedTo !== undefined) this.value(passedTo.callee);
    const name = body.kind === "constructor" && body.class !== null ? (classes[body.class]?.name ?? null) : body.name;
    for (const call of name === null ? [] : this.module.callsNamed(name)) for (const { value } of call.arguments) this.value(value);
  }

  private type(type: TypeName | null | undefined): void {
    if (type === null || type === undefined) return;
    const name = type.name.at(-1);
    if (name !== undefined) this.types.add(name);
    if (type.binding !== null) this.mention("binding", type.binding);
    if (name !== undefined && this.exportsType(name)) this.parts.add(partsOf(this.module).export(name));
    for (const part of [...type.arguments, ...type.alternatives, ...type.members.map((member) => member.type)]) this.type(part);
  }

  private exportsType(name: string): boolean {
    return this.module.program.exports.some((item) => item.kind === "value" && item.name === name && item.value.kind === "type");
  }

  private mention(kind: "binding" | "function" | "class", id: number): void {
    this.parts.add(partsOf(this.module).of(kind, id));
  }
}

const fillings = new WeakMap<ModuleIndex, ReadonlyMap<BindingId, readonly Value[]>>();

/** What is put into the properties and elements of a variable. */
function filledIn(module: ModuleIndex, binding: BindingId): readonly Value[] {
  const before = fillings.get(module);
  if (before !== undefined) return before.get(binding) ?? [];
  const filled = new Map<BindingId, Value[]>();
  for (const { target, value } of module.program.writes) {
    if (target.kind === "binding") continue;
    const root = rootOf(target.object);
    if (root.kind === "read") append(filled, root.binding, value);
  }
  fillings.set(module, filled);
  return filled.get(binding) ?? [];
}
