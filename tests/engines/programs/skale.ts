import type { EngineProgram } from "../harness/program.ts";

/** A program of skale, what it leaves on the engine before its repair, and by which rule it is repaired. */
export interface SkaleProgram extends EngineProgram {
  readonly rule: "no-captured-handle" | "no-free-variable";
  readonly kind: "fix" | "suggestion";
}

/** Two workers, which are ended as soon as the job is done, as any program does. */
const head = `import fs from "node:fs";
import skale from "skale";
process.env.SKALE_WORKERS = "2";
process.env.SKALE_TMP = process.cwd();
const sc = skale.context();
`;
const common = { form: "module", inputs: [6], rule: "no-captured-handle", kind: "fix" } as const;

/** What a program exports: a job of so many numbers in three partitions, and its end. */
function runs(job: string, result = "collect()"): string {
  return `export default async (count) => {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const results = await sc
    .parallelize(numbers, 3)
    ${job}
    .${result};
  sc.end();
  return results;
};
`;
}

export const skalePrograms: readonly SkaleProgram[] = [
  {
    ...common,
    name: "a file that a task appends to",
    shape: "worker global",
    inputs: [20_000],
    values: [20_000],
    effects: { files: { "count.log": "x".repeat(20_000) } },
    text: `${head}const fd = fs.openSync("count.log", "a");
${runs(
  `.map((x) => {
      fs.writeSync(fd, "x");
      return x;
    })`,
  "count()",
)}`,
  },
  {
    ...common,
    name: "a file that an expression reads",
    shape: "worker global",
    values: [[4, 4, 4, 4, 4, 4]],
    text: `${head}const zeros = fs.openSync("/dev/zero");
${runs(".map((x) => fs.readSync(zeros, Buffer.alloc(4)))")}`,
  },
  {
    ...common,
    name: "a file that decides, by a constant, and that the driver closes",
    shape: "worker global",
    kind: "suggestion",
    values: [[3, 6]],
    effects: { files: { "seen.log": "......" } },
    text: `${head}const file = "seen.log";
const seen = fs.openSync(file, "a");
${runs(
  `.filter(function (x) {
      fs.writeSync(seen, ".");
      return x % 3 === 0;
    })`,
)}fs.closeSync(seen);
`,
  },
  {
    ...common,
    name: "a number of the module",
    shape: "argument",
    rule: "no-free-variable",
    kind: "suggestion",
    values: [[3, 6, 9, 12, 15, 18]],
    text: `${head}const factor = 3;
${runs(".map((x) => x * factor)")}`,
  },
  {
    ...common,
    name: "two values of the module, beside an argument",
    shape: "argument",
    rule: "no-free-variable",
    kind: "suggestion",
    values: [["1 km", "3 km", "5 km", "7 km", "9 km", "11 km"]],
    text: `${head}const unit = " km";
const step = 2;
${runs(".map((x, from) => x * step + from + unit, -1)")}`,
  },
];

/** What no repair leaves right, and what comes of it where it is written all the same. */
export const lostOnSkale: EngineProgram = {
  name: "a stream that the worker keeps",
  shape: "worker global",
  form: "module",
  inputs: [100_000],
  values: [100_000],
  effects: { files: { "count.log": "x".repeat(900_000) } },
  text: `${head}${runs(
    `.map((x) => {
      const log = (globalThis.countLog ??= fs.createWriteStream("count.log", { flags: "a" }));
      log.write("x".repeat(9));
      return x;
    })`,
    "count()",
  )}`,
};
