import { codeFrameColumns } from "@babel/code-frame";
import colours from "picocolors";
import { pageOf } from "../../pages.ts";
import type { Report } from "../check/report.ts";
import { prefix } from "../config/setup.ts";
import type { Spot } from "../files/lines.ts";
import { count, longestLine, placeText, relativePath, type Format, type Outcome, type Page } from "./format.ts";

/** For people at a terminal: what is wrong, the code where it is and where it comes from, what will happen, what to do. */
export const pretty: Format = ({ reports, unreadable, files, shipments, accepted }, page) => {
  const paint = colours.createColors(page.isColoured);
  const blocks = reports.map((report) => blockOf(report, page));
  const skipped = unreadable.map(({ file, because, line, column }) => {
    const place = line === null ? "" : `:${String(line)}:${String(column ?? 1)}`;
    return `${paint.yellow("skipped")} ${relativePath(page.root, file)}${place}: ${because}`;
  });
  const accepting = accepted === 0 ? "" : ` ${count(accepted, "finding")} in the baseline.`;
  const found =
    reports.length === 0
      ? paint.green(`Nothing found in ${count(files, "file")}. ${shippedIn(shipments)}`)
      : paint.bold(
          `${count(reports.length, "finding")} in ${count(new Set(reports.map(({ spot }) => spot.file)).size, "file")}, of ${count(files, "file")}.`,
        );
  return [...blocks, ...(skipped.length === 0 ? [] : [skipped.join("\n")]), `${found}${accepting}`].join("\n\n");
};

/** That something was looked at: a run that finds nothing looks the same as one that understands nothing. */
function shippedIn({ calls, files }: Outcome["shipments"]): string {
  if (calls === 0) return "No call here ships a function or a message.";
  return `${count(calls, "call")} in ${count(files, "file")} ${calls === 1 ? "ships" : "ship"} functions or messages.`;
}

function blockOf(report: Report, page: Page): string {
  const paint = colours.createColors(page.isColoured);
  const { spot, severity, certainty, rule, parts, trace } = report;
  const level = severity === "error" ? paint.red(severity) : paint.yellow(severity);
  const sureness = certainty === "likely" ? paint.dim(" (likely)") : "";
  const label = trace.find(({ role }) => role === "report")?.label ?? "";
  const stops = trace.flatMap(({ role, label: text, spot: place }) => {
    if (role === "cause") return [`  ${paint.cyan(placeText(place, page.root))}`, frame(place, text, page)];
    return role === "hop" ? [`  ${paint.cyan(placeText(place, page.root))} ${text}`] : [];
  });
  const margin = (word: string): string => paint.bold(word.padEnd(8));
  return [
    `${paint.cyan(paint.bold(placeText(spot, page.root)))} ${level}${sureness} ${paint.dim(rule)}`,
    `  ${parts.what}`,
    frame(spot, label, page),
    ...stops,
    ...(parts.failure === null ? [] : [`  ${margin("failure")}${parts.failure}`]),
    `  ${margin("help")}${parts.remedy}`,
    `  ${margin("page")}${paint.dim(pageOf(rule.slice(prefix.length)))}`,
  ]
    .filter((line) => line !== "")
    .join("\n");
}

/** The code around a place, with the place underlined; nothing where its lines cannot be shown. */
function frame({ file, start, end }: Spot, label: string, { isColoured, read }: Page): string {
  const text = read(file);
  const lines = text.split("\n").slice(Math.max(0, start.line - 2), start.line + 1);
  if (text === "" || lines.some((line) => line.length > longestLine)) return "";
  const isOneLine = start.line === end.line;
  // Of what spans several lines, the first is enough.
  const last = isOneLine ? end : { line: start.line, column: (text.split("\n")[start.line - 1] ?? "").trimEnd().length + 1 };
  const code = codeFrameColumns(
    text,
    { start, end: last },
    { message: label, linesAbove: 1, linesBelow: 1, forceColor: isColoured, highlightCode: isColoured },
  );
  return code.replace(/^/gmu, "    ");
}
