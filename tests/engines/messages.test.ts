import { describeProof } from "./harness/describe-proof.ts";
import { messagesProof } from "./proofs/messages.ts";

describeProof(messagesProof, { programs: 24, shapes: 10 });
