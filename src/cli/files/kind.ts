import { statSync } from "node:fs";

/** What stands at a path. What cannot be reached, such as a path through a file, is nothing. */
export function kindOf(file: string): "file" | "folder" | "nothing" {
  try {
    const stats = statSync(file);
    if (stats.isFile()) return "file";
    return stats.isDirectory() ? "folder" : "nothing";
  } catch {
    return "nothing";
  }
}

/** True where there is a file. */
export function isFile(file: string): boolean {
  return kindOf(file) === "file";
}
