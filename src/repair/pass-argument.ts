import type { Analysis } from "../analyze.ts";
import type { Boundary } from "../catalog/schema.ts";
import { isOf, type Fact } from "../evaluate/facts.ts";
import type { FreeNameFinding } from "../findings/finding.ts";
import { findFreeNames } from "../findings/free-name.ts";
import type { BindingId, TypeName, Value } from "../program/model.ts";
import type { ModuleIndex } from "../program/module-index.ts";
import { capturesOf } from "../evaluate/captures.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { changesIn, type Change } from "../travel/changes.ts";
import { contentsOf } from "../travel/travel.ts";
import type { Item } from "../travel/tree.ts";
import { alsoMissing } from "./also-missing.ts";
import type { Channel, NoRepair, PassArgumentPlan } from "./plan.ts";
import { firstOf, riskOf } from "./risks.ts";

const none = (because: string): NoRepair => ({ kind: "none", because });

/**
 * Plans to pass to a task what its text mentions: all values that are missing there, in one go. The task has to be written out at
 * the call in the linted file, and everything that is passed has to be data as far as anything is known of it.
 */
export function planPassArgument(analysis: Analysis, finding: FreeNameFinding): PassArgumentPlan | NoRepair {
  const { shipment, task, fact } = finding;
  if (finding.use === "code") return none("a function or a class cannot be sent");
  if (finding.use === "changed") return none("the variable is assigned there");
  if (finding.use === "of Node") return none("it belongs to Node, and nothing of it can be sent");
  if (finding.declared === null) return none("`this` cannot be passed");
  if (shipment.via !== null || shipment.shift !== 0 || task.value.kind !== "closure" || fact.module !== analysis.module)
    return none("the function is not written out at the call");
  const channel = channelOf(shipment.boundary);
  if (channel === null) return none("this call passes nothing on");
  const missing = findFreeNames(analysis).filter((other) => other.task === task && other.use === "value" && other.declared !== null);
  // Variables are numbered within their module.
  const changes = changesIn(analysis.evaluator, fact).filter(({ running }) => running.module === fact.module);
  const changed = new Set(changes.map(({ target }) => changedBinding(target)));
  const isChanged = capturesOf(fact).some((capture) => capture.kind === "captured" && changed.has(capture.binding));
  if (isChanged) return none("the task changes it, and a copy would be changed");
  const kinds = missing.map(({ name }) => sendable(analysis, finding, name));
  if (kinds.includes("no")) return none("it is no plain data");
  const names = missing.map(({ name }) => name);
  const unsure = missing.find((_, index) => kinds[index] !== "yes");
  return {
    kind: "pass argument",
    risk: firstOf(
      alsoMissing(analysis, finding, names),
      riskOf(finding),
      unsure === undefined ? null : `whether \`${unsure.name}\` can be sent is not known`,
      mayBecomeCode(shipment) ? "a text that is passed may be taken for code" : null,
      channel.kind === "list" ? "the list of the arguments gets longer" : null,
    ),
    call: shipment.call.origin,
    task: task.value.origin,
    names,
    channel,
    isUntyped: shipment.boundary.isUntyped === true,
  };
}

/** The channel that begins with an argument of the call, or with an option in it. */
function channelOf({ passes, payload = [], argument, gives = 0 }: Boundary): Channel | null {
  const [, position, option = null] = /^argument\[(\d+)\](?:\.(\w+))?$/u.exec(argument ?? payload[0] ?? "") ?? [];
  const kind = argument === undefined ? passes : "one";
  if (position === undefined || kind === undefined || kind === "names") return null;
  return { kind, position: Number(position), option, parameter: gives };
}

/** True where a text may arrive as a function. */
function mayBecomeCode({ engine: { profile } }: Shipment): boolean {
  return profile.kind === "source" && profile.evaluatesTexts === true;
}

/** Whether a captured value arrives as it is. */
function sendable({ evaluator, module }: Analysis, { fact, shipment }: FreeNameFinding, name: string): "yes" | "maybe" | "no" {
  const capture = capturesOf(fact).find((candidate) => candidate.kind === "captured" && candidate.name === name);
  const [use] = capture?.uses ?? [];
  if (use === undefined || capture?.kind !== "captured") return "no";
  const facts = evaluator.evaluate(use.value, module, fact.lexical);
  const contents = contentsOf(evaluator, facts, { at: shipment.call.at, module, frame: fact.lexical }, use.value, name);
  if (facts.some(isObject) || contents.some(holdsObject)) return "no";
  return facts.length > 0 && facts.every(({ kind }) => kind === "data") && isPlain(module, capture.binding) ? "yes" : "maybe";
}

/** A variable that only ever is a string, a number, a boolean or nothing: dates and the like arrive as something else on some engines. */
function isPlain(module: ModuleIndex, binding: BindingId, seen: readonly BindingId[] = []): boolean {
  const declared = module.program.bindings[binding];
  if (declared === undefined || seen.includes(binding)) return false;
  if (declared.annotation !== null) return isPlainType(declared.annotation);
  const writes = module.writesOfBinding(binding);
  const isVariable = declared.kind === "const" || declared.kind === "let" || declared.kind === "var";
  return isVariable && writes.length > 0 && writes.every(({ value }) => isPlainValue(module, value, [...seen, binding]));
}

function isPlainType({ name, binding, alternatives }: TypeName): boolean {
  if (alternatives.length > 0) return alternatives.every(isPlainType);
  return binding === null && name.length === 1 && ["string", "number", "boolean"].includes(name[0] ?? "");
}

function isPlainValue(module: ModuleIndex, value: Value, seen: readonly BindingId[]): boolean {
  switch (value.kind) {
    case "literal":
      return true;
    case "data":
      return value.isObject !== true;
    case "choose":
      return value.options.every((option) => isPlainValue(module, option, seen));
    case "read":
      return isPlain(module, value.binding, seen);
    default:
      return false;
  }
}

/** The variable whose object a change concerns; null where it is none. */
function changedBinding(target: Change["target"]): BindingId | null {
  if (target.kind === "variable") return target.binding;
  let root = target.object;
  while (root.kind === "member") root = root.object;
  return root.kind === "read" ? root.binding : null;
}

function holdsObject({ fact, items }: Item): boolean {
  return isObject(fact) || items.some(holdsObject);
}

/** What loses its methods, or cannot be sent at all: a whole module of a package as well, and a class of it, by its name. */
function isObject(fact: Fact): boolean {
  const { kind } = fact;
  if (kind === "external") return /#(?:default)?$|^[^#]*$|[#.][A-Z]\w*[a-z]\w*$/u.test(fact.path);
  if (kind === "data") return fact.symbol !== undefined;
  return isOf(fact, neverSent) || (kind !== "unknown" && kind !== "container" && kind !== "collection");
}

/** Classes of the language whose objects no engine can send. */
const neverSent = ["FormData", "Headers", "WeakMap", "WeakRef", "WeakSet"];
