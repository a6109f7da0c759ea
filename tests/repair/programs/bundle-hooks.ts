import type { RefusedProgram, RepairedProgram } from "./program.ts";

const head = `import fs from "node:fs";
import * as beam from "apache-beam";
import { requireForSerialization } from "apache-beam/serialization";
import Database from "better-sqlite3";
requireForSerialization("node:fs", fs);
requireForSerialization("better-sqlite3", { Database });
`;
const file = "task.ts";

/** Programs whose handle is opened before the first record of a bundle, and closed after the last. */
export const bundleHookPrograms: readonly RepairedProgram[] = [
  {
    name: "a stream that a function of Beam writes to",
    file,
    kind: "suggestion",
    before: `${head}
// Every price.
const log = fs.createWriteStream("prices.log", { flags: "a" });

export function double(prices: beam.PCollection<number>): beam.PCollection<number> {
  return prices.apply(
    beam.parDo({
      // Twice as dear.
      process: function* (price: number) {
        log.write(String(price));
        yield price * 2;
      },
    }),
  );
}
`,
    after: `${head}
export function double(prices: beam.PCollection<number>): beam.PCollection<number> {
  return prices.apply(
    beam.parDo({
      startBundle: function (this: { log: fs.WriteStream }) {
        // Every price.
        this.log = fs.createWriteStream("prices.log", { flags: "a" });
      },
      // Twice as dear.
      process: function* (this: { log: fs.WriteStream }, price: number) {
        const { log } = this;
        log.write(String(price));
        yield price * 2;
      },
      finishBundle: function (this: { log: fs.WriteStream }) {
        this.log.end();
      },
    }),
  );
}
`,
  },
  {
    name: "a database and a file, in JavaScript without semicolons",
    file: "task.js",
    kind: "suggestion",
    before: `import fs from 'node:fs'
import { parDo } from 'apache-beam'
import { requireForSerialization } from 'apache-beam/serialization'
import Database from 'better-sqlite3'
requireForSerialization('node:fs', { fs, Database })
const file = 'prices.log'
const fd = fs.openSync(file, 'a')
const db = new Database('prices.db')
export const save = parDo({
  beamName: 'save',
  process: function (price) {
    fs.writeSync(fd, String(price))
    db.exec(String(price))
  }
})
`,
    after: `import fs from 'node:fs'
import { parDo } from 'apache-beam'
import { requireForSerialization } from 'apache-beam/serialization'
import Database from 'better-sqlite3'
requireForSerialization('node:fs', { fs, Database })
const file = 'prices.log'
export const save = parDo({
  beamName: 'save',
  startBundle: function () {
    this.fd = fs.openSync(file, 'a')
    this.db = new Database('prices.db')
  },
  process: function (price) {
    const { fd, db } = this
    fs.writeSync(fd, String(price))
    db.exec(String(price))
  },
  finishBundle: function () {
    this.db.close()
    fs.closeSync(this.fd)
  }
})
`,
  },
];

const database = `${head}const db = new Database("prices.db");
`;

/** Programs of Beam that no way out leaves right. */
export const unregisteredRefused: readonly RefusedProgram[] = [
  {
    name: "a function whose file is opened by a module that is not registered",
    file,
    because: "`fs` is not registered with `requireForSerialization` in this file",
    text: `import fs from "node:fs";
import * as beam from "apache-beam";
const log = fs.createWriteStream("prices.log", { flags: "a" });
export const save = (prices: beam.PCollection<number>) => prices.map((price) => log.write(String(price)));
`,
  },
  {
    name: "an object of a class that is not registered",
    file,
    because: "`Saver` is not registered with `requireForSerialization` in this file",
    text: `${head}class Saver {
  log = fs.createWriteStream("prices.log", { flags: "a" });
  save(price: number) {
    return this.log.write(String(price));
  }
}
const saver = new Saver();
export const save = (prices: beam.PCollection<number>) => prices.map((price) => saver.save(price));
`,
  },
];

export const bundleHooksRefused: readonly RefusedProgram[] = [
  {
    name: "a package that is not registered",
    file,
    because: "`Pool` is not registered with `requireForSerialization` in this file",
    text: `${head}import Pool from "better-sqlite3";
const db = new Pool("prices.db");
export const save = beam.parDo({
  process: function (price: number) {
    db.exec(String(price));
  },
});
`,
  },
  {
    name: "an object that has a `startBundle`",
    file,
    because: "the object does something of its own around the records",
    text: `${database}export const save = beam.parDo({
  startBundle: function () {
    console.log("begin");
  },
  process: function (price: number) {
    db.exec(String(price));
  },
});
`,
  },
  {
    name: "an arrow function",
    file,
    because: "an arrow function cannot reach its object",
    text: `${database}export const save = beam.parDo({
  process: (price: number) => {
    db.exec(String(price));
  },
});
`,
  },
  {
    name: "a client that answers later",
    file,
    because: "the engine waits for nothing that an object does",
    text: `${head}import { Pool } from "pg";
const pool = new Pool();
export const save = beam.parDo({
  process: function (price: number) {
    void pool.query(String(price));
  },
});
`,
  },
  {
    name: "a function that is kept in a variable",
    file,
    because: "`process` is not written out in the object",
    text: `${database}function save(price: number): void {
  db.exec(String(price));
}
export const saving = beam.parDo({ process: save });
`,
  },
];
