import { describe, expect, it } from "vitest";
import { Freshness } from "../../src/modules/freshness.ts";
import { Reach } from "../../src/modules/reach.ts";

/** A reach over files in memory, with the paths that it has read and the imports that it has resolved. */
function reachOver(files: Readonly<Record<string, string>>): {
  reach: Reach;
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
  return {
    reach: new Reach(
      host,
      resolver,
      () => true,
      () => time,
    ),
    read,
    resolved,
    wait,
    looked,
  };
}

const ships = { areIn: (text: string): boolean => text.includes("rdd"), placesIn: () => [] };

describe("what a file reaches", () => {
  it("is found over any number of files", () => {
    const { reach } = reachOver({ "/src/b.ts": 'import "./c.js";', "/src/c.ts": "rdd.map(f);" });
    expect(reach.reachesShipment("/src/a.ts", 'import "./b.js";', ships)).toBe(true);
  });
  it("needs no look at a file that has been linted itself", () => {
    const { reach, read, resolved } = reachOver({ "/src/a.ts": "export {};", "/src/far.ts": "rdd.map(f);" });
    expect(reach.reachesShipment("/src/a.ts", "export {};", ships)).toBe(false);
    expect(reach.reachesShipment("/src/b.ts", 'import "./a.js";', ships)).toBe(false);
    expect([...read, ...resolved]).toEqual([]);
    expect(reach.reachesShipment("/src/c.ts", 'import "./a.js"; import "./far.js";', ships)).toBe(true);
    expect(reach.reachesShipment("/src/deep/d.ts", 'import ".././c.js";', ships)).toBe(true);
    expect(read).toEqual(["/src/far.ts"]);
  });
  it("is looked at again after a while", () => {
    const files: Record<string, string> = { "/src/a.ts": "export {};" };
    const { reach, wait } = reachOver(files);
    expect(reach.reachesShipment("/src/b.ts", 'import "./a.js";', ships)).toBe(false);
    files["/src/a.ts"] = "rdd.map(f);";
    expect(reach.reachesShipment("/src/c.ts", 'import "./a.js";', ships)).toBe(false);
    wait(5_001);
    expect(reach.reachesShipment("/src/d.ts", 'import "./a.js";', ships)).toBe(true);
  });
  it("is looked at again for a file that is asked about a second time, and read again only where something changed", () => {
    const files: Record<string, string> = { "/src/a.ts": 'import "./far.js";', "/src/far.ts": "export {};" };
    const { reach, read, looked } = reachOver(files);
    const edited = 'import "./a.js";';
    expect(reach.reachesShipment("/src/b.ts", edited, ships)).toBe(false);
    expect(reach.reachesShipment("/src/b.ts", edited, ships)).toBe(false);
    expect(read).toEqual(["/src/a.ts", "/src/far.ts"]);
    expect(looked).toEqual(["/src/a.ts", "/src/far.ts", "/src/a.ts", "/src/far.ts"]);
    files["/src/far.ts"] = "rdd.map(f);";
    expect(reach.reachesShipment("/src/b.ts", edited, ships)).toBe(true);
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
