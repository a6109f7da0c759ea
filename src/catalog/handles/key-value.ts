import type { HandlePackage } from "../schema.ts";

/** Embedded key-value stores. */
export const keyValueStores: readonly HandlePackage[] = [
  {
    package: "lmdb",
    mustBeClosed: true,
    source: "lmdb 3.5.6 index.d.ts",
    handles: [
      { name: "open", form: "call", what: "an LMDB database", type: "RootDatabase", close: "close", closeIsAsync: true, opens: "at once" },
      {
        name: "RootDatabase.openDB",
        form: "call",
        what: "an LMDB database",
        type: "Database",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
    ],
  },
  {
    package: "level",
    mustBeClosed: true,
    source: "level 10.0.0 index.d.ts",
    handles: [
      { name: "Level", form: "new", what: "a Level database", close: "close", closeIsAsync: true, opens: "at once" },
      { name: "Level.sublevel", form: "call", what: "a Level database", close: "close", closeIsAsync: true, opens: "on first use" },
      {
        name: "Level.iterator",
        form: "call",
        what: "a Level iterator",
        type: "Iterator",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
    ],
  },
  {
    package: "classic-level",
    mustBeClosed: true,
    source: "classic-level 3.0.0 index.d.ts",
    handles: [
      { name: "ClassicLevel", form: "new", what: "a Level database", close: "close", closeIsAsync: true, opens: "at once" },
      {
        name: "ClassicLevel.iterator",
        form: "call",
        what: "a Level iterator",
        type: "Iterator",
        close: "close",
        closeIsAsync: true,
        opens: "at once",
      },
    ],
  },
  {
    package: "levelup",
    mustBeClosed: true,
    source: "levelup 5.1.1, @types/levelup 5.1.5 index.d.ts",
    handles: [{ name: "", form: "call", what: "a Level database", type: "LevelUp", close: "close", closeIsAsync: true, opens: "at once" }],
  },
  {
    package: "leveldown",
    mustBeClosed: true,
    source: "leveldown 6.1.1, @types/leveldown 4.0.6 index.d.ts",
    handles: [{ name: "", form: "call", what: "a Level database", type: "LevelDown", close: "close", opens: "on first use" }],
  },
];
