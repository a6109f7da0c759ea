import { describe, expect, it } from "vitest";
import { typedProject } from "../support/typed-project.ts";

interface Case {
  readonly name: string;
  /** The key of an order, and what is done by it. */
  readonly key: string;
  readonly then: string;
  readonly isReported: boolean;
}

const declared = `export {};
interface RDD<T> { keyBy<K>(f: (value: T) => K): RDD<[K, T]>; filter(f: (value: T) => boolean): RDD<T>; groupByKey(): RDD<unknown>; join(other: unknown): RDD<unknown>; reduceByKey(f: (a: T, b: T) => T): RDD<unknown> }
enum Size { small, large }
interface Order { id: string; paid: boolean; size: Size; state: "open" | "closed" | undefined; country: string | null; city?: string; level: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10; anything: any }
declare const rdd: RDD<Order>; declare const customers: RDD<[string, number]>;
`;

const cases: readonly Case[] = [
  { name: "a boolean", key: "o.paid", then: ".groupByKey()", isReported: true },
  { name: "a boolean that is combined where it is", key: "o.paid", then: ".reduceByKey((a, b) => a)", isReported: false },
  { name: "an enumeration", key: "o.size", then: ".groupByKey()", isReported: true },
  { name: "a few constants", key: "o.state", then: ".join(customers)", isReported: true },
  { name: "many constants", key: "o.level", then: ".groupByKey()", isReported: false },
  { name: "a text that may be null, in a join", key: "o.country", then: ".join(customers)", isReported: true },
  { name: "a text that may be left out, in a join", key: "o.city", then: ".join(customers)", isReported: true },
  { name: "a text that may be null, in a group", key: "o.country", then: ".groupByKey()", isReported: false },
  { name: "a text", key: "o.id", then: ".join(customers)", isReported: false },
  { name: "anything", key: "o.anything", then: ".join(customers)", isReported: false },
];

const fileOf = (index: number): string => `case-${String(index)}.ts`;
const files = Object.fromEntries([
  ...cases.map(({ key, then }, index): [string, string] => [fileOf(index), `${declared}rdd.keyBy((o) => ${key})${then};`]),
  ["filtered.ts", `${declared}rdd.filter((o) => o.country !== null).keyBy((o) => o.country).join(customers);`],
]);
const project = typedProject(files, {});

describe("keys by their type", () => {
  it.each(cases.map((given, index) => ({ ...given, index })))(
    "$name",
    ({ index, isReported }) => {
      expect(project.lint(fileOf(index), "parser services", "no-skewed-key")).toHaveLength(isReported ? 1 : 0);
      expect(project.lint(fileOf(index), "none", "no-skewed-key"), "without types").toEqual([]);
    },
    60_000,
  );
  it("are not reported where the missing ones have been taken out", () => {
    expect(project.lint("filtered.ts", "parser services", "no-skewed-key")).toEqual([]);
  });
});
