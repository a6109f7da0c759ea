import { describe } from "vitest";
import { describeProof } from "./harness/describe-proof.ts";
import { pulumiProof, pulumiValuesProof } from "./proofs/pulumi.ts";

describe("Handles", () => {
  describeProof(pulumiProof, { programs: 120, shapes: 50 });
});

describe("Other values", () => {
  describeProof(pulumiValuesProof, { programs: 40, shapes: 9 });
});
