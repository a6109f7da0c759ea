import { describeProof } from "./harness/describe-proof.ts";
import { inngestProof } from "./proofs/inngest.ts";

describeProof(inngestProof, { programs: 70, shapes: 20 });
