import { describeProof } from "./harness/describe-proof.ts";
import { awsProof } from "./proofs/aws.ts";

describeProof(awsProof, { programs: 75, shapes: 25 });
