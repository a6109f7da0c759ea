import type { EngineProgram } from "../harness/program.ts";

const logged = { files: { "harbour.log": "21" } };

/** Objects and arrays, and what a path into them takes along. */
export const objectPrograms: readonly EngineProgram[] = [
  {
    name: "a log stream in an array",
    shape: "container",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const logs = [fs.createWriteStream("harbour.log")];
export default pulumi.runtime.serializeFunction((ships) => {
  for (const log of logs) log.write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "the numbers of an array",
    shape: "container",
    text: `
import * as pulumi from "@pulumi/pulumi";
const berths = [1, 2, 3];
export default pulumi.runtime.serializeFunction((ships) => ships * berths[1]);
`,
  },
  {
    name: "a log stream two levels down in an object",
    shape: "container",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const harbour = { office: { log: fs.createWriteStream("harbour.log") } };
export default pulumi.runtime.serializeFunction((ships) => {
  harbour.office.log.write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a log stream put into the object later",
    shape: "later write",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const harbour = { log: null };
harbour.log = fs.createWriteStream("harbour.log");
export default pulumi.runtime.serializeFunction((ships) => {
  harbour.log.write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a log stream that was deleted from the object",
    shape: "later write",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const harbour = { log: fs.createWriteStream("harbour.log"), tugs: 2 };
harbour.log.end();
delete harbour.log;
export default pulumi.runtime.serializeFunction((ships) => ships * Object.values(harbour)[0]);
`,
  },
  {
    name: "Object.assign puts a log stream into the object",
    shape: "later write",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const harbour = {};
Object.assign(harbour, { log: fs.createWriteStream("harbour.log") });
export default pulumi.runtime.serializeFunction((ships) => {
  harbour.log.write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a path to a number in an object with a log stream",
    shape: "narrowing by path",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const harbour = { log: fs.createWriteStream("harbour.log"), tugs: 2 };
export default pulumi.runtime.serializeFunction((ships) => ships * harbour.tugs);
`,
  },
  {
    name: "an optional path and a path in brackets to a number beside a log stream",
    shape: "narrowing by path",
    inputs: [21],
    values: [84],
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const harbour = { log: fs.createWriteStream("harbour.log"), tugs: 2 };
export default pulumi.runtime.serializeFunction((ships) => ships * harbour?.tugs + ships * harbour["tugs"]);
`,
  },
  {
    name: "a number read under a name that is only known on the worker",
    shape: "narrowing by path",
    inputs: ["tugs"],
    values: [2],
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const harbour = { log: fs.createWriteStream("harbour.log"), tugs: 2 };
export default pulumi.runtime.serializeFunction((name) => harbour[name]);
`,
  },
  {
    name: "a method that uses this, of an object with a log stream",
    shape: "narrowing by method",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
class Harbour {
  constructor() {
    this.log = fs.createWriteStream("harbour.log");
    this.tugs = 2;
  }
  dock(ships) {
    return ships * this.tugs;
  }
}
const harbour = new Harbour();
export default pulumi.runtime.serializeFunction((ships) => harbour.dock(ships));
`,
  },
  {
    name: "a method that does not use this, of an object with a log stream",
    shape: "narrowing by method",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
class Harbour {
  constructor() {
    this.log = fs.createWriteStream("harbour.log");
  }
  dock(ships) {
    return ships * 2;
  }
}
const harbour = new Harbour();
export default pulumi.runtime.serializeFunction((ships) => harbour.dock(ships));
`,
  },
];
