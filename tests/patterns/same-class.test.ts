import { describe, it } from "vitest";
import { expectReports as reports, expectSilence as silent, prelude } from "../support/verdict.ts";

/** A class that keeps things under computed keys, and two objects of it. */
const registries = (kept: string, put: string): string => `${prelude}
class Registry { things = ${kept}; put(key: string, thing: any) { ${put} } }
const clients = new Registry(), names = new Registry();
clients.put("db", new Pool()); names.put("db", "postgres");
`;

describe.each([
  ["an object", "{}", "this.things[key] = thing;"],
  ["a list", "[]", "this.things.push(thing);"],
  ["a Map", "new Map()", "this.things.set(key, thing);"],
])("two objects of one class that keep things in %s", (_, kept, put) => {
  it("are told apart", () => {
    reports(`${registries(kept, put)}rdd.map(x => clients);`, [{ at: "clients" }]);
    silent(`${registries(kept, put)}rdd.map(x => names);`);
  });
  it("are not told apart where it is open which one is meant", () => {
    reports(`${registries(kept, put)}const any = Math.random() > 0.5 ? clients : names; any.put("x", new Pool()); rdd.map(x => names);`, [
      { at: "names" },
    ]);
  });
});
