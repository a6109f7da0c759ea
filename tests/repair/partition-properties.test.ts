import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../support/property-runs.ts";
import { commentsOf, lintText, repair } from "../support/repair.ts";

/** How a task that uses a handle at each record of a dataset is written. */
interface Shape {
  readonly method: "foreach" | "map" | "flatMap" | "filter";
  readonly form: "expression" | "block" | "function" | "named function" | "async block" | "async expression";
  readonly handle: "descriptor" | "pool";
  /** Whether the answer is there at once, is awaited where the function is `async`, or is handed on with `then`. */
  readonly answer: "at once" | "awaited" | "then";
  readonly second: boolean;
  readonly quote: string;
  readonly semicolon: boolean;
  readonly newline: string;
  readonly unit: string;
  readonly comments: readonly boolean[];
  readonly beside: readonly ("early" | "constant" | "variable" | "loop")[];
  readonly isClosedHere: boolean;
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  method: fc.constantFrom<Shape["method"]>("foreach", "map", "flatMap", "filter"),
  form: fc.constantFrom<Shape["form"]>("expression", "block", "function", "named function", "async block", "async expression"),
  handle: fc.constantFrom<Shape["handle"]>("descriptor", "pool"),
  answer: fc.constantFrom<Shape["answer"]>("at once", "awaited", "then"),
  second: fc.boolean(),
  quote: fc.constantFrom('"', "'"),
  semicolon: fc.boolean(),
  newline: fc.constantFrom("\n", "\r\n"),
  unit: fc.constantFrom("  ", "    ", "\t"),
  comments: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  beside: fc.uniqueArray(fc.constantFrom<Shape["beside"][number]>("early", "constant", "variable", "loop"), { maxLength: 4 }),
  isClosedHere: fc.boolean(),
});

/** What a record gives, as an expression of what the handle answers. */
const given = {
  foreach: (answer: string) => answer,
  map: (answer: string) => `${answer} + x`,
  flatMap: (answer: string) => `[x, ${answer}]`,
  filter: (answer: string) => `${answer} > 8`,
};
const early = { foreach: "return", map: "return -1", flatMap: "return []", filter: "return false" };

/** A JavaScript program of that shape. */
function write(shape: Shape): string {
  const { method, form, handle, second, quote, semicolon, newline, unit, comments, isClosedHere } = shape;
  const end = semicolon ? ";" : "";
  const text = (value: string): string => quote + value + quote;
  const comment = (index: number): string => (comments[index] === true ? ` // ${String(index)}` : "");
  const isAsync = form.startsWith("async");
  // Where nothing may wait, and in a mere expression, there is no place for a second one.
  const hasPlace = !form.endsWith("expression") && (handle === "descriptor" || isAsync);
  const names = second && hasPlace ? ["first", "next"] : ["first"];
  const opened = names.map((name, index) => {
    const value = handle === "pool" ? "new Pool({ max: 3 })" : `fs.openSync(${text(`${name}.log`)}, ${text("a")})`;
    return `const ${name} = ${value}${end}${comment(index)}`;
  });
  const use = (name: string): string => (handle === "pool" ? `${name}.query(${text("select")}, [x])` : `fs.writeSync(${name}, String(x))`);
  const last = use(names.at(-1) ?? "");
  const isLater = handle === "pool" || shape.answer !== "at once";
  const later = handle === "pool" ? last : `Promise.resolve(${last})`;
  const isAwaited = isAsync && shape.answer === "awaited";
  const handedOn = `${later}.then((answer) => ${given[method]("answer")})`;
  const result = isLater && !isAwaited ? handedOn : given[method](isLater ? `(await ${later})` : last);
  const besides = {
    early: `if (x > 8) ${early[method]}`,
    constant: "const twice = [x, x].map((y) => y * 2)",
    variable: "let n = x",
    loop: "for (const y of [1, 2]) if (y > x) break",
  };
  const uses = names.slice(0, -1).map((name) => (handle === "pool" ? `await ${use(name)}` : use(name)));
  const statements = [...shape.beside.map((kind) => besides[kind]), ...uses, `return ${result}`];
  const block = ["{", ...statements.map((line, index) => `${unit}${line}${end}${index === 0 ? comment(2) : ""}`), "}"].join("\n");
  const task = {
    expression: `(x) => ${result}`,
    block: `(x) => ${block}`,
    function: `function (x) ${block}`,
    "named function": `function save(x) ${block}`,
    "async block": `async (x) => ${block}`,
    "async expression": `async x => ${result}`,
  };
  const closing = { pool: (name: string) => `await ${name}.end()`, descriptor: (name: string) => `fs.closeSync(${name})` };
  return [
    `import fs from "node:fs"`,
    `import { Pool } from "pg"`,
    ...(comments[3] === true ? ["// 3"] : []),
    ...opened,
    "",
    `export const work = rdd.${method}(${task[form]})${end}${comment(4)}`,
    ...(isClosedHere ? names.map((name) => closing[handle](name) + end) : []),
    "",
  ].join(newline);
}

