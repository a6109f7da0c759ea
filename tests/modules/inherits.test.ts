import { describe, expect, test } from "vitest";
import { projectOf } from "../support/project.ts";

const base = `const fs = require("fs");
function Base(name) { this.log = fs.createWriteStream(name); this.name = name; }
Base.prototype.note = function (x) { this.log.write(x); };
`;
const job = `const Processor = require("./processor");\nconst p = new Processor("a.log");\nrdd.map(function (x) { return p.run(x); });`;
const run = `Processor.prototype.run = function (x) { this.note(x); return x; };\nmodule.exports = Processor;`;

interface Case {
  readonly name: string;
  readonly exported: string;
  readonly processor: string;
}

const cases: readonly Case[] = [
  {
    name: "by util.inherits",
    exported: "module.exports = Base;",
    processor: `const util = require("util");\nconst Base = require("./base");\nfunction Processor(name) { Base.call(this, name); }\nutil.inherits(Processor, Base);\n${run}`,
  },
  {
    name: "by a prototype that is made of the other, under another name",
    exported: "module.exports = Base;",
    processor: `var Parent = require("./base");\nfunction Processor() { Parent.apply(this, arguments); }\nProcessor.prototype = Object.create(Parent.prototype);\n${run}`,
  },
  {
    name: "by a name among the exports",
    exported: "exports.Base = Base;",
    processor: `const { inherits } = require("util");\nconst { Base } = require("./base");\nfunction Processor(name) { Base.call(this, name); }\ninherits(Processor, Base);\n${run}`,
  },
];

describe("a function that inherits from one of another file", () => {
  function reports(exported: string, processor: string, of = base): string[] {
    return projectOf({ "base.js": of + exported, "processor.js": processor }).reports("job.js", job);
  }

  test.each(cases)("$name", ({ exported, processor }) => {
    expect(reports(exported, processor)).toEqual([expect.stringContaining("base.js:2:")]);
    expect(reports(exported, processor, base.replace("fs.createWriteStream(name)", "{ write: String }"))).toEqual([]);
    // A base whose constructor does not run has opened nothing.
    expect(reports(exported, processor.replace(/(?:Base|Parent)\.(?:call|apply)\(this[^)]*\);/u, ""))).toEqual([]);
  });

  test("over three files", () => {
    const middle = `const { inherits } = require("util");\nconst Base = require("./base");\nfunction Middle(name) { Base.call(this, name); }\ninherits(Middle, Base);\nmodule.exports = Middle;`;
    const processor = `const { inherits } = require("util");\nconst Middle = require("./middle");\nfunction Processor(name) { Middle.call(this, name); }\ninherits(Processor, Middle);\n${run}`;
    const files = { "base.js": `${base}module.exports = Base;`, "middle.js": middle, "processor.js": processor };
    expect(projectOf(files).reports("job.js", job)).toEqual([expect.stringContaining("base.js:2:")]);
  });
});
