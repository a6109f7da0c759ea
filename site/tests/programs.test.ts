import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { draftOf, hashOf } from "../playground/address.ts";
import { inspect } from "../playground/inspect.ts";
import { programs } from "../playground/programs.ts";

it("lists every program, and at least one of each kind of engine", () => {
  expect(programs).toHaveLength(readdirSync("site/playground/programs").length);
  expect(new Set(programs.map(({ kind }) => kind)).size).toBe(5);
});

describe.each(programs)("the program for $title", ({ engine, code, language, kind }) => {
  it("is reported where it is wrong, and not after its repairs", async () => {
    const { problem, reports } = await inspect({ code, language, preset: "recommended" });
    expect(problem).toBeNull();
    expect(reports.length).toBeGreaterThan(0);
    for (const { rule, offers } of reports) {
      for (const { replacement } of offers) {
        const repaired = code.slice(0, replacement.start) + replacement.text + code.slice(replacement.end);
        const after = await inspect({ code: repaired, language, preset: "recommended" });
        expect(after.problem).toBeNull();
        expect(after.reports.filter((report) => report.rule === rule).length).toBeLessThan(
          reports.filter((report) => report.rule === rule).length,
        );
      }
    }
  });
  it("shows what its functions take along, where functions travel", async () => {
    const { pictures } = await inspect({ code, language, preset: "recommended" });
    if (kind === "clone") expect(pictures, engine).toEqual([]);
    else expect(pictures.length, engine).toBeGreaterThan(0);
  });
});

describe("a program that does not parse", () => {
  it.each(["js", "ts"] as const)("is said to be one, in %s", async (language) => {
    const { problem, reports } = await inspect({ code: "const x = 1;\nconst = 2;\n", language, preset: "recommended" });
    expect(problem?.line).toBe(2);
    expect(reports).toEqual([]);
  });
});

describe("the address", () => {
  it("gives back what it was made of", async () => {
    const draft = { code: "const ä = `→`;\n", language: "ts", preset: "strict" } as const;
    const hash = await hashOf(draft);
    expect(hash).toMatch(/^[\w-]+$/u);
    expect(await draftOf(hash)).toEqual(draft);
  });
  it.each(["", "x", "heading-of-a-page", "%%%"])("holds nothing where it is %j", async (hash) => {
    expect(await draftOf(hash)).toBeNull();
  });
});
