import type { Catalog } from "../catalog/index.ts";
import { onlyDatasets } from "./receivers.ts";

const patterns = new WeakMap<Catalog, RegExp>();

/**
 * Whether a text can ship anything at all: it names a package of an engine, a dataset, or a method that only datasets have.
 * One pass over the text, before anything is lowered.
 */
export function mayShip(text: string, catalog: Catalog): boolean {
  const known = patterns.get(catalog);
  if (known !== undefined) return known.test(text) || catalog.receiverNames.length > 0;
  const packages = [...new Set([...catalog.enginePackages].map((name) => name.split("/").slice(0, name.startsWith("@") ? 2 : 1).join("/")))];
  const words = ["[rR]dd\\b", "RDD", "parallelize", "makeRDD", "textFile", "wholeTextFiles", ...onlyDatasets].filter((word) => word !== "mapValues");
  const pattern = new RegExp([...packages.map((name) => `["']${escape(name)}(?:/[^"']*)?["']`), ...words].join("|"), "u");
  patterns.set(catalog, pattern);
  return pattern.test(text) || catalog.receiverNames.length > 0;
}

function escape(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
}
