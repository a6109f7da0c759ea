import { sends, type SourceProgram } from "./ship.ts";

/** Functions, classes, types and `this` that a text mentions, and handles. */
export const codePrograms: readonly SourceProgram[] = [
  {
    name: "a helper of the module",
    shape: "helper",
    text: sends("(ships) => tow(ships)", "const tow = (ships) => ships * 2;"),
  },
  {
    name: "a helper of the task",
    shape: "helper",
    text: sends(
      `(ships) => {
  const tow = (count) => count * 2;
  return tow(ships);
}`,
    ),
  },
  {
    name: "a helper in a branch that is seldom taken",
    shape: "helper",
    inputs: [21, -1],
    values: [42, 0],
    text: sends("(ships) => (ships < 0 ? sink(ships) : ships * 2)", "const sink = () => 0;"),
  },
  {
    name: "a helper of the task in a branch that is seldom taken",
    shape: "helper",
    inputs: [21, -1],
    values: [42, 0],
    text: sends(
      `(ships) => {
  function sink() {
    return 0;
  }
  return ships < 0 ? sink(ships) : ships * 2;
}`,
    ),
  },
  {
    name: "a function with a name that needs nothing",
    shape: "named function",
    text: sends(
      "tow",
      `
function tow(ships) {
  return ships * 2;
}
`,
    ),
  },
  {
    name: "a function with a name that needs a value of the module",
    shape: "named function",
    text: sends(
      "tow",
      `
const tugs = 2;
function tow(ships) {
  return ships * tugs;
}
`,
    ),
  },
  {
    name: "a function that calls itself by its own name",
    shape: "own name",
    text: sends(
      "tow",
      `
function tow(ships) {
  return ships > 40 ? ships : tow(ships * 2);
}
`,
    ),
  },
  {
    name: "an arrow that calls itself by the name of its variable",
    shape: "own name",
    text: sends("tow", "const tow = (ships) => (ships > 40 ? ships : tow(ships * 2));"),
  },
  {
    name: "two functions that call each other",
    shape: "own name",
    text: sends(
      "tow",
      `
function tow(ships) {
  return ships > 40 ? ships : moor(ships);
}
function moor(ships) {
  return tow(ships * 2);
}
`,
    ),
  },
  {
    name: "a class of the module",
    shape: "class",
    text: sends(
      "(ships) => new Harbour(ships).tugs",
      `
class Harbour {
  constructor(ships) {
    this.tugs = ships * 2;
  }
}
`,
    ),
  },
  {
    name: "a class of the task",
    shape: "class",
    text: sends(
      `(ships) => {
  class Harbour {
    tugs = ships * 2;
  }
  return new Harbour().tugs;
}`,
    ),
  },
  {
    name: "a class of the module after instanceof",
    shape: "class",
    text: sends("(ships) => (ships instanceof Harbour ? 0 : ships * 2)", "class Harbour {}"),
  },
  {
    name: "the fields of an instance, through this",
    shape: "this",
    text: (ship) => `
class Harbour {
  tugs = 2;
  tow(ships) {
    return ${ship("(count) => count * this.tugs", "ships")};
  }
}
export default (ships) => new Harbour().tow(ships);
`,
  },
  {
    name: "the fields of an instance, passed as an argument",
    shape: "this",
    text: (ship) => `
class Harbour {
  tugs = 2;
  tow(ships) {
    return ${ship("({ count, tugs }) => count * tugs", "{ count: ships, tugs: this.tugs }")};
  }
}
export default (ships) => new Harbour().tow(ships);
`,
  },
  {
    name: "types, casts and satisfies",
    shape: "types only",
    form: "typescript to module",
    text: (ship) => `
interface Towed {
  readonly tugs: number;
}
const limit = 100;
export default (ships: number) => ${ship(
      `(count: number): Towed["tugs"] => {
  const towed = { tugs: count * 2 } satisfies Towed;
  const most: typeof limit = 100;
  return Math.min((towed as Towed).tugs, most);
}`,
      "ships",
    )};
export const most = limit;
`,
  },
  {
    name: "an enum",
    shape: "enum",
    form: "typescript to module",
    text: (ship) => `
enum Tugs {
  Each = 2,
}
export default (ships: number) => ${ship("(count: number): number => count * Tugs.Each", "ships")};
`,
  },
  {
    name: "an enum that is only a type",
    shape: "enum",
    form: "typescript to module",
    text: (ship) => `
enum Tugs {
  Each = 2,
}
export default (ships: number) => ${ship("(count: number, each: Tugs = 2): number => count * each", "ships")};
export const each = Tugs.Each;
`,
  },
  {
    name: "a log stream of the module",
    shape: "captured handle",
    effects: { files: { "harbour.log": "21" } },
    text: sends(
      `(ships) => {
  log.write(String(ships));
  return ships * 2;
}`,
      `
import fs from "node:fs";
const log = fs.createWriteStream("harbour.log");
`,
    ),
  },
  {
    name: "a file that the task opens and closes",
    shape: "captured handle",
    effects: { files: { "harbour.log": "21" } },
    text: sends(
      `async (ships) => {
  const fs = await import("node:fs");
  const log = fs.openSync("harbour.log", "a");
  fs.writeSync(log, String(ships));
  fs.closeSync(log);
  return ships * 2;
}`,
    ),
  },
  {
    name: "a server that the task returns",
    shape: "returned handle",
    text: (ship) => `
export default async (ships) => {
  const server = await ${ship(
    `async () => {
    const net = await import("node:net");
    return net.createServer();
  }`,
    "ships",
  )};
  return typeof server.listen === "function" ? ships * 2 : 0;
};
`,
  },
  {
    name: "the port of a server that the task closes",
    shape: "returned handle",
    text: (ship) => `
export default async (ships) => {
  const port = await ${ship(
    `async () => {
    const net = await import("node:net");
    const server = net.createServer();
    await new Promise((listening) => server.listen(0, listening));
    const { port } = server.address();
    server.close();
    return port;
  }`,
    "ships",
  )};
  return port > 0 ? ships * 2 : 0;
};
`,
  },
];
