import type { Results, Work } from "../check/run.ts";
import type { Job } from "../fix/repair-all.ts";
import type { Repaired } from "../fix/repairing.ts";

/** What a thread is asked to do. */
export type Task = { readonly kind: "check"; readonly work: readonly Work[] } | { readonly kind: "fix"; readonly job: Job };

/** What a thread answers. */
export type Message =
  /** So many files of the task have been looked at. */
  | { readonly kind: "progress"; readonly done: number }
  | { readonly kind: "checked"; readonly results: Results }
  | { readonly kind: "repaired"; readonly repaired: Repaired }
  /** A sentence for people. */
  | { readonly kind: "problem"; readonly sentence: string };
