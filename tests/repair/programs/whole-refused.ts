import type { RefusedProgram } from "./program.ts";

/** A module with a class that opens a stream, and what is done with an object of it. */
function withSink(use: string): string {
  return `import fs from "node:fs";
class Sink {
  constructor() {
    this.log = fs.createWriteStream("a.log");
  }
  write(x) {
    this.log.write(x);
  }
}
${use}
rdd.map((x) => sink.write(x));
`;
}

/** Programs that would tell an accessor from a field, or that open with what has changed by then. */
export const wholeRefusedPrograms: readonly RefusedProgram[] = [
  {
    name: "an object that is frozen",
    file: "task.js",
    because: "its object is frozen, so that nothing can be opened later",
    text: withSink("const sink = Object.freeze(new Sink());"),
  },
  {
    name: "an object that is asked for the field",
    file: "task.js",
    because: "it is asked whether the object has the field",
    text: withSink('const sink = new Sink();\nif (!Object.hasOwn(sink, "log")) throw new Error("no log");'),
  },
  {
    name: "a copy that the field is read from",
    file: "task.js",
    because: "it is read from a copy of the object, which would have no accessor",
    text: withSink("const sink = new Sink();\nconst copy = { ...sink };\ncopy.log.end();"),
  },
  {
    name: "a variable that changes before the first use",
    file: "task.js",
    because: "`name` is assigned again",
    text: `import fs from "node:fs";
let name = "a.log";
class Sink {
  log = fs.createWriteStream(name);
  write(x) {
    this.log.write(x);
  }
}
const sink = new Sink();
name = "b.log";
rdd.map((x) => sink.write(x));
`,
  },
  {
    name: "an argument that is an object of the language",
    file: "task.js",
    because: "`place` may not arrive as it is",
    text: `import fs from "node:fs";
class Sink {
  constructor(place) {
    this.log = fs.createWriteStream(place);
  }
  write(x) {
    this.log.write(x);
  }
}
const sink = new Sink(new URL("file:///tmp/a.log"));
rdd.map((x) => sink.write(x));
`,
  },
];
