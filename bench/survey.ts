import { join } from "node:path";
import { analyze } from "../src/analyze.ts";
import { catalogFor } from "../src/catalog/extend.ts";
import { allowanceFor, Evaluator } from "../src/evaluate/evaluator.ts";
import { shippingWords } from "../src/shipments/candidates.ts";
import { Project } from "../src/project.ts";
import { findShipments } from "../src/shipments/match.ts";
import { parseModule } from "../src/syntax/ecmascript/parse.ts";
import type { TreeFile } from "./tree.ts";

/** What is in a tree, as the plugin sees it. Nothing of this is timed. */
export interface Survey {
  /** Files whose text, or whose imports, let the analysis begin. */
  readonly candidates: number;
  /** Files whose own text lets the analysis begin. */
  readonly analysedAlone: ReadonlySet<string>;
  readonly shippingFiles: ReadonlySet<string>;
  readonly shipments: number;
  readonly findings: number;
  /** Questions that were asked, one a call and one a shipment, and those that ended because their steps were used up. */
  readonly questions: number;
  readonly givenUp: number;
}

/** Looks through the files of a tree that stands under a root. */
export function survey(root: string, files: readonly TreeFile[]): Survey {
  const project = new Project();
  const words = shippingWords(catalogFor({}));
  const analysedAlone = new Set(files.filter(({ text }) => words.areIn(text)).map(({ path }) => path));
  const shippingFiles = new Set<string>();
  const sums = { candidates: 0, shipments: 0, findings: 0, questions: 0, givenUp: 0 };
  for (const { path, text } of files) {
    const file = join(root, path);
    const program = parseModule(file, text);
    if (program === null) continue;
    const surroundings = project.around(file, text, []);
    const analysis = analyze(text, {}, () => program, surroundings);
    if (analysis === null) continue;
    const matcher = new Evaluator(catalogFor({}), surroundings.modules(analysis.module, words), undefined, allowanceFor(program));
    findShipments(matcher, analysis.module);
    sums.candidates += 1;
    sums.shipments += analysis.shipments.length;
    sums.findings += analysis.capturedHandles.length;
    sums.questions += program.calls.length + analysis.shipments.length;
    sums.givenUp += matcher.questionsGivenUp + analysis.evaluator.questionsGivenUp;
    if (analysis.shipments.length > 0) shippingFiles.add(path);
  }
  return { ...sums, analysedAlone, shippingFiles };
}
