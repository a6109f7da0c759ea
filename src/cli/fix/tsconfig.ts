import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { ts } from "ts-morph";
import { Problem } from "../problem.ts";

/** What a tsconfig says. */
interface Config {
  /** The files that it includes. */
  readonly files: ReadonlySet<string>;
  /** The configs that it refers to. */
  readonly references: readonly string[];
}

/** Finds the tsconfig that a file is compiled with. Each is read once. */
export class Configs {
  private readonly known = new Map<string, Config>();

  /** The nearest config that includes the file itself, or refers to one that does; null where there is none. */
  configOf(file: string): string | null {
    for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
      const config = ["tsconfig.json", "jsconfig.json"].map((name) => path.join(folder, name)).find((name) => existsSync(name));
      const including = config === undefined ? null : this.including(config, file, new Set());
      if (including !== null) return including;
      if (folder === path.dirname(folder)) return null;
    }
  }

  private including(config: string, file: string, seen: Set<string>): string | null {
    if (seen.has(config)) return null;
    seen.add(config);
    const known = this.known.get(config) ?? readConfig(config);
    this.known.set(config, known);
    if (known.files.has(file)) return config;
    for (const reference of known.references) {
      const found = this.including(reference, file, seen);
      if (found !== null) return found;
    }
    return null;
  }
}

function readConfig(file: string): Config {
  const read: { readonly config?: unknown; readonly error?: ts.Diagnostic } = ts.readConfigFile(file, (name) => ts.sys.readFile(name));
  const { error } = read;
  if (error !== undefined) throw new Problem(`${file} is broken: ${ts.flattenDiagnosticMessageText(error.messageText, " ")}`);
  const { fileNames, projectReferences = [] } = ts.parseJsonConfigFileContent(read.config, ts.sys, path.dirname(file), undefined, file);
  const references = projectReferences.flatMap(({ path: target }) => {
    const stats = statSync(target, { throwIfNoEntry: false });
    if (stats === undefined) return [];
    return [stats.isDirectory() ? path.join(target, "tsconfig.json") : target].filter((name) => existsSync(name));
  });
  return { files: new Set(fileNames.map((name) => path.normalize(name))), references };
}
