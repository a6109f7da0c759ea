import { ResolverFactory } from "oxc-resolver";
import { Freshness } from "./freshness.ts";

/** Finds the file that an import specifier means. */
export interface Resolver {
  /** The real path of the file; null where nothing is found, or where it is a built-in module. */
  resolve(source: string, fromFile: string): string | null;
}

/**
 * Resolves as TypeScript and Node do together: `.js` may mean `.ts`, tsconfig's `paths`, `imports` and `exports` of
 * package.json, index files, and links of workspaces. One factory, since it keeps what it has read.
 */
export function createResolver(now: () => number = Date.now): Resolver {
  const factory = new ResolverFactory({
    tsconfig: "auto",
    conditionNames: ["types", "import", "require", "node", "default"],
    extensions: [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".json"],
    extensionAlias: {
      ".js": [".ts", ".tsx", ".js", ".jsx"],
      ".jsx": [".tsx", ".jsx"],
      ".mjs": [".mts", ".mjs"],
      ".cjs": [".cts", ".cjs"],
    },
    mainFields: ["source", "module", "main"],
  });
  const freshness = new Freshness(now);
  const known = new Map<string, string | null>();
  return {
    resolve(source, fromFile) {
      if (freshness.isOver()) {
        factory.clearCache();
        known.clear();
      }
      // The same import is asked for as part of the linted file, as a way to other files, and for each value that comes through it.
      const key = `${fromFile}\0${source}`;
      const remembered = known.get(key);
      if (remembered !== undefined) return remembered;
      const path = freshness.read(() => resolveAnew(factory, source, fromFile));
      known.set(key, path);
      return path;
    },
  };
}

function resolveAnew(factory: ResolverFactory, source: string, fromFile: string): string | null {
  try {
    return factory.resolveFileSync(fromFile, source).path ?? null;
  } catch {
    return null;
  }
}
