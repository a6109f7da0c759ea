import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { generateTree } from "./generate.ts";
import { lintForMemory } from "./memory.ts";
import { measureDense, measureGrowth, measureMemory, measureTree, type Plan } from "./sections.ts";
import { holds, renderTable, type Row } from "./table.ts";
import { readTree, temporaryFolder, type Tree } from "./tree.ts";

const help = `Measures what the plugin costs, as shares of what parsing and linting the same files cost in the same run.

  npm run bench                        on a generated tree, with trees of growing size
  npm run bench -- path                on the code of a folder, which is copied and never changed

  --rounds <n>      how often each way is measured (5); the median counts
  --limit <n>       at most so many files (500)
  --sizes <n,n,…>   sizes of the growing trees (100,1000,5000); "none" leaves them out
  --json            for machines
  --help            this text
`;

/** What the command line asks for, or the sentence that says what is wrong with it. */
type Request =
  | { readonly kind: "help" }
  | { readonly kind: "wrong"; readonly sentence: string }
  | { readonly kind: "memory"; readonly root: string; readonly limit: number; readonly withPlugin: boolean }
  | {
      readonly kind: "bench";
      readonly folder: string | null;
      readonly rounds: number;
      readonly limit: number;
      readonly sizes: readonly number[];
      readonly json: boolean;
    };

function readArguments(): Request {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        rounds: { type: "string", default: "5" },
        limit: { type: "string", default: "500" },
        sizes: { type: "string", default: "100,1000,5000" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", default: false, short: "h" },
        "lint-only": { type: "string" },
      },
    });
    if (values.help) return { kind: "help" };
    const [folder = null, ...others] = positionals;
    if (others.length > 0) return { kind: "wrong", sentence: "One folder at a time." };
    if (folder !== null && statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
      return { kind: "wrong", sentence: `${folder} is no folder.` };
    }
    const rounds = Number(values.rounds);
    const limit = Number(values.limit);
    const sizes = values.sizes === "none" ? [] : values.sizes.split(",").map(Number);
    if (![rounds, limit, ...sizes].every((number) => Number.isInteger(number) && number > 0)) {
      return { kind: "wrong", sentence: "--rounds, --limit and --sizes take whole numbers above 0." };
    }
    const mode = values["lint-only"];
    if (mode !== undefined && folder !== null) return { kind: "memory", root: resolve(folder), limit, withPlugin: mode === "plugin" };
    return { kind: "bench", folder, rounds, limit, sizes, json: values.json };
  } catch (error) {
    return { kind: "wrong", sentence: error instanceof Error ? error.message : String(error) };
  }
}

async function bench({ folder, rounds, limit, sizes }: Extract<Request, { kind: "bench" }>): Promise<Row[]> {
  const tree: Tree = folder === null ? { files: generateTree(limit), origin: null } : readTree(resolve(folder), limit);
  if (tree.files.length === 0) throw new Error(`${folder ?? "The tree"} holds no JavaScript or TypeScript.`);
  const say = (progress: string): void => {
    if (process.stderr.isTTY) process.stderr.write(`${progress}\n`);
  };
  const plan: Plan = { rounds, sizes, workshop: temporaryFolder(), say };
  const rows = await measureTree(tree, plan);
  if (folder === null) rows.push(...(await measureDense(plan)));
  rows.push(...(await measureMemory(tree, plan)));
  if (folder === null && sizes.length > 0) rows.push(...(await measureGrowth(plan)));
  return rows;
}

async function main(): Promise<void> {
  const request = readArguments();
  switch (request.kind) {
    case "help":
      process.stdout.write(help);
      return;
    case "wrong":
      process.stderr.write(`${request.sentence}\n`);
      process.exitCode = 2;
      return;
    case "memory":
      await lintForMemory(request.root, request.limit, request.withPlugin);
      process.disconnect();
      return;
    case "bench": {
      const rows = await bench(request);
      const json = {
        node: process.version,
        platform: `${process.platform} ${process.arch}`,
        rows: rows.map((row) => ({ ...row, holds: holds(row) })),
      };
      process.stdout.write(request.json ? `${JSON.stringify(json, null, 2)}\n` : renderTable(rows, process.stdout.isTTY));
    }
  }
}

await main();
