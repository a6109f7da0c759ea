import { readFileSync, readdirSync } from "node:fs";
import { builtinModules } from "node:module";

import { expect, test } from "vitest";

import { handlePackages } from "../../src/catalog/handles/index.ts";
import type { HandleEntry } from "../../src/catalog/schema.ts";

const entries = handlePackages.flatMap((pkg) => pkg.handles.map((handle) => ({ pkg, handle })));

/** Objects that are no handles themselves: a namespace, or a class whose methods open one. Keyed by package. */
const owners: Readonly<Record<string, readonly string[]>> = {
  global: ["indexedDB", "caches", "Deno", "Deno.Command", "Bun"],
  "node:dns": ["promises"],
  "node:fs": ["promises"],
  "node:readline": ["promises"],
  "node:timers": ["promises"],
  "@confluentinc/kafka-javascript": ["KafkaJS"],
  "@stomp/stompjs": ["Stomp"],
  exceljs: ["stream.xlsx"],
  got: ["got"],
  gremlin: ["driver"],
  "node-rdkafka": ["AdminClient"],
  objection: ["Model"],
  playwright: ["chromium", "firefox", "webkit"],
  "playwright-core": ["chromium", "firefox", "webkit"],
  "selenium-webdriver": ["Builder"],
  unzipper: ["Open"],
  winston: ["transports"],
};

/** What Node 20 does not have yet. */
const newerModules = ["node:ffi", "node:quic", "node:sqlite", "node:stream/iter", "node:vfs"];
const newerExports = [
  "node:fs#Utf8Stream",
  "node:fs#mkdtempDisposableSync",
  "node:fs#promises.mkdtempDisposable",
  "node:fs/promises#mkdtempDisposable",
  "node:http#WebSocket",
  "node:http2#performServerHandshake",
  "node:module#registerHooks",
  "node:net#BoundSocket",
  "node:v8#startCpuProfile",
  "node:v8#startHeapProfile",
  "node:zlib#ZipFile",
  "node:zlib#ZstdCompress",
  "node:zlib#ZstdDecompress",
  "node:zlib#createZipArchive",
  "node:zlib#createZstdCompress",
  "node:zlib#createZstdDecompress",
  "node:zlib#zipFiles",
];

const typeOf = (handle: HandleEntry): string | undefined => handle.type ?? (handle.form === "new" ? handle.name : undefined);

