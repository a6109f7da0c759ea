import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

/** Pages are compiled to modules where they stand, and above `docs/` nothing of the site is installed: what they import is looked for here. */
export function pagesFromElsewhere(folder: string): Plugin {
  const here = fileURLToPath(import.meta.url);
  return {
    name: "distributed:pages-from-elsewhere",
    enforce: "pre",
    resolveId(source, importer, { ssr }) {
      // What is rendered while the site is built runs beside this file, with the one Vue that is installed.
      if (ssr === true && /^@?vue(?:\/(?!devtools)|$)/u.test(source)) return { id: source, external: true };
      if (importer?.startsWith(folder) !== true || !/^[@a-z]/u.test(source)) return null;
      return this.resolve(source, here, { skipSelf: true });
    },
  };
}
