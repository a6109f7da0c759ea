import { relativePath, type Format } from "./format.ts";

/** Workflow commands, which GitHub shows beside the lines of a pull request. */
export const github: Format = ({ reports, unreadable }, { root }) =>
  [
    ...reports.map(({ severity, rule, message, spot: { file, start, end } }) =>
      command(severity, message, {
        file: relativePath(root, file),
        line: start.line,
        endLine: end.line,
        col: start.column,
        endColumn: end.column,
        title: rule,
      }),
    ),
    ...unreadable.map(({ file, because, line }) =>
      command("warning", `This file was not looked at: ${because}`, {
        file: relativePath(root, file),
        line: line ?? 1,
        title: "eslint-plugin-distributed",
      }),
    ),
  ].join("\n");

function command(name: string, message: string, properties: Readonly<Record<string, string | number>>): string {
  const list = Object.entries(properties).map(
    ([key, value]) => `${key}=${escaped(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C")}`,
  );
  return `::${name} ${list.join(",")}::${escaped(message)}`;
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
