import { join } from "node:path";
import { ESLint } from "eslint";
import type { Mode } from "./configs.ts";
import type { TreeFile } from "./tree.ts";

/** Milliseconds that one file took: by the clock that ESLint keeps for itself. */
export interface Times {
  readonly parse: number;
  /** All rules together, without the parser and without ESLint's own work. */
  readonly rules: number;
  readonly lint: number;
}

/** What each file took in one pass, by path. */
export type Pass = ReadonlyMap<string, Times>;

/** Lints a tree in several ways at once: file by file, every way in turn, so that whatever else the machine does meets all alike. */
export async function lintInterleaved(
  root: string,
  files: readonly TreeFile[],
  modes: readonly Mode[],
  turn: number,
): Promise<Map<Mode, Pass>> {
  const lanes = modes.map((mode) => ({ mode, eslint: eslintFor(root, mode), pass: new Map<string, Times>() }));
  for (const [at, { path, text }] of files.entries()) {
    for (const index of lanes.keys()) {
      const lane = lanes[(index + at + turn) % lanes.length];
      const times = lane === undefined ? null : await lintOne(lane.eslint, join(root, path), text);
      if (times !== null) lane?.pass.set(path, times);
    }
  }
  return new Map(lanes.map(({ mode, pass }) => [mode, pass]));
}

/** Lints one file after the other in one way. */
export async function lintAll(root: string, files: readonly TreeFile[], mode: Mode): Promise<Pass> {
  const passes = await lintInterleaved(root, files, [mode], 0);
  return passes.get(mode) ?? new Map<string, Times>();
}

function eslintFor(root: string, mode: Mode): ESLint {
  return new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: mode.config(root),
    stats: true,
    ignore: false,
    warnIgnored: false,
  });
}

/** Null where the file does not parse. */
async function lintOne(eslint: ESLint, filePath: string, text: string): Promise<Times | null> {
  const [result] = await eslint.lintText(text, { filePath });
  const [pass] = result?.stats?.times.passes ?? [];
  if (result === undefined || pass === undefined || result.fatalErrorCount > 0) return null;
  const rules = Object.values(pass.rules ?? {}).reduce((sum, { total }) => sum + total, 0);
  return { parse: pass.parse?.total ?? 0, rules, lint: pass.total };
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (upper + lower) / 2;
}

/** The typical pass: of each file the median of all rounds, so that an interruption of one round counts for nothing. */
export function typical(passes: readonly Pass[]): Pass {
  const [first = new Map<string, Times>()] = passes;
  const of = (path: string, part: keyof Times): number => median(passes.flatMap((pass) => pass.get(path)?.[part] ?? []));
  return new Map([...first.keys()].map((path) => [path, { parse: of(path, "parse"), rules: of(path, "rules"), lint: of(path, "lint") }]));
}

/** All files of a pass, or those that are wanted, together. */
export function total(pass: Pass, part: keyof Times, wanted: (path: string) => boolean = () => true): number {
  let sum = 0;
  for (const [path, times] of pass) if (wanted(path)) sum += times[part];
  return sum;
}
