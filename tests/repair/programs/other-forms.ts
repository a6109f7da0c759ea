import type { RefusedProgram, RepairedProgram } from "./program.ts";

const shipping = 'import * as pulumi from "@pulumi/pulumi";\n';
const ship = "pulumi.runtime.serializeFunction";
/** A class with a method that ships a function. */
const owner = (body: string): string => `${shipping}class Owner {
  private readonly factor: number = 2;
  limit = 3;
${body}
}
export const shipped = new Owner().ship();
`;

/** Functions that mention `this`, or an object of which they need a field. */
export const localCopyPrograms: readonly RepairedProgram[] = [
  {
    name: "two fields of `this`",
    file: "task.ts",
    kind: "fix",
    before: owner(`  ship() {
    // What is shipped.
    return ${ship}((x: number) => (x > this.limit ? x * this.factor : this.limit)); // here
  }`),
    after: owner(`  ship() {
    // What is shipped.
    const { limit, factor } = this;
    return ${ship}((x: number) => (x > limit ? x * factor : limit)); // here
  }`),
  },
  {
    name: "a field of `this` whose name is taken",
    file: "task.ts",
    kind: "fix",
    before: owner(`  ship(factor = 1) {
    return ${ship}((x: number) => x * this.factor * factor * this.limit);
  }`),
    after: owner(`  ship(factor = 1) {
    const { factor: factor2, limit } = this;
    return ${ship}((x: number) => x * factor2 * factor * limit);
  }`),
  },
];

/** The same, of what does not apply. */
export const localCopyRefused: readonly RefusedProgram[] = [
  {
    name: "a method of `this`",
    file: "task.ts",
    because: "a method needs its object",
    text: owner(`  double(x: number) {
    return x * this.factor;
  }
  ship() {
    return ${ship}((x: number) => this.double(x));
  }`),
  },
  {
    name: "an accessor of `this`",
    file: "task.ts",
    because: "what the task reads is a method or an accessor",
    text: owner(`  get twice() {
    return this.factor;
  }
  ship() {
    return ${ship}((x: number) => x * this.twice);
  }`),
  },
  {
    name: "`this` itself",
    file: "task.ts",
    because: "the task needs the object itself",
    text: owner(`  ship() {
    return ${ship}((x: number) => [x, this]);
  }`),
  },
  {
    name: "a field that the task assigns",
    file: "task.ts",
    because: "the task assigns what it reads",
    text: owner(`  ship() {
    return ${ship}((x: number) => (this.limit = x));
  }`),
  },
  {
    name: "an arrow function without a body of statements",
    file: "task.ts",
    because: "no statement stands around the call that another could stand before",
    text: owner(`  ship = () => ${ship}((x: number) => x * this.factor);`),
  },
  {
    name: "a field that changes in the same statement",
    file: "task.ts",
    because: "the statement may change the object before the call",
    text: owner(`  prepare() {
    this.limit = 5;
    return (task: unknown) => ${ship}(task);
  }
  ship() {
    return [this.prepare(), ${ship}((x: number) => x * this.limit)];
  }`),
  },
];

/** A captured object of which a task needs another field than the handle. */
export const besideHandlePrograms: readonly RepairedProgram[] = [
  {
    name: "a field beside a stream",
    file: "task.js",
    kind: "suggestion",
    before: `import fs from "node:fs";
const config = { factor: 2, log: fs.createWriteStream("a.log") };
export const all = rdd.map((x) => x * config.factor);
`,
    after: `import fs from "node:fs";
const config = { factor: 2, log: fs.createWriteStream("a.log") };
const { factor } = config;
export const all = rdd.map((x) => x * factor);
`,
  },
  {
    name: "a field of `this` beside a stream",
    file: "task.ts",
    kind: "fix",
    before: `import fs from "node:fs";
declare const rdd: RDD<number>;
class Owner {
  private readonly log = fs.createWriteStream("a.log");
  constructor(private readonly factor: number) {}
  all() {
    return rdd.map((x) => x * this.factor);
  }
  note() {
    this.log.write("x");
  }
}
new Owner(2).note();
`,
    after: `import fs from "node:fs";
declare const rdd: RDD<number>;
class Owner {
  private readonly log = fs.createWriteStream("a.log");
  constructor(private readonly factor: number) {}
  all() {
    const { factor } = this;
    return rdd.map((x) => x * factor);
  }
  note() {
    this.log.write("x");
  }
}
new Owner(2).note();
`,
  },
];

/** Each with the class whose method is shipped. */
const method = (shipped: string): string => `${shipping}class Processor {
  private readonly factor = 2;
  multiply(x: number, by?: number): number {
    return x * this.factor * (by ?? 1);
  }
}
const processor = new Processor();
export const shipped = ${ship}(${shipped});
`;

/** Functions of a form that cannot be shipped. */
export const plainFormPrograms: readonly RepairedProgram[] = [
  {
    name: "a bound method",
    file: "task.ts",
    kind: "fix",
    before: method("processor.multiply.bind(processor)"),
    after: method("(x: number, by?: number) => processor.multiply(x, by)"),
  },
  {
    name: "a method without its object",
    file: "task.ts",
    kind: "fix",
    before: method("processor.multiply"),
    after: method("(x: number, by?: number) => processor.multiply(x, by)"),
  },
  {
    name: "a method of an object literal",
    file: "task.js",
    kind: "fix",
    before: `import workerpool from "workerpool";
const jobs = {
  // Doubles.
  async double(x) {
    return x * 2;
  },
};
export const answer = workerpool.pool().exec(jobs.double, [21]);
`,
    after: `import workerpool from "workerpool";
const jobs = {
  // Doubles.
  double: async function (x) {
    return x * 2;
  },
};
export const answer = workerpool.pool().exec(jobs.double, [21]);
`,
  },
];

/** The same, of what does not apply. */
export const plainFormRefused: readonly RefusedProgram[] = [
  {
    name: "a method that is bound to another object",
    file: "task.ts",
    because: "it is bound to something else than its object",
    text: method("processor.multiply.bind(new Processor())"),
  },
  {
    name: "a method that is bound with an argument",
    file: "task.ts",
    because: "it is bound to something else than its object",
    text: method("processor.multiply.bind(processor, 2)"),
  },
  {
    name: "a static method",
    file: "task.js",
    because: "it is a method of a class",
    text: `import workerpool from "workerpool";
class Jobs {
  static double(x) {
    return x * 2;
  }
}
export const answer = workerpool.pool().exec(Jobs.double, [21]);
`,
  },
  {
    name: "a generator, of which only the text would arrive",
    file: "task.js",
    because: "what a generator gives cannot be sent back",
    text: `import workerpool from "workerpool";
const jobs = {
  *double(x) {
    yield x * 2;
  },
};
export const answer = workerpool.pool().exec(jobs.double, [21]);
`,
  },
];
