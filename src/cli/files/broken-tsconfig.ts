import { parentOf, type ModuleHost } from "../../modules/host.ts";
import { relativePath } from "../formats/format.ts";

/** A tsconfig that cannot be used, so that imports are followed without it. */
export interface BrokenConfig {
  readonly file: string;
  /** What is wrong with it: a clause. */
  readonly because: string;
}

/** The config that a complaint of the resolver is about: the one that it names, else the nearest one of the file that imports something. */
export function brokenConfigFor(fromFile: string, complaint: string, host: ModuleHost): BrokenConfig {
  const [, named] = /^Failed to load tsconfig "((?:[^"\\]|\\.)+)"/u.exec(complaint) ?? [];
  const [, inJson] = /\bmessage: "((?:[^"\\]|\\.)+)"/u.exec(complaint) ?? [];
  const because = (inJson ?? complaint).replaceAll(/\\(.)/gu, "$1");
  if (named !== undefined) return { file: named, because };
  for (let folder = parentOf(fromFile); folder !== null; folder = parentOf(folder)) {
    const file = `${folder}/tsconfig.json`;
    if (host.stat(file) !== null) return { file, because };
  }
  return { file: fromFile, because };
}

/** What is to be said of configs that cannot be used: one sentence, or null where there are none. */
export function sayBroken(configs: readonly BrokenConfig[], root: string): string | null {
  const [first, ...others] = [...new Map(configs.map((config) => [config.file, config])).values()].sort((a, b) =>
    a.file < b.file ? -1 : 1,
  );
  if (first === undefined) return null;
  const more = others.length === 0 ? "" : `, nor can ${others.length === 1 ? "another" : `${String(others.length)} others`}`;
  const because = first.because.replaceAll(`${root}/`, "");
  return `${relativePath(root, first.file)} cannot be used (${because})${more}: imports are followed without ${others.length === 0 ? "it" : "them"}.`;
}
