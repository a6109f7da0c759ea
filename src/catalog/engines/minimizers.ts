import type { Engine } from "../schema.ts";
import { constructions } from "./rows.ts";

/** Plugins of webpack that send a `minify` of one's own to worker processes as text, unless `parallel` is off. */
export const minimizers: Engine = {
  name: "minimizers",
  title: "the minimizer's workers",
  profile: {
    kind: "source",
    globals: "node",
    refuses: ["bound"],
    scope: ["require", "module", "exports", "__dirname", "__filename"],
    failure: {
      handle: "The build fails: only the function's text is sent to the workers, and {handle} does not exist there",
      freeName: 'The build fails with "ReferenceError: {name} is not defined" in a worker',
    },
    remedy: "Open it inside the function, and pass plain data in its options",
  },
  types: {},
  boundaries: [
    ...constructions("terser-webpack-plugin#", [""], {
      tasks: ["argument[0].minify"],
      unlessOff: "argument[0].parallel",
      source: "terser-webpack-plugin 5.6.1 dist/minify.js",
    }),
    ...constructions("css-minimizer-webpack-plugin#", [""], {
      tasks: ["argument[0].minify"],
      unlessOff: "argument[0].parallel",
      source: "css-minimizer-webpack-plugin 8.0.0 dist/minify.js",
    }),
  ],
};
