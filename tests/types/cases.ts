/** One file of the typed project, with what is reported in it without types and with them. */
export interface TypedCase {
  readonly name: string;
  readonly code: string;
  readonly untyped: readonly string[];
  readonly typed: readonly string[];
}

/** What the cases import. */
export const shared: Readonly<Record<string, string>> = {
  "rows.ts": `
    import { rows as all, Frame, RDD } from "some-spark";
    import { PCollection } from "apache-beam";
    import type { Observable } from "rxjs";
    import { open, type Table } from "acme-data";
    export interface Source { numbers: RDD<number>; list: number[]; later: Promise<RDD<number>>; observable: Observable<number>; lists: Lists; either: number[] | RDD<number> }
    export declare function source(): Source;
    export class Orders<T> extends PCollection<T> {}
    export declare function orders(): Orders<number>;
    export declare function frame(): Frame<number>;
    export declare function rowsOrNothing(): RDD<number> | undefined;
    export declare function anything(): any;
    export declare function mapped(): Mapped<number>;
    export interface Mapped<T> { map<R>(f: (value: T) => R): Mapped<R> }
    export const table = open<number>("orders");
    export class Lists { map<R>(f: (value: number) => R): R[] { return [f(1)]; } }
    export type Numbers = number[];
    export type Rows = RDD<number>;
  `,
  "db.ts": `
    import { Pool } from "pg";
    import { PrismaClient } from "@prisma/client";
    import type { Socket } from "node:net";
    export class Repository { private pool = new Pool(); ask(text: string) { return this.pool.query(text); } }
    export class Names { ask(text: string) { return text; } }
    export class AuditedPool extends Pool { audited = true; }
    export interface Services { pool: Pool; prisma: PrismaClient; socket: Socket; names: string[]; repository: Repository }
    export declare function services(): Services;
    export interface Container { get<T>(token: abstract new (...args: never[]) => T): T }
    export declare const container: Container;
    export interface Cache { get(key: unknown): string | undefined }
    export declare const cache: Cache;
  `,
  "pool.ts": "export class Pool { query(text: string) { return text; } }",
};

const db = `import { Pool } from "pg";\nconst db = new Pool();\n`;
const reported = "certain: `db`, a PostgreSQL pool opened at module level (case.ts:2:12)";
const perhaps = reported.replace("certain", "likely");
/** A dataset of which no type information is needed. */
export const rdd = 'import { RDD } from "some-spark";\nexport declare const rdd: RDD<number>;\n';
export const byType = (way: string, what: string): string => `likely: ${way}, ${what}, by its type`;
export const pool = "a PostgreSQL pool";

