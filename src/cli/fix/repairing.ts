import type { Setup } from "../config/setup.ts";
import type { Report } from "../check/report.ts";
import type { BrokenConfig } from "../files/broken-tsconfig.ts";
import type { Change } from "../files/change.ts";
import type { Inspector } from "../inspect.ts";
import type { Drafts } from "./drafts.ts";
import { look, type Item, type Look } from "./look.ts";
import type { driverUseOf } from "./outside-uses.ts";
import { worse, type TypeCheck } from "./type-check.ts";
import type { Way } from "./ways.ts";

/** A finding that is repaired. */
export interface Done {
  readonly report: Report;
  /** What was done, as the editor offers it. */
  readonly title: string;
  /** The file that was changed. */
  readonly file: string;
}

/** A finding that stays. */
export interface Left {
  readonly report: Report;
  /** Why: a clause. */
  readonly because: string;
}

/** What the repairs have come to. Nothing is written yet. Data alone, so that it passes between threads. */
export interface Repaired {
  readonly changes: readonly Change[];
  readonly done: readonly Done[];
  readonly left: readonly Left[];
  /** Files that could not be looked at, and why. */
  readonly unreadable: readonly { readonly file: string; readonly because: string }[];
  /** The configs that imports should have been resolved by, and that could not be used. */
  readonly brokenConfigs: readonly BrokenConfig[];
}

/** A repair that was chosen. */
interface Choice {
  readonly item: Item;
  readonly way: Way;
}

interface State {
  readonly looks: Map<string, Look>;
  readonly drafts: Drafts;
  readonly inspector: Inspector;
}

/** So many rounds come to an end, whatever the repairs do to each other. */
const mostRounds = 200;

/**
 * Makes repairs, again and again, since one may make room for the next. After each round all that is known of the files must be
 * better than before: fewer findings, and no more type errors of any kind in any file. Where it is not, the repairs are made one by
 * one, and those that make it worse are left out.
 */
export class Repairing {
  private readonly setups: ReadonlyMap<string, Setup>;
  private readonly suggestions: boolean;
  private readonly state: State;
  private readonly done: Done[] = [];
  /** Why a repair is not made, by what tells it from others. */
  private readonly refused = new Map<string, string>();

  constructor(setups: ReadonlyMap<string, Setup>, suggestions: boolean, state: State) {
    this.setups = setups;
    this.suggestions = suggestions;
    this.state = state;
  }

  run(types: TypeCheck, usesOf: typeof driverUseOf): void {
    let isSingle = false;
    for (let round = 0; round < mostRounds; round += 1) {
      this.refuseUsedElsewhere(types, usesOf);
      const chosen = apart(this.choices(), isSingle ? 1 : Number.POSITIVE_INFINITY);
      const [first] = chosen;
      if (first === undefined) return;
      const problem = this.attempt(chosen, types);
      if (problem === null) continue;
      if (isSingle) for (const choice of chosen) this.refused.set(keyOf(choice), problem);
      isSingle = true;
    }
  }

  result(): Repaired {
    const { looks, drafts, inspector } = this.state;
    return {
      changes: drafts.changes(),
      done: this.done,
      left: [...looks.values()].flatMap(({ items }) => items.map((item) => ({ report: item.report, because: this.whyLeft(item) }))),
      unreadable: [...looks].flatMap(([file, { unreadable: because }]) => (because === null ? [] : [{ file, because }])),
      brokenConfigs: inspector.brokenConfigs,
    };
  }

  /** One repair for each finding that has one to be made. */
  private choices(): Choice[] {
    return [...this.state.looks.values()].flatMap(({ items }) =>
      items.flatMap((item) => {
        const open = item.ways.filter((way) => !this.refused.has(keyOf({ item, way })));
        const way = open.find(({ safe }) => safe) ?? (this.suggestions && open.length === 1 ? open[0] : undefined);
        return way === undefined ? [] : [{ item, way }];
      }),
    );
  }

  /** What changes another file has to be all right for every file that uses what it changes. */
  private refuseUsedElsewhere(types: TypeCheck, usesOf: typeof driverUseOf): void {
    const { looks } = this.state;
    const tasks = [...looks.values()].flatMap((seen) => seen.tasks);
    for (const choice of this.choices()) {
      const { elsewhere, file } = choice.way;
      if (elsewhere === null) continue;
      const sources = types.sourceFiles(file);
      const use = sources.map((source) => usesOf(elsewhere, source, tasks)).find((found) => found !== null);
      if (use) this.refused.set(keyOf(choice), `the driver may use it as well (${use.file}:${String(use.line)})`);
      if (sources.length === 0) this.refused.set(keyOf(choice), "the file that opens it belongs to no program that can be checked");
    }
  }

