import type { HandlePackage } from "../schema.ts";

/** Job queues, their workers and schedulers. */
export const jobs: readonly HandlePackage[] = [
  {
    package: "bullmq",
    mustBeClosed: true,
    source: "bullmq 6.7.0 dist/esm/index.d.ts",
    handles: [
      { name: "Queue", form: "new", what: "a job queue", close: "close", closeIsAsync: true, opens: "at once", clone: "throws" },
      { name: "Worker", form: "new", what: "a job worker", close: "close", closeIsAsync: true, opens: "at once" },
      { name: "Worker.argument[1].parameter[0]", form: "value", what: "a job", type: "Job", opens: "at once" },
      { name: "QueueEvents", form: "new", what: "a job queue listener", close: "close", closeIsAsync: true, opens: "at once" },
      { name: "FlowProducer", form: "new", what: "a job queue", close: "close", closeIsAsync: true, opens: "at once" },
    ],
  },
  {
    package: "bull",
    mustBeClosed: true,
    source: "bull 4.16.5 index.d.ts",
    handles: [
      { name: "", form: "new", what: "a job queue", type: "Queue", close: "close", closeIsAsync: true, opens: "at once" },
      { name: "", form: "call", what: "a job queue", type: "Queue", close: "close", closeIsAsync: true, opens: "at once" },
      { name: "Queue.process.argument[0].parameter[0]", form: "value", what: "a job", type: "Job", opens: "at once" },
      { name: "Queue.process.argument[1].parameter[0]", form: "value", what: "a job", type: "Job", opens: "at once" },
    ],
  },
  {
    package: "bee-queue",
    source: "bee-queue 2.0.0 index.d.ts",
    handles: [{ name: "", form: "new", what: "a job queue", type: "BeeQueue", close: "close", closeIsAsync: true, opens: "at once" }],
  },
  {
    package: "agenda",
    source: "agenda 6.2.6 dist/index.d.ts",
    handles: [{ name: "Agenda", form: "new", what: "a job scheduler", close: "stop", closeIsAsync: true, opens: "at once" }],
  },
  {
    package: "pg-boss",
    source: "pg-boss 10.4.2 types.d.ts",
    handles: [
      {
        name: "PgBoss",
        form: "new",
        what: "a job queue",
        close: "stop",
        closeIsAsync: true,
        opens: "on first use",
        source: "pg-boss 12.38.0 dist/index.d.ts",
      },
      { name: "", form: "new", what: "a job queue", type: "PgBoss", close: "stop", closeIsAsync: true, opens: "on first use" },
    ],
  },
  {
    package: "graphile-worker",
    source: "graphile-worker 0.17.3 dist/index.d.ts",
    handles: [
      { name: "run", form: "await", what: "a job runner", type: "Runner", close: "stop", closeIsAsync: true, opens: "at once" },
      {
        name: "makeWorkerUtils",
        form: "await",
        what: "a job queue",
        type: "WorkerUtils",
        close: "release",
        closeIsAsync: true,
        opens: "at once",
      },
    ],
  },
  {
    package: "@temporalio/client",
    mustBeClosed: true,
    source: "@temporalio/client 1.24.0 lib/index.d.ts",
    handles: [
      {
        name: "Connection.connect",
        form: "await",
        what: "a Temporal connection",
        type: "Connection",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
      {
        name: "Connection.lazy",
        form: "call",
        what: "a Temporal connection",
        type: "Connection",
        close: "close",
        closeIsAsync: true,
        opens: "on first use",
      },
      { name: "Client", form: "new", what: "a Temporal client", opens: "on first use" },
    ],
  },
  {
    package: "@temporalio/worker",
    source: "@temporalio/worker 1.24.0 lib/index.d.ts",
    handles: [
      { name: "Worker.create", form: "await", what: "a Temporal worker", type: "Worker", close: "shutdown", opens: "at once" },
      {
        name: "NativeConnection.connect",
        form: "await",
        what: "a Temporal connection",
        type: "NativeConnection",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
    ],
  },
];
