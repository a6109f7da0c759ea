import { describeProof } from "./harness/describe-proof.ts";
import { closuresProof } from "./proofs/closures.ts";

describeProof(closuresProof, { programs: 50, shapes: 25 });
