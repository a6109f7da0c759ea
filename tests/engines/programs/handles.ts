import type { EngineProgram } from "../harness/program.ts";

/** Other handles of Node: sockets, servers, timers, child processes, threads. */
export const handlePrograms: readonly EngineProgram[] = [
  {
    name: "a socket to the harbour",
    shape: "socket",
    effects: { heard: "21" },
    text: `
import net from "node:net";
import * as pulumi from "@pulumi/pulumi";
const radio = net.connect(Number(process.env.HARBOUR_PORT ?? 9), "127.0.0.1");
radio.on("error", () => {});
export default pulumi.runtime.serializeFunction((ships) => {
  radio.write(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a socket opened on the worker",
    shape: "socket",
    effects: { heard: "21" },
    text: `
import net from "node:net";
import * as pulumi from "@pulumi/pulumi";
const host = "127.0.0.1";
export default pulumi.runtime.serializeFunction((ships) => {
  const radio = net.connect(Number(process.env.HARBOUR_PORT), host);
  radio.end(String(ships));
  return ships * 2;
});
`,
  },
  {
    name: "a datagram socket",
    shape: "socket",
    values: ["udp4"],
    text: `
import dgram from "node:dgram";
import * as pulumi from "@pulumi/pulumi";
const beacon = dgram.createSocket("udp4");
export default pulumi.runtime.serializeFunction(() => {
  beacon.send("21", 9, "127.0.0.1");
  return beacon.type;
});
`,
  },
  {
    name: "a server",
    shape: "server",
    values: [false],
    text: `
import http from "node:http";
import * as pulumi from "@pulumi/pulumi";
const office = http.createServer();
export default pulumi.runtime.serializeFunction(() => office.listening);
`,
  },
  {
    name: "a timer",
    shape: "timer",
    values: [true],
    text: `
import * as pulumi from "@pulumi/pulumi";
const tide = setInterval(() => {}, 60_000);
export default pulumi.runtime.serializeFunction(() => tide.hasRef());
`,
  },
  {
    name: "a timer set on the worker",
    shape: "timer",
    text: `
import * as pulumi from "@pulumi/pulumi";
const patience = 5;
export default pulumi.runtime.serializeFunction(
  (ships) =>
    new Promise((arrive) => {
      setTimeout(() => arrive(ships * 2), patience);
    }),
);
`,
  },
  {
    name: "a child process",
    shape: "child process",
    values: [true],
    text: `
import childProcess from "node:child_process";
import * as pulumi from "@pulumi/pulumi";
const pilot = childProcess.spawn(process.execPath, ["--version"]);
export default pulumi.runtime.serializeFunction(() => pilot.kill(0));
`,
  },
  {
    name: "a child process started on the worker",
    shape: "child process",
    text: `
import childProcess from "node:child_process";
import * as pulumi from "@pulumi/pulumi";
const script = "console.log(process.argv[1] * 2)";
export default pulumi.runtime.serializeFunction((ships) =>
  Number(childProcess.execFileSync(process.execPath, ["-e", script, String(ships)], { encoding: "utf8" })),
);
`,
  },
  {
    name: "the number of a child process",
    shape: "child process",
    text: `
import childProcess from "node:child_process";
import * as pulumi from "@pulumi/pulumi";
const pilot = childProcess.spawn(process.execPath, ["--version"]);
const number = pilot.pid;
export default pulumi.runtime.serializeFunction((ships) => ships * 2 + number * 0);
`,
  },
  {
    name: "a compression stream",
    shape: "compression",
    values: [true],
    text: `
import zlib from "node:zlib";
import * as pulumi from "@pulumi/pulumi";
const press = zlib.createGzip();
export default pulumi.runtime.serializeFunction((ships) => press.write(String(ships)));
`,
  },
  {
    name: "a compression of one text on the worker",
    shape: "compression",
    text: `
import zlib from "node:zlib";
import * as pulumi from "@pulumi/pulumi";
export default pulumi.runtime.serializeFunction((ships) => Number(zlib.gunzipSync(zlib.gzipSync(String(ships * 2))).toString()));
`,
  },
  {
    name: "a hash on the worker",
    shape: "hash",
    values: ["6f4b6612125fb3a0daecd2799dfd6c9c299424fd920f9b308110a2c1fbd8f443"],
    text: `
import crypto from "node:crypto";
import * as pulumi from "@pulumi/pulumi";
export default pulumi.runtime.serializeFunction((ships) => crypto.createHash("sha256").update(String(ships)).digest("hex"));
`,
  },
  {
    name: "a worker thread",
    shape: "worker thread",
    values: [true],
    text: `
import { Worker } from "node:worker_threads";
import * as pulumi from "@pulumi/pulumi";
const mate = new Worker("setInterval(() => {}, 1000)", { eval: true });
export default pulumi.runtime.serializeFunction((ships) => mate.postMessage(ships) === undefined);
`,
  },
];
