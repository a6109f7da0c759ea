import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../support/property-runs.ts";
import { commentsOf, lintText, repair } from "../support/repair.ts";

const reads = ["dot", "text", "deep", "list", "template", "optional", "inner function", "variable", "pattern", "twice"] as const;

/** How a program is written that sends an object with a stream, of which the other side reads some fields. */
interface Shape {
  readonly object: "instance" | "literal" | "field by field";
  readonly sent: "itself" | "in an object" | "by shorthand" | "beside another";
  readonly task: "arrow" | "function" | "by its name";
  readonly parameter: "name" | "pattern";
  readonly reads: readonly (typeof reads)[number][];
  /** Whether a function inside has names of its own that are called the same. */
  readonly shadows: boolean;
  readonly quote: string;
  readonly semicolon: boolean;
  readonly newline: string;
  readonly unit: string;
  readonly comments: readonly boolean[];
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  object: fc.constantFrom<Shape["object"]>("instance", "literal", "field by field"),
  sent: fc.constantFrom<Shape["sent"]>("itself", "in an object", "by shorthand", "beside another"),
  task: fc.constantFrom<Shape["task"]>("arrow", "function", "by its name"),
  parameter: fc.constantFrom<Shape["parameter"]>("name", "pattern"),
  reads: fc.uniqueArray(fc.constantFrom(...reads), { minLength: 1, maxLength: 4 }),
  shadows: fc.boolean(),
  quote: fc.constantFrom('"', "'"),
  semicolon: fc.boolean(),
  newline: fc.constantFrom("\n", "\r\n"),
  unit: fc.constantFrom("  ", "    ", "\t"),
  comments: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
});

/** A JavaScript program of that shape. */
function write({ object, sent, task, parameter, reads, shadows, quote, semicolon, newline, unit, comments }: Shape): string {
  const end = semicolon ? ";" : "";
  const text = (value: string): string => quote + value + quote;
  const comment = (index: number): string => (comments[index] === true ? ` /* ${String(index)} */` : "");
  const block = (lines: readonly string[]): string => ["{", ...lines.map((line) => unit + line), "}"].join("\n");
  const log = `fs.createWriteStream(${text("job.log")})`;
  const fields = { n: "21", name: text("tow"), list: "[1, 2]", options: "{ times: 2, deep: { k: 3 } }" };
  const entries = Object.entries(fields);
  const objects = {
    instance: [
      `class Job ${block([`log = ${log}${end}`, ...entries.map(([name, value]) => `${name} = ${value}${end}`), `double() { return this.n * 2 }`])}`,
      `const job = new Job()${end}`,
    ],
    literal: [`const job = { log: ${log}, ${entries.map(([name, value]) => `${name}: ${value}`).join(", ")} }${end}`],
    "field by field": [
      `class Job ${block([`constructor(n, options) ${block([`this.n = n${end}`, `this.name = ${fields.name}${end}`, `this.list = ${fields.list}${end}`, `this.log = ${log}${end}`, `this.options = options${end}`])}`])}`,
      `const job = new Job(${fields.n}, ${fields.options})${end}`,
    ],
  };
  // What the function calls the object, and where it stands in the parameter.
  const isWithin = sent === "in an object" || sent === "by shorthand";
  const patterns = { itself: "job", "beside another": "job", "in an object": "{ work: job }", "by shorthand": "{ job, k }" };
  const paths = { itself: "given", "beside another": "given", "in an object": "given.work", "by shorthand": "given.job" };
  const isTakenApart = parameter === "pattern" && isWithin;
  const own = isTakenApart ? patterns[sent] : "given";
  const it = isTakenApart ? "job" : paths[sent];
  const statements = {
    dot: `results.push(${it}.n)`,
    text: `results.push(${it}[${text("n")}] + 1)`,
    deep: `results.push(${it}.options.deep.k)`,
    list: `results.push(...${it}.list.map((x) => x * 2))`,
    template: `results.push(\`\${${it}.name}!\`)`,
    optional: `results.push(${it}?.n)`,
    "inner function": `results.push((() => ${it}.name + ${it}.n)())`,
    variable: `const whole = ${it}${end}\n${unit}results.push(whole.n)`,
    pattern: `const { n, options: { times } } = ${it}${end}\n${unit}results.push(n * times)`,
    twice: `results.push(${it}.list.length, ${it}.list)`,
  };
  const lines = [
    `const results = []${end}${comment(0)}`,
    ...reads.map((read) => statements[read] + end),
    ...(shadows ? [`results.push(((given, job) => given.other)({ other: 1 }))${end}`] : []),
    `return results${end}`,
  ];
  const second = sent === "beside another" ? ", other" : "";
  const tasks = {
    arrow: `(${own}${second}) => ${block(lines)}`,
    function: `function (${own}${second}) ${block(lines)}`,
    "by its name": "work",
  };
  const payloads = {
    itself: `[job${comment(1)}]`,
    "beside another": `[job, ${comment(1)}1]`,
    "in an object": `[{ work: job,${comment(1)} k: 1 }]`,
    "by shorthand": `[{ job, k: 1${comment(1)} }]`,
  };
  return [
    `import fs from ${text("fs")}${end}`,
    `import workerpool from ${text("workerpool")}${end}`,
    "",
    `const pool = workerpool.pool()${end}`,
    ...(comments[2] === true ? ["// 2"] : []),
    ...objects[object],
    ...(task === "by its name" ? [`function work(${own}${second}) ${block(lines)}`] : []),
    `export const answer = pool.exec(${tasks[task]}, ${payloads[sent]})${end}${comment(3)}`,
    "",
  ]
    .join("\n")
    .replaceAll("\n", newline);
}

/** What a worker gives: the text of the function, and a copy of its arguments. */
function onWorker(task: unknown, given: unknown): unknown {
  const copy: unknown = structuredClone(given);
  return runInNewContext(`(${String(task)})(...given)`, { given: copy });
}

/** The same where it stands. */
function here(task: unknown, given: unknown): unknown {
  return runInNewContext("task(...given)", { task, given });
}

/** Runs a program, and what it hands to a worker. */
function run(text: string, exec: (task: unknown, given: unknown) => unknown): unknown {
  const body = text.replaceAll(/^import .*$/gmu, "").replace("export const answer =", "const answer =");
  const fs = { createWriteStream: () => ({ write: () => true }) };
  const answer: unknown = runInNewContext(`${body}\nanswer;`, { fs, workerpool: { pool: () => ({ exec }) } });
  return JSON.parse(JSON.stringify(answer));
}

describe("The repair of a random payload of which some fields are read", () => {
  it("parses, keeps the comments, is not reported again, changes nothing a second time, and arrives", { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const before = write(shape);
        const asked = { file: "task.mjs", rule: "no-handle-in-payload" } as const;
        const { kind, text: after, because } = repair(before, asked);
        expect(kind, `${before}\n${because ?? ""}`).not.toBe("none");
        expect(lintText(after, asked), after).toEqual([]);
        expect(repair(after, asked).text).toBe(after);
        expect(() => run(before, onWorker), before).toThrow("could not be cloned");
        expect(run(after, onWorker), after).toEqual(run(before, here));
        expect(commentsOf(after), after).toEqual(commentsOf(before));
      }),
      propertyRuns(120),
    );
  });
});
