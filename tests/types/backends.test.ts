import { describe, expect, it } from "vitest";
import type { Settings } from "../../src/settings.ts";
import { typedProject } from "../support/typed-project.ts";
import { captures, receivers, shared, type TypedCase } from "./cases.ts";
import { likelyValues } from "./likely-values.ts";
import { packages } from "./packages.ts";

const settings: Settings = { receivers: [{ type: "acme-data#Table", engine: "beam" }] };
const cases = [...receivers, ...captures, ...likelyValues];
/** Each case in a folder of its own, so that all of them are one program. */
const folderOf = (index: number): string => `case-${String(index)}`;
const entries = cases.flatMap(({ code }, index): (readonly [file: string, text: string])[] => [
  [`${folderOf(index)}/case.ts`, code],
  ...Object.entries(shared).map(([file, text]): [string, string] => [`${folderOf(index)}/${file}`, text]),
]);
const files: Readonly<Record<string, string>> = Object.fromEntries(entries);
const project = typedProject(files, packages);

function reports(index: number, backend: "none" | "parser services" | "TypeScript 7"): string[] {
  return project.reports(`${folderOf(index)}/case.ts`, backend, settings);
}

const sure = (found: readonly string[]): string[] => found.filter((report) => report.startsWith("certain"));

describe.each([
  ["receivers", receivers, 0],
  ["captures", captures, receivers.length],
  ["likely values", likelyValues, receivers.length + captures.length],
] as const)("%s", (_, group: readonly TypedCase[], from) => {
  it.each(group.map((given, index) => ({ ...given, index: from + index })))(
    "$name",
    ({ index, untyped, typed }) => {
      const without = reports(index, "none");
      const withTypes = reports(index, "parser services");
      expect(without, "without types").toEqual(untyped);
      expect(withTypes, "with types").toEqual(typed);
      expect(reports(index, "TypeScript 7"), "with the types of TypeScript 7").toEqual(typed);
      expect(sure(withTypes), "less information never makes a report more certain").toEqual(expect.arrayContaining(sure(without)));
    },
    60_000,
  );
});

describe("what the linted text and the program disagree about", () => {
  const index = receivers.findIndex(({ name }) => name === "a property that holds a dataset");
  const file = `${folderOf(index)}/case.ts`;
  it("is not known: places in one do not mean places in the other", () => {
    expect(project.reports(file, "parser services", settings)).toHaveLength(1);
    expect(
      project.reportsOf(file, `// Not saved yet.\n${cases[index]?.code ?? ""}`, "parser services of the saved file", settings),
    ).toEqual([]);
  });
});

describe("in ESLint", () => {
  it("is what the parser was asked for, or what TypeScript 7 says where the parser knows nothing", () => {
    const index = receivers.findIndex(({ name }) => name === "a property that holds a dataset");
    const file = `${folderOf(index)}/case.ts`;
    expect(project.lint(file, "parser services")).toEqual(["distributed/no-captured-handle"]);
    expect(project.lint(file, "TypeScript 7")).toEqual(["distributed/no-captured-handle"]);
    expect(project.lint(file, "none")).toEqual([]);
  });
});
