import type { MarkdownRenderer } from "vitepress";
import type { ShikiTransformer } from "shiki";
import { isLinted, reportsOf, type BlockReport, type PageBlock } from "../lint/reports.ts";
import { escaped } from "./escaped.ts";

/** Underlines in a highlighted block what the rules report in it. */
export const squiggles: ShikiTransformer = {
  name: "distributed:squiggles",
  preprocess(text, options) {
    const attributes: unknown = options.meta?.__raw;
    const reports = reportsOf({ language: options.lang, text, attributes: typeof attributes === "string" ? attributes : "" });
    const decorations = apart(reports).map(({ message, line, column, endColumn }) => ({
      start: { line: line - 1, character: column - 1 },
      end: { line: line - 1, character: endColumn - 1 },
      properties: { class: "squiggle", title: message },
    }));
    options.decorations = [...(options.decorations ?? []), ...decorations];
  },
};

/** The reports that no other overlaps: a second one of the same place is said below the code. */
function apart(reports: readonly BlockReport[]): BlockReport[] {
  return reports.filter(
    (report, index) =>
      !reports
        .slice(0, index)
        .some((other) => other.line === report.line && other.column < report.endColumn && report.column < other.endColumn),
  );
}

/**
 * Says below each linted block what is reported in it, and links to the playground with the block in it. `linkTo` makes the address.
 */
export function sayReports(md: MarkdownRenderer, linkTo: (block: PageBlock) => string): void {
  const before = md.renderer.rules.fence;
  if (before === undefined) throw new Error("Nothing renders code.");
  md.renderer.rules.fence = (tokens, index, options, env, self) => {
    const html = before(tokens, index, options, env, self);
    const token = tokens[index];
    if (token === undefined) return html;
    const [, language = "", attributes = ""] = /^(\w*)\s*(.*)$/u.exec(token.info) ?? [];
    const block = { language, attributes, text: token.content };
    if (!isLinted(block)) return html;
    const reports = reportsOf({ ...block, text: token.content.replace(/\n$/u, "") });
    const link = `<a class="try" href="${escaped(linkTo(block))}">Try it in the playground</a>`;
    return `<div class="linted">${html}<div class="said" v-pre>${listOf(reports)}${link}</div></div>`;
  };
}

function listOf(reports: readonly BlockReport[]): string {
  if (reports.length === 0) return '<p class="nothing">Nothing is reported.</p>';
  const items = reports.map(
    ({ rule, message, line, column }) =>
      `<li><span class="at">${String(line)}:${String(column)}</span> ${withCode(message)} <code class="rule">${escaped(rule)}</code></li>`,
  );
  return `<ul class="reports">${items.join("")}</ul>`;
}

/** A message, with what stands between backticks as code. */
function withCode(message: string): string {
  return escaped(message).replaceAll(/`([^`]+)`/gu, "<code>$1</code>");
}
