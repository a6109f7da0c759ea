import path from "node:path";
import type { ArtifactLocation, Fix, Location, Log, PhysicalLocation, Region, ReportingDescriptor, Result } from "sarif";
import { checks } from "../../checks/index.ts";
import { pageOf } from "../../pages.ts";
import { fingerprints } from "../check/fingerprint.ts";
import type { Report, ReportedRepair } from "../check/report.ts";
import { prefix } from "../config/setup.ts";
import type { Spot } from "../files/lines.ts";
import { relativePath, type Format } from "./format.ts";

const schema = "https://json.schemastore.org/sarif-2.1.0.json";

/** SARIF 2.1.0, with the way of each finding as a code flow. */
export const sarif: Format = ({ reports, unreadable }, { root, version }) => {
  const keys = fingerprints(reports, root);
  const log: Log = {
    $schema: schema,
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "eslint-plugin-distributed",
            semanticVersion: version,
            informationUri: "https://github.com/eslint-plugin-distributed/eslint-plugin-distributed#readme",
            rules: checks.map(({ name, description }): ReportingDescriptor => ({
              id: `${prefix}${name}`,
              name,
              shortDescription: { text: description },
              fullDescription: { text: description },
              helpUri: pageOf(name),
              help: { text: description, markdown: `[${name}](${pageOf(name)}): ${description}` },
              defaultConfiguration: { level: "error" },
              properties: { tags: ["distributed", "serialization"], precision: "high", "problem.severity": "error" },
            })),
          },
        },
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The folder in which the command was run." } } },
        results: reports.map((report, index) => resultOf(report, root, keys[index] ?? "")),
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: unreadable.map(({ file, because, line, column }) => ({
              level: "warning",
              message: { text: `This file was not looked at: ${because}` },
              locations: [{ physicalLocation: physical({ file, ...startAndEnd(line ?? 1, column ?? 1) }, root) }],
            })),
          },
        ],
      },
    ],
  };
  return JSON.stringify(log, null, 2);
};

function resultOf({ rule, severity, certainty, engine, message, spot, trace, repairs = [] }: Report, root: string, key: string): Result {
  const steps = trace.map(({ label, spot: place }): Location => ({ physicalLocation: physical(place, root), message: { text: label } }));
  const related = trace.flatMap(({ role }, index) => {
    const location = steps[index];
    return role === "report" || location === undefined ? [] : [{ id: index, ...location }];
  });
  return {
    ruleId: rule,
    ruleIndex: checks.findIndex(({ name }) => `${prefix}${name}` === rule),
    level: severity,
    message: { text: linked(message, trace) },
    locations: [{ physicalLocation: physical(spot, root) }],
    partialFingerprints: { "distributed/v1": key },
    codeFlows: [{ threadFlows: [{ locations: steps.map((location) => ({ location })) }] }],
    relatedLocations: related,
    ...(repairs.length > 0 && { fixes: repairs.map((repair) => fixOf(repair, spot.file, root)) }),
    properties: { certainty, engine },
  };
}

/** A message in which the places that are related locations are links to these: viewers that do not draw the way lead to its end all the same. */
function linked(message: string, trace: Report["trace"]): string {
  const escaped = message.replaceAll(/\[(?=[^\]]*\]\()/gu, String.raw`\[`);
  return escaped.replaceAll(/\(([^\s()]+):(\d+):(\d+)\)/gu, (place, file: string, line: string, column: string) => {
    const id = trace.findIndex(
      ({ role, spot: { file: other, start } }) =>
        role !== "report" && start.line === Number(line) && start.column === Number(column) && path.basename(other) === path.basename(file),
    );
    return id < 0 ? place : `([${file.replaceAll(/[[\]]/gu, String.raw`\$&`)}:${line}:${column}](${String(id)}))`;
  });
}

function fixOf({ title, edits }: ReportedRepair, file: string, root: string): Fix {
  const replacements = edits.map(({ spot, text }) => ({ deletedRegion: regionOf(spot), insertedContent: { text } }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: artifact(file, root), replacements }] };
}

function physical(spot: Spot, root: string): PhysicalLocation {
  return { artifactLocation: artifact(spot.file, root), region: regionOf(spot) };
}

function artifact(file: string, root: string): ArtifactLocation {
  // What ends the path of an address is a part of a name here.
  const uri = encodeURI(relativePath(root, file)).replaceAll(/[?#]/gu, encodeURIComponent);
  return { uri, uriBaseId: "%SRCROOT%" };
}

function regionOf({ start, end }: Spot): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

function startAndEnd(line: number, column: number): Pick<Spot, "start" | "end"> {
  return { start: { line, column }, end: { line, column } };
}
