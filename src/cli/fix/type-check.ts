import { Node, Project, ts, type SourceFile } from "ts-morph";
import { messageOf, Problem } from "../problem.ts";
import { Configs } from "./tsconfig.ts";

/** An error that TypeScript finds. */
export interface TypeProblem {
  /** Empty for one of a whole project. */
  readonly file: string;
  readonly code: number;
  readonly message: string;
}

/** How files without a tsconfig are looked at: leniently, and JavaScript as well. */
const lenient: ts.CompilerOptions = {
  allowJs: true,
  checkJs: true,
  strict: false,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  types: ["*"],
};
const always: ts.CompilerOptions = { noEmit: true, skipLibCheck: true, incremental: false, composite: false };

/**
 * Some files as TypeScript sees them, each among the files of the tsconfig that includes it. The compiler is ts-morph's own: the
 * user's need not be there.
 */
export class TypeCheck {
  private readonly projects: readonly Project[];
  private known: readonly TypeProblem[] | null = null;

  /** `changing` are the files that are concerned; of `all`, those without a tsconfig are looked at together with those among them. */
  constructor(changing: readonly string[], all: readonly string[]) {
    const configs = new Configs();
    const concerned = new Set(changing.map((file) => configs.configOf(file)));
    this.projects = [...concerned].map((config) =>
      config === null ? projectOf([...changing, ...all].filter((file) => configs.configOf(file) === null)) : projectFor(config),
    );
  }

  /** A file in every project that it is part of. */
  sourceFiles(file: string): SourceFile[] {
    return this.projects.flatMap((project) => project.getSourceFile(file) ?? []);
  }

  /** The files that a file imports, in every project that it is part of; null for one that is part of none, or has errors of syntax. */
  importsOf(file: string): readonly ReadonlySet<string>[] | null {
    const sources = this.sourceFiles(file);
    const isReadable = (source: SourceFile): boolean => source.getProject().getProgram().getSyntacticDiagnostics(source).length === 0;
    if (sources.length === 0 || !sources.every(isReadable)) return null;
    return sources.map((source) => new Set(source.getReferencedSourceFiles().map((imported) => imported.getFilePath())));
  }

  /** True where a file hands on as a whole what one of some others exports: `export * from "./log"`, or `import * as all from "./log"` and its export. */
  handsOnAll(file: string, handing: ReadonlySet<string>): boolean {
    const from = (target: SourceFile | undefined): boolean => target !== undefined && handing.has(target.getFilePath());
    return this.sourceFiles(file).some((source) => {
      const modules = source.getImportDeclarations().filter((declaration) => from(declaration.getModuleSpecifierSourceFile()));
      const names = modules.flatMap((declaration) => declaration.getNamespaceImport()?.findReferencesAsNodes() ?? []);
      const isWhole = names.some((name) => name.getSourceFile() === source && isExportOf(name));
      const again = source.getExportDeclarations().filter((declaration) => !declaration.hasNamedExports());
      return isWhole || again.some((declaration) => from(declaration.getModuleSpecifierSourceFile()));
    });
  }

  /** Changes the text of a file. */
  set(file: string, text: string): void {
    this.known = null;
    for (const source of this.sourceFiles(file)) if (source.getFullText() !== text) source.replaceWithText(text);
  }

  /** Every error. */
  errors(): readonly TypeProblem[] {
    this.known ??= this.projects.flatMap((project) =>
      project.getPreEmitDiagnostics().map((diagnostic) => ({
        file: diagnostic.getSourceFile()?.getFilePath() ?? "",
        code: diagnostic.getCode(),
        message: ts.flattenDiagnosticMessageText(diagnostic.compilerObject.messageText, " "),
      })),
    );
    return this.known;
  }
}

/** The first error of a kind of which a file has more than before; null where nothing got worse. */
export function worse(before: readonly TypeProblem[], after: readonly TypeProblem[]): TypeProblem | null {
  const keyOf = ({ file, code }: TypeProblem): string => `${file} ${String(code)}`;
  const left = new Map<string, number>();
  for (const problem of before) left.set(keyOf(problem), (left.get(keyOf(problem)) ?? 0) + 1);
  const known = new Set(before.map(({ file, message }) => `${file} ${message}`));
  // Of several errors of a kind, those that were there before are not the new ones.
  const sorted = after.toSorted((a, b) => Number(known.has(`${b.file} ${b.message}`)) - Number(known.has(`${a.file} ${a.message}`)));
  for (const problem of sorted) {
    const rest = left.get(keyOf(problem)) ?? 0;
    if (rest === 0) return problem;
    left.set(keyOf(problem), rest - 1);
  }
  return null;
}

function projectFor(config: string): Project {
  try {
    return new Project({ tsConfigFilePath: config, compilerOptions: always });
  } catch (error) {
    throw new Problem(`${config} cannot be used: ${messageOf(error)}`);
  }
}

function projectOf(files: readonly string[]): Project {
  const project = new Project({ compilerOptions: { ...lenient, ...always } });
  for (const file of files) project.addSourceFileAtPathIfExists(file);
  project.resolveSourceFileDependencies();
  return project;
}

function isExportOf(name: Node): boolean {
  const parent = name.getParent();
  return Node.isExportSpecifier(parent) || Node.isExportAssignment(parent);
}
