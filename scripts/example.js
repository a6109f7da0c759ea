/**
 * `npm run example`: a job that fails on its engine is reported by ESLint, repaired by `eslint --fix`, and works.
 * Installs and builds what it needs. The example runs in a temporary copy, so the checkout stays as it is.
 */
import { spawn } from "node:child_process";
import { cp, mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { lineDifference } from "./line-difference.js";

const checkout = path.resolve(import.meta.dirname, "..");
const isTerminal = process.stdout.isTTY && process.env["NO_COLOR"] === undefined;
const isWindows = process.platform === "win32";

/** @param {number} code @param {string} text */
const paint = (code, text) => (isTerminal ? `\u001B[${String(code)}m${text}\u001B[0m` : text);

/**
 * What a command has left behind.
 * @typedef {{ code: number | null, output: string }} Outcome
 */

/**
 * Runs a command to its end.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} cwd
 * @returns {Promise<Outcome>}
 */
function run(program, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      shell: isWindows,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NO_COLOR: "1", FORCE_COLOR: undefined },
    });
    let output = "";
    child.stdout.on("data", (/** @type {Buffer} */ data) => (output += data.toString()));
    child.stderr.on("data", (/** @type {Buffer} */ data) => (output += data.toString()));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, output: output.trim() });
    });
  });
}

/**
 * Does something that takes a while, and says how long it took.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 */
async function step(title, work) {
  process.stdout.write(`   ${`${title} `.padEnd(60, ".")} `);
  const start = Date.now();
  const result = await work();
  process.stdout.write(`${((Date.now() - start) / 1000).toFixed(1).padStart(5)} s\n`);
  return result;
}

/** @param {string} program @param {readonly string[]} args @param {string} cwd */
async function mustRun(program, args, cwd) {
  const { code, output } = await run(program, args, cwd);
  if (code !== 0) throw new Error(`\`${program} ${args.join(" ")}\` ended with ${String(code)}:\n${output}`);
  return output;
}

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

/** @param {string} file */
async function age(file) {
  return (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;
}

/** The plugin's own dependencies are installed if they are not, or if the lockfile is newer. */
async function installPlugin() {
  const installed = await age(path.join(checkout, "node_modules", ".package-lock.json"));
  if (installed >= (await age(path.join(checkout, "package-lock.json"))) && installed > 0) return;
  await step("installing what the plugin is built with", () =>
    mustRun("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], checkout),
  );
}

/**
 * A copy of the example with its engine, ESLint, and the plugin as it would be published.
 * @param {string} folder
 */
async function prepare(folder) {
  heading("Setting up");
  await installPlugin();
  await step("building the plugin", () => mustRun("npm", ["run", "--silent", "build"], checkout));
  const project = path.join(folder, "project");
  await cp(path.join(checkout, "examples", "captured-handle"), project, {
    recursive: true,
    filter: (source) => path.basename(source) !== "node_modules",
  });
  await step("installing the example: Pulumi (105 MB) and ESLint", () =>
    mustRun("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], project),
  );
  await step("installing the plugin into it", async () => {
    const packed = await mustRun("npm", ["pack", "--silent", "--ignore-scripts", "--pack-destination", folder], checkout);
    const tarball = path.join(folder, packed.split("\n").at(-1) ?? "");
    await mustRun("npm", ["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund", tarball], project);
  });
  return project;
}

/** @param {string} project */
async function demonstrate(project) {
  const job = path.join(project, "processor.js");
  const eslint = path.join(project, "node_modules", "eslint", "bin", "eslint.js");
  const before = await readFile(job, "utf8");

  heading("1. The program fails on its engine: the error names the inner life of Node, and no line of the program");
  prompt("node run.js");
  const failing = await run(process.execPath, ["run.js"], project);
  show(failing.output, 9);
  insist(failing.code === 1 && failing.output.startsWith("Error serializing"), "The program was expected to fail while it is serialised.");

  heading("2. ESLint says what it is, and where it was opened");
  prompt("npx eslint .");
  const reporting = await run(process.execPath, [eslint, "."], project);
  show(reporting.output.replaceAll(project + path.sep, ""));
  console.log(`   exit code ${String(reporting.code)}`);
  insist(
    reporting.code === 1 && reporting.output.includes("distributed/no-captured-handle"),
    "ESLint was expected to report the captured handle.",
  );

  heading("3. ESLint repairs it");
  prompt("npx eslint --fix .");
  const fixing = await run(process.execPath, [eslint, "--fix", "."], project);
  const after = await readFile(job, "utf8");
  for (const { mark, line } of lineDifference(before, after))
    show(mark === " " ? `  ${line}` : paint(mark === "-" ? 31 : 32, `${mark} ${line}`));
  if (fixing.output !== "") show(fixing.output);
  console.log(`   exit code ${String(fixing.code)}`);
  insist(fixing.code === 0 && before !== after, "`eslint --fix` was expected to repair the program.");

  heading("4. It works: a second process has returned the value and written the file");
  prompt("node run.js");
  const working = await run(process.execPath, ["run.js"], project);
  show(working.output);
  insist(
    working.code === 0 && working.output === "value: 42\ndummy.log, written by the second process: multiplying 21",
    "The repaired program was expected to return 42 and to write one line.",
  );
}

const folder = await mkdtemp(path.join(tmpdir(), "captured-handle-"));
try {
  await demonstrate(await prepare(folder));
} catch (error) {
  console.error(`\n${paint(31, error instanceof Error ? error.message : String(error))}`);
  process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
