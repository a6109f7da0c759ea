import { readFileSync } from "node:fs";
import * as v from "valibot";
import { messageOf, Problem } from "../problem.ts";
import { writeWhole } from "../files/write.ts";
import { identityOf, type Identity } from "./fingerprint.ts";
import type { Report } from "./report.ts";

const schema = v.object({
  version: v.literal(1),
  findings: v.array(v.object({ file: v.string(), rule: v.string(), code: v.string(), count: v.number() })),
});

/** The findings that are not in a baseline, and how many are. Each entry accepts as many as it counts. */
export function withoutAccepted(
  reports: readonly Report[],
  path: string,
  root: string,
): { readonly reports: readonly Report[]; readonly accepted: number } {
  const left = readBaseline(path);
  const fresh = reports.filter((report) => {
    const key = keyOf(identityOf(report, root));
    const many = left.get(key) ?? 0;
    left.set(key, many - 1);
    return many <= 0;
  });
  return { reports: fresh, accepted: reports.length - fresh.length };
}

/** Writes a baseline that accepts everything that is found now. */
export function writeBaseline(reports: readonly Report[], path: string, root: string): void {
  const counts = new Map<string, Identity & { count: number }>();
  for (const report of reports) {
    const identity = identityOf(report, root);
    const entry = counts.get(keyOf(identity)) ?? { ...identity, count: 0 };
    counts.set(keyOf(identity), { ...entry, count: entry.count + 1 });
  }
  const findings = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entry]) => entry);
  writeWhole(path, `${JSON.stringify({ version: 1, findings }, null, 2)}\n`);
}

function readBaseline(path: string): Map<string, number> {
  const parsed = v.safeParse(schema, parse(path));
  if (!parsed.success) throw new Problem(`The baseline ${path} is not one that --update-baseline has written.`);
  return new Map(parsed.output.findings.map(({ count, ...identity }) => [keyOf(identity), count]));
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    throw new Problem(`The baseline ${path} cannot be read (${messageOf(error)}). Write one with --update-baseline.`);
  }
}

function keyOf({ file, rule, code }: Identity): string {
  return JSON.stringify([file, rule, code]);
}
