import { describeProof } from "./harness/describe-proof.ts";
import { pulumiProof } from "./proofs/pulumi.ts";

describeProof(pulumiProof, { programs: 120, shapes: 50 });
