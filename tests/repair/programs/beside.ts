import type { RefusedProgram, RepairedProgram } from "./program.ts";

/** A class with a stream and something else, shipped by Pulumi. */
function beside(members: string, base = ""): string {
  return `import * as pulumi from "@pulumi/pulumi";
import fs from "node:fs";
class B {
  m(x) {
    return x;
  }
}
class P${base} {
  ${members}
  log = fs.createWriteStream("a");
  put(x) {
    this.log.write(x);
  }
}
const p = new P();
pulumi.runtime.serializeFunction((x) => p.put(x));
`;
}

/** What travels beside the handle, and would not arrive. */
export const besideRefused: readonly RefusedProgram[] = [
  {
    name: "a method that is bound in the constructor",
    because: "`put` is the result of `bind`, which this engine cannot ship",
    members: "constructor() { this.put = this.put.bind(this); }",
  },
  {
    name: "a Map that is read",
    because: "`seen` does not arrive as it is",
    members: "seen = new Map(); has(x) { return this.seen.has(x); }",
  },
  {
    name: "a Date that is read",
    because: "`at` does not arrive as it is",
    members: "at = new Date(0); time() { return this.at.getTime(); }",
  },
  {
    name: "a method of the base class that is called by `super`",
    because: "an object that travels along has a method that calls one of `super`, which this engine cannot ship",
    members: "m(x) { return super.m(x); }",
    base: " extends B",
  },
].map(({ name, because, members, base }) => ({ name, because, file: "task.mjs", text: beside(members, base) }));

/** The same, where nobody asks for it. */
export const besidePrograms: readonly RepairedProgram[] = [
  { name: "a Set that nobody reads", members: "seen = new Set();", base: "" },
  { name: "a constructor that calls `super`", members: "constructor() {\n    super();\n  }", base: " extends B" },
].map(({ name, members, base }) => {
  const before = beside(members, base);
  const accessor = `get log() {
    if (this._log === undefined) this._log = fs.createWriteStream("a");
    return this._log;
  }`;
  return { name, file: "task.mjs", kind: "fix", before, after: before.replace('log = fs.createWriteStream("a");', accessor) };
});
