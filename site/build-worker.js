/**
 * Bundles the playground's worker into `public/playground/`: the analysis, ESLint, and, in a piece of its own that is loaded for
 * TypeScript alone, the parser of TypeScript. Nothing of them is changed; what they would ask of Node is answered by `playground/stubs`.
 */
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

/** @param {string} place */
const here = (place) => fileURLToPath(new URL(place, import.meta.url));

/** What stands for a package: the worker looks at one text, and there are no files around it. */
const stubs = new Map([
  ["oxc-parser", "no-parser.ts"],
  ["oxc-resolver", "no-resolver.ts"],
  ...["tinyglobby", "fs", "node:fs", "node:url", "node:os", "os", "node:util", "util"].map(
    (name) => /** @type {const} */ ([name, "no-files.ts"]),
  ),
]);

/** @type {import("esbuild").Plugin} */
const inBrowsers = {
  name: "in-browsers",
  setup(bundler) {
    bundler.onResolve({ filter: /^[a-z]/u }, ({ path }) => {
      const stub = stubs.get(path);
      return stub === undefined ? undefined : { path: here(`playground/stubs/${stub}`) };
    });
    bundler.onResolve({ filter: /^(?:node:)?path$/u }, () => ({ path: fileURLToPath(import.meta.resolve("path-browserify")) }));
    // Of its own rules ESLint would bring along hundreds; none of them is on.
    bundler.onResolve({ filter: /^\.\.\/rules$/u }, ({ importer }) =>
      importer.includes("/eslint/lib/") ? { path: here("playground/stubs/no-core-rules.cjs") } : undefined,
    );
  },
};

const outdir = here("public/playground");
await rm(outdir, { recursive: true, force: true });
await build({
  entryPoints: [here("playground/worker.ts")],
  outdir,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "browser",
  target: "es2022",
  minify: true,
  define: { "process.env.NODE_ENV": '"production"' },
  inject: [here("playground/stubs/process.ts")],
  plugins: [inBrowsers],
  logLevel: "warning",
});
