import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const stubFolder = fileURLToPath(new URL("../playground/stubs/", import.meta.url));

/** What the worker's bundle gets instead of a package: it looks at one text, and there are no files around it. */
const stubs: Readonly<Record<string, string>> = {
  "oxc-parser": "no-parser.ts",
  "oxc-resolver": "no-resolver.ts",
  ...Object.fromEntries(["tinyglobby", "fs", "node:fs", "node:url", "node:os", "node:util", "util"].map((name) => [name, "no-files.ts"])),
};

/** Lets the analysis, ESLint and the parser of TypeScript run in a browser. Nothing of them is changed. */
export function browserModules(): Plugin {
  return {
    name: "distributed:browser-modules",
    enforce: "pre",
    resolveId(source, importer, { ssr }) {
      // The page is rendered without its editor: neither it nor the worker behind it is built a second time.
      if (ssr === true && (source === "./editor.ts" || source === "./inspector.ts")) return { id: source, external: true };
      const stub = stubs[source];
      if (stub !== undefined) return `${stubFolder}${stub}`;
      if (source === "node:path" || source === "path") return this.resolve("path-browserify", stubFolder, { skipSelf: true });
      if (source === "../rules" && importer?.includes("/eslint/lib/") === true) return `${stubFolder}no-core-rules.cjs`;
      return null;
    },
  };
}
