import { isatty } from "node:tty";
import yoctoSpinner from "yocto-spinner";
import packageJson from "../../package.json" with { type: "json" };
import { readText } from "./inspect.ts";
import type { Page } from "./formats/format.ts";

/** True where colours are wanted: on a terminal, unless `NO_COLOR` says otherwise. */
function isColoured(stream: NodeJS.WriteStream & { readonly fd: number }): boolean {
  const { NO_COLOR: none, FORCE_COLOR: forced, TERM: terminal } = process.env;
  if (none !== undefined && none !== "") return false;
  if (forced !== undefined && forced !== "" && forced !== "0") return true;
  // A stream that is no terminal has no `isTTY` at all, whatever its type says.
  return isatty(stream.fd) && terminal !== "dumb";
}

/** How things are written to the standard output from the current folder. */
export function standardPage(root: string): Page {
  return {
    root,
    isColoured: isColoured(process.stdout),
    version: packageJson.version,
    read: (file) => {
      const read = readText(file);
      return "because" in read ? "" : read.text;
    },
  };
}

/** Shows on a terminal how far a long run is. */
export function progress(total: number): { readonly update: (done: number) => void; readonly stop: () => void } {
  if (!process.stderr.isTTY) return { update: () => undefined, stop: () => undefined };
  const spinner = yoctoSpinner({ text: "Looking", stream: process.stderr });
  const begun = Date.now();
  return {
    update: (done) => {
      if (!spinner.isSpinning && Date.now() - begun > 500) spinner.start();
      spinner.text = `Looked at ${String(done)} of ${String(total)} files`;
    },
    stop: () => {
      if (spinner.isSpinning) spinner.stop();
    },
  };
}

/** Writes everything, and waits until it is gone: a pipe takes it in pieces. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(`${text}\n`, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

/** Says something that is no result, beside what is printed; nothing for null. */
export function complain(sentence: string | null): void {
  if (sentence !== null) process.stderr.write(`${sentence}\n`);
}
