import type { TaskPicture } from "../../src/cli/explain/picture.ts";

/** A replacement in the program; offsets count as in a string. */
export interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** One way out of a report. */
export interface Offer {
  readonly title: string;
  /** True where ESLint's `--fix` would take it without asking. */
  readonly isSafe: boolean;
  readonly replacement: Replacement;
}

/** One report, as the playground shows it. */
export interface PlaygroundReport {
  /** Without the plugin's prefix: `no-captured-handle`. */
  readonly rule: string;
  readonly message: string;
  /** Offsets in the program. */
  readonly start: number;
  readonly end: number;
  /** Counted from 1. */
  readonly line: number;
  readonly column: number;
  readonly offers: readonly Offer[];
}

/** What is known of a program: data alone, so that it passes from the worker to the page. */
export interface Inspected {
  /** Why the program cannot be read, and where; null where it can. */
  readonly problem: { readonly message: string; readonly line: number } | null;
  readonly reports: readonly PlaygroundReport[];
  readonly pictures: readonly TaskPicture[];
}
