import type { Report, Unreadable } from "../check/report.ts";
import { placeText, relativePath, type Format } from "./format.ts";
import { element, escaped } from "./markup.ts";

/** A test report, with one suite a file and one failed case a finding. What could not be looked at is an error, and no failure. */
export const junit: Format = ({ reports, unreadable }, { root }) => {
  const suites = new Map<string, Suite>();
  for (const report of reports) suiteOf(suites, report.spot.file).reports.push(report);
  for (const problem of unreadable) suiteOf(suites, problem.file).unreadable.push(problem);
  const counts = { tests: reports.length + unreadable.length, failures: reports.length, errors: unreadable.length };
  const written = [...suites].map(([file, suite]) => writtenSuite(file, suite, root));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("testsuites", { name: "eslint-plugin-distributed", ...counts }, written)}`;
};

/** What there is to say of a file. */
interface Suite {
  readonly reports: Report[];
  readonly unreadable: Unreadable[];
}

function suiteOf(suites: Map<string, Suite>, file: string): Suite {
  const suite = suites.get(file) ?? { reports: [], unreadable: [] };
  suites.set(file, suite);
  return suite;
}

function writtenSuite(path: string, { reports, unreadable }: Suite, root: string): string {
  const file = relativePath(root, path);
  const counts = { tests: reports.length + unreadable.length, failures: reports.length, errors: unreadable.length };
  const testcase = (name: string, outcome: string): string => element("testcase", { name, classname: file, file }, [outcome]);
  return element("testsuite", { name: file, ...counts }, [
    ...reports.map(({ rule, message, spot, trace }) => {
      const way = trace.map((stop) => escaped(`${placeText(stop.spot, root)}: ${stop.label}`));
      return testcase(
        `${rule} (${String(spot.start.line)}:${String(spot.start.column)})`,
        element("failure", { type: rule, message }, way),
      );
    }),
    ...unreadable.map(({ because }) => testcase("not looked at", element("error", { type: "unreadable", message: because }))),
  ]);
}
