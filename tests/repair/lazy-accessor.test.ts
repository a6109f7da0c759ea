import { beforeAll, describe, expect, it } from "vitest";
import type { Settings } from "../../src/settings.ts";
import { inFactory, inFunction, perPartition, type Planner } from "../support/planners.ts";
import { commentsOf, lintText, repair, typeErrors } from "../support/repair.ts";
import { argumentsPrograms } from "./programs/arguments.ts";
import { closingPrograms } from "./programs/closing.ts";
import { functionPrograms } from "./programs/functions.ts";
import { lastArgumentsPrograms } from "./programs/last-arguments.ts";
import { moreArgumentsPrograms } from "./programs/more-arguments.ts";
import { lastClosingPrograms } from "./programs/last-closing.ts";
import { moreClosingPrograms } from "./programs/more-closing.ts";
import { lastShapesPrograms } from "./programs/last-shapes.ts";
import { moreShapesPrograms } from "./programs/more-shapes.ts";
import { lastWritingPrograms } from "./programs/last-writing.ts";
import { moreWritingPrograms } from "./programs/more-writing.ts";
import { moreRefusedPrograms } from "./programs/more-refused.ts";
import { refusedFunctionPrograms } from "./programs/refused-functions.ts";
import { perPartitionRefused } from "./programs/per-partition-refused.ts";
import { perPartitionPrograms } from "./programs/per-partition.ts";
import { refusedPrograms } from "./programs/refused.ts";
import { shapesPrograms } from "./programs/shapes.ts";
import { togetherPrograms } from "./programs/together.ts";
import { wholeRefusedPrograms } from "./programs/whole-refused.ts";
import { workerFactoryPrograms, workerFactoryRefused } from "./programs/worker-factory.ts";
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
  ]),
  ...asked(functionPrograms, inFunction),
  ...asked(perPartitionPrograms, perPartition),
  ...asked(workerFactoryPrograms, inFactory),
];

describe.each(programs)("The repair of $name", ({ file, kind, before, after, plans }) => {
  it("gives this text, and not another", () => {
    expect(repair(before, { file, plans })).toMatchObject({ kind, text: after });
  });

  it("leaves nothing to report, and so nothing to change a second time", () => {
    expect(lintText(after, { file })).toEqual([]);
  });

  it("keeps every comment", () => {
    expect(commentsOf(after)).toEqual(commentsOf(before));
  });

  it("is the same with the line ends of Windows", () => {
    const ends = (text: string): string => text.replaceAll("\n", "\r\n");
    expect(repair(ends(before), { file, plans }).text).toBe(ends(after));
  });

  it("is the same with tabs", () => {
    const tabs = (text: string): string => text.replaceAll(/^(?: {2})+/gmu, (spaces) => "\t".repeat(spaces.length / 2));
    expect(repair(tabs(before), { file, plans }).text).toBe(tabs(after));
  });
});

describe.each([{ useDefineForClassFields: true }, { useDefineForClassFields: false }])(
  "With $useDefineForClassFields for useDefineForClassFields",
  (options) => {
    let errors = new Map<string, string[]>();
    const typed = programs.filter(({ file }) => file.endsWith("ts"));

    beforeAll(() => {
      const texts = typed.flatMap(({ before, after }, index): [string, string][] => [
        [`before-${String(index)}.ts`, before],
        [`after-${String(index)}.ts`, after],
      ]);
      errors = typeErrors(new Map(texts), options);
    }, 60_000);

    it.each(typed.map(({ name }, index) => ({ name, index })))(
      "the repair of $name leaves no type error that was not there",
      ({ index }) => {
        const before = errors.get(`before-${String(index)}.ts`) ?? [];
        const after = errors.get(`after-${String(index)}.ts`) ?? [];
        expect(after.filter((error) => !before.includes(error))).toEqual([]);
      },
    );
  },
);

describe.each([
  ...asIs([...refusedPrograms, ...moreRefusedPrograms, ...wholeRefusedPrograms]),
  ...asked(refusedFunctionPrograms, inFunction),
  ...asked(perPartitionRefused, perPartition),
  ...asked(workerFactoryRefused, inFactory),
])("There is no repair for $name", ({ file, because, text, plans }) => {
  it("and the report says why", () => {
    expect(repair(text, { file, plans })).toMatchObject({ kind: "none", text, because });
  });
});

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
