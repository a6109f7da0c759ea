import path from "node:path";
import { ESLint, type Linter } from "eslint";
import ts from "typescript";
import tseslint from "typescript-eslint";
import distributed from "../../../src/index.ts";
import { enginesFolder } from "./install.ts";

/** Where the programs seem to stand: in a project whose TypeScript becomes CommonJS. Its extension says of a file that it does not. */
const project = path.join(enginesFolder, "fixtures", "commonjs");

/** What ESLint says of a text, and makes of it. */
export interface Repaired {
  readonly text: string;
  readonly messages: readonly string[];
}

const config: Linter.Config[] = [
  distributed.configs.recommended,
  { files: ["**/*.{ts,mts,cts}"], languageOptions: { parser: tseslint.parser } },
];

/** Runs ESLint with the preset alone, and typescript-eslint's parser for TypeScript, over a text that goes by the name of `file`. */
export async function lintText(text: string, file: string, { fix }: { readonly fix: boolean }): Promise<Repaired> {
  const eslint = new ESLint({ cwd: project, overrideConfigFile: true, overrideConfig: config, fix });
  const [result] = await eslint.lintText(text, { filePath: path.join(project, file) });
  if (result === undefined) throw new Error("ESLint gave no result.");
  return { text: result.output ?? text, messages: result.messages.map(({ message }) => message) };
}

/** The texts that the suggestions of the first report would make of one. */
export async function suggestedTexts(text: string, file: string): Promise<readonly string[]> {
  const eslint = new ESLint({ cwd: project, overrideConfigFile: true, overrideConfig: config });
  const [result] = await eslint.lintText(text, { filePath: path.join(project, file) });
  const suggestions = result?.messages[0]?.suggestions ?? [];
  return suggestions.map(({ fix: { range, text: changed } }) => text.slice(0, range[0]) + changed + text.slice(range[1]));
}

/** The comments of a text, in order. */
export function commentsOf(text: string): string[] {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.Standard, text);
  const comments: string[] = [];
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (token === ts.SyntaxKind.SingleLineCommentTrivia || token === ts.SyntaxKind.MultiLineCommentTrivia)
      comments.push(scanner.getTokenText());
  }
  return comments;
}

/** What TypeScript, at its strictest, has to say about programs that stand beside the engines. */
export function typeErrors(programs: ReadonlyMap<string, string>): string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    types: ["node"],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    esModuleInterop: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const texts = new Map([...programs].map(([file, text]) => [path.join(project, file), text]));
  const readFile = host.readFile.bind(host);
  const fileExists = host.fileExists.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.readFile = (file) => texts.get(path.normalize(file)) ?? readFile(file);
  host.fileExists = (file) => texts.has(path.normalize(file)) || fileExists(file);
  host.getSourceFile = (file, language, ...rest) => {
    const text = texts.get(path.normalize(file));
    return text === undefined ? getSourceFile(file, language, ...rest) : ts.createSourceFile(file, text, language);
  };
  const program = ts.createProgram([...texts.keys()], options, host);
  return ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, " ");
    return `${file === undefined ? "" : path.basename(file.fileName)}: ${message}`;
  });
}
