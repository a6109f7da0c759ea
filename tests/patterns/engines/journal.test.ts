import { describe, expect, it } from "vitest";
import { shipmentsIn, tasksIn } from "../../support/shipments.ts";
import { capturedHandles } from "../../support/report.ts";

describe("Inngest's steps", () => {
  const open = `import { Inngest } from "inngest";
const inngest = new Inngest({ id: "app" });
`;
  const inngest = (text: string): string[] => tasksIn(open + text, "inngest");

  it("are found in a handler, with the trigger beside it or in its options", () => {
    expect(inngest(`inngest.createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { await step.run("a", () => 1); });`)).toEqual([
      "() => 1",
    ]);
    expect(inngest(`inngest.createFunction({ id: "f", triggers: [] }, async ({ step }) => { await step.run("a", () => 1); });`)).toEqual([
      "() => 1",
    ]);
  });
  it("are found under any name of the step", () => {
    expect(inngest(`inngest.createFunction({ id: "f" }, { cron: "x" }, async (ctx) => { await ctx.step.run("a", () => 1); });`)).toEqual([
      "() => 1",
    ]);
    expect(
      inngest(`inngest.createFunction({ id: "f" }, { cron: "x" }, async ({ step: s }) => { await s.run({ id: "a" }, () => 1); });`),
    ).toEqual(["() => 1"]);
    expect(
      inngest(
        `inngest.createFunction({ id: "f" }, { cron: "x" }, async (ctx) => { const { step } = ctx; await step.run("a", () => 1); });`,
      ),
    ).toEqual(["() => 1"]);
  });
  it("are found in a handler with a name, and in a helper that gets the step", () => {
    expect(
      inngest(`const handler = async ({ step }) => { await step.run("a", () => 1); };
inngest.createFunction({ id: "f" }, { event: "e" }, handler);`),
    ).toEqual(["() => 1"]);
    expect(
      inngest(`inngest.createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { await save(step); });
async function save(step) { await step.run("a", () => 1); }`),
    ).toEqual(["() => 1"]);
  });
  it("are found by the type of the step, and by the step that the package exports", () => {
    expect(
      tasksIn(
        `import type { GetStepTools } from "inngest"; async function save(step: GetStepTools<typeof app>) { await step.run("a", () => 1); }`,
        "inngest",
      ),
    ).toEqual(["() => 1"]);
    expect(tasksIn(`import { step } from "inngest"; await step.run("a", () => 1);`, "inngest")).toEqual(["() => 1"]);
  });
  it("are calls to a model as well", () => {
    expect(
      inngest(
        `inngest.createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { await step.ai.wrap("a", (p) => ask(p), "hello"); });`,
      ),
    ).toEqual(["(p) => ask(p)"]);
  });
  it("are found in deferred functions", () => {
    expect(
      tasksIn(
        `import { createDefer } from "inngest/experimental"; createDefer(app, { id: "d" }, async ({ step }) => { await step.run("a", () => 1); });`,
        "inngest",
      ),
    ).toEqual(["() => 1"]);
  });
  it("are not what is merely called so", () => {
    expect(inngest(`import { createStep } from "other"; const step = createStep(); step.run("a", () => 1);`)).toEqual([]);
    expect(inngest(`class Runner { run(name, task) {} } new Runner().run("a", () => 1);`)).toEqual([]);
    expect(
      inngest(
        `inngest.createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { await step.sleep("a", "1h"); await step.sendEvent("b", {}); });`,
      ),
    ).toEqual([]);
    expect(
      tasksIn(
        `import { serve } from "inngest/next"; serve({ client, functions: [async ({ step }) => step.run("a", () => 1)] });`,
        "inngest",
      ),
    ).toEqual([]);
  });
  it("ship no function: a client that a step uses is alive", () => {
    expect(
      capturedHandles(`${open}import { Pool } from "pg"; const db = new Pool();
inngest.createFunction({ id: "f" }, { event: "e" }, async ({ step }) => { await step.run("a", () => db.query("x")); });`),
    ).toEqual([]);
  });
});

