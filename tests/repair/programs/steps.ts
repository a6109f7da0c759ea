import type { RefusedProgram, RepairedProgram } from "./program.ts";

/** A durable function of Inngest with this body. */
function durable(body: string, before = `import { Client } from "pg";\n`): string {
  return `import { Inngest } from "inngest";
${before}
const inngest = new Inngest({ id: "harbour" });

export const tow = inngest.createFunction({ id: "tow" }, { event: "ships" }, async ({ event, step }) => {
${body}});
`;
}

const task = { file: "task.ts", kind: "suggestion" } as const;
const pair = (before: string, after: string, head?: string): Pick<RepairedProgram, "before" | "after"> => ({
  before: durable(before, head),
  after: durable(after, head),
});

const count = `  return step.run("count", async () => {
    const client = new Client();
    await client.connect();
    try {
      return await client.query("select");
    } finally {
      await client.end();
    }
  });
`;

/** Durable functions of which a step opens, or connects, what others use. */
export const stepPrograms: readonly RepairedProgram[] = [
  {
    ...task,
    name: "a client in a variable, with comments everywhere",
    ...pair(
      `  // The database of the harbour.
  let db: Client | undefined;
  // Connect first.
  await step.run("connect", async () => {
    // Which one?
    db = new Client({ host: process.env["HOST"] ?? "harbour" });
    await db.connect(); // wait
  });

  return step.run("count", async () => {
    // Count.
    return db?.query("select"); // all
    // Done.
  });
`,
      `  return step.run("count", async () => {
    // The database of the harbour.
    // Connect first.
    // Which one?
    const db = new Client({ host: process.env["HOST"] ?? "harbour" });
    await db.connect(); // wait
    try {
      // Count.
      return await db?.query("select"); // all
      // Done.
    } finally {
      await db.end();
    }
  });
`,
    ),
  },
  {
    ...task,
    name: "a client for two steps, closed in a third",
    ...pair(
      `  let client: Client;
  await step.run("connect", async () => {
    client = new Client();
    await client.connect();
  });
  await step.run("clean", async () => {
    await client.query("delete");
  });
  const rows = await step.run("count", () => client.query("select"));
  await step.run("disconnect", () => client.end());
  return rows;
`,
      `  await step.run("clean", async () => {
    const client = new Client();
    await client.connect();
    try {
      await client.query("delete");
    } finally {
      await client.end();
    }
  });
  const rows = await step.run("count", async () => {
    const client = new Client();
    await client.connect();
    try {
      return await client.query("select");
    } finally {
      await client.end();
    }
  });
  return rows;
`,
    ),
  },
  {
    ...task,
    name: "a client of the module with a listener, connected in a step",
    before: durable(
      `  await step.run("connect", () => client.connect());
  return step.run("count", () => client.query("select"));
`,
      `import { createClient } from "redis";

const client = createClient();
client.on("error", console.error); // loud
`,
    ).replace("query", "get"),
    after: durable(
      `  return step.run("count", async () => {
    const client = createClient();
    client.on("error", console.error); // loud
    await client.connect();
    try {
      return await client.get("select");
    } finally {
      await client.close();
    }
  });
`,
      `import { createClient } from "redis";
`,
    ),
  },
  {
    ...task,
    name: "Mongoose, connected by a helper",
    ...pair(
      `  // Connect first.
  await step.run("connect", () => connectDB());
  const tugs = await step.run("count", async () => mongoose.model("Tug").countDocuments());
  await step.sleep("rest", "1s");
  await step.run("note", () => console.log(tugs));
  return event.data.ships.map((ship: number) => ship * tugs);
`,
      `  const tugs = await step.run("count", async () => {
    // Connect first.
    await connectDB();
    return mongoose.model("Tug").countDocuments();
  });
  await step.sleep("rest", "1s");
  await step.run("note", () => console.log(tugs));
  return event.data.ships.map((ship: number) => ship * tugs);
`,
      `import mongoose from "mongoose";

async function connectDB() {
  await mongoose.connect("mongodb://harbour");
}
`,
    ),
  },
  {
    ...task,
    name: "a client that the step using it closes",
    ...pair(
      `  let client: Client;
  await step.run("connect", async () => {
    client = new Client();
    await client.connect();
  });
  return step.run("count", async () => {
    const rows = await client.query("select");
    await client.end();
    return rows;
  });
`,
      `  return step.run("count", async () => {
    const client = new Client();
    await client.connect();
    try {
      const rows = await client.query("select");
      return rows;
    } finally {
      await client.end();
    }
  });
`,
    ),
  },
];

