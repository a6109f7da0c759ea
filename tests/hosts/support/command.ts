import { spawn } from "node:child_process";

/** What a command has left behind. */
export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where and how a command runs. */
export interface CommandOptions {
  readonly cwd: string;
  readonly input?: string;
  /** Milliseconds after which it is ended. */
  readonly timeout?: number;
}

/** Runs a program to its end. Colours and npm's own settings of the outer run are kept out of it. */
export function run(program: string, args: readonly string[], { cwd, input, timeout = 240_000 }: CommandOptions): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: cleanEnvironment(), timeout, stdio: ["pipe", "pipe", "pipe"] });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
    child.stdin.end(input ?? "");
  });
}

/** Runs a program that has to succeed. */
export async function mustRun(program: string, args: readonly string[], options: CommandOptions): Promise<Outcome> {
  const outcome = await run(program, args, options);
  if (outcome.code !== 0) {
    throw new Error(
      `${program} ${args.join(" ")} ended with ${String(outcome.code)} in ${options.cwd}:\n${outcome.stdout}\n${outcome.stderr}`,
    );
  }
  return outcome;
}

/** The environment without what npm, vitest and a terminal add to it, so that a tool behaves as in a user's shell. */
export function cleanEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      !/^(?:npm_(?!config_(?:registry|cache|userconfig)$)|VITEST|NODE_ENV$|NODE_OPTIONS$|NODE_V8_COVERAGE$|FORCE_COLOR$)/u.test(entry[0]),
  );
  return { ...Object.fromEntries(kept), NO_COLOR: "1" };
}