describe("steps of Cloudflare Workflows", () => {
  const cloudflare = (text: string): string[] =>
    tasksIn(`import { WorkflowEntrypoint, WorkflowStep } from "cloudflare:workers";\n${text}`, "cloudflare-workflows");

  it("are found in the method by which a class overrides `run`", () => {
    expect(
      cloudflare(`export class Order extends WorkflowEntrypoint<Env, Params> {
  async run(event, step) { await step.do("a", async () => 1); await step.do("b", { retries: { limit: 1 } }, async () => 2); }
}`),
    ).toEqual(["async () => 1", "async () => 2"]);
  });
  it("are found in a class that extends the project's own base", () => {
    expect(
      cloudflare(`class Base extends WorkflowEntrypoint {}
export class Order extends Base { async run(event, step) { await step.do("a", async () => 1); } }`),
    ).toEqual(["async () => 1"]);
  });
  it("are found in a workflow of an agent", () => {
    expect(
      tasksIn(
        `import { AgentWorkflow } from "agents/workflows"; export class W extends AgentWorkflow { async run(event, step) { await step.do("a", () => 1); } }`,
        "cloudflare-workflows",
      ),
    ).toEqual(["() => 1"]);
  });
  it("are found where the step is handed on, and by its type", () => {
    expect(
      cloudflare(`export class Order extends WorkflowEntrypoint {
  async run(event, step) { await this.charge(step); }
  async charge(step) { await step.do("a", async () => 1); }
}`),
    ).toEqual(["async () => 1"]);
    expect(cloudflare(`async function charge(step: WorkflowStep) { await step.do("a", async () => 1); }`)).toEqual(["async () => 1"]);
  });
  it("are not what is merely called so", () => {
    expect(cloudflare(`class Order { async run(event, step) { await step.do("a", async () => 1); } }`)).toEqual([]);
    expect(
      cloudflare(`class Order extends WorkflowEntrypoint { async run(event, step) { await step.sleep("a", "1 day"); event.do("b", () => 1); }
  async other(event, step) { await step.do("c", async () => 1); } }`),
    ).toEqual([]);
  });
});

describe("Upstash Workflow's steps", () => {
  it.each([
    ["@upstash/workflow", "serve"],
    ["@upstash/workflow/nextjs", "serve"],
    ["@upstash/workflow/nextjs", "servePagesRouter"],
    ["@upstash/workflow/hono", "createWorkflow"],
    ["@upstash/workflow/cloudflare", "serve"],
    ["@upstash/workflow/tanstack", "serve"],
  ])("are found in what %s's `%s` serves", (source, name) => {
    expect(
      tasksIn(
        `import { ${name} } from "${source}"; export const route = ${name}<string>(async (context) => { await context.run("a", () => 1); });`,
        "upstash-workflow",
      ),
    ).toEqual(["() => 1"]);
  });
  it("are found by the type of the context", () => {
    expect(
      tasksIn(
        `import type { WorkflowContext } from "@upstash/workflow"; export async function save(context: WorkflowContext<string>) { await context.run("a", () => 1); }`,
        "upstash-workflow",
      ),
    ).toEqual(["() => 1"]);
  });
  it("are not what is merely called so", () => {
    expect(
      shipmentsIn(`import { serve } from "@upstash/workflow/nextjs"; import { serve as other } from "other";
other(async (context) => { await context.run("a", () => 1); });
serve(async (context) => { await context.sleep("a", 1); await context.call("b", { url: "x" }); });`),
    ).toEqual([]);
  });
});

