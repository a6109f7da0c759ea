/** Writes docs/agreement.md: runs every program of tests/engines on Pulumi's serialiser, and puts the rule's verdict beside it. */
import { writeFileSync } from "node:fs";
import { agreementPage, agreementText, compareAll } from "../tests/engines/harness/agreement.ts";
import { installEngines } from "../tests/engines/harness/install.ts";
import { knownDisagreements } from "../tests/engines/programs/known-disagreements.ts";
import { programs } from "../tests/engines/programs/index.ts";

const wanted = process.argv[2];

await installEngines();
const chosen = programs.filter(({ name, shape }) => wanted === undefined || name.includes(wanted) || shape.includes(wanted));
const comparisons = await compareAll(chosen);
for (const { program, reported, outcome, message, agrees, unshipped, unshippedMessage } of comparisons) {
  if (unshipped !== "ok") console.error(`BROKEN   ${program.name}: ${unshipped} when nothing is shipped: ${unshippedMessage}`);
  if (agrees && wanted === undefined) continue;
  console.log(`${agrees ? "agree   " : "DISAGREE"} ${program.shape}: ${program.name}: ${reported ? "reported" : "silent"}, ${outcome}`);
  if (message !== "") console.log(message.replace(/^/gm, "    "));
}
if (wanted === undefined) writeFileSync(agreementPage, await agreementText(comparisons, knownDisagreements));
