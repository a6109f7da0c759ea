import { describeTwins } from "../../support/twins.ts";

const imports =
  'import fs, { readFileSync } from "node:fs"; import { readFile } from "node:fs/promises"; import path from "node:path"; import os from "node:os"; import { fileURLToPath } from "node:url";';

describeTwins("no-driver-local-path", imports, [
  {
    name: "as people write it",
    reported: [
      'rdd.map((o) => JSON.parse(readFileSync("./lookup.json", "utf8"))[o.k]);',
      'rdd.map((o) => readFileSync(path.join(__dirname, "lookup.json"), "utf8") + o.k);',
      'rdd.map((o) => readFileSync(path.join(process.cwd(), "lookup.json"), "utf8") + o.k);',
      'rdd.map((o) => readFileSync(new URL("./lookup.json", import.meta.url), "utf8") + o.k);',
      'const file = "data/lookup.json"; rdd.map((o) => readFileSync(file, "utf8") + o.k);',
      'rdd.map((o) => readFileSync(path.join(os.homedir(), "x.json"), "utf8") + o.k);',
    ],
    silent: [
      'rdd.map((o) => readFileSync(o.path, "utf8"));',
      'rdd.map((o) => readFileSync("/mnt/shared/lookup.json", "utf8") + o.k);',
      'rdd.map((o) => readFileSync("/dev/urandom", "utf8") + o.k);',
      'const text = readFileSync("./lookup.json", "utf8"); rdd.map((o) => text + o.k);',
      'rdd.map((o) => { if (!fs.existsSync("cache.json")) fs.writeFileSync("cache.json", "{}"); return readFileSync("cache.json", "utf8"); });',
      'const file = process.env.LOOKUP; rdd.map((o) => readFileSync(file!, "utf8") + o.k);',
      'sc.addFile("lookup.json"); rdd.map((o) => readFileSync("lookup.json", "utf8") + o.k);',
      'rdd.map((o) => path.join("data", o.k));',
      'workerpool.pool().exec((k: string) => require("node:fs").readFileSync("./lookup.json", "utf8") + k, ["a"]);',
      '[1].map((o) => readFileSync("./lookup.json", "utf8"));',
      'rdd.map((o) => readFileSync(`/data/${o.city}/x.json`, "utf8"));',
    ],
  },
]);
