import { readFileSync } from "node:fs";
import path from "node:path";
import { sourcesOf } from "../../modules/reach.ts";
import type { Resolver } from "../../modules/resolve.ts";
import { append } from "../../program/append.ts";
import { findTexts } from "../files/find-files.ts";
import { kindOf } from "../files/kind.ts";

/** A file that imports another. */
interface Importer {
  readonly file: string;
  /** True where it may hand on what it imports. */
  readonly handsOn: boolean;
}

const handingOn = /\bexport\b[^;(]*\bfrom\b|\bexport\s*(?:\{|default\b|=)|\bmodule\.exports\b|\bexports\./u;
const mocking = /\b(?:mock|doMock|unstable_mockModule|mock\.module)\(\s*(?:import\()?["'`]([^"'`\n]+)["'`]/gu;

/** Which files of a repository import which, by their texts alone. */
export class Importers {
  private readonly importers = new Map<string, Importer[]>();
  private readonly imports = new Map<string, readonly string[]>();
  private readonly mocks = new Map<string, string>();

  constructor(files: readonly string[], resolver: Resolver) {
    for (const file of files) this.read(file, resolver);
  }

  /** All files that import a file, or one that may hand on what is in it. */
  of(file: string): ReadonlySet<string> {
    const importing = new Set<string>();
    const handing = new Set([file]);
    // A set grows while it is walked.
    for (const one of handing) {
      for (const importer of this.importers.get(one) ?? []) {
        importing.add(importer.file);
        if (importer.handsOn) handing.add(importer.file);
      }
    }
    return importing;
  }

  /** The files that import a file themselves. */
  directly(file: string): readonly string[] {
    return (this.importers.get(file) ?? []).map((importer) => importer.file);
  }

  /** The files that a file imports. */
  importsOf(file: string): readonly string[] {
    return this.imports.get(file) ?? [];
  }

  /** A file that puts something else in the place of a module, as tests do; null where none does. */
  mockOf(file: string): string | null {
    return this.mocks.get(file) ?? null;
  }

  private read(file: string, resolver: Resolver): void {
    const text = textOf(file);
    const handsOn = handingOn.test(text);
    const imports = targetsOf(sourcesOf(text), file, resolver);
    this.imports.set(file, imports);
    for (const target of imports) {
      append(this.importers, target, { file, handsOn });
    }
    const mocked = [...text.matchAll(mocking)].map(([, source = ""]) => source);
    for (const target of targetsOf(mocked, file, resolver)) this.mocks.set(target, file);
  }
}

/** The files of the repository around a folder, or of the folder where there is none, as far as they can import something. */
export function filesAround(folder: string): Promise<string[]> {
  for (let at = folder; at !== path.dirname(at); at = path.dirname(at)) {
    if (kindOf(path.join(at, ".git")) !== "nothing") return findTexts(at);
  }
  return findTexts(folder);
}

function targetsOf(sources: readonly string[], file: string, resolver: Resolver): string[] {
  return [...new Set(sources.flatMap((source) => (source.startsWith("node:") ? [] : (resolver.resolve(source, file) ?? []))))];
}

function textOf(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
