import { describe, expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-captured-mutation";

/** The texts that are reported, in order. */
function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

/** A durable function whose body is given, and code before it. */
function durable(body: string, before = ""): string {
  return `import { Inngest } from "inngest";
const inngest = new Inngest({ id: "shop" });
${before}
export const fn = inngest.createFunction({ id: "fn" }, { event: "go" }, async ({ event, step }) => {
  ${body}
});`;
}

const spark = (body: string, before = ""): string => `declare const rdd: RDD<any>;\n${before}\n${body}`;

describe("in a durable step", () => {
  it("reports assignments, updates and compound assignments of a variable around the step", () => {
    reports(durable('let n = 0; await step.run("a", () => { n = 1; }); return n;'), "n");
    reports(durable('let n = 0; await step.run("a", () => { n++; }); return n;'), "n");
    reports(durable('let n = 0; await step.run("a", () => { n += 2; }); return n;'), "n");
    reports(durable('let n; await step.run("a", () => { ({ n } = load()); }); return n;'), "n");
    reports(durable('let n; await step.run("a", () => { [n] = load(); }); return n;'), "n");
    reports(durable('let n; await step.run("a", () => { for (n of load()) use(n); }); return n;'), "n");
  });
  it("reports each thing where its own name stands", () => {
    reports(durable('let a, b; await step.run("a", () => { ({ a, b } = load()); }); return a + b;'), "a", "b");
    reports(durable('const o: any = {}; await step.run("a", () => { o[load()] = 1; }); return o;'), "o");
    reports(durable('const o: any = {}; await step.run("a", () => { delete o.a; }); return o;'), "o.a");
  });
  it("reports writes of properties, whatever the object is", () => {
    reports(durable('const order = await step.run("a", load); await step.run("b", () => { order.paid = true; });'), "order.paid");
    reports(durable('const o: any = {}; await step.run("a", () => { o.x.y = 1; delete o.z; }); return o;'), "o.x.y");
    reports(durable('const o: any = {}; await step.run("a", () => { o["x"] = 1; }); return o;'), 'o["x"]');
    reports(durable('const o: any = {}; await step.run("a", () => { (o.list ??= []).push(1); }); return o;'), "o.list");
    reports(durable('await step.run("a", () => { event.data.seen = true; });'), "event.data.seen");
    reports(durable('const o = {}; await step.run("a", () => { Object.assign(o, load()); }); return o;'), "Object.assign");
  });
  it("reports the methods that change a list, a Map or a Set", () => {
    reports(durable('const list = []; await step.run("a", () => { list.push(1); }); return list;'), "list.push");
    reports(durable('const list = [3, 1]; await step.run("a", () => list.sort()); return list;'), "list.sort");
    reports(durable('const map = new Map(); await step.run("a", () => { map.set(1, 2); }); return map;'), "map.set");
    reports(durable('const set = new Set(); await step.run("a", () => { set.add(1); }); return set;'), "set.add");
    reports(durable('const o = { list: [] }; await step.run("a", () => { o.list.push(1); }); return o;'), "o.list.push");
    reports(durable('const rows = await step.run("a", load); await step.run("b", () => { rows.reverse(); });'), "rows.reverse");
    for (const type of ["string[]", "Row[]", "Set<string>"]) {
      const method = type === "Set<string>" ? "add" : "push";
      reports(
        `import { type WorkflowStep } from "cloudflare:workers";
async function go(step: WorkflowStep, names: ${type}) { await step.do("a", async () => { names.${method}("x"); }); }`,
        `names.${method}`,
      );
    }
  });
  it("follows helpers, aliases, destructuring and nesting to what is changed", () => {
    reports(durable('const list = []; const add = (x) => list.push(x); await step.run("a", () => { add(1); }); return list;'), "add");
    reports(
      durable('const list = []; await step.run("a", () => { put(list, 1); }); return list;', "function put(to, x) { to.push(x); }"),
      "put",
    );
    reports(durable('const list = []; await step.run("a", () => { const same = list; same.push(1); }); return list;'), "same.push");
    reports(durable('const o = { list: [] }; await step.run("a", () => { const { list } = o; list.push(1); }); return o;'), "list.push");
    reports(durable('const list = []; await step.run("a", () => { [1].forEach((x) => { list.push(x); }); }); return list;'), "list.push");
    reports(
      durable('const list = []; await step.run("a", async () => { if (x) { try { list.push(1); } catch {} } }); return list;'),
      "list.push",
    );
    reports(durable('const list = []; const task = () => { list.push(1); }; await step.run("a", task); return list;'), "list.push");
    reports(
      durable(
        'const total = new Total(); await step.run("a", () => total.add(1)); return total;',
        "class Total { n = 0; add(x) { this.n += x; } }",
      ),
      "total.add",
    );
  });
  it("reports one thing once, and two things twice", () => {
    reports(durable('const list = []; await step.run("a", () => { list.push(1); list.push(2); }); return list;'), "list.push");
    reports(durable('let n = 0, m = 0; await step.run("a", () => { n++; m++; n++; }); return n + m;'), "n", "m");
  });
  it("reports steps inside a callback, and in a helper that gets `step`", () => {
    reports(
      durable('const list = []; await Promise.all([1].map((x) => step.run("a", () => { list.push(x); }))); return list;'),
      "list.push",
    );
    reports(
      `import { type WorkflowStep } from "cloudflare:workers";
async function go(step: WorkflowStep) { let n = 0; await step.do("a", async () => { n = 1; }); return n; }`,
      "n",
    );
  });
  it("reports a field of the workflow", () => {
    const order = (body: string): string => `import { WorkflowEntrypoint } from "cloudflare:workers";
export class Order extends WorkflowEntrypoint { n = 0; async run(event, step) { ${body} } }`;
    reports(order('await step.do("a", async () => { this.n += 1; });'), "this.n");
    reports(order('await step.do("a", { retries: 1 }, async () => { this.n = 1; });'), "this.n");
    reports(order('await step.do("a", async () => this.n);'));
    reports(order('await step.do("a", async () => this.up()); } up() { this.n += 1;'), "this.up");
    reports(order('await step.do("a", async () => this.read()); } read() { return this.n;'));
  });
  it("is silent about what the step made itself", () => {
    reports(durable('await step.run("a", () => { const list = []; list.push(1); let n = 0; n++; const o = {}; o.x = 1; return list; });'));
    reports(durable('const list = [1]; await step.run("a", () => { const copy = [...list]; copy.push(2); return copy; });'));
    reports(durable('await step.run("a", () => { const list = make(); list.push(1); return list; });', "const make = () => [];"));
    reports(durable('const rows = [{}]; await step.run("a", () => rows.map((row) => ({ ...row, n: 1 })));'));
    reports(durable('await step.run("a", function (n) { n = 1; return n; });'));
  });
  it("is silent about reading, and about changes outside of steps", () => {
    reports(durable('const list = []; list.push(1); await step.run("a", () => list.length);'));
    reports(durable('let n = 0; n++; await step.run("a", () => n + 1);'));
    reports(durable('const list = [2, 1]; await step.run("a", () => list.toSorted());'));
  });
  it("is silent about variables of the module", () => {
    reports(durable('await step.run("a", () => { runs++; seen.push(1); });', "let runs = 0; const seen = [];"));
  });
  it("is silent about signals, refs, clients and streams", () => {
    reports(
      durable('await step.run("a", () => { signal.value = 1; ref.current = 2; });', "").replace("{ event, step }", "{ step, signal, ref }"),
    );
    reports(
      durable('await step.run("a", async () => { await redis.set("k", 1); stream.push(1); chat.add(2); });', "").replace(
        "{ event, step }",
        "{ step, redis, stream, chat }",
      ),
    );
  });
  it("is silent where the changed value comes back as the result", () => {
    reports(durable('let n = 0; n = await step.run("a", () => { n++; return n; }); return n;'));
    reports(durable('let order = load(); order = await step.run("a", () => { order.paid = true; return order; }); return order;'));
    reports(durable('const list = []; const { all } = await step.run("a", () => { list.push(1); return { all: list }; }); return all;'));
    reports(durable('let n = 0; await step.run("a", () => { n++; return n; }); return n;'), "n");
    reports(durable('let n = 0; const m = await step.run("a", () => { n++; return n; }); n = m; return n;'));
  });
  it("reports what comes back as the result, but is read where it was", () => {
    reports(durable('let n = 0; const m = await step.run("a", () => { n++; return n; }); return m + n;'), "n");
    reports(durable('const l = []; const { all } = await step.run("a", () => { l.push(1); return { all: l }; }); return l;'), "l.push");
  });
  it("is silent about a variable that the step alone reads and writes", () => {
    reports(durable('let n, m; await step.run("a", () => { n = 1; m = load(n); if (m < n) throw new Error(); });'));
    reports(durable('for (const x of [1, 2]) { let n; await step.run("a" + x, () => { n = x; return n; }); }'));
  });
  it("reports a list of the event that a step sorts in place", () => {
    reports(durable('const list = event.data.items; await step.run("a", () => { list.sort(); }); return list[0];'), "list.sort");
    reports(
      durable('const list = event.data.items; await step.run("a", () => { list.reverse(); }); return list.map(String);'),
      "list.reverse",
    );
    reports(durable('const list = event.data.items; const sorted = await step.run("a", () => [...list].sort()); return sorted[0];'));
    reports(durable('const rows = event.data.cursor; await step.run("a", () => { rows.sort({ at: 1 }); }); return rows.toArray();'));
    reports(durable('const list = event.data.items; const top = await step.run("a", () => list.sort().at(0)); return top + list.length;'));
  });
  it("reports a variable of which a step goes on from what an attempt before it has left behind", () => {
    const counted = durable('let attempt = 0; await step.run("a", () => { attempt++; if (attempt < 3) throw new Error(); });');
    reports(counted, "attempt");
    expect(lint(rule, counted)[0]?.message).toMatch(
      /Where another process makes the next attempt, the change of `attempt` \(task.ts:\d+:\d+\) is lost, and it begins anew\. Go by what the engine says of its attempts\.$/u,
    );
    const inLoop = durable("let n = 0; for (const x of xs) await step.run(x, () => { n++; return n; });");
    expect(lint(rule, inLoop)[0]?.message).toMatch(/On a replay the function does not run again/u);
    reports(durable('let a = 1, b = 2; await step.run("a", () => { [a, b] = [b, a]; });'), "a", "b");
    reports(durable('let n = 0; await step.run("a", () => { n = n + 1; use(n); });'), "n");
  });
  it("is silent about an object that was made for the step, which alone mentions it", () => {
    reports(durable('const o = { n: 1 }; return step.run("a", () => { o.n = 2; return o.n; });'));
    reports(durable('const list = [3, 1]; return step.run("a", () => { list.sort(); return list[0]; });'));
    reports(
      durable('const order = await step.run("a", load); await step.run("b", async () => { order.paid = true; await save(order); });'),
    );
    reports(durable('const all = [{}]; const o = all[0]; await step.run("a", () => { o.n = 2; return o.n; }); return all;'), "o.n");
    reports(durable('await step.run("a", () => { event.data.n = 2; return event.data.n; });'), "event.data.n");
  });
  it("reports what the steps of a loop keep to themselves, from one round to the next", () => {
    reports(durable('let n = 0; for (const x of [1, 2]) await step.run("a" + x, () => { n++; return n; });'), "n");
    reports(durable('let n = 0, m; for (const x of [1, 2]) m = await step.run("a" + x, () => { n++; return n; }); return m;'), "n");
    reports(durable('let n = 0; for (const x of [1, 2]) n = await step.run("a" + x, () => { n++; return n; }); return n;'));
    reports(durable('const l = []; for (const x of [1, 2]) await step.run("a" + x, () => { l.push(x); return l[0]; });'), "l.push");
  });
  it("leaves a handle that is kept to another rule", () => {
    reports(
      durable(
        'let db; await step.run("a", () => { db = new Pool(); }); await step.run("b", () => db.query("x"));',
        'import { Pool } from "pg";',
      ),
    );
  });
});

describe("on a worker", () => {
  it("reports counters and lists, also of the module", () => {
    reports(spark("rdd.foreach((x) => { n++; });", "let n = 0;"), "n");
    reports(spark("rdd.foreach((x) => { bad.push(x); });", "const bad = [];"), "bad.push");
    reports(spark("function f() { let n = 0; rdd.map((x) => { n += x; return x; }); return n; }"), "n");
    reports(
      spark("rdd.filter((x) => { if (seen.has(x)) return false; seen.add(x); return true; });", "const seen = new Set();"),
      "seen.add",
    );
  });
  it("reports Pulumi callbacks and Beam functions", () => {
    reports(
      `import * as aws from "@pulumi/aws"; let n = 0;
new aws.s3.Bucket("b").onObjectCreated("f", async () => { n++; }); export const count = () => n;`,
      "n",
    );
    reports(
      `import * as beam from "apache-beam"; let n = 0; export function f(pc: beam.PCollection<any>) { pc.map((x) => { n++; return x; }); }`,
      "n",
    );
  });
  it("reports an object that counts for itself only where the driver looks", () => {
    const counter = "class Counter { n = 0; add() { this.n++; } } const counter = new Counter();";
    reports(spark("rdd.foreach(() => counter.add()); console.log(counter.n);", counter), "counter.add");
    reports(spark("rdd.foreach(() => counter.add());", counter));
  });
  it("is silent about a memory that each worker keeps for itself", () => {
    reports(spark("rdd.map((x) => { if (!known.has(x)) known.set(x, 2 * x); return known.get(x); });", "const known = new Map();"));
    reports(spark("rdd.map((x) => { known[x] ??= 2 * x; return known[x]; });", "const known = {};"));
    reports(spark("rdd.map((x) => { cached ??= load(); return cached; });", "let cached;"));
  });
  it("is silent about records, accumulators, and functions that run on the driver", () => {
    reports(spark("rdd.map((x) => { x.n = 1; return x; });"));
    reports(spark("const acc = sc.accumulator(0); rdd.foreach((x) => { acc.add(x); });"));
    reports("let n = 0; [1].forEach((x) => { n += x; });");
    reports(spark("lines.foreachRDD((batch) => { n++; });", "let n = 0; declare const lines: DStream<any>;"));
  });
  it("leaves engines of which only text travels to another rule", () => {
    reports('import * as skale from "skale"; let n = 0; skale.context().range(3).map((x) => { n++; return x; });');
  });
});

describe("the message", () => {
  it("says what is lost, where it is declared, and in which helper", () => {
    expect(
      lint(rule, durable('let n = 0;\nconst up = () => { n++; };\nawait step.run("a", () => up()); return n;')).map(
        ({ message }) => message,
      ),
    ).toEqual([
      "`step.run` keeps only what this function returns. On a replay the function does not run again, and the change of `n` (task.ts:5:7) in `up` is lost. Return the value, and use the result of the step.",
    ]);
    expect(lint(rule, spark("rdd.foreach(() => { n++; });", "let n = 0;")).map(({ message }) => message)).toEqual([
      "`rdd.foreach` runs this function on the workers, each with a copy of its own. The driver never sees the change of `n` (task.ts:2:5). Return the value, and combine the results.",
    ]);
  });
});
