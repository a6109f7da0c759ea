import { styleText } from "node:util";

/** A line of the result: what was measured, what it is compared with, and what the design allows. */
export interface Row {
  readonly section: string;
  readonly what: string;
  /** The figure, with its unit. */
  readonly value: string;
  /** The same as a number, for machines. */
  readonly number: number;
  readonly unit: "ratio" | "ms" | "MB" | "count";
  readonly budget?: { readonly below: number; readonly text: string };
}

/** Whether a row keeps its budget; null where it has none. */
export function holds({ number, budget }: Row): boolean | null {
  return budget === undefined ? null : number < budget.below;
}

/** A share as people read it. */
export function percentage(ratio: number): string {
  return `${(ratio * 100).toFixed(Math.abs(ratio) < 0.1 ? 2 : 0)} %`;
}

/** Columns under each other. Colours only where somebody looks at a terminal. */
export function renderTable(rows: readonly Row[], colours: boolean): string {
  const cells = rows.map((row) => [row.what, row.value, row.budget?.text ?? "", verdict(row)]);
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  const lines = rows.map((row, at) => {
    const [what = "", value = "", budget = "", word = ""] = cells[at] ?? [];
    const start = `  ${what.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${budget.padEnd(widths[2] ?? 0)}  `;
    const line = `${start}${paint(word, holds(row), colours)}`.trimEnd();
    const isNew = row.section !== rows[at - 1]?.section;
    return isNew ? `${at === 0 ? "" : "\n"}${heading(row.section, colours)}\n${line}` : line;
  });
  return `${lines.join("\n")}\n`;
}

function verdict(row: Row): string {
  const kept = holds(row);
  return kept === null ? "" : kept ? "holds" : "MISSED";
}

function paint(word: string, kept: boolean | null, colours: boolean): string {
  return colours && kept !== null ? styleText(kept ? "green" : "red", word) : word;
}

function heading(text: string, colours: boolean): string {
  return colours ? styleText("bold", text) : text;
}
