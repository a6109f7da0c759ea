/** One Chromium for many programs, started by the engine whose programs they are. */
import { createRequire } from "node:module";
import { setTimeout as pause } from "node:timers/promises";

const require = createRequire(import.meta.url);
// Shared memory is small in a container, and the sandbox needs rights that root in one has not.
const flags = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--in-process-gpu", "--renderer-process-limit=1"];

const launchers = {
  "playwright-core": (executablePath) => require("playwright-core").chromium.launch({ executablePath, args: flags }),
  "puppeteer-core": (executablePath) => require("puppeteer-core").launch({ executablePath, args: flags }),
};

/** What the programs get. Playwright opens a page in a context of its own, and the more of those there are, the slower every page is. */
const handedOut = {
  "playwright-core": async (browser) => {
    const context = await browser.newContext();
    return { newPage: () => context.newPage(), newContext: () => browser.newContext() };
  },
  "puppeteer-core": (browser) => browser,
};

export async function start({ engine, executablePath }) {
  const browser = await launchers[engine](executablePath);
  // The programs' own copy of the engine hands it out.
  globalThis.harbourBrowser = await handedOut[engine](browser);
  return {
    width: 4,
    call: (task, input) => task(input),
    // Pages stay open until the end: closing one takes its time, and one that has been told to stop never closes.
    between: async () => {},
    // What does not close is killed when this process ends.
    end: () => Promise.race([browser.close(), pause(3000)]),
  };
}
