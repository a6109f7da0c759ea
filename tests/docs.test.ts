import { readdirSync, readFileSync } from "node:fs";
import { Linter } from "eslint";
import { describe, expect, it } from "vitest";
import { isCode, languages, lintBlock, type CodeBlock } from "../site/lint/lint-block.ts";
import distributed from "../src/index.ts";
import { printProgram } from "../src/program/print.ts";
import { readSettings, SettingsProblem } from "../src/settings.ts";
import { lowerText } from "./support/report.ts";

/** A fenced block of a page, with the headings above it. */
interface Block extends CodeBlock {
  readonly line: number;
  readonly headings: readonly string[];
}

function blocksOf(page: string): Block[] {
  const blocks: Block[] = [];
  let headings: string[] = [];
  let open: { fence: string; language: string; line: number; lines: string[] } | null = null;
  for (const [index, line] of page.split("\n").entries()) {
    if (open !== null) {
      if (line.trim() === open.fence) {
        blocks.push({ language: open.language, text: `${open.lines.join("\n")}\n`, line: open.line, headings });
        open = null;
      } else open.lines.push(line);
      continue;
    }
    const fence = /^ *(?<fence>`{3,})(?<language>\w*)/u.exec(line)?.groups;
    if (fence !== undefined) {
      open = { fence: fence["fence"] ?? "", language: fence["language"] ?? "", line: index + 1, lines: [] };
      continue;
    }
    const heading = /^(?<marks>#+) (?<title>.*)$/u.exec(line)?.groups;
    if (heading !== undefined) headings = [...headings.slice(0, (heading["marks"] ?? "").length - 1), heading["title"] ?? ""];
  }
  return blocks;
}

/** The lines on which a block is reported, with what is wrong with the block itself. */
function reported(block: Block, settings: unknown = {}): { lines: number[]; mistakes: string[] } {
  const messages = lintBlock(block, { settings: { distributed: settings } });
  const own = messages.filter(({ ruleId }) => ruleId?.startsWith("distributed/") === true);
  return {
    lines: own.map(({ line }) => line),
    mistakes: messages.filter((message) => !own.includes(message)).map(({ message }) => message),
  };
}

describe.each(readdirSync("docs/rules"))("docs/rules/%s", (name) => {
  const rule = name.replace(/\.md$/u, "");
  const blocks = blocksOf(readFileSync(`docs/rules/${name}`, "utf8")).filter(isCode);

  it.each(blocks)("line $line names the rule it shows", ({ text }) => {
    expect(text).toMatch(new RegExp(String.raw`^/\* eslint distributed/${rule}: .+ \*/\n`, "u"));
  });

  it("has code that is reported and code that is not", () => {
    expect(blocks.some(({ headings }) => headings.includes("Incorrect"))).toBe(true);
    expect(blocks.some(({ headings }) => headings.includes("Correct"))).toBe(true);
  });

  it.each(blocks)("line $line is not reported any more where it is repaired", (block) => {
    const { fixed, output } = new Linter().verifyAndFix(block.text, languages, { filename: `example.${block.language}` });
    if (fixed) expect(reported({ ...block, text: output })).toEqual({ lines: [], mistakes: [] });
    else expect(output).toBe(block.text);
  });

  it.each(blocks)("line $line is reported if it is incorrect, and only then", (block) => {
    const { lines, mistakes } = reported(block);
    expect(mistakes).toEqual([]);
    if (block.headings.includes("Incorrect")) expect(lines).not.toEqual([]);
    else expect(lines).toEqual([]);
  });
});

describe("docs/guide/settings.md", () => {
  const blocks = blocksOf(readFileSync("docs/guide/settings.md", "utf8"));
  const values = blocks.filter(({ language }) => language === "json");

  it.each(values)("line $line is a setting that is accepted", ({ text }) => {
    expect(readSettings(JSON.parse(text))).not.toBeInstanceOf(SettingsProblem);
  });

  /** A setting and the code below it in the same section. */
  const examples = values.flatMap((setting) =>
    blocks.filter((block) => isCode(block) && block.headings.join() === setting.headings.join()).map((block) => ({ ...block, setting })),
  );

  it.each(examples)("line $line is reported where it says so, with its setting and not without", (block) => {
    const expected = block.text.split("\n").flatMap((text, index) => (text.includes("// reported") ? [index + 1] : []));
    const text = `/* eslint distributed/no-captured-handle: "error" */ ${block.text}`;
    const { lines, mistakes } = reported({ ...block, text }, JSON.parse(block.setting.text));
    expect(mistakes).toEqual([]);
    expect(lines).toEqual(expected);
    expect(reported({ ...block, text }).lines).not.toEqual(expected);
  });
});

describe("README.md", () => {
  it("shows a report as it is", () => {
    const [program] = blocksOf(readFileSync("README.md", "utf8")).filter(({ headings }) => headings.includes("What a report looks like"));
    const [message] = new Linter().verify(program?.text ?? "", [distributed.configs.recommended], { filename: "job.js" });
    expect(readFileSync("README.md", "utf8")).toContain(message?.message.replace(/\.$/u, ""));
  });
});

describe("docs/architecture.md", () => {
  it("follows the README's program, and shows it as the printer does", () => {
    const blocks = blocksOf(readFileSync("docs/architecture.md", "utf8")).filter(({ headings }) =>
      headings.includes("How a report comes about"),
    );
    const program = blocks.find(isCode);
    expect(readFileSync("README.md", "utf8")).toContain(program?.text);
    const printed = printProgram(lowerText(program?.text ?? "", "/project/job.js")).split("\n");
    const shown =
      blocks
        .find(({ language }) => language === "text")
        ?.text.trimEnd()
        .split("\n") ?? [];
    expect(shown.length).toBeGreaterThan(0);
    expect(printed).toEqual(expect.arrayContaining(shown.map((line) => line.trim())));
  });
});
