import { fingerprints } from "../check/fingerprint.ts";
import { relativePath, type Format } from "./format.ts";

/** A code quality report, as GitLab's merge requests show it. */
export const gitlab: Format = ({ reports }, { root }) => {
  const keys = fingerprints(reports, root);
  const issues = reports.map(({ rule, severity, message, spot }, index) => ({
    type: "issue",
    check_name: rule,
    description: message,
    categories: ["Bug Risk"],
    severity: severity === "error" ? "major" : "minor",
    fingerprint: keys[index],
    location: {
      path: relativePath(root, spot.file),
      positions: { begin: spot.start, end: spot.end },
      lines: { begin: spot.start.line, end: spot.end.line },
    },
  }));
  return JSON.stringify(issues, null, 2);
};
