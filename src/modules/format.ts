import { parentOf, type ModuleHost } from "./host.ts";

/** How Node runs a file, which decides what an import is at run time. */
export type ModuleFormat = "module" | "commonjs" | "unknown";

/**
 * The format of a file: by its extension, by what a plain JavaScript file is written in, else by the `type` of the
 * nearest package.json. An unreadable one leaves it open.
 */
export function moduleFormat(file: string, host: ModuleHost, hasImports: boolean): ModuleFormat {
  if (/\.m[jt]s$/u.test(file)) return "module";
  if (/\.c[jt]s$/u.test(file)) return "commonjs";
  if (/\.jsx?$/u.test(file)) return hasImports ? "module" : "commonjs";
  for (let folder = parentOf(file); folder !== null; folder = parentOf(folder)) {
    const text = host.read(`${folder}/package.json`);
    if (text !== null) return typeOf(text);
  }
  return "unknown";
}

function typeOf(text: string): ModuleFormat {
  try {
    const manifest: unknown = JSON.parse(text);
    const isModule = typeof manifest === "object" && manifest !== null && "type" in manifest && manifest.type === "module";
    return isModule ? "module" : "commonjs";
  } catch {
    return "unknown";
  }
}
