import { describe, expect, it } from "vitest";
import { Freshness } from "../../src/modules/freshness.ts";
import { Reach } from "../../src/modules/reach.ts";

/** A reach over files in memory, with the paths that it has read and the imports that it has resolved. */
function reachOver(files: Readonly<Record<string, string>>): {
  reach: Reach;
  read: string[];
  resolved: string[];
  wait: (time: number) => void;
} {
  const read: string[] = [];
  const resolved: string[] = [];
  let time = 0;
  const host = {
    read: (path: string) => {
      read.push(path);
      return files[path] ?? null;
    },
    stat: () => null,
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
  };
}

const ships = (text: string): boolean => text.includes("rdd");

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
    expect(reach.reachesShipment("/src/b.ts", 'import "./a.js";', ships)).toBe(false);
    wait(5_001);
    expect(reach.reachesShipment("/src/b.ts", 'import "./a.js";', ships)).toBe(true);
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
