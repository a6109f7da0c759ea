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

describe("`boundaries` with a method of a class", () => {
  const settings = { boundaries: [{ path: "acme-jobs#Queue.submit", engine: "spark", task: "argument[1]" }] };
  const reportsOf = (code: string): number => capturedHandles(`${open}import { Queue } from "acme-jobs";\n${code}`, { settings }).length;

  it.each([
    ["an object that is made", 'new Queue("a").submit("b", () => db.query("1"));'],
    ["an object by its type", 'export const run = (queue: Queue) => queue.submit("b", () => db.query("1"));'],
    ["a subclass", 'class Jobs extends Queue {}\nnew Jobs("a").submit("b", () => db.query("1"));'],
    ["the class itself", 'Queue.submit("b", () => db.query("1"));'],
  ])("is one on %s", (_what, code) => {
    expect(reportsOf(code)).toBe(1);
  });
  it.each([
    ["another argument", 'new Queue("a").submit(() => db.query("1"), () => 1);'],
    ["another method", 'new Queue("a").on("b", () => db.query("1"));'],
    ["the method of another class", 'class Queue2 { submit(name: string, f: unknown) {} }\nnew Queue2().submit("b", () => db.query("1"));'],
  ])("is none as %s", (_what, code) => {
    expect(reportsOf(code)).toBe(0);
  });
});
