import type { EngineProgram } from "../../harness/program.ts";
import { programs } from "../index.ts";

/** What the serialiser cannot ship, or the compiler before it cannot read, whether there is a handle or not. */
const others = [
  /\bclass\b/u,
  /\bthis\b/u,
  /\bimport\(/u,
  /\brequire\(/u,
  /isFactoryFunction/u,
  /^(?:const .+ = )?await /mu,
  /import \* as (?!pulumi)/u,
  // Packages full of classes.
  /from "(?:ioredis|pg|redis)"/u,
];

/** Why the rule and the serialiser do not agree about a program, by its name. */
export const closureDisagreements: Readonly<Record<string, string>> = {
  "a server":
    "What arrives is another server, which listens when it is told to. It has none of the connections of the first; with files, sockets and streams the same gives a copy that does nothing, so that the rule makes no difference.",
};

/** The programs of Pulumi as one would write them for the serialiser. */
export const closurePrograms: readonly EngineProgram[] = programs
  .filter(({ text }) => others.every((pattern) => !pattern.test(text)))
  .map((program) => ({
    ...program,
    text: program.text
      .replace('import * as pulumi from "@pulumi/pulumi";', 'import { serialize } from "serialize-closures";')
      .replaceAll("pulumi.runtime.serializeFunction(", "serialize("),
  }));
