import type { EngineProgram } from "../../harness/program.ts";
import { workerPrograms } from "./workers.ts";

/** A message from one port of a channel to the other; what arrives is `there`. */
function throughPort(message: string, { before = "", body = "", value = "ships * 2", transfer = "" }): string {
  return `
import { MessageChannel, receiveMessageOnPort } from "node:worker_threads";
${before.trim()}
const { port1, port2 } = new MessageChannel();
export default async (ships) => {
  ${body.trim()}
  port1.postMessage(${message}${transfer === "" ? "" : `, [${transfer}]`});
  const there = receiveMessageOnPort(port2).message;
  return ${value};
};
`;
}

/** A copy by `structuredClone`. */
function cloned(message: string, { before = "", value = "ships * 2" }): string {
  return `
${before.trim()}
export default async (ships) => {
  const there = structuredClone(${message});
  return ${value};
};
`;
}

/** A copy by way of `v8.serialize`. */
function throughV8(message: string, { before = "", value = "ships * 2" }): string {
  return `
import v8 from "node:v8";
${before.trim()}
export default async (ships) => {
  const there = v8.deserialize(v8.serialize(${message}));
  return ${value};
};
`;
}

const stream = 'import fs from "node:fs";\nconst log = fs.createWriteStream("harbour.log");';
const server = 'import net from "node:net";\nconst server = net.createServer();';
const harbour = 'import net from "node:net";\nconst harbour = { tugs: 2, line: { socket: new net.Socket() } };';
const client = 'import { Client } from "pg";\nconst settings = { host: "harbour", tugs: 2 };\nconst db = new Client(settings);';
const instance = `
import fs from "node:fs";
class Harbour {
  tugs = 2;
  log = fs.createWriteStream("harbour.log");
}
const harbour = new Harbour();
`;
/** Two for each ship, if what arrived still has the method. */
const has = (method: string, thing = "there"): string => `typeof ${thing}.${method} === "function" ? ships * 2 : 0`;

/** Every message of the table, in the order in which the docs show them. */
export const messagePrograms: readonly EngineProgram[] = [
  { name: "a log stream in a message", shape: "stream", text: throughPort("log", { before: stream, value: has("write") }) },
  { name: "the name of a log file in a message", shape: "stream", text: throughPort("log.path", { before: stream }) },
  { name: "a copy of a log stream", shape: "stream", text: cloned("{ log }", { before: stream, value: has("write", "there.log") }) },
  { name: "a copy of the name of a log file", shape: "stream", text: cloned("{ file: log.path }", { before: stream }) },
  { name: "a serialised log stream", shape: "stream", text: throughV8("[log]", { before: stream, value: has("write", "there[0]") }) },
  { name: "a server in a message", shape: "server", text: throughPort("server", { before: server, value: has("listen") }) },
  { name: "whether a server listens", shape: "server", text: throughPort("server.listening", { before: server }) },
  {
    name: "a socket two levels down",
    shape: "object",
    text: throughPort("harbour", { before: harbour, value: has("write", "there.line.socket") }),
  },
  { name: "a number beside a socket", shape: "object", text: throughPort("harbour.tugs", { before: harbour, value: "ships * there" }) },
  { name: "a spread of an object with a socket", shape: "object", text: cloned("{ ...harbour, tugs: 3 }", { before: harbour }) },
  {
    name: "what is left of an object without its socket",
    shape: "object",
    text: cloned("rest", { before: `${harbour}\nconst { line, ...rest } = harbour;`, value: "ships * there.tugs" }),
  },
  { name: "an instance with a log stream", shape: "instance", text: cloned("harbour", { before: instance, value: has("log.write") }) },
  {
    name: "a field of an instance with a log stream",
    shape: "instance",
    text: cloned("harbour.tugs", { before: instance, value: "ships * there" }),
  },
  {
    name: "a PostgreSQL client in a message",
    shape: "client",
    text: throughPort("{ db }", { before: client, value: has("query", "there.db") }),
  },
  {
    name: "the settings of a PostgreSQL client",
    shape: "client",
    text: throughPort("settings", { before: client, value: "ships * there.tugs" }),
  },
  {
    name: "a file handle",
    shape: "file handle",
    text: throughPort("log", {
      before: 'import fs from "node:fs/promises";',
      body: 'const log = await fs.open("harbour.log", "a");',
      value: has("appendFile"),
    }),
  },
  {
    name: "a file handle in the transfer list",
    shape: "file handle",
    text: throughPort("log", {
      before: 'import fs from "node:fs/promises";',
      body: 'const log = await fs.open("harbour.log", "a");',
      value: has("appendFile"),
      transfer: "log",
    }),
  },
  {
    name: "a file descriptor, in the same process",
    shape: "file descriptor",
    text: throughPort("log", {
      before: 'import fs from "node:fs";\nconst log = fs.openSync("harbour.log", "a");',
      value: "fs.fstatSync(there).isFile() ? ships * 2 : 0",
    }),
  },
  {
    name: "a port",
    shape: "port",
    text: throughPort("line.port1", { before: "const line = new MessageChannel();", value: has("postMessage") }),
  },
  {
    name: "a port in the transfer list",
    shape: "port",
    text: throughPort("line.port1", { before: "const line = new MessageChannel();", value: has("postMessage"), transfer: "line.port1" }),
  },
  {
    name: "a timer",
    shape: "timer",
    text: throughPort("timer", { before: "const timer = setTimeout(() => {}, 1);", value: has("refresh") }),
  },
  {
    name: "a serialised hash",
    shape: "hash",
    text: throughV8("hash", {
      before: 'import { createHash } from "node:crypto";\nconst hash = createHash("sha256");',
      value: has("digest"),
    }),
  },
  {
    name: "the digest of a hash",
    shape: "hash",
    text: throughV8("hash.digest('hex')", {
      before: 'import { createHash } from "node:crypto";\nconst hash = createHash("sha256");',
      value: "there.length === 64 ? ships * 2 : 0",
    }),
  },
  {
    name: "a Map of numbers",
    shape: "plain data",
    text: throughV8("tugs", { before: 'const tugs = new Map([["north", 2]]);', value: 'ships * there.get("north")' }),
  },
  ...workerPrograms,
];

/** Why the rule and Node do not agree about a message, by the name of its program. */
export const messageDisagreements: Readonly<Record<string, string>> = {
  "a file descriptor for jest-worker, processes":
    "A miss, and meant to be one: the same call is right where the pool runs threads, which is an option of the pool.",
};
