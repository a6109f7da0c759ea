import { describe } from "vitest";
import { describeProof } from "./harness/describe-proof.ts";
import { describePassing } from "./harness/passing.ts";
import {
  makeAsynchronousProof,
  microjobProof,
  nodeWorkerThreadsPoolProof,
  paralleljsProof,
  serializeJavascriptProof,
  workerpoolProof,
} from "./proofs/source.ts";

const extent = { programs: 45, shapes: 20 };
const proofs = [
  workerpoolProof,
  makeAsynchronousProof,
  microjobProof,
  nodeWorkerThreadsPoolProof,
  paralleljsProof,
  serializeJavascriptProof,
];

const passing = [workerpoolProof, microjobProof, nodeWorkerThreadsPoolProof];

describe.each(proofs.map((proof) => ({ title: proof.title, proof })))("$title", ({ proof }) => {
  const comparisons = describeProof(proof, extent);
  // The others pass nothing, or have no call that a function is written out in.
  if (passing.includes(proof)) describePassing(proof, comparisons, 6);
});
