import { parseForESLint } from "@typescript-eslint/parser";
import { Linter, type Rule } from "eslint";
import ts from "typescript";
import tseslint from "typescript-eslint";
import { createFindingRule, type Plans } from "../../src/adapter/finding-rule.ts";
import { capturedHandle } from "../../src/checks/captured-handle.ts";
import type { CapturedHandleFinding } from "../../src/findings/finding.ts";
import distributed from "../../src/index.ts";
import type { RuleName } from "../../src/rules/index.ts";
import type { Settings } from "../../src/settings.ts";

/** What the rule makes of a text: by itself, as a suggestion, or not at all. */
export interface Repaired {
  readonly kind: "fix" | "suggestion" | "none";
  /** The text with the repair; as it was where there is none. */
  readonly text: string;
  readonly messages: readonly string[];
  /** Why there is no repair. */
  readonly because: string | null;
}

/** Whose repairs are asked for. */
export interface Asked {
  /** The rule that repairs; `no-captured-handle` where left out. */
  readonly rule?: RuleName | undefined;
  /** The ways out that are asked for; all that the rule has where left out. */
  readonly plans?: Plans<CapturedHandleFinding> | undefined;
}

interface Options extends Asked {
  readonly file?: string;
  readonly settings?: Settings;
}

const linter = new Linter({ cwd: "/project" });

/** Lints a text with the rule alone; TypeScript is read by typescript-eslint's parser. */
export function lintText(
  text: string,
  { file = "task.ts", settings = {}, plans, rule = "no-captured-handle" }: Options = {},
): Linter.LintMessage[] {
  const parser = /\.[cm]?tsx?$/u.test(file) ? { languageOptions: { parser: tseslint.parser } } : {};
  const config: Linter.Config = {
    files: ["**/*.{js,cjs,mjs,ts,cts,mts}"],
    ...parser,
    plugins: {
      distributed: plans === undefined ? distributed : { rules: { "no-captured-handle": createFindingRule(capturedHandle, plans) } },
    },
    settings: { distributed: settings },
    rules: { [`distributed/${rule}`]: ["error", { explainMissingFix: true }] },
  };
  const messages = linter.verify(text, [config], { filename: file });
  const fatal = messages.find((message) => message.fatal === true);
  if (fatal !== undefined) throw new Error(`${fatal.message} (line ${String(fatal.line)})\n${text}`);
  return messages;
}

/** Applies the repair of the first report that has one, and those of the reports that are left after it. */
export function repair(text: string, options: Options = {}): Repaired {
  const messages = lintText(text, options);
  const said = messages.map(({ message }) => message);
  const fixable = messages.find((message) => message.fix !== undefined || message.suggestions !== undefined);
  const fix = fixable?.fix ?? fixable?.suggestions?.[0]?.fix;
  if (fixable === undefined || fix === undefined) {
    return { kind: "none", text, messages: said, because: /No quick fix: (.*)\.$/u.exec(said[0] ?? "")?.[1] ?? null };
  }
  const repaired = apply(text, fix);
  const rest = repaired === text ? null : repair(repaired, options);
  const kind = fixable.fix === undefined || rest?.kind === "suggestion" ? "suggestion" : "fix";
  return { kind, text: rest?.text ?? repaired, messages: said, because: null };
}

function apply(text: string, { range: [start, end], text: replacement }: Rule.Fix): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** The comments of a text, sorted. */
export function commentsOf(text: string): string[] {
  const { comments } = parseForESLint(text, { comment: true, range: true, loc: true, sourceType: "module" }).ast;
  return comments.map(({ value }) => value.trim()).toSorted();
}

const ambient = `declare module "pg" {
  export interface PoolConfig { connectionString?: string | undefined; host?: string; port?: number; max?: number }
  export class Pool { constructor(config?: PoolConfig); query(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>; on(event: string, listener: () => void): this; end(): Promise<void>; [Symbol.asyncDispose](): Promise<void> }
  export class Client { constructor(config?: PoolConfig); connect(): Promise<void>; query(text: string): Promise<unknown>; end(): Promise<void> }
}
interface RDD<T> { groupByKey(): RDD<[string, number[]]>; mapValues(task: (values: number[]) => unknown): RDD<[string, number]>; reduceByKey(task: (a: number, b: number) => number): RDD<[string, number]>; map<U>(task: (value: T) => U): RDD<U>; flatMap<U>(task: (value: T) => Iterable<U> | Promise<Iterable<U>>): RDD<U>; filter(task: (value: T) => unknown): RDD<T>; foreach(task: (value: T) => unknown): void; mapPartitions<U>(task: (records: Iterable<T>) => Iterable<U> | AsyncIterable<U>): RDD<U>; foreachPartition(task: (records: Iterable<T>) => unknown): void; collect(): T[] }
declare module "@pulumi/aws" { export namespace lambda { class CallbackFunction<E, R> { constructor(name: string, args: { timeout?: number; callback?: (event: E) => Promise<R>; callbackFactory?: () => (event: E) => Promise<R> }) } } }
declare module "apache-beam" {
  export interface DoFn<I, O> { process: (element: I, context: undefined) => Iterable<O> | void; startBundle?: (context: undefined) => void; finishBundle?: (context: undefined) => void }
  export class PCollection<T> { private readonly id: T; map<O>(task: (element: T) => O): PCollection<O>; apply<O>(transform: (input: PCollection<T>) => PCollection<O>): PCollection<O> }
  export function parDo<I, O>(task: DoFn<I, O>): (input: PCollection<I>) => PCollection<O>;
}
declare module "apache-beam/serialization" { export function requireForSerialization(name: string, values?: object): void }
declare module "better-sqlite3" { class Database { constructor(path: string); exec(text: string): this; close(): this; [Symbol.dispose](): void } export default Database }
declare module "@pulumi/pulumi" { export const runtime: { serializeFunction(task: unknown): Promise<string> } }
`;

const files = new Map<string, ts.SourceFile | undefined>();

/** What TypeScript says about texts at its strictest, by name. Each is a module of its own, with Node's types, \`pg\` and \`RDD\` at hand. */
export function typeErrors(
  texts: ReadonlyMap<string, string>,
  { useDefineForClassFields }: { readonly useDefineForClassFields: boolean },
): Map<string, string[]> {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ["node"],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    noUnusedLocals: true,
    noImplicitOverride: true,
    experimentalDecorators: true,
    esModuleInterop: true,
    skipLibCheck: true,
    noEmit: true,
    useDefineForClassFields,
  };
  const host = ts.createCompilerHost(options);
  const own = new Map(
    [...texts, ["ambient.d.ts", ambient]].map(([file, text]) => [`${import.meta.dirname}/${String(file)}`, String(text)]),
  );
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.fileExists = (file) => own.has(file) || fileExists(file);
  host.getSourceFile = (file, language) => {
    const text = own.get(file);
    if (text !== undefined) return ts.createSourceFile(file, text, language);
    if (!files.has(file)) files.set(file, getSourceFile(file, language));
    return files.get(file);
  };
  const program = ts.createProgram([...own.keys()], options, host);
  const errors = new Map([...texts.keys()].map((name): [string, string[]] => [name, []]));
  for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
    const name = file?.fileName.slice(import.meta.dirname.length + 1) ?? "";
    errors.set(name, [...(errors.get(name) ?? []), ts.flattenDiagnosticMessageText(messageText, " ")]);
  }
  return errors;
}