/** Receivers: what a call is made on. */
export const receivers: readonly TypedCase[] = [
  {
    name: "a property that holds a dataset",
    code: `${db}import { source } from "./rows";\nsource().numbers.map((x) => db.query(String(x)));`,
    untyped: [],
    typed: [reported],
  },
  {
    name: "a property that holds an array",
    code: `${db}import { source } from "./rows";\nsource().list.map((x) => db.query(String(x)));`,
    untyped: [],
    typed: [],
  },
  {
    name: "a method's result",
    code: `${db}import { source } from "./rows";\nsource().numbers.collect().map((x) => db.query(String(x)));\nsource().numbers.map((x) => x).map((x) => db.query(String(x)));`,
    untyped: [],
    typed: [reported],
  },
  {
    name: "what a promise resolves to",
    code: `${db}import { source } from "./rows";\n(await source().later).map((x) => db.query(String(x)));`,
    untyped: [],
    typed: [reported],
  },
  {
    name: "the subclass of an engine's type",
    code: `${db}import { orders } from "./rows";\norders().map((x) => db.query(String(x)));`,
    untyped: [perhaps],
    typed: [perhaps],
  },
  {
    name: "a type that has methods which only datasets have",
    code: `${db}import { frame } from "./rows";\nframe().map((x) => db.query(String(x)));`,
    untyped: [],
    typed: [reported],
  },
  {
    name: "a type parameter that is bound to a dataset",
    code: `${db}import type { Rows } from "./rows";\nexport function each<T extends Rows>(given: T): void {\n  given.map((x) => db.query(String(x)));\n}`,
    untyped: [],
    typed: [reported],
  },
  {
    name: "a type parameter that is bound to a list",
    code: `${db}import type { Numbers } from "./rows";\nexport function each<T extends Numbers>(rdd: T): void {\n  rdd.map((x) => db.query(String(x)));\n}`,
    untyped: [perhaps],
    typed: [],
  },
  {
    name: "an alias of another file",
    code: `${db}import type { Rows } from "./rows";\nexport function each(given: Rows): void {\n  given.map((x) => db.query(String(x)));\n}`,
    untyped: [reported],
    typed: [reported],
  },
  {
    name: "a list or a dataset",
    code: `${db}import { source } from "./rows";\nsource().either.map((x) => db.query(String(x)));`,
    untyped: [],
    typed: [perhaps],
  },
  {
    name: "a dataset or nothing",
    code: `${db}import { rowsOrNothing } from "./rows";\nrowsOrNothing()?.map((x) => db.query(String(x)));`,
    untyped: [reported],
    typed: [reported],
  },
  {
    name: "a dataset by its name, with a type that says nothing",
    code: `${db}import { anything } from "./rows";\nconst rdd = anything();\nrdd.map((x: number) => db.query(String(x)));`,
    untyped: [perhaps],
    typed: [perhaps],
  },
  {
    name: "a dataset by its name, with a type that says only what it looks like",
    code: `${db}import { mapped } from "./rows";\nconst rdd = mapped();\nrdd.map((x) => db.query(String(x)));`,
    untyped: [perhaps],
    typed: [perhaps],
  },
  {
    name: "an observable with the name of a dataset",
    code: `${db}import { source } from "./rows";\nconst rdd = source().observable;\nrdd.map((x) => db.query(String(x)));`,
    untyped: [perhaps],
    typed: [],
  },
  {
    name: "a list with the name of a dataset",
    code: `${db}import { source } from "./rows";\nconst { list: rdd } = source();\nrdd.map((x) => db.query(String(x)));`,
    untyped: [],
    typed: [],
  },
  {
    name: "a class of the project with the name of a dataset",
    code: `${db}import { source } from "./rows";\nconst rdd = source().lists;\nrdd.map((x) => db.query(String(x)));`,
    untyped: [],
    typed: [],
  },
  {
    name: "a type of a package that the settings name",
    code: `${db}import { table } from "./rows";\ntable.filter((x) => x > 1).map((x) => db.query(String(x)));`,
    untyped: [],
    typed: [reported],
  },
  {
    name: "a fixture of another name",
    code: `${db}import { test as base, type Page } from "@playwright/test";
const test = base.extend<{ admin: Page }>({ admin: async ({ page }, use) => use(page) });
test("orders", async ({ admin }) => {
  await admin.evaluate(() => db.query("x"));
});`,
    untyped: [],
    typed: [reported],
  },
  {
    name: "a page that no import gives away",
    code: `${db}import type { TestType } from "@playwright/test";
export function check(admin: Parameters<Parameters<TestType<import("@playwright/test").Fixtures>>[1]>[0]["page"]): void {
  void admin.evaluate(() => db.query("x"));
}`,
    untyped: [],
    typed: [reported],
  },
  {
    name: "a page of a package that nobody knows",
    code: `${db}import { tabs } from "playwright-fork";\nconst { page } = tabs();\nvoid page.evaluate(() => db.query("x"));`,
    untyped: [perhaps],
    typed: [perhaps],
  },
  {
    name: "something else that is called page",
    code: `${db}declare function first(): { page: { evaluate: Map<string, () => void> & ((f: () => unknown) => void); url: Date } };
class Sheet { evaluate(f: () => unknown): unknown { return f(); } }
declare function sheets(): { page: Sheet };
export const { page } = sheets();
page.evaluate(() => db.query("x"));
export const other = first();`,
    untyped: [],
    typed: [],
  },
];

