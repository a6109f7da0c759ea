import { beforeAll, describe, expect, it } from "vitest";
import { fix, lint, suggested } from "../../support/lint.ts";
import type { Comparison } from "./agreement.ts";
import type { EngineProgram, Outcome } from "./program.ts";
import type { Proof } from "./proof.ts";

const rule = "no-free-variable";

/** A program of which everything that is missing on the other side can be passed there. */
interface Repairable {
  readonly program: EngineProgram;
  readonly repaired: string;
  readonly messages: readonly string[];
}

/** Applies the fix, or the suggestions one after the other. */
function repair(text: string): string {
  const fixed = fix(rule, text);
  const next = suggested(rule, fixed);
  return next === null ? fixed : repair(next);
}

function repairableOf({ programs }: Proof): Repairable[] {
  return programs.flatMap((program) => {
    const repaired = repair(program.text);
    if (repaired === program.text || lint(rule, repaired).length > 0) return [];
    return [{ program, repaired, messages: lint(rule, program.text).map(({ message }) => message) }];
  });
}

/** What a message says will happen; null where it speaks of something else than an error or a wrong value. */
function foretold(message: string): string | null {
  if (message.includes("Nothing throws")) return "wrong value";
  return /"ReferenceError: (.+? is not defined)"/u.exec(message)?.[1] ?? null;
}

/** What came of a program, in the same words. */
function happened({ outcome, message }: Comparison): string {
  return outcome === "wrong value" ? outcome : (/[$\w]+ is not defined/u.exec(message)?.[0] ?? `${outcome}: ${message}`);
}

/** The error is thrown in the page, and this side is not told: a script for every document, and Puppeteer's waiting. */
function isUnseen({ outcome, program: { shape } }: Comparison): boolean {
  return shape === "script for every document" || outcome === "hangs";
}

/**
 * Tests of a repair, on the programs of a proof: it fails as the message says before what is missing is passed as an argument, and gives
 * the right value afterwards. Puts to use what the programs have come to.
 */
export function describePassing(proof: Proof, comparisons: () => readonly Comparison[], least: number): void {
  const repairable = repairableOf(proof);
  let repaired: readonly Outcome[] = [];

  beforeAll(async () => {
    repaired = await proof.onEngine(repairable.map(({ program, repaired: text }) => ({ ...program, text })));
  }, 600_000);

  describe(`What is passed as an argument with ${proof.title}`, () => {
    it("is tried with enough programs", () => {
      expect(repairable.length).toBeGreaterThanOrEqual(least);
    });

    it.each(repairable.map(({ program: { name }, ...given }, index) => ({ ...given, name, index })))(
      "is missing before, as the message says, and arrives: $name",
      ({ name, index, messages, repaired: text }) => {
        const before = comparisons().find(({ program }) => program.name === name);
        if (before === undefined) throw new Error(`"${name}" was not run.`);
        if (isUnseen(before)) expect(["hangs", "wrong value"]).toContain(before.outcome);
        else expect(messages.map(foretold)).toContain(happened(before));
        expect(repaired[index], text).toEqual({ kind: "ok", message: "" });
      },
    );
  });
}
