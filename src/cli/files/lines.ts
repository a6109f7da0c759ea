import type { Place } from "../../findings/finding.ts";

/** A place of a text, as people and tools count: lines and columns from 1, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a file. */
export interface Spot {
  /** Absolute. */
  readonly file: string;
  readonly start: Position;
  readonly end: Position;
}

/** Knows the lines of files. A file is read once. */
export class Lines {
  private readonly read: (file: string) => string | null;
  private readonly known = new Map<string, { readonly text: string; readonly starts: readonly number[] }>();

  constructor(read: (file: string) => string | null) {
    this.read = read;
  }

  /** The text of a file; empty where it cannot be read. */
  text(file: string): string {
    return this.of(file).text;
  }

  /** A line by its number, without its end. */
  line(file: string, number: number): string {
    const { text, starts } = this.of(file);
    const start = starts[number - 1];
    return start === undefined ? "" : text.slice(start, starts[number] ?? text.length).replace(/\r?\n$/u, "");
  }

  /** Where a place is, in lines and columns. */
  spot({ file, start, end }: Place): Spot {
    return { file, start: this.position(file, start), end: this.position(file, end) };
  }

  /** Where an offset is. */
  position(file: string, offset: number): Position {
    const { starts } = this.of(file);
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  private of(file: string): { readonly text: string; readonly starts: readonly number[] } {
    const known = this.known.get(file);
    if (known !== undefined) return known;
    const text = this.read(file) ?? "";
    const starts = [0, ...[...text.matchAll(/\n/gu)].map(({ index }) => index + 1)];
    const made = { text, starts };
    this.known.set(file, made);
    return made;
  }
}
