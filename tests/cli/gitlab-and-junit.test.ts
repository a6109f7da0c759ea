import path from "node:path";
import ajv from "ajv-draft-04";
import { describe, expect, it } from "vitest";
import { checkFile } from "../../src/cli/check/check-file.ts";
import { presetSetup } from "../../src/cli/config/setup.ts";
import { formats } from "../../src/cli/formats/index.ts";
import { capturedStream, folderWith } from "./support/folder.ts";
import schema from "./schemas/gitlab-code-quality.json" with { type: "json" };

const isGitlab = new ajv.default({ strict: false }).compile<readonly { readonly fingerprint: string }[]>(schema);

/** What a format makes of some files, looked at in this order. */
function printed(format: "gitlab" | "junit", files: Readonly<Record<string, string>>): string {
  const root = folderWith(files);
  const results = Object.keys(files).map((name) => checkFile(path.join(root, name), presetSetup("recommended")));
  const reports = results.flatMap((result) => result.reports);
  const unreadable = results.flatMap((result) => result.unreadable ?? []);
  const outcome = { reports, unreadable, files: results.length, shipments: { calls: 1, files: 1 }, accepted: 0 };
  return formats[format](outcome, { root, isColoured: false, version: "1", read: () => "" });
}

const twice = capturedStream.replace("export const same", "export const again = rdd.map((x) => processor.multiply(x));\nexport const same");

describe("GitLab's code quality report", () => {
  it.each([
    ["of a finding", { "job.js": capturedStream }, 1],
    ["of two of the same line, which have fingerprints of their own", { "src/a b.js": twice }, 2],
    ["of nothing", { "job.js": "export const x = 1;\n" }, 0],
    ["of a file that does not parse", { "job.js": "rdd.map((x) => ;\n" }, 0],
  ])("%s is what GitLab asks for", (_what, files, number) => {
    const report: unknown = JSON.parse(printed("gitlab", files));
    expect(isGitlab(report), JSON.stringify(isGitlab.errors)).toBe(true);
    const fingerprints = isGitlab(report) ? report.map(({ fingerprint }) => fingerprint) : [];
    expect(new Set(fingerprints).size).toBe(number);
  });
  it("would not be accepted without a fingerprint", () => {
    expect(isGitlab([{ description: "x", check_name: "y", severity: "major", location: { path: "a.js", lines: { begin: 1 } } }])).toBe(
      false,
    );
  });
});

describe("the JUnit report", () => {
  it("has a failure for a finding, an error for what could not be looked at, and counts both", () => {
    const text = printed("junit", { "job.js": capturedStream, "broken.js": "rdd.map((x) => ;\n" });
    expect(text).toContain('<testsuites name="eslint-plugin-distributed" tests="2" failures="1" errors="1">');
    expect(text).toContain('<testsuite name="job.js" tests="1" failures="1" errors="0">');
    expect(text).toMatch(/<failure type="distributed\/no-captured-handle" message="`rdd\.map` ships [^<>]*">\njob\.js:16:24: /u);
    expect(text).toContain("\njob.js:5:19: a file stream is opened here\n</failure>");
    expect(text).toMatch(/<error type="unreadable" message="[^<>]+"\/>/u);
  });
  it("holds whatever a name or a message holds", () => {
    const text = printed("junit", { 'a&"<b>.js': capturedStream });
    expect(text).toContain('<testsuite name="a&amp;&quot;&lt;b&gt;.js"');
    expect(text).toContain("a&amp;&quot;&lt;b&gt;.js:5:19: a file stream");
  });
});
