import type { HandleFact } from "../evaluate/facts.ts";
import type { Call, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import type { OpenedType } from "./plan.ts";
import type { Kept } from "./where-kept.ts";

/** What the type of a field can be made from, where none is declared: all options of a choice have to be known. */
export function typeOfOpening(module: ModuleIndex, { call, value }: Pick<Kept, "call" | "value">, handle: HandleFact): OpenedType {
  const opened = openedType(module, call, handle);
  if (value === call) return opened;
  const others = value.kind === "choose" ? value.options.filter((option) => option !== call) : [];
  const [other, ...more] = others;
  if (other === undefined || more.length > 0) return { kind: "unknown" };
  if (other.kind === "call") return other.calleeText === call.calleeText ? opened : { kind: "unknown" };
  if (other.kind !== "literal" || (other.value !== null && other.value !== undefined)) return { kind: "unknown" };
  return { kind: "or nothing", of: opened, nothing: other.value === null ? "null" : "undefined" };
}

/** The type of a field that holds the promise of a handle. */
export function typeOfPromise({ call, value }: Pick<Kept, "call" | "value">): OpenedType {
  return value === call && !call.construct ? { kind: "result", callee: call.calleeOrigin } : { kind: "unknown" };
}

/** What the type of an opened handle can be made from, where none is declared. */
export function openedType(module: ModuleIndex, call: Call, handle: HandleFact): OpenedType {
  const { type } = handle.handle;
  const name = type.slice(type.indexOf("#") + 1);
  if (name === "number" || name === "string") return { kind: "plain", name };
  // What `spawn` gives depends on its options, by overloads that no name tells apart.
  if (/^(?:node:)?child_process#/u.test(type)) return { kind: "unknown" };
  const opening = rootOf(call);
  if (opening.callee.kind !== "read" && opening.callee.kind !== "member") return { kind: "unknown" };
  if (opening !== call && opening !== handle.call) return { kind: "unknown" };
  if (opening.construct) return { kind: isNamedByType(module, opening.callee) ? "class" : "instance", callee: opening.calleeOrigin };
  const { callee } = opening;
  if (opening === handle.call && callee.kind === "member" && callee.object.kind === "read" && name !== "" && !name.includes(".")) {
    const namespace = module.program.bindings[callee.object.binding];
    if (namespace?.kind === "import" && handle.handle.entry.type !== undefined && !handle.handle.entry.type.includes("#")) {
      return { kind: "member", namespace: namespace.name, name };
    }
  }
  return { kind: "result", callee: opening.calleeOrigin };
}

/** `open()` of `open().on("error", log)`. */
function rootOf(call: Call): Call {
  return !call.construct && call.callee.kind === "member" && call.callee.object.kind === "call" ? rootOf(call.callee.object) : call;
}

/** Classes and imports are types too; a variable that holds a class is none. */
function isNamedByType(module: ModuleIndex, callee: Value): boolean {
  if (callee.kind === "member") return isNamedByType(module, callee.object);
  if (callee.kind !== "read") return true;
  const kind = module.program.bindings[callee.binding]?.kind;
  return kind === "import" || kind === "class" || kind === "namespace";
}
