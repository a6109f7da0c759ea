import type { RepairedProgram } from "./program.ts";
import { client, database, once, type OfRule } from "./worker-side-parts.ts";

/** Programs that open something for each record, and what becomes of them once it is opened for all of a partition. */
export const openOncePrograms: readonly (RepairedProgram & OfRule)[] = [
  {
    ...once,
    name: "a database that is opened and closed for each record",
    kind: "fix",
    before: `${database}rdd.foreach((line) => {
  // The file of prices.
  const db = new Database("prices.db");
  const row = line.trim(); // one line
  db.prepare("INSERT OR IGNORE INTO t VALUES (?)").run(row);
  db.close();
});
`,
    after: `${database}rdd.foreachPartition((records) => {
  // The file of prices.
  const db = new Database("prices.db");
  try {
    for (const line of records) {
      const row = line.trim(); // one line
      db.prepare("INSERT OR IGNORE INTO t VALUES (?)").run(row);
    }
  } finally {
    db.close();
  }
});
`,
  },
  {
    ...once,
    name: "a client that is connected, and ended in a `finally`",
    kind: "suggestion",
    before: `${client}export const rows = rdd.map(async (id) => {
  const db = new Client({ host: "db" });
  await db.connect();
  try {
    if (id === "") return null;
    return await db.query(id);
  } finally {
    await db.end(); // given back
  }
});
`,
    after: `${client}export const rows = rdd.mapPartitions(async function* (records) {
  const db = new Client({ host: "db" });
  await db.connect();
  try {
    for await (const id of records) {
      if (id === "") { yield null; continue; }
      yield await db.query(id);
    }
  } finally {
    await db.end(); // given back
  }
});
`,
  },
  {
    ...once,
    name: "a database that a filter asks, and that nothing closes",
    kind: "suggestion",
    before: `${database}export const known = rdd.filter((id) => {
  const db = new Database("a.db");
  return db.prepare("S").get(id) !== undefined;
});
`,
    after: `${database}export const known = rdd.mapPartitions(function* (records) {
  const db = new Database("a.db");
  try {
    for (const id of records) {
      if (db.prepare("S").get(id) !== undefined) yield id;
    }
  } finally {
    db.close();
  }
});
`,
  },
  {
    ...once,
    name: "a file that is appended to",
    kind: "suggestion",
    before: `import fs from "node:fs";
declare const rdd: RDD<string>;
rdd.foreach((x) => {
  const fd = fs.openSync("/mnt/log", "a")
  fs.writeSync(fd, x)
  fs.closeSync(fd)
})
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<string>;
rdd.foreachPartition((records) => {
  const fd = fs.openSync("/mnt/log", "a")
  try {
    for (const x of records) {
      fs.writeSync(fd, x)
    }
  } finally {
    fs.closeSync(fd)
  }
})
`,
  },
  {
    ...once,
    name: "a database that a named function opens, which gives a promise of the type that it declares",
    kind: "suggestion",
    before: `${database}interface Price { readonly line: string; readonly at: number }
function price(line: string): Promise<Price> {
  const db = new Database("prices.db");
  db.exec(line);
  db.close();
  return Promise.resolve({ line, at: 3 });
}
export const prices = rdd.map(price);
`,
    after: `${database}interface Price { readonly line: string; readonly at: number }
async function* price(records: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Price> {
  const db = new Database("prices.db");
  try {
    for await (const line of records) {
      db.exec(line);
      yield Promise.resolve({ line, at: 3 });
    }
  } finally {
    db.close();
  }
}
export const prices = rdd.mapPartitions(price);
`,
  },
  {
    ...once,
    name: "a database that is opened in the loop over a partition",
    kind: "fix",
    before: `${database}export const rows = rdd.mapPartitions(function* (ids) {
  // Each of them.
  for (const id of ids) {
    // The file of prices.
    const db = new Database("prices.db");
    if (id === "") continue; // nothing
    db.exec(id);
    yield id;
    db.close();
  }
});
`,
    after: `${database}export const rows = rdd.mapPartitions(function* (ids) {
  // Each of them.
  // The file of prices.
  const db = new Database("prices.db");
  try {
    for (const id of ids) {
      if (id === "") continue; // nothing
      db.exec(id);
      yield id;
    }
  } finally {
    db.close();
  }
});
`,
  },
  {
    ...once,
    name: "a client that is connected in the loop over a partition, and ended in a `finally`",
    kind: "suggestion",
    before: `${client}rdd.foreachPartition(async (ids) => {
  for await (const id of ids) {
    const db = new Client({ host: "db" });
    await db.connect();
    try {
      if (id === "") return;
      await db.query(id);
    } finally {
      await db.end(); // given back
    }
  }
  console.log("done");
});
`,
    after: `${client}rdd.foreachPartition(async (ids) => {
  const db = new Client({ host: "db" });
  await db.connect();
  try {
    for await (const id of ids) {
      if (id === "") return;
      await db.query(id);
    }
  } finally {
    await db.end(); // given back
  }
  console.log("done");
});
`,
  },
];
