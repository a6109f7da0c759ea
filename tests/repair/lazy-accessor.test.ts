import { expect, it } from "vitest";
import type { Settings } from "../../src/settings.ts";
import { asObject, inBundle, inFactory, inFunction, inPlace, perPartition, type Planner } from "../support/planners.ts";
import { describeRefusals, describeRepairs } from "../support/describe-repairs.ts";
import { repair } from "../support/repair.ts";
import { argumentsPrograms } from "./programs/arguments.ts";
import { choicePrograms, choicesRefused } from "./programs/choices.ts";
import { closingPrograms } from "./programs/closing.ts";
import { functionPrograms } from "./programs/functions.ts";
import { importPrograms } from "./programs/imports.ts";
import { lastArgumentsPrograms } from "./programs/last-arguments.ts";
import { moreArgumentsPrograms } from "./programs/more-arguments.ts";
import { lastClosingPrograms } from "./programs/last-closing.ts";
import { moreClosingPrograms } from "./programs/more-closing.ts";
import { lastShapesPrograms } from "./programs/last-shapes.ts";
import { moreShapesPrograms } from "./programs/more-shapes.ts";
import { lastWritingPrograms } from "./programs/last-writing.ts";
import { moreWritingPrograms } from "./programs/more-writing.ts";
import { listenerPrograms, listenersRefused } from "./programs/listeners.ts";
import { moreFunctionPrograms } from "./programs/more-functions.ts";
import { moreRefusedPrograms } from "./programs/more-refused.ts";
import { besidePrograms, besideRefused } from "./programs/beside.ts";
import { bundleHookPrograms, bundleHooksRefused, unregisteredRefused } from "./programs/bundle-hooks.ts";
import { byVariablePrograms, byVariableRefused } from "./programs/by-variable.ts";
import { declaredTogetherPrograms } from "./programs/declared-together.ts";
import { grownObjectPrograms, grownObjectsRefused } from "./programs/grown-objects.ts";
import { lazyObjectPrograms, lazyObjectsRefused } from "./programs/lazy-objects.ts";
import { objectLiteralPrograms, objectLiteralsRefused } from "./programs/object-literals.ts";
import { promisePrograms, promisesRefused } from "./programs/promises.ts";
import { reachedPrograms } from "./programs/reached.ts";
import { registeredPrograms, registeredRefused } from "./programs/registered.ts";
import { refusedFunctionPrograms } from "./programs/refused-functions.ts";
import { perPartitionRefused } from "./programs/per-partition-refused.ts";
import { perPartitionTasksRefused } from "./programs/per-partition-tasks-refused.ts";
import { perPartitionTasks } from "./programs/per-partition-tasks.ts";
import { perPartitionPrograms } from "./programs/per-partition.ts";
import { refusedPrograms } from "./programs/refused.ts";
import { staticFieldPrograms, staticFieldsRefused } from "./programs/static-fields.ts";
import { shapesPrograms } from "./programs/shapes.ts";
import { togetherPrograms } from "./programs/together.ts";
import { wholeRefusedPrograms } from "./programs/whole-refused.ts";
import { workerFactoryPrograms, workerFactoryRefused } from "./programs/worker-factory.ts";
import { workerGlobalPrograms, workerGlobalRefused } from "./programs/worker-global.ts";
import { writingPrograms } from "./programs/writing.ts";

/** Programs of which one way out is looked at: others may apply as well. */
function asked<Program extends object>(given: readonly Program[], plans: Planner): (Program & { readonly plans?: Planner })[] {
  return given.map((program) => ({ ...program, plans }));
}

/** All that the rule has is asked of the others. */
function asIs<Program extends object>(given: readonly Program[]): (Program & { readonly plans?: Planner })[] {
  return [...given];
}

const programs = [
  ...asIs([
    ...shapesPrograms,
    ...staticFieldPrograms,
    ...workerGlobalPrograms,
    ...moreShapesPrograms,
    ...lastShapesPrograms,
    ...argumentsPrograms,
    ...moreArgumentsPrograms,
    ...lastArgumentsPrograms,
    ...closingPrograms,
    ...moreClosingPrograms,
    ...lastClosingPrograms,
    ...writingPrograms,
    ...moreWritingPrograms,
    ...lastWritingPrograms,
    ...togetherPrograms,
    ...listenerPrograms,
    ...importPrograms,
    ...reachedPrograms,
    ...byVariablePrograms,
    ...besidePrograms,
    ...objectLiteralPrograms,
    ...grownObjectPrograms,
    ...choicePrograms,
    ...promisePrograms,
    ...lazyObjectPrograms,
    ...registeredPrograms,
  ]),
  ...asked([...functionPrograms, ...moreFunctionPrograms, ...declaredTogetherPrograms], inFunction),
  ...asked(perPartitionPrograms, perPartition),
  ...asked(perPartitionTasks, perPartition),
  ...asked(workerFactoryPrograms, inFactory),
  ...asked(bundleHookPrograms, inBundle),
];

describeRepairs(programs);

describeRefusals([
  ...asked(
    [
      ...refusedPrograms,
      ...moreRefusedPrograms,
      ...wholeRefusedPrograms,
      ...listenersRefused,
      ...byVariableRefused,
      ...besideRefused,
      ...staticFieldsRefused,
      ...workerGlobalRefused,
      ...unregisteredRefused,
      ...objectLiteralsRefused,
      ...grownObjectsRefused,
      ...choicesRefused,
      ...promisesRefused,
    ],
    inPlace,
  ),
  ...asIs(registeredRefused),
  ...asked(lazyObjectsRefused, asObject),
  ...asked(refusedFunctionPrograms, inFunction),
  ...asked(perPartitionRefused, perPartition),
  ...asked(perPartitionTasksRefused, perPartition),
  ...asked(workerFactoryRefused, inFactory),
  ...asked(bundleHooksRefused, inBundle),
]);

it("Says of an engine that ships text that there is no repair", () => {
  const text = `import fs from "node:fs";
import { submit } from "acme-jobs";
class Sink {
  log = fs.createWriteStream("a.log");
  write(x) {
    this.log.write(x);
  }
}
const sink = new Sink();
submit((x) => sink.write(x));
`;
  const settings: Settings = { engines: [{ name: "acme", kind: "source" }], boundaries: [{ path: "acme-jobs#submit", engine: "acme" }] };
  expect(repair(text, { file: "task.js", settings }).kind).toBe("none");
});
