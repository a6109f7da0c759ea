import type { EngineProgram } from "../harness/program.ts";

const logged = { files: { "harbour.log": "21" } };

/** Handles that are opened late: on first use, inside the task, in a factory that runs on the worker. */
export const latePrograms: readonly EngineProgram[] = [
  {
    name: "a lazy accessor, reached through a method",
    shape: "lazy accessor",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
class Harbour {
  get log() {
    return (this._log ??= fs.createWriteStream("harbour.log"));
  }
  dock(ships) {
    this.log.write(String(ships));
    return ships * 2;
  }
}
const harbour = new Harbour();
export default pulumi.runtime.serializeFunction((ships) => harbour.dock(ships));
`,
  },
  {
    name: "a lazy accessor that was used before it is shipped",
    shape: "lazy accessor",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
class Harbour {
  get log() {
    return (this._log ??= fs.createWriteStream("harbour.log"));
  }
  dock(ships) {
    this.log.write(String(ships));
    return ships * 2;
  }
}
const harbour = new Harbour();
if (process.argv.length === 0) harbour.dock(0);
harbour.log.cork();
harbour.log.uncork();
export default pulumi.runtime.serializeFunction((ships) => harbour.dock(ships));
`,
  },
  {
    name: "a lazy accessor that the task itself reads",
    shape: "lazy accessor",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
class Harbour {
  get log() {
    return (this._log ??= fs.createWriteStream("harbour.log"));
  }
}
const harbour = new Harbour();
export default pulumi.runtime.serializeFunction((ships) => {
  harbour.log.write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a lazy method that the task itself calls",
    shape: "lazy method",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
class Harbour {
  openLog() {
    return (this._log ??= fs.createWriteStream("harbour.log"));
  }
}
const harbour = new Harbour();
export default pulumi.runtime.serializeFunction((ships) => {
  harbour.openLog().write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a lazy method that was called before it is shipped",
    shape: "lazy method",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
class Harbour {
  openLog() {
    return (this._log ??= fs.createWriteStream("harbour.log"));
  }
}
const harbour = new Harbour();
harbour.openLog();
export default pulumi.runtime.serializeFunction((ships) => {
  harbour.openLog().write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a lazy variable of the module",
    shape: "lazy variable",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
let log;
function openLog() {
  log ??= fs.createWriteStream("harbour.log");
  return log;
}
export default pulumi.runtime.serializeFunction((ships) => {
  openLog().write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a lazy variable of the module, behind an if",
    shape: "lazy variable",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
let log;
const openLog = () => {
  if (!log) log = fs.createWriteStream("harbour.log");
  return log;
};
export default pulumi.runtime.serializeFunction((ships) => {
  openLog().write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a lazy variable of the module that was opened before it is shipped",
    shape: "lazy variable",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
let log;
function openLog() {
  log ??= fs.createWriteStream("harbour.log");
  return log;
}
openLog();
export default pulumi.runtime.serializeFunction((ships) => {
  openLog().write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a stream opened inside the task",
    shape: "opened inside the task",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
export default pulumi.runtime.serializeFunction((ships) => {
  const log = fs.createWriteStream("harbour.log");
  log.end(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a stream opened inside the task, with the module imported there",
    shape: "opened inside the task",
    effects: logged,
    text: `
import * as pulumi from "@pulumi/pulumi";
export default pulumi.runtime.serializeFunction(async (ships) => {
  const fs = await import("node:fs");
  fs.createWriteStream("harbour.log").end(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a stream opened inside the task, with the module required there",
    shape: "opened inside the task",
    form: "commonjs",
    effects: logged,
    text: `
const pulumi = require("@pulumi/pulumi");
module.exports = pulumi.runtime.serializeFunction((ships) => {
  require("node:fs").createWriteStream("harbour.log").end(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a stream opened in the factory of the task",
    shape: "callback factory",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
export default pulumi.runtime.serializeFunction(
  () => {
    const log = fs.createWriteStream("harbour.log");
    return (ships) => {
      log.write(String(ships));
      return ships * 2;
    };
  },
  { isFactoryFunction: true },
);
`,
  },
  {
    name: "a stream that the factory of the task brings along",
    shape: "callback factory",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
const log = fs.createWriteStream("harbour.log");
export default pulumi.runtime.serializeFunction(
  () => (ships) => {
    log.write(String(ships));
    return ships * 2;
  },
  { isFactoryFunction: true },
);
`,
  },
];
