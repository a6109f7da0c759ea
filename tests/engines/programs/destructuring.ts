import type { EngineProgram } from "../harness/program.ts";

const logged = { files: { "harbour.log": "21" } };

/** Destructuring, spread, `typeof`, and objects handed to a helper. */
export const destructuringPrograms: readonly EngineProgram[] = [
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
