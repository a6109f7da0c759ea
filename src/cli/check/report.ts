import type { Certainty } from "../../evaluate/facts.ts";
import type { Stop } from "../../report/trace.ts";
import type { Basis } from "../cache/basis.ts";
import type { Spot } from "../files/lines.ts";

/** What is found in a file: data alone, so that it passes between threads and into JSON. */
export interface Report {
  /** As ESLint names it: `distributed/no-captured-handle`. */
  readonly rule: string;
  readonly severity: "error" | "warning";
  readonly certainty: Certainty;
  /** What ships the function, for people: `Pulumi`; null where nothing has to be shipped for it to be wrong. */
  readonly engine: string | null;
  /** Word for word what ESLint says. */
  readonly message: string;
  /** The message in its parts. */
  readonly parts: { readonly what: string; readonly failure: string | null; readonly remedy: string };
  readonly spot: Spot;
  /** The reported line without the blanks around it: it stays the same while the file around it changes. */
  readonly code: string;
  /** The way from the boundary to the line that matters. */
  readonly trace: readonly { readonly role: Stop["role"]; readonly label: string; readonly spot: Spot }[];
  /** The repairs in the same file, the best first; left out where nobody asked for them. */
  readonly repairs?: readonly ReportedRepair[];
}

/** A repair of a finding. */
export interface ReportedRepair {
  /** What it does, as the editor offers it. */
  readonly title: string;
  readonly edits: readonly { readonly spot: Spot; readonly text: string }[];
}

/** A file that could not be looked at. */
export interface Unreadable {
  readonly file: string;
  readonly because: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** What came of one file. */
export interface FileResult {
  readonly reports: readonly Report[];
  /** How many calls of it ship something. */
  readonly shipments: number;
  readonly unreadable: Unreadable | null;
  /** What the reports go by; null where nobody asked, or where they may be others the next time with all that the same. */
  readonly basis: Basis | null;
}
