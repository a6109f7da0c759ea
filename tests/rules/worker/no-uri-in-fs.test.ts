import { describeTwins } from "../../support/twins.ts";

const imports =
  'import fs, { readFileSync, createReadStream } from "node:fs"; import { readFile, writeFile } from "node:fs/promises"; import path from "node:path"; declare const input: string; declare function fetchObject(p: string): Buffer; declare const ok: boolean;';

describeTwins("no-uri-in-fs", imports, [
  {
    name: "guards",
    reported: [],
    silent: [
      'function load(p: string) { if (p.startsWith("s3://")) return fetchObject(p); return readFileSync(p); }\nload("s3://b/k");',
      'function load(p = "s3://b/k") { if (p.startsWith("s3://")) return fetchObject(p); return readFileSync(p); }',
      'const p = process.env.INPUT ?? "s3://b/k"; const data = p.startsWith("s3://") ? fetchObject(p) : readFileSync(p);',
      'const p = ok ? "s3://b/k" : "/mnt/k"; if (/^s3:/.test(p)) fetchObject(p); else readFileSync(p);',
      'const p: string = "s3://b/k"; if (!p.startsWith("s3://")) readFileSync(p);',
      'const root = "s3://b"; const isRemote = root.startsWith("s3://"); if (!isRemote) readFileSync(root + "/k");',
      'const root = "s3://b"; if (root.startsWith("s3://")) fetchObject(root + "/k"); else readFileSync(`${root}/k`);',
      'const config = { root: "s3://b" }; if (config.root.startsWith("s3:")) fetchObject(config.root); else readFileSync(config.root);',
      'class Store { constructor(private root = "s3://b") {} get(k: string) { if (this.root.startsWith("s3://")) return fetchObject(this.root + k); return readFileSync(this.root + k); } }',
      'const isS3 = (p: string) => p.startsWith("s3://"); function load(p: string) { return isS3(p) ? fetchObject(p) : readFileSync(p); }\nload("s3://b/k"); load("/mnt/k");',
      'function load(p: string) { const { protocol } = new URL(p); if (protocol === "s3:") return fetchObject(p); return readFileSync(p); }\nload("s3://b/k");',
      'const file = "file:///etc/hosts"; readFileSync(new URL(file));',
      'const local = "s3://b/k".replace("s3://", "/mnt/"); readFileSync(local);',
      'const p = "s3://b/k"; readFileSync(p.replace(/^s3:\\/\\//, "/mnt/"));',
      'const p = "s3://b/k"; readFileSync(path.basename(p));',
      'const p = "s3://b/k"; readFileSync(toLocal(p));\nfunction toLocal(p: string) { return "/mnt/" + p.slice(5); }',
      'writeFile("/mnt/urls.txt", "s3://b/k");',
      'function load(p: string) { try { return readFileSync(p); } catch { return fetchObject(p); } }\nload("/mnt/k");',
    ],
  },
  {
    name: "addresses",
    reported: [
      'const p = "s3://b/k"; readFileSync(p);',
      'const root = "s3://b"; readFileSync(`${root}/k`);',
      'const root = "s3://b"; readFileSync(root + "/k"); console.log(root);',
      'function load(p: string) { return readFileSync(p); }\nload("s3://b/k");',
      'const urls = ["s3://b/a", "s3://b/b"]; for (const u of urls) readFileSync(u);',
      'const urls = ["s3://b/a", "s3://b/b"]; urls.map((u) => readFileSync(u));',
      'await Promise.all(["gs://b/a"].map((u) => readFile(u, "utf8")));',
      'const config = { in: "hdfs://nn/a" }; createReadStream(config.in);',
      'const fsp = fs.promises; await fsp.readFile("s3://b/k");',
      'const { readFile: read } = fs.promises; await read("s3://b/k");',
      'const read = fs.readFileSync; read("s3://b/k");',
      'rdd.foreach((o) => { fs.appendFileSync("s3://b/log", o.id); });',
      'fs.existsSync("s3://b/k"); ',
      'const p = "s3://b/k"; console.log(p); readFileSync(p);',
      'const base = "s3a://b"; readFileSync(path.join(base, "k"));',
      'const base = "s3a://b"; readFileSync([base, "k"].join("/"));',
      'const p = "s3://b/k" as const; if (ok) { readFileSync(p); }',
    ],
    silent: [
      'declare const readFileSync2: any;\nreadFileSync2("s3://b/k");',
      'const p = ok ? "/mnt/a" : "/mnt/b"; readFileSync(p); console.log("s3://b");',
    ],
  },
]);
