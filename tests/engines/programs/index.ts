import type { EngineProgram } from "../harness/program.ts";
import { ambientPrograms } from "./ambient.ts";
import { clientPrograms } from "./clients.ts";
import { destructuringPrograms } from "./destructuring.ts";
import { filePrograms } from "./files.ts";
import { functionPrograms } from "./functions.ts";
import { handlePrograms } from "./handles.ts";
import { instancePrograms } from "./instances.ts";
import { latePrograms } from "./late.ts";
import { methodPrograms } from "./methods.ts";
import { objectPrograms } from "./objects.ts";
import { variablePrograms } from "./variables.ts";

/** Every program of the table, in the order in which the docs show them. */
export const programs: readonly EngineProgram[] = [
  ...variablePrograms,
  ...instancePrograms,
  ...methodPrograms,
  ...objectPrograms,
  ...destructuringPrograms,
  ...functionPrograms,
  ...latePrograms,
  ...filePrograms,
  ...handlePrograms,
  ...clientPrograms,
  ...ambientPrograms,
];
