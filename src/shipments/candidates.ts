import type { Catalog } from "../catalog/index.ts";
import type { ShippingWords } from "../evaluate/module-source.ts";
import { ambiguous, onlyDatasets } from "./dataset-signs.ts";

const known = new WeakMap<Catalog, ShippingWords>();

/**
 * Tells whether a text can ship anything at all: it names a package of an engine, a dataset, or a method that only
 * datasets have. A few searches of the text, before anything is lowered. The same catalogue gives the same object.
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
  const marks = catalog.marks.map(({ mark }) => mark);
  const directives = marks.flatMap(({ by, name }) => (by === "directive" ? [escape(name)] : []));
  const properties = new Set(
    marks.flatMap(({ by, name }) => (by === "property" ? [String.raw`${escape(name.split(".")[0] ?? name)}\b`] : [])),
  );
  const names = [
    ["@ships\\b", storeAddress, ...properties, ...(directives.length > 0 ? [`["'](?:${directives.join("|")})["']`] : [])],
    ["[rR]dd\\d*\\b", "RDD"],
    ["DStream", "parallelize", "makeRDD", "textFile", "wholeTextFiles", ...onlyDatasets, ...functionPatterns(catalog)].filter(
      (word) => !ambiguous.has(word),
    ),
    memberPatterns(catalog),
    classPatterns(catalog),
  ].filter((alternatives) => alternatives.length > 0);
  const packages = [...new Set([...catalog.enginePackages].map(specifierPattern))];
  // One after the other: of alternatives that begin alike, the engine of JavaScript skips ahead to where one can begin.
  const searches = [[`["'](?:${packages.join("|")})(?:/[^"']*)?["']`], ...names].map(
    (alternatives) => new RegExp(alternatives.join("|"), "u"),
  );
  const all = new RegExp(names.flat().join("|"), "gu");
  return {
    areIn: (text) => searches.some((search) => search.test(text)) || (writesAddress.test(text) && callsFiles.test(text)),
    placesIn: (text) => Array.from(text.matchAll(all), ({ index }) => index),
  };
}

/** An address of a store may be asked of the file system anywhere. */
const storeAddress = String.raw`://(?<=\b(?:s3[an]?|gc?s|hdfs|webhdfs|viewfs|abfss?|wasbs?|adl|dbfs|oss|r2)://)`;

/** Where a file is opened, an address that is written somewhere may be what is opened. */
const callsFiles = /\b(?:(?:read|write|append|copy|output)(?:File|Json)|create(?:Read|Write)Stream|existsSync|openSync)/u;
const writesAddress = /:\/\/(?<=["'`](?:s3[an]?|gs|az|https?|ftp|file):\/\/)/iu;

/** Members of receivers and of names that need no import: `page.evaluate`, `process.send`. What stands before the dot is looked at last. */
function memberPatterns(catalog: Catalog): string[] {
  const owners = catalog.engineReceivers.map(({ pattern, methods }) => {
    // In a search it does not matter what stands before a name.
    const name = pattern.source.replaceAll(/^\^|\$$/gu, "").replaceAll(/(?<=^|[(|])\\w[*+]/gu, "");
    return { name, members: methods };
  });
  for (const path of catalog.globalPaths) {
    const [root = "", member] = path.split(".");
    if (member !== undefined && !isClass(root)) owners.push({ name: String.raw`\b${escape(root)}`, members: [member] });
  }
  const all = [...new Set(owners.flatMap(({ members }) => members))];
  const owned = owners.map(({ name, members }) => String.raw`(?:${name})\s*\??${afterDot(members)}`);
  return all.length > 0 ? [`${afterDot(all)}(?<=${owned.join("|")})`] : [];
}

function afterDot(members: readonly string[]): string {
  return String.raw`\.\s*(?:${members.map(escape).join("|")})\b`;
}

/** Classes that need no import: `new BroadcastChannel(…)`. */
function classPatterns(catalog: Catalog): string[] {
  const classes = new Set([...catalog.globalPaths].map((path) => path.split(".")[0] ?? path).filter(isClass));
  return classes.size > 0 ? [String.raw`new\s+(?:${[...classes].map(escape).join("|")})\b`] : [];
}

/** Functions that need no import: `structuredClone(…)`. */
function functionPatterns(catalog: Catalog): string[] {
  const functions = [...catalog.globalPaths].filter((path) => !path.includes(".") && !isClass(path));
  return functions.map((name) => String.raw`${escape(name)}(?<=\b${escape(name)})\s*\(`);
}

function isClass(name: string): boolean {
  return /^[A-Z]/u.test(name);
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
