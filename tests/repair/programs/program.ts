/** A program with a live handle in a class, and the text that the repair makes of it. */
export interface RepairedProgram {
  readonly name: string;
  readonly file: string;
  readonly kind: "fix" | "suggestion";
  readonly before: string;
  readonly after: string;
}

/** A program that no repair would leave right. */
export interface RefusedProgram {
  readonly name: string;
  readonly file: string;
  /** The clause after "No quick fix: ". */
  readonly because: string;
  readonly text: string;
}
