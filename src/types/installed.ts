/** The tools that are installed in a project, as one of its files would get them by `require`. Code of the project itself is never loaded. */
export interface InstalledTools {
  /** The file of a package's entry; null where there is none. */
  find(entry: string, fromFile: string): string | null;
  load(path: string): unknown;
}

/** A host without packages: a browser. */
const noTools: InstalledTools = { find: () => null, load: () => null };

/** The tools on this machine. The built-in is asked for, not imported, since the core also runs in browsers. */
export function localTools(): InstalledTools {
  // A browser has no process, whatever the types say.
  if (!("process" in globalThis)) return noTools;
  const { createRequire } = globalThis.process.getBuiltinModule("node:module");
  return {
    find(entry, fromFile) {
      try {
        return createRequire(fromFile).resolve(entry);
      } catch {
        // It is not installed, or the text stands in no file.
        return null;
      }
    },
    load(path) {
      const loaded: unknown = createRequire(path)(path);
      return loaded;
    },
  };
}
