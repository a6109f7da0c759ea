import type { Reading } from "./parsers.ts";

/** A text of one theme, by what it covers. */
export interface Text extends Reading {
  readonly covers: string;
  readonly text: string;
}

const module = { file: "/harbour/pilot.js", sourceType: "module" } as const;
const script = { file: "/harbour/quay.js", sourceType: "script" } as const;

/** JavaScript which, taken together, has every kind of node that ECMAScript 2026 knows. */
export const javaScriptTexts: readonly Text[] = [
  {
    ...module,
    covers: "imports and exports in every form",
    text: `
import fs from "node:fs";
import * as net from "node:net";
import { Pool, Client as Guest, "ship log" as shipLog, default as pg } from "pg";
import "./side-effect.js";
import tides from "./tides.json" with { type: "json" };
export * from "./berths.js";
export * as cranes from "./cranes.js";
export { Pool, Guest as Visitor, shipLog as "ship's log" };
export { moor, default as unmoor } from "./ropes.js";
export const beacon = fs.createWriteStream("beacon.log"), depth = tides.depth;
export function signal(mast) { return net.connect(mast); }
export class Buoy {}
export default pg;
`,
  },
  {
    ...module,
    covers: "default exports without a name",
    text: `export default function (ship) { return ship?.log; }\nexport const later = () => import("./later.js");\n`,
  },
  {
    ...module,
    covers: "a default export that is a class, and import.meta",
    text: `export default class extends (await import("./vessel.js")).Vessel { home = import.meta.url; }\n`,
  },
  {
    ...module,
    covers: "classes with every kind of member",
    text: `
/** @handle */
class Tug extends Vessel {
  name = "tug";
  ["call" + "Sign"] = 1;
  #rope = open("rope");
  static fleet = new Set();
  static #count = 0;
  empty;
  "quoted" = () => this.#rope;
  12 = null;
  static { Tug.#count += 1; this.fleet.add(this); }
  static { var inner = 2; }
  constructor(size = 3, ...crew) { super(size); this.crew = crew; new.target.last = this; }
  get rope() { return this.#rope; }
  set rope(value) { this.#rope = value; }
  #pull() { return super.pull(); }
  static of(size) { return new this(size); }
  async *[Symbol.asyncIterator]() { yield* this.crew; yield await this.#pull(); }
  has(other) { return #rope in other; }
}
const Named = class Inner { self = Inner; };
const unnamed = class { };
`,
  },
  {
    ...module,
    covers: "functions of every kind and their parameters",
    text: `
"use strict";
function load({ crates: [first, , third = first] = [], ...rest }, [port = 80, ...others], weight = heavy(first), ...more) {
  "use worklet";
  return [third, rest, port, others, weight, more, arguments.length];
}
async function sail() { await wind; for await (const gust of gusts()) { steer(gust); } }
function* berths() { const sent = yield 1; yield; return sent; }
const named = function again(n) { return n > 0 ? again(n - 1) : 0; };
const arrow = async (a, { b }) => ({ a, b, arrow });
const short = a => a;
fleet.map(function (ship) { return this.log(ship); }, logger).map(short);
(() => { anchor(); })();
(function () { weigh(); }.call(harbour));
`,
  },
  {
    ...module,
    covers: "objects, arrays, templates, literals and operators",
    text: `
const key = "k";
const chart = {
  key, "two words": 1, 3: /sea/giu, [key]: 10n, [\`k\${key}\`]: void 0, __proto__: null,
  method() { return super.toString(); }, async go() {}, *all() {}, get sum() { return this.key; }, set sum(v) {}, fn: function () {}, arrow: () => chart, ...other,
};
const row = [1, , ...chart.rows, null, undefined, true, -1.5, 0x10, 'it\\'s'];
const text = \`fixed\`, mixed = \`a\${row[0]}b\${chart["key"]}c\`, tagged = sql\`select \${key}\`;
let n = 1; n++; --n; n += 2; n **= 2; n >>>= 1; n ??= open(); n ||= 3; n &&= 4; chart.sum ??= open(); chart["x"] -= 1;
const logic = (a && b) || (c ?? d), bits = ~1 & 2 | 3 ^ 4, compare = 1 < 2 === !0 != ("x" in chart) instanceof Object;
const seq = (n, chart.key, row), cond = n ? chart : row ? text : mixed;
const kind = typeof missing, gone = delete chart.key, also = delete chart[n];
const chain = chart?.a?.[n]?.(1)?.b.c, maybe = chart?.method?.(), mixedChain = (chart?.a).b, call = new chart.Maker, made = new (make())(1, ...row);
`,
  },
  {
    ...module,
    covers: "patterns on both sides of an assignment",
    text: `
let a, b, c, rest;
const { x, y: renamed, z = 1, ["w" + 1]: computed, deep: { list: [, second] = [] } = {}, ...others } = tide();
({ a, b: c.d, ["e"]: c[0], ...rest } = others);
[a, b = 2, [c.x], ...rest] = [...rest];
[a, b] = [b, a];
({ length: a = b } = "sea");
for (const { id, cargo: [top] } of manifests) load(id, top);
for ([a, b] of pairs) unload(a);
for (c.key in chart) steer(c.key);
`,
  },
  {
    ...module,
    covers: "statements of every kind",
    text: `
outer: for (let i = 0, j = 1; i < j; i++) { if (i) continue outer; else break; }
for (;;) break;
for (const k in chart) { var hoisted = k; }
while (wait()) { let inner = 1; }
do { tick(); } while (tock());
switch (flag) { case "a": hoist(); function hoist() {} case "b": { break; } default: let d = 1; use(d); }
try { risky(); } catch ({ message }) { log(message); } finally { done(); }
try { risky(); } catch { throw new Error("lost", { cause: hoisted }); }
if (a) b(); else if (c) { d(); } else ;
{ function blockScoped() { return blockScoped; } blockScoped(); }
debugger;
;
`,
  },
  {
    ...module,
    covers: "resources that are closed by themselves",
    text: `
{ using log = open("log"); await using socket = await connect(log); for (using item of items) read(item, socket); }
export const held = () => { using inner = open("inner"); return inner.size; };
`,
  },
  {
    ...module,
    covers: "lazy opening in every form",
    text: `
class Lamp {
  get wick() { return (this._wick ??= open("wick")); }
  get oil() { if (!this._oil) { this._oil = open("oil"); } return this._oil; }
  get glass() { if (this._glass) return this._glass; this._glass = open("glass"); return this._glass; }
  get flame() { return this._flame || (this._flame = open("flame")); }
}
let cached; const light = () => { if (cached === undefined) cached = open("light"); return cached; };
`,
  },
  {
    ...script,
    covers: "a script: require, with, eval, var and functions at the top",
    text: `
var fs = require("fs"), { Pool } = require('pg');
const timers = process.getBuiltinModule("node:timers");
function moor() { with (harbour) { tie(rope); } }
var again = 1; var again = 2;
function lead() { eval("again"); return typeof undeclared; }
moor.call(null, arguments);
module.exports = { moor, lead: lead };
exports.pool = new Pool();
lead = null; undeclared = fs;
`,
  },
  {
    file: "/harbour/deck.jsx",
    sourceType: "module",
    covers: "elements of JSX",
    text: `
import { Sail, Rig } from "./rig.js";
const sail = { red: 1 };
export const deck = (props) => (
  <Sail.Main id="main" wind={props.wind} data-knots={3} flag svg:href="x" {...sail}>
    text {props.crew} {/* nothing */}
    <Rig icon={<b />}><></></Rig>
    <div onClick={() => Rig.haul(sail)}>{sail.red}</div>
  </Sail.Main>
);
`,
  },
  {
    ...module,
    file: "/harbour/comments.js",
    covers: "hashbang, byte order of lines, comments with tags, letters outside ASCII",
    text: `#!/usr/bin/env node\r\n// crew\r\n/** @handle Opens. */\r\nexport function öffnen() { return "⚓️🚢"; }\r\n/** @transient */ let 船 = öffnen();\u2028const nach = 船;\n/* end */\n`,
  },
  { ...module, covers: "nothing", text: "" },
  { ...module, covers: "only a comment", text: "// ahoy\n" },
];
