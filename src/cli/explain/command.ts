import path from "node:path";
import { loadConfig } from "../config/load.ts";
import { relativePath } from "../formats/format.ts";
import { sayBroken } from "../files/broken-tsconfig.ts";
import { isFile } from "../files/kind.ts";
import { Lines } from "../files/lines.ts";
import { onDisk } from "../inspect.ts";
import type { Settings } from "../../settings.ts";
import { Problem } from "../problem.ts";
import { complain, print, standardPage } from "../terminal.ts";
import { picturesOf } from "./build.ts";
import { pictureFormats } from "./formats.ts";
import type { TaskPicture } from "./picture.ts";

/** What `explain` can be told. */
export interface ExplainOptions {
  readonly format: string;
  readonly config?: string;
}

/** Prints everything that the tasks at a place take along. */
export async function explain(place: string, { format, config }: ExplainOptions, root: string): Promise<void> {
  const write = Object.hasOwn(pictureFormats, format) ? pictureFormats[format] : undefined;
  if (write === undefined) {
    throw new Problem(`There is no format ${JSON.stringify(format)}: choose one of ${Object.keys(pictureFormats).join(", ")}.`);
  }
  const { file, line } = placeOf(place, root);
  const setup = config === undefined ? null : (await loadConfig(path.resolve(root, config)))(file);
  const pictures = picturesAt(file, line, root, setup?.settings ?? {});
  complain(sayBroken(onDisk.brokenConfigs, root));
  await print(await write(pictures, standardPage(root)));
}

/** The tasks that are shipped in a line of a file, or anywhere in it. */
export function picturesAt(file: string, line: number | null, root: string, settings: Settings): TaskPicture[] {
  const name = relativePath(root, file);
  const inspection = onDisk.inspect(file, settings);
  if (inspection.kind === "unreadable") throw new Problem(`${name} was not looked at: ${inspection.because}`);
  const lines = new Lines((other) => (inspection.kind === "analysis" && other === file ? inspection.source.text : onDisk.host.read(other)));
  const all = inspection.kind === "analysis" ? picturesOf(inspection.analysis, lines) : [];
  if (all.length === 0) throw new Problem(`Nothing in ${name} ships a function to another process.`);
  if (line === null) return all;
  // Of tasks inside tasks, the innermost is meant.
  const around = all.filter(({ spot }) => spot.start.line <= line && line <= spot.end.line);
  const shortest = Math.min(...around.map(({ spot }) => spot.end.line - spot.start.line));
  const chosen = around.filter(({ spot }) => spot.end.line - spot.start.line === shortest);
  if (chosen.length > 0) return chosen;
  const places = [...new Set(all.map(({ spot }) => spot.start.line))].sort((a, b) => a - b).join(", ");
  throw new Problem(`Nothing is shipped in line ${String(line)} of ${name}; it is in line ${places}.`);
}

/** `file`, `file:line` or `file:line:column`. */
function placeOf(text: string, root: string): { readonly file: string; readonly line: number | null } {
  const whole = path.resolve(root, text);
  if (isFile(whole)) return { file: whole, line: null };
  const [, name = "", line = ""] = /^(.+?):(\d+)(?::\d+)?$/u.exec(text) ?? [];
  const file = path.resolve(root, name);
  if (name === "" || !isFile(file)) throw new Problem(`There is no file ${JSON.stringify(name === "" ? text : name)}.`);
  return { file, line: Number(line) };
}
