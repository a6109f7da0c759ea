import { describeTwins } from "../../support/twins.ts";

const rule = "no-captured-mutation";

/** A handler of AWS, whose body is given. */
const aws = (body: string): string =>
  `import type { DurableContext } from "@aws/durable-execution-sdk-js"; export async function handler(event: any, context: DurableContext) { ${body} }`;

/** A function of Inngest whose client is made in a file that cannot be read. */
const elsewhere = (parameters: string, body: string): string =>
  `import { inngest } from "./client"; export const fn = inngest.createFunction({ id: "fn" }, { event: "go" }, async (${parameters}) => { ${body} });`;

/** A workflow that calls the step `pay`, whose body is given. */
const workflow = (body: string, step: string, type = "any"): string =>
  `export async function run(id: string) { "use workflow"; ${body} } async function pay(order: ${type}) { "use step"; ${step} }`;

describeTwins(rule, "", [
  {
    name: "steps of a client that cannot be read",
    reported: [
      elsewhere("{ event, step, logger }", "const bad = []; await step.run('a', () => { bad.push(1); }); return bad;"),
      elsewhere("{ event, step }: any", "let n = 0; await step.run('a', () => { n++; }); return n;"),
      elsewhere("ctx", "const { step } = ctx; let n = 0; await step.run('a', () => { n++; }); return n;"),
      elsewhere("ctx", "let n = 0; await ctx.step.run('a', () => { n++; }); return n;"),
      `import { inngest } from "./client"; const handler = async ({ step }) => { let n = 0; await step.run("a", () => { n++; }); return n; };
export const fn = inngest.createFunction({ id: "fn" }, { event: "go" }, handler);`,
    ],
    silent: [
      elsewhere("{ event, step }", "let n = 0; n += await step.run('a', () => 1); return n;"),
      elsewhere("{ event, walk }", "let n = 0; await walk.run('a', () => { n++; }); return n;"),
      `export function f(step) { let n = 0; step.run("a", () => { n++; }); return n; }`,
      `export class Order { async run(event, step) { let n = 0; await step.run("a", () => { n = 1; }); return n; } }`,
      `import { api } from "./client"; api.on("go", ({ step }) => { let n = 0; step.run("a", () => { n++; }); return n; });`,
    ],
  },
  {
    name: "branches and items that run beside each other",
    reported: [
      aws("let l; await context.parallel('p', [async (c) => { l = await c.step(async () => 1); }]); return l;"),
      aws("let l; await context.parallel('p', [{ name: 'l', func: async (c) => { l = await c.step(async () => 1); } }]); return l;"),
      aws("const seen = []; await context.map(event.items, async (c, item) => { seen.push(item); }); return seen;"),
      aws("const sums = []; await Promise.all(event.items.map((x) => context.step(`s${x}`, async () => { sums.push(x); }))); return sums;"),
    ],
    silent: [
      aws("const [l] = (await context.parallel('p', [async (c) => c.step(async () => 1)])).getResults(); return l;"),
      aws("return context.parallel('p', [{ name: 'l', func: async (c) => { let l = 0; l += await c.step(async () => 1); return l; } }]);"),
      aws("return context.map(event.items, async (c, item) => { const own = []; own.push(item); return own; });"),
      aws("const sums = await Promise.all(event.items.map((x) => context.step(`s${x}`, async () => x))); sums.push(1); return sums;"),
    ],
  },
  {
    name: "what the authors of AWS's own rule list as out of its reach",
    reported: [
      aws("let o = { count: 0, items: [] }; await context.step(async () => { o.count++; o.items.push(1); });"),
      aws("let a = 1, b = 2; await context.step(async () => { [a, b] = [b, a]; });"),
      aws("let n = 0; const up = () => { n += 1; }; await context.step(async () => { up(); }); return n;"),
      aws("const o: any = { a: 1 }; await context.step(async () => { delete o.a; }); return o;"),
      aws("let n = 0; await context.runInChildContext(async (c) => { await c.step(async () => { n++; return n; }); });"),
      aws("let n = 0; await context.waitForCondition(async () => { n++; return n > 5; });"),
      aws("let n; await context.waitForCallback(async (id) => { n = id; });"),
    ],
    silent: [
      aws("let n = 0; await context.step(async () => n + 1);"),
      aws("await context.step(async () => { let n = 0; n++; return n; });"),
      aws("await context.step(async (c) => { c = null; return 'done'; });"),
      aws("const limit = 100; await context.waitForCondition(async () => count() > limit);"),
      aws("const { a, b } = await context.step(async () => { let a = 1, b = 2; [a, b] = [b, a]; return { a, b }; }); return a - b;"),
    ],
  },
  {
    name: "what a step gets a copy of",
    reported: [
      workflow("const order = { id, paid: false }; await pay(order); return order.paid;", "order.paid = true;"),
      workflow("const order = []; await pay(order); return order;", "order.push(1);", "number[]"),
      workflow("const order = { a: { b: 1 } }; await pay(order); return order.a;", "delete order.a.b;"),
    ],
    silent: [
      workflow("const order = { id, paid: false }; await pay(order); return order.id;", "order.paid = true; await save(order);"),
      workflow("let order = { id, paid: false }; order = await pay(order); return order.paid;", "order.paid = true; return order;"),
      workflow("const order = { id, paid: false }; return pay(order);", "order.paid = true; return order;"),
      workflow(
        "const order = { id, paid: false }; await pay(order); return order.paid;",
        "const own = { ...order }; own.paid = true; return own;",
      ),
      workflow("const order = new Order(); await pay(order); return order;", "order.push(1);"),
      `export async function run() { "use workflow"; const order = { n: 1 }; raise(order); return order.n; } function raise(order) { order.n++; }`,
    ],
  },
  {
    name: "lists of which nothing is known but how they are used",
    reported: [
      aws("const links = parse(event); await context.step(async () => { links.push(...(await more())); }); return save(links);"),
      aws("const links = await load(); await context.step(async () => { links.push(await more()); }); return links.length;"),
      aws("const links = await load(); await context.step(async () => { links.unshift(1); }); return links.map((x) => x.id);"),
    ],
    silent: [
      aws("const queue = open(); await context.step(async () => { await queue.push(1); }); return queue.length;"),
      aws("const stream = open(); await context.step(async () => { stream.push('x'); }); stream.end(); return stream.path;"),
      aws("const links = await load(); await context.step(async () => { links.push(1); });"),
      aws("const links = await load(); const more = await context.step(async () => load()); links.push(...more); return links.length;"),
      aws(
        "const links = await load(); await context.step(async () => { const own = [...links]; own.push(1); return own; }); return links.length;",
      ),
    ],
  },
]);
