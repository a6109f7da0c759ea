import { describe, expect, it } from "vitest";
import { Freshness } from "../../src/modules/freshness.ts";
import { Reach } from "../../src/modules/reach.ts";

/** A reach over files in memory, with the paths that it has read and the imports that it has resolved. */
function reachOver(files: Readonly<Record<string, string>>): {
  /** Begins a look at a file, and asks whether its text reaches a shipment. */
  reaches: (file: string, text: string) => boolean;
  read: string[];
  resolved: string[];
  wait: (time: number) => void;
  looked: string[];
} {
  const read: string[] = [];
  const resolved: string[] = [];
  const looked: string[] = [];
  let time = 0;
  const host = {
    read: (path: string) => {
      read.push(path);
      return files[path] ?? null;
    },
    stat: (path: string) => {
      looked.push(path);
      const text = files[path];
      return text === undefined ? null : { modified: 0, size: text.length };
    },
  };
  const resolver = {
    resolve: (source: string) => {
      resolved.push(source);
      return `/src/${source.slice("./".length).replace(/\.js$/u, ".ts")}`;
    },
  };
  const wait = (milliseconds: number): void => {
    time += milliseconds;
  };
  const reach = new Reach(
    host,
    resolver,
    () => true,
    () => time,
  );
  return {
    reaches: (file, text) => {
      reach.begin(file);
      return reach.reachesShipment(file, text, ships);
    },
    read,
    resolved,
    wait,
    looked,
  };
}

const ships = { areIn: (text: string): boolean => text.includes("rdd"), placesIn: () => [] };

describe("what a file reaches", () => {
  it("is found over any number of files", () => {
    const { reaches } = reachOver({ "/src/b.ts": 'import "./c.js";', "/src/c.ts": "rdd.map(f);" });
    expect(reaches("/src/a.ts", 'import "./b.js";')).toBe(true);
  });
  it("needs no look at a file that has been linted itself", () => {
    const { reaches, read, resolved } = reachOver({ "/src/a.ts": "export {};", "/src/far.ts": "rdd.map(f);" });
    expect(reaches("/src/a.ts", "export {};")).toBe(false);
    expect(reaches("/src/b.ts", 'import "./a.js";')).toBe(false);
    expect([...read, ...resolved]).toEqual([]);
    expect(reaches("/src/c.ts", 'import "./a.js"; import "./far.js";')).toBe(true);
    expect(reaches("/src/deep/d.ts", 'import ".././c.js";')).toBe(true);
    expect(read).toEqual(["/src/far.ts"]);
  });
  it("is looked at again after a while", () => {
    const files: Record<string, string> = { "/src/a.ts": "export {};" };
    const { reaches, wait } = reachOver(files);
    expect(reaches("/src/b.ts", 'import "./a.js";')).toBe(false);
    files["/src/a.ts"] = "rdd.map(f);";
    expect(reaches("/src/c.ts", 'import "./a.js";')).toBe(false);
    wait(5_001);
    expect(reaches("/src/d.ts", 'import "./a.js";')).toBe(true);
  });
  it("is looked at again for a file that is asked about a second time, and read again only where something changed", () => {
    const files: Record<string, string> = { "/src/a.ts": 'import "./far.js";', "/src/far.ts": "export {};" };
    const { reaches, read, looked } = reachOver(files);
    const edited = 'import "./a.js";';
    expect(reaches("/src/b.ts", edited)).toBe(false);
    expect(reaches("/src/b.ts", edited)).toBe(false);
    expect(read).toEqual(["/src/a.ts", "/src/far.ts"]);
    expect(looked).toEqual(["/src/a.ts", "/src/far.ts", "/src/a.ts", "/src/far.ts"]);
    files["/src/far.ts"] = "rdd.map(f);";
    expect(reaches("/src/b.ts", edited)).toBe(true);
    expect(read).toEqual(["/src/a.ts", "/src/far.ts", "/src/far.ts"]);
  });
});

describe("freshness", () => {
  it("ends after five seconds, or after fifty times what reading took, at most half a minute", () => {
    let time = 0;
    const freshness = new Freshness(() => time);
    const lasts = (reading: number): number => {
      time += 100_000;
      expect(freshness.isOver()).toBe(true);
      const start = time;
      freshness.read(() => {
        time += reading;
      });
      while (!freshness.isOver()) time += 500;
      return time - start;
    };
    expect(lasts(0)).toBe(5_500);
    expect(lasts(200)).toBe(10_200);
    expect(lasts(2_000)).toBe(30_500);
  });
});