  /** Makes some repairs. Gives null where all is better than before; else takes them back, and says why. */
  private attempt(chosen: readonly Choice[], types: TypeCheck): string | null {
    const { drafts, looks, inspector } = this.state;
    const errors = types.errors();
    const files = new Map<string, Map<string, Way["edits"]>>();
    for (const { way } of chosen) {
      files.set(way.file, (files.get(way.file) ?? new Map<string, Way["edits"]>()).set(JSON.stringify(way.edits), way.edits));
    }
    const before = [...files.keys()].map((file) => ({ file, text: drafts.draftOf(file) }));
    for (const [file, edits] of files) drafts.edit(file, [...edits.values()].flat());
    const after = new Map(looks);
    for (const [file, seen] of looks) {
      const setup = this.setups.get(file);
      const isConcerned = seen.items.length > 0 || seen.tasks.length > 0 || files.has(file);
      if (isConcerned && setup !== undefined) after.set(file, look(file, setup, inspector));
    }
    const problem = worseFinding(chosen, looks, after) ?? this.worseType(errors, [...files.keys()], types);
    if (problem === null) {
      for (const [file, seen] of after) looks.set(file, seen);
      this.done.push(...chosen.map(({ item, way }) => ({ report: item.report, title: way.title, file: way.file })));
      return null;
    }
    for (const { file, text } of before) drafts.set(file, text);
    this.showTypes([...files.keys()], types);
    return problem;
  }

  private worseType(errors: ReturnType<TypeCheck["errors"]>, files: readonly string[], types: TypeCheck): string | null {
    this.showTypes(files, types);
    const problem = worse(errors, types.errors());
    return problem === null ? null : `TypeScript would object: ${problem.message} (TS${String(problem.code)}, ${problem.file})`;
  }

  private showTypes(files: readonly string[], types: TypeCheck): void {
    for (const file of files) {
      const read = this.state.drafts.read(file);
      if ("text" in read) types.set(file, read.text);
    }
  }

  private whyLeft(item: Item): string {
    const { ways, because } = item;
    const refused = ways.map((way) => this.refused.get(keyOf({ item, way }))).find((reason) => reason !== undefined);
    if (refused !== undefined) return refused;
    if (because !== null) return because;
    if (item.report.certainty === "likely" && !this.suggestions)
      return `the finding is likely, and not certain${ways.length === 1 ? ": --suggestions repairs it all the same" : ": choose a repair in the editor"}`;
    if (this.suggestions) return "there are several ways: choose one in the editor";
    return ways.length === 1
      ? "the repair may change something else: --suggestions makes it"
      : "the repairs may change something else: choose one in the editor";
  }
}

function keyOf({ item: { report }, way }: Choice): string {
  return JSON.stringify([report.spot.file, report.rule, report.code, way.title, way.file]);
}

/** The repairs that do not get in each other's way: the same one for several findings counts as one. */
function apart(choices: readonly Choice[], most: number): Choice[] {
  const taken: Way[] = [];
  return choices.filter(({ way }) => {
    const text = JSON.stringify(way.edits);
    if (taken.some((other) => other.file === way.file && JSON.stringify(other.edits) === text)) return true;
    if (taken.length >= most || taken.some((other) => touch(other, way))) return false;
    taken.push(way);
    return true;
  });
}

function touch(one: Way, other: Way): boolean {
  return one.file === other.file && one.edits.some((a) => other.edits.some((b) => a.start <= b.end && b.start <= a.end));
}

/** Why the findings are no better than before: a clause; null where those that were repaired are gone, and no other came. */
function worseFinding(chosen: readonly Choice[], before: ReadonlyMap<string, Look>, after: ReadonlyMap<string, Look>): string | null {
  for (const [file, { items, unreadable }] of after) {
    const old = before.get(file)?.items ?? [];
    if (unreadable !== null && before.get(file)?.unreadable === null) return `the file could not be read any more: ${unreadable}`;
    const worseOne = items.find(({ report }) => many(items, report.rule) > many(old, report.rule));
    if (worseOne !== undefined) return `it would bring another finding of ${worseOne.report.rule}`;
  }
  const stays = chosen.some(({ item: { report } }) => {
    const { file } = report.spot;
    return many(after.get(file)?.items ?? [], report.rule) >= many(before.get(file)?.items ?? [], report.rule);
  });
  return stays ? "the finding would stay" : null;
}

function many(items: readonly Item[], rule: string): number {
  return items.filter(({ report }) => report.rule === rule).length;
}
