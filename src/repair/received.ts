import type { Analysis } from "../analyze.ts";
import { valuesSent } from "../findings/payload-values.ts";
import type { Origin, Value } from "../program/model.ts";
import type { Shipment } from "../shipments/shipment.ts";
import { pathsRead, type PathRead } from "./fields-read.ts";
import type { Risk } from "./plan.ts";
import { readInThread } from "./same-file-thread.ts";

/** What is known of the other side of a payload. */
export interface Received {
  /** The value that is sent, and how it is reached from what arrives. */
  readonly path: readonly string[];
  readonly value: Value;
  /** All that is read of what arrives. */
  readonly reads: readonly PathRead[];
  /** The function that gets it, and its parameter for it; null where it is read from a name that all of a file has. */
  readonly receiver: Receiver | null;
  /** True where a thread takes it from its own module, so that all mentions of that in the file have to be seen. */
  readonly isInThread: boolean;
  /** Who else may read it. */
  readonly risk: Risk;
}

/** A function of the file, and the number of a parameter. */
export interface Receiver {
  readonly function: Origin;
  readonly parameter: number;
  /** True where it stands at the call that it is given to, so that nothing else calls it. */
  readonly isInline: boolean;
}

/** Who gets the value that stands somewhere in a call, where that is code of this file and all of it is seen; null where it is not known. */
export function receivedBy(analysis: Analysis, shipment: Shipment, start: number): Received | null {
  return shipment.tasks.length > 0 ? receivedByTask(analysis, shipment, start) : receivedInThread(analysis, shipment, start);
}

function receivedByTask({ module }: Analysis, shipment: Shipment, start: number): Received | null {
  const { boundary, shift, tasks } = shipment;
  const [task, another] = tasks.filter(({ facts }) => facts.some(({ kind }) => kind === "function" || kind === "bound"));
  const [fact, more] = task?.facts ?? [];
  if (another !== undefined || more !== undefined || fact?.kind !== "function" || fact.module !== module) return null;
  if (shift !== 0) return null;
  const { gives = 0 } = boundary;
  const body = module.functionBody(fact.function);
  for (const [at, argument] of valuesGiven(shipment).entries()) {
    const found = argument === null ? null : pathIn(argument, start);
    if (found === null) continue;
    const reads = pathsRead(module, body, gives + at);
    if (reads === null) return null;
    const receiver = { function: body.origin, parameter: gives + at, isInline: task?.value.kind === "closure" };
    return { ...found, reads, receiver, isInThread: false, risk: null };
  }
  return null;
}

/** What a thread reads that runs the same file. */
function receivedInThread(analysis: Analysis, shipment: Shipment, start: number): Received | null {
  const [sent, another] = valuesSent(shipment);
  const found = sent === undefined || another !== undefined || shipment.shift !== 0 ? null : pathIn(sent, start);
  const there = found === null ? null : readInThread(analysis, shipment.call);
  return found === null || there === null ? null : { ...found, ...there, isInThread: true };
}

/** What each parameter of the task gets, in order; null for what is not known, as is all behind a spread. */
function valuesGiven(shipment: Shipment): (Value | null)[] {
  const sent = valuesSent(shipment);
  switch (shipment.boundary.passes) {
    case "one":
      return sent.slice(0, 1);
    case "each":
      return shipment.call.arguments.some(({ spread }) => spread) ? [] : sent;
    case "list": {
      const [list] = sent;
      if (list?.kind !== "array" || list.elements.some((element) => element?.spread === true)) return [];
      return list.elements.map((element) => element?.value ?? null);
    }
    default:
      return [];
  }
}

/** The way down object literals to the expression that begins somewhere. */
function pathIn(value: Value, start: number): Pick<Received, "path" | "value"> | null {
  if (value.kind !== "object") return value.origin.start === start ? { path: [], value } : null;
  if (value.properties.some(({ kind }) => kind !== "value")) return null;
  for (const property of value.properties) {
    if (property.kind !== "value" || property.name === null) return null;
    const inner = pathIn(property.value, start);
    if (inner !== null) return { ...inner, path: [property.name, ...inner.path] };
  }
  return null;
}
