import path from "node:path";
import { call } from "./call.ts";
import { child, inFolder, makeFolder, writePackage, writeProgram } from "./process.ts";
import type { EngineProgram, Outcome } from "./program.ts";

/** Stands in for the engine where nothing shall be shipped: the function is handed back as it is. */
const nothingIsShipped = `
exports.runtime = { serializeFunction: async (task, options) => ({ unshipped: options?.isFactoryFunction ? task() : task }) };
`;

/**
 * Ships the function with Pulumi's serialiser from one process, and calls the payload in another.
 * What hangs is tried twice: a machine with much else to do may only have been slow.
 * `packages` are put where both find them, each by its name with its text.
 */
export async function runShipped(program: EngineProgram, packages: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const outcome = await ship(program, packages);
  return outcome.kind === "hangs" ? ship(program, packages) : outcome;
}

async function ship(program: EngineProgram, packages: Readonly<Record<string, string>>): Promise<Outcome> {
  return inFolder(async (folder) => {
    for (const [name, text] of Object.entries(packages)) writePackage(folder, name, text);
    const driver = makeFolder(folder, "driver");
    const file = writeProgram(driver, program);
    const payload = path.join(folder, "payload.cjs");
    const report = await child("ship.mjs", [file, payload], { cwd: driver, result: path.join(folder, "shipped.json") });

    if (report === undefined) return { kind: "hangs", message: "The driver was not done in time." };
    if (report.stage === "serialising") return { kind: "fails while serialising", message: report.message ?? "" };
    if (report.stage !== "shipped") throw new Error(`"${program.name}" does not even run: ${report.message ?? ""}`);
    return call(program, { file: payload, exportName: report.exportName }, folder);
  });
}

/** Runs the same program with nothing shipped: what it does must be right then, or it proves nothing. */
export async function runUnshipped(program: EngineProgram): Promise<Outcome> {
  return inFolder(async (folder) => {
    writePackage(folder, "@pulumi/pulumi", nothingIsShipped);
    return call(program, { file: writeProgram(folder, program) }, folder);
  });
}
