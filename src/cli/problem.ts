/** Wrong use, or a set-up that is broken: one sentence for people, and exit code 2. */
export class Problem extends Error {
  override readonly name = "Problem";
}

/** What went wrong, in the words of whoever threw it. */
export function messageOf(error: unknown): string {
  const [line] = (error instanceof Error ? error.message : String(error)).split("\n");
  return line ?? "";
}
