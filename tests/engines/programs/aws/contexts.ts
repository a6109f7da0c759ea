import type { EngineProgram } from "../../harness/program.ts";

function durable(name: string, shape: string, body: string, before = ""): EngineProgram {
  const text = `
import { withDurableExecution } from "@aws/durable-execution-sdk-js";
${before.trim()}
export default withDurableExecution(async (event, context) => {
  ${body.trim()}
});
`;
  return { name, shape, text, form: "typescript to commonjs" };
}

/** What only AWS has: child contexts, branches, retries. */
export const contextPrograms: readonly EngineProgram[] = [
  durable(
    "a counter that a child context raises",
    "child context",
    `
  let tugs = 0;
  await context.runInChildContext("count", async (child) => {
    tugs += await child.step("tow", async () => event.ships * 2);
  });
  await context.wait({ seconds: 1 });
  return tugs;
`,
  ),
  durable(
    "a counter that a child context returns",
    "child context",
    `
  const tugs = await context.runInChildContext("count", async (child) => child.step("tow", async () => event.ships * 2));
  await context.wait({ seconds: 1 });
  return tugs;
`,
  ),
  durable(
    "a step in a child context that changes a variable of the handler",
    "child context",
    `
  let tugs = 0;
  await context.runInChildContext("count", async (child) => {
    await child.step("tow", async () => {
      tugs = event.ships * 2;
    });
  });
  await context.wait({ seconds: 1 });
  return tugs;
`,
  ),
  durable(
    "a list that the items of a map extend",
    "map",
    `
  const tugs = [];
  await context.map("count", [20, 1], async (child, ships) => {
    tugs.push(ships * 2);
  });
  await context.wait({ seconds: 1 });
  return tugs.reduce((sum, count) => sum + count, 0);
`,
  ),
  durable(
    "what the items of a map return",
    "map",
    `
  const towed = await context.map("count", [20, 1], async (child, ships) => ships * 2);
  await context.wait({ seconds: 1 });
  return towed.getResults().reduce((sum, count) => sum + count, 0);
`,
  ),
  durable(
    "a list that branches extend",
    "parallel",
    `
  const tugs = [];
  await context.parallel("count", [
    async () => {
      tugs.push(20);
    },
    async () => {
      tugs.push(1);
    },
  ]);
  await context.wait({ seconds: 1 });
  return tugs.reduce((sum, count) => sum + count * 2, 0);
`,
  ),
  durable(
    "what branches return",
    "parallel",
    `
  const towed = await context.parallel("count", [async () => 20, async () => 1]);
  await context.wait({ seconds: 1 });
  return towed.getResults().reduce((sum, count) => sum + count * 2, 0);
`,
  ),
  durable(
    "a client that a step returns",
    "returned handle",
    `
  const db = await context.step("connect", async () => {
    const client = new Client();
    await client.connect();
    return client;
  });
  await context.wait({ seconds: 1 });
  const { rowCount } = await db.query("select");
  return event.ships * rowCount;
`,
    'import { Client } from "pg";',
  ),
  durable(
    "a client that a step without a name connects, opens and closes",
    "returned handle",
    `
  const rowCount = await context.step(async () => {
    const client = new Client();
    await client.connect();
    const found = await client.query("select");
    await client.end();
    return found.rowCount;
  });
  await context.wait({ seconds: 1 });
  return event.ships * rowCount;
`,
    'import { Client } from "pg";',
  ),
];
