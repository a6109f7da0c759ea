import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as parser from "@typescript-eslint/parser";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { checkFile } from "../../src/cli/check/check-file.ts";
import { presetSetup } from "../../src/cli/config/setup.ts";
import { checks } from "../../src/checks/index.ts";
import distributed from "../../src/index.ts";
import { capturedStream, folderWith } from "./support/folder.ts";

/** Every block of code on the pages of the rules: what they report, and its innocent twins. */
function examples(): { name: string; text: string }[] {
  return readdirSync("docs/rules").flatMap((page) =>
    [...readFileSync(`docs/rules/${page}`, "utf8").matchAll(/^```(?<language>js|ts)\n(?<text>[\s\S]*?)^```$/gmu)].map(
      ({ groups }, index) => ({
        name: `${path.basename(page, ".md")}-${String(index)}.${groups?.["language"] ?? "js"}`,
        text: groups?.["text"] ?? "",
      }),
    ),
  );
}

/** What ESLint says, in the form of `said`. */
function linted(text: string, file: string, preset: "recommended" | "strict"): string[] {
  const linter = new Linter({ cwd: path.dirname(file) });
  const language: Linter.Config = file.endsWith(".ts") ? { languageOptions: { parser } } : {};
  const config = { ...distributed.configs[preset], files: ["**/*.{js,ts}"], ...language };
  return linter
    .verify(text, [config], { filename: file })
    .map(({ ruleId, line, column, endLine, endColumn, message }) => [ruleId, line, column, endLine, endColumn, message].join(" "));
}

/** What the command line says of the same file. */
function said(file: string, preset: "recommended" | "strict"): string[] {
  return checkFile(file, presetSetup(preset)).reports.map(({ rule, spot: { start, end }, message }) =>
    [rule, start.line, start.column, end.line, end.column, message].join(" "),
  );
}

describe.each(["recommended", "strict"] as const)("the findings of `check` are those of the preset %s in ESLint", (preset) => {
  it.each(examples())("$name", ({ name, text }) => {
    const file = path.join(folderWith({ [name]: text }), name);
    expect(said(file, preset).toSorted()).toEqual(linted(text, file, preset).toSorted());
  });

  it("and there is one of every rule among these examples", () => {
    const folder = folderWith(Object.fromEntries(examples().map(({ name, text }) => [name, text])));
    const rules = new Set(examples().flatMap(({ name }) => said(path.join(folder, name), preset).map((line) => line.split(" ")[0])));
    expect([...rules].toSorted()).toEqual(checks.map(({ name }) => `distributed/${name}`).toSorted());
  });
});

describe("comments that turn rules off", () => {
  const reported = "export const doubled = rdd.map((x) => processor.multiply(x));";
  it.each([
    ["nothing", capturedStream],
    ["the next line", capturedStream.replace(reported, `// eslint-disable-next-line distributed/no-captured-handle -- known\n${reported}`)],
    ["the next line, for all rules", capturedStream.replace(reported, `/* eslint-disable-next-line */\n${reported}`)],
    ["the next line, for another rule", capturedStream.replace(reported, `// eslint-disable-next-line no-undef\n${reported}`)],
    ["the same line", capturedStream.replace(reported, `${reported} // eslint-disable-line distributed/no-captured-handle`)],
    ["the whole file", `/* eslint-disable distributed/no-captured-handle */\n${capturedStream}`],
    ["all until it is turned on again", `/* eslint-disable */\n${capturedStream.replace(reported, `/* eslint-enable */\n${reported}`)}`],
    [
      "all until one rule is turned on again",
      `/* eslint-disable */\n${capturedStream.replace(reported, `/* eslint-enable distributed/no-captured-handle */\n${reported}`)}`,
    ],
    ["text that only looks like it", `const text = "eslint-disable";\n${capturedStream}`],
  ])("%s", (_what, text) => {
    const file = path.join(folderWith({ "job.js": text }), "job.js");
    const inESLint = linted(text, file, "recommended").filter((line) => line.startsWith("distributed/"));
    expect(said(file, "recommended")).toEqual(inESLint);
  });
});
