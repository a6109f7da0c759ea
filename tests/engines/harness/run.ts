import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import ts from "typescript";
import { enginesFolder } from "./install.ts";
import type { EngineProgram, Form, Json, Outcome } from "./program.ts";

const limit = 25_000;
const modules = path.join(enginesFolder, "node_modules");
const runtime = path.join(enginesFolder, "runtime");

/** Stands in for the engine where nothing shall be shipped: the function is handed back as it is. */
const nothingIsShipped = `
exports.runtime = { serializeFunction: async (task, options) => ({ unshipped: options?.isFactoryFunction ? task() : task }) };
`;

/** What a child process has left in its result file; every field may be missing. */
interface ChildReport {
  readonly stage?: "driver" | "shipped" | "serialising" | "loading" | "calling" | "done";
  readonly message?: string;
  readonly exportName?: string;
  readonly values?: readonly Json[];
  readonly effects?: { readonly files: Readonly<Record<string, string | null>>; readonly heard: string };
}

/** Compiles the text if it is TypeScript, and says what the file must be called for Node to take it as what it is. */
function compiled(text: string, form: Form): { readonly file: string; readonly javascript: string } {
  if (form === "module") return { file: "program.mjs", javascript: text };
  if (form === "commonjs") return { file: "program.cjs", javascript: text };
  const toModule = form === "typescript to module";
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: toModule ? ts.ModuleKind.ESNext : ts.ModuleKind.CommonJS,
      esModuleInterop: true,
    },
  });
  return { file: toModule ? "program.mjs" : "program.cjs", javascript: outputText };
}

/** Runs a script of the harness; `undefined` if it was killed before it had anything to say. */
async function child(
  script: string,
  args: readonly string[],
  { cwd, result }: { cwd: string; result: string },
): Promise<ChildReport | undefined> {
  await new Promise<void>((ended) => {
    execFile(
      process.execPath,
      ["--max-old-space-size=512", path.join(runtime, script), ...args, result],
      // A payload asks for packages by name, as it does where it is deployed with its `node_modules`.
      { cwd, timeout: limit, killSignal: "SIGKILL", env: { ...process.env, NODE_PATH: modules, NODE_OPTIONS: "" } },
      () => {
        ended();
      },
    );
  });
  try {
    const report: unknown = JSON.parse(readFileSync(result, "utf8"));
    return typeof report === "object" && report !== null ? report : undefined;
  } catch {
    return undefined;
  }
}

/** Runs a job in a folder of its own, below the engines so that programs find them. */
async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const parent = path.join(enginesFolder, ".cache");
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, "run-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function makeFolder(...parts: readonly string[]): string {
  const folder = path.join(...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}

function expectedEffects({ effects = {} }: EngineProgram): { readonly files: Readonly<Record<string, string>>; readonly heard: string } {
  return { files: effects.files ?? {}, heard: effects.heard ?? "" };
}

/** Calls the function in a process of its own, in an empty folder, and judges what comes back. */
async function call(
  program: EngineProgram,
  callee: { readonly file: string; readonly exportName?: string | undefined },
  folder: string,
): Promise<Outcome> {
  const expected = expectedEffects(program);
  const job = path.join(folder, "job.json");
  writeFileSync(job, JSON.stringify({ ...callee, inputs: program.inputs ?? [21], files: Object.keys(expected.files), expected }));
  const report = await child("call.mjs", [job], { cwd: makeFolder(folder, "worker"), result: path.join(folder, "called.json") });

  if (report === undefined) return { kind: "hangs", message: `Not done after ${String(limit / 1000)} s, or killed.` };
  if (report.stage === "loading") return { kind: "fails while loading", message: report.message ?? "" };
  if (report.stage !== "done") return { kind: "fails when called", message: report.message ?? "" };
  if (!isDeepStrictEqual(report.values, program.values ?? [42])) return { kind: "wrong value", message: JSON.stringify(report.values) };
  if (!isDeepStrictEqual(report.effects, expected)) return { kind: "wrong side effect", message: JSON.stringify(report.effects) };
  return { kind: "ok", message: "" };
}

/**
 * Ships the function with Pulumi's serialiser from one process, and calls the payload in another.
 * What hangs is tried twice: a machine with much else to do may only have been slow.
 */
export async function runShipped(program: EngineProgram): Promise<Outcome> {
  const outcome = await ship(program);
  return outcome.kind === "hangs" ? ship(program) : outcome;
}

async function ship(program: EngineProgram): Promise<Outcome> {
  return inFolder(async (folder) => {
    const driver = makeFolder(folder, "driver");
    const { file, javascript } = compiled(program.text, program.form ?? "module");
    writeFileSync(path.join(driver, file), javascript);
    const payload = path.join(folder, "payload.cjs");
    const report = await child("ship.mjs", [path.join(driver, file), payload], { cwd: driver, result: path.join(folder, "shipped.json") });

    if (report === undefined) return { kind: "hangs", message: "The driver was not done in time." };
    if (report.stage === "serialising") return { kind: "fails while serialising", message: report.message ?? "" };
    if (report.stage !== "shipped") throw new Error(`"${program.name}" does not even run: ${report.message ?? ""}`);
    return call(program, { file: payload, exportName: report.exportName }, folder);
  });
}

/** Runs the same program with nothing shipped: what it does must be right then, or it proves nothing. */
export async function runUnshipped(program: EngineProgram): Promise<Outcome> {
  return inFolder(async (folder) => {
    const engine = makeFolder(folder, "node_modules", "@pulumi", "pulumi");
    writeFileSync(path.join(engine, "package.json"), JSON.stringify({ name: "@pulumi/pulumi", version: "0.0.0", main: "index.js" }));
    writeFileSync(path.join(engine, "index.js"), nothingIsShipped);
    const { file, javascript } = compiled(program.text, program.form ?? "module");
    writeFileSync(path.join(folder, file), javascript);
    return call(program, { file: path.join(folder, file) }, folder);
  });
}

/** Works through a list, two at a time. */
export async function twoAtATime<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all([worker(), worker()]);
  return results;
}
