import { describeTwins } from "../../support/twins.ts";

const imports =
  'import { Client } from "pg"; import Redis from "ioredis"; import { writeFile } from "node:fs/promises"; declare function log(e: unknown): void;';

describeTwins("no-floating-promise-in-task", imports, [
  {
    name: "as people write it",
    reported: [
      'rdd.foreachPartition((os) => { for (const o of os) fetch(o.url, { method: "PUT" }); });',
      'rdd.foreachPartition(async (os) => { const c = new Client(cfg.url); try { [...os].forEach(async (o) => { await c.query("q", [o.id]); }); } finally { await c.end(); } });',
      'rdd.foreachPartition((os) => { const c = new Client(cfg.url); for (const o of os) c.query("q", [o.id]); c.end(); });',
      'rdd.foreach((o) => { writeFile("/mnt/" + o.id, o.id); });',
      'rdd.foreach((o) => { save(o); });\nasync function save(o: Order) { await writeFile("/mnt/" + o.id, o.id); }',
    ],
    silent: [
      'rdd.foreach(async (o) => { await writeFile("/mnt/" + o.id, o.id); });',
      'rdd.foreach((o) => writeFile("/mnt/" + o.id, o.id));',
      "rdd.foreach((o) => { void log(o); });",
      "rdd.foreachPartition(async (os) => { const jobs = []; for (const o of os) jobs.push(fetch(o.url)); await Promise.all(jobs); });",
      "rdd.foreachPartition(async (os) => { await Promise.all([...os].map(async (o) => { await fetch(o.url); })); });",
      "rdd.foreach((o) => { fetch(o.url).catch(log); });",
      "rdd.foreachPartition((os) => { return Promise.all([...os].map((o) => fetch(o.url))); });",
      "rdd.foreach((o) => { log(o.id); });",
      "[1].forEach(async (o) => { await fetch(String(o)); });",
      'rdd.foreachPartition(async (os) => { const p = fetch("https://a"); for (const o of os) log(o); await p; });',
    ],
  },
]);
