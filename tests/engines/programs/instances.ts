import type { EngineProgram } from "../harness/program.ts";

const logged = { files: { "harbour.log": "21" } };

/** Instances: where the field was opened, who inherits it, how the task reaches it. */
export const instancePrograms: readonly EngineProgram[] = [
  {
    name: "a method that writes to a stream opened in the constructor",
    shape: "constructor",
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
export default pulumi.runtime.serializeFunction((ships) => harbour.dock(ships));
`,
  },
  {
    name: "a method that opens the file whose name the constructor kept",
    shape: "constructor",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
class Harbour {
  constructor(file) {
    this.file = file;
  }
  dock(ships) {
    fs.appendFileSync(this.file, String(ships));
    return ships * 2;
  }
}
const harbour = new Harbour("harbour.log");
export default pulumi.runtime.serializeFunction((ships) => harbour.dock(ships));
`,
  },
  {
    name: "a log stream handed to the constructor",
    shape: "constructor",
    form: "typescript to commonjs",
    effects: logged,
    text: `
import * as fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
class Harbour {
  constructor(private readonly log: fs.WriteStream) {}
  dock(ships: number): number {
    this.log.write(String(ships));
    return ships * 2;
  }
}
const harbour = new Harbour(fs.createWriteStream("harbour.log"));
export default pulumi.runtime.serializeFunction((ships: number) => harbour.dock(ships));
`,
  },
  {
    name: "a method that writes to a stream opened in a field initialiser",
    shape: "field initialiser",
    form: "typescript to commonjs",
    effects: logged,
    text: `
import * as fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
class Harbour {
  private readonly log = fs.createWriteStream("harbour.log");
  dock(ships: number): number {
    this.log.write(String(ships));
    return ships * 2;
  }
}
const harbour = new Harbour();
export default pulumi.runtime.serializeFunction((ships: number) => harbour.dock(ships));
`,
  },
  {
    name: "a method that uses a field initialised with a number",
    shape: "field initialiser",
    text: `
import * as pulumi from "@pulumi/pulumi";
class Harbour {
  tugsPerShip = 2;
  dock(ships) {
    return ships * this.tugsPerShip;
  }
}
const harbour = new Harbour();
export default pulumi.runtime.serializeFunction((ships) => harbour.dock(ships));
`,
  },
  {
    name: "a method of the base class that opened the stream",
    shape: "inheritance",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
class Place {
  constructor(file) {
    this.log = fs.createWriteStream(file);
  }
  note(text) {
    this.log.write(text);
  }
}
class Harbour extends Place {
  dock(ships) {
    this.note(String(ships));
    return ships * 2;
  }
}
const harbour = new Harbour("harbour.log");
export default pulumi.runtime.serializeFunction((ships) => harbour.dock(ships));
`,
  },
  {
    name: "a method of a base class that keeps a number",
    shape: "inheritance",
    text: `
import * as pulumi from "@pulumi/pulumi";
class Place {
  constructor(tugs) {
    this.tugs = tugs;
  }
}
class Harbour extends Place {
  dock(ships) {
    return ships * this.tugs;
  }
}
const harbour = new Harbour(2);
export default pulumi.runtime.serializeFunction((ships) => harbour.dock(ships));
`,
  },
  {
    name: "a method that ships a function with its log stream through self",
    shape: "this by another name",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
class Harbour {
  constructor() {
    this.log = fs.createWriteStream("harbour.log");
  }
  deploy() {
    const self = this;
    return pulumi.runtime.serializeFunction((ships) => {
      self.log.write(String(ships));
      return ships * 2;
    });
  }
}
export default new Harbour().deploy();
`,
  },
  {
    name: "a method that ships a function which reads a number through self",
    shape: "this by another name",
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
class Harbour {
  constructor() {
    this.log = fs.createWriteStream("harbour.log");
    this.tugs = 2;
  }
  deploy() {
    const self = this;
    return pulumi.runtime.serializeFunction((ships) => ships * self.tugs);
  }
}
export default new Harbour().deploy();
`,
  },
  {
    name: "a static field that holds a log stream",
    shape: "static field",
    effects: logged,
    text: `
import fs from "node:fs";
import * as pulumi from "@pulumi/pulumi";
class Harbour {
  static log = fs.createWriteStream("harbour.log");
}
export default pulumi.runtime.serializeFunction((ships) => {
  Harbour.log.write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a static number",
    shape: "static field",
    text: `
import * as pulumi from "@pulumi/pulumi";
class Harbour {
  static tugsPerShip = 2;
}
export default pulumi.runtime.serializeFunction((ships) => ships * Harbour.tugsPerShip);
`,
  },
  {
    name: "a class that opens its stream on the worker",
    shape: "opened inside the task",
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
export default pulumi.runtime.serializeFunction((ships) => new Harbour().dock(ships));
`,
  },
];
