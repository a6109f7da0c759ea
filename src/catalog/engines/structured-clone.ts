import type { Boundary, Engine } from "../schema.ts";
import { args, calls, constructions } from "./rows.ts";

const threads = "@types/node 20.19.43 worker_threads.d.ts";

/** Who has a `postMessage` that clones its first argument: handles of Node and of the language's hosts. */
const senders = [
  "node:worker_threads#Worker",
  "node:worker_threads#MessagePort",
  "node:worker_threads#BroadcastChannel",
  "global#Worker",
  "global#MessagePort",
  "global#BroadcastChannel",
  "global#self",
  "Port",
];

const boundaries: Boundary[] = [
  ...senders.flatMap((sender) =>
    // What is broadcast is for several, and so is handed over to none.
    calls(sender, ["postMessage"], {
      payload: args(0),
      source: threads,
      ...(!sender.endsWith("#BroadcastChannel") && { transfer: "argument[1]" }),
    }),
  ),
  ...constructions("node:worker_threads#", ["Worker"], {
    payload: ["argument[1].workerData"],
    transfer: "argument[1].transferList",
    source: threads,
  }),
  ...["node:v8#", "v8#"].flatMap((root) => calls(root, ["serialize"], { payload: args(0), source: "@types/node 20.19.43 v8.d.ts" })),
  ...calls("global#", ["structuredClone"], { payload: args(0), transfer: "argument[1].transfer", source: threads }),
];

/** Messages between threads of one process, and what else is copied by the same algorithm. No function travels. */
export const structuredClone: Engine = {
  name: "structured-clone",
  title: "structured clone",
  profile: {
    kind: "clone",
    payload: "structured clone",
    failure: {
      handle: "The call fails with a DataCloneError, or what arrives of {handle} is dead",
    },
    remedy: "Send what it was opened with, and open it over there",
  },
  types: {
    Port: { declaredAs: [], from: [] },
  },
  // Globals have no import to look for.
  receivers: [{ name: /^(?:worker|port|port1|port2|parentPort)$/u, type: "Port" }],
  boundaries,
};
