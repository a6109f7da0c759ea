/**
 * Writes docs/agreement.md: runs the programs of tests/engines, and puts the rules' verdict beside what came of them.
 * `generate-agreement.ts [engine] [words]`: one engine alone, whose section is replaced; with words, only the programs of which the name
 * or the shape holds them are run and shown, and nothing is written.
 */
import { writeFileSync } from "node:fs";
import { compareAll } from "../tests/engines/harness/agreement.ts";
import { installEngines } from "../tests/engines/harness/install.ts";
import { agreementPage, committedSection, pageText, sectionText } from "../tests/engines/harness/page.ts";
import { proofs } from "../tests/engines/proofs/index.ts";

const [engine, words] = process.argv.slice(2);

await installEngines();
const sections: string[] = [];
for (const proof of proofs) {
  if (engine !== undefined && engine !== proof.title) {
    sections.push(committedSection(proof));
    continue;
  }
  const chosen = proof.programs.filter(({ name, shape }) => words === undefined || name.includes(words) || shape.includes(words));
  const comparisons = await compareAll(proof, chosen);
  for (const { program, reportedBy, outcome, message, agrees, unshipped, unshippedMessage } of comparisons) {
    if (unshipped !== "ok") console.error(`BROKEN   ${program.name}: ${unshipped} without the engine: ${unshippedMessage}`);
    if (agrees && words === undefined) continue;
    const verdict = reportedBy.length === 0 ? "silent" : reportedBy.join(", ");
    console.log(`${agrees ? "agree   " : "DISAGREE"} ${proof.title}, ${program.shape}: ${program.name}: ${verdict}, ${outcome}`);
    if (message !== "") console.log(message.replace(/^/gm, "    "));
  }
  sections.push(await sectionText(proof, comparisons, new Date().toISOString().slice(0, 10)));
}
if (words === undefined) writeFileSync(agreementPage, await pageText(sections));
