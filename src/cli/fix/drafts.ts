import { localFiles, type ModuleHost } from "../../modules/host.ts";
import type { Change } from "../files/change.ts";
import { readText } from "../inspect.ts";
import type { Edit } from "../../syntax/ecmascript/edits/edit.ts";

/** The files of this machine, with changes that are not written yet. */
export class Drafts {
  private readonly disk = localFiles();
  private readonly texts = new Map<string, string>();
  private readonly versions = new Map<string, number>();
  private version = 0;

  /** The files as the analysis sees them. */
  readonly host: ModuleHost = {
    read: (file) => {
      const read = this.read(file);
      return "because" in read ? null : read.text;
    },
    stat: (file) => {
      const state = this.disk.stat(file);
      const version = this.versions.get(file);
      // No file on the disk is as old as a version: one that is a draft no longer is read again as well.
      return state === null || version === undefined ? state : { modified: version, size: state.size };
    },
  };

  /** The text of a file, without a byte order mark. */
  read(file: string): ReturnType<typeof readText> {
    const text = this.texts.get(file);
    return text === undefined ? readText(file) : { text };
  }

  /** Carries out some edits of a file, which do not overlap. */
  edit(file: string, edits: readonly Edit[]): void {
    const read = this.read(file);
    if ("because" in read) throw new Error(`${file} cannot be read any more: ${read.because}`);
    const sorted = edits.toSorted((a, b) => b.start - a.start || b.end - a.end);
    this.set(
      file,
      sorted.reduce((text, { start, end, text: replacement }) => text.slice(0, start) + replacement + text.slice(end), read.text),
    );
  }

  /** What a file is to be: its text, or null for what is on the disk. */
  set(file: string, text: string | null): void {
    if (text === null) this.texts.delete(file);
    else this.texts.set(file, text);
    this.version += 1;
    this.versions.set(file, this.version);
  }

  /** The draft of a file; null where it is as on the disk. */
  draftOf(file: string): string | null {
    return this.texts.get(file) ?? null;
  }

  /** Everything that has changed. */
  changes(): Change[] {
    return [...this.texts].flatMap(([file, after]): Change[] => {
      const read = readText(file);
      return "because" in read || read.text === after ? [] : [{ file, before: read.text, after }];
    });
  }
}
