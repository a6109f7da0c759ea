import type { EngineProgram } from "../harness/program.ts";

const logged = { files: { "harbour.log": "21" } };

/** What is there on the worker too: the environment, modules of Node, globals. */
export const ambientPrograms: readonly EngineProgram[] = [
  {
    name: "a variable of the environment, read on the worker",
    shape: "environment",
    text: `
import * as pulumi from "@pulumi/pulumi";
export default pulumi.runtime.serializeFunction((ships) => ships * Number(process.env.TUGS_PER_SHIP ?? 2));
`,
  },
  {
    name: "a variable of the environment, read before",
    shape: "environment",
    text: `
import * as pulumi from "@pulumi/pulumi";
const { TUGS_PER_SHIP = "2" } = process.env;
export default pulumi.runtime.serializeFunction((ships) => ships * Number(TUGS_PER_SHIP));
`,
  },
  {
    name: "modules of Node",
    shape: "module of Node",
    values: ["harbour/log/21"],
    text: `
import path from "node:path";
import os from "node:os";
import * as pulumi from "@pulumi/pulumi";
export default pulumi.runtime.serializeFunction((ships) => path.posix.join("harbour", "log", String(ships)) + os.EOL.slice(2));
`,
  },
  {
    name: "an alias of a module of Node",
    shape: "module of Node",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const files = fs;
export default pulumi.runtime.serializeFunction((ships) => {
  files.writeFileSync("harbour.log", String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a namespace of a module of Node, compiled to CommonJS",
    shape: "module of Node",
    form: "typescript to commonjs",
    effects: logged,
    text: `
import * as fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
export default pulumi.runtime.serializeFunction((ships: number) => {
  fs.writeFileSync("harbour.log", String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a named import of a module of Node, compiled to CommonJS",
    shape: "module of Node",
    form: "typescript to commonjs",
    effects: logged,
    text: `
import { createWriteStream } from "node:fs";
import * as pulumi from "@pulumi/pulumi";
export default pulumi.runtime.serializeFunction((ships: number) => {
  createWriteStream("harbour.log").end(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a function of Node, promisified on the worker",
    shape: "promisified function",
    effects: logged,
    text: `
import fs from "node:fs";
import util from "node:util";
import * as pulumi from "@pulumi/pulumi";
export default pulumi.runtime.serializeFunction(async (ships) => {
  await util.promisify(fs.writeFile)("harbour.log", String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "the promises of node:fs",
    shape: "promisified function",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
export default pulumi.runtime.serializeFunction(async (ships) => {
  await fs.promises.writeFile("harbour.log", String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "the console",
    shape: "global",
    text: `
import * as pulumi from "@pulumi/pulumi";
export default pulumi.runtime.serializeFunction((ships) => {
  console.log(ships);
  return ships * 2;
});
`,
  },
  {
    name: "the standard output, used on the worker",
    shape: "global",
    text: `
import * as pulumi from "@pulumi/pulumi";
export default pulumi.runtime.serializeFunction((ships) => {
  process.stdout.write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "the standard output in a variable",
    shape: "global",
    text: `
import * as pulumi from "@pulumi/pulumi";
const log = process.stdout;
export default pulumi.runtime.serializeFunction((ships) => {
  log.write(String(ships));
  return ships * 2;
});
`,
  },
];
