import type { HandlePackage } from "../schema.ts";

/** File watchers. */
export const watchers: readonly HandlePackage[] = [
  {
    package: "chokidar",
    source: "chokidar 5.0.0 index.d.ts",
    handles: [
      {
        name: "watch",
        form: "call",
        what: "a file watcher",
        type: "FSWatcher",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
        clone: "throws",
      },
      { name: "FSWatcher", form: "new", what: "a file watcher", close: "close", closeIsAsync: true, opens: "on first use" },
    ],
  },
  {
    package: "watchpack",
    source: "watchpack 2.6.4 types/index.d.ts",
    handles: [{ name: "", form: "new", what: "a file watcher", type: "Watchpack", close: "close", opens: "on first use" }],
  },
  {
    package: "sane",
    source: "sane 5.0.1, @types/sane 2.0.9 index.d.ts",
    handles: [{ name: "", form: "call", what: "a file watcher", type: "SaneWatcher", close: "close", opens: "at once" }],
  },
  {
    package: "gaze",
    source: "gaze 1.1.3, @types/gaze 1.1.6 index.d.ts",
    handles: [{ name: "Gaze", form: "new", what: "a file watcher", close: "close", opens: "at once" }],
  },
  {
    package: "fb-watchman",
    source: "fb-watchman 2.0.4, @types/fb-watchman 2.0.6 index.d.ts",
    handles: [{ name: "Client", form: "new", what: "a Watchman client", close: "end", opens: "on first use" }],
  },
  {
    package: "@parcel/watcher",
    source: "@parcel/watcher 2.6.0 index.d.ts",
    handles: [
      {
        name: "subscribe",
        form: "await",
        what: "a file watcher",
        type: "AsyncSubscription",
        close: "unsubscribe",
        closeIsAsync: true,
        opens: "at once",
      },
    ],
  },
];
