import { beforeAll, describe, expect, it } from "vitest";
import { compareAll, type Comparison } from "./agreement.ts";
import { installEngines } from "./install.ts";
import { commandFor, committedSection, dateIn, sectionText } from "./page.ts";
import type { Proof } from "./proof.ts";

/** How much a proof must hold at least. */
interface Extent {
  readonly programs: number;
  readonly shapes: number;
}

/**
 * The tests of a proof: every program, the extent of the table, and its section of the docs. What the programs have come to is there once
 * the tests run.
 */
export function describeProof(proof: Proof, extent: Extent): () => readonly Comparison[] {
  const { title, programs, known, rules } = proof;
  let comparisons: readonly Comparison[] = [];

  beforeAll(async () => {
    await installEngines();
    comparisons = await compareAll(proof);
  }, 1_200_000);

  describe(`The rules and ${title}`, () => {
    it.each(programs.map(({ name, shape }) => ({ name, shape })))("agree, or it is said why not: $shape, $name", ({ name }) => {
      const comparison = comparisons.find(({ program }) => program.name === name);
      if (comparison === undefined) throw new Error(`"${name}" was not run.`);
      const { unshipped, unshippedMessage, reportedBy, outcome, agrees, message } = comparison;
      expect(unshipped, `The program is wrong even without the engine: ${unshippedMessage}`).toBe("ok");
      const verdict = reportedBy.length === 0 ? "Nothing reports it" : `It is reported by ${reportedBy.join(", ")}`;
      const said = `${verdict}, on the engine it is "${outcome}". ${message}`;
      if (name in known) expect(agrees, `${said}\nThis is listed as a disagreement, and none any more.`).toBe(false);
      else expect(agrees, said).toBe(true);
    });
  });

  describe(`The table of ${title}`, () => {
    it("holds enough programs of enough shapes, half of them innocent", () => {
      const innocent = comparisons.filter(({ outcome }) => outcome === "ok");
      expect(programs.length).toBeGreaterThanOrEqual(extent.programs);
      expect(new Set(programs.map(({ shape }) => shape)).size).toBeGreaterThanOrEqual(extent.shapes);
      expect(Math.abs(innocent.length - programs.length / 2)).toBeLessThanOrEqual(programs.length / 10);
    });

    it("has a name for every program, and no name twice", () => {
      expect(new Set(programs.map(({ name }) => name)).size).toBe(programs.length);
    });

    it("explains only programs that it has", () => {
      const names = new Set(programs.map(({ name }) => name));
      expect(Object.keys(known).filter((name) => !names.has(name))).toEqual([]);
    });

    it("holds a program for every rule that is asked", () => {
      const reporting = new Set(comparisons.filter(({ agrees }) => agrees).flatMap(({ reportedBy }) => reportedBy));
      expect(rules.filter((rule) => !reporting.has(rule))).toEqual([]);
    });

    it("is what the docs show", async () => {
      expect(committedSection(proof), `Run ${commandFor(proof)}`).toBe(
        await sectionText(proof, comparisons, dateIn(committedSection(proof))),
      );
    });
  });

  return () => comparisons;
}
