/** What tells one state of a file from another. */
export interface FileState {
  readonly modified: number;
  readonly size: number;
}

/** The only access to files. Nothing of the code being linted is executed or imported; nothing is written. */
export interface ModuleHost {
  /** The text of a file; null where there is none, or where it cannot be read. */
  read(path: string): string | null;
  /** The state of a file; null where it is none, is a folder, or cannot be reached. */
  stat(path: string): FileState | null;
}

/** A host without files: a browser, or a text that stands nowhere. */
const noFiles: ModuleHost = { read: () => null, stat: () => null };

/** The files of this machine, where the process has them. The built-in is asked for, not imported, since the core also runs in browsers. */
export function localFiles(): ModuleHost {
  // A browser has no process, whatever the types say.
  if (!("process" in globalThis)) return noFiles;
  const fs = globalThis.process.getBuiltinModule("node:fs");
  return {
    read: (path) => orNull(() => fs.readFileSync(path, "utf8")),
    stat: (path) =>
      orNull(() => {
        const stats = fs.statSync(path);
        return stats.isFile() ? { modified: stats.mtimeMs, size: stats.size } : null;
      }),
  };
}

/** Whatever goes wrong with a file makes it unknown; the lint goes on. */
function orNull<T>(ask: () => T): T | null {
  try {
    return ask();
  } catch {
    return null;
  }
}

/** The folder of a file or a folder; null where there is none above it. */
export function parentOf(path: string): string | null {
  const end = Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\"));
  return end < 0 ? null : path.slice(0, end);
}
