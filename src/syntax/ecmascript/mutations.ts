import type { TSESTree } from "@typescript-eslint/utils";
import type { Call, Value } from "../../program/model.ts";
import type { ProgramBuilder } from "./builder.ts";

/** Methods whose argument becomes an element of the receiver; of `set(key, value)`, the pair. `evaluate/` decides whether the receiver is a container. */
const addingMethods = new Set(["push", "unshift", "add", "set"]);

/** With what compilers write `export * from "./x"` in CommonJS: `__exportStar(require("./x"), exports)`, and the same from a package of helpers. */
const copiesExports = /(?:^|\.)__exportStar$/u;

/** Notes the calls that change an object: `Object.assign(o, more)`, `Object.defineProperty(o, "x", { value })`, `list.push(v)`. */
export function lowerMutation(builder: ProgramBuilder, call: Call, node: TSESTree.Node): void {
  const { callee } = call;
  if (copiesExports.test(call.calleeText)) {
    const [from, to] = call.arguments.map(({ value }) => value);
    if (from !== undefined && to !== undefined) builder.addWrite({ kind: "spread", object: to }, from, node);
    return;
  }
  if (callee.kind !== "member" || callee.name === null) return;
  const [first, ...others] = call.arguments.filter(({ spread }) => !spread).map(({ value }) => value);
  if (first === undefined) return;
  if (callee.object.kind === "global" && (callee.object.name === "Object" || callee.object.name === "Reflect")) {
    if (callee.name === "assign") {
      for (const value of others) builder.addWrite({ kind: "spread", object: first }, value, node);
    } else if (callee.name === "defineProperty") {
      define(builder, first, others, node);
    } else if (callee.name === "set") {
      const [key, value] = others;
      if (key?.kind === "literal" && value !== undefined)
        builder.addWrite({ kind: "property", object: first, name: String(key.value) }, value, node);
    } else if (callee.name === "deleteProperty" && others[0]?.kind === "literal") {
      builder.addWrite(
        { kind: "delete", object: first, name: String(others[0].value) },
        { kind: "literal", value: undefined, origin: call.origin },
        node,
      );
    }
    return;
  }
  if (addingMethods.has(callee.name)) {
    const added =
      callee.name === "push" || callee.name === "unshift"
        ? [first, ...others]
        : [others.length === 0 ? first : pairOf(first, others, call)];
    for (const value of added) builder.addWrite({ kind: "element", object: callee.object }, value, node);
  }
}

function pairOf(key: Value, [value]: readonly Value[], call: Call): Value {
  const elements = [key, value].filter((part) => part !== undefined).map((part) => ({ value: part, spread: false }));
  return { kind: "array", elements, origin: call.origin };
}

function define(builder: ProgramBuilder, object: Value, [key, descriptor]: readonly Value[], node: TSESTree.Node): void {
  if (key?.kind !== "literal" || descriptor?.kind !== "object") return;
  const named = (name: string): Value | null => {
    const property = descriptor.properties.find((candidate) => candidate.kind === "value" && candidate.name === name);
    return property?.kind === "value" ? property.value : null;
  };
  const value = named("value") ?? (isExports(object) ? handedOnBy(builder, named("get")) : null);
  if (value !== null) builder.addWrite({ kind: "property", object, name: String(key.value) }, value, node);
}

function isExports(value: Value): boolean {
  return value.kind === "global" && value.name === "exports";
}

/** What an accessor hands on that does nothing else, as compilers write `export { x } from "./x"` in CommonJS. */
function handedOnBy(builder: ProgramBuilder, getter: Value | null): Value | null {
  if (getter?.kind !== "closure") return null;
  const [returned, ...others] = builder.returnsOf(getter.function);
  return returned?.kind === "member" && others.length === 0 ? returned : null;
}
