import type { Engine } from "../schema.ts";

/**
 * A function inside a component that begins with "use server": what it captures from the component is serialised, sent to the browser, and
 * comes back with the call. The compiler captures `user.id`, and not all of `user`. Module scope is there again.
 */
export const serverActions: Engine = {
  name: "server-actions",
  title: "React",
  profile: {
    kind: "bundle",
    narrows: true,
    moduleScope: "imported again",
    keeps: ["global#ReadableStream", "node:stream/web#ReadableStream"],
    failure: {
      handle: "Rendering fails: what the function captures or returns is serialised for the browser, and {handle} cannot be",
    },
    remedy: "Open it inside the function, or at module level",
  },
  types: {},
  boundaries: [],
  marks: [
    {
      by: "directive",
      name: "use server",
      returnsResult: true,
      source: "next 16.4.6 dist/server/app-render/encryption.js",
    },
  ],
};
