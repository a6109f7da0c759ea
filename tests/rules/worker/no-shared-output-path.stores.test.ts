import { describeTwins } from "../../support/twins.ts";

const imports =
  'import fs, { writeFileSync, createWriteStream } from "node:fs"; import { writeFile, open, copyFile, appendFile } from "node:fs/promises"; import path from "node:path"; import { randomUUID } from "node:crypto"; import { S3Client, S3, PutObjectCommand, CopyObjectCommand } from "@aws-sdk/client-s3"; import { Upload } from "@aws-sdk/lib-storage"; import { Storage } from "@google-cloud/storage"; import { BlobServiceClient, ContainerClient } from "@azure/storage-blob"; import { Client as Minio } from "minio"; import AWS from "aws-sdk"; const s3 = new S3Client({});';

describeTwins("no-shared-output-path", imports, [
  {
    name: "S3",
    reported: [
      'rdd.foreachPartition(async (os) => { const c = new S3Client({}); await c.send(new PutObjectCommand({ Bucket: "b", Key: "out/result.json", Body: JSON.stringify([...os]) })); });',
      'rdd.foreachPartition(async (os) => { const command = new PutObjectCommand({ Bucket: "b", Key: "out/result.json", Body: "x" }); await new S3Client({}).send(command); });',
      'rdd.foreachPartition(async (os) => { await new S3({}).putObject({ Bucket: "b", Key: "out.json", Body: "x" }); });',
      'rdd.foreachPartition(async (os) => { const up = new Upload({ client: new S3Client({}), params: { Bucket: "b", Key: "out.json", Body: "x" } }); await up.done(); });',
      'const KEY = "out/all.json"; rdd.foreach(async (o) => { await new S3Client({}).send(new PutObjectCommand({ Bucket: "b", Key: KEY, Body: o.id })); });',
      'rdd.foreachPartition(async (os) => { const c = new AWS.S3(); await c.putObject({ Bucket: "b", Key: "out.json", Body: "x" }).promise(); });',
    ],
    silent: [
      'rdd.foreachPartition(async (os) => { await new S3Client({}).send(new PutObjectCommand({ Bucket: "b", Key: `out/${randomUUID()}.json`, Body: "x" })); });',
      'rdd.foreach(async (o) => { await new S3Client({}).send(new PutObjectCommand({ Bucket: "b", Key: `out/${o.id}.json`, Body: "x" })); });',
      'rdd.foreach(async (o) => { const Key = o.path; await new S3Client({}).send(new PutObjectCommand({ Bucket: "b", Key, Body: "x" })); });',
      'rdd.foreach(async (o) => { await new S3Client({}).send(new PutObjectCommand({ Bucket: o.k, Key: "out.json", Body: "x" })); });',
      'rdd.coalesce(1).foreachPartition(async (os) => { await new S3Client({}).send(new PutObjectCommand({ Bucket: "b", Key: "out.json", Body: "x" })); });',
      'await s3.send(new PutObjectCommand({ Bucket: "b", Key: "out.json", Body: JSON.stringify(await rdd.take(3)) }));',
      'rdd.mapPartitionsWithIndex(async (i, os) => { await new S3Client({}).send(new PutObjectCommand({ Bucket: "b", Key: "out/" + i, Body: "x" })); return []; });',
      'rdd.foreachPartition(async (os) => { await new S3Client({}).send(new PutObjectCommand({ Bucket: "b", Key: "lock", Body: "", IfNoneMatch: "*" })); });',
    ],
  },
  {
    name: "Google Cloud Storage",
    reported: [
      'rdd.foreachPartition(async (os) => { await new Storage().bucket("b").file("out.json").save(JSON.stringify([...os])); });',
      'rdd.foreachPartition(async (os) => { const file = new Storage().bucket("b").file("out.json"); await file.save("x"); });',
      'rdd.foreachPartition((os) => { const out = new Storage().bucket("b").file("out.csv").createWriteStream(); for (const o of os) out.write(o.id); out.end(); });',
    ],
    silent: [
      'rdd.foreach(async (o) => { await new Storage().bucket("b").file(`${o.id}.json`).save("x"); });',
      'rdd.foreach(async (o) => { const [buf] = await new Storage().bucket("b").file("in.json").download(); return buf; });',
      'rdd.foreach(async (o) => { await new Storage().bucket("b").file("in.json").delete(); });',
      'rdd.foreachPartition(async (os) => { await new Storage().bucket("b").file("out.json").save("x", { preconditionOpts: { ifGenerationMatch: 0 } }); });',
    ],
  },
  {
    name: "Azure",
    reported: [
      'rdd.foreachPartition(async (os) => { const c = BlobServiceClient.fromConnectionString("x").getContainerClient("c"); await c.getBlockBlobClient("out.json").upload("x", 1); });',
      'rdd.foreachPartition(async (os) => { const c = new BlobServiceClient("u").getContainerClient("c"); const blob = c.getBlockBlobClient("out.json"); await blob.uploadData(Buffer.from("x")); });',
      'rdd.foreachPartition(async (os) => { await new ContainerClient("u", "c").uploadBlockBlob("out.json", "x", 1); });',
    ],
    silent: [
      'rdd.foreach(async (o) => { const c = new BlobServiceClient("u").getContainerClient("c"); await c.getBlockBlobClient(o.id).upload("x", 1); });',
      'rdd.foreach(async (o) => { const c = new BlobServiceClient("u").getContainerClient("c"); await c.getBlockBlobClient("in.json").downloadToBuffer(); });',
    ],
  },
  {
    name: "Minio",
    reported: ['rdd.foreachPartition(async (os) => { await new Minio({ endPoint: "m" }).putObject("b", "out.json", "x"); });'],
    silent: ['rdd.foreach(async (o) => { await new Minio({ endPoint: "m" }).putObject("b", o.id, "x"); });'],
  },
  {
    name: "flags",
    reported: [
      'rdd.foreachPartition((os) => { writeFileSync("/data/out.json", "x", { flag: "w" }); });',
      'rdd.foreachPartition((os) => { fs.openSync("/data/out.json", "w+"); });',
    ],
    silent: [
      'rdd.foreachPartition((os) => { writeFileSync("/data/out.json", "x", { flag: "wx" }); });',
      'rdd.foreachPartition((os) => { fs.openSync("/data/out.json", "wx"); });',
      'rdd.foreachPartition((os) => { try { fs.openSync("/data/lock", "wx"); } catch { return; } });',
      'rdd.foreachPartition((os) => { try { writeFileSync("/data/lock", "x", { flag: "wx" }); } catch { return; } });',
      'rdd.foreachPartition((os) => { writeFileSync("/data/out.json", "x", { flag: "a" }); });',
      'rdd.foreachPartition((os) => { fs.openSync("/data/in.json", "r"); });',
    ],
  },
  {
    name: "other files",
    reported: [
      'rdd.foreachPartition(async (os) => { await copyFile("/data/template", "/data/out"); });',
      'import { outputJson } from "fs-extra";\nrdd.foreach(async (o) => { await outputJson("/data/out.json", o); });',
      'const dir = "/data"; const task = (o: Order) => { writeFileSync(dir + "/out.json", o.id); }; rdd.foreach(task);',
      'const opts = { out: "/data/out.json" }; rdd.foreach((o) => { writeFileSync(opts.out, o.id); });',
    ],
    silent: [
      'rdd.foreach(async (o) => { await copyFile("/data/template", "/data/" + o.id); });',
      'rdd.foreachPartition(async (os) => { await appendFile("/data/log", "x"); });',
      'rdd.foreach((o) => { writeFileSync(path.join("/data", o.city, "out.json"), o.id); });',
      'rdd.foreachPartition((os) => { writeFileSync(`/data/${Date.now()}.json`, "x"); });',
      'rdd.foreachPartition((os) => { const dir = fs.mkdtempSync("/data/"); writeFileSync(path.join(dir, "x.json"), "x"); });',
      'rdd.foreachPartition((os) => { const name = os.next().value.id; writeFileSync("/data/" + name, "x"); });',
      'const out = process.argv[2]; rdd.foreach((o) => { writeFileSync(out + "/" + o.id, "x"); });',
      "rdd.groupByKey().foreach(([k, vs]) => { writeFileSync(`/data/${k}.json`, JSON.stringify(vs)); });",
      'const pid = process.pid; rdd.foreachPartition((os) => { writeFileSync("/data/" + process.pid, "x"); });',
    ],
  },
]);
