import { engines } from "../../src/catalog/engines/index.ts";
import type { Profile } from "../../src/catalog/schema.ts";

/** A program that shows what goes wrong on an engine, and what does not. */
export interface ExampleProgram {
  /** The engine's name in the catalogue. */
  readonly engine: string;
  readonly title: string;
  readonly kind: Profile["kind"];
  readonly language: "js" | "ts";
  readonly code: string;
}

/** The kinds of engines, in the words of the tables. */
export const kindTitles: Readonly<Record<Profile["kind"], string>> = {
  environment: "Captured values travel",
  source: "Only the text travels",
  journal: "Results are replayed",
  bundle: "A compiler splits the code",
  clone: "Values are copied",
};

const texts = import.meta.glob<string>("./programs/*.{js,ts}", { query: "?raw", import: "default", eager: true });

/** What cannot be told from its title alone. */
const titles: Readonly<Record<string, string>> = {
  "structured-clone": "worker_threads",
  "process-messages": "child_process",
  "server-actions": "React server actions",
};

/** One program for each of the engines that people meet first, in the order of the catalogue. */
export const programs: readonly ExampleProgram[] = engines.flatMap(({ name, title, profile }) =>
  (["js", "ts"] as const).flatMap((language) => {
    const code = texts[`./programs/${name}.${language}`];
    return code === undefined ? [] : [{ engine: name, title: titles[name] ?? title, kind: profile.kind, language, code }];
  }),
);
