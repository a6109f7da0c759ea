import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../support/property-runs.ts";
import { commentsOf, lintText, repair } from "../support/repair.ts";

const uses = ["arrow", "block", "two queries", "early return", "function", "caught"] as const;

/** How a durable function is written of which one step opens a client that others use. */
interface Shape {
  /** Where the client is kept: in a variable around the steps, as the result of a step, or by the module, which a step connects. */
  readonly kept: "in a variable" | "as a result" | "by the module";
  readonly argument: "" | "literal" | "environment" | "constant";
  readonly uses: readonly (typeof uses)[number][];
  readonly closing: "none" | "in a step of its own" | "in the last step";
  readonly sleeps: boolean;
  readonly quote: string;
  readonly semicolon: boolean;
  readonly newline: string;
  readonly unit: string;
  readonly comments: readonly boolean[];
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  kept: fc.constantFrom<Shape["kept"]>("in a variable", "as a result", "by the module"),
  argument: fc.constantFrom<Shape["argument"]>("", "literal", "environment", "constant"),
  uses: fc.array(fc.constantFrom(...uses), { minLength: 1, maxLength: 3 }),
  closing: fc.constantFrom<Shape["closing"]>("none", "in a step of its own", "in the last step"),
  sleeps: fc.boolean(),
  quote: fc.constantFrom('"', "'"),
  semicolon: fc.boolean(),
  newline: fc.constantFrom("\n", "\r\n"),
  unit: fc.constantFrom("  ", "    ", "\t"),
  comments: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
});

/** A JavaScript program of that shape. */
function write({ kept, argument, uses, closing, sleeps, quote, semicolon, newline, unit, comments }: Shape): string {
  const end = semicolon ? ";" : "";
  const text = (value: string): string => quote + value + quote;
  const comment = (index: number): string => (comments[index] === true ? ` // ${String(index)}` : "");
  const hosts = { "": "", literal: text("harbour"), environment: "process.env.HARBOUR", constant: "host" };
  const opening = `new Client(${argument === "" ? "" : `{ host: ${hosts[argument]} }`})`;
  const block = (lines: readonly string[]): string => ["{", ...lines.map((line) => unit + line), "}"].join("\n");
  const step = (name: string, task: string): string => `await step.run(${text(name)}, ${task})`;
  const opens = {
    "in a variable": [
      `let db${end}${comment(0)}`,
      step("connect", `async () => ${block([`db = ${opening}${end}${comment(1)}`, `await db.connect()${end}`])}`) + end,
    ],
    "as a result": [
      `const db = ${step("connect", `async () => ${block([`const opened = ${opening}${end}${comment(1)}`, `await opened.connect()${end}`, `return opened${end}`])}`)}${end}`,
    ],
    "by the module": [step("connect", "() => db.connect()") + end + comment(1)],
  };
  const closesHere = (index: number): string[] =>
    closing === "in the last step" && index === uses.length - 1 ? [`await db.end()${end}`] : [];
  const task = (use: Shape["uses"][number], index: number): string => {
    const query = (suffix = ""): string => `db.query(${text(`${String(index)}${suffix}`)})`;
    const answer = [`const rows = await ${query()}${end}`, ...closesHere(index), `return rows${end}`];
    const bodies = {
      arrow: closesHere(index).length > 0 ? `async () => ${block(answer)}` : `() => ${query()}`,
      block: `async () => ${block([...(comments[2] === true ? ["// 2"] : []), ...answer])}`,
      "two queries": `async () => ${block([`await ${query("a")}${end}${comment(3)}`, ...answer])}`,
      "early return": `async () => ${block([`if (event.isEmpty) return null${end}`, ...answer])}`,
      function: `async function () ${block(answer)}`,
      caught: `async () => ${block([`try ${block([`await ${query("b")}${end}`])} catch (error) ${block([`console.error(error)${end}`])}`, ...answer])}`,
    };
    return bodies[use];
  };
  const steps = uses.flatMap((use, index) => [
    `const r${String(index)} = ${step(`use ${String(index)}`, task(use, index))}${end}`,
    ...(sleeps && index === 0 ? [`await step.sleep(${text("rest")}, ${text("1s")})${end}`] : []),
  ]);
  const lines = [
    ...opens[kept],
    ...steps,
    ...(closing === "in a step of its own" ? [step("disconnect", "() => db.end()") + end] : []),
    `return [${uses.map((_, index) => `r${String(index)}`).join(", ")}]${end}${comment(4)}`,
  ];
  const indented = lines.flatMap((line) => line.split("\n")).map((line) => unit + line);
  return [
    `import { Inngest } from ${text("inngest")}${end}`,
    `import { Client } from ${text("pg")}${end}`,
    "",
    ...(comments[5] === true ? ["// 5"] : []),
    `const inngest = new Inngest({ id: ${text("harbour")} })${end}`,
    ...(argument === "constant" ? [`const host = ${text("harbour")}${end}`] : []),
    ...(kept === "by the module" ? [`const db = ${opening}${end}${comment(0)}`] : []),
    `export const tow = inngest.createFunction({ id: ${text("tow")} }, { event: ${text("ships")} }, async ({ event, step }) => {`,
    ...indented,
    `})${end}`,
    "",
  ]
    .join("\n")
    .replaceAll("\n", newline);
}

