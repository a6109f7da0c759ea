import { Writable } from "node:stream";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { propertyRuns } from "../support/property-runs.ts";
import { commentsOf, lintText, repair } from "../support/repair.ts";

interface Shape {
  readonly where: "constructor" | "initialiser" | "default" | "literal";
  readonly choice: "none" | "condition" | "given";
  readonly name: string;
  readonly argument: "literal" | "parameter" | "field" | "constant" | "options";
  readonly semicolon: boolean;
  readonly oneLine: boolean;
  readonly comments: readonly boolean[];
  readonly extra: readonly (readonly [string, string])[];
  readonly closes: boolean;
  readonly listens: boolean;
  readonly second: boolean;
  readonly newline: string;
  readonly isExpression: boolean;
}

const shapes: fc.Arbitrary<Shape> = fc.record({
  where: fc.constantFrom<Shape["where"]>("constructor", "initialiser", "default", "literal"),
  choice: fc.constantFrom<Shape["choice"]>("none", "condition", "given"),
  name: fc.constantFrom("log", "_log", "$out", "sink2"),
  argument: fc.constantFrom<Shape["argument"]>("literal", "parameter", "field", "constant", "options"),
  semicolon: fc.boolean(),
  oneLine: fc.boolean(),
  comments: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
  extra: fc.uniqueArray(fc.constantFrom<Shape["extra"][number]>(["_log2", "1"], ["factor", "2"], ["path2", "null"]), { maxLength: 3 }),
  closes: fc.boolean(),
  listens: fc.boolean(),
  second: fc.boolean(),
  newline: fc.constantFrom("\n", "\r\n"),
  isExpression: fc.boolean(),
});

/** A JavaScript program with a class, or an object literal, of that shape. */
function write({
  where,
  choice,
  name,
  argument,
  semicolon,
  oneLine,
  comments,
  extra,
  closes,
  listens,
  second,
  newline,
  isExpression,
}: Shape): string {
  const end = semicolon || oneLine ? ";" : "";
  const isLiteral = where === "literal";
  const inConstructor = where === "constructor" || where === "default";
  const after = isLiteral ? "," : end;
  const comment = (index: number): string => (comments[index] === true ? ` /* ${String(index)} */` : "");
  const values = {
    literal: '"a.log"',
    parameter: inConstructor ? "path" : '"b.log"',
    field: isLiteral ? "settings.prefix" : "this.prefix",
    constant: "`${folder}/c.log`",
    options: inConstructor ? '"d.log", { flags: path, path }' : '"d.log", { flags: "a" }',
  };
  const call = `fs.createWriteStream(${values[argument]}${comment(0)})`;
  // In the default of a parameter and in an object literal, the opening stands alone.
  const choices = {
    none: call,
    condition: `folder ? ${call} : null`,
    given: `${where === "constructor" ? "given" : "settings.given"} ?? ${call}`,
  };
  const opening = where === "default" || isLiteral ? call : choices[choice];
  const field = (name: string, value: string): string => `${name}${isLiteral ? ": " : " = "}${value}${after}`;
  const block = (lines: readonly string[]): string => lines.join(oneLine ? " " : "\n") + (isLiteral ? "," : "");
  const assigned = where === "default" ? `${name}Given` : opening;
  // What a caller may pass is not listened to, and neither is a class on one line.
  const isListening = listens && !oneLine && where !== "default";
  const members = [
    field("prefix", '"p"'),
    ...extra.map(([extraName, value]) => field(extraName, value)),
    ...(inConstructor ? [] : [`${name}${comment(1)}${isLiteral ? ":" : " ="} ${opening}${after}${comment(2)}`]),
    ...(second ? [field("other", 'fs.createWriteStream("other.log")')] : []),
    ...(inConstructor
      ? [
          block([
            where === "default" ? `constructor(path, ${name}Given = ${opening}) {` : "constructor(path, given) {",
            `${comment(3)}this.${name} =${comment(1)} ${assigned}${end}${comment(2)}`,
            `this.done = true${end}`,
            ...(isListening ? [`this.${name}.on("error", () => { this.done = false${end} })${end}${comment(6)}`] : []),
            "}",
          ]),
        ]
      : []),
    block([
      "write(x) {",
      `this.${name}.write(x + "!")${end}`,
      ...(second ? [`this.other.write(x)${end}`] : []),
      `return x.length${end}`,
      "}",
    ]),
    ...(closes ? [`close() {${comment(4)} this.${name}.end()${end} }${isLiteral ? "," : ""}`] : []),
  ];
  const body = members.join(oneLine ? " " : "\n");
  const whole = `{${oneLine ? ` ${body} ` : `\n${body}\n`}}`;
  const declared = isExpression ? `const Sink = class ${whole};${comment(5)}` : `class Sink ${whole}${comment(5)}`;
  const lines = [
    'import fs from "node:fs";',
    'const folder = "/tmp";',
    'const settings = { prefix: "s" };',
    ...(isLiteral ? [`const sink = ${whole};${comment(5)}`] : [declared, 'const sink = new Sink("w");']),
  ];
  return [...lines, "rdd.map((x) => sink.write(x));", ""].join("\n").replaceAll("\n", newline);
}

interface Trace {
  readonly results: readonly unknown[];
  readonly opened: readonly unknown[];
  readonly openedAtOnce: number;
  readonly written: readonly string[];
}

/** Runs the class, unshipped, on streams that only remember. */
function run(text: string): Trace {
  const opened: unknown[] = [];
  const written: string[] = [];
  const fs = {
    createWriteStream(...args: unknown[]): object {
      const order = opened.push(args);
      return {
        write: (x: string) => written.push(`${JSON.stringify(opened[order - 1])} ${x}`),
        end: () => new Writable(),
        on: (event: string) => written.push(`${event} ${JSON.stringify(opened[order - 1])}`),
      };
    },
  };
  const body = text.replace(/import fs.*;/u, "").replace(/rdd\.map.*;/u, "return sink;");
  const make: unknown = runInNewContext(`(function (fs) {\n${body}\n})`);
  const sink: unknown = typeof make === "function" ? Reflect.apply(make, undefined, [fs]) : null;
  const openedAtOnce = opened.length;
  const results = ["one", "three"].map((word): unknown => call(sink, "write", word));
  return { results, opened: opened.map((args) => JSON.stringify(args)).toSorted(), openedAtOnce, written };
}

function call(object: unknown, method: string, argument: string): unknown {
  if (typeof object !== "object" || object === null) return undefined;
  const member: unknown = Reflect.get(object, method);
  return typeof member === "function" ? Reflect.apply(member, object, [argument]) : undefined;
}

describe("The repair of a random class", () => {
  it("parses, keeps the comments, is not reported again, changes nothing a second time, and does the same", { timeout: 600_000 }, () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const before = write(shape);
        const { kind, text: after } = repair(before, { file: "sink.js" });
        expect(kind, before).toBe("suggestion");
        expect(lintText(after, { file: "sink.js" }), after).toEqual([]);
        expect(repair(after, { file: "sink.js" }).text).toBe(after);
        expect(commentsOf(after), after).toEqual(commentsOf(before));
        const { openedAtOnce, ...then } = run(before);
        const { openedAtOnce: openedAtOnceAfter, ...now } = run(after);
        expect(now, after).toEqual(then);
        expect({ openedAtOnce, openedAtOnceAfter }).toEqual({ openedAtOnce: shape.second ? 2 : 1, openedAtOnceAfter: 0 });
      }),
      propertyRuns(150),
    );
  });
});
