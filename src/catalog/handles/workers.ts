import type { HandlePackage } from "../schema.ts";

/** Worker threads and their ports. */
export const workers: readonly HandlePackage[] = [
  {
    package: "node:worker_threads",
    aliases: ["worker_threads"],
    source: "@types/node 26.6.6 worker_threads.d.ts",
    handles: [
      { name: "Worker", form: "new", what: "a worker thread", close: "terminate", closeIsAsync: true, opens: "at once", clone: "throws" },
      { name: "MessageChannel", form: "new", what: "a message channel", close: "port1.close", opens: "at once", clone: "needs transfer" },
      {
        name: "MessageChannel.port1",
        form: "value",
        what: "a message port",
        type: "MessagePort",
        close: "close",
        clone: "needs transfer",
        opens: "at once",
      },
      {
        name: "MessageChannel.port2",
        form: "value",
        what: "a message port",
        type: "MessagePort",
        close: "close",
        clone: "needs transfer",
        opens: "at once",
      },
      { name: "MessagePort", form: "new", what: "a message port", close: "close", clone: "needs transfer", opens: "at once" },
      { name: "BroadcastChannel", form: "new", what: "a broadcast channel", close: "close", opens: "at once", clone: "dead object" },
      {
        name: "parentPort",
        form: "value",
        what: "a message port",
        type: "MessagePort",
        close: "close",
        clone: "needs transfer",
        opens: "at once",
      },
    ],
  },
];
