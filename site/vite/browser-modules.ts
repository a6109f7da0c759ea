import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** What the worker's bundle gets instead of a package: it looks at one text, and has no files. */
const stubs: Readonly<Record<string, string>> = {
  "oxc-parser": "no-parser",
  "oxc-resolver": "no-resolver",
  tinyglobby: "no-files",
  fs: "no-files",
  "node:fs": "no-files",
  path: "paths",
  "node:path": "paths",
  "node:url": "no-files",
  "node:os": "no-files",
  "node:util": "no-files",
  util: "no-files",
  assert: "no-files",
};

/** Lets the analysis, ESLint and the parser of TypeScript run in a browser. Nothing of them is changed. */
export function browserModules(): Plugin {
  return {
    name: "distributed:browser-modules",
    enforce: "pre",
    resolveId(source, _importer, { ssr }) {
      const stub = ssr === true ? undefined : stubs[source];
      return stub === undefined ? null : fileURLToPath(new URL(`../playground/stubs/${stub}.ts`, import.meta.url));
    },
  };
}
