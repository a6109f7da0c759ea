import type { Text } from "./javascript-texts.ts";
import { javaScriptTexts } from "./javascript-texts.ts";

const module = { file: "/harbour/pilot.ts", sourceType: "module" } as const;

/** TypeScript which, taken together, has every kind of node that TypeScript adds. */
export const typeScriptTexts: readonly Text[] = [
  ...javaScriptTexts
    .filter(({ sourceType }) => sourceType === "module")
    .map((text) => ({ ...text, covers: `${text.covers}, read as TypeScript`, file: text.file.replace(".js", ".ts") })),
  {
    ...module,
    covers: "types in every place where they may be written",
    text: `
import type { RDD } from "spark";
import { type Pool, Client } from "pg";
import type Default from "./default.js";
export type { Pool } from "pg";
export type Log = { readonly [key: string]: typeof logger; method?(a: number): asserts a is 1 };
export interface Ship<T extends Vessel = Tug> extends Vessel { new (x: T): Ship<T>; (call: string): void; get mast(): T }
type Conditional<T> = T extends infer U extends string ? \`\${U}!\` : { -readonly [K in keyof T as \`x\${string}\`]?: T[K] };
declare const logger: import("winston").Logger;
declare function hoist(x: number): void;
declare global { var fleet: RDD<number> }
declare module "spark" { export class RDD<T> {} }
const pool = new Client() as unknown as Pool, other = <Pool>pool, third = pool!, fourth = { a: 1 } satisfies object, fifth = make<number>, sixth = new Map<string, Pool>();
function over(x: string): string; function over(x: number): number; function over(this: Ship, x: any, y?: Pool | undefined, [z]: readonly [RDD<number>] = t, ...w: Pool[]): any { return x; }
const arrow = async <T,>(rdd: RDD<T>, unit: spark.api.RDD<T> & {}): Promise<T> => rdd as T;
let a: number | null, b!: Pool, c: (x: RDD<1>) => void, d: unique symbol, e: Pool[] = [], f: readonly string[];
pool!.query<Row>("x")!.rows; (pool as Pool).end(); (<Pool>pool).end(); (pool as Pool).size = 1; [pool! as Pool, third!] = e;
for (const x of e as Pool[]) x.end();
function isPool(x: unknown): x is Pool { return x instanceof Client; }
`,
  },
  {
    ...module,
    covers: "classes of TypeScript",
    text: `
@sealed @logged({ level: 1 })
abstract class Tanker<T> extends Vessel<T> implements Ship, Log {
  private readonly pool: Pool = new Pool();
  protected declare ghost: Pool;
  static override readonly size?: number = 1;
  definite!: Pool;
  @inject() accessor oil = open("oil");
  static accessor gas: string;
  abstract cargo: string;
  boarded(@inject("x") /* plain */ plain?: string, @a @b() // later
    other?: Pool) { return [plain, other]; }
  abstract load(x: number): void;
  abstract get draft(): number;
  [key: string]: unknown;
  constructor(private db: Pool, public readonly port = 1, protected override other: Pool, @inject("x") plain: string, @a @b() /* ( */ given = 1, @c { list }: Deps = {}, @d [first], @e private held = 2, @f ...rest) { super(); }
  over(x: string): void; over(@param x: any): void { this.db.query(x); }
  @method get level(): number { return this.db.totalCount; }
  private async *walk<U>(this: Tanker<U>): AsyncGenerator<U> { yield this as U; }
  optional?(): void;
}
const Mixed = class<T> extends Base<T> {};
export default abstract class {}
`,
  },
  {
    ...module,
    covers: "enums, namespaces and modules of TypeScript",
    text: `
import fs = require("node:fs");
import Deep = Harbour.Deep;
export import Again = Harbour.Deep.Log;
enum Knot { Reef, Bowline = "b", "Two Half" = 1 << 2, Sum = Reef + fs.constants.O_RDONLY }
const enum Flag { A = 1 }
declare enum Outside { X }
namespace Harbour { export const log = open("log"); const hidden = log; export namespace Deep { export const Log = hidden; } export function moor() { return log; } export enum E { A } }
namespace Harbour.Outer.Inner { export const far = 1; }
module Legacy { export const old = 1; }
declare namespace Ambient { const x: number }
export as namespace harbour;
Harbour.moor(); Knot.Reef;
`,
  },
  { ...module, covers: "an export of CommonJS", text: `const pool = open("pool");\nexport = { pool, berth: pool };\n` },
  {
    ...module,
    file: "/harbour/deck.tsx",
    covers: "elements of TSX with types",
    text: `export const deck = <T,>(p: Props<T>) => <Sail<T> wind={p.wind as T} crew={p.crew!}>{p.rest satisfies object}{...p.crew as T[]}</Sail>;\n`,
  },
];
