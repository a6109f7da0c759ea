import type { HandlePackage } from "../schema.ts";

/** Child processes that packages start. */
export const childProcesses: readonly HandlePackage[] = [
  {
    package: "cross-spawn",
    isPerUse: true,
    source: "cross-spawn 7.0.6, @types/cross-spawn 6.0.6 index.d.ts",
    handles: [
      { name: "", form: "call", what: "a child process", close: "kill", opens: "at once" },
      { name: "spawn", form: "call", what: "a child process", close: "kill", opens: "at once" },
    ],
  },
  {
    package: "execa",
    isPerUse: true,
    source: "execa 9.6.1 index.d.ts",
    handles: [
      { name: "execa", form: "call", what: "a child process", type: "ResultPromise", close: "kill", opens: "at once" },
      { name: "execaNode", form: "call", what: "a child process", type: "ResultPromise", close: "kill", opens: "at once" },
    ],
  },
  {
    package: "node-pty",
    isPerUse: true,
    source: "node-pty 1.1.0 typings/node-pty.d.ts",
    handles: [{ name: "spawn", form: "call", what: "a terminal process", type: "IPty", close: "kill", opens: "at once" }],
  },
];