/** What becomes of handles. */
class Traces {
  readonly opened: string[] = [];
  readonly closed: string[] = [];
  readonly used: string[] = [];

  open(what: string): number {
    return this.opened.push(what);
  }

  use(handle: number, value: string): void {
    const what = this.opened[handle - 1] ?? "";
    if (this.closed.includes(`${what} ${String(handle)}`)) throw new Error(`${what} is used after its end`);
    this.used.push(value);
  }

  close(handle: number): void {
    this.closed.push(`${this.opened[handle - 1] ?? ""} ${String(handle)}`);
  }
}

const partitions: readonly (readonly number[])[] = [
  [1, 5, 3],
  [9, 2],
];

/** A dataset that waits for what a task gives, record by record. */
const rdd = {
  foreach: async (task: (x: number) => unknown): Promise<unknown> => {
    for (const x of partitions.flat()) await task(x);
    return null;
  },
  map: async (task: (x: number) => unknown): Promise<unknown> => {
    const results: unknown[] = [];
    for (const x of partitions.flat()) results.push(await task(x));
    return results;
  },
  flatMap: async (task: (x: number) => Iterable<unknown> | Promise<Iterable<unknown>>): Promise<unknown> => {
    const results: unknown[] = [];
    for (const x of partitions.flat()) results.push(...(await task(x)));
    return results;
  },
  filter: async (task: (x: number) => unknown): Promise<unknown> => {
    const results: unknown[] = [];
    for (const x of partitions.flat()) if (Boolean(await task(x))) results.push(x);
    return results;
  },
  mapPartitions: async (task: (records: Iterable<number>) => Iterable<unknown> | AsyncIterable<unknown>): Promise<unknown> => {
    const results: unknown[] = [];
    for (const records of partitions) for await (const result of task(records)) results.push(result);
    return results;
  },
  foreachPartition: async (task: (records: Iterable<number>) => unknown): Promise<unknown> => {
    for (const records of partitions) await task(records);
    return null;
  },
};

/** Runs a program, and tells what its dataset gives and what became of its handles. */
async function run(text: string): Promise<{ readonly traces: Traces; readonly results: unknown }> {
  const traces = new Traces();
  const fs = {
    openSync: (file: string) => traces.open(file),
    writeSync: (fd: number, value: string) => {
      traces.use(fd, value);
      return value.length;
    },
    closeSync: (fd: number) => {
      traces.close(fd);
    },
  };
  class Pool {
    private readonly id = traces.open("pool");

    async query(_text: string, [value = 0]: readonly number[]): Promise<number> {
      await Promise.resolve();
      traces.use(this.id, String(value));
      return value * 2;
    }

    async end(): Promise<void> {
      await Promise.resolve();
      traces.close(this.id);
    }
  }
  const body = text.replaceAll(/^import .*$/gmu, "").replace("export const work", "const work");
  const results: unknown = await runInNewContext(`(async () => {\n${body}\nreturn work;\n})()`, { fs, Pool, rdd });
  return { traces, results: JSON.parse(JSON.stringify(results)) };
}

describe("The repair of a random task that uses a handle at each record", () => {
  it(
    "parses, keeps the comments, is not reported again, changes nothing a second time, and does the same",
    { timeout: 600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(shapes, async (shape) => {
          const before = write(shape);
          const { kind, text: after, because } = repair(before, { file: "task.mjs" });
          expect(kind, `${before}\n${because ?? ""}`).toBe("suggestion");
          expect(lintText(after, { file: "task.mjs" }), after).toEqual([]);
          expect(repair(after, { file: "task.mjs" }).text).toBe(after);
          expect(commentsOf(after), after).toEqual(commentsOf(before));
          const here = await run(write({ ...shape, isClosedHere: false }));
          const shipped = await run(after);
          expect(shipped.results, after).toEqual(here.results);
          expect(shipped.traces.used, after).toEqual(here.traces.used);
          expect(shipped.traces.opened.length, after).toBe(here.traces.opened.length * partitions.length);
          expect(shipped.traces.closed.length, after).toBe(shipped.traces.opened.length);
        }),
        propertyRuns(120),
      );
    },
  );
});
