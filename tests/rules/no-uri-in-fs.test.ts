import { expect, it } from "vitest";
import { lint } from "../support/lint.ts";

const rule = "no-uri-in-fs";

function reports(code: string, ...at: readonly string[]): void {
  expect(lint(rule, code).map((report) => report.at)).toEqual(at);
}

it("reports an address of a store, and is silent about paths", () => {
  for (const scheme of ["s3", "s3a", "gs", "hdfs", "abfss", "wasbs", "dbfs"]) {
    reports(`import fs from "node:fs"; fs.readFileSync("${scheme}://bucket/key");`, `"${scheme}://bucket/key"`);
  }
  reports('import fs from "node:fs"; fs.readFileSync("data/s3/key"); console.log("s3://bucket");');
  reports('import fs from "node:fs"; fs.readFileSync(new URL("file:///tmp/key")); console.log("s3://bucket");');
});

it("reports addresses of the web and of local files, in any case", () => {
  for (const address of ["https://a.example/x.json", "http://a.example/x.json", "file:///etc/hosts", "S3://bucket/key", "az://c/key"]) {
    reports(`import fs from "node:fs"; fs.readFileSync("${address}");`, `"${address}"`);
    reports(`import fs from "node:fs"; fs.readFileSync("/mnt/x"); await fetch("${address}");`);
  }
});

it("sees through variables, templates and sums", () => {
  reports('import { createReadStream } from "fs"; const key = "k"; createReadStream(`s3://bucket/${key}`);', "`s3://bucket/${key}`");
  reports('import { createReadStream } from "fs"; const root = "s3://bucket/"; createReadStream(root);', "root");
  reports(
    'import { createReadStream } from "fs"; export const f = (key) => createReadStream("s3://bucket/" + key);',
    '"s3://bucket/" + key',
  );
  reports('import { createReadStream } from "fs"; let root = "s3://bucket/"; root = "/mnt/bucket"; createReadStream(root);');
  reports('import { createReadStream } from "fs"; export const f = (key) => createReadStream(key + "s3://bucket/");');
});

it("sees through what holds the address, and is silent where the code asks what it is", () => {
  const fs = 'import fs from "node:fs"; import path from "node:path"; ';
  reports(`${fs}class A { root = "s3://b"; load(k) { return fs.readFileSync(this.root + "/" + k); } }`, 'this.root + "/" + k');
  reports(`${fs}class A { root = "/mnt/b"; load(k) { return fs.readFileSync(this.root + "/" + k); } } console.log("s3://b");`);
  reports(`${fs}const config = { input: "s3://b/k" }; fs.readFileSync(config.input);`, "config.input");
  reports(`${fs}const config = { input: "/mnt/k", backup: "s3://b/k" }; fs.readFileSync(config.input);`);
  reports(`${fs}fs.readFileSync(path.join("s3://b", key));`, 'path.join("s3://b", key)');
  reports(`${fs}fs.readFileSync(path.join("/mnt", key)); console.log("s3://b");`);
  reports(`${fs}fs.readFileSync(isLocal ? "/mnt/k" : "s3://b/k");`, 'isLocal ? "/mnt/k" : "s3://b/k"');
  reports(`${fs}const read = (p) => fs.readFileSync(p); read("s3://b/k");`, "p");
  reports(`${fs}const read = (p) => (p.startsWith("s3:") ? get(p) : fs.readFileSync(p)); read("s3://b/k"); read("/mnt/k");`);
});

it("knows the file system by every name, and nothing else by it", () => {
  reports('import { readFile } from "fs/promises"; await readFile("s3://b/k");', '"s3://b/k"');
  reports('import * as fs from "fs"; await fs.promises.writeFile("s3://b/k", "");', '"s3://b/k"');
  reports('const fse = require("fs-extra"); fse.copySync("/a", "s3://b/k");', '"s3://b/k"');
  reports('import fs from "node:fs"; fs.writeFileSync("/a", "s3://b/k");');
  reports('import fs from "./s3-files"; fs.readFileSync("s3://b/k");');
  reports('const fs = { readFileSync: (x) => x }; fs.readFileSync("s3://b/k");');
  reports('declare const sc: any; sc.textFile("s3://b/k");');
});

it("reports it in tasks as well", () => {
  reports('import fs from "node:fs"; declare const rdd: RDD<string>; rdd.map((x) => fs.readFileSync(`s3://b/${x}`));', "`s3://b/${x}`");
});

it("says what is looked for instead", () => {
  expect(lint(rule, 'import fs from "node:fs"; fs.readFileSync("s3://bucket/key");').map(({ message }) => message)).toEqual([
    "`fs.readFileSync` does not know `s3://`: it looks for a local directory named `s3:`, and fails with ENOENT, or makes one. Use the client of the store, or let the engine read the address.",
  ]);
});
