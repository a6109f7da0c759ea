import type { HandlePackage } from "../schema.ts";

/** Child processes, native libraries, profilers and debuggers. */
export const processes: readonly HandlePackage[] = [
  {
    package: "node:child_process",
    isPerUse: true,
    aliases: ["child_process"],
    source: "@types/node 26.6.6 child_process.d.ts",
    handles: [
      { name: "spawn", form: "call", what: "a child process", type: "ChildProcess", close: "kill", opens: "at once", clone: "throws" },
      { name: "exec", form: "call", what: "a child process", type: "ChildProcess", close: "kill", opens: "at once" },
      { name: "execFile", form: "call", what: "a child process", type: "ChildProcess", close: "kill", opens: "at once" },
      { name: "fork", form: "call", what: "a child process", type: "ChildProcess", close: "kill", opens: "at once" },
      { name: "ChildProcess", form: "new", what: "a child process", close: "kill", opens: "on first use" },
      { name: "ChildProcess.stdin", form: "value", what: "a child process's input", close: "end", opens: "at once" },
      { name: "ChildProcess.stdout", form: "value", what: "a child process's output", close: "destroy", opens: "at once" },
      { name: "ChildProcess.stderr", form: "value", what: "a child process's output", close: "destroy", opens: "at once" },
    ],
  },
  {
    package: "node:cluster",
    aliases: ["cluster"],
    source: "@types/node 26.6.6 cluster.d.ts",
    handles: [{ name: "fork", form: "call", what: "a worker process", type: "Worker", close: "kill", opens: "at once" }],
  },
  {
    package: "node:process",
    isPerUse: true,
    aliases: ["process"],
    source: "@types/node 26.6.6 process.d.ts",
    handles: [
      { name: "stdin", form: "value", what: "a standard input stream", opens: "at once" },
      { name: "stdout", form: "value", what: "a standard output stream", opens: "at once", clone: "throws" },
      { name: "stderr", form: "value", what: "a standard error stream", opens: "at once" },
    ],
  },
  {
    package: "node:inspector",
    isPerUse: true,
    aliases: ["inspector"],
    source: "@types/node 26.6.6 inspector.d.ts",
    handles: [
      { name: "Session", form: "new", what: "an inspector session", close: "disconnect", opens: "on first use", clone: "dead object" },
      { name: "open", form: "call", what: "an inspector", closeWith: "node:inspector#close", opens: "at once" },
    ],
  },
  {
    package: "node:inspector/promises",
    isPerUse: true,
    aliases: ["inspector/promises"],
    source: "@types/node 26.6.6 inspector.generated.d.ts",
    handles: [
      { name: "Session", form: "new", what: "an inspector session", close: "disconnect", opens: "on first use" },
      { name: "open", form: "call", what: "an inspector", closeWith: "node:inspector/promises#close", opens: "at once" },
    ],
  },
  {
    package: "node:module",
    isPerUse: true,
    aliases: ["module"],
    source: "@types/node 26.6.6 module.d.ts",
    handles: [{ name: "registerHooks", form: "call", what: "a module hook", type: "ModuleHooks", close: "deregister", opens: "at once" }],
  },
  {
    package: "node:ffi",
    source: "@types/node 26.6.6 ffi.d.ts",
    handles: [
      { name: "dlopen", form: "call", what: "a native library", type: "DynamicLibraryResult", close: "lib.close", opens: "at once" },
      { name: "DynamicLibrary", form: "new", what: "a native library", close: "close", opens: "at once" },
    ],
  },
  {
    package: "node:perf_hooks",
    isPerUse: true,
    aliases: ["perf_hooks"],
    source: "@types/node 26.6.6 perf_hooks.d.ts",
    handles: [
      {
        name: "PerformanceObserver",
        form: "new",
        what: "a performance observer",
        close: "disconnect",
        opens: "on first use",
        clone: "dead object",
      },
    ],
  },
  {
    package: "node:v8",
    isPerUse: true,
    aliases: ["v8"],
    source: "@types/node 26.6.6 v8.d.ts",
    handles: [
      { name: "startCpuProfile", form: "call", what: "a CPU profile", type: "SyncCPUProfileHandle", close: "stop", opens: "at once" },
      { name: "startHeapProfile", form: "call", what: "a heap profile", type: "SyncHeapProfileHandle", close: "stop", opens: "at once" },
      { name: "getHeapSnapshot", form: "call", what: "a heap snapshot stream", close: "destroy", opens: "at once" },
    ],
  },
  {
    package: "node:vfs",
    isPerUse: true,
    source: "@types/node 26.6.6 vfs.d.ts",
    handles: [
      { name: "create", form: "call", what: "a virtual file system", type: "VirtualFileSystem", opens: "on first use" },
      { name: "VirtualFileSystem", form: "new", what: "a virtual file system", opens: "on first use" },
    ],
  },
];
