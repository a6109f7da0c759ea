/** A file as it is and as it is to be. */
export interface Change {
  /** Absolute. */
  readonly file: string;
  /** Empty for a new file. */
  readonly before: string;
  readonly after: string;
}