describe("steps of AWS durable execution", () => {
  const aws = (body: string): string[] =>
    tasksIn(
      `import { withDurableExecution, withRetry } from "@aws/durable-execution-sdk-js";
export const handler = withDurableExecution(async (event, context) => { ${body} });`,
      "aws-durable",
    );

  it("are found with a name and without", () => {
    expect(
      aws(`await context.step("a", async () => 1); await context.step(async () => 2); await context.step(async () => 3, { serdes });`),
    ).toEqual(["async () => 1", "async () => 2", "async () => 3"]);
  });
  it("are found in child contexts, in a list's items and in what is tried again", () => {
    expect(aws(`await context.runInChildContext("c", async (child) => child.step(() => 1));`)).toEqual([
      "async (child) => child.step(() => 1)",
      "() => 1",
    ]);
    expect(aws(`await context.map("m", [1], async (item, x) => item.step(() => x));`)).toEqual([
      "async (item, x) => item.step(() => x)",
      "() => x",
    ]);
    expect(aws(`await withRetry(context, "r", (again) => again.step(() => 1), {});`)).toEqual([
      "(again) => again.step(() => 1)",
      "() => 1",
    ]);
  });
  it("are checks, submitters and lists of branches as well", () => {
    expect(aws(`await context.waitForCondition("w", async (state) => state, { initialState: 0 });`)).toEqual(["async (state) => state"]);
    expect(aws(`await context.waitForCallback("w", async (id) => send(id));`)).toEqual(["async (id) => send(id)"]);
    expect(
      shipmentsIn(`import type { DurableContext } from "@aws/durable-execution-sdk-js";
export async function f(context: DurableContext) { await context.parallel("p", [async (branch) => 1]); }`).map(({ engine, call }) => [
        engine,
        call,
      ]),
    ).toEqual([["aws-durable", "context.parallel"]]);
  });
  it("are not what is merely called so", () => {
    expect(aws(`await event.step("a", async () => 1); await context.wait({ seconds: 1 }); [1].map((x) => x);`)).toEqual([]);
  });
});

describe("steps of other engines", () => {
  it.each([
    [
      "restate",
      `import * as restate from "@restatedev/restate-sdk";
restate.service({ name: "s", handlers: { greet: async (ctx: restate.Context, name: string) => { await ctx.run("a", () => 1); } } });`,
    ],
    [
      "restate",
      `import { handlers, type ObjectContext } from "@restatedev/restate-sdk"; handlers.object.shared(async (ctx) => { await ctx.run(() => 1); });`,
    ],
    [
      "restate",
      `import type { WorkflowContext } from "@restatedev/restate-sdk/lambda"; export const f = async (c: WorkflowContext) => { await c.run("a", () => 1, {}); };`,
    ],
    [
      "restate",
      `import * as restate from "@restatedev/restate-sdk"; restate.object({ name: "o", handlers: { greet: async (ctx) => { await ctx.run(() => 1); } } });`,
    ],
    [
      "inngest",
      `import { Inngest } from "inngest"; new Inngest({ id: "a" }).createFunction({ id: "f", onFailure: async ({ step }) => { await step.run("a", () => 1); } }, { event: "e" }, async () => {});`,
    ],
    ["dbos", `import { DBOS } from "@dbos-inc/dbos-sdk"; await DBOS.runStep(() => 1, { name: "a" });`],
    ["dbos", `import { DBOS } from "@dbos-inc/dbos-sdk"; const f = DBOS.registerStep(() => 1);`],
    ["dbos", `import { DBOS } from "@dbos-inc/dbos-sdk"; const f = DBOS.registerWorkflow(() => 1);`],
    ["hatchet", `import { Hatchet } from "@hatchet-dev/typescript-sdk"; const h = Hatchet.init(); h.task({ name: "a", fn: () => 1 });`],
    [
      "hatchet",
      `import Hatchet from "@hatchet-dev/typescript-sdk"; const w = Hatchet.init().workflow({ name: "w" }); w.durableTask({ name: "a", fn: () => 1 });`,
    ],
    ["trigger", `import { task } from "@trigger.dev/sdk"; export const t = task({ id: "a", run: () => 1 });`],
    ["trigger", `import { schemaTask } from "@trigger.dev/sdk/v3"; export const t = schemaTask({ id: "a", schema, run: () => 1 });`],
  ])("%s: %s", (engine, text) => {
    expect(tasksIn(text, engine)).toEqual(["() => 1"]);
  });
  it.each([
    [
      "a step of nobody",
      `import * as restate from "@restatedev/restate-sdk"; export const f = async (ctx) => { await ctx.run("a", () => 1); };`,
    ],
    [
      "an option of another name",
      `import { Inngest } from "inngest"; new Inngest({ id: "a" }).createFunction({ id: "f", onSuccess: async ({ step }) => { await step.run("a", () => 1); } }, { event: "e" }, async () => {});`,
    ],
    ["a listener of DBOS", `import { DBOS } from "@dbos-inc/dbos-sdk"; DBOS.addLifecycleCallback(async () => 1);`],
    ["a hook of Trigger.dev", `import { tasks } from "@trigger.dev/sdk"; tasks.onStart(() => 1);`],
  ])("are not met by %s", (_, text) => {
    expect(shipmentsIn(text)).toEqual([]);
  });
});
