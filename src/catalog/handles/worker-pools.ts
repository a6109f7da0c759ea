import type { HandlePackage } from "../schema.ts";

/** Worker pools, sandboxes and inference sessions. */
export const workerPools: readonly HandlePackage[] = [
  {
    package: "tinypool",
    source: "tinypool 2.2.0 dist/index.d.ts",
    handles: [
      { name: "Tinypool", form: "new", what: "a worker pool", close: "destroy", closeIsAsync: true, opens: "at once" },
      { name: "", form: "new", what: "a worker pool", type: "Tinypool", close: "destroy", closeIsAsync: true, opens: "at once" },
    ],
  },
  {
    package: "piscina",
    source: "piscina 5.3.2 dist/index.d.ts",
    handles: [
      { name: "Piscina", form: "new", what: "a worker pool", close: "destroy", closeIsAsync: true, opens: "at once" },
      { name: "", form: "new", what: "a worker pool", type: "Piscina", close: "destroy", closeIsAsync: true, opens: "at once" },
    ],
  },
  {
    package: "workerpool",
    source: "workerpool 10.0.3 types/index.d.ts",
    handles: [
      { name: "pool", form: "call", what: "a worker pool", type: "Pool", close: "terminate", closeIsAsync: true, opens: "on first use" },
    ],
  },
  {
    package: "threads",
    source: "threads 1.7.0 dist/index.d.ts",
    handles: [
      {
        name: "spawn",
        form: "await",
        what: "a worker thread",
        type: "ExposedToThreadType",
        closeWith: "threads#Thread.terminate",
        opens: "at once",
      },
      { name: "Pool", form: "call", what: "a worker pool", type: "WorkerPool", close: "terminate", closeIsAsync: true, opens: "at once" },
      { name: "Worker", form: "new", what: "a worker thread", close: "terminate", closeIsAsync: true, opens: "at once" },
    ],
  },
  {
    package: "jest-worker",
    source: "jest-worker 30.5.1 build/index.d.ts",
    handles: [{ name: "Worker", form: "new", what: "a worker pool", close: "end", closeIsAsync: true, opens: "at once" }],
  },
  {
    package: "comlink",
    source: "comlink 4.4.2 dist/umd/comlink.d.ts",
    handles: [{ name: "wrap", form: "call", what: "a worker proxy", type: "Remote", opens: "on first use" }],
  },
  {
    package: "tesseract.js",
    source: "tesseract.js 7.0.0 src/index.d.ts",
    handles: [
      {
        name: "createWorker",
        form: "await",
        what: "an OCR worker",
        type: "Worker",
        close: "terminate",
        closeIsAsync: true,
        opens: "at once",
      },
      {
        name: "createScheduler",
        form: "call",
        what: "an OCR scheduler",
        type: "Scheduler",
        close: "terminate",
        closeIsAsync: true,
        opens: "on first use",
      },
    ],
  },
  {
    package: "onnxruntime-node",
    source: "onnxruntime-node 1.30.0 dist/index.d.ts",
    handles: [
      {
        name: "InferenceSession.create",
        form: "await",
        what: "an inference session",
        type: "InferenceSession",
        close: "release",
        closeIsAsync: true,
        opens: "at once",
      },
    ],
  },
  {
    package: "@tensorflow/tfjs-node",
    source: "@tensorflow/tfjs-node 4.22.0 dist/index.d.ts",
    handles: [
      { name: "loadLayersModel", form: "await", what: "a TensorFlow model", type: "LayersModel", close: "dispose", opens: "at once" },
      { name: "loadGraphModel", form: "await", what: "a TensorFlow model", type: "GraphModel", close: "dispose", opens: "at once" },
      { name: "tensor", form: "call", what: "a tensor", type: "Tensor", close: "dispose", opens: "at once" },
    ],
  },
  {
    package: "isolated-vm",
    isPerUse: true,
    source: "isolated-vm 5.0.4 isolated-vm.d.ts",
    handles: [
      { name: "Isolate", form: "new", what: "a V8 isolate", close: "dispose", opens: "at once" },
      { name: "Isolate.createContext", form: "await", what: "a V8 context", type: "Context", close: "release", opens: "at once" },
    ],
  },
  {
    package: "vm2",
    isPerUse: true,
    source: "vm2 3.12.2 index.d.ts",
    handles: [
      { name: "VM", form: "new", what: "a sandbox", opens: "on first use" },
      { name: "NodeVM", form: "new", what: "a sandbox", opens: "on first use" },
    ],
  },
];
