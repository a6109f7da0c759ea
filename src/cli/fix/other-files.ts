import type { SourceFile } from "ts-morph";
import type { Place } from "../../findings/finding.ts";
import type { Resolver } from "../../modules/resolve.ts";
import type { LazyFunctionPlan, RepairPlan } from "../../repair/plan.ts";
import { isCode } from "../files/find-files.ts";
import { CommonJs } from "./commonjs.ts";
import { isEntry } from "./entry.ts";
import type { Importers } from "./importers.ts";
import { driverUseOf } from "./outside-uses.ts";
import { editSharedUses, type FileEdits } from "./shared-uses.ts";
import type { TypeCheck } from "./type-check.ts";

/** What a repair needs in the files around: their changes; or why it cannot be made, as a clause. */
export type Around = readonly FileEdits[] | { readonly because: string };

/** Looks at what the files of a project do with what a repair changes in one of them. */
export class OtherFiles {
  private readonly types: TypeCheck;
  private readonly importers: Importers;
  private readonly resolver: Resolver;
  /** The files that may be changed. */
  private readonly known: ReadonlySet<string>;

  constructor(types: TypeCheck, importers: Importers, resolver: Resolver, known: readonly string[]) {
    this.types = types;
    this.importers = importers;
    this.resolver = resolver;
    this.known = new Set(known);
  }

  /** What a plan for a file needs in the others, whose functions run on the workers where `tasks` are. */
  around(plan: RepairPlan, file: string, tasks: readonly Place[]): Around {
    if (!this.known.has(file)) return { because: `${file}, which opens it, is ignored, or stands outside of what is looked at` };
    const sources = this.types.sourceFiles(file);
    if (sources.length === 0) return { because: "the file that opens it belongs to no program that can be checked" };
    const isShared = plan.kind === "lazy function" && plan.variables.some((variable) => variable.isShared);
    const edits = isShared ? this.sharedEdits(plan, file, sources) : [];
    if ("because" in edits) return edits;
    for (const source of sources) {
      const commonJs = new CommonJs(this.importers, this.resolver);
      const use = driverUseOf(plan, source, tasks, commonJs);
      if (use !== null) return { because: `the driver may use it as well (${use.file}:${String(use.line)})` };
      if (commonJs.problem !== null) return { because: commonJs.problem };
    }
    return edits;
  }

  /** Why not all files that get a variable are known, and can be changed; null where they are. `handing` are those that hand it on. */
  private whyNotKnown({ variables }: LazyFunctionPlan, handing: ReadonlySet<string>): string | null {
    const names = variables.map(({ name }) => `\`${name}\``).join(" and ");
    for (const one of handing) {
      if (isEntry(one)) return `${names} is exported from ${one}, which is what other packages import`;
      const mock = this.importers.mockOf(one);
      if (mock !== null) return `${mock} puts something else in the place of ${one}`;
    }
    for (const one of new Set([...handing].flatMap((exporting) => this.importers.directly(exporting)))) {
      if (!isCode(one)) return `${one} imports from there, and is no TypeScript or JavaScript`;
      const seen = this.types.importsOf(one);
      if (seen === null) return `${one} imports from there, and cannot be read as part of a program`;
      // What a path leads to may be another file for the compiler than for those who run the program.
      const followed = this.importers.importsOf(one).filter((target) => handing.has(target));
      if (followed.some((target) => seen.some((imports) => !imports.has(target))))
        return `TypeScript does not follow what ${one} imports from there`;
    }
    return null;
  }

  /** The changes of all files that mention what the plan changes in one. */
  private sharedEdits(plan: LazyFunctionPlan, file: string, sources: readonly SourceFile[]): Around {
    const found = new Map<string, FileEdits>();
    const handing = new Set([file]);
    for (const source of sources) {
      const uses = editSharedUses(plan, source, new CommonJs(this.importers, this.resolver));
      if ("because" in uses) return uses;
      for (const one of uses.edits) found.set(one.file, one);
      for (const one of uses.handing) handing.add(one);
    }
    const importing = this.importers.of(file);
    // A set grows while it is walked: what hands on a file that hands it on does so as well.
    for (const one of handing)
      for (const by of this.importers.directly(one)) if (importing.has(by) && this.types.handsOnAll(by, handing)) handing.add(by);
    const problem = this.whyNotKnown(plan, handing);
    if (problem !== null) return { because: problem };
    const stranger = [...found.keys()].find((name) => !this.known.has(name));
    if (stranger !== undefined) return { because: `${stranger} mentions it, and is ignored, or stands outside of what is looked at` };
    return [...found.values()];
  }
}
