/** How a value comes about. */
export interface Opening {
  readonly name: string;
  /** Statements that the value needs. */
  readonly before: string;
  /** The expression that yields it; it may stand anywhere, several times over. */
  readonly value: string;
  readonly isHandle: boolean;
}

function handle(name: string, value: string, before = ""): Opening {
  return { name, before, value, isHandle: true };
}

function innocent(name: string, value: string, before = ""): Opening {
  return { name, before, value, isHandle: false };
}

/** Handles of several packages, each opened in another way, and values that look much the same and are none. */
export const openings: readonly Opening[] = [
  handle("a construction", "new Pool()"),
  handle("a call", "net.connect(1)"),
  handle("a member of the default import", `fs.createWriteStream("a")`),
  handle("a file descriptor", `fs.openSync("a")`),
  handle("an awaited call", "opened", `const opened = await fsp.open("a");`),
  handle("a promise", `fsp.open("a")`),
  handle("a client of a client", `new MongoClient("u").db("a")`),
  handle("a result of a function", "make()", "function make() { return new Pool(); }"),
  handle("a result of an async function", "opened", "const made = async () => new Pool(); const opened = await made();"),
  handle("one of two", "(Math.random() > 0.5 ? new Pool() : net.connect(1))"),
  handle("a default", "pick()", "function pick(given = new Pool()) { return given; }"),
  handle("a declared type", "declared", "declare function connect(): Pool; const declared = connect();"),
  handle("a subclass", "new Conn()", "class Conn extends net.Socket {}"),
  handle("a kept stream of the process", "out", "const out = process.stdout;"),
  handle("a timer", "setInterval(() => {}, 9)"),
  handle("a chained call", `net.connect(1).on("data", () => {})`),
  handle("a result of a generator", "yielded", "function* pools() { yield new Pool(); } const [yielded] = pools();"),
  handle("a class by another name", "new P()", "const P = Pool;"),
  handle("a class of a namespace", "new pg.Pool()"),
  handle("a class of an awaited import", "new Imported()", `const { Pool: Imported } = await import("pg");`),
  handle("a function that was taken out", "connect(1)", "const { connect } = net;"),
  handle("a computed member", `net["connect"](1)`),
  handle("an anonymous subclass", "new (class extends Pool {})()"),
  handle("a function that hands on its argument", "same(new Pool())", "const same = <T,>(v: T) => v;"),
  handle("a list that was mapped", "[Pool].map((C) => new C())[0]"),
  handle(
    "a resolved promise",
    "resolved",
    "const resolved = await new Promise((resolve) => { const s = net.connect(1, () => resolve(s)); });",
  ),
  handle(
    "a caught failure",
    "tried()",
    "function tried() { try { return new Pool(); } catch (error) { throw error; } finally { console.log(1); } }",
  ),
  handle(
    "a switch",
    "chosen(1)",
    "function chosen(k: number) { switch (k) { case 1: return new Pool(); default: return net.connect(1); } }",
  ),
  handle("a factory of a class", "Db.open()", "class Db { static open() { return new Pool(); } }"),
  handle(
    "a singleton",
    "Single.get()",
    "class Single { static #one: Pool; static get() { Single.#one ??= new Pool(); return Single.#one; } }",
  ),
  handle("a recursion", "deep(2)", "function deep(n: number): any { return n > 0 ? deep(n - 1) : new Pool(); }"),
  handle("an event's", "heard", `let heard: any; net.createServer().on("connection", (s) => { heard = s; });`),
  handle("a Node callback's", "fd", `const fd: any = await new Promise((resolve) => fs.open("a", (error, n) => resolve(n)));`),
  innocent("a number", "1"),
  innocent("a comparison of handles", "(new Pool() === new Pool())"),
  innocent("a promisified function", "promisify(fs.open)"),
  innocent("a function of a package", "net.connect"),
  innocent("a sum", "[new Pool()].reduce((sum, pool) => sum + pool.totalCount, 0)"),
  innocent(
    "a name that shadows a package",
    "shadowed(1)",
    "function shadowed(n: number) { const net = { connect: (k: number) => k }; return net.connect(n); }",
  ),
  innocent("a deleted property", "emptied", "const emptied: any = { pool: new Pool() }; delete emptied.pool;"),
  innocent("a field that nobody fills", "new Idle()", "class Idle { pool?: Pool; open() { this.pool = new Pool(); } }"),
  innocent("a lazy field", "new Lazy()", "class Lazy { #pool?: Pool; get pool() { return (this.#pool ??= new Pool()); } }"),
  innocent("the other arm of a constant", "(true ? 1 : 2)"),
  innocent("a text", "`a${1}`"),
  innocent("an object of functions", "({ query: (x: unknown) => x, end() {} })"),
  innocent("a list", "[1, 2]"),
  innocent("a map", `new Map([["a", 1]])`),
  innocent("what a file holds", `fs.readFileSync("a", "utf8")`),
  innocent("a promise of data", `fsp.readFile("a")`),
  innocent("a part of a handle", "net.connect(1).remotePort"),
  innocent("a result on a handle", "rows", `const rows = await new Pool().query("select 1");`),
  innocent("a class", "Pool"),
  innocent("a function that would open", "(() => new Pool())"),
  innocent("a user's own class", "new Own()", "class Own { query(x: unknown) { return x; } }"),
  innocent("a result of a function", "count()", "function count() { const pool = new Pool(); return pool.totalCount; }"),
  innocent("what was replaced", "late", "let late: any = new Pool(); late = 2;"),
  innocent("a replaced property", "holder", "const holder: any = { pool: new Pool() }; holder.pool = null;"),
  innocent("the rest without it", "rest", "const { pool: gone, ...rest } = { pool: new Pool(), k: 1 };"),
  innocent("a direct use of the process", "process.env.HOME"),
];
