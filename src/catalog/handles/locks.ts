import type { HandlePackage } from "../schema.ts";

/** Locks, semaphores and pools of any resource. */
export const locks: readonly HandlePackage[] = [
  {
    package: "generic-pool",
    source: "generic-pool 3.9.0 index.d.ts",
    handles: [
      {
        name: "createPool",
        form: "call",
        what: "a resource pool",
        type: "Pool",
        close: "drain",
        closeIsAsync: true,
        opens: "on first use",
        clone: "throws",
      },
      { name: "Pool.acquire", form: "await", what: "a pooled resource", opens: "at once" },
    ],
  },
  {
    package: "tarn",
    source: "tarn 3.1.2 dist/tarn.d.ts",
    handles: [{ name: "Pool", form: "new", what: "a resource pool", close: "destroy", closeIsAsync: true, opens: "on first use" }],
  },
  {
    package: "async-mutex",
    isPerUse: true,
    source: "async-mutex 0.5.0 lib/index.d.ts",
    handles: [
      { name: "Mutex", form: "new", what: "a mutex", opens: "on first use" },
      { name: "Semaphore", form: "new", what: "a semaphore", opens: "on first use" },
      { name: "Mutex.acquire", form: "await", what: "a held mutex", opens: "at once" },
    ],
  },
  {
    package: "proper-lockfile",
    isPerUse: true,
    source: "proper-lockfile 4.1.2, @types/proper-lockfile 4.1.4 index.d.ts",
    handles: [
      { name: "lock", form: "await", what: "a file lock", opens: "at once" },
      { name: "lockSync", form: "call", what: "a file lock", opens: "at once" },
    ],
  },
];
