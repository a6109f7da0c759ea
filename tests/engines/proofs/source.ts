import type { RuleName } from "../../../src/rules/index.ts";
import { eachByItself, type Proof } from "../harness/proof.ts";
import { runHere, runOnWorker } from "../harness/source.ts";
import { sourceDisagreements, sourcePrograms } from "../programs/source/index.ts";
import { written, type SourceEngine } from "../programs/source/ship.ts";
import { askRules } from "./verdict.ts";

const rules: readonly RuleName[] = ["no-free-variable", "no-captured-handle", "no-returned-handle"];

function proofOf(engine: SourceEngine, about: string, { asked = rules, width = 2 } = {}): Proof {
  return {
    title: engine,
    about: `${about} Without the engine the function is called where it stands.`,
    packages: [engine],
    rules: asked,
    programs: sourcePrograms.map((program) => written(program, engine)),
    known: sourceDisagreements[engine],
    reportedBy: askRules(asked),
    onEngine: eachByItself((program) => runOnWorker(program), width),
    withoutEngine: eachByItself(runHere),
  };
}

/** Names that a text mentions, and `pool.exec`. */
export const workerpoolProof = proofOf("workerpool", "The text of a function is evaluated by `pool.exec` in a thread of its own.");

/** The same programs, and `makeAsynchronous`. */
export const makeAsynchronousProof = proofOf(
  "make-asynchronous",
  "The same programs: `makeAsynchronous` makes a module of the function's text, and runs it in a thread of its own. Later versions than this one want Node 22.",
);

/** The same programs, and `job`. */
export const microjobProof = proofOf("microjob", "The same programs: `job` evaluates the function's text in a thread of its own.");

/** The same programs, and `DynamicPool.exec`. */
export const nodeWorkerThreadsPoolProof = proofOf(
  "node-worker-threads-pool",
  "The same programs: `DynamicPool.exec` evaluates the function's text in a thread of its own.",
);

/** The same programs, and `Parallel.spawn`. */
export const paralleljsProof = proofOf(
  "paralleljs",
  "The same programs: `spawn` evaluates the function's text in a process of its own. Where that fails, the process ends, and nobody is told: the job never ends.",
  { width: 8 },
);

/** The same programs, and `serialize`, to which no result comes back. */
export const serializeJavascriptProof = proofOf(
  "serialize-javascript",
  "The same programs: `serialize` writes the function into a text, which `new Function` evaluates in the same process.",
  { asked: ["no-free-variable", "no-captured-handle"] },
);
