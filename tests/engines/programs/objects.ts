import type { EngineProgram } from "../harness/program.ts";

const logged = { files: { "harbour.log": "21" } };

/** Objects and arrays: what a path, a spread, a destructuring or `typeof` takes along. */
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
  {
    name: "destructuring outside the task takes the log stream",
    shape: "destructuring outside",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const harbour = { log: fs.createWriteStream("harbour.log"), tugs: 2 };
const { log, tugs } = harbour;
export default pulumi.runtime.serializeFunction((ships) => {
  log.write(String(ships));
  return ships * tugs;
});
`,
  },
  {
    name: "destructuring outside the task takes the number alone",
    shape: "destructuring outside",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const harbour = { log: fs.createWriteStream("harbour.log"), tugs: 2 };
const { tugs } = harbour;
export default pulumi.runtime.serializeFunction((ships) => ships * tugs);
`,
  },
  {
    name: "destructuring outside the task leaves the log stream behind",
    shape: "destructuring outside",
    inputs: [21],
    values: [{ tugs: 2, pilots: 1 }],
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const { log, ...crew } = { log: fs.createWriteStream("harbour.log"), tugs: 2, pilots: 1 };
log.write("deployed");
export default pulumi.runtime.serializeFunction(() => ({ ...crew }));
`,
  },
  {
    name: "destructuring inside the task takes a number, and the whole object along",
    shape: "destructuring inside",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const harbour = { log: fs.createWriteStream("harbour.log"), tugs: 2 };
export default pulumi.runtime.serializeFunction((ships) => {
  const { tugs } = harbour;
  return ships * tugs;
});
`,
  },
  {
    name: "destructuring inside the task, of an object without a handle",
    shape: "destructuring inside",
    text: `
import * as pulumi from "@pulumi/pulumi";
const harbour = { file: "harbour.log", tugs: 2 };
export default pulumi.runtime.serializeFunction((ships) => {
  const { tugs } = harbour;
  return ships * tugs;
});
`,
  },
  {
    name: "a spread inside the task of an object with a log stream",
    shape: "spread",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const harbour = { log: fs.createWriteStream("harbour.log"), tugs: 2 };
export default pulumi.runtime.serializeFunction((ships) => ships * { ...harbour }.tugs);
`,
  },
  {
    name: "a spread outside the task, and a path to a number",
    shape: "spread",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const office = { log: fs.createWriteStream("harbour.log") };
const harbour = { ...office, tugs: 2 };
export default pulumi.runtime.serializeFunction((ships) => ships * harbour.tugs);
`,
  },
  {
    name: "a spread outside the task, and a path to the log stream",
    shape: "spread",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const office = { log: fs.createWriteStream("harbour.log") };
const harbour = { ...office, tugs: 2 };
export default pulumi.runtime.serializeFunction((ships) => {
  harbour.log.write(String(ships));
  return ships * harbour.tugs;
});
`,
  },
  {
    name: "typeof of a log stream",
    shape: "typeof",
    values: ["object"],
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const log = fs.createWriteStream("harbour.log");
export default pulumi.runtime.serializeFunction(() => typeof log);
`,
  },
  {
    name: "typeof of a number in an object with a log stream",
    shape: "typeof",
    values: ["number"],
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const harbour = { log: fs.createWriteStream("harbour.log"), tugs: 2 };
export default pulumi.runtime.serializeFunction(() => typeof harbour.tugs);
`,
  },
  {
    name: "an object with a log stream handed to a helper",
    shape: "handed to a helper",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const harbour = { log: fs.createWriteStream("harbour.log"), tugs: 2 };
const tugsOf = (place) => place.tugs;
export default pulumi.runtime.serializeFunction((ships) => ships * tugsOf(harbour));
`,
  },
  {
    name: "an object without a handle handed to a helper",
    shape: "handed to a helper",
    text: `
import * as pulumi from "@pulumi/pulumi";
const harbour = { file: "harbour.log", tugs: 2 };
const tugsOf = (place) => place.tugs;
export default pulumi.runtime.serializeFunction((ships) => ships * tugsOf(harbour));
`,
  },
];
