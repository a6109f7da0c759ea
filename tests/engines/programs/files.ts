import type { EngineProgram } from "../harness/program.ts";

const logged = { files: { "harbour.log": "21" } };

/** Files that are no stream: descriptors, handles, watched folders, lines. */
export const filePrograms: readonly EngineProgram[] = [
  {
    name: "a file descriptor",
    shape: "file descriptor",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const berth = fs.openSync("harbour.log", "a");
export default pulumi.runtime.serializeFunction((ships) => {
  fs.writeSync(berth, String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a file descriptor opened on the worker",
    shape: "file descriptor",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
export default pulumi.runtime.serializeFunction((ships) => {
  const berth = fs.openSync("harbour.log", "a");
  fs.writeSync(berth, String(ships));
  fs.closeSync(berth);
  return ships * 2;
});
`,
  },
  {
    name: "the size of a file, asked of its descriptor before",
    shape: "file descriptor",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const berth = fs.openSync("harbour.log", "a");
const size = fs.fstatSync(berth).size;
fs.closeSync(berth);
export default pulumi.runtime.serializeFunction((ships) => ships * 2 + size * 0);
`,
  },
  {
    name: "an awaited file handle",
    shape: "promise of a handle",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const log = await fs.promises.open("harbour.log", "a");
export default pulumi.runtime.serializeFunction(async (ships) => {
  await log.write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a file handle that is awaited on the worker only",
    shape: "promise of a handle",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const opening = fs.promises.open("harbour.log", "a");
export default pulumi.runtime.serializeFunction(async (ships) => {
  const log = await opening;
  await log.write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "the awaited text of a file",
    shape: "promise of a handle",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
await fs.promises.writeFile("tugs.txt", "2");
const tugs = await fs.promises.readFile("tugs.txt", "utf8");
export default pulumi.runtime.serializeFunction((ships) => ships * Number(tugs));
`,
  },
  {
    name: "a watched folder",
    shape: "watcher",
    values: [true],
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const lookout = fs.watch(".");
export default pulumi.runtime.serializeFunction(() => typeof lookout.close() === "undefined");
`,
  },
  {
    name: "a line reader",
    shape: "line reader",
    values: [true],
    text: `
import fs from "node:fs";
import readline from "node:readline";
import * as pulumi from "@pulumi/pulumi";
fs.writeFileSync("arrivals.txt", "");
const reader = readline.createInterface({ input: fs.createReadStream("arrivals.txt") });
export default pulumi.runtime.serializeFunction(() => typeof reader.close() === "undefined");
`,
  },
];
