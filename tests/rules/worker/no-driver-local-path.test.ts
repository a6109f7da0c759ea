import { describeTwins } from "../../support/twins.ts";

const imports =
  'import fs, { readFileSync } from "node:fs"; import { readFile } from "node:fs/promises"; import path from "node:path"; import os from "node:os"; import { fileURLToPath } from "node:url";';

describeTwins("no-driver-local-path", imports, [
  {
    name: "relative",
    reported: ['rdd.map((o) => JSON.parse(readFileSync("./rates.json", "utf8"))[o.id]);'],
    silent: ['const rates = JSON.parse(readFileSync("./rates.json", "utf8")); rdd.map((o) => rates[o.id]);'],
  },
  {
    name: "bare relative",
    reported: [
      'rdd.map((o) => readFileSync("data/rates.json", "utf8"));',
      'rdd.map((o) => readFileSync(__dirname + "/rates.json", "utf8"));',
      'rdd.map((o) => readFileSync(`${__dirname}/rates.json`, "utf8"));',
      'rdd.map((o) => readFileSync(path.join(import.meta.dirname, "rates.json"), "utf8"));',
      'rdd.map((o) => readFileSync(new URL("./rates.json", import.meta.url), "utf8"));',
      'rdd.map((o) => readFileSync(fileURLToPath(new URL("./rates.json", import.meta.url)), "utf8"));',
      'rdd.map(async (o) => readFile(path.resolve(process.cwd(), "rates.json"), "utf8"));',
      'rdd.map(async (o) => readFile(path.join(os.homedir(), ".rates"), "utf8"));',
    ],
    silent: [
      'rdd.map(async (o) => readFile(o.path, "utf8"));',
      'rdd.map(async (o) => readFile(`/mnt/data/${o.path}`, "utf8"));',
      'rdd.map(async (o) => readFile("/mnt/rates.json", "utf8"));',
      'rdd.map((o) => readFileSync("/proc/self/stat", "utf8"));',
    ],
  },
  {
    name: "const captured path",
    reported: [
      'const LOOKUP = "./lookup.csv";\nrdd.map((o) => fs.readFileSync(LOOKUP, "utf8"));',
      'const LOOKUP = path.join(__dirname, "lookup.csv");\nrdd.map((o) => fs.readFileSync(LOOKUP, "utf8"));',
      'function load(name: string) { return fs.readFileSync(name, "utf8"); }\nrdd.map((o) => load("./a.json"));',
    ],
    silent: ['function load(name: string) { return fs.readFileSync(name, "utf8"); }\nrdd.map((o) => load(o.path));'],
  },
  {
    name: "createReadStream",
    reported: [
      'rdd.foreachPartition((os2) => { fs.createReadStream("./in.csv").on("error", () => {}).on("data", () => {}); });',
      'const dir = fs.mkdtempSync(path.join(os.tmpdir(), "job-"));\nrdd.foreach((o) => { fs.readFileSync(path.join(dir, "x")); });',
      'rdd.map((o) => readFileSync("~/rates.json", "utf8"));',
      'rdd.map((o) => readFileSync("C:\\\\data\\\\rates.json", "utf8"));',
      'rdd.flatMap((o) => fs.readdirSync("./parts"));',
      'export function f(pc: beam.PCollection<Order>) { return pc.map((o) => readFileSync("./x.json", "utf8")); }',
      'skale.context().parallelize([1]).map((x: number) => { const f = require("fs"); return f.readFileSync("./x.json", "utf8"); });',
    ],
    silent: [
      'workerpool.pool().exec((x: number) => { const f = require("fs"); return f.readFileSync("./x.json", "utf8"); }, [1]);',
      'rdd.map((o) => (fs.existsSync("./cache.json") ? readFileSync("./cache.json", "utf8") : ""));',
      'sc.addFile("./rates.json"); rdd.map((o) => readFileSync("rates.json", "utf8"));',
    ],
  },
  { name: "writes? statSync", reported: ['rdd.map((o) => fs.statSync("./x").size);'], silent: ['readFileSync("./x");'] },
]);
