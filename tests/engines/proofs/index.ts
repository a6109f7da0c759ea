import type { Proof } from "../harness/proof.ts";
import { awsProof } from "./aws.ts";
import { playwrightProof, puppeteerProof } from "./browser.ts";
import { closuresProof } from "./closures.ts";
import { inngestProof } from "./inngest.ts";
import { messagesProof } from "./messages.ts";
import { pulumiProof, pulumiValuesProof } from "./pulumi.ts";
import {
  makeAsynchronousProof,
  microjobProof,
  nodeWorkerThreadsPoolProof,
  paralleljsProof,
  serializeJavascriptProof,
  workerpoolProof,
} from "./source.ts";

/** Every engine, in the order in which the docs show them. */
export const proofs: readonly Proof[] = [
  pulumiProof,
  pulumiValuesProof,
  closuresProof,
  inngestProof,
  awsProof,
  playwrightProof,
  puppeteerProof,
  workerpoolProof,
  makeAsynchronousProof,
  microjobProof,
  nodeWorkerThreadsPoolProof,
  paralleljsProof,
  serializeJavascriptProof,
  messagesProof,
];
