/**
 * `npm run example`: a job that fails on its engine is reported by ESLint, repaired, and works.
 * `npm run example -- retry` runs another folder of `examples/`, or several in turn. Installs and builds what it needs.
 * The examples run in temporary copies, so the checkout stays as it is.
 */
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
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
 * The plugin as it would be published. Gives the file.
 * @param {string} folder
 */
async function packPlugin(folder) {
  heading("Setting up");
  await installIn(checkout, "installing what the plugin is built with");
  await step("building the plugin", () => mustRun("npm", ["run", "--silent", "build"], checkout));
  const packed = await mustRun("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], checkout);
  return path.join(folder, packed.split("\n").at(-1) ?? "");
}

/**
 * A copy of the example with its engine, ESLint, and the plugin.
 * @param {string} folder
 * @param {string} name
 * @param {Example} example
 * @param {string} plugin
 */
async function prepare(folder, name, { engine }, plugin) {
  const project = path.join(folder, name);
  await cp(path.join(checkout, "examples", name), project, {
    recursive: true,
    filter: (source) => path.basename(source) !== "node_modules",
  });
  await step(`installing ${engine}`, () => mustRun("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], project));
  await step("installing the plugin into it", () =>
    mustRun("npm", ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", plugin], project),
  );
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
  text: {
    engine: "workerpool and ESLint",
    job: "job.js",
    headings: [
      "The worker gets the text of a function, and not what that mentions",
      "ESLint says which name stays behind",
      "Repaired by hand: it is passed as an argument",
      "It works: the worker has the number",
    ],
    fails: /^rate is not defined$/u,
    rules: ["no-free-variable"],
    repair: "by hand",
    works: "with tax: 119.00, 297.50",
  },
  message: {
    engine: "ESLint (threads are Node's own)",
    job: "job.js",
    headings: [
      "A thread is given an open file, and cannot be started",
      "ESLint says which value cannot be copied",
      "Repaired by hand: the name is sent, and the file is opened over there",
      "It works: the thread has written the file",
    ],
    fails: /^DataCloneError: .* could not be cloned\.$/u,
    rules: ["no-handle-in-payload"],
    repair: "by hand",
    works: "imported 17\nimported 18",
  },
  journal: {
    engine: "the SDK of AWS for durable functions, its local runner (24 MB), and ESLint",
    job: "job.js",
    headings: [
      "Steps fill a list; after the wait the function is replayed without them, and the list is empty",
      "ESLint says which change is lost",
      "Repaired by hand: each step returns what it has done, and the journal keeps that",
      "It works: the list is the same after the wait",
    ],
    fails: /^reserved: nothing$/u,
    rules: ["no-captured-mutation"],
    repair: "by hand",
    works: "reserved: book, pen",
  },
  bundle: {
    engine: "Qwik (43 MB) and ESLint",
    job: "job.jsx",
    headings: [
      "A click handler takes along what the component has opened: the page cannot be rendered, and the error is a number",
      "ESLint says what it is, and where it was opened",
      "Repaired by hand: the handler opens it, in the browser, when it is clicked",
      "It works: the page keeps nothing but the name of the item",
    ],
    fails: /^QWIK ERROR Code\(3\)/u,
    rules: ["no-captured-handle"],
    repair: "by hand",
    works: "the page keeps for the click: a book",
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
    works: "8 pages; / was visited 810000 times",
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

/** @param {string} folder @param {readonly string[]} files */
function textsOf(folder, files) {
  return Promise.all(files.map((file) => readFile(path.join(folder, file), "utf8")));
}

/** @param {string} project @param {Example} example */
async function demonstrate(project, example) {
  const { headings, rules } = example;
  const files = example.repair === "fix" ? [example.job] : await readdir(path.join(project, "repaired"));
  const eslint = path.join(project, "node_modules", "eslint", "bin", "eslint.js");
  const before = await textsOf(project, files);

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
  if (example.repair === "by hand") await cp(path.join(project, "repaired"), project, { recursive: true });
  const args = example.repair === "fix" ? ["--fix", "."] : ["."];
  prompt(`npx eslint ${args.join(" ")}`);
  const fixing = await run(process.execPath, [eslint, ...args], project);
  const after = await textsOf(project, files);
  for (const [index, file] of files.entries()) {
    if (files.length > 1) show(`${index === 0 ? "" : "\n"}  ${file}`);
    for (const { mark, line } of lineDifference(before[index] ?? "", after[index] ?? ""))
      show(mark === " " ? `  ${line}` : paint(mark === "-" ? 31 : 32, `${mark} ${line}`));
  }
  if (fixing.output !== "") show(fixing.output);
  console.log(`   exit code ${String(fixing.code)}`);
  insist(fixing.code === 0 && before.join() !== after.join(), "The repaired program was expected to be another one, and to be in order.");

  heading(`4. ${headings[3]}`);
  prompt("node run.js");
  const working = await run(process.execPath, ["run.js"], project);
  show(working.output);
  insist(working.code === 0 && working.output === example.works, `The repaired program was expected to print:\n${example.works}`);
}

const names = process.argv.length > 2 ? process.argv.slice(2) : ["captured-handle"];
const chosen = names.map((name) => ({ name, example: examples[name] }));
const unknown = chosen.find(({ example }) => example === undefined);
if (unknown !== undefined) {
  console.error(`There is no example "${unknown.name}": ${Object.keys(examples).join(", ")}.`);
  process.exit(1);
}

const folder = await mkdtemp(path.join(tmpdir(), "example-"));
try {
  const plugin = await packPlugin(folder);
  for (const { name, example } of chosen) {
    if (example === undefined) continue;
    if (chosen.length > 1) heading(`Example: ${name}`);
    await demonstrate(await prepare(folder, name, example, plugin), example);
  }
} catch (error) {
  console.error(`\n${paint(31, error instanceof Error ? error.message : String(error))}`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
