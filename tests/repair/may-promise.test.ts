import { expect, it } from "vitest";
import { alone, analyze } from "../../src/analyze.ts";
import { resultOf, type Promised } from "../../src/repair/may-promise.ts";
import { noTypes, type KnownType, type TypeOracle } from "../../src/types/oracle.ts";
import { lowerText } from "../support/report.ts";

/** Whether the result of the function that is given to `rdd.map` is a promise. */
function resultIn(body: string, types: TypeOracle = noTypes): Promised | null {
  const text = `import { ask } from "acme-client";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import Database from "better-sqlite3";
import { Pool } from "pg";
const db = new Database("a.db");
const pool = new Pool();
async function later(x) { return x; }
const passOn = (x) => (x > 2 ? later(x) : x);
const twice = (x) => [x, x];
const again = (x) => (x > 0 ? again(x - 1) : "");
class Api { get(x) { return later(x); } name() { return "api"; } }
const api = new Api();
const askOf = (client, x) => client.query(x);
const begins = (text) => text.startsWith("x");
type Later = Promise<number>;
rdd.map(${body});
`;
  const analysis = analyze(text, {}, () => lowerText(text), { ...alone, types: () => types });
  const task = analysis?.module.program.functions.find(({ passedTo, parent }) => passedTo !== null && parent === 0);
  return analysis === null || task === undefined ? null : resultOf(analysis, task);
}

it.each([
  "async (x) => x",
  "(x) => later(x)",
  "(x) => passOn(x)",
  "(x) => x.ok && later(x)",
  "(x) => { const p = later(x); return p; }",
  "(x) => { if (x > 3) return null; return fetch(x); }",
  "(x) => new Promise((done) => setTimeout(done, x))",
  "(x) => Promise.all([x])",
  "(x) => ask(x).then(String)",
  "(x) => readFile(x)",
  "(x) => api.get(x)",
  "(x) => api.name() && api.get(x)",
  "(x): Promise<number> => ask(x)",
  "(x): Later => ask(x)",
  "(x) => x.items.reduce(async (a, b) => a, 0)",
])("A promise is what %s gives", (body) => {
  expect(resultIn(body)).toBe("yes");
});

it.each([
  "(x) => x",
  "(x) => x.name.trim().split(' ')",
  "(x) => `${x}`.toUpperCase()",
  "(x) => twice(x)",
  "(x) => twice(x).map((y) => y)",
  "(x) => again(x)",
  "(x) => api.name()",
  "(x) => begins(x.name)",
  "(x) => db.prepare('S').get(x).name",
  "(x) => { const rows = db.prepare('S').all(x); return rows.filter((row) => row.ok); }",
  "(x) => { db.exec(x); }",
  "(x) => JSON.parse(x).ids.map(Number)",
  "(x) => createHash('md5').update(x).digest('hex')",
  "(x) => ({ answer: later(x) })",
  "(x) => [later(x)]",
  "(x) => !later(x)",
  "(x): string[] => ask(x)",
  "(x): boolean => ask(x)",
])("No promise is what %s gives", (body) => {
  expect(resultIn(body)).toBe("no");
});

it.each([
  "(x) => ask(x)",
  "(x) => pool.query(x)",
  "(x) => askOf(pool, x)",
  "(x) => api.name() && api.other()",
  "(x) => begins(api)",
  "(x) => ask.all",
  "(x): Answer => ask(x)",
])("Nothing is known of what %s gives", (body) => {
  expect(resultIn(body)).toBe("unknown");
});

it.each([
  { has: "then", isOpen: false, told: "yes" },
  { has: "trim", isOpen: false, told: "no" },
  { has: "trim", isOpen: true, told: "unknown" },
])("A type with `$has` tells $told", ({ has, isOpen, told }) => {
  const type: KnownType = { line: [], isOpen, has: (member) => member === has };
  expect(resultIn("(x) => ask(x)", { typeAt: () => [type], valuesAt: () => null })).toBe(told);
});
