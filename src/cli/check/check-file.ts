import { templateOf, wantedFindings, type Check } from "../../checks/check.ts";
import { checks } from "../../checks/index.ts";
import type { Problem } from "../../findings/finding.ts";
import { fill } from "../../report/fill.ts";
import { relativeTo } from "../../report/relative.ts";
import { prefix, type Level, type Setup } from "../config/setup.ts";
import { waysOf } from "../fix/ways.ts";
import { Lines } from "../files/lines.ts";
import { onDisk, type Analysed, type Inspector } from "../inspect.ts";
import { Directives } from "./directives.ts";
import { withInlineConfig } from "./inline-config.ts";
import type { FileResult, Report, ReportedRepair } from "./report.ts";

/** A finding of a check, and how it is reported. */
export interface Found {
  readonly check: Check;
  readonly finding: Problem;
  readonly report: Report;
}

/** What is wanted beside the findings of a file. */
export interface Wanted {
  /** The repairs of the findings. */
  readonly withRepairs?: boolean;
  /** What the findings go by, so that they can be kept for a later run. */
  readonly isRemembered?: boolean;
}

/** Looks for everything that is on for a file. */
export function checkFile(file: string, setup: Setup, inspector: Inspector = onDisk, wanted: Wanted = {}): FileResult {
  const { withRepairs = false, isRemembered = false } = wanted;
  const inspection = inspector.inspect(file, setup.settings, isRemembered);
  switch (inspection.kind) {
    case "nothing to see":
      return { reports: [], shipments: 0, unreadable: null, basis: null };
    case "unreadable": {
      const { because, offset } = inspection;
      const place = offset === null ? null : new Lines((path) => inspector.host.read(path)).position(file, offset);
      return {
        reports: [],
        shipments: 0,
        unreadable: { file, because, line: place?.line ?? null, column: place?.column ?? null },
        basis: null,
      };
    }
    case "analysis": {
      const wantsWays = withRepairs && setup.settings.fix !== "off";
      const found = foundIn(inspection, setup, inspector);
      const reports = found.map((one) => (wantsWays ? withWays(one, inspection, inspector) : one.report));
      const shipments = new Set(inspection.analysis.shipments.map(({ call }) => call)).size;
      return { reports, shipments, unreadable: null, basis: isRemembered ? inspector.basisOf(inspection.source) : null };
    }
  }
}

/** A report with the repairs in its own file. */
function withWays(found: Found, analysed: Analysed, { host }: Inspector): Report {
  const { file, text } = analysed.source;
  const lines = new Lines(() => text);
  const repairs = waysOf(found, analysed, host).ways.flatMap(({ file: changed, title, edits }): ReportedRepair[] =>
    changed === file ? [{ title, edits: edits.map((edit) => ({ spot: lines.spot({ file, ...edit }), text: edit.text })) }] : [],
  );
  return { ...found.report, repairs };
}

/** Everything that is found in an analysed file, in the order of its lines; without what comments in it turn off. */
export function foundIn({ analysis, source }: Analysed, { settings, levels }: Setup, { host }: Inspector): Found[] {
  const { file } = source;
  const lines = new Lines((path) => (path === file ? source.text : host.read(path)));
  const directives = new Directives(source.comments, ({ range: [start, end] }) => lines.spot({ file, start, end }));
  const own = withInlineConfig(levels, source.comments);
  const found = checks.flatMap((check) => {
    const level = own[check.name];
    if (level === undefined || level.severity === "off") return [];
    return wantedFindings(check, analysis, level.options, settings.minConfidence ?? "likely")
      .map((finding): Found => ({ check, finding, report: reportOf(check, finding, level.severity, file, lines) }))
      .filter(({ report }) => !directives.silences(report.rule, report.spot.start));
  });
  return found.sort(({ report: { spot: a } }, { report: { spot: b } }) => a.start.line - b.start.line || a.start.column - b.start.column);
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
