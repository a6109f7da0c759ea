/**
 * `npm run example`: a job that fails on its engine is reported by ESLint, repaired, and works.
 * `npm run example -- retry` runs another folder of `examples/`. Installs and builds what it needs. The example runs in a temporary
 * copy, so the checkout stays as it is.
 */
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { lineDifference } from "./line-difference.js";
import { installIn, mustRun, run, step } from "./run.js";

const checkout = path.resolve(import.meta.dirname, "..");
const isTerminal = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;

/** @param {number} code @param {string} text */
const paint = (code, text) => (isTerminal ? `\u001B[${String(code)}m${text}\u001B[0m` : text);

/** @param {string} text */
function heading(text) {
  console.log(`\n${paint(1, text)}`);
}

/** @param {string} text @param {number} [most] */
function show(text, most = Infinity) {
  for (const line of text.split("\n").slice(0, most)) console.log(`   ${line}`.trimEnd());
}

/** @param {string} command */
function prompt(command) {
  console.log(`   ${paint(2, `$ ${command}`)}`);
}

/** @param {boolean} holds @param {string} otherwise */
function insist(holds, otherwise) {
  if (!holds) throw new Error(otherwise);
}

/**
 * A copy of the example with its engine, ESLint, and the plugin as it would be published.
 * @param {string} folder
 * @param {string} name
 * @param {Example} example
 */
async function prepare(folder, name, { engine }) {
  heading("Setting up");
  await installIn(checkout, "installing what the plugin is built with");
  await step("building the plugin", () => mustRun("npm", ["run", "--silent", "build"], checkout));
  const project = path.join(folder, "project");
  await cp(path.join(checkout, "examples", name), project, {
    recursive: true,
    filter: (source) => path.basename(source) !== "node_modules",
  });
  await step(`installing ${engine}`, () => mustRun("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], project));
  await step("installing the plugin into it", async () => {
    const packed = await mustRun("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], checkout);
    const tarball = path.join(folder, packed.split("\n").at(-1) ?? "");
    await mustRun("npm", ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", tarball], project);
  });
  return project;
}

/**
 * An example: what it runs on, what has to happen, and how it is repaired.
 * @typedef {{
 *   engine: string,
 *   job: string,
 *   headings: readonly [fails: string, reported: string, repaired: string, works: string],
 *   fails: RegExp,
 *   rules: readonly string[],
 *   repair: "fix" | "by hand",
 *   works: string,
 * }} Example
 */

/** @type {Readonly<Record<string, Example>>} */
const examples = {
  "captured-handle": {
    engine: "Pulumi (105 MB) and ESLint",
    job: "processor.js",
    headings: [
      "The program fails on its engine: the error names the inner life of Node, and no line of the program",
      "ESLint says what it is, and where it was opened",
      "ESLint repairs it",
      "It works: a second process has returned the value and written the file",
    ],
    fails: /^Error serializing/u,
    rules: ["no-captured-handle"],
    repair: "fix",
    works: "value: 42\ndummy.log, written by the second process: multiplying 21",
  },
  retry: {
    engine: "the SDK of AWS for durable functions, its local runner (24 MB), and ESLint",
    job: "job.js",
    headings: [
      "The worker is lost after the request was made; the step is run again, and books once more",
      "ESLint says what a retry repeats",
      "Repaired by hand: the request carries a key by which the bank knows the second",
      "It works: the step ran twice, and the bank has booked once",
    ],
    fails: /the bank has booked 100 and 100$/u,
    rules: ["no-nonidempotent-effect"],
    repair: "by hand",
    works: "order 17 is paid; the bank has booked 100",
  },
  skew: {
    engine: "ESLint (a stand-in for the engine is part of the example)",
    job: "job.js",
    headings: [
      "One task gets nine of ten records, and holds all of them to count them: its memory is not enough",
      "ESLint says which step brings them together",
      "Repaired by hand: each task counts its own, and only the counts meet",
      "It works, in the same memory",
    ],
    fails: /heap out of memory$/u,
    rules: ["prefer-combining-aggregation"],
    repair: "by hand",
    works: "8 pages; / was visited 270000 times",
  },
  file: {
    engine: "workerpool and ESLint",
    job: "job.js",
    headings: [
      "The worker looks for a directory named `s3:`",
      "ESLint says who does not know such addresses",
      "Repaired by hand: the store is asked, and its address is passed to the task",
      "It works: the worker has read the object",
    ],
    fails: /^ENOENT: no such file or directory, open 's3:/u,
    rules: ["no-uri-in-fs"],
    repair: "by hand",
    works: "total: 42",
  },
};

/** @param {string} project @param {Example} example */
async function demonstrate(project, example) {
  const { headings, rules } = example;
  const job = path.join(project, example.job);
  const eslint = path.join(project, "node_modules", "eslint", "bin", "eslint.js");
  const before = await readFile(job, "utf8");

  heading(`1. ${headings[0]}`);
  prompt("node run.js");
  const failing = await run(process.execPath, ["run.js"], project);
  show(failing.output, 9);
  insist(failing.code === 1 && example.fails.test(failing.output), "The program was expected to fail in another way, or at all.");

  heading(`2. ${headings[1]}`);
  prompt("npx eslint .");
  const reporting = await run(process.execPath, [eslint, "."], project);
  show(reporting.output.replaceAll(project + path.sep, ""));
  console.log(`   exit code ${String(reporting.code)}`);
  insist(
    reporting.code === 1 && rules.every((rule) => reporting.output.includes(`distributed/${rule}`)),
    `ESLint was expected to report it: ${rules.join(", ")}.`,
  );

  heading(`3. ${headings[2]}`);
  if (example.repair === "by hand") await cp(path.join(project, "repaired", example.job), job);
  const args = example.repair === "fix" ? ["--fix", "."] : ["."];
  prompt(`npx eslint ${args.join(" ")}`);
  const fixing = await run(process.execPath, [eslint, ...args], project);
  const after = await readFile(job, "utf8");
  for (const { mark, line } of lineDifference(before, after))
    show(mark === " " ? `  ${line}` : paint(mark === "-" ? 31 : 32, `${mark} ${line}`));
  if (fixing.output !== "") show(fixing.output);
  console.log(`   exit code ${String(fixing.code)}`);
  insist(fixing.code === 0 && before !== after, "The repaired program was expected to be another one, and to be in order.");

  heading(`4. ${headings[3]}`);
  prompt("node run.js");
  const working = await run(process.execPath, ["run.js"], project);
  show(working.output);
  insist(working.code === 0 && working.output === example.works, `The repaired program was expected to print:\n${example.works}`);
}

const name = process.argv[2] ?? "captured-handle";
const example = examples[name];
if (example === undefined) {
  console.error(`There is no example "${name}": ${Object.keys(examples).join(", ")}.`);
  process.exit(1);
}

const folder = await mkdtemp(path.join(tmpdir(), `${name}-`));
try {
  await demonstrate(await prepare(folder, name, example), example);
} catch (error) {
  console.error(`\n${paint(31, error instanceof Error ? error.message : String(error))}`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
