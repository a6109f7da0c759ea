import type { Boundary, Engine } from "../schema.ts";
import { args, calls } from "./rows.ts";

const core = "@builder.io/qwik 1.20.1 dist/core.d.ts";
const city = "@builder.io/qwik-city 1.20.1 index.d.ts";

/** Version 2 has other names for the packages. */
const packages = ["@builder.io/qwik#", "@qwik.dev/core#"];
const routers = ["@builder.io/qwik-city#", "@qwik.dev/router#"];

const boundaries: Boundary[] = [
  ...packages.flatMap((root) =>
    calls(root, ["$", "component$", "createComputed$", "event$", "useComputed$", "useResource$", "useTask$", "useVisibleTask$"], {
      tasks: args(0),
      source: core,
    }),
  ),
  ...routers.flatMap((root) =>
    calls(root, ["server$", "routeLoader$", "routeAction$", "globalAction$"], { tasks: args(0), returnsResult: true, source: city }),
  ),
];

/**
 * The optimizer makes a module of each function behind a dollar sign. What it captures from the functions around it is written into the
 * page; module scope is imported again. Timers are numbers in a browser.
 */
export const qwik: Engine = {
  name: "qwik",
  title: "Qwik",
  profile: {
    kind: "bundle",
    narrows: false,
    moduleScope: "imported again",
    resumesComponents: true,
    keeps: ["global#NodeJS.Timeout", "global#NodeJS.Immediate"],
    failure: {
      handle: "Rendering fails: what the function captures or returns is serialised, and {handle} cannot be",
    },
    remedy: "Open it inside the function, or keep it with `noSerialize` where it may be missing after the page is resumed",
  },
  types: {},
  boundaries,
  marks: [{ by: "attribute", name: "$", source: core }],
};
