import { elementsOf } from "../evaluate/elements.ts";
import type { Evaluator } from "../evaluate/evaluator.ts";
import type { HandleFact } from "../evaluate/facts.ts";
import type { Value } from "../program/model.ts";
import type { Shipment } from "../shipments/shipment.ts";

/** The handles in the transfer list of a call: `postMessage(port, [port])`, `{ transfer: [port] }`, `{ transferList: [port] }`. */
export function transferredIn(evaluator: Evaluator, { call, module, via, shift }: Shipment): readonly HandleFact[] {
  const lists = call.arguments.slice(1 + shift).flatMap(({ value }) => listsIn(value));
  return lists
    .flatMap((list) => elementsOf(evaluator, evaluator.evaluate(list, module, via?.frame ?? null)))
    .filter((fact) => fact.kind === "handle")
    .filter(({ handle }) => handle.entry.clone === "needs transfer");
}

function listsIn(value: Value): Value[] {
  if (value.kind !== "object") return [value];
  return value.properties.flatMap((property) =>
    property.kind === "value" && (property.name === "transfer" || property.name === "transferList") ? [property.value] : [],
  );
}
