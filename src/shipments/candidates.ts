import type { Catalog } from "../catalog/index.ts";
import type { ShippingWords } from "../evaluate/module-source.ts";
import { onlyDatasets } from "./dataset-signs.ts";

const known = new WeakMap<Catalog, ShippingWords>();

/**
 * Tells whether a text can ship anything at all: it names a package of an engine, a dataset, or a method that only
 * datasets have. One pass over the text, before anything is lowered. The same catalogue gives the same object.
 */
export function shippingWords(catalog: Catalog): ShippingWords {
  const before = known.get(catalog);
  if (before !== undefined) return before;
  const made = createWords(catalog);
  known.set(catalog, made);
  return made;
}

function createWords(catalog: Catalog): ShippingWords {
  // A name that only the settings know can stand anywhere.
  if (catalog.receiverNames.length > 0) return { areIn: () => true, placesIn: () => [] };
  const packages = new Set([...catalog.enginePackages].map(specifierPattern));
  const words = [
    "@ships\\b",
    "[rR]dd\\d*\\b",
    "RDD",
    "DStream",
    "parallelize",
    "makeRDD",
    "textFile",
    "wholeTextFiles",
    // An address of a store may be asked of the file system anywhere.
    String.raw`\b(?:s3[an]?|gc?s|hdfs|webhdfs|viewfs|abfss?|wasbs?|adl|dbfs|oss|r2)://`,
    ...onlyDatasets,
  ].filter((word) => word !== "mapValues");
  const named = catalog.engineReceivers.map(({ pattern, methods }) => {
    // In a search it does not matter what stands before a name, and looking for that at every place of the text takes as long as all else.
    const name = pattern.source.replaceAll(/^\^|\$$/gu, "").replaceAll(/(?<=^|[(|])\\w[*+]/gu, "");
    return String.raw`(?:${name})\s*\??\.\s*(?:${methods.map(escape).join("|")})\b`;
  });
  const marks = catalog.marks.flatMap(({ mark: { by, name } }) =>
    by === "directive" ? [`["']${escape(name)}["']`] : by === "property" ? [String.raw`${escape(name.split(".")[0] ?? name)}\b`] : [],
  );
  const globals = [...catalog.globalPaths].map(globalPattern);
  const names = [...words, ...named, ...marks, ...globals].join("|");
  const pattern = new RegExp(`["'](?:${[...packages].join("|")})(?:/[^"']*)?["']|${names}`, "u");
  const all = new RegExp(names, "gu");
  return {
    areIn: (text) => pattern.test(text) || (callsFiles.test(text) && writesAddress.test(text)),
    placesIn: (text) => Array.from(text.matchAll(all), ({ index }) => index),
  };
}

/** Where a file is opened, an address that is written somewhere may be what is opened. */
const callsFiles = /\b(?:(?:read|write|append|copy|output)(?:File|Json)|create(?:Read|Write)Stream|existsSync|openSync)/u;
const writesAddress = /["'`](?:s3[an]?|gs|az|https?|ftp|file):\/\//iu;

/** A name that needs no import: `new BroadcastChannel`, `process.send`, `structuredClone`. */
function globalPattern(path: string): string {
  const [root = "", member] = path.split(".");
  if (/^[A-Z]/u.test(root)) return String.raw`new\s+${root}\b`;
  return member === undefined ? String.raw`\b${escape(root)}\s*\(` : String.raw`\b${escape(root)}\s*\??\.\s*${escape(member)}\b`;
}

/** The package of a specifier; Node's own have two names. */
function specifierPattern(name: string): string {
  if (name.startsWith("node:")) return `(?:node:)?${escape(name.slice(5))}`;
  const root = name.split("/").slice(0, name.startsWith("@") ? 2 : 1);
  return escape(root.join("/"));
}

function escape(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
}
