import type { EngineProgram } from "../harness/program.ts";

const logged = { files: { "harbour.log": "21" } };

/** Functions: helpers, factories, closures from factories, default parameters, recursion. */
export const functionPrograms: readonly EngineProgram[] = [
  {
    name: "a helper that writes to a log stream",
    shape: "helper",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const log = fs.createWriteStream("harbour.log");
function note(ships) {
  log.write(String(ships));
}
export default pulumi.runtime.serializeFunction((ships) => {
  note(ships);
  return ships * 2;
});
`,
  },
  {
    name: "a helper that opens the file itself",
    shape: "helper",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
function note(ships) {
  const log = fs.createWriteStream("harbour.log");
  log.end(String(ships));
}
export default pulumi.runtime.serializeFunction((ships) => {
  note(ships);
  return ships * 2;
});
`,
  },
  {
    name: "a helper of a helper that writes to a log stream",
    shape: "helper of a helper",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const log = fs.createWriteStream("harbour.log");
const write = (text) => log.write(text);
const note = (ships) => write(String(ships));
export default pulumi.runtime.serializeFunction((ships) => {
  note(ships);
  return ships * 2;
});
`,
  },
  {
    name: "a helper of a helper that opens the file itself",
    shape: "helper of a helper",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const write = (text) => fs.appendFileSync("harbour.log", text);
const note = (ships) => write(String(ships));
export default pulumi.runtime.serializeFunction((ships) => {
  note(ships);
  return ships * 2;
});
`,
  },
  {
    name: "two helpers that call each other, one of which writes to a log stream",
    shape: "recursion",
    effects: { files: { "harbour.log": "." } },
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const log = fs.createWriteStream("harbour.log");
function dock(ships, berths) {
  return berths === 0 ? 0 : ships + moor(ships, berths - 1);
}
function moor(ships, berths) {
  if (berths === 0) log.write(".");
  return dock(ships, berths);
}
export default pulumi.runtime.serializeFunction((ships) => dock(ships, 2));
`,
  },
  {
    name: "two helpers that call each other and open nothing",
    shape: "recursion",
    text: `
import * as pulumi from "@pulumi/pulumi";
function dock(ships, berths) {
  return berths === 0 ? 0 : ships + moor(ships, berths - 1);
}
function moor(ships, berths) {
  return dock(ships, berths);
}
export default pulumi.runtime.serializeFunction((ships) => dock(ships, 2));
`,
  },
  {
    name: "a factory that returns an object with a log stream",
    shape: "factory",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
function openHarbour(file) {
  return { log: fs.createWriteStream(file), tugs: 2 };
}
const harbour = openHarbour("harbour.log");
export default pulumi.runtime.serializeFunction((ships) => {
  harbour.log.write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a factory that returns an object without a handle",
    shape: "factory",
    text: `
import * as pulumi from "@pulumi/pulumi";
function planHarbour(file) {
  return { file, tugs: 2 };
}
const harbour = planHarbour("harbour.log");
export default pulumi.runtime.serializeFunction((ships) => ships * harbour.tugs);
`,
  },
  {
    name: "a factory that is called on the worker",
    shape: "factory",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
function openHarbour(file) {
  return { log: fs.createWriteStream(file), tugs: 2 };
}
export default pulumi.runtime.serializeFunction((ships) => {
  const harbour = openHarbour("harbour.log");
  harbour.log.write(String(ships));
  return ships * harbour.tugs;
});
`,
  },
  {
    name: "a factory opens the stream and returns the task that writes to it",
    shape: "closure from a factory",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
function dockWith(log) {
  return (ships) => {
    log.write(String(ships));
    return ships * 2;
  };
}
export default pulumi.runtime.serializeFunction(dockWith(fs.createWriteStream("harbour.log")));
`,
  },
  {
    name: "a factory closes the task over a number",
    shape: "closure from a factory",
    text: `
import * as pulumi from "@pulumi/pulumi";
function dockWith(tugs) {
  return (ships) => ships * tugs;
}
export default pulumi.runtime.serializeFunction(dockWith(2));
`,
  },
  {
    name: "a factory is given a log stream and its task uses only the number",
    shape: "closure from a factory",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
function dockWith(log, tugs) {
  log.write("deployed");
  return (ships) => ships * tugs;
}
export default pulumi.runtime.serializeFunction(dockWith(fs.createWriteStream("harbour.log"), 2));
`,
  },
  {
    name: "a log stream as the default of a parameter",
    shape: "default parameter",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const journal = fs.createWriteStream("harbour.log");
export default pulumi.runtime.serializeFunction((ships, log = journal) => {
  log.write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a number as the default of a parameter",
    shape: "default parameter",
    text: `
import * as pulumi from "@pulumi/pulumi";
const tugsPerShip = 2;
export default pulumi.runtime.serializeFunction((ships, tugs = tugsPerShip) => ships * tugs);
`,
  },
  {
    name: "a function that takes a function and gives it a log stream",
    shape: "higher-order function",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const log = fs.createWriteStream("harbour.log");
const withLog = (use) => use(log);
export default pulumi.runtime.serializeFunction((ships) => {
  withLog((log) => log.write(String(ships)));
  return ships * 2;
});
`,
  },
  {
    name: "a function that takes a function and opens the stream for it",
    shape: "higher-order function",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const withLog = (use) => use(fs.createWriteStream("harbour.log"));
export default pulumi.runtime.serializeFunction((ships) => {
  withLog((log) => log.write(String(ships)));
  return ships * 2;
});
`,
  },
];
