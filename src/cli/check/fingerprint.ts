import { createHash } from "node:crypto";
import { relativePath } from "../formats/format.ts";
import type { Report } from "./report.ts";

/** What a finding is recognised by, though the lines around it move: its file, its rule, and the text of its line. */
export interface Identity {
  readonly file: string;
  readonly rule: string;
  readonly code: string;
}

/** The identity of a finding, with its file as seen from a folder. */
export function identityOf({ spot, rule, code }: Report, root: string): Identity {
  return { file: relativePath(root, spot.file), rule, code };
}

/** A key for each finding, which no two of them share: the same identity again counts on. */
export function fingerprints(reports: readonly Report[], root: string): string[] {
  const seen = new Map<string, number>();
  return reports.map((report) => {
    const { file, rule, code } = identityOf(report, root);
    const key = JSON.stringify([file, rule, code]);
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return createHash("sha256").update(key).update(String(before)).digest("hex").slice(0, 32);
  });
}
