import { describeTwins } from "../../support/twins.ts";

const imports =
  'import fs, { createReadStream, createWriteStream } from "node:fs"; import { pipeline, finished } from "node:stream/promises"; import { pipeline as pipe, finished as done, Readable } from "node:stream"; import readline from "node:readline"; import events, { once } from "node:events"; import zlib from "node:zlib"; declare function fail(e: unknown): void; declare const sink: any;';

describeTwins("require-stream-error-handler", imports, [
  {
    name: "listeners",
    reported: [
      "rdd.foreach((o) => { createReadStream(o.path).pipe(sink); });",
      "rdd.foreach((o) => { createReadStream(o.path).pipe(zlib.createGzip()).pipe(createWriteStream(o.id)); });",
      'rdd.foreach((o) => new Promise<void>((resolve) => { const s = createReadStream(o.path); s.on("data", console.log); s.on("end", resolve); }));',
      'rdd.foreach((o) => new Promise<void>((resolve) => { createReadStream(o.path).on("end", resolve).on("data", console.log); }));',
      'rdd.foreachPartition((os) => { const out = createWriteStream("/mnt/x"); for (const o of os) out.write(o.id); out.end(); });',
      'rdd.foreachPartition((os) => { createWriteStream("/mnt/x").end("done"); });',
      "class Copy { run(o: Order) { createReadStream(o.path).pipe(sink); } }\nconst copy = new Copy(); rdd.foreach((o) => copy.run(o));",
      'rdd.foreach((o) => { const s = createReadStream(o.path).setEncoding("utf8"); s.on("data", console.log); });',
    ],
    silent: [
      'rdd.foreach((o) => { const s = createReadStream(o.path); s.on("error", fail); s.pipe(sink); });',
      'rdd.foreach((o) => { const s = createReadStream(o.path).once("error", fail); s.pipe(sink); });',
      "rdd.foreach(async (o) => { const rl = readline.createInterface({ input: createReadStream(o.path) }); for await (const l of rl) console.log(l); });",
      "rdd.foreach((o) => { pipe(createReadStream(o.path), sink, (e) => { if (e) throw e; }); });",
      "rdd.foreach(async (o) => { const s = createReadStream(o.path); const end = finished(s); s.resume(); await end; });",
      "rdd.foreach((o) => { const s = createReadStream(o.path); done(s, fail); s.pipe(sink); });",
      'rdd.foreach(async (o) => { const s = createReadStream(o.path); await once(s, "open"); for await (const c of s) console.log(c); });',
      'rdd.foreach((o) => new Promise<void>((resolve, reject) => { createReadStream(o.path).on("error", reject).on("end", resolve).on("data", console.log); }));',
      'rdd.foreach((o) => new Promise<void>((resolve, reject) => { const s = createReadStream(o.path); s.on("data", console.log); s.on("end", resolve); s.on("error", reject); }));',
      "rdd.foreach(async (o) => { for await (const c of createReadStream(o.path)) console.log(c); });",
      "rdd.map((o) => createReadStream(o.path));",
      'rdd.foreach((o) => { const s = createReadStream(o.path); watch(s); s.pipe(sink); });\nfunction watch(s: fs.ReadStream) { s.on("error", fail); }',
      'rdd.foreachPartition((os) => { const out = createWriteStream("/mnt/x"); out.on("error", (e) => { throw e; }); for (const o of os) out.write(o.id); out.end(); });',
      'rdd.foreachPartition(async (os) => { const out = createWriteStream("/mnt/x"); await pipeline(Readable.from(os), out); });',
      'createReadStream("/a").pipe(sink);',
      'rdd.foreach((o) => { const s = createReadStream(o.path); for (const e of ["error", "close"]) s.on(e, fail); s.pipe(sink); });',
      'rdd.foreach((o) => { const s = createReadStream(o.path).setEncoding("utf8"); s.on("error", fail).pipe(sink); });',
    ],
  },
]);
