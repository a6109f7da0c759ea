import type { RefusedProgram, RepairedProgram } from "./program.ts";
import { client, closed, database, type OfRule } from "./worker-side-parts.ts";

const file = `import fs from "node:fs";
declare const rdd: RDD<string>;
`;

/** Programs that go on after the closing: what comes behind it stays there. */
export const closingInOrder: readonly (RepairedProgram & OfRule)[] = [
  {
    ...closed,
    name: "a file that is renamed when it is closed, between comments",
    kind: "fix",
    before: `${file}rdd.foreachPartition((lines) => {
  const out = fs.openSync("new.txt", "w"); // opened
  for (const line of lines) fs.writeSync(out, line);

  // Of its own.

  // Closed.
  fs.closeSync(out); // now

  // And renamed.
  fs.renameSync("new.txt", "lines.txt");
});
`,
    after: `${file}rdd.foreachPartition((lines) => {
  const out = fs.openSync("new.txt", "w"); // opened
  try {
    for (const line of lines) fs.writeSync(out, line);

    // Of its own.
  } finally {
    // Closed.
    fs.closeSync(out); // now
  }

  // And renamed.
  fs.renameSync("new.txt", "lines.txt");
});
`,
  },
  {
    ...closed,
    name: "a result that stays where it is, and a function that is declared behind",
    kind: "fix",
    before: `${database}function count(lines: Iterable<string>) {
  let n = 0
  const db = new Database("a.db")
  for (const line of lines) {
    db.exec(label(line))
    n += 1
  }
  db.close()
  return report(n)
  function label(line: string) {
    return line.trim()
  }
}
const report = (n: number) => n * 2
rdd.foreachPartition((lines) => count(lines))
`,
    after: `${database}function count(lines: Iterable<string>) {
  let n = 0
  const db = new Database("a.db")
  try {
    for (const line of lines) {
      db.exec(label(line))
      n += 1
    }
  } finally {
    db.close()
  }
  return report(n)
  function label(line: string) {
    return line.trim()
  }
}
const report = (n: number) => n * 2
rdd.foreachPartition((lines) => count(lines))
`,
  },
  {
    ...closed,
    name: "a plain result that is declared in between",
    kind: "fix",
    before: `${database}export const counts = rdd.mapPartitions((lines) => {
  const db = new Database("a.db");
  const all = [...lines];
  for (const line of all) db.exec(line);
  db.close(); // done
  return [{ n: all.length, all }];
});
`,
    after: `${database}export const counts = rdd.mapPartitions((lines) => {
  const db = new Database("a.db");
  try {
    const all = [...lines];
    for (const line of all) db.exec(line);
    return [{ n: all.length, all }];
  } finally {
    db.close(); // done
  }
});
`,
  },
  {
    ...closed,
    name: "a result that is worked out when it is closed, from what was declared in between",
    kind: "suggestion",
    before: `${database}export const counts = rdd.mapPartitions((lines) => {
  const db = new Database("a.db");
  const all = [...lines];
  for (const line of all) db.exec(line);
  db.close();
  console.log(all.length);
  return [all.join()];
});
`,
    after: `${database}export const counts = rdd.mapPartitions((lines) => {
  const db = new Database("a.db");
  try {
    const all = [...lines];
    for (const line of all) db.exec(line);
    console.log(all.length);
    return [all.join()];
  } finally {
    db.close();
  }
});
`,
  },
  {
    ...closed,
    name: "two handles, of which the second is closed first",
    kind: "fix",
    before: `${database}rdd.foreachPartition((lines) => {
  const a = new Database("a.db");
  const b = new Database("b.db");
  for (const line of lines) {
    a.exec(line);
    b.exec(line);
  }
  b.close();
  a.close();
  console.log("done");
});
`,
    after: `${database}rdd.foreachPartition((lines) => {
  const a = new Database("a.db");
  try {
    const b = new Database("b.db");
    try {
      for (const line of lines) {
        a.exec(line);
        b.exec(line);
      }
    } finally {
      b.close();
    }
  } finally {
    a.close();
  }
  console.log("done");
});
`,
  },
  {
    ...closed,
    name: "a client that is ended before something else is waited for",
    kind: "suggestion",
    before: `${client}declare function tell(): Promise<void>;
rdd.foreachPartition(async (ids) => {
  const db = new Client({ host: "db" });
  await db.connect();
  for (const id of ids) await db.query(id);
  await db.end();
  await tell();
});
`,
    after: `${client}declare function tell(): Promise<void>;
rdd.foreachPartition(async (ids) => {
  const db = new Client({ host: "db" });
  try {
    await db.connect();
    for (const id of ids) await db.query(id);
  } finally {
    await db.end();
  }
  await tell();
});
`,
  },
];

/** Programs whose order would change, or whose names would not be found. */
export const closingInOrderRefused: readonly (RefusedProgram & OfRule)[] = [
  {
    ...closed,
    name: "a name that a function before the opening mentions",
    because: "what comes after its closing needs `n`",
    text: `${database}rdd.foreachPartition((lines) => {
  const show = () => console.log(n);
  const db = new Database("a.db");
  const n = 2;
  for (const line of lines) db.exec(line);
  db.close();
  show();
});
`,
  },
  {
    ...closed,
    name: "a closing that writes something more",
    because: "its closing does something else as well",
    text: `${file}rdd.foreachPartition((lines) => {
  const out = fs.createWriteStream("a.txt");
  const last = "bye";
  for (const line of lines) out.write(line);
  out.end(last);
});
`,
  },
  {
    ...closed,
    name: "a closing beside something else",
    because: "its closing is part of another statement",
    text: `${database}rdd.foreachPartition((lines) => {
  const db = new Database("a.db");
  for (const line of lines) db.exec(line);
  db.close(), console.log("done");
});
`,
  },
  {
    ...closed,
    name: "a comment behind the closing that would go away with it",
    because: "a comment stands beside its closing",
    text: `${database}rdd.mapPartitions((lines) => {
  const db = new Database("a.db");
  const all = [...lines];
  for (const line of all) db.exec(line);
  db.close();

  // On its own.

  return all;
});
`,
  },
];
