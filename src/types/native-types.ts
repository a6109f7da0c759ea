import type { InstalledTools } from "./installed.ts";
import { nativeCompiler } from "./native.ts";
import { nativeApiOf, type NativeApi, type NativeChange, type NativeProject, type NativeSnapshot } from "./native-services.ts";
import { noTypes, type TypeOracle } from "./oracle.ts";
import type { NearestPackage } from "./packages.ts";
import { oracleOf } from "./read.ts";

/** Under which names TypeScript 7 exports its synchronous interface: in 7.1 and later, and in 7.0. */
const entries = ["typescript/sync", "typescript/unstable/sync"];

/** Tells whether what was read from the disk is too old. */
interface Clock {
  isOver(): boolean;
}

/**
 * The types of TypeScript 7, where that is what a project has. Its compiler starts with the first question that is put to it, and ends
 * with this process.
 */
export class NativeTypes {
  private readonly tools: InstalledTools;
  private readonly clock: Clock;
  private readonly entryOf = new Map<string, string | null>();
  private readonly compilers = new Map<string, NativeProjects>();

  constructor(tools: InstalledTools, clock: Clock) {
    this.tools = tools;
    this.clock = clock;
  }

  /**
   * The types of a file and of its project. `textOf` is the text of a file as the rest of the analysis sees it; `isUsable` tells whether the
   * compiler can open the project at all.
   */
  typesFor(
    file: string,
    textOf: (file: string) => string | null,
    nearestPackage: NearestPackage,
    isUsable: () => boolean = () => true,
  ): TypeOracle {
    const entry = this.entryFor(file);
    if (entry === null) return noTypes;
    let started: TypeOracle | null = null;
    const oracle = (): TypeOracle => (started ??= isUsable() ? this.start(entry, file, textOf, nearestPackage) : noTypes);
    return { typeAt: (place) => oracle().typeAt(place), valuesAt: (place) => oracle().valuesAt(place) };
  }

  private entryFor(file: string): string | null {
    const folder = file.replace(/[/\\][^/\\]*$/u, "");
    const known = this.entryOf.get(folder);
    if (known !== undefined) return known;
    const found = entries.map((entry) => this.tools.find(entry, file)).find((path) => path !== null) ?? null;
    this.entryOf.set(folder, found);
    return found;
  }

  /** A compiler that does not start, or whose interface has changed, says nothing. */
  private start(entry: string, file: string, textOf: (file: string) => string | null, nearestPackage: NearestPackage): TypeOracle {
    try {
      const compiler = this.compilers.get(entry) ?? new NativeProjects(nativeApiOf(this.tools.load(entry)));
      this.compilers.set(entry, compiler);
      if (this.clock.isOver()) compiler.lookAgain();
      const project = compiler.projectOf(file, textOf(file));
      return project === null ? noTypes : oracleOf(nativeCompiler(project, textOf), nearestPackage);
    } catch {
      this.compilers.set(entry, new NativeProjects(null));
      return noTypes;
    }
  }
}

/** The projects that one compiler has open. */
class NativeProjects {
  private readonly api: NativeApi | null;
  private snapshot: NativeSnapshot | null = null;
  private readonly asked = new Set<string>();
  private readonly openFiles = new Set<string>();
  private isOld = false;

  constructor(api: NativeApi | null) {
    this.api = api;
  }

  /** What was read from the disk is read again when a project is asked for next. */
  lookAgain(): void {
    this.isOld = this.snapshot !== null;
  }

  /** The project of a file; null where the file on the disk has another text, as it does while somebody types. */
  projectOf(file: string, text: string | null): NativeProject | null {
    // A file that is linted a second time has been edited, or stands in an editor beside others that have been.
    if (this.asked.has(file)) this.lookAgain();
    if (this.isOld) this.readAgain();
    this.asked.add(file);
    const project = this.snapshot?.getDefaultProjectForFile(file) ?? this.open(file);
    return project?.program.getSourceFile(file)?.text === text ? project : null;
  }

  /** The compiler reads what changed. A file that is open keeps the text which it had then, so none stays open. */
  private readAgain(): void {
    this.update({ closeFiles: [...this.openFiles], fileChanges: { invalidateAll: true } });
    this.openFiles.clear();
    this.asked.clear();
    this.isOld = false;
  }

  /** An open file brings its project; one with a tsconfig then stays open without that file. */
  private open(file: string): NativeProject | null {
    const project = this.update({ openFiles: [file] })?.getDefaultProjectForFile(file) ?? null;
    const hasConfig = project !== null && project.configFileName.endsWith(".json");
    if (!hasConfig) {
      this.openFiles.add(file);
      return project;
    }
    return this.update({ openProjects: [project.configFileName], closeFiles: [file] })?.getDefaultProjectForFile(file) ?? null;
  }

  private update(change: NativeChange): NativeSnapshot | null {
    if (this.api === null) return null;
    const before = this.snapshot;
    this.snapshot = this.api.updateSnapshot(change);
    before?.dispose();
    return this.snapshot;
  }
}
