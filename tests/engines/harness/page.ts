import { readFileSync } from "node:fs";
import path from "node:path";
import prettier from "prettier";
import type { Comparison } from "./agreement.ts";
import { versionOf } from "./install.ts";
import type { Proof } from "./proof.ts";

/** The page that shows the tables. */
export const agreementPage = path.resolve(import.meta.dirname, "../../../docs/agreement.md");

const introduction = `# Agreement with the engines

What the rules say about small programs, beside what becomes of them on a real engine. Each program is run twice: without the engine, where it must do what is expected of it, and on the engine. Anything else than the right value and the right side effect counts as a failure.

The rules and an engine agree where a program is reported and fails, or is not reported and works. Where they do not, it is said why. Programs that fail for a reason that none of the rules asked is about are not in these tables.

Everything is run on Node 20.
`;

/** The command that writes the section of an engine. */
export function commandFor({ title }: Proof): string {
  return `npx tsx scripts/generate-agreement.ts ${/\s/u.test(title) ? JSON.stringify(title) : title}`;
}

/** The day that a section says it was made on; empty if it says none. */
export function dateIn(section: string): string {
  return /^- Made on (\d{4}-\d\d-\d\d) /mu.exec(section)?.[1] ?? "";
}

/** The section of an engine. Beside the day, nothing in it changes from run to run unless a verdict or an outcome does. */
export async function sectionText(proof: Proof, comparisons: readonly Comparison[], date: string): Promise<string> {
  const shapes = new Set(comparisons.map(({ program }) => program.shape));
  const innocent = comparisons.filter(({ outcome }) => outcome === "ok");
  const disagreeing = comparisons.filter(({ agrees }) => !agrees);
  const heading = ["Shape", "Program", "Reported by", proof.title, "Agree", "Why not"];
  return formatted(`## ${proof.title}

${proof.about}

- Versions: ${versionsOf(proof)}
- Rules: ${proof.rules.map((rule) => `\`${rule}\``).join(", ")}
- Made on ${date} with \`${commandFor(proof)}\`
- ${String(comparisons.length)} programs of ${String(shapes.size)} shapes, of which ${String(innocent.length)} work and ${String(comparisons.length - innocent.length)} do not
- ${String(comparisons.length - disagreeing.length)} agree, ${String(disagreeing.length)} do not

| ${heading.join(" | ")} |
| ${heading.map(() => "---").join(" | ")} |
${comparisons.map((comparison) => row(comparison, comparison.agrees ? "" : (proof.known[comparison.program.name] ?? ""))).join("\n")}
`);
}

function versionsOf({ packages }: Proof): string {
  return packages.map((name) => `\`${name}\` ${versionOf(name)}`).join(", ");
}

function row({ program, reportedBy, outcome, agrees }: Comparison, why: string): string {
  const verdict = reportedBy.length === 0 ? "–" : reportedBy.map((rule) => `\`${rule}\``).join(", ");
  return `| ${[program.shape, program.name, verdict, outcome, agrees ? "yes" : "**no**", why].join(" | ")} |`;
}

/** The whole page, from the text of its sections. */
export async function pageText(sections: readonly string[]): Promise<string> {
  return formatted([introduction, ...sections].join("\n"));
}

/** The page as it is committed; empty if there is none. */
export function committedPage(): string {
  try {
    return readFileSync(agreementPage, "utf8");
  } catch {
    return "";
  }
}

/** The section of an engine as it is committed; empty if there is none. */
export function committedSection({ title }: Proof): string {
  const sections = committedPage().split(/^(?=## )/mu);
  const section = sections.find((text) => text.startsWith(`## ${title}\n`));
  return section === undefined ? "" : `${section.trimEnd()}\n`;
}

async function formatted(text: string): Promise<string> {
  return prettier.format(text, { ...(await prettier.resolveConfig(agreementPage)), parser: "markdown" });
}
