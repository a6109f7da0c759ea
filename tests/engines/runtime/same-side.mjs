/** Makes every copy the thing itself, so that a program does what it would do if nothing were sent. Imported before the program. */
import { EventEmitter } from "node:events";
import { createRequire, syncBuiltinESMExports } from "node:module";

const require = createRequire(import.meta.url);
const threads = require("node:worker_threads");
const v8 = require("node:v8");

globalThis.structuredClone = (value) => value;
v8.serialize = (value) => value;
v8.deserialize = (value) => value;
threads.MessageChannel = class MessageChannel {
  constructor() {
    const messages = [];
    this.port1 = { postMessage: (message) => messages.push({ message }) };
    this.port2 = { postMessage: () => {}, messages };
  }
};

/** The other end of what is sent, in this very process: the code of a thread or of a process, and what it is told. */
class OtherEnd extends EventEmitter {
  constructor(code, scope) {
    super();
    const inside = new EventEmitter();
    inside.postMessage = (message) => setImmediate(() => this.emit("message", message));
    inside.send = inside.postMessage;
    this.inside = inside;
    const here = (name) => (name === "node:worker_threads" ? { parentPort: inside, ...scope } : require(name));
    new Function("require", "process", code)(here, inside);
  }
  postMessage(message) {
    setImmediate(() => this.inside.emit("message", message));
  }
  send(message) {
    this.postMessage(message);
  }
  async terminate() {}
  kill() {}
}
threads.Worker = class Worker extends OtherEnd {
  constructor(code, { workerData }) {
    super(code, { workerData });
  }
};
require("node:child_process").fork = (file, args, { execArgv }) => new OtherEnd(execArgv[1], {});
const heard = [];
threads.BroadcastChannel = class BroadcastChannel {
  messages = heard;
  postMessage(message) {
    heard.push({ message });
  }
};
threads.receiveMessageOnPort = ({ messages }) => messages.shift();
syncBuiltinESMExports();
