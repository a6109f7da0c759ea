import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { inspect } from "../../site/playground/inspect.ts";
import { programs } from "../../site/playground/programs.ts";

it("lists every program", () => {
  expect(programs).toHaveLength(readdirSync("site/playground/programs").length);
  expect(new Set(programs.map(({ kind }) => kind)).size).toBe(5);
});

describe.each(programs)("the playground's program for $title", ({ code, language }) => {
  it("is reported, and shows what it takes along", async () => {
    const { problem, reports, pictures } = await inspect({ code, language, preset: "recommended" });
    console.log(code.slice(0,100), reports.map(r=>[r.rule, r.message, r.offers.map(o=>o.title)]), JSON.stringify(pictures.map(p=>[p.boundary,p.things.map(t=>t.name)])));
    expect(problem).toBeNull();
    expect(reports).not.toEqual([]);
  });
});
