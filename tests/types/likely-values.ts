import { byType, pool, rdd, type TypedCase } from "./cases.ts";

/** Captured values that the program makes only likely, so that their types may take them back, or know no more of them. */
export const likelyValues: readonly TypedCase[] = [
  {
    name: "one of several things that an object holds, by a key",
    code: `${rdd}import { Pool } from "pg";
const all = { db: new Pool(), region: "eu" };
const pick = <K extends keyof typeof all>(key: K): (typeof all)[K] => all[key];
const db = pick("db");
const region = pick("region");
rdd.map((x) => db.query(String(x)));
rdd.map((x) => region + String(x));`,
    untyped: ["`db`", "`region`"].map(
      (name) => `likely: ${name} → returned by \`pick\`, a PostgreSQL pool opened at module level (case.ts:4:19)`,
    ),
    typed: ["likely: `db` → returned by `pick`, a PostgreSQL pool opened at module level (case.ts:4:19)"],
  },
  {
    name: "objects of several classes that one map keeps",
    code: `${rdd}import { Pool } from "pg";
class Db { readonly pool = new Pool(); find(x: number) { return this.pool.query(String(x)); } }
class Clock { now(x: number) { return x; } }
const made = new Map<new () => unknown, unknown>();
function use<T>(type: new () => T): T {
  if (!made.has(type)) made.set(type, new type());
  return made.get(type) as T;
}
const db = use(Db);
const clock = use(Clock);
rdd.map((x) => db.find(x));
rdd.map((x) => clock.now(x));`,
    untyped: ["db", "clock"].map(
      (name) =>
        `likely: \`${name}\` → \`${name}.pool\` → returned by \`use\`, a PostgreSQL pool opened by a field initialiser (case.ts:4:28)`,
    ),
    typed: ["likely: `db` → `db.pool` → returned by `use`, a PostgreSQL pool opened by a field initialiser (case.ts:4:28)"],
  },
  {
    name: "one of several types, when it is known which",
    code: `${rdd}import type { Pool } from "pg";
type Store = { kind: "pool"; client: Pool } | { kind: "memory"; client: Map<string, string> };
export function first(store: Store) { if (store.kind === "memory") return; const { client } = store; rdd.map((x) => client.query(String(x))); }
export function second(store: Store) { if (store.kind === "pool") return; const { client } = store; rdd.map((x) => client.get(String(x))); }`,
    untyped: [byType("`client`", pool), byType("`client`", pool)],
    typed: [byType("`client`", pool)],
  },
  {
    name: "what an accessor opens once",
    code: `${rdd}import { Pool } from "pg";
const kept: { pool?: Pool } = {};
const db = { get pool() { return (kept.pool ??= new Pool()); } };
const { pool } = db;
rdd.map((x) => pool.query(String(x)));`,
    untyped: ["likely: `pool` → `db`, a PostgreSQL pool opened in `pool` (case.ts:5:49)"],
    typed: ["likely: `pool` → `db`, a PostgreSQL pool opened in `pool` (case.ts:5:49)"],
  },
];
