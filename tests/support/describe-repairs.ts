import { beforeAll, describe, expect, it } from "vitest";
import type { RefusedProgram, RepairedProgram } from "../repair/programs/program.ts";
import { commentsOf, lintText, repair, typeErrors, type Asked } from "./repair.ts";

/** What holds of every repair: it gives one text, which is right in every respect that needs no engine. */
export function describeRepairs(programs: readonly (RepairedProgram & Asked)[]): void {
  describe.each(programs)("The repair of $name", ({ file, kind, before, after, plans, rule }) => {
    it("gives this text, and not another", () => {
      expect(repair(before, { file, plans, rule })).toMatchObject({ kind, text: after });
    });

    it("leaves nothing to report, and so nothing to change a second time", () => {
      expect(lintText(after, { file, rule })).toEqual([]);
    });

    it("keeps every comment", () => {
      expect(commentsOf(after)).toEqual(commentsOf(before));
    });

    it("is the same with the line ends of Windows", () => {
      const ends = (text: string): string => text.replaceAll("\n", "\r\n");
      expect(repair(ends(before), { file, plans, rule }).text).toBe(ends(after));
    });

    it("is the same with tabs", () => {
      const tabs = (text: string): string => text.replaceAll(/^(?: {2})+/gmu, (spaces) => "\t".repeat(spaces.length / 2));
      expect(repair(tabs(before), { file, plans, rule }).text).toBe(tabs(after));
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
}

/** What holds of every program that is left alone: the report says why. */
export function describeRefusals(programs: readonly (RefusedProgram & Asked)[]): void {
  describe.each(programs)("There is no repair for $name", ({ file, because, text, plans, rule }) => {
    it("and the report says why", () => {
      expect(repair(text, { file, plans, rule })).toMatchObject({ kind: "none", text, because });
    });
  });
}
