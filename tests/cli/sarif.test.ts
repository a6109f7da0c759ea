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
  const { reports, unreadable } = checkFile(path.join(root, "job.js"), { ...presetSetup("recommended"), settings }, onDisk, {
    withRepairs: true,
  });
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
    expect(found.runs[0]?.results?.[0]?.fixes?.[0]?.description?.text).toBe(
      "Open `logger` on first use, in an accessor. But the finding itself is only likely.",
    );
    expect(after).toContain("get logger() {");
    expect(log(after).runs[0]?.results).toEqual([]);
  });
  it("shows the way from the call to the handle, in order, with paths as seen from the folder of the run", () => {
    const names = ["a b#1.js", "lib/[id].js"];
    const [job, processor] = [
      'import { Processor } from "./lib/[id].js";\nconst processor = new Processor();\nrdd.map((x) => processor.multiply(x));\n',
      capturedStream.slice(0, capturedStream.indexOf("const processor")).replace("class", "export class"),
    ];
    const root = folderWith({ [names[0] ?? ""]: job, [names[1] ?? ""]: processor });
    const { reports } = checkFile(path.join(root, names[0] ?? ""), presetSetup("recommended"));
    const outcome = { reports, unreadable: [], files: 1, shipments: { calls: 1, files: 1 }, accepted: 0 };
    const value: unknown = JSON.parse(sarif(outcome, { root, isColoured: false, version: "1", read: () => "" }));
    const result = isSarif(value) ? value.runs[0]?.results?.[0] : undefined;
    const places = result?.codeFlows?.[0]?.threadFlows[0]?.locations.map(({ location }) => location?.physicalLocation);
    expect(places?.map((place) => [place?.artifactLocation?.uri, place?.region?.startLine])).toEqual([
      ["a%20b%231.js", 3],
      ["a%20b%231.js", 3],
      ["a%20b%231.js", 2],
      ["lib/%5Bid%5D.js", 5],
    ]);
    expect(result?.partialFingerprints?.["distributed/v1"]).toMatch(/^[\da-f]{32}$/u);
    expect(result).toMatchObject({ ruleIndex: 0, level: "error" });
    expect(result?.message.text).toContain(String.raw`([lib/\[id\].js:5:19](3))`);
  });
  it("offers none where the settings turn repairs off", () => {
    expect(log(capturedStream, { settings: { fix: "off" } }).runs[0]?.results?.[0]?.fixes).toBeUndefined();
  });
});
