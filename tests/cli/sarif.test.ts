import path from "node:path";
import schema from "@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json" with { type: "json" };
import ajv from "ajv-draft-04";
import type { Log } from "sarif";
import { describe, expect, it } from "vitest";
import { checkFile } from "../../src/cli/check/check-file.ts";
import { presetSetup } from "../../src/cli/config/setup.ts";
import { sarif } from "../../src/cli/formats/sarif.ts";
import { onDisk } from "../../src/cli/inspect.ts";
import { capturedStream, folderWith } from "./support/folder.ts";

const isSarif = new ajv.default({ strict: false, validateFormats: false, unicodeRegExp: false }).compile<Log>(schema);

function log(text: string, { settings = {} } = {}): Log {
  const root = folderWith({ "job.js": text });
  const { reports, unreadable } = checkFile(path.join(root, "job.js"), { ...presetSetup("recommended"), settings }, onDisk, true);
  const outcome = {
    reports,
    unreadable: unreadable === null ? [] : [unreadable],
    files: 1,
    shipments: { calls: 1, files: 1 },
    accepted: 0,
  };
  const value: unknown = JSON.parse(sarif(outcome, { root, isColoured: false, version: "1.2.3", read: () => "" }));
  if (isSarif(value)) return value;
  throw new Error(JSON.stringify(isSarif.errors));
}

/** The text after the replacements of the first repair that a log offers. */
function repaired(text: string, { runs }: Log): string {
  const replacements = runs[0]?.results?.[0]?.fixes?.[0]?.artifactChanges[0]?.replacements ?? [];
  const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
  const offset = (line = 1, column = 1): number => (starts[line - 1] ?? 0) + column - 1;
  return replacements
    .map(({ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent }) => ({
      start: offset(startLine, startColumn),
      end: offset(endLine, endColumn),
      inserted: insertedContent?.text ?? "",
    }))
    .toSorted((a, b) => b.start - a.start)
    .reduce((done, { start, end, inserted }) => done.slice(0, start) + inserted + done.slice(end), text);
}

describe("the SARIF of a run", () => {
  it.each([
    ["with a finding", capturedStream],
    ["without one", "export const x = 1;\n"],
    ["with a file that does not parse", "rdd.map((x) => ;\n"],
  ])("%s is what the standard's schema asks for", (_what, text) => {
    expect(() => log(text)).not.toThrow();
  });
  it("offers the repair as replacements of regions, after which nothing is found", () => {
    // What the driver uses as well is not repaired.
    const shipped = capturedStream.replace(/^export const same.*\n/mu, "");
    const found = log(shipped);
    const after = repaired(shipped, found);
    expect(found.runs[0]?.results?.[0]?.fixes?.[0]?.description?.text).toBe("Open `logger` on first use, in an accessor.");
    expect(after).toContain("get logger() {");
    expect(log(after).runs[0]?.results).toEqual([]);
  });
  it("offers none where the settings turn repairs off", () => {
    expect(log(capturedStream, { settings: { fix: "off" } }).runs[0]?.results?.[0]?.fixes).toBeUndefined();
  });
});
