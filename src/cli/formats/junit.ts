import { getJunitXml } from "junit-xml";
import type { Report, Unreadable } from "../check/report.ts";
import { relativePath, type Format } from "./format.ts";

/** A test report, with one suite a file and one failed case a finding. */
export const junit: Format = ({ reports, unreadable }, { root }) => {
  const suites = new Map<string, { readonly reports: Report[]; readonly unreadable: Unreadable[] }>();
  const suiteOf = (file: string): { readonly reports: Report[]; readonly unreadable: Unreadable[] } => {
    const suite = suites.get(file) ?? { reports: [], unreadable: [] };
    suites.set(file, suite);
    return suite;
  };
  for (const report of reports) suiteOf(report.spot.file).reports.push(report);
  for (const problem of unreadable) suiteOf(problem.file).unreadable.push(problem);
  return getJunitXml({
    name: "eslint-plugin-distributed",
    suites: [...suites].map(([file, suite]) => {
      const name = relativePath(root, file);
      return {
        name,
        testCases: [
          ...suite.reports.map(({ rule, message, spot: { start } }) => ({
            name: `${rule} (${String(start.line)}:${String(start.column)})`,
            classname: name,
            failures: [{ message, type: rule }],
          })),
          ...suite.unreadable.map(({ because }) => ({ name: "not looked at", classname: name, errors: [{ message: because }] })),
        ],
      };
    }),
  }).trimEnd();
};