/** Durable functions of which a step returns what it opens. */
export const returnedPrograms: readonly RepairedProgram[] = [
  {
    ...task,
    name: "a client that is called otherwise in the step",
    ...pair(
      `  const client = await step.run("connect", async () => {
    const opened = new Client();
    await opened.connect();
    return opened;
  });
  return step.run("count", () => client.query("select"));
`,
      count,
    ),
  },
  {
    ...task,
    name: "a client that a helper opens",
    ...pair(
      `  const client = await step.run("connect", () => open());
  return step.run("count", () => client.query("select"));
`,
      count.replace("new Client();\n    await client.connect();", "await open();"),
      `import { Client } from "pg";

async function open() {
  const client = new Client();
  await client.connect();
  return client;
}
`,
    ),
  },
];

const because = (name: string, reason: string, body: string, head?: string): RefusedProgram => ({
  name,
  file: "task.ts",
  because: reason,
  text: durable(body, head),
});

const connect = `  let db: Client;
  await step.run("connect", async () => {
    db = new Client();
    await db.connect();
  });
`;

/** Durable functions that are reported, and left alone. */
export const stepsRefused: readonly RefusedProgram[] = [
  because(
    "a client that the body uses",
    "line 12 uses `db` outside of the steps whose functions are written out",
    `${connect}  return db!.query("select");\n`,
  ),
  because(
    "a client that a step hands to another function later",
    "nothing waits for what the task does with `db`",
    `${connect}  await step.run("count", async () => {\n    keep(db!);\n  });\n`,
  ),
  because(
    "a transaction of two steps",
    "`begin` in one step is meant for the connection of another",
    `${connect}  await step.run("begin", async () => {\n    await db!.query("begin");\n  });\n  await step.run("commit", async () => {\n    await db!.query("commit");\n  });\n`,
  ),
  because(
    "a type that is asked of the variable",
    "its type is used elsewhere",
    `${connect}  await step.run("count", () => db.query("select"));\n  const other: typeof db | null = null;\n  return other;\n`,
  ),
  because(
    "a step that does something else as well",
    "the step does something else as well",
    `  let db: Client;
  await step.run("connect", async () => {
    db = new Client();
    await db.connect();
    await announce();
  });
  await step.run("count", async () => {
    await db.query("select");
  });
`,
  ),
  because(
    "a client that is opened under a condition",
    "the step that opens it stands under a condition",
    `  let db: Client;
  if (event.data.ships > 1) {
    await step.run("connect", async () => {
      db = new Client();
      await db.connect();
    });
  }
  await step.run("count", async () => {
    await db.query("select");
  });
`,
  ),
  because(
    "a step whose failure is caught",
    "a `catch` looks after the step that opens it",
    `  let db: Client;
  try {
    await step.run("connect", async () => {
      db = new Client();
      await db.connect();
    });
  } catch {
    return null;
  }
  return step.run("count", () => db.query("select"));
`,
  ),
  because(
    "a name that means something else in the step",
    "`host` means something else where it would be opened",
    `  const host = event.data.host;
  let db: Client;
  await step.run("connect", async () => {
    db = new Client({ host });
    await db.connect();
  });
  await step.run("count", async () => {
    const host = "other";
    await db.query(host);
  });
`,
  ),
  because(
    "what it is opened with, assigned again",
    "`host` is assigned again",
    `  let host = event.data.host;
  let db: Client;
  await step.run("connect", async () => {
    db = new Client({ host });
    await db.connect();
  });
  host = "other";
  await step.run("count", async () => {
    await db.query("select");
  });
`,
  ),
  because(
    "a secret that would be asked for in each step",
    "what it is opened with would be worked out in each of several steps",
    `  let db: Client;
  await step.run("connect", async () => {
    db = new Client({ host: draw() });
    await db.connect();
  });
  await step.run("clean", async () => {
    await db.query("delete");
  });
  await step.run("count", async () => {
    await db.query("select");
  });
`,
  ),
  because(
    "a file that each of two steps would empty",
    "each step would begin the file anew",
    `  let log: fs.WriteStream;
  await step.run("open", () => {
    log = fs.createWriteStream("harbour.log");
  });
  await step.run("in", () => {
    log.write("in");
  });
  await step.run("out", () => {
    log.write("out");
  });
`,
    `import fs from "node:fs";\n`,
  ),
  because(
    "Mongoose, used by the body as well",
    "`mongoose.model` outside of the steps may use the connection",
    `  await step.run("connect", () => mongoose.connect("mongodb://harbour"));
  await step.run("count", async () => mongoose.model("Tug").countDocuments());
  return mongoose.model("Tug").countDocuments();
`,
    `import mongoose from "mongoose";\n`,
  ),
  because(
    "a step whose function stands elsewhere",
    "the function of a later step is not written out at its call",
    `  await step.run("connect", () => mongoose.connect("mongodb://harbour"));
  await step.run("count", count);
`,
    `import mongoose from "mongoose";\nconst count = async () => mongoose.model("Tug").countDocuments();\n`,
  ),
];
