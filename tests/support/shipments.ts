import { analyze } from "../../src/analyze.ts";
import type { Task } from "../../src/shipments/shipment.ts";
import { lowerText } from "./report.ts";

/** One shipment, as a test looks at it. */
export interface Shipped {
  readonly engine: string;
  /** What is called: `step.run`. */
  readonly call: string;
  /** The texts of the functions that are shipped. */
  readonly tasks: readonly string[];
}

/** Every shipment of a text, in source order. A text that no engine claims has none. */
export function shipmentsIn(text: string, file = "/project/src/task.ts"): Shipped[] {
  const analysis = analyze(text, {}, () => lowerText(text, file));
  return (analysis?.shipments ?? []).map(({ engine, call, tasks }) => ({
    engine: engine.name,
    call: call.calleeText,
    tasks: tasks.filter(isFunction).map(({ value }) => text.slice(value.origin.start, value.origin.end)),
  }));
}

/** The functions that one engine ships in a text; a shipment of another engine fails the test. */
export function tasksIn(text: string, engine: string): string[] {
  return shipmentsIn(text).flatMap((shipped) => {
    if (shipped.engine !== engine) throw new Error(`\`${shipped.call}\` is a shipment of ${shipped.engine}.`);
    return [...shipped.tasks];
  });
}

/** Names, options and lists may stand where a function may stand; they are no tasks. */
function isFunction({ facts }: Task): boolean {
  return facts.some(({ kind }) => kind === "function" || kind === "bound");
}
