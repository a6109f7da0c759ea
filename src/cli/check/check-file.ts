import { templateOf, wantedFindings, type Check } from "../../checks/check.ts";
import { checks } from "../../checks/index.ts";
import type { Problem } from "../../findings/finding.ts";
import { fill } from "../../report/fill.ts";
import { relativeTo } from "../../report/relative.ts";
import { prefix, type Level, type Setup } from "../config/setup.ts";
import { Lines } from "../files/lines.ts";
import { inspect, project, type Inspection } from "../inspect.ts";
import { Directives } from "./directives.ts";
import { withInlineConfig } from "./inline-config.ts";
import type { FileResult, Report } from "./report.ts";

/** Looks for everything that is on for a file. */
export function checkFile(file: string, { settings, levels }: Setup): FileResult {
  const inspection = inspect(file, settings);
  switch (inspection.kind) {
    case "nothing to see":
      return { reports: [], unreadable: null };
    case "unreadable": {
      const { because, offset } = inspection;
      const place = offset === null ? null : new Lines((path) => project.host.read(path)).position(file, offset);
      return { reports: [], unreadable: { file, because, line: place?.line ?? null, column: place?.column ?? null } };
    }
    case "analysis":
      return { reports: reportsOf(file, inspection, levels, settings.minConfidence ?? "likely"), unreadable: null };
  }
}

function reportsOf(
  file: string,
  { analysis, source }: Extract<Inspection, { kind: "analysis" }>,
  levels: Setup["levels"],
  minConfidence: "likely" | "certain",
): Report[] {
  const lines = new Lines((path) => (path === file ? source.text : project.host.read(path)));
  const directives = new Directives(source.comments, ({ range: [start, end] }) => lines.spot({ file, start, end }));
  const own = withInlineConfig(levels, source.comments);
  const reports = checks.flatMap((check) => {
    const level = own[check.name];
    if (level === undefined || level.severity === "off") return [];
    return wantedFindings(check, analysis, level.options, minConfidence)
      .map((finding) => reportOf(check, finding, level.severity, file, lines))
      .filter(({ rule, spot }) => !directives.silences(rule, spot.start));
  });
  return reports.sort((a, b) => a.spot.start.line - b.spot.start.line || a.spot.start.column - b.spot.start.column);
}

function reportOf(check: Check, finding: Problem, severity: Level["severity"], file: string, lines: Lines): Report {
  const { messageId, data } = check.words(finding, (path) => relativeTo(file, path));
  const message = check.messages[messageId];
  if (message === undefined) throw new Error(`${check.name} has no message ${messageId}.`);
  const spot = lines.spot(finding.place);
  return {
    rule: `${prefix}${check.name}`,
    severity: severity === "warning" ? "warning" : "error",
    certainty: finding.certainty,
    engine: finding.shipment?.engine.title ?? null,
    message: fill(templateOf(message), data),
    parts: {
      what: fill(message.what, data),
      failure: message.failure === undefined ? null : fill(message.failure, data),
      remedy: fill(message.remedy, data),
    },
    spot,
    code: lines.line(file, spot.start.line).trim(),
    trace: check.trace(finding).map(({ role, label, place }) => ({ role, label, spot: lines.spot(place) })),
  };
}
