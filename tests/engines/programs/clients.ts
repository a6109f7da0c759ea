import type { EngineProgram } from "../harness/program.ts";

/** Clients of databases. None of them connects: what is judged is whether the client works over there. */
export const clientPrograms: readonly EngineProgram[] = [
  {
    name: "a PostgreSQL client",
    shape: "database client",
    text: `
import pg from "pg";
import * as pulumi from "@pulumi/pulumi";
const db = new pg.Client();
const int4 = 23;
export default pulumi.runtime.serializeFunction((ships) => db.getTypeParser(int4)(String(ships)) * 2);
`,
  },
  {
    name: "a PostgreSQL client of which one method is used that does not need it",
    shape: "database client",
    inputs: ["berth"],
    values: ['"berth"'],
    text: `
import pg from "pg";
import * as pulumi from "@pulumi/pulumi";
const db = new pg.Client();
export default pulumi.runtime.serializeFunction((name) => db.escapeIdentifier(name));
`,
  },
  {
    name: "a PostgreSQL client made on the worker",
    shape: "database client",
    inputs: ["berth"],
    values: ['"berth"'],
    text: `
import pg from "pg";
import * as pulumi from "@pulumi/pulumi";
export default pulumi.runtime.serializeFunction((name) => new pg.Client().escapeIdentifier(name));
`,
  },
  {
    name: "a PostgreSQL pool in an instance",
    shape: "database client",
    form: "typescript to commonjs",
    values: [0],
    text: `
import { Pool } from "pg";
import * as pulumi from "@pulumi/pulumi";
class Harbour {
  private readonly pool = new Pool({ max: 2 });
  waiting(): number {
    return this.pool.waitingCount;
  }
}
const harbour = new Harbour();
export default pulumi.runtime.serializeFunction(() => harbour.waiting());
`,
  },
  {
    name: "the settings of a PostgreSQL pool",
    shape: "database client",
    form: "typescript to commonjs",
    values: [2],
    text: `
import { Pool } from "pg";
import * as pulumi from "@pulumi/pulumi";
const settings = { max: 2 };
const pool = new Pool(settings);
pool.on("error", () => {});
export default pulumi.runtime.serializeFunction(() => new Pool(settings).options.max);
`,
  },
  {
    name: "a Redis client (ioredis) that has not connected yet",
    shape: "database client",
    values: ["wait"],
    text: `
import Redis from "ioredis";
import * as pulumi from "@pulumi/pulumi";
const cache = new Redis({ lazyConnect: true });
export default pulumi.runtime.serializeFunction(() => {
  cache.defineCommand("moor", { numberOfKeys: 1, lua: "return 1" });
  return cache.status;
});
`,
  },
  {
    name: "a Redis client (ioredis) made on the worker",
    shape: "database client",
    values: ["wait"],
    text: `
import Redis from "ioredis";
import * as pulumi from "@pulumi/pulumi";
const options = { lazyConnect: true };
export default pulumi.runtime.serializeFunction(() => new Redis(options).status);
`,
  },
  {
    name: "a Redis client (node-redis)",
    shape: "database client",
    form: "commonjs",
    values: [false],
    text: `
const redis = require("redis");
const pulumi = require("@pulumi/pulumi");
const cache = redis.createClient();
module.exports = pulumi.runtime.serializeFunction(() => cache.isOpen);
`,
  },
  {
    name: "a Redis client (node-redis) made on the worker",
    shape: "database client",
    form: "commonjs",
    values: [false],
    text: `
const redis = require("redis");
const pulumi = require("@pulumi/pulumi");
const url = "redis://127.0.0.1:6379";
module.exports = pulumi.runtime.serializeFunction(() => redis.createClient({ url }).isOpen);
`,
  },
];
