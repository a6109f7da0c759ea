import type { Setup } from "../config/setup.ts";
import type { Report } from "../check/report.ts";
import type { BrokenConfig } from "../files/broken-tsconfig.ts";
import type { Change } from "../files/change.ts";
import type { Edit } from "../../syntax/ecmascript/edits/edit.ts";
import type { Inspector } from "../inspect.ts";
import type { Drafts } from "./drafts.ts";
import { look, type Item, type Look } from "./look.ts";
import type { OtherFiles } from "./other-files.ts";
import type { FileEdits } from "./shared-uses.ts";
import { worse, type TypeCheck } from "./type-check.ts";
import type { Way } from "./ways.ts";

/** A finding that is repaired. */
export interface Done {
  readonly report: Report;
  /** What was done, as the editor offers it. */
  readonly title: string;
  /** The files that were changed. */
  readonly files: readonly string[];
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
  readonly edits: readonly FileEdits[];
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
  /** What a repair changes in further files, by what tells it from others. */
  private readonly further = new Map<string, readonly FileEdits[]>();

  constructor(setups: ReadonlyMap<string, Setup>, suggestions: boolean, state: State) {
    this.setups = setups;
    this.suggestions = suggestions;
    this.state = state;
  }

  run(types: TypeCheck, others: OtherFiles): void {
    let isSingle = false;
    for (let round = 0; round < mostRounds; round += 1) {
      this.lookAround(others);
      const chosen = apart(this.choices(), isSingle ? 1 : Number.POSITIVE_INFINITY);
      const [first] = chosen;
      if (first === undefined) return;
      const problem = this.attempt(chosen, types);
      if (problem === null) continue;
      if (isSingle) for (const { item, way } of chosen) this.refused.set(keyOf(item, way), problem);
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
      items.flatMap((item): Choice[] => {
        const open = item.ways.filter((way) => !this.refused.has(keyOf(item, way)));
        const way = open.find(({ risk }) => risk === null) ?? (this.suggestions && open.length === 1 ? open[0] : undefined);
        if (way === undefined) return [];
        return [{ item, way, edits: [{ file: way.file, edits: way.edits }, ...(this.further.get(keyOf(item, way)) ?? [])] }];
      }),
    );
  }

  /** What changes another file has to be all right for every file that uses what it changes, and may have to change these as well. */
  private lookAround(others: OtherFiles): void {
    const { looks } = this.state;
    const tasks = [...looks.values()].flatMap((seen) => seen.tasks);
    for (const { item, way } of this.choices()) {
      if (way.elsewhere === null) continue;
      const around = others.around(way.elsewhere, way.file, tasks);
      if ("because" in around) this.refused.set(keyOf(item, way), around.because);
      else this.further.set(keyOf(item, way), around);
    }
  }

  /** Makes some repairs. Gives null where all is better than before; else takes them back, and says why. */
  private attempt(chosen: readonly Choice[], types: TypeCheck): string | null {
    const { drafts, looks, inspector } = this.state;
    const errors = types.errors();
    const files = editsByFile(chosen);
    const before = [...files.keys()].map((file) => ({ file, text: drafts.draftOf(file) }));
    for (const [file, edits] of files) drafts.edit(file, edits);
    const after = new Map(looks);
    for (const [file, seen] of looks) {
      const setup = this.setups.get(file);
      const isConcerned = seen.items.length > 0 || seen.tasks.length > 0 || files.has(file);
      if (isConcerned && setup !== undefined) after.set(file, look(file, setup, inspector));
    }
    const problem = worseFinding(chosen, looks, after) ?? this.worseType(errors, [...files.keys()], types);
    if (problem === null) {
      this.done.push(...chosen.map((choice) => doneBy(choice, choice.item)), ...goneWith(chosen, looks, after));
      for (const [file, seen] of after) looks.set(file, seen);
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
    const refused = ways.map((way) => this.refused.get(keyOf(item, way))).find((reason) => reason !== undefined);
    if (refused !== undefined) return refused;
    if (because !== null) return because;
    const [first] = ways;
    const risk = first?.risk ?? "it may change something else";
    if (ways.length > 1) return `${risk}; there are several repairs: choose one in the editor`;
    return `${risk}: --suggestions repairs it all the same`;
  }
}

function keyOf({ report }: Item, way: Way): string {
  return JSON.stringify([report.spot.file, report.rule, report.code, way.title, way.file]);
}

function doneBy({ way, edits }: Choice, { report }: Item): Done {
  return { report, title: way.title, files: [...new Set(edits.map(({ file }) => file))] };
}

/** Findings that went with the repairs of others in the same file: of the same handle, as another task uses it. */
function goneWith(chosen: readonly Choice[], before: ReadonlyMap<string, Look>, after: ReadonlyMap<string, Look>): Done[] {
  return [...before].flatMap(([file, { items }]) => {
    const by = chosen.find(({ edits }) => edits.some((one) => one.file === file));
    const others = items.filter((item) => !chosen.some((choice) => choice.item === item));
    const rest = after.get(file)?.items ?? [];
    const isLeft = ({ report: { rule, code } }: Item): boolean => rest.some(({ report }) => report.rule === rule && report.code === code);
    const isGone = (item: Item): boolean => many(others, item.report.rule) > many(rest, item.report.rule) && !isLeft(item);
    return by === undefined ? [] : others.filter(isGone).map((item) => doneBy(by, item));
  });
}

/** The edits of each file. One that several repairs have in common is made once. */
function editsByFile(chosen: readonly Choice[]): Map<string, Edit[]> {
  const files = new Map<string, Map<string, Edit>>();
  for (const { file, edits } of chosen.flatMap((choice) => choice.edits)) {
    const own = files.get(file) ?? new Map<string, Edit>();
    files.set(file, own);
    for (const edit of edits) own.set(JSON.stringify(edit), edit);
  }
  return new Map([...files].map(([file, edits]) => [file, [...edits.values()]]));
}

/** The repairs that do not get in each other's way: the same one for several findings counts as one. */
function apart(choices: readonly Choice[], most: number): Choice[] {
  const taken: Choice[] = [];
  return choices.filter((choice) => {
    if (taken.some(({ edits }) => JSON.stringify(edits) === JSON.stringify(choice.edits))) return true;
    if (taken.length >= most || taken.some((other) => touch(other, choice))) return false;
    taken.push(choice);
    return true;
  });
}

function touch(one: Choice, other: Choice): boolean {
  return one.edits.some(({ file, edits }) =>
    other.edits.some((there) => there.file === file && edits.some((a) => there.edits.some((b) => a.start <= b.end && b.start <= a.end))),
  );
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
