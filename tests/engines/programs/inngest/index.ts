import type { EngineProgram } from "../../harness/program.ts";
import { functionPrograms } from "./functions.ts";
import { handlePrograms } from "./handles.ts";
import { objectPrograms } from "./objects.ts";
import { variablePrograms } from "./variables.ts";

/** Every durable function of the table, in the order in which the docs show them. */
export const inngestPrograms: readonly EngineProgram[] = [...variablePrograms, ...objectPrograms, ...functionPrograms, ...handlePrograms];

/** Why the rules and Inngest do not agree about a program, by its name. */
export const inngestDisagreements: Readonly<Record<string, string>> = {
  "a variable of the module that one step sets and another reads":
    "A miss, and meant to be one: variables of the module live on in a server that is not restarted, and are often caches or counters for which nothing depends on a replay. Inngest may as well go on in another process, as it does here.",
};
