import { describe } from "vitest";
import { describeProof } from "./harness/describe-proof.ts";
import { makeAsynchronousProof, microjobProof, workerpoolProof } from "./proofs/source.ts";

const extent = { programs: 45, shapes: 20 };

describe("workerpool", () => {
  describeProof(workerpoolProof, extent);
});

describe("make-asynchronous", () => {
  describeProof(makeAsynchronousProof, extent);
});

describe("microjob", () => {
  describeProof(microjobProof, extent);
});
