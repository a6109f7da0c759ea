import { describe, expect, it } from "vitest";
import { projectOf } from "../support/project.ts";

/** A program of several files, the last of which ships something; `innocent` is what makes another one of it that ships no handle. */
interface Filled {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly job: string;
  /** File and text in place of it. */
  readonly innocent: readonly [file: string, from: string, to: string];
  /** Where the handle was opened. */
  readonly opened: string;
}

const pool = `import { Pool } from "pg";\n`;

const programs: readonly Filled[] = [
  {
    name: "a property of an object that is imported, in the file that ships",
    files: { "src/state.ts": "export const state: any = { db: null };" },
    job: `${pool}import { state } from "./state";\nstate.db = new Pool();\nrdd.map((x) => state.db.query(x));`,
    innocent: ["src/job.ts", "state.db = new Pool()", "state.db = { query: String }"],
    opened: "job.ts:3:12",
  },
  {
    name: "a property by a setter of its module, called in the file that ships",
    files: { "src/state.ts": "export const state: any = {};\nexport function setDb(value: any) { state.db = value; }" },
    job: `${pool}import { state, setDb } from "./state";\nsetDb(new Pool());\nrdd.map((x) => state.db.query(x));`,
    innocent: ["src/job.ts", "setDb(new Pool());", "export const start = () => setDb(new Pool());"],
    opened: "job.ts:3:7",
  },
  {
    name: "a property by a setter of its module, called in a third file",
    files: {
      "src/state.ts": "export const state: any = { db: null };\nexport function setDb(value: any) { state.db = value; }",
      "src/start.ts": `${pool}import { setDb } from "./state";\nsetDb(new Pool());`,
    },
    job: `import "./start";\nimport { state } from "./state";\nrdd.map((x) => state.db.query(x));`,
    innocent: ["src/job.ts", `import "./start";\n`, ""],
    opened: "start.ts:3:7",
  },
  {
    name: "an exported variable, by a function of its module that a third file calls",
    files: {
      "src/db.ts": `${pool}export let db: any;\nexport function open() { db = new Pool(); }`,
      "src/start.ts": `import { open } from "./db";\nopen();`,
    },
    job: `import "./start";\nimport { db } from "./db";\nrdd.map((x) => db.query(x));`,
    innocent: ["src/start.ts", "open();", "export const later = open;"],
    opened: "db.ts:3:31",
  },
  {
    name: "what CommonJS exports, by an asynchronous function of another file",
    files: {
      "src/state.js": "module.exports = { db: null };",
      "src/start.js": `const { Pool } = require("pg");\nconst state = require("./state");\nexports.connect = async () => { state.db = new Pool(); };`,
    },
    job: `const { connect } = require("./start");\nconst state = require("./state");\nasync function main() { await connect(); rdd.map((x) => state.db.query(x)); }\nmain();`,
    innocent: ["src/job.ts", "await connect();", ""],
    opened: "start.js:3:44",
  },
  {
    name: "a static field of a class that is imported",
    files: { "src/db.ts": "export class Db { static client: any; }" },
    job: `${pool}import { Db } from "./db";\nDb.client = new Pool();\nrdd.map((x) => Db.client.query(x));`,
    innocent: ["src/job.ts", "Db.client = new Pool()", "class Other { static client = new Pool(); }"],
    opened: "job.ts:3:13",
  },
  {
    name: "a field of the one object of a class that is imported",
    files: { "src/app.ts": "export class App { db: any; }\nexport const app = new App();" },
    job: `${pool}import { App, app } from "./app";\napp.db = new Pool();\nrdd.map((x) => app.db.query(x));`,
    innocent: ["src/job.ts", "app.db = new Pool()", "const other = new App(); other.db = new Pool()"],
    opened: "job.ts:3:10",
  },
  {
    name: "all that `Object.assign` gives to an object that is imported",
    files: { "src/context.ts": "export const context: any = {};" },
    job: `${pool}import { context } from "./context";\nObject.assign(context, { db: new Pool() });\nrdd.map((x) => context.db.query(x));`,
    innocent: ["src/job.ts", "Object.assign(context,", "Object.assign({},"],
    opened: "job.ts:3:30",
  },
  {
    name: "a Map that is imported",
    files: { "src/registry.ts": "export const registry = new Map<string, any>();" },
    job: `${pool}import { registry } from "./registry";\nregistry.set("db", new Pool());\nrdd.map((x) => registry.get("db").query(x));`,
    innocent: ["src/job.ts", "registry.set(", "new Map().set("],
    opened: "job.ts:3:20",
  },
  {
    name: "a Map that no other module sees, by a function that a third file calls",
    files: {
      "src/registry.ts": `const services = new Map<string, any>();\nexport const register = (name: string, service: any) => services.set(name, service);\nexport const get = (name: string) => services.get(name);`,
      "src/start.ts": `${pool}import { register } from "./registry";\nregister("db", new Pool());`,
    },
    job: `import "./start";\nimport { get } from "./registry";\nconst db = get("db");\nrdd.map((x) => db.query(x));`,
    innocent: ["src/start.ts", `register("db", new Pool())`, `register("db", { query: String })`],
    opened: "start.ts:3:16",
  },
  {
    name: "a list of the one object of a class, by its method",
    files: {
      "src/hub.ts": "class Hub { clients: any[] = []; add(client: any) { this.clients.push(client); } }\nexport const hub = new Hub();",
    },
    job: `${pool}import { hub } from "./hub";\nhub.add(new Pool());\nrdd.map((x) => hub.clients.length + x);`,
    innocent: ["src/job.ts", "hub.add(new Pool());", "hub.add({ db: 1 });"],
    opened: "job.ts:3:9",
  },
  {
    name: "a field, by a plugin of a third file that a method runs",
    files: {
      "src/app.ts": "export class App { db: any; use(plugin: (app: App) => void): this { plugin(this); return this; } }",
      "src/plugin.ts": `${pool}import type { App } from "./app";\nexport const connect = (app: App) => { app.db = new Pool(); };`,
    },
    job: `import { App } from "./app";\nimport { connect } from "./plugin";\nconst app = new App().use(connect);\nrdd.map((x) => app.db.query(x));`,
    innocent: ["src/job.ts", "new App().use(connect)", "new App().use(() => {}); export { connect }"],
    opened: "plugin.ts:3:49",
  },
  {
    name: "an object, by functions that are called one after the other",
    files: {
      "src/context.ts":
        "export function contextOf(...parts: any[]) { const context: any = {}; for (const part of parts) part(context); return context; }",
    },
    job: `${pool}import { contextOf } from "./context";\nconst context = contextOf((c) => { c.name = 1; }, (c) => { c.db = new Pool(); });\nrdd.map((x) => context.db.query(x));`,
    innocent: ["src/job.ts", "c.db = new Pool()", "const d: any = {}; d.db = new Pool(); c.db = { query: String }"],
    opened: "job.ts:3:67",
  },
];

describe("what another module fills", () => {
  const dataset = "declare const rdd: RDD<any>;\n";
  it.each(programs)("$name", ({ files, job, innocent: [file, from, to], opened }) => {
    const all = { ...files, "src/job.ts": job };
    const [found, ...others] = reports(all);
    expect(others).toEqual([]);
    expect(found).toContain(`(${opened})`);
    expect(found).not.toMatch(/`\d`/u);
    const text = new Map(Object.entries(all)).get(file) ?? "";
    expect(text).toContain(from);
    expect(reports({ ...all, [file]: text.replace(from, to) }), "the innocent twin").toEqual([]);
  });

  function reports({ "src/job.ts": job = "", ...files }: Readonly<Record<string, string>>): string[] {
    // Behind the program, so that places stay what they are.
    return projectOf(files).reports("src/job.ts", `${job}\n${dataset}`);
  }
});
