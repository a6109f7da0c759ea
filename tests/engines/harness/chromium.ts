import { accessSync, constants } from "node:fs";
import path from "node:path";

/** Names under which Chromium and its kin are installed. */
const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];

/** What to do where there is none. */
export const howToGetChromium =
  "Chromium is needed to run programs in a browser, and was not found: install it (`apt-get install chromium` on Debian, `brew install --cask chromium` on macOS), or name the browser that you have in the environment variable CHROMIUM.";

/** Where Chromium is: what `CHROMIUM` names, or the first of its names on the path. Null where there is none. */
export function findChromium(): string | null {
  const { CHROMIUM, PATH = "" } = process.env;
  if (CHROMIUM !== undefined && CHROMIUM !== "") return CHROMIUM;
  const places = PATH.split(path.delimiter).flatMap((folder) => names.map((name) => path.join(folder, name)));
  return places.find(isExecutable) ?? null;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
