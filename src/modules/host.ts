/** The only access to files. Nothing of the code being linted is executed or imported; nothing is written. */
export interface ModuleHost {
  /** The text of a file; null where there is none, or where it cannot be read. */
  read(path: string): string | null;
}

/** A host without files: a browser, or a text that stands nowhere. */
export const noFiles: ModuleHost = { read: () => null };

/** The files of this machine, where the process has them. The built-in is asked for, not imported, since the core also runs in browsers. */
export function localFiles(): ModuleHost {
  const fs = globalThis.process?.getBuiltinModule?.("node:fs");
  if (fs === undefined) return noFiles;
  return {
    read(path) {
      try {
        return fs.readFileSync(path, "utf8");
      } catch {
        return null;
      }
    },
  };
}
