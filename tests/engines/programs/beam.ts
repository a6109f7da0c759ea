import type { EngineProgram } from "../harness/program.ts";

/** What every program begins with: what Beam cannot serialise by itself is registered, as Beam asks for. */
const head = `import fs from "node:fs";
import * as beam from "apache-beam";
import { directRunner } from "apache-beam/runners/direct_runner";
import { requireForSerialization } from "apache-beam/serialization";
requireForSerialization("node:fs", { fs });
console.debug = () => {};
`;
const common = { values: [null], inputs: [3] } as const;

/** What a program exports: a pipeline of some prices, which a step works on, and of which the last writes down what comes of each. */
function runs(step: string): string {
  return `export default async (count: number) => {
  await directRunner().run((root) => {
    root
      .apply(beam.create(Array.from({ length: count }, (_, index) => index + 1)))
      ${step}
      .map((x) => fs.appendFileSync("values.log", x + ";"));
  });
};
`;
}

const stream = `const log = fs.createWriteStream("seen.log", { flags: "a" });
`;

/** A program of Beam, and what repairs it. */
export interface BeamProgram extends EngineProgram {
  readonly by: "hooks" | "function" | "accessor";
}

export const beamPrograms: readonly BeamProgram[] = [
  {
    ...common,
    name: "a stream that an object writes to",
    shape: "bundle",
    by: "hooks",
    effects: { files: { "seen.log": "1;2;3;", "values.log": "2;4;6;" } },
    text: `${head}${stream}${runs(`.apply(
        beam.parDo({
          process: function* (price: number) {
            log.write(price + ";");
            yield price * 2;
          },
        }),
      )`)}`,
  },
  {
    ...common,
    name: "two streams of an object that gives several results, or none",
    shape: "bundle",
    by: "hooks",
    effects: { files: { "seen.log": "1;3;", "large.log": "2;", "values.log": "2;2;" } },
    text: `${head}${stream}// Even prices.
const large = fs.createWriteStream("large.log", { flags: "a" });
${runs(`.apply(
        beam.parDo({
          beamName: "split",
          process: function* (price: number) {
            const target = price % 2 === 0;
            if (target) large.write(price + ";");
            else log.write(price + ";");
            if (target) yield* [price, price].map((each) => each);
          },
        }),
      )`)}`,
  },
  {
    ...common,
    name: "an object that returns a list",
    shape: "bundle",
    by: "hooks",
    effects: { files: { "seen.log": "1;2;3;", "values.log": "1;-1;2;-2;3;-3;" } },
    text: `${head}${stream}${runs(`.apply(
        beam.parDo({
          process: function (price: number) {
            log.write(price + ";");
            return [price, -price];
          },
        }),
      )`)}`,
  },
  {
    ...common,
    name: "a stream that a function writes to",
    shape: "lazy function",
    by: "function",
    effects: { files: { "seen.log": "1;2;3;", "values.log": "2;4;6;" } },
    text: `${head}${stream}${runs(`.map((price) => {
        log.write(price + ";");
        return price * 2;
      })`)}`,
  },
  {
    ...common,
    name: "a stream that a helper writes to",
    shape: "lazy function",
    by: "function",
    effects: { files: { "seen.log": "1;2;3;", "values.log": "1;10;2;20;3;30;" } },
    text: `${head}${stream}function note(price: number) {
  log.write(price + ";");
  return [price, price * 10];
}
${runs(".flatMap((price) => note(price))")}`,
  },
  {
    ...common,
    name: "a stream that an object of a class writes to",
    shape: "lazy accessor",
    by: "accessor",
    effects: { files: { "seen.log": "1;2;3;", "values.log": "2;4;6;" } },
    text: `${head}class Processor {
  log: fs.WriteStream;
  constructor() {
    this.log = fs.createWriteStream("seen.log", { flags: "a" });
  }
  double(price: number) {
    this.log.write(price + ";");
    return price * 2;
  }
}
requireForSerialization("processor", { Processor });
const processor = new Processor();
${runs(".map((price) => processor.double(price))")}`,
  },
  {
    ...common,
    name: "a DoFn of a class that writes to a stream",
    shape: "lazy accessor",
    by: "accessor",
    effects: { files: { "seen.log": "1;2;3;", "values.log": "2;4;6;" } },
    text: `${head}class Double {
  log: fs.WriteStream;
  constructor(file: string) {
    this.log = fs.createWriteStream(file, { flags: "a" });
  }
  *process(price: number) {
    this.log.write(price + ";");
    yield price * 2;
  }
}
requireForSerialization("double", { Double });
${runs('.apply(beam.parDo(new Double("seen.log")))')}`,
  },
];

/** Programs without a handle, whose functions have a form that the engine cannot ship. */
export const beamForms: readonly (EngineProgram & {
  readonly rule: "no-unshippable-function" | "no-captured-this";
  readonly says: string;
})[] = [
  {
    ...common,
    name: "a function of an object, written as a method",
    shape: "form",
    rule: "no-unshippable-function",
    says: "Apache Beam cannot ship a method as a function",
    effects: { files: { "values.log": "2;4;6;" } },
    text: `${head}${runs(`.apply(
        beam.parDo({
          *process(price: number) {
            yield price * 2;
          },
        }),
      )`)}`,
  },
  {
    ...common,
    name: "a bound method",
    shape: "form",
    rule: "no-unshippable-function",
    says: "Apache Beam cannot ship the result of `bind`",
    effects: { files: { "values.log": "2;4;6;" } },
    text: `${head}class Prices {
  factor = 2;
  double(price: number) {
    return price * this.factor;
  }
}
requireForSerialization("prices", { Prices });
const prices = new Prices();
${runs(".map(prices.double.bind(prices))")}`,
  },
  {
    ...common,
    name: "an arrow function that mentions `this`",
    shape: "form",
    rule: "no-captured-this",
    says: "`this`",
    effects: { files: { "values.log": "2;4;6;" } },
    text: `${head}class Prices {
  factor = 2;
  double(prices: beam.PCollection<number>) {
    return prices.map((price) => price * this.factor);
  }
}
${runs(".apply((prices) => new Prices().double(prices))")}`,
  },
];
