import type { EngineProgram } from "../harness/program.ts";

const logged = { files: { "harbour.log": "21" } };

/** Variables: local, at module level, shadowed, aliased, reassigned, conditional. */
export const variablePrograms: readonly EngineProgram[] = [
  {
    name: "a log stream in a local variable",
    shape: "local variable",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
function deploy() {
  const log = fs.createWriteStream("harbour.log");
  return pulumi.runtime.serializeFunction((ships) => {
    log.write(String(ships));
    return ships * 2;
  });
}
export default deploy();
`,
  },
  {
    name: "the name of a log file in a local variable",
    shape: "local variable",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
function deploy() {
  const file = "harbour.log";
  return pulumi.runtime.serializeFunction((ships) => {
    fs.appendFileSync(file, String(ships));
    return ships * 2;
  });
}
export default deploy();
`,
  },
  {
    name: "a log stream at module level",
    shape: "module level",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const log = fs.createWriteStream("harbour.log");
export default pulumi.runtime.serializeFunction((ships) => {
  log.write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a number at module level, beside a log stream that stays at home",
    shape: "module level",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const log = fs.createWriteStream("harbour.log");
const tugsPerShip = 2;
log.write("deployed");
export default pulumi.runtime.serializeFunction((ships) => ships * tugsPerShip);
`,
  },
  {
    name: "a log stream that only a dead branch uses",
    shape: "dead branch",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const log = fs.createWriteStream("harbour.log");
export default pulumi.runtime.serializeFunction((ships) => {
  if (ships < 0) log.write("sunk");
  return ships * 2;
});
`,
  },
  {
    name: "a parameter with the name of a log stream",
    shape: "shadowing",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const log = fs.createWriteStream("harbour.log");
log.write("deployed");
export default pulumi.runtime.serializeFunction((log) => log * 2);
`,
  },
  {
    name: "a variable of a block with the name of a log stream",
    shape: "shadowing",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const log = fs.createWriteStream("harbour.log");
log.write("deployed");
export default pulumi.runtime.serializeFunction((ships) => {
  for (const log of [ships]) return log * 2;
});
`,
  },
  {
    name: "a function expression with the name of a log stream",
    shape: "shadowing",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const log = fs.createWriteStream("harbour.log");
log.write("deployed");
export default pulumi.runtime.serializeFunction(function log(ships) {
  return ships > 40 ? ships : log(ships * 2);
});
`,
  },
  {
    name: "a block hides the name, the function around it does not",
    shape: "shadowing",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const log = fs.createWriteStream("harbour.log");
export default pulumi.runtime.serializeFunction((ships) => {
  {
    const log = [];
    log.push(ships);
  }
  log.write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "two aliases of a log stream",
    shape: "alias",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const log = fs.createWriteStream("harbour.log");
const journal = log;
const book = journal;
export default pulumi.runtime.serializeFunction((ships) => {
  book.write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "an alias of a number that lies beside a log stream",
    shape: "alias",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const harbour = { log: fs.createWriteStream("harbour.log"), tugsPerShip: 2 };
const tugs = harbour.tugsPerShip;
export default pulumi.runtime.serializeFunction((ships) => ships * tugs);
`,
  },
  {
    name: "a variable that is given a log stream later",
    shape: "reassignment",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
let log = null;
log = fs.createWriteStream("harbour.log");
export default pulumi.runtime.serializeFunction((ships) => {
  log.write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a file descriptor that was closed and replaced by a number",
    shape: "reassignment",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
let berth = fs.openSync("harbour.log", "a");
fs.closeSync(berth);
berth = 2;
export default pulumi.runtime.serializeFunction((ships) => ships * berth);
`,
  },
  {
    name: "a variable that holds a log stream if it was asked for",
    shape: "conditional",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const logs = process.argv.length > 0;
const log = logs ? fs.createWriteStream("harbour.log") : undefined;
export default pulumi.runtime.serializeFunction((ships) => {
  log?.write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a variable that holds one of two numbers",
    shape: "conditional",
    text: `
import * as pulumi from "@pulumi/pulumi";
const stormy = process.argv.length === 0;
const tugs = stormy ? 4 : 2;
export default pulumi.runtime.serializeFunction((ships) => ships * tugs);
`,
  },
];
