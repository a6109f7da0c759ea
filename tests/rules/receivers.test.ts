import { describe, expect, it } from "vitest";
import { unknownEngine } from "../../src/catalog/extend.ts";
import { capturedHandles } from "../support/report.ts";

const open = 'import { Pool } from "pg";\nconst db = new Pool();\n';

/** Reports where a receiver is declared with a type. */
function reported(engine: string, imported: string, call: string, type = "acme-data#Table"): unknown[] {
  const code = `${open}import type { ${imported} } from "acme-data";\nexport function run(given: ${imported}<number>) { ${call} }`;
  return capturedHandles(code, { settings: { receivers: [{ type, engine }] } }).map((report) => [report.engine, report.certainty]);
}

describe("`receivers` with a type", () => {
  it.each([
    ["spark", "given.map((x) => db.query(x));"],
    ["beam", "given.map((x) => db.query(x));"],
    ["skale", "given.map((x) => db.query(x));"],
    ["dcf", "given.map((x) => db.query(x));"],
    ["playwright", "given.evaluate(() => db.query(1));"],
    ["puppeteer", "given.evaluate(() => db.query(1));"],
    ["selenium", "given.executeScript(() => db.query(1));"],
    ["workerpool", "given.exec(() => db.query(1));"],
  ])("is the main type of %s, by its annotation alone", (engine, call) => {
    expect(reported(engine, "Table", call)).toEqual([[engine, "certain"]]);
    expect(reported(engine, "Other", call)).toEqual([]);
  });
  it("is the engine's type of the same name where there is one", () => {
    const call = "given.mapGroups((key) => db.query(key));";
    expect(reported("spark", "KeyValueGroupedDataset", call, "acme-data#KeyValueGroupedDataset")).toEqual([["spark", "certain"]]);
    expect(reported("spark", "Table", call)).toEqual([]);
  });
  it("is refused for an engine without receivers", () => {
    expect(unknownEngine({ receivers: [{ type: "acme#Table", engine: "functionless" }] })).toBe(
      'settings.distributed.receivers.0.engine: "functionless" has no receivers. Name the call in settings.distributed.boundaries.',
    );
    expect(unknownEngine({ receivers: [{ type: "acme#Table", engine: "skale" }] })).toBeNull();
  });
});
