/** Makes every copy the thing itself, so that a program does what it would do if nothing were sent. Imported before the program. */
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
threads.receiveMessageOnPort = ({ messages }) => messages.shift();
syncBuiltinESMExports();
