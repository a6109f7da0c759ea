import { describeTwins } from "../../support/twins.ts";

const imports =
  'import fs, { writeFileSync, createWriteStream } from "node:fs"; import { writeFile, open } from "node:fs/promises"; import path from "node:path"; import { randomUUID } from "node:crypto"; import { S3Client, PutObjectCommand } from "@aws-sdk/client-s3";';

describeTwins("no-shared-output-path", imports, [
  {
    name: "writeFileSync const",
    reported: ['const OUT = "/data/out/result.json";\nrdd.foreachPartition((os) => { writeFileSync(OUT, JSON.stringify([...os])); });'],
    silent: [
      'const OUT = "/data/out";\nrdd.mapPartitionsWithIndex((i, os) => { writeFileSync(`${OUT}/${i}.json`, JSON.stringify([...os])); return []; });',
    ],
  },
  {
    name: "foreach",
    reported: ['rdd.foreach(async (o) => { await writeFile("/data/out/last.json", JSON.stringify(o)); });'],
    silent: ["rdd.foreach(async (o) => { await writeFile(`/data/out/${o.id}.json`, JSON.stringify(o)); });"],
  },
  {
    name: "path.join",
    reported: ['rdd.foreachPartition((os) => { writeFileSync(path.join("/data", "out", "r.json"), "x"); });'],
    silent: [
      'rdd.foreachPartition((os) => { writeFileSync(path.join("/data", "out", randomUUID()), "x"); });',
      'rdd.foreachPartition((os) => { writeFileSync(`/data/out/${process.pid}.json`, "x"); });',
    ],
  },
  {
    name: "stream",
    reported: [
      'rdd.foreachPartition((os) => { const out = createWriteStream("/data/out.csv"); for (const o of os) out.write(o.id); out.end(); });',
    ],
    silent: [
      'rdd.foreachPartition((os) => { const out = createWriteStream("/data/out.csv", { flags: "a" }); for (const o of os) out.write(o.id); out.end(); });',
    ],
  },
  {
    name: "openSync w",
    reported: [
      'rdd.foreachPartition((os) => { const fd = fs.openSync("/data/out.csv", "w"); for (const o of os) fs.writeSync(fd, o.id); fs.closeSync(fd); });',
    ],
    silent: [
      'rdd.foreachPartition((os) => { const fd = fs.openSync("/data/out.csv", "a"); for (const o of os) fs.writeSync(fd, o.id); fs.closeSync(fd); });',
    ],
  },
  {
    name: "open promise",
    reported: [
      'rdd.foreachPartition(async (os) => { const h = await open("/data/out.csv", "w"); for (const o of os) await h.write(o.id); await h.close(); });',
      'function save(file: string, data: unknown) { writeFileSync(file, JSON.stringify(data)); }\nrdd.foreachPartition((os) => { save("/data/r.json", [...os]); });',
    ],
    silent: [
      "function save(file: string, data: unknown) { writeFileSync(file, JSON.stringify(data)); }\nrdd.foreach((o) => { save(o.path, o); });",
    ],
  },
  {
    name: "template of constants",
    reported: ['const DAY = "2024-01-01";\nrdd.foreachPartition((os) => { writeFileSync(`/data/${DAY}/out.json`, "x"); });'],
    silent: ['rdd.foreachPartition((os) => { writeFileSync("/data/tmp", "x"); fs.renameSync("/data/tmp", "/data/final"); });'],
  },
  {
    name: "beam",
    reported: [
      'export function f(pc: beam.PCollection<Order>) { return pc.map((o) => { writeFileSync("/data/x.json", o.id); return o; }); }',
      'skale.context().parallelize([1]).map((x: number) => { require("fs").writeFileSync("/data/x.json", String(x)); return x; });',
    ],
    silent: ['rdd.coalesce(1).foreachPartition((os) => { writeFileSync("/data/x.json", "x"); });', 'writeFileSync("/data/x.json", "x");'],
  },
  {
    name: "class method",
    reported: [
      'class Sink { constructor(private file: string) {} put(o: Order) { writeFileSync(this.file, o.id); } }\nconst sink = new Sink("/data/out");\nrdd.foreach((o) => sink.put(o));',
    ],
    silent: [
      'class Sink { constructor(private dir: string) {} put(o: Order) { writeFileSync(this.dir + "/" + o.id, o.id); } }\nconst sink = new Sink("/data/out");\nrdd.foreach((o) => sink.put(o));',
    ],
  },
  {
    name: "outer function param default",
    reported: [
      'rdd.foreachPartition((os) => { const file = "/data/" + "all.csv"; writeFileSync(file, "x"); });',
      'rdd.foreachPartition((os) => { writeFileSync(path.resolve("out", "x.json"), "x"); });',
    ],
    silent: ['rdd.foreachPartition((os) => { writeFileSync(`/data/${process.env.PARTITION}.json`, "x"); });'],
  },
]);
