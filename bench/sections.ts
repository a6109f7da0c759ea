import { join } from "node:path";
import { clearCaches } from "@typescript-eslint/parser";
import * as modes from "./configs.ts";
import { generateDense, generateTree } from "./generate.ts";
import { lintAll, lintInterleaved, median, total, typical, type Pass } from "./measure.ts";
import { peakMemory } from "./memory.ts";
import { survey } from "./survey.ts";
import { percentage, type Row } from "./table.ts";
import { writeCopy, type Tree } from "./tree.ts";
import { text } from "./text.ts";

/** How a run is made. */
export interface Plan {
  readonly rounds: number;
  readonly sizes: readonly number[];
  /** A folder that may be filled. */
  readonly workshop: string;
  readonly say: (progress: string) => void;
}

type Budget = NonNullable<Row["budget"]>;
/** What the architecture promises: docs/architecture.md, "Speed". */
const budget = {
  search: { below: 0.025, text: "< 2.5 % of parsing" },
  dense: { below: 4, text: "< four times" },
  flat: { below: 1.5, text: "flat: < 1.5" },
} satisfies Record<string, Budget>;

/** Less than another rule needs that looks as far. */
function lessThan(rule: string, figure: number): Budget {
  return { below: figure, text: text`< ${rule}` };
}

function ratio(section: string, what: string, number: number, kept?: Budget): Row {
  const row = { section, what, value: percentage(number), number, unit: "ratio" } as const;
  return kept === undefined ? row : { ...row, budget: kept };
}

function figure(section: string, what: string, number: number, unit: "ms" | "MB" | "count"): Row {
  const value = unit === "count" ? String(number) : `${number.toFixed(unit === "MB" ? 0 : 2)} ${unit}`;
  return { section, what, value, number, unit };
}

/** The tree in all ways that need no types, and then with types. */
export async function measureTree(tree: Tree, plan: Plan): Promise<Row[]> {
  const ways = [modes.bare, modes.bareAgain, modes.isolated, modes.recommended, modes.noCycle, modes.unsafeReferences];
  const passes = new Map<modes.Mode, Pass[]>(ways.map((mode) => [mode, []]));
  const { files } = tree;
  // The round before the first one warms up, and counts for nothing.
  for (let round = 0; round <= plan.rounds; round += 1) {
    plan.say(text`round ${round} of ${plan.rounds}, ${files.length} files in ${ways.length} ways`);
    const root = writeCopy(tree, join(plan.workshop, text`round-${round}`));
    for (const [mode, pass] of await lintInterleaved(root, files, ways, round)) if (round > 0) passes.get(mode)?.push(pass);
  }
  const of = (mode: modes.Mode): Pass => typical(passes.get(mode) ?? []);
  const bare = of(modes.bare);
  const [parse, lint, count] = [total(bare, "parse"), total(bare, "lint"), bare.size];
  const rules = (mode: modes.Mode): number => total(of(mode), "rules");
  const more = (mode: modes.Mode): number => total(of(mode), "lint") - lint;
  const section = "Without types";
  return [
    figure(section, "files", count, "count"),
    figure(section, "parsing a file", parse / count, "ms"),
    figure(section, "linting a file without any rule", lint / count, "ms"),
    ratio(section, "noise: the same lint once more, minus the first / parsing", more(modes.bareAgain) / parse),
    ratio(section, "this plugin, one file's scope / parsing", rules(modes.isolated) / parse),
    ratio(section, "  the same as a difference of two lints / parsing", more(modes.isolated) / parse),
    ratio(
      section,
      "this plugin, across files / lint without any rule",
      rules(modes.recommended) / lint,
      lessThan("import-x/no-cycle", rules(modes.noCycle) / lint),
    ),
    ratio(section, "  the same as a difference of two lints / lint", more(modes.recommended) / lint),
    ratio(section, "import-x/no-cycle / lint without any rule", rules(modes.noCycle) / lint),
    ratio(section, "playwright/no-unsafe-references / parsing", rules(modes.unsafeReferences) / parse),
    ...boundaryRows(tree, plan, of(modes.isolated), of(modes.recommended)),
    ...(await typedRows(tree, plan, of(modes.recommended))),
  ];
}

function boundaryRows({ files }: Tree, { workshop }: Plan, isolated: Pass, pass: Pass): Row[] {
  const found = survey(join(workshop, "round-0"), files);
  const section = "Boundaries";
  const ships = (path: string): boolean => found.shippingFiles.has(path);
  const isSilent = (path: string): boolean => !found.analysedAlone.has(path);
  const rows = [
    ratio(
      section,
      "files whose text names nothing that ships: this plugin, one file's scope / their parsing",
      total(isolated, "rules", isSilent) / total(isolated, "parse", isSilent),
      budget.search,
    ),
    ratio(section, "files with a boundary / all", found.shippingFiles.size / files.length),
    ratio(section, "files that are analysed at all / all", found.candidates / files.length),
    figure(section, "shipments", found.shipments, "count"),
    figure(section, "reports", found.findings, "count"),
    ratio(section, "analyses that ended with their budget of steps / all", found.givenUp / Math.max(1, found.questions)),
  ];
  if (found.shippingFiles.size === 0) return rows;
  return [
    ...rows,
    ratio(section, "files with a boundary: this plugin / their parsing", total(pass, "rules", ships) / total(pass, "parse", ships)),
  ];
}

