/** A picture of a program in an editor: what is underlined, what is shown over it, and the quick fixes. */
import { Linter, type AST, type Linter as Lint } from "eslint";
import distributed from "../src/index.ts";

/** Sizes in the picture's own units; a character is as wide as in most monospaced fonts of this size. */
const size = { font: 14, character: 8.4, line: 22, left: 62, top: 58, width: 880 };
const most = { message: 92 };

const style = `
text { font: ${String(size.font)}px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; fill: var(--text); white-space: pre; }
svg { --page: #ffffff; --frame: #d0d7de; --bar: #f6f8fa; --box: #f6f8fa; --text: #1f2328; --dim: #59636e; --keyword: #cf222e; --string: #0a3069; --number: #0550ae; --bad: #c8102e; --link: #4450c7; }
@media (prefers-color-scheme: dark) { svg { --page: #1b1b1f; --frame: #3c3f44; --bar: #202127; --box: #26272d; --text: #e6e6e6; --dim: #9198a1; --keyword: #ff7b72; --string: #a5d6ff; --number: #79c0ff; --bad: #ff7b86; --link: #a3acff; } }
.page { fill: var(--page); stroke: var(--frame); } .bar { fill: var(--bar); } .box { fill: var(--box); stroke: var(--frame); }
.dim { fill: var(--dim); } .keyword { fill: var(--keyword); } .string { fill: var(--string); } .number { fill: var(--number); } .link { fill: var(--link); } .bad { fill: var(--bad); }
.squiggle { fill: none; stroke: var(--bad); stroke-width: 1.5; } .rule { stroke: var(--frame); }`;

/** Draws a program as an editor shows it, with its first report. */
export function editorPicture(text: string, file: string): string {
  const linter = new Linter();
  const messages = linter.verify(text, [distributed.configs.recommended], { filename: file });
  const [report] = messages;
  if (report?.endColumn === undefined) throw new Error("Nothing is reported in the program of the picture.");
  const lines = text.trimEnd().split("\n");
  const tokens = linter.getSourceCode().ast.tokens;
  const below = report.line;
  const box = boxOf(report, lineTop(below) + 4);
  // Like an editor's, the box lies over what comes after the line.
  const height = Math.max(lineTop(lines.length), box.bottom) + 18;
  const body = [
    `<rect class="page" x="0.5" y="0.5" width="${String(size.width - 1)}" height="${String(height - 1)}" rx="10"/>`,
    `<path class="bar" d="M1 36V11a10 10 0 0 1 10-10h${String(size.width - 22)}a10 10 0 0 1 10 10v25z"/>`,
    `<path class="rule" d="M1 36.5h${String(size.width - 2)}"/>`,
    word(`${file} ●`, 18, 24, "dim"),
    ...lines.map((_, index) => word(String(index + 1).padStart(3), 18, baseline(index + 1), "dim")),
    ...tokens.flatMap((token) => tokenWords(token)),
    squiggle(report.line, report.column, report.endColumn),
    ...box.parts,
  ];
  const label = `${file} in an editor: ${report.message}`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(size.width)} ${String(height)}" width="${String(size.width)}" height="${String(height)}" role="img" aria-label="${escaped(label)}">`,
    `<style>${style}\n</style>`,
    ...body,
    "</svg>\n",
  ].join("\n");
}

/** What is shown over the underlined name: the message, the rule, and what can be done. */
function boxOf({ message, ruleId, fix, suggestions = [] }: Lint.LintMessage, top: number): { parts: string[]; bottom: number } {
  const fixes = fix === undefined ? [] : [`Fix this ${ruleId ?? ""} problem`];
  const offers = [...fixes, ...suggestions.map(({ desc }) => desc)];
  const left = size.left - 10;
  const rows = [
    ...wrapped(message).map((row) => ({ row, kind: "" })),
    { row: `eslint(${ruleId ?? ""})`, kind: "dim" },
    ...offers.map((row) => ({ row: `✦ ${row}`, kind: "link" })),
  ];
  const height = rows.length * (size.line - 2) + 18;
  const parts = rows.map(({ row, kind }, index) => word(row, left + 14, top + 24 + index * (size.line - 2), kind));
  const frame = `<rect class="box" x="${String(left)}" y="${String(top)}" width="${String(size.width - left - 24)}" height="${String(height)}" rx="6"/>`;
  return { parts: [frame, ...parts], bottom: top + height };
}

function wrapped(message: string): string[] {
  const rows: string[] = [];
  let row = "";
  for (const part of message.split(" ")) {
    if (row !== "" && row.length + part.length + 1 > most.message) {
      rows.push(row);
      row = part;
    } else row = row === "" ? part : `${row} ${part}`;
  }
  return [...rows, row];
}

const kinds: Readonly<Record<string, string>> = { Keyword: "keyword", String: "string", Template: "string", Numeric: "number" };

/** A token, on each of the lines that it stands on. */
function tokenWords({ type, value, loc: { start } }: AST.Token): string[] {
  return value.split("\n").map((part, index) => {
    const column = index === 0 ? start.column : 0;
    return part.trim() === "" ? "" : word(part, size.left + column * size.character, baseline(start.line + index), kinds[type] ?? "");
  });
}

/** Words at a place, as wide as the picture says, whatever the font. */
function word(text: string, x: number, y: number, kind: string): string {
  const type = kind === "" ? "" : ` class="${kind}"`;
  const width = rounded(text.length * size.character);
  return `<text${type} x="${rounded(x)}" y="${rounded(y)}" textLength="${width}" lengthAdjust="spacingAndGlyphs">${escaped(text)}</text>`;
}

function squiggle(line: number, column: number, endColumn: number): string {
  const start = size.left + (column - 1) * size.character;
  const waves = Math.round(((endColumn - column) * size.character) / 6);
  const y = baseline(line) + 5;
  return `<path class="squiggle" d="M${rounded(start)} ${rounded(y)}${"q1.5 -3 3 0t3 0".repeat(waves)}"/>`;
}

function lineTop(line: number): number {
  return size.top + line * size.line - size.line + 6;
}

function baseline(line: number): number {
  return size.top + (line - 1) * size.line;
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
