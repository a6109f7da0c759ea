import { pathToFileURL } from "node:url";

/**
 * What a program hands over: its default export, or `module.exports`, or the `exports.default` of compiled TypeScript.
 * A promise of it is not awaited: that it is refused must be told apart from a program that does not even run.
 */
export async function handedOver(file) {
  const loaded = await import(pathToFileURL(file).href);
  const value = loaded.default;
  return { promise: value !== null && typeof value === "object" && value.__esModule === true ? value.default : value };
}

/** The first lines of an error, without the folder that this run happened to use. */
export function firstLines(error, folder) {
  const text = error instanceof Error ? error.message || String(error) : String(error);
  return text.split("\n").slice(0, 8).join("\n").replaceAll(folder, ".");
}
