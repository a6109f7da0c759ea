import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent, prelude } from "../support/verdict.ts";

describe("a callback that gets an error first", () => {
  it("captures the client that it gets second, wherever it stands among the arguments", () => {
    reports(`${prelude}MongoClient.connect("url", (err, client) => { rdd.map(x => client.db(x)); });`, [
      { at: "client", certainty: "certain", handle: "a MongoDB client" },
    ]);
    reports(
      `${prelude}function use(err, client) { rdd.map(x => client.db(x)); }
MongoClient.connect("url", {}, use);`,
      [{ at: "client" }],
    );
    silent(`${prelude}MongoClient.connect("url", (err, client) => { rdd.map(x => String(err) + x); client.close(); });`);
  });
});

describe("a function that listens to an event", () => {
  it("captures what the event brings, as the name of the event has it", () => {
    reports(
      `${prelude}const server = net.createServer();
server.on("connection", sock => { rdd.map(x => sock.write(x)); });
server.on("error", err => { rdd.map(x => err.message + x); });`,
      [{ at: "sock", certainty: "certain", handle: "a TCP socket" }],
    );
    reports(
      `import http from "node:http";
declare const rdd: RDD<any>;
http.createServer().once("request", (req, res) => { rdd.map(x => res.write(x)); });`,
      [{ at: "res", handle: "an HTTP response" }],
    );
    reports(
      `import { WebSocketServer } from "ws";
declare const rdd: RDD<any>;
function use(socket) { rdd.map(x => socket.send(x)); }
new WebSocketServer({ port: 1 }).addListener("connection", use);`,
      [{ at: "socket" }],
    );
    reports(
      `${prelude}class S extends net.Server { constructor() { super(); this.on("connection", s => { rdd.map(x => s.write(x)); }); } }`,
      [{ at: "s" }],
    );
  });
  it("may take data out of it", () => {
    silent(`import http from "node:http";
declare const rdd: RDD<any>;
http.createServer().on("request", (req, res) => { const { url } = req; rdd.map(x => url + x); res.end(); });`);
  });
  it("says nothing where the name of the event is not known", () => {
    silent(`${prelude}declare const event: string;
net.createServer().on(event, sock => { rdd.map(x => sock.write(x)); });`);
  });
  it("says nothing where the emitter is the project's own", () => {
    silent(`${prelude}class Server { on(event, listener) { listener({ write: String }); return this; } }
new Server().on("connection", sock => { rdd.map(x => sock.write(x)); });`);
  });
});

describe("a function that was promisified", () => {
  const utilPrelude = `${prelude}import util, { promisify } from "node:util";
`;
  it("promises what its callback would get", () => {
    reports(
      `${utilPrelude}const open = promisify(fs.open);
const fd = await open("a", "r");
rdd.map(x => fs.writeSync(fd, x));`,
      [{ at: "fd", certainty: "certain", handle: "a file descriptor opened at module level (task.ts:8:18)" }],
      { withoutVariations: true },
    );
    reports(`${utilPrelude}util.promisify(fs.open)("a", "r").then(fd => { rdd.map(x => fs.writeSync(fd, x)); });`, [{ at: "fd" }]);
    reports(
      `${utilPrelude}const pool = new Pool();
const connect = promisify(pool.connect.bind(pool));
const client = await connect();
rdd.map(x => client.query(x));`,
      [{ at: "client", handle: "a PostgreSQL client opened at module level (task.ts:9:22)" }],
    );
  });
  it("promises data where its callback gets data", () => {
    silent(`${utilPrelude}const read = promisify(fs.readFile);
const text = await read("a");
rdd.map(x => text.length + x);`);
  });
  it("is no handle itself", () => {
    silent(`${utilPrelude}const open = promisify(fs.open);
rdd.map(async x => await open(x, "r"));`);
  });
});