async function typedRows(tree: Tree, plan: Plan, untyped: Pass): Promise<Row[]> {
  const shares: { program: number; plugin: number; promises: number }[] = [];
  const parse = total(untyped, "parse");
  for (let round = 0; round < Math.min(3, plan.rounds); round += 1) {
    const pass = async (mode: modes.Mode, name: string): Promise<Pass> => {
      plan.say(text`with types, round ${round + 1}: ${mode.name}`);
      clearCaches();
      return lintAll(writeCopy(tree, join(plan.workshop, text`${name}-${round}`)), tree.files, mode);
    };
    // The first file that asks for types pays for the whole program: its parse time stands out from all others.
    const program = Math.max(...[...(await pass(modes.typedBare, "typed")).values()].map((times) => times.parse));
    const plugin = total(await pass(modes.typedRecommended, "typed-plugin"), "rules");
    const promises = total(await pass(modes.floatingPromises, "typed-promises"), "rules");
    shares.push({ program, plugin, promises });
  }
  clearCaches();
  const section = "With types";
  const typicalShare = (part: "plugin" | "promises"): number => median(shares.map((round) => round[part] / round.program));
  const program = median(shares.map((round) => round.program));
  return [
    figure(section, "building the program, for each file", program / Math.max(1, untyped.size), "ms"),
    ratio(section, "building the program / parsing without types", program / parse),
    ratio(
      section,
      "this plugin / building the program",
      typicalShare("plugin"),
      lessThan("no-floating-promises", typicalShare("promises")),
    ),
    ratio(section, "@typescript-eslint/no-floating-promises / building the program", typicalShare("promises")),
  ];
}

/** Files that do little else than ship functions. */
export async function measureDense(plan: Plan): Promise<Row[]> {
  const tree = { files: generateDense(8), origin: null };
  const passes: Pass[] = [];
  for (let round = 0; round <= plan.rounds; round += 1) {
    plan.say(text`files full of boundaries, round ${round}`);
    const pass = await lintAll(writeCopy(tree, join(plan.workshop, text`dense-${round}`)), tree.files, modes.recommended);
    if (round > 0) passes.push(pass);
  }
  const pass = typical(passes);
  const worst = Math.max(...[...pass.values()].map(({ rules, parse }) => rules / parse));
  const section = "Files full of boundaries (20 to 55 classes, two shipments each)";
  const found = survey(join(plan.workshop, "dense-0"), tree.files);
  return [
    ratio(section, "this plugin / their parsing, together", total(pass, "rules") / total(pass, "parse"), budget.dense),
    ratio(section, "this plugin / its parsing, worst file", worst),
    ratio(section, "analyses that ended with their budget of steps / all", found.givenUp / Math.max(1, found.questions)),
  ];
}

/** Trees of growing size: does a file stay as cheap as it was? */
export async function measureGrowth(plan: Plan): Promise<Row[]> {
  const section = "As a tree grows (generated; this plugin across files)";
  const shares: number[] = [];
  const rows: Row[] = [];
  for (const size of plan.sizes) {
    plan.say(text`a tree of ${size} files`);
    const tree = { files: generateTree(size), origin: null };
    // Small trees are measured more than once, or a single interruption would decide.
    const rounds = Math.max(1, Math.min(plan.rounds, Math.floor(1_000 / size)));
    const passes: Pass[] = [];
    for (let round = 0; round < rounds; round += 1) {
      passes.push(await lintAll(writeCopy(tree, join(plan.workshop, text`size-${size}-${round}`)), tree.files, modes.recommended));
    }
    const pass = typical(passes);
    const share = total(pass, "rules") / total(pass, "parse");
    shares.push(share);
    rows.push(
      figure(section, text`${size} files: a file`, total(pass, "rules") / size, "ms"),
      ratio(section, text`${size} files: / parsing`, share),
    );
  }
  const [first = 1] = shares;
  const growth = (shares.at(-1) ?? 1) / first;
  return [
    ...rows,
    {
      section,
      what: "largest / smallest, both as shares of parsing",
      value: growth.toFixed(2),
      number: growth,
      unit: "ratio",
      budget: budget.flat,
    },
  ];
}

/** The most memory of a process that lints a tree, with the plugin and without. */
export async function measureMemory(tree: Tree, plan: Plan): Promise<Row[]> {
  plan.say("memory");
  const root = writeCopy(tree, join(plan.workshop, "memory"));
  const without = await peakMemory(root, tree.files.length, false);
  const withPlugin = await peakMemory(root, tree.files.length, true);
  const section = text`Peak memory, ${tree.files.length} files`;
  return [
    figure(section, "lint without any rule", without, "MB"),
    figure(section, "with this plugin and its cache of modules", withPlugin, "MB"),
    ratio(section, "with / without", withPlugin / without),
  ];
}
