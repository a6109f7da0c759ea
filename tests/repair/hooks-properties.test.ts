import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../support/property-runs.ts";
import { commentsOf, lintText, repair } from "../support/repair.ts";

/** How a task that appends numbers to files is written. */
interface Shape {
  readonly engine: "skale" | "beam";
  readonly form: "arrow" | "bare arrow" | "function" | "expression";
  readonly files: readonly string[];
  /** The quotation marks that the program uses. */
  readonly quote: string;
  readonly semicolon: boolean;
  readonly newline: string;
  readonly unit: string;
  readonly comments: readonly boolean[];
  /** What the task does beside. */
  readonly beside: readonly string[];
  readonly isUsedHere: boolean;
  readonly isClosedHere: boolean;
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  engine: fc.constantFrom<Shape["engine"]>("skale", "beam"),
  form: fc.constantFrom<Shape["form"]>("arrow", "bare arrow", "function", "expression"),
  files: fc.uniqueArray(fc.constantFrom("a.log", "b.log", "dir/c d.log"), { minLength: 1, maxLength: 3 }),
  quote: fc.constantFrom('"', "'"),
  semicolon: fc.boolean(),
  newline: fc.constantFrom("\n", "\r\n"),
  unit: fc.constantFrom("  ", "    ", "\t"),
  comments: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
  beside: fc.uniqueArray(fc.constantFrom("if (x > 8) return -1", "const twice = [x, x].map((y) => y * 2)", "let n = x"), { maxLength: 3 }),
  isUsedHere: fc.boolean(),
  isClosedHere: fc.boolean(),
});

const head = `import fs from "node:fs";
import { parDo } from "apache-beam";
import { requireForSerialization } from "apache-beam/serialization";
import { context } from "skale";
requireForSerialization("node:fs", { fs });
const sc = context();
`;

/** A JavaScript program of that shape. */
function write({ engine, form, files, quote, semicolon, newline, unit, comments, beside, isUsedHere, isClosedHere }: Shape): string {
  const end = semicolon ? ";" : "";
  const comment = (index: number): string => (comments[index] === true ? `/* ${String(index)} */ ` : "");
  const names = files.map((_, index) => `fd${String(index)}`);
  const opened = files.map(
    (file, index) =>
      `const ${names[index] ?? ""} = fs.openSync(${quote}${file}${quote}, ${quote}a${quote})${end}${comments[0] === true ? " // 0" : ""}`,
  );
  const uses = names.map((name) => `fs.writeSync(${name}, String(x))`);
  const statements = [...beside, ...uses].map((statement) => statement + end);
  const block = (indent: string, gives: string): string =>
    ["{", ...statements.map((line) => indent + unit + line), `${indent}${unit}${comment(1)}${gives} x + 1${end} // 2`, `${indent}}`].join(
      "\n",
    );
  const task = {
    arrow: `(x) => ${block("", "return")}`,
    "bare arrow": `x => ${block("", "return")}`,
    function: `function (x, args) ${block("", "return")}`,
    expression: `(x, { step }) => (${[...uses, "x + step"].join(", ")})`,
  };
  const given = form === "expression" ? ", { step: 1 }" : "";
  const call =
    engine === "skale"
      ? `export const work = sc.range(3).map(${comment(3)}${task[form]}${given})${end}`
      : [
          "export const work = parDo({",
          ...(comments[3] === true ? [`${unit}// 3`] : []),
          `${unit}process: function* (x) ${block(unit, "yield").replace("return -1", "return")},`,
          `})${end}`,
        ].join("\n");
  const after = [
    ...(isUsedHere ? [`fs.writeSync(${names[0] ?? ""}, ${quote}begin${quote})${end}`] : []),
    ...(isClosedHere ? [`fs.closeSync(${names.at(-1) ?? ""})${end}`] : []),
  ];
  const about = comments[4] === true ? ["// 4"] : [];
  return [head, ...about, ...opened, "", call, ...after, ""].join("\n").replaceAll("\n", newline);
}

/** What a worker has to do with files. */
interface Disk extends Record<string, string[]> {
  readonly opened: string[];
  readonly closed: string[];
  readonly written: string[];
}

/** Files that only remember. */
function files(disk: Disk): object {
  const open: (string | undefined)[] = [];
  return {
    openSync: (file: string, flags: string) => {
      disk.opened.push(`${file} ${flags}`);
      return open.push(file) + 2;
    },
    writeSync: (fd: number, text: string) => {
      const file = open[fd - 3];
      if (file === undefined) throw new Error("EBADF");
      disk.written.push(`${file} ${text}`);
    },
    closeSync: (fd: number) => {
      disk.closed.push(open[fd - 3] ?? "EBADF");
      open[fd - 3] = undefined;
    },
  };
}

const inputs = [1, 5, 9];

/** What the program ships, and what runs it as its engine does: in the worker's own global scope, or as an object around a bundle. */
function results(text: string, disk: Disk, isShipped: boolean): unknown {
  const body = text.replaceAll(/import .*;/gu, "").replace("export const work =", "return");
  const scope = {
    fs: files(disk),
    requireForSerialization: () => null,
    parDo: (task: unknown) => task,
    context: () => ({ range: () => ({ map: (task: unknown, args: unknown) => ({ task, args }) }) }),
  };
  const work: unknown = runInNewContext(`(() => {${body}\n})()`, scope);
  if (isShipped) for (const list of Object.values(disk)) list.length = 0;
  return runInNewContext(
    `const task = isShipped && work.task ? (0, eval)("(" + work.task + ")") : work.task;
if (task) inputs.map((x) => task(x, work.args));
else {
  work.startBundle?.();
  const all = inputs.flatMap((x) => [...work.process(x)]);
  work.finishBundle?.();
  all;
}`,
    { work, isShipped, inputs, fs: files(disk) },
  );
}

function run(text: string, isShipped: boolean): { readonly disk: Disk; readonly results: unknown } {
  const disk: Disk = { opened: [], closed: [], written: [] };
  const given = results(text, disk, isShipped);
  return { disk, results: JSON.parse(JSON.stringify(given)) };
}

describe("The repair of a random task that appends to files", () => {
  it("parses, keeps the comments, is not reported again, changes nothing a second time, and does the same", { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const before = write(shape);
        const { kind, text: after } = repair(before, { file: "task.mjs" });
        const isPlain = shape.engine === "skale" && !shape.isUsedHere && !shape.isClosedHere;
        expect(kind, before).toBe(isPlain ? "fix" : "suggestion");
        expect(lintText(after, { file: "task.mjs" }), after).toEqual([]);
        expect(repair(after, { file: "task.mjs" }).text).toBe(after);
        // What stays on the driver is copied, and its comments with it.
        if (!shape.isUsedHere) expect(commentsOf(after), after).toEqual(commentsOf(before));
        const expected = run(write({ ...shape, isUsedHere: false, isClosedHere: false }), false);
        const shipped = run(after, true);
        expect(shipped.results, after).toEqual(expected.results);
        expect(shipped.disk.written, after).toEqual(expected.disk.written);
        expect(shipped.disk.opened.toSorted(), after).toEqual(shape.files.map((file) => `${file} a`).toSorted());
        expect(shipped.disk.closed, after).toEqual(shape.engine === "beam" ? shape.files.toReversed() : []);
      }),
      propertyRuns(60),
    );
  });
});
