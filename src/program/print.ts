import type { Argument, FunctionBody, ObjectProperty, Program, Use, Value, Write, WriteTarget } from "./model.ts";

/** A program as text, one line a fact: what tests compare, and what people read who debug the analysis. */
export function printProgram(program: Program): string {
  const names = new Printer(program);
  return [
    ...program.functions.map((body) => names.functionLine(body)),
    ...program.classes.map((body) => {
      const base = body.superClass === null ? "" : ` extends ${names.value(body.superClass)}`;
      const fields = body.fields.map(
        (field) =>
          `${field.isStatic ? "static " : ""}${field.name ?? "[…]"}${field.value === null ? "" : ` = ${names.value(field.value)}`}`,
      );
      const methods = body.methods.map((method) => `${method.kind} ${method.name ?? "[…]"} = f${String(method.function)}`);
      return `class c${String(body.id)} ${body.name ?? ""}${base} { ${[...fields, ...methods].join("; ")} }`;
    }),
    ...program.writes.map((write) => names.writeLine(write)),
    ...program.exports.map((item) =>
      item.kind === "value"
        ? `export ${item.name} = ${names.value(item.value)}`
        : `export ${item.name} from ${item.source}#${item.imported}`,
    ),
  ].join("\n");
}

class Printer {
  private readonly program: Program;

  constructor(program: Program) {
    this.program = program;
  }

  functionLine(body: FunctionBody): string {
    const flags = [body.async ? "async " : "", body.generator ? "generator " : "", body.isStatic ? "static " : ""].join("");
    const uses = body.uses.map((use) => this.use(use)).join(", ");
    const globals = body.globals.map(({ access, name, path }) => `${access} ${[name, ...path].join(".")}`).join(", ");
    const returns = body.returns.map((value) => this.value(value)).join(" | ");
    return `f${String(body.id)} ${flags}${body.kind} ${body.name ?? ""}: uses [${uses}]${globals === "" ? "" : ` globals [${globals}]`}${returns === "" ? "" : ` returns ${returns}`}`.replaceAll(
      "  ",
      " ",
    );
  }

  writeLine({ target, value, lazy, at }: Write): string {
    return `${this.target(target)} ${lazy ? "?=" : "="} ${this.value(value)} in b${String(at.branch)}`;
  }

  private use({ root, path, access }: Use): string {
    const name = root.kind === "binding" ? this.binding(root.binding) : root.kind === "this" ? "this" : "module.exports";
    return `${access} ${[name, ...path].join(".")}`;
  }

  private target(target: WriteTarget): string {
    switch (target.kind) {
      case "binding":
        return this.binding(target.binding);
      case "property":
        return `${this.value(target.object)}.${target.name ?? "[…]"}`;
      case "spread":
        return `...${this.value(target.object)}`;
      case "element":
        return `${this.value(target.object)}[+]`;
      case "delete":
        return `delete ${this.value(target.object)}.${target.name ?? "[…]"}`;
    }
  }

  private binding(id: number): string {
    return this.program.bindings[id]?.name ?? `binding ${String(id)}`;
  }

  value(value: Value): string {
    switch (value.kind) {
      case "literal":
        return typeof value.value === "string" ? JSON.stringify(value.value) : String(value.value);
      case "data":
        return "data";
      case "read":
        return this.binding(value.binding);
      case "this":
        return "this";
      case "super":
        return "super";
      case "member":
        return `${this.value(value.object)}.${value.name ?? "[…]"}`;
      case "call":
        return `${value.construct ? "new " : ""}${this.value(value.callee)}(${value.arguments.map((argument) => this.argument(argument)).join(", ")})`;
      case "await":
        return `await ${this.value(value.value)}`;
      case "choose":
        return `(${value.options.map((option) => this.value(option)).join(" | ")})`;
      case "closure":
        return `f${String(value.function)}`;
      case "class":
        return `c${String(value.class)}`;
      case "object":
        return `{ ${value.properties.map((property) => this.property(property)).join(", ")} }`;
      case "array":
        return `[${value.elements.map((element) => (element === null ? "" : this.argument(element))).join(", ")}]`;
      case "parameter":
        return `${value.rest ? "..." : ""}parameter ${String(value.index)} of f${String(value.function)}`;
      case "element":
        return `element of ${this.value(value.of)}`;
      case "rest":
        return `rest of ${this.value(value.of)} without ${value.without.join(", ")}`;
      case "import":
        return `${value.source}#${value.name}`;
      case "global":
        return `global ${value.name}`;
      case "type":
        return `type ${value.type.name.join(".") || `{ ${value.type.members.map(({ name }) => name).join(", ")} }`}`;
      case "unknown":
        return `unknown (${value.reason})`;
    }
  }

  private argument({ value, spread }: Argument): string {
    return `${spread ? "..." : ""}${this.value(value)}`;
  }

  private property(property: ObjectProperty): string {
    switch (property.kind) {
      case "value":
        return `${property.name ?? "[…]"}: ${this.value(property.value)}`;
      case "spread":
        return `...${this.value(property.value)}`;
      case "getter":
      case "setter":
        return `${property.kind} ${property.name ?? "[…]"}: f${String(property.function)}`;
    }
  }
}
