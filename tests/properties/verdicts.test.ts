import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../support/property-runs.ts";
import { capturedHandles } from "../support/report.ts";
import { variationsOf } from "../support/variations.ts";
import { capturesHandle, programs, textOf } from "./grammar/programs.ts";

function isReported(code: string): boolean {
  return capturedHandles(code).length > 0;
}

describe("A random program", () => {
  it("is reported if and only if its task takes a handle along", { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(programs, (program) => {
        const code = textOf(program);
        expect(isReported(code), code).toBe(capturesHandle(program));
      }),
      propertyRuns(300),
    );
  });

  it("is reported alike however it is written", { timeout: 3_600_000 }, () => {
    fc.assert(
      fc.property(programs, (program) => {
        for (const { name, code } of variationsOf(textOf(program)))
          expect(isReported(code), `With ${name}:\n${code}`).toBe(capturesHandle(program));
      }),
      propertyRuns(30),
    );
  });
});
