import { createHash } from "node:crypto";

/** What the findings of a file go by, beside how it is looked at. Data alone, so that it passes between threads and into JSON. */
export interface Basis {
  /** The hash of its own text. */
  readonly text: string;
  readonly imports: readonly Import[];
  readonly texts: readonly KnownText[];
}

/** An import that was followed, or could not be. */
export interface Import {
  readonly source: string;
  readonly fromFile: string;
  /** The file that it meant; null where there was none. */
  readonly toFile: string | null;
}

/** Another file that was read, or looked for. */
export interface KnownText {
  readonly file: string;
  /** Null where there was no such file. */
  readonly hash: string | null;
}

/** What a text is recognised by. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
