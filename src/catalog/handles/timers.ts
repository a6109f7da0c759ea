import type { HandlePackage } from "../schema.ts";

/** Timers of Node. */
export const timers: readonly HandlePackage[] = [
  {
    package: "node:timers",
    isPerUse: true,
    aliases: ["timers"],
    source: "@types/node 26.6.6 timers.d.ts",
    handles: [
      { name: "setInterval", form: "call", what: "a timer", closeWith: "node:timers#clearInterval", opens: "at once", clone: "throws" },
      { name: "setTimeout", form: "call", what: "a timer", closeWith: "node:timers#clearTimeout", opens: "at once", clone: "throws" },
      { name: "setImmediate", form: "call", what: "a timer", closeWith: "node:timers#clearImmediate", opens: "at once", clone: "throws" },
      { name: "promises.setInterval", form: "call", what: "a timer", close: "return", closeIsAsync: true, opens: "at once" },
    ],
  },
  {
    package: "node:timers/promises",
    isPerUse: true,
    aliases: ["timers/promises"],
    source: "@types/node 26.6.6 timers/promises.d.ts",
    handles: [{ name: "setInterval", form: "call", what: "a timer", close: "return", closeIsAsync: true, opens: "at once" }],
  },
];
