import type { EngineProgram } from "../harness/program.ts";

const logged = { files: { "harbour.log": "21" } };

/** What is called: arrow fields, bound functions, methods handed over without their object. */
export const methodPrograms: readonly EngineProgram[] = [
  {
    name: "an arrow field of an object with a log stream, and the arrow needs no object",
    shape: "arrow field",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
class Harbour {
  log = fs.createWriteStream("harbour.log");
  dock = (ships) => ships * 2;
}
const harbour = new Harbour();
export default pulumi.runtime.serializeFunction((ships) => harbour.dock(ships));
`,
  },
  {
    name: "an arrow field that closes over a log stream",
    shape: "arrow field",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
class Harbour {
  constructor() {
    const log = fs.createWriteStream("harbour.log");
    this.dock = (ships) => {
      log.write(String(ships));
      return ships * 2;
    };
  }
}
const harbour = new Harbour();
export default pulumi.runtime.serializeFunction((ships) => harbour.dock(ships));
`,
  },
  {
    name: "a method bound to an object with a log stream",
    shape: "bound function",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
class Harbour {
  constructor() {
    this.log = fs.createWriteStream("harbour.log");
  }
  dock(ships) {
    this.log.write(String(ships));
    return ships * 2;
  }
}
const harbour = new Harbour();
export default pulumi.runtime.serializeFunction(harbour.dock.bind(harbour));
`,
  },
  {
    name: "a log stream bound as an argument",
    shape: "bound function",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
function dock(log, ships) {
  log.write(String(ships));
  return ships * 2;
}
export default pulumi.runtime.serializeFunction(dock.bind(undefined, fs.createWriteStream("harbour.log")));
`,
  },
  {
    name: "a number bound as an argument",
    shape: "bound function",
    text: `
import * as pulumi from "@pulumi/pulumi";
function dock(tugs, ships) {
  return ships * tugs;
}
export default pulumi.runtime.serializeFunction(dock.bind(undefined, 2));
`,
  },
  {
    name: "a method handed over without its object, which holds a log stream",
    shape: "method reference",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const harbour = {
  log: fs.createWriteStream("harbour.log"),
  dock: function (ships) {
    harbour.log.write(String(ships));
    return ships * 2;
  },
};
export default pulumi.runtime.serializeFunction(harbour.dock);
`,
  },
  {
    name: "a method handed over without its object, which it does not need",
    shape: "method reference",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const harbour = {
  log: fs.createWriteStream("harbour.log"),
  dock: function (ships) {
    return ships * 2;
  },
};
export default pulumi.runtime.serializeFunction(harbour.dock);
`,
  },
];
