import { beforeAll, describe, expect, it } from "vitest";
import { agreementCommand, agreementText, committedAgreement, compareAll, type Comparison } from "./harness/agreement.ts";
import { installEngines } from "./harness/install.ts";
import { programs } from "./programs/index.ts";
import { knownDisagreements } from "./programs/known-disagreements.ts";

let comparisons: readonly Comparison[] = [];

/** The comparison of one program; every program has been run by then. */
function comparisonOf(name: string): Comparison {
  const comparison = comparisons.find(({ program }) => program.name === name);
  if (comparison === undefined) throw new Error(`"${name}" was not run.`);
  return comparison;
}

beforeAll(async () => {
  await installEngines();
  comparisons = await compareAll(programs);
}, 1_200_000);

describe("The rule and Pulumi's serialiser", () => {
  it.each(programs.map(({ name, shape }) => ({ name, shape })))("agree, or it is said why not: $shape, $name", ({ name }) => {
    const { unshipped, unshippedMessage, reported, outcome, agrees, message } = comparisonOf(name);
    expect(unshipped, `The program is wrong even when nothing is shipped: ${unshippedMessage}`).toBe("ok");
    const said = `The rule ${reported ? "reports" : "is silent about"} it, on the engine it is "${outcome}". ${message}`;
    if (name in knownDisagreements) expect(agrees, `${said}\nThis is listed as a disagreement, and none any more.`).toBe(false);
    else expect(agrees, said).toBe(true);
  });
});

describe("The table of programs", () => {
  it("holds at least 60 programs of at least 20 shapes, half of them innocent", () => {
    const innocent = comparisons.filter(({ outcome }) => outcome === "ok");
    expect(programs.length).toBeGreaterThanOrEqual(60);
    expect(new Set(programs.map(({ shape }) => shape)).size).toBeGreaterThanOrEqual(20);
    expect(innocent.length).toBeGreaterThanOrEqual(programs.length / 2 - 1);
  });

  it("has a name for every program, and no name twice", () => {
    expect(new Set(programs.map(({ name }) => name)).size).toBe(programs.length);
  });

  it("explains only programs that it has", () => {
    const names = new Set(programs.map(({ name }) => name));
    expect(Object.keys(knownDisagreements).filter((name) => !names.has(name))).toEqual([]);
  });

  it("is what the docs show", async () => {
    const text = await agreementText(comparisons, knownDisagreements);
    expect(committedAgreement(), `Run ${agreementCommand}`).toBe(text);
  });
});
