import { describeTwins } from "../../support/twins.ts";

const imports =
  'import fs, { readFileSync } from "node:fs"; import { readFile } from "node:fs/promises"; import geo from "./geo.json"; import pkg, { version } from "./package.json"; declare const other: RDD<Order>;';

describeTwins("prefer-broadcast", imports, [
  {
    name: "settings and tables",
    reported: [
      'const dict = JSON.parse(readFileSync("dict.json", "utf8")); rdd.map((o) => dict[o.k]);',
      "rdd.map((o) => geo[o.city]);",
      'const { words } = JSON.parse(readFileSync("dict.json", "utf8")); rdd.filter((o) => words.includes(o.k));',
    ],
    silent: [
      'const config = JSON.parse(readFileSync("config.json", "utf8")); rdd.map((o) => o.n * config.factor);',
      'const { factor } = JSON.parse(readFileSync("config.json", "utf8")); rdd.map((o) => o.n * factor);',
      "rdd.map((o) => o.id + version + pkg.version);",
      'const dict = JSON.parse(readFileSync("dict.json", "utf8")); const limit = dict.limit; rdd.filter((o) => o.n < limit);',
    ],
  },
  {
    name: "made of what was read",
    reported: [
      'const lines = readFileSync("stop.txt", "utf8").split(","); const stop = new Set(lines); rdd.filter((o) => !stop.has(o.k));',
      'const words = Object.fromEntries(JSON.parse(fs.readFileSync("a.json", "utf8")).map((w: any) => [w.id, w])); rdd.map((o) => words[o.k]);',
      'async function main() { const text = await readFile("dict.json", "utf8"); const dict = JSON.parse(text); rdd.map((o) => dict[o.k]); }',
      'class Job { dict = JSON.parse(readFileSync("d.json", "utf8")); run() { const dict = this.dict; return rdd.map((o) => dict[o.k]); } }',
    ],
    silent: [
      'const text = readFileSync("version.txt", "utf8").trim(); rdd.map((o) => o.id + text);',
      'const first = readFileSync("stop.txt", "utf8").split(",").length; rdd.map((o) => o.n + first);',
    ],
  },
  {
    name: "datasets that were collected",
    reported: [
      "const all = await other.collect(); const byId = new Map(all.map((o) => [o.id, o])); rdd.map((o) => byId.get(o.id));",
      "const byId = (await other.collect()).reduce((table, o) => { table[o.id] = o; return table; }, {} as Record<string, Order>); rdd.map((o) => byId[o.id]);",
      "const table = await other.collectAsMap(); rdd.map((o) => table[o.id]);",
    ],
    silent: [
      "const n = (await other.collect()).length; rdd.map((o) => o.n / n);",
      "const few = await other.filter((o) => o.n > 3).limit(10).collect(); rdd.filter((o) => few.includes(o));",
      "const few = await other.sample(false, 0.001).collect(); rdd.filter((o) => few.includes(o));",
      "const total = await other.map((o) => o.n).reduce((a, b) => a + b); rdd.map((o) => o.n / total);",
    ],
  },
  {
    name: "lists by their length",
    reported: [
      "const zeros = new Array(100000).fill(0); rdd.map((o) => zeros[o.n]);",
      "const squares = Array.from({ length: 5000 }, (_, i) => i * i); rdd.map((o) => squares[o.n]);",
    ],
    silent: [
      "const zeros = new Array(10).fill(0); rdd.map((o) => zeros[o.n]);",
      'const names = ["a", "b"]; rdd.filter((o) => names.includes(o.k));',
    ],
  },
  {
    name: "where it is used",
    reported: [
      'const dict = JSON.parse(readFileSync("dict.json", "utf8")); function look(k: string) { return dict[k]; }\nrdd.map((o) => look(o.k));',
    ],
    silent: [
      'const dict = JSON.parse(readFileSync("dict.json", "utf8")); const shared = sc.broadcast(dict); rdd.map((o) => shared.value[o.k]);',
      'const dict = JSON.parse(readFileSync("dict.json", "utf8")); const keys = await rdd.map((o) => o.k).collect(); keys.map((k) => dict[k]);',
      'rdd.mapPartitions((it) => { const dict = JSON.parse(readFileSync("/mnt/dict.json", "utf8")); return [...it].map((o) => dict[o.k]); });',
      'const dict = JSON.parse(readFileSync("dict.json", "utf8")); function look(k: string) { return dict[k]; }\nconst x = look("a"); rdd.map((o) => o.k + x);',
    ],
  },
]);
