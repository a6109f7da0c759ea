import type { RepairableProgram } from "./repairable.ts";

const common = { shape: "repair", file: "sink.mjs", form: "module", effects: { files: { "dummy.log": "21" } } } as const;
const head = `import fs from "node:fs";
import { join } from "node:path";
import { AsyncLocalStorage } from "node:async_hooks";
import * as pulumi from "@pulumi/pulumi";
`;
const ship = `export default pulumi.runtime.serializeFunction((x) => {
  sink.log.write(String(x));
  return x * 2;
});
`;

/** Objects of which Pulumi takes along what the task reads, and all where it calls a method of theirs. */
export const grownObjectPrograms: readonly RepairableProgram[] = [
  {
    ...common,
    name: "an object literal with more than the stream",
    text: `${head}const sink = {
  log: fs.createWriteStream("dummy.log"),
  other: fs.createWriteStream("other.log"),
  list: { factors: [1, 2] },
  where() {
    return join("a", "b");
  },
};
${ship}`,
  },
  {
    ...common,
    name: "a class with more than the stream",
    text: `${head}class Sink {
  log = fs.createWriteStream("dummy.log");
  other = fs.createWriteStream("other.log");
  where() {
    return join("a", "b");
  }
}
const sink = new Sink();
${ship}`,
  },
];

/** Such objects with something that cannot travel: a repair would have it travel. */
export const grownObjectsRefused: readonly RepairableProgram[] = [
  { name: "an object literal with a member that a symbol names", member: "[Symbol.dispose]() {}" },
  { name: "an object literal with a bound function", member: "shout: console.log.bind(console)" },
  { name: "an object literal with an object of Node", member: "store: new AsyncLocalStorage()" },
].map(({ name, member }) => ({
  ...common,
  name,
  text: `${head}const sink = {\n  log: fs.createWriteStream("dummy.log"),\n  ${member},\n};\n${ship}`,
}));
