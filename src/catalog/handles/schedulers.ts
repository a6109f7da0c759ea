import type { HandlePackage } from "../schema.ts";

/** Job schedulers on timers. */
export const schedulers: readonly HandlePackage[] = [
  {
    package: "node-cron",
    source: "node-cron 4.6.0 dist/node-cron.d.ts",
    handles: [
      {
        name: "schedule",
        form: "call",
        what: "a scheduled job",
        type: "ScheduledTask",
        close: "stop",
        closeIsAsync: true,
        opens: "at once",
      },
    ],
  },
  {
    package: "cron",
    source: "cron 4.4.0 dist/index.d.ts",
    handles: [
      { name: "CronJob", form: "new", what: "a scheduled job", close: "stop", closeIsAsync: true, opens: "on first use" },
      {
        name: "CronJob.from",
        form: "call",
        what: "a scheduled job",
        type: "CronJob",
        close: "stop",
        closeIsAsync: true,
        opens: "on first use",
      },
    ],
  },
  {
    package: "node-schedule",
    source: "node-schedule 2.1.1, @types/node-schedule 2.1.8 index.d.ts",
    handles: [{ name: "scheduleJob", form: "call", what: "a scheduled job", type: "Job", close: "cancel", opens: "at once" }],
  },
  {
    package: "toad-scheduler",
    source: "toad-scheduler 4.1.0 dist/index.d.ts",
    handles: [{ name: "ToadScheduler", form: "new", what: "a scheduler", close: "stop", opens: "at once" }],
  },
];
