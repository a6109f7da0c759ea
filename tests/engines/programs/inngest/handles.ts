import type { EngineProgram } from "../../harness/program.ts";
import { durable } from "./durable.ts";

/** Handles that a step returns, keeps in a variable, or connects for another. */
export const handlePrograms: readonly EngineProgram[] = [
  {
    name: "a log stream that a step returns",
    shape: "returned handle",
    text: durable(
      `
  const log = await step.run("open", () => fs.createWriteStream("harbour.log"));
  await step.run("write", () => {
    log.write("towed");
  });
  return event.data.ships * 2;
`,
      'import fs from "node:fs";',
    ),
  },
  {
    name: "the name of a log file that a step returns",
    shape: "returned handle",
    text: durable(
      `
  const log = await step.run("open", () => {
    fs.writeFileSync("harbour.log", "");
    return "harbour.log";
  });
  await step.run("write", () => {
    fs.appendFileSync(log, "towed");
  });
  return fs.readFileSync(log, "utf8") === "towed" ? event.data.ships * 2 : 0;
`,
      'import fs from "node:fs";',
    ),
  },
  {
    name: "a client in an object that a step returns",
    shape: "returned handle",
    text: durable(
      `
  const harbour = await step.run("connect", async () => {
    const db = new Client();
    await db.connect();
    return { tugs: 2, db };
  });
  const { rowCount } = await step.run("count", async () => harbour.db.query("select"));
  return event.data.ships * rowCount;
`,
      'import { Client } from "pg";',
    ),
  },
  {
    name: "the answer of a client that a step returns",
    shape: "returned handle",
    text: durable(
      `
  const tugs = await step.run("count", async () => {
    const db = new Client();
    await db.connect();
    const { rowCount } = await db.query("select");
    await db.end();
    return rowCount;
  });
  return event.data.ships * tugs;
`,
      'import { Client } from "pg";',
    ),
  },
  {
    name: "a pool that a helper opens and a step returns",
    shape: "returned handle",
    text: durable(
      `
  const db = await step.run("connect", () => open());
  const { rowCount } = await step.run("count", async () => db.query("select"));
  return event.data.ships * rowCount;
`,
      `
import { Pool } from "pg";
const open = () => new Pool();
`,
    ),
  },
  {
    name: "the promise of a file handle that a step returns",
    shape: "returned handle",
    text: durable(
      `
  const log = await step.run("open", () => fs.promises.open("harbour.log", "a"));
  await step.run("write", async () => {
    await log.appendFile("towed");
  });
  return event.data.ships * 2;
`,
      'import fs from "node:fs";',
    ),
  },
  {
    name: "a file descriptor that a step returns",
    shape: "file descriptor",
    text: durable(
      `
  const log = await step.run("open", () => fs.openSync("harbour.log", "a"));
  await step.run("write", () => {
    fs.writeSync(log, "towed");
  });
  return fs.readFileSync("harbour.log", "utf8") === "towed" ? event.data.ships * 2 : 0;
`,
      'import fs from "node:fs";',
    ),
  },
  {
    name: "a file descriptor that a step opens and closes",
    shape: "file descriptor",
    text: durable(
      `
  const size = await step.run("write", () => {
    const log = fs.openSync("harbour.log", "a");
    fs.writeSync(log, "towed");
    fs.closeSync(log);
    return fs.statSync("harbour.log").size;
  });
  return size === 5 ? event.data.ships * 2 : 0;
`,
      'import fs from "node:fs";',
    ),
  },
  {
    name: "a client that a step keeps in a variable",
    shape: "handle in a variable",
    text: durable(
      `
  let db;
  await step.run("connect", async () => {
    db = new Client();
    await db.connect();
  });
  return step.run("count", async () => {
    const { rowCount } = await db.query("select");
    return event.data.ships * rowCount;
  });
`,
      'import { Client } from "pg";',
    ),
  },
  {
    name: "a pool that each step opens if it is not open yet",
    shape: "handle in a variable",
    text: durable(
      `
  let db;
  await step.run("clean", async () => {
    db ??= new Pool();
    await db.query("delete");
  });
  return step.run("count", async () => {
    db ??= new Pool();
    const { rowCount } = await db.query("select");
    return event.data.ships * rowCount;
  });
`,
      'import { Pool } from "pg";',
    ),
  },
  {
    name: "a pool of the module",
    shape: "handle in a variable",
    text: durable(
      `
  await step.run("clean", async () => {
    await db.query("delete");
  });
  return step.run("count", async () => {
    const { rowCount } = await db.query("select");
    return event.data.ships * rowCount;
  });
`,
      `
import { Pool } from "pg";
const db = new Pool();
`,
    ),
  },
  {
    name: "a pool that the body opens",
    shape: "handle in a variable",
    text: durable(
      `
  const db = new Pool();
  await step.run("clean", async () => {
    await db.query("delete");
  });
  return step.run("count", async () => {
    const { rowCount } = await db.query("select");
    return event.data.ships * rowCount;
  });
`,
      'import { Pool } from "pg";',
    ),
  },
  {
    name: "a log stream that a step keeps in an object",
    shape: "handle in an object",
    text: durable(
      `
  const harbour = {};
  await step.run("open", () => {
    harbour.log = fs.createWriteStream("harbour.log");
  });
  await step.run("write", () => {
    harbour.log.write("towed");
  });
  return event.data.ships * 2;
`,
      'import fs from "node:fs";',
    ),
  },
  {
    name: "a client of the module that a step connects for the next",
    shape: "connected as a side effect",
    text: durable(
      `
  await step.run("connect", async () => {
    await db.connect();
  });
  return step.run("count", async () => {
    const { rowCount } = await db.query("select");
    return event.data.ships * rowCount;
  });
`,
      `
import { Client } from "pg";
const db = new Client();
`,
    ),
  },
  {
    name: "a client of the module that the step connects which uses it",
    shape: "connected as a side effect",
    text: durable(
      `
  return step.run("count", async () => {
    await db.connect();
    const { rowCount } = await db.query("select");
    await db.end();
    return event.data.ships * rowCount;
  });
`,
      `
import { Client } from "pg";
const db = new Client();
`,
    ),
  },
  {
    name: "a client of the module that the body connects",
    shape: "connected as a side effect",
    text: durable(
      `
  await db.connect();
  return step.run("count", async () => {
    const { rowCount } = await db.query("select");
    return event.data.ships * rowCount;
  });
`,
      `
import { Client } from "pg";
const db = new Client();
`,
    ),
  },
  {
    name: "Mongoose, connected by a helper in a step of its own",
    shape: "connected by a package",
    text: durable(
      `
  await step.run("connect", () => connectDB());
  const tugs = await step.run("count", async () => mongoose.model("Tug").countDocuments());
  return event.data.ships * tugs;
`,
      `
import mongoose from "mongoose";
async function connectDB() {
  await mongoose.connect("mongodb://harbour");
}
`,
    ),
  },
  {
    name: "Mongoose, connected in each step that uses it",
    shape: "connected by a package",
    text: durable(
      `
  const tugs = await step.run("count", async () => {
    await connectDB();
    return mongoose.model("Tug").countDocuments();
  });
  return event.data.ships * tugs;
`,
      `
import mongoose from "mongoose";
async function connectDB() {
  await mongoose.connect("mongodb://harbour");
}
`,
    ),
  },
  {
    name: "a Redis client that a step connects for the next",
    shape: "connected as a side effect",
    text: durable(
      `
  const cache = createClient();
  await step.run("connect", async () => {
    await cache.connect();
  });
  const tugs = await step.run("count", async () => cache.get("tugs"));
  return event.data.ships * Number(tugs);
`,
      'import { createClient } from "redis";',
    ),
  },
  {
    name: "a Redis client that each step opens and closes",
    shape: "connected as a side effect",
    text: durable(
      `
  const tugs = await step.run("count", async () => {
    const cache = createClient();
    await cache.connect();
    const count = await cache.get("tugs");
    await cache.close();
    return Number(count);
  });
  return event.data.ships * tugs;
`,
      'import { createClient } from "redis";',
    ),
  },
];
