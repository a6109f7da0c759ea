import type { Catalog } from "../catalog/index.ts";
import type { ShippingWords } from "../evaluate/module-source.ts";
import { ambiguous, onlyDatasets } from "./dataset-signs.ts";

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
  const datasets = ["[rR]dd\\d*\\b", "RDD", "DStream", "parallelize", "makeRDD", "textFile", "wholeTextFiles", ...onlyDatasets].filter(
    (word) => !ambiguous.has(word),
  );
  const marks = catalog.marks.flatMap(({ mark: { by, name } }) =>
    by === "directive" ? [`["']${escape(name)}["']`] : by === "property" ? [String.raw`${escape(name.split(".")[0] ?? name)}\b`] : [],
  );
  const names = [
    ...new Set(["@ships\\b", ...datasets, storeAddress, ...marks, ...membersPatterns(catalog), ...globalPatterns(catalog)]),
  ].join("|");
  const pattern = new RegExp(`["'](?:${[...packages].join("|")})(?:/[^"']*)?["']|${names}`, "u");
  const all = new RegExp(names, "gu");
  return {
    areIn: (text) => pattern.test(text) || (callsFiles.test(text) && writesAddress.test(text)),
    placesIn: (text) => Array.from(text.matchAll(all), ({ index }) => index),
  };
}

/** An address of a store may be asked of the file system anywhere. */
const storeAddress = String.raw`://(?<=\b(?:s3[an]?|gc?s|hdfs|webhdfs|viewfs|abfss?|wasbs?|adl|dbfs|oss|r2)://)`;

/** Where a file is opened, an address that is written somewhere may be what is opened. */
const callsFiles = /\b(?:(?:read|write|append|copy|output)(?:File|Json)|create(?:Read|Write)Stream|existsSync|openSync)/u;
const writesAddress = /["'`](?:s3[an]?|gs|az|https?|ftp|file):\/\//iu;

/** Members of receivers and of names that need no import: `page.evaluate`, `process.send`. One pattern for all roots with the same members. */
function membersPatterns(catalog: Catalog): string[] {
  const members = new Map<string, Set<string>>();
  const add = (root: string, names: readonly string[]): unknown => members.set(root, new Set([...(members.get(root) ?? []), ...names]));
  for (const { pattern, methods } of catalog.engineReceivers) {
    // In a search it does not matter what stands before a name, and looking for that at every place of the text takes as long as all else.
    add(pattern.source.replaceAll(/^\^|\$$/gu, "").replaceAll(/(?<=^|[(|])\\w[*+]/gu, ""), methods);
  }
  for (const path of catalog.globalPaths) {
    const [root = "", member] = path.split(".");
    if (member !== undefined && !isClass(root)) add(wholeWord(root), [member]);
  }
  const roots = new Map<string, string[]>();
  for (const [root, names] of members) {
    const tail = [...names].map(escape).join("|");
    roots.set(tail, [...(roots.get(tail) ?? []), root]);
  }
  return [...roots].map(([tail, heads]) => String.raw`(?:${heads.join("|")})\s*\??\.\s*(?:${tail})\b`);
}

/** Names that need no import, called or constructed: `structuredClone(…)`, `new BroadcastChannel(…)`. */
function globalPatterns(catalog: Catalog): string[] {
  const paths = [...catalog.globalPaths];
  const classes = new Set(paths.map((path) => path.split(".")[0] ?? path).filter(isClass));
  const functions = paths.filter((path) => !path.includes(".") && !isClass(path));
  return [String.raw`new\s+(?:${[...classes].map(escape).join("|")})\b`, ...functions.map((name) => String.raw`${wholeWord(name)}\s*\(`)];
}

function isClass(name: string): boolean {
  return /^[A-Z]/u.test(name);
}

/** A name that does not continue what stands before it. That is asked after the name has been found: asked first, it takes longer than all else. */
function wholeWord(name: string): string {
  return String.raw`${escape(name)}(?<=\b${escape(name)})`;
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