/** Captured values. */
export const captures: readonly TypedCase[] = [
  {
    name: "the result of a package's function",
    code: `${rdd}import { openPool } from "acme-db";\nconst db = openPool();\nrdd.map((x) => db.query(String(x)));`,
    untyped: [],
    typed: [byType("`db`", pool)],
  },
  {
    name: "settings of the same package",
    code: `${rdd}import { settings } from "acme-db";\nconst db = settings();\nrdd.map((x) => db.table + String(x));`,
    untyped: [],
    typed: [],
  },
  {
    name: "what a package exports",
    code: `${rdd}import { pool } from "acme-db";\nrdd.map((x) => pool.query(String(x)));`,
    untyped: [],
    typed: [byType("`pool`", pool)],
  },
  {
    name: "the subclass of a package",
    code: `${rdd}import { Session } from "acme-db";\nconst session = new Session();\nrdd.map((x) => session.query(String(x)));`,
    untyped: [],
    typed: [byType("`session`", pool)],
  },
  {
    name: "the class itself",
    code: `${rdd}import { Session } from "acme-db";\nrdd.map((x) => new Session().query(String(x)));`,
    untyped: [],
    typed: [],
  },
  {
    name: "a promise",
    code: `${rdd}import { openLater } from "acme-db";\nconst later = openLater();\nrdd.map(async (x) => (await later).query(String(x)));`,
    untyped: [],
    typed: [byType("`later` → a promise", pool)],
  },
  {
    name: "a client among services",
    code: `${rdd}import { services } from "./db";\nconst { prisma, names } = services();\nrdd.map(() => prisma.order.findMany());\nrdd.map((x) => names[x]);`,
    untyped: [byType("`prisma`", "a Prisma client")],
    typed: [byType("`prisma`", "a Prisma client")],
  },
  {
    name: "services as a whole",
    code: `${rdd}import { services } from "./db";\nconst all = services();\nrdd.map((x) => all.socket.write(String(x)));\nrdd.map((x) => all.names[x]);`,
    untyped: [byType("`all` → `all.socket`", "a TCP socket")],
    typed: [byType("`all` → `all.socket`", "a TCP socket")],
  },
  {
    name: "services in a field",
    code: `${rdd}import type { Services } from "./db";
export class Job {
  constructor(private readonly services: Services) {}
  run() { rdd.map((x) => this.services.pool.query(String(x))); }
  list() { rdd.map((x) => this.services.names[x]); }
}`,
    untyped: [byType("`this` → `this.services` → `this.services.pool`", pool)],
    typed: [byType("`this` → `this.services` → `this.services.pool`", pool)],
  },
  {
    name: "an object of a class of the project",
    code: `${rdd}import { services } from "./db";\nconst { repository } = services();\nrdd.map((x) => repository.ask(String(x)));`,
    untyped: ["likely: `repository` → `repository.pool`, a PostgreSQL pool opened by a field initialiser (db.ts:5:46)"],
    typed: ["likely: `repository` → `repository.pool`, a PostgreSQL pool opened by a field initialiser (db.ts:5:46)"],
  },
  {
    name: "a list and a map of clients",
    code: `${rdd}import type { Pool } from "pg";
declare function shards(): { list: Pool[]; byName: Map<string, Pool>; numbers: number[] };
const { list, byName, numbers } = shards();
rdd.map((x) => list[x]?.query("x"));
rdd.map((x) => byName.get(String(x))?.query("x"));
rdd.map((x) => numbers[x]);`,
    untyped: [byType("`list` → an element of `list`", pool), byType("`byName` → an element of `byName`", pool)],
    typed: [byType("`list` → an element of `list`", pool), byType("`byName` → an element of `byName`", pool)],
  },
  {
    name: "a class of the project's own that is called Pool",
    code: `${rdd}import { Pool } from "./pool";\ndeclare function make(): { pool: Pool };\nconst { pool } = make();\nrdd.map((x) => pool.query(String(x)));`,
    untyped: [],
    typed: [],
  },
  {
    name: "a container that hands out what it is asked for",
    code: `${rdd}import { container, Repository } from "./db";\nconst db = container.get(Repository);\nrdd.map((x) => db.ask(String(x)));`,
    untyped: ["likely: `db` → `db.pool` → `Repository`, a PostgreSQL pool opened by a field initialiser (db.ts:5:46)"],
    typed: ["likely: `db` → `db.pool` → `Repository`, a PostgreSQL pool opened by a field initialiser (db.ts:5:46)"],
  },
  {
    name: "a cache that is asked with a class",
    code: `${rdd}import { cache, Repository } from "./db";\nconst name = cache.get(Repository);\nrdd.map((x) => String(name) + String(x));`,
    untyped: ["likely: `name` → `name.pool` → `Repository`, a PostgreSQL pool opened by a field initialiser (db.ts:5:46)"],
    typed: [],
  },
  {
    name: "a field that is filled on first use",
    code: `${rdd}import { Pool } from "pg";
import type { Page } from "@playwright/test";
export class Job {
  private _db?: Pool;
  private get db(): Pool { return (this._db ??= new Pool()); }
  run() { rdd.map((x) => this.db.query(String(x))); }
  look(page: Page) { return page.evaluate(() => this._db?.query("x")); }
}`,
    untyped: [],
    typed: [],
  },
  {
    name: "a field that nothing fills",
    code: `${rdd}import type { Pool } from "pg";
import type { Page } from "@playwright/test";
export class Job {
  private db?: Pool;
  run() { rdd.map((x) => this.db?.query(String(x))); }
  look(page: Page) { return page.evaluate(() => this.db?.query("x")); }
}
const settings: { db?: Pool; table: string } = { table: "orders" };
rdd.map((x) => settings.db?.query(String(x)));`,
    untyped: [],
    typed: [],
  },
  {
    name: "a variable that only the workers fill",
    code: `${rdd}import { openPool } from "acme-db";
let db: ReturnType<typeof openPool> | undefined;
rdd.map((x) => (db ??= openPool()).query(String(x)));`,
    untyped: [],
    typed: [],
  },
  {
    name: "a broken type",
    code: `${rdd}import type { Client } from "nowhere";
declare function make(): { client: Client };
const { client } = make();
rdd.map((x) => client.query(String(x)));`,
    untyped: [],
    typed: [],
  },
];
