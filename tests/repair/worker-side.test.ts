import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { repair } from "../support/repair.ts";
import { describeRefusals, describeRepairs } from "../support/describe-repairs.ts";
import { closingInOrder, closingInOrderRefused } from "./programs/closing-in-order.ts";
import { openOncePrograms } from "./programs/open-once.ts";
import { workerSidePrograms } from "./programs/worker-side.ts";
import { workerSideRefused } from "./programs/worker-side-refused.ts";

describeRepairs([...openOncePrograms, ...workerSidePrograms, ...closingInOrder]);
describeRefusals([...workerSideRefused, ...closingInOrderRefused]);

/** A dataset of pairs in several parts, which combines each part by itself and then what is left of them. */
class Pairs {
  readonly parts: readonly (readonly (readonly [string, unknown])[])[];

  constructor(parts: Pairs["parts"]) {
    this.parts = parts;
  }

  mapValues(task: (value: unknown) => unknown): Pairs {
    return new Pairs(this.parts.map((part) => part.map(([key, value]) => [key, task(value)] as const)));
  }

  groupByKey(): Pairs {
    const groups = new Map<string, unknown[]>();
    for (const [key, value] of this.parts.flat()) groups.set(key, [...(groups.get(key) ?? []), value]);
    return new Pairs([[...groups]]);
  }

  reduceByKey(task: (a: unknown, b: unknown) => unknown): Pairs {
    const combine = (pairs: Pairs["parts"][number]): [string, unknown][] => {
      const values = new Map<string, unknown>();
      for (const [key, value] of pairs) values.set(key, values.has(key) ? task(values.get(key), value) : value);
      return [...values];
    };
    return new Pairs([combine(this.parts.flatMap(combine))]);
  }

  aggregateByKey(zero: unknown, add: (sum: unknown, value: unknown) => unknown, join: (a: unknown, b: unknown) => unknown): Pairs {
    const begun = this.parts.map((part) => {
      const sums = new Map<string, unknown>();
      for (const [key, value] of part) sums.set(key, add(sums.get(key) ?? zero, value));
      return [...sums];
    });
    return new Pairs(begun).reduceByKey(join);
  }
}

/** What a program exports, run on a dataset. */
function run(text: string, rdd: Pairs): unknown {
  const work: unknown = runInNewContext(text.replace("export default", ""), { rdd });
  return work instanceof Pairs ? new Map(work.parts.flat().toSorted(([a], [b]) => a.localeCompare(b))) : work;
}

it.each([
  "vs.reduce((a, b) => a + b, 0)",
  "vs.reduce((a, b) => a * b, 1)",
  "[...vs].reduce((a, b) => Math.max(a, b))",
  "vs.reduce((b, a) => Math.min(a, b), Infinity)",
  "vs.length",
  "vs.reduce((sum, v) => sum + v * v, 0)",
  "vs.reduce((top, v) => Math.max(top, Math.abs(v)), -Infinity)",
  "vs.reduce((product, v) => product * (v || 1), 1)",
])("What is combined in place of %s is the same", (made) => {
  const before = `export default rdd.groupByKey().mapValues((vs) => ${made});`;
  const { kind, text: after } = repair(before, { file: "task.js", rule: "prefer-combining-aggregation" });
  expect([kind, after.includes("groupByKey")]).toEqual(["suggestion", false]);
  const pair = fc.tuple(fc.constantFrom("a", "b", "c"), fc.integer({ min: -9, max: 9 }));
  fc.assert(
    fc.property(fc.array(fc.array(pair, { maxLength: 5 }), { maxLength: 4 }), (parts) => {
      const data = new Pairs(parts);
      expect(run(after, data)).toEqual(run(before, data));
    }),
    { seed: 1 },
  );
});
