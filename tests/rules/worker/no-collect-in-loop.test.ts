import { describeTwins } from "../../support/twins.ts";

const imports = "declare const other: RDD<Order>; declare const keys: string[]; declare const byCity: Record<string, number>;";

describeTwins("no-collect-in-loop", imports, [
  {
    name: "loops by index",
    reported: [
      "for (let i = 0; i < keys.length; i++) { await rdd.filter((x) => x.k === keys[i]).count(); }",
      "for (let i = 0; i < keys.length; i++) { const k = keys[i]; console.log(await rdd.filter((x) => x.k === k).count()); }",
      "let i = 0; do { await rdd.filter((x) => x.k === keys[i]).count(); i += 1; } while (i < keys.length);",
    ],
    silent: [
      "for (let i = 0; i < keys.length; i++) { const lines = sc.textFile(keys[i]); await lines.filter((l) => l).count(); }",
      "for (let i = 0; i < 10; i++) { const g = await rdd.sample(false, 0.1, i).map((x) => x.n).reduce((a, b) => a + b); console.log(g); }",
      "const kept = rdd.cache(); for (let i = 0; i < keys.length; i++) { await kept.filter((x) => x.k === keys[i]).count(); }",
    ],
  },
  {
    name: "while and for in",
    reported: [
      "while (keys.length > 0) { const k = keys.pop(); await rdd.filter((x) => x.k === k).count(); }",
      "for (const k in byCity) { await rdd.filter((x) => x.city === k).count(); }",
      "for (const [name, limit] of Object.entries(byCity)) { console.log(name, await rdd.filter((x) => x.n > limit).count()); }",
    ],
    silent: [
      "let err = 1; let w = 0; while (err > 0.1) { const g = await rdd.map((x) => x.n * w).reduce((a, b) => a + b); w -= g; err = Math.abs(g); }",
      'for (let attempt = 0; attempt < 3; attempt++) { try { await rdd.saveAsTextFile("out-" + attempt); break; } catch (e) { console.log(attempt, e); } }',
    ],
  },
  {
    name: "fields",
    reported: [
      "class Job { constructor(private data: RDD<Order>) {} async run() { for (const k of keys) await this.data.filter((x) => x.k === k).count(); } }",
      'class Job { data = sc.textFile("a"); async run() { for (const k of keys) await this.data.filter((x) => x === k).count(); } }',
      'const job = { data: sc.textFile("a") }; for (const k of keys) { await job.data.filter((x) => x === k).count(); }',
    ],
    silent: [
      'class Job { data = sc.textFile("a").cache(); async run() { for (const k of keys) await this.data.filter((x) => x === k).count(); } }',
      'class Job { data = sc.textFile("a"); async run() { this.data.persist(); for (const k of keys) await this.data.filter((x) => x === k).count(); } }',
      "class Job { constructor(private data: RDD<Order>) { data.cache(); } async run() { for (const k of keys) await this.data.filter((x) => x.k === k).count(); } }",
    ],
  },
  {
    name: "helpers",
    reported: [
      "async function countOf(k: string) { return rdd.filter((x) => x.k === k).count(); }\nfor (const k of keys) await countOf(k);",
      "const countOf = (d: RDD<Order>, k: string) => d.filter((x) => x.k === k).count();\nfor (const k of keys) await countOf(rdd, k);",
    ],
    silent: [
      'async function countOf(d: RDD<Order>, k: string) { return d.filter((x) => x.k === k).count(); }\nawait countOf(rdd, "a");',
      "async function step(d: RDD<Order>) { return d.count(); }\nfor (const k of keys) { await step(sc.textFile(k)); }",
      "const kept = rdd.persist();\nconst countOf = (d: RDD<Order>, k: string) => d.filter((x) => x.k === k).count();\nfor (const k of keys) await countOf(kept, k);",
    ],
  },
  {
    name: "contexts",
    reported: [
      'for (const k of keys) await sc.textFile("orders").filter((x) => x.includes(k)).count();',
      'const ctx = skale.context(); const lines = ctx.textFile("a"); for (const k of keys) await lines.filter((x: string) => x === k).count();',
    ],
    silent: [
      "const ctx = skale.context(); for (const k of keys) await ctx.textFile(k).count();",
      "class Store { filter(f: any) { return this; } count() { return 1; } }\nconst store = new Store(); for (const k of keys) store.filter((x: any) => x === k).count();",
    ],
  },
]);
