import type { Report } from "../check/report.ts";
import type { Spot } from "../files/lines.ts";
import { relativePath, type Format } from "./format.ts";

/** Everything that is known about the findings, for programs. */
export const json: Format = ({ reports, unreadable, files, shipments, accepted }, { root, version }) => {
  const spot = ({ file, start, end }: Spot): object => ({ file: relativePath(root, file), start, end });
  const findings = reports.map(({ rule, severity, certainty, engine, message, parts, trace, ...report }: Report) => ({
    rule,
    severity,
    certainty,
    engine,
    message,
    ...parts,
    ...spot(report.spot),
    trace: trace.map(({ role, label, spot: place }) => ({ role, label, ...spot(place) })),
  }));
  const skipped = unreadable.map(({ file, ...why }) => ({ file: relativePath(root, file), ...why }));
  return JSON.stringify({ version, files, shipments, accepted, findings, unreadable: skipped }, null, 2);
};
