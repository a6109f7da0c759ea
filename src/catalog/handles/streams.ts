import type { HandlePackage } from "../schema.ts";

/** Streams of Node and of the web, and event iterators. */
export const streams: readonly HandlePackage[] = [
  {
    package: "node:stream",
    aliases: ["stream"],
    source: "@types/node 26.6.6 stream.d.ts",
    handles: [
      { name: "Readable", form: "new", what: "a readable stream", close: "destroy", opens: "on first use", clone: "throws" },
      { name: "Writable", form: "new", what: "a writable stream", close: "destroy", opens: "on first use", clone: "throws" },
      { name: "Duplex", form: "new", what: "a duplex stream", close: "destroy", opens: "on first use" },
      { name: "Transform", form: "new", what: "a transform stream", close: "destroy", opens: "on first use" },
      { name: "PassThrough", form: "new", what: "a pass-through stream", close: "destroy", opens: "on first use", clone: "throws" },
      { name: "Readable.from", form: "call", what: "a readable stream", type: "Readable", close: "destroy", opens: "on first use" },
      { name: "Readable.fromWeb", form: "call", what: "a readable stream", type: "Readable", close: "destroy", opens: "on first use" },
      { name: "Writable.fromWeb", form: "call", what: "a writable stream", type: "Writable", close: "destroy", opens: "on first use" },
      { name: "Duplex.from", form: "call", what: "a duplex stream", type: "Duplex", close: "destroy", opens: "on first use" },
      { name: "Duplex.fromWeb", form: "call", what: "a duplex stream", type: "Duplex", close: "destroy", opens: "on first use" },
      { name: "Readable.toWeb", form: "call", what: "a readable stream", close: "cancel", closeIsAsync: true, opens: "on first use" },
      { name: "Writable.toWeb", form: "call", what: "a writable stream", close: "close", closeIsAsync: true, opens: "on first use" },
      { name: "compose", form: "call", what: "a duplex stream", type: "Duplex", close: "destroy", opens: "on first use" },
      { name: "duplexPair", form: "call", what: "a pair of streams", opens: "on first use" },
      { name: "pipeline", form: "call", what: "a stream", opens: "at once" },
    ],
  },
  {
    package: "node:stream/iter",
    source: "@types/node 26.6.6 stream/iter.d.ts",
    handles: [
      { name: "push", form: "call", what: "a push stream", type: "PushStreamResult", close: "writer.end", closeIsAsync: true, opens: "on first use" },
      { name: "broadcast", form: "call", what: "a broadcast stream", type: "BroadcastResult", close: "writer.end", closeIsAsync: true, opens: "on first use" },
      { name: "share", form: "call", what: "a shared stream", type: "Share", close: "cancel", opens: "on first use" },
      { name: "fromReadable", form: "call", what: "a stream iterator", type: "ByteReadableStream", opens: "on first use" },
      { name: "toReadable", form: "call", what: "a readable stream", close: "destroy", opens: "on first use" },
      { name: "toWritable", form: "call", what: "a writable stream", close: "destroy", opens: "on first use" },
    ],
  },
  {
    package: "node:stream/web",
    aliases: ["stream/web"],
    source: "@types/node 26.6.6 stream/web.d.ts",
    handles: [
      { name: "ReadableStream", form: "new", what: "a readable stream", close: "cancel", closeIsAsync: true, opens: "on first use", clone: "needs transfer" },
      { name: "WritableStream", form: "new", what: "a writable stream", close: "close", closeIsAsync: true, opens: "on first use", clone: "needs transfer" },
      { name: "TransformStream", form: "new", what: "a transform stream", close: "writable.close", closeIsAsync: true, opens: "on first use", clone: "needs transfer" },
      { name: "CompressionStream", form: "new", what: "a compression stream", close: "writable.close", closeIsAsync: true, opens: "on first use" },
      { name: "DecompressionStream", form: "new", what: "a decompression stream", close: "writable.close", closeIsAsync: true, opens: "on first use" },
      { name: "TextDecoderStream", form: "new", what: "a text decoder stream", close: "writable.close", closeIsAsync: true, opens: "on first use" },
      { name: "TextEncoderStream", form: "new", what: "a text encoder stream", close: "writable.close", closeIsAsync: true, opens: "on first use" },
      { name: "ReadableStreamDefaultReader", form: "new", what: "a stream reader", close: "releaseLock", opens: "on first use" },
      { name: "ReadableStreamBYOBReader", form: "new", what: "a stream reader", close: "releaseLock", opens: "on first use" },
      { name: "WritableStreamDefaultWriter", form: "new", what: "a stream writer", close: "releaseLock", opens: "on first use" },
      { name: "ReadableStream.getReader", form: "call", what: "a stream reader", type: "ReadableStreamDefaultReader", close: "releaseLock", opens: "at once" },
      { name: "WritableStream.getWriter", form: "call", what: "a stream writer", type: "WritableStreamDefaultWriter", close: "releaseLock", opens: "at once" },
    ],
  },
  {
    package: "node:events",
    aliases: ["events"],
    source: "@types/node 26.6.6 events.d.ts",
    handles: [
      { name: "on", form: "call", what: "an event iterator", close: "return", closeIsAsync: true, opens: "at once" },
    ],
  },
];
