import type { RefusedProgram, RepairedProgram } from "./program.ts";

/** Programs and what becomes of them once the handle is opened in a `callbackFactory`. */
export const workerFactoryPrograms: readonly RepairedProgram[] = [
  {
    name: "a pool that a callback asks",
    file: "task.ts",
    kind: "fix",
    before: `import { Pool } from "pg";
import * as aws from "@pulumi/aws";

// Shared by all calls.
const pool = new Pool({ max: 3 });

export const f = new aws.lambda.CallbackFunction("f", {
  timeout: 3,
  // Asks.
  callback: async (event: { id: string }) => {
    const { rows } = await pool.query("select $1", [event.id]);
    return rows;
  },
});
`,
    after: `import { Pool } from "pg";
import * as aws from "@pulumi/aws";

export const f = new aws.lambda.CallbackFunction("f", {
  timeout: 3,
  // Asks.
  callbackFactory: () => {
    // Shared by all calls.
    const pool = new Pool({ max: 3 });
    return async (event: { id: string }) => {
      const { rows } = await pool.query("select $1", [event.id]);
      return rows;
    };
  },
});
`,
  },
];

export const workerFactoryRefused: readonly RefusedProgram[] = [
  {
    name: "a callback that is written as a method",
    file: "task.ts",
    because: "the callback is not written out as a property",
    text: `import { Pool } from "pg";
import * as aws from "@pulumi/aws";
const pool = new Pool();
export const f = new aws.lambda.CallbackFunction("f", {
  async callback() {
    return pool.query("a");
  },
});
`,
  },
  {
    name: "a callback whose opening has to be waited for",
    file: "task.mts",
    because: "it is opened asynchronously",
    text: `import { open } from "node:fs/promises";
import * as aws from "@pulumi/aws";
const file = await open("a.log", "a");
export const f = new aws.lambda.CallbackFunction("f", { callback: async () => file.write("a") });
`,
  },
];
