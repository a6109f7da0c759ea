import type { Engine } from "../schema.ts";
import { args, calls } from "./rows.ts";

const serialization = "@workflow/core 4.8.9 dist/serialization.js";

/**
 * Directives make steps and workflows of functions. A step runs elsewhere: what it is called with, what it captures from the functions around
 * it, and what it returns is serialised with devalue, which throws on objects of classes that it does not know.
 */
export const vercelWorkflow: Engine = {
  name: "vercel-workflow",
  title: "the Workflow SDK",
  profile: {
    kind: "journal",
    serialisesCaptures: true,
    keeps: ["ReadableStream", "WritableStream", "Response"].flatMap((name) => [`global#${name}`, `node:stream/web#${name}`]),
    failure: {
      handle: "The run fails: {handle} cannot be serialised",
    },
    remedy: "Open it inside each step that uses it, and pass plain data",
  },
  types: {},
  boundaries: [
    ...calls("workflow/api#", ["start"], { payload: args(1), source: "@workflow/core 4.8.9 dist/runtime/start.d.ts" }),
    ...calls("workflow/api#", ["resumeHook"], { payload: args(1), source: "@workflow/core 4.8.9 dist/runtime/resume-hook.d.ts" }),
  ],
  marks: [
    {
      by: "directive",
      name: "use step",
      marksFiles: true,
      returnsResult: true,
      sendsArgumentsFrom: "use workflow",
      source: serialization,
    },
    { by: "directive", name: "use workflow", marksFiles: true, returnsResult: true, isReplayed: true, source: serialization },
  ],
};
