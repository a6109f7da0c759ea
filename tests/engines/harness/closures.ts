import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import ts from "typescript";
import { call } from "./call.ts";
import { enginesFolder } from "./install.ts";
import { child, inFolder, makeFolder, writePackage } from "./process.ts";
import type { EngineProgram, Outcome } from "./program.ts";

/** Modules and globals that both sides register with the serialiser, as Beam's programs do: what is registered travels by its name. */
const registered = `
const modules = ["child_process", "crypto", "dgram", "events", "fs", "http", "net", "os", "path", "readline", "stream", "util", "worker_threads", "zlib"];
const globals = ["Buffer", "URL", "console", "process", "setTimeout", "clearTimeout"];
const roots = [
  ...modules.map((name) => ({ name: "node_" + name, builtin: process.getBuiltinModule(name) })),
  ...globals.map((name) => ({ name, builtin: globalThis[name] })),
];
const builtins = [...real.generateDefaultBuiltins(), ...real.expandBuiltins(roots)];
`;

function realPackage(): string {
  return JSON.stringify(path.join(enginesFolder, "node_modules", "serialize-closures"));
}

/** Serialises with the real package, and writes a module that reads it back. */
function serialising(): string {
  const load = `const real = require(${realPackage()});\n${registered}`;
  return `
${load}
exports.serialize = async (task) => {
  const text = ${JSON.stringify(load)} + "exports.task = real.deserialize(" + JSON.stringify(real.serialize(task, builtins)) + ", builtins);";
  return { text, exportName: "task" };
};
`;
}

/** Stands in for the package where nothing shall be shipped. */
const nothingIsShipped = "exports.serialize = async (task) => ({ unshipped: task });";

/** Serialises the function in one process, and calls it in another. */
export async function runSerialised(program: EngineProgram): Promise<Outcome> {
  return inFolder(async (folder) => {
    const driver = makeFolder(folder, "driver");
    writePackage(driver, "serialize-closures", serialising());
    const payload = path.join(folder, "payload.cjs");
    const report = await child("ship.mjs", [compileNoted(driver, program), payload], {
      cwd: driver,
      result: path.join(folder, "shipped.json"),
    });
    if (report === undefined) return { kind: "hangs", message: "The driver was not done in time." };
    if (report.stage === "serialising") return { kind: "fails while serialising", message: report.message ?? "" };
    if (report.stage !== "shipped") throw new Error(`"${program.name}" does not even run: ${report.message ?? ""}`);
    return call(program, { file: payload, exportName: report.exportName }, folder);
  });
}

/** Calls the function where it stands. */
export async function runUnserialised(program: EngineProgram): Promise<Outcome> {
  return inFolder(async (folder) => {
    writePackage(folder, "serialize-closures", nothingIsShipped);
    return call(program, { file: compileNoted(folder, program) }, folder);
  });
}

/** Compiles a program the way the serialiser wants it: each function notes what it captures. */
export function compileNoted(folder: string, { text }: EngineProgram): string {
  const file = path.join(folder, "program.cjs");
  const source = "program.ts";
  const options = { target: ts.ScriptTarget.ES2018, module: ts.ModuleKind.CommonJS, esModuleInterop: true, noLib: true, noResolve: true };
  const host = ts.createCompilerHost(options);
  host.getSourceFile = (name, target) => (name === source ? ts.createSourceFile(name, text, target, true) : undefined);
  host.writeFile = (name, javascript) => {
    if (name.endsWith(".js")) writeFileSync(file, javascript);
  };
  ts.createProgram([source], options, host).emit(undefined, undefined, undefined, false, closureTransform());
  return file;
}

function closureTransform(): ts.CustomTransformers {
  const loaded: unknown = createRequire(path.join(enginesFolder, "package.json"))("ts-closure-transform");
  if (!isClosureTransform(loaded)) throw new Error("ts-closure-transform is not what it was.");
  return { before: [loaded.beforeTransform()], after: [loaded.afterTransform()] };
}

interface ClosureTransform {
  readonly beforeTransform: () => ts.TransformerFactory<ts.SourceFile>;
  readonly afterTransform: () => ts.TransformerFactory<ts.SourceFile>;
}

function isClosureTransform(loaded: unknown): loaded is ClosureTransform {
  return typeof loaded === "object" && loaded !== null && "beforeTransform" in loaded && "afterTransform" in loaded;
}