/** What clients do, over all executions of a function. */
interface Traces {
  readonly queries: string[];
  connected: number;
  ended: number;
}

interface Steps {
  run(name: string, task: () => unknown): Promise<unknown>;
  sleep(name: string): Promise<unknown>;
}

/** Evaluates the file anew, as a fresh process does, and runs its function with these steps. */
async function execute(text: string, step: Steps, traces: Traces): Promise<unknown> {
  class Client {
    private state: "new" | "connected" | "ended" = "new";
    constructor(private readonly settings: unknown = null) {}

    async connect(): Promise<void> {
      await Promise.resolve();
      if (this.state !== "new") throw new Error(`Client is ${this.state}`);
      this.state = "connected";
      traces.connected += 1;
    }

    async query(text: string): Promise<string> {
      await Promise.resolve();
      if (this.state !== "connected") throw new Error(`Client is ${this.state}`);
      traces.queries.push(text);
      return `${text} of ${JSON.stringify(this.settings)}`;
    }

    async end(): Promise<void> {
      await Promise.resolve();
      if (this.state !== "connected") throw new Error(`Client is ${this.state}`);
      this.state = "ended";
      traces.ended += 1;
    }
  }
  class Inngest {
    createFunction(_about: unknown, _trigger: unknown, body: unknown): unknown {
      return body;
    }
  }
  const body = text.replaceAll(/^import .*$/gmu, "").replace("export const tow =", "const tow =");
  const scope = {
    Client,
    Inngest,
    console: { error: () => null },
    process: { env: { HARBOUR: "harbour" } },
    step,
    event: { isEmpty: false },
  };
  const results: unknown = await runInNewContext(`(async () => {\n${body}\nreturn tow({ event, step });\n})()`, scope);
  return results;
}

const arrived = (value: unknown): unknown => (value === undefined ? null : JSON.parse(JSON.stringify(value)));

/** Runs a function from beginning to end in one process, as a test without the engine does. */
async function runAtOnce(text: string): Promise<{ readonly results: unknown; readonly traces: Traces }> {
  const traces: Traces = { queries: [], connected: 0, ended: 0 };
  const step: Steps = { run: (_name, task) => Promise.resolve(task()), sleep: () => Promise.resolve(null) };
  return { results: arrived(await execute(text, step, traces)), traces };
}

/** Runs a function as the engine does: once more from the beginning after each step, whose results are remembered as JSON. */
async function runDurably(text: string): Promise<{ readonly results: unknown; readonly traces: Traces }> {
  const traces: Traces = { queries: [], connected: 0, ended: 0 };
  const done = new Map<string, unknown>();
  for (;;) {
    const before = done.size;
    const results = await new Promise<unknown>((resolve, reject) => {
      const once = async (name: string, task: () => unknown): Promise<unknown> => {
        if (done.has(name)) return done.get(name);
        done.set(name, arrived(await task()));
        resolve(null);
        // What comes after a step that has just run is for the next execution.
        return new Promise(() => null);
      };
      const step: Steps = { run: once, sleep: (name) => once(name, () => null) };
      execute(text, step, traces).then(resolve, reject);
    });
    if (done.size === before) return { results: arrived(results), traces };
  }
}

const rules = ["no-handle-across-steps", "no-returned-handle"] as const;

describe("The repair of a random durable function of which a step opens what others use", () => {
  it("parses, keeps the comments, is not reported again, and does what was meant", { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(shapes, async (shape) => {
        const before = write(shape);
        const rule = shape.kept === "as a result" ? "no-returned-handle" : "no-handle-across-steps";
        const { kind, text: after, because } = repair(before, { file: "task.mjs", rule });
        expect(kind, `${before}\n${because ?? ""}`).toBe("suggestion");
        for (const rule of rules) expect(lintText(after, { file: "task.mjs", rule }), after).toEqual([]);
        const meant = await runAtOnce(before);
        await expect(runDurably(before), before).rejects.toThrow();
        const repaired = await runDurably(after);
        expect(repaired.results, after).toEqual(meant.results);
        expect(repaired.traces.queries, after).toEqual(meant.traces.queries);
        expect(repaired.traces.ended, after).toBe(repaired.traces.connected);
        expect(commentsOf(after), after).toEqual(commentsOf(before));
      }),
      propertyRuns(120),
    );
  });
});
