import { runBatch, type Host } from "./batch.ts";
import { findChromium, howToGetChromium } from "./chromium.ts";
import { writePackage } from "./process.ts";
import type { Run } from "./proof.ts";
import { writeClients } from "./stand-ins.ts";

/** A library that drives a browser. */
export type BrowserEngine = "playwright-core" | "puppeteer-core";

/** Hand out the one browser that serves all programs, so that none has to start one of its own. */
const launchers: Readonly<Record<BrowserEngine, string>> = {
  "playwright-core": "exports.chromium = { launch: async () => globalThis.harbourBrowser };",
  "puppeteer-core": "exports.launch = async () => globalThis.harbourBrowser;",
};

/** Runs programs in pages of one Chromium. */
export function inBrowser(engine: BrowserEngine): Run {
  return (programs) => runBatch(hostOf(engine, "browser.mjs", { engine, executablePath: chromium() }), programs);
}

/** Runs programs with pages whose functions are called here. */
export function withoutBrowser(engine: BrowserEngine): Run {
  return (programs) => runBatch(hostOf(engine, "page-here.mjs", { engine }), programs);
}

function hostOf(engine: BrowserEngine, file: string, options: Host["options"]): Host {
  return {
    file,
    options,
    patience: 20_000,
    prepare: (folder) => {
      writePackage(folder, engine, launchers[engine]);
      writeClients(folder);
    },
  };
}

function chromium(): string {
  const found = findChromium();
  if (found === null) throw new Error(howToGetChromium);
  return found;
}
