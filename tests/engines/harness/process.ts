import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import ts from "typescript";
import { enginesFolder } from "./install.ts";
import type { EngineProgram, Form, Json } from "./program.ts";

/** How long a child process may take, in milliseconds. */
export const limit = 25_000;
const modules = path.join(enginesFolder, "node_modules");
const runtime = path.join(enginesFolder, "runtime");

/** What a child process has left in its result file; every field may be missing. */
export interface ChildReport {
  readonly stage?: "driver" | "shipped" | "serialising" | "loading" | "calling" | "late" | "done";
  readonly message?: string;
  readonly exportName?: string;
  readonly values?: readonly Json[];
  readonly effects?: { readonly files: Readonly<Record<string, string | null>>; readonly heard: string };
  readonly execution?: Execution;
  /** One for each program of a batch, as far as it came. */
  readonly results?: readonly ChildReport[];
}

/** A step of a durable function, as one execution reports it. */
export interface Step {
  /** The hash of its name. */
  readonly id: string;
  readonly op: string;
  readonly data?: Json;
}

/** What one execution of a durable function came to: it has run a step, has found steps that are to be run, or has come to its end. */
export interface Execution {
  readonly type: string;
  readonly steps: readonly Step[];
  readonly data: Json;
  /** What was thrown, if anything was. */
  readonly error: string | null;
}

/** A script of the harness that is run by Node itself. */
export function runtimeFile(name: string): string {
  return path.join(runtime, name);
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
export async function child(
  script: string,
  args: readonly string[],
  { cwd, result, limit: timeout = limit }: { readonly cwd: string; readonly result: string; readonly limit?: number },
): Promise<ChildReport | undefined> {
  await new Promise<void>((ended) => {
    execFile(
      process.execPath,
      ["--max-old-space-size=512", path.join(runtime, script), ...args, result],
      // A payload asks for packages by name, as it does where it is deployed with its `node_modules`.
      { cwd, timeout, killSignal: "SIGKILL", env: { ...process.env, NODE_PATH: modules, NODE_OPTIONS: "" } },
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
export async function inFolder<Result>(work: (folder: string) => Promise<Result>): Promise<Result> {
  const parent = path.join(enginesFolder, ".cache");
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(path.join(parent, "run-"));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Makes a folder, and those around it. */
export function makeFolder(...parts: readonly string[]): string {
  const folder = path.join(...parts);
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** Writes a program into a folder, as Node can run it, and says where it is. */
export function writeProgram(folder: string, { text, form = "module" }: EngineProgram): string {
  const { file, javascript } = compiled(text, form);
  writeFileSync(path.join(folder, file), javascript);
  return path.join(folder, file);
}

/**
 * Puts a package of one CommonJS file where the programs of a folder find it before any other of that name. The file stands where that
 * of `pg` does: Pulumi, which asks for it by its path, looks into the manifest of the package that it finds itself.
 */
export function writePackage(folder: string, name: string, text: string): void {
  const place = makeFolder(folder, "node_modules", ...name.split("/"));
  writeFileSync(path.join(place, "package.json"), JSON.stringify({ name, version: "0.0.0", main: "lib/index.js" }));
  writeFileSync(path.join(makeFolder(place, "lib"), "index.js"), text);
}

/** Works through a list, so many at a time. */
export async function atATime<Item, Result>(
  width: number,
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  const queue = items.entries();
  const worker = async (): Promise<void> => {
    for (const [index, item] of queue) results[index] = await work(item);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