/** `Pool.connect.argument[0].parameter[1]` is reached through the callee `Pool.connect`, `Server.event.connection.parameter[0]` through `Server`. */
const calleeOf = (name: string): string => name.replace(/\.(?:argument\[|event\.).*$/, "");

function read(value: unknown, path: string): unknown {
  let current = value;
  for (const key of path.split(".")) {
    if (current === null || (typeof current !== "object" && typeof current !== "function")) return undefined;
    current = Reflect.get(current, key);
  }
  return current;
}

async function load(specifier: string): Promise<unknown> {
  if (specifier === "global") return globalThis;
  return newerModules.includes(specifier) ? undefined : await import(specifier);
}

test("no expression is listed twice", () => {
  const keys = entries.map(({ pkg, handle }) => `${pkg.package}#${handle.name} ${handle.form}`);
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
});

test("every package and every alias is listed once", () => {
  const names = handlePackages.flatMap((pkg) => [pkg.package, ...(pkg.aliases ?? [])]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test("a module of Node goes by its node: name, and its alias is the bare name where Node has one", () => {
  expect(handlePackages.map((pkg) => pkg.package).filter((name) => builtinModules.includes(name))).toEqual([]);
  for (const pkg of handlePackages.filter(({ package: name }) => name.startsWith("node:"))) {
    const bare = pkg.package.slice("node:".length);
    expect(pkg.aliases ?? [], pkg.package).toEqual(newerModules.includes(pkg.package) ? [] : [bare]);
  }
});

test("every handle is described by a short phrase that begins with an article and fits into a sentence", () => {
  const odd = entries.filter(({ handle }) => !/^an? \S.*[^\s.]$/.test(handle.what) || handle.what.length > 40);
  expect(odd.map(({ pkg, handle }) => `${pkg.package}#${handle.name}: ${handle.what}`)).toEqual([]);
});

test("the article suits the sound after it", () => {
  const capitalsReadAsWord = /^(?:HANA|HID|NATS|REPL|SOAP|SQL(?:ite)?|STOMP)\b/;
  const vowel = /^(?:[AEIOaeio]|un(?!i)|[FHLMNRSX][A-Z\d])/;
  const odd = entries.filter(({ handle }) => {
    const [article = "", ...words] = handle.what.split(" ");
    const rest = words.join(" ");
    return (vowel.test(rest) && !capitalsReadAsWord.test(rest)) !== (article === "an");
  });
  expect([...new Set(odd.map(({ handle }) => handle.what))]).toEqual([]);
});

test("the owner of every method is a type that the same package yields, or a namespace", () => {
  const orphans = entries.filter(({ pkg, handle }) => {
    const callee = calleeOf(handle.name);
    if (!callee.includes(".")) return false;
    const owner = callee.slice(0, callee.lastIndexOf("."));
    return !pkg.handles.some((other) => typeOf(other) === owner) && !(owners[pkg.package] ?? []).includes(owner);
  });
  expect(orphans.map(({ pkg, handle }) => `${pkg.package}#${handle.name}`)).toEqual([]);
});

test("every listed namespace is used", () => {
  const unused = Object.entries(owners).flatMap(([name, namespaces]) =>
    namespaces
      .filter((owner) => !entries.some(({ pkg, handle }) => pkg.package === name && handle.name.startsWith(`${owner}.`)))
      .map((owner) => `${name}#${owner}`),
  );
  expect(unused).toEqual([]);
});

test("a parameter of a callback is read, not called", () => {
  const odd = entries.filter(({ handle }) => handle.name.includes("parameter[") && handle.form !== "value");
  expect(odd.map(({ pkg, handle }) => `${pkg.package}#${handle.name}`)).toEqual([]);
});

test("the type of a constructed handle is left out where it is the name", () => {
  const redundant = entries.filter(({ handle }) => handle.form === "new" && handle.type === handle.name);
  expect(redundant.map(({ pkg, handle }) => `${pkg.package}#${handle.name}`)).toEqual([]);
});

test("a handle is closed by a method or by a function, not by both", () => {
  expect(entries.filter(({ handle }) => handle.close !== undefined && handle.closeWith !== undefined)).toEqual([]);
  expect(entries.filter(({ handle }) => handle.closeIsAsync !== undefined && handle.close === undefined)).toEqual([]);
});

test("one type of a package is closed by one method, save where the opening decides", () => {
  const methods = new Map<string, Set<string>>();
  for (const { pkg, handle } of entries) {
    const type = typeOf(handle);
    if (type === undefined || handle.close === undefined) continue;
    const key = `${pkg.package}#${type}`;
    methods.set(key, (methods.get(key) ?? new Set()).add(`${handle.close}${handle.closeIsAsync === true ? " (async)" : ""}`));
  }
  const several = [...methods].filter(([, names]) => names.size > 1).map(([key]) => key);
  // What was opened synchronously is closed synchronously, and a browser that was only connected to is left running.
  expect(several.sort()).toEqual(["fs-extra#Dir", "ibm_db#Database", "node:fs#Dir", "puppeteer#Browser", "puppeteer-core#Browser"]);
});

test("every closing function belongs to a package of the catalogue, and Node really has it", async () => {
  for (const { pkg, handle } of entries) {
    if (handle.closeWith === undefined) continue;
    const [specifier = "", path = ""] = handle.closeWith.split("#");
    expect(
      handlePackages.some((other) => other.package === specifier),
      handle.closeWith,
    ).toBe(true);
    if (specifier === "global" || specifier.startsWith("node:"))
      expect(read(await load(specifier), path), handle.closeWith).toBeTypeOf("function");
    else expect(specifier, "a package closes its own handles").toBe(pkg.package);
  }
});

test("what the catalogue says of Node's modules is there in this Node", async () => {
  const missing: string[] = [];
  for (const { pkg, handle } of entries) {
    if (!pkg.package.startsWith("node:") || newerModules.includes(pkg.package)) continue;
    const callee = calleeOf(handle.name);
    const owner = callee.slice(0, Math.max(callee.lastIndexOf("."), 0));
    if (pkg.handles.some((other) => typeOf(other) === owner)) continue;
    const loaded = await load(pkg.package);
    const value = read(loaded, callee);
    // `parentPort` is null in the main thread.
    const exists = handle.form === "value" && callee === handle.name ? value !== undefined : typeof value === "function";
    if (!exists) missing.push(`${pkg.package}#${callee}`);
  }
  expect(missing.filter((path) => !newerExports.includes(path))).toEqual([]);
});

test("every package and every entry says where it was read, without a path of a machine", () => {
  for (const { pkg, handle } of entries) {
    for (const source of [pkg.source, handle.source]) {
      if (source === undefined) continue;
      expect(source, pkg.package).toMatch(/^\S+ \d+\.\d+\.\d+/);
      expect(source, pkg.package).not.toMatch(/^\/|node_modules|https?:|\\/);
    }
  }
});

test("the index takes in every file of the folder", () => {
  const folder = new URL("../../src/catalog/handles/", import.meta.url);
  const index = readFileSync(new URL("index.ts", folder), "utf8");
  const families = readdirSync(folder).filter((file) => file !== "index.ts");
  expect(families.filter((file) => !index.includes(`"./${file}"`))).toEqual([]);
});

test.each([
  ["pg", "Pool", "new", "end"],
  ["node:fs", "createWriteStream", "call", "end"],
  ["node:fs", "promises.open", "await", "close"],
  ["node:fs/promises", "open", "await", "close"],
  ["mongodb", "MongoClient", "new", "close"],
  ["ioredis", "", "new", "quit"],
  ["kafkajs", "Kafka.producer", "call", "disconnect"],
  ["amqplib", "ChannelModel.createChannel", "await", "close"],
  ["better-sqlite3", "", "new", "close"],
  ["@aws-sdk/client-s3", "S3Client", "new", "destroy"],
] as const)("%s#%s is a handle (%s), closed by %s", (name, path, form, close) => {
  const found = entries.find(({ pkg, handle }) => pkg.package === name && handle.name === path && handle.form === form);
  expect(found?.handle.close).toBe(close);
});

test("containers in memory, the console, module loaders and emitters of events are no handles", () => {
  const names = ["console", "EventEmitter", "EventTarget", "AsyncLocalStorage", "WeakRef", "StringDecoder", "createRequire", "Script"];
  const found = entries.filter(({ handle }) => names.includes(handle.name));
  expect(found.map(({ pkg, handle }) => `${pkg.package}#${handle.name}`)).toEqual([]);
});
