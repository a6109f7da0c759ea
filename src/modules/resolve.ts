import { ResolverFactory, type NapiResolveOptions } from "oxc-resolver";
import { Freshness } from "./freshness.ts";

/** Finds the file that an import specifier means. */
export interface Resolver {
  /** The real path of the file; null where nothing is found, or where it is a built-in module. */
  resolve(source: string, fromFile: string): string | null;
  /** Has to be told where a file is looked at again: it is being edited, and with it perhaps what says where its imports lead. */
  lookAgain?(): void;
  /** True where the tsconfig of a file extends itself, through others or not. */
  isConfigCircular?(file: string): boolean;
}

/** Hears that the tsconfig of a file cannot be used, and why, in the resolver's words. */
export type OnBrokenConfig = (fromFile: string, because: string) => void;

const options: NapiResolveOptions = {
  conditionNames: ["types", "import", "require", "node", "default"],
  extensions: [".ts", ".tsx", ".mts", ".cts", ".js", ".jsx", ".mjs", ".cjs", ".json"],
  extensionAlias: {
    ".js": [".ts", ".tsx", ".js", ".jsx"],
    ".jsx": [".tsx", ".jsx"],
    ".mjs": [".mts", ".mjs"],
    ".cjs": [".cts", ".cjs"],
  },
  mainFields: ["source", "module", "main"],
};

/**
 * Resolves as TypeScript and Node do together: `.js` may mean `.ts`, tsconfig's `paths`, `imports` and `exports` of
 * package.json, index files, and links of workspaces. One factory, since it keeps what it has read. A tsconfig that cannot be used,
 * such as one that extends a package that is not installed, costs its `paths` and nothing else.
 */
export function createResolver(now: () => number = Date.now, onBrokenConfig: OnBrokenConfig = () => undefined): Resolver {
  const factory = new ResolverFactory({ ...options, tsconfig: "auto" });
  const withoutConfig = factory.cloneWithOptions(options);
  const freshness = new Freshness(now);
  const known = new Map<string, string | null>();
  /** By the jsconfig.json that has the paths, and by folder. */
  const byConfig = new Map<string, ResolverFactory>();
  const configs = new Map<string, string | null>();
  const configFor = (folder: string): string | null => {
    const before = configs.get(folder);
    if (before !== undefined) return before;
    const outer = folder.replace(/[\\/][^\\/]*$/u, "");
    const config = ask(withoutConfig, "./jsconfig.json", `${folder}/x.js`).path ?? (outer === folder ? null : configFor(outer));
    configs.set(folder, config);
    return config;
  };
  /** What a project of JavaScript says in its jsconfig.json, which only names without a dot can mean. */
  const resolveByJsconfig = (source: string, fromFile: string): string | null => {
    const config = /^[./]/u.test(source) ? null : configFor(fromFile.replace(/[\\/][^\\/]*$/u, ""));
    if (config === null) return null;
    const resolver = byConfig.get(config) ?? new ResolverFactory({ ...options, tsconfig: { configFile: config } });
    byConfig.set(config, resolver);
    return ask(resolver, source, fromFile).path ?? null;
  };
  const resolveAnew = (source: string, fromFile: string): string | null => {
    const { path, error = "" } = ask(factory, source, fromFile);
    if (path !== undefined || !/tsconfig/iu.test(error)) return path ?? resolveByJsconfig(source, fromFile);
    const other = ask(withoutConfig, source, fromFile);
    // What is missing may be called so itself; then the config is not the reason.
    if (other.error !== error) onBrokenConfig(fromFile, error);
    return other.path ?? null;
  };
  const forgetWhatIsOld = (again: boolean): void => {
    if (!freshness.isOver(again)) return;
    factory.clearCache();
    known.clear();
    configs.clear();
    byConfig.clear();
  };
  return {
    lookAgain: () => {
      forgetWhatIsOld(true);
    },
    isConfigCircular: (file) => /circular/iu.test(ask(factory, "./", file).error ?? ""),
    resolve(source, fromFile) {
      forgetWhatIsOld(false);
      // An import means the same in all files of a folder, but for those that a tsconfig tells apart by how their names end.
      const key = `${withoutName(fromFile)}\0${source}`;
      const remembered = known.get(key);
      if (remembered !== undefined) return remembered;
      const path = freshness.read(() => resolveAnew(source, fromFile));
      known.set(key, path);
      return path;
    },
  };
}

/** The folder of a file, and what its name ends with from the first dot on. */
function withoutName(file: string): string {
  const start = Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1;
  const end = file.indexOf(".", start);
  return end < 0 ? file : file.slice(0, start) + file.slice(end);
}

function ask(factory: ResolverFactory, source: string, fromFile: string): { readonly path?: string; readonly error?: string } {
  try {
    return factory.resolveFileSync(fromFile, source);
  } catch {
    return {};
  }
}
